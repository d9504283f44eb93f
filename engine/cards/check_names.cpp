// Names that point outside the card: people, competencies, references, other cards, their answers and promises.
#include <algorithm>

#include "engine/cards/answer.h"
#include "engine/cards/conversation.h"
#include "engine/cards/finder.h"

namespace two_hats::cards {
namespace {

template <typename T>
void check_one(Finder& finder, const std::vector<T>& known, const std::string& id, std::string code,
               std::string pointer, const std::string& what, std::string_view list) {
  if (id.empty()) return;
  std::vector<std::string_view> ids;
  for (const T& thing : known) {
    if (thing.id == id) return;
    ids.push_back(thing.id);
  }
  finder.error(std::move(code), std::move(pointer),
               "no " + what + " " + quoted(id) + " in this pack" + did_you_mean(id, ids),
               "add it to \"" + std::string(list) + "\" in pack.json, or name another");
}

void check_pack_names(Finder& finder, const Pack& pack, const Card& card) {
  check_one(finder, pack.people, card.person, "TH201", "/person", "person", "people");
  check_one(finder, pack.competencies, card.skill, "TH202", "/skill", "competency", "competencies");
  for (std::size_t i = 0; i < card.competencies.size(); ++i)
    check_one(finder, pack.competencies, card.competencies[i], "TH202", step("competencies", i), "competency",
              "competencies");
  for (std::size_t i = 0; i < card.references.size(); ++i)
    check_one(finder, pack.references, card.references[i], "TH203", step("references", i), "reference", "references");
  if (const auto* choice = std::get_if<Choice>(&card.decision)) {
    for (std::size_t i = 0; i < choice->answers.size(); ++i)
      check_one(finder, pack.people, choice->answers[i].defender, "TH201", step("answers", i) + "/defender", "person",
                "people");
  }
  if (const auto* talk = std::get_if<Conversation>(&card.decision); talk && talk->with != card.person)
    check_one(finder, pack.people, talk->with, "TH201", "/with", "person", "people");
}

}  // namespace

const Card* card_named(Finder& finder, const Pack& pack, const std::vector<std::string>& left_out,
                       const std::string& id, const std::string& pointer) {
  if (const Card* found = pack.card(id)) return found;
  if (std::find(left_out.begin(), left_out.end(), id) != left_out.end()) return nullptr;
  std::vector<std::string_view> ids;
  for (const Card& card : pack.cards) ids.push_back(card.id);
  finder.error("TH204", pointer, "no card " + quoted(id) + " in this pack" + did_you_mean(id, ids),
               "cards are named by their file, without \".json\"");
  return nullptr;
}

namespace {

void check_answers_of(Finder& finder, const Card& named, const std::vector<std::string>& answers,
                      const std::string& pointer) {
  for (const std::string& answer : answers) {
    if (names_an_answer(named, answer)) continue;
    std::vector<std::string_view> ids;
    if (const auto* choice = std::get_if<Choice>(&named.decision)) {
      for (const ChoiceAnswer& known : choice->answers) ids.push_back(known.id);
    }
    if (const auto* talk = std::get_if<Conversation>(&named.decision)) {
      ids = {kAgreed, kRefused};
      for (const Exchange& exchange : talk->exchanges)
        for (const Reply& reply : exchange.replies)
          if (std::find(ids.begin(), ids.end(), reply.id) == ids.end()) ids.push_back(reply.id);
    }
    std::string hint = ids.empty() ? "leave the answers out: any answer counts" : "its answers are";
    for (const std::string_view id : ids) hint += " " + std::string(id);
    finder.error("TH205", pointer, "the card " + quoted(named.id) + " has no answer " + quoted(answer), hint);
  }
}

bool makes_promise(const Card& card, const std::string& id) {
  const auto* choice = std::get_if<Choice>(&card.decision);
  return choice && std::any_of(choice->answers.begin(), choice->answers.end(),
                               [&](const ChoiceAnswer& answer) { return answer.promise && answer.promise->id == id; });
}

void check_promise(Finder& finder, const Pack& pack, const std::vector<std::string>& left_out, const std::string& id,
                   const std::string& pointer) {
  if (!left_out.empty()) return;  // a card that could not be read may make it
  if (std::any_of(pack.cards.begin(), pack.cards.end(), [&](const Card& card) { return makes_promise(card, id); }))
    return;
  std::vector<std::string_view> known;
  for (const Card& card : pack.cards) {
    const auto* choice = std::get_if<Choice>(&card.decision);
    if (choice == nullptr) continue;
    for (const ChoiceAnswer& answer : choice->answers) {
      if (answer.promise) known.push_back(answer.promise->id);
    }
  }
  finder.error("TH206", pointer, "no answer makes the promise " + quoted(id) + did_you_mean(id, known),
               "promises are made in an answer's \"promise\"");
}

}  // namespace

void check_condition(Finder& finder, const Pack& pack, const std::vector<std::string>& left_out,
                     const Condition& condition, const std::string& pointer) {
  if (condition.kind == Condition::Kind::promise) check_promise(finder, pack, left_out, condition.promise, pointer);
  if (condition.card.empty()) return;
  if (const Card* named = card_named(finder, pack, left_out, condition.card, pointer))
    check_answers_of(finder, *named, condition.answers, pointer);
}

void check_names(Finder& finder, const Pack& pack, const Card& card, const std::vector<std::string>& left_out) {
  check_pack_names(finder, pack, card);
  for (std::size_t i = 0; i < card.returns.size(); ++i) {
    const Return& called = card.returns[i];
    const std::string pointer = step("returns", i);
    if (called.card == card.id)
      finder.error("TH207", pointer + "/card", "the card calls itself back", "a card is dealt once; name another");
    check_answers_of(finder, card, called.answers, pointer + "/answers");
    card_named(finder, pack, left_out, called.card, pointer + "/card");
  }
  for (std::size_t i = 0; i < card.when.size(); ++i) {
    const Condition& condition = card.when[i];
    const std::string pointer = step("when", i);
    if (!condition.card.empty() && condition.card == card.id)
      finder.error("TH207", pointer, "the card waits for itself", "name another card");
    else
      check_condition(finder, pack, left_out, condition, pointer);
  }
}

}  // namespace two_hats::cards
