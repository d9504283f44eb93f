// What the session's world tells: what evidence says (the truth, seen through a test that may deceive), and how a talk
// ended.
#include <algorithm>
#include <cstddef>

#include "engine/cards/conversation.h"
#include "engine/session/session.h"

namespace two_hats::session {
namespace {

// Any legal answer: a plan's unknowns and tests are those of its card, whatever was answered.
cards::Answer some_answer(const cards::Card& card) {
  if (const auto* order = std::get_if<cards::Order>(&card.decision)) {
    cards::OrderGiven given;
    const int count = static_cast<int>(order->items.size());
    std::vector<bool> placed(order->items.size());
    for (int round = 0; round < count; ++round)
      for (int item = 0; item < count; ++item) {
        bool ready = !placed[static_cast<std::size_t>(item)];
        for (const int need : order->items[static_cast<std::size_t>(item)].needs)
          ready = ready && placed[static_cast<std::size_t>(need)];
        if (!ready) continue;
        placed[static_cast<std::size_t>(item)] = true;
        given.items.push_back(item);
      }
    return given;
  }
  if (const auto* split = std::get_if<cards::Split>(&card.decision))
    return cards::SplitGiven{std::vector<int>(split->activities.size(), 0)};
  if (const auto* ownership = std::get_if<cards::Ownership>(&card.decision)) {
    cards::OwnersGiven given;
    for (const cards::Duty& duty : ownership->duties)
      given.owners.push_back(duty.owners.empty() ? cards::Role::nobody : duty.owners.front());
    return given;
  }
  if (std::holds_alternative<cards::Selection>(card.decision)) return cards::SelectionGiven{};
  if (const auto* talk = std::get_if<cards::Conversation>(&card.decision)) return cards::all_paths(*talk).front();
  return cards::ChoiceGiven{0};
}

Told told_in(const Session& session, const cards::Card& card, const product::World& world,
             const cards::Evidence& evidence) {
  if (!evidence.test) return {evidence.tells, std::nullopt};
  const cards::Standing standing = cards::standing_of(session.pack->parameters, world);
  const product::Plan plan = cards::build_plan(card, some_answer(card), standing);
  const bool yes = product::realised_test(session.pack->parameters, world, plan, *evidence.test, world_key(session));
  return {yes ? evidence.if_yes : evidence.if_no, std::pair{*evidence.test, yes}};
}

}  // namespace

Told told(const Session& session, const cards::Evidence& evidence) {
  const cards::Card* card = session.card();
  return card ? told_in(session, *card, session.world, evidence) : Told{evidence.tells, std::nullopt};
}

Told told_at(const Session& session, int turn, const cards::Evidence& evidence) {
  const Turn& decided = session.turns[static_cast<std::size_t>(turn)];
  const cards::Card* card = session.pack->card(decided.decision.card);
  return card ? told_in(session, *card, decided.before, evidence) : Told{evidence.tells, std::nullopt};
}

std::optional<TalkEnd> end_of_talk(const Session& session, int turn) {
  const Turn& decided = session.turns[static_cast<std::size_t>(turn)];
  const cards::Card* card = session.pack->card(decided.decision.card);
  const auto* talk = card ? std::get_if<cards::Conversation>(&card->decision) : nullptr;
  if (!talk) return std::nullopt;
  const product::Parameters& parameters = session.pack->parameters;
  const product::Plan plan =
      cards::build_plan(*card, decided.decision.answer, cards::standing_of(parameters, decided.before));
  const int agreement = static_cast<int>(card->unknowns.size());
  const bool agreed = product::realised_unknown(parameters, decided.before, plan, agreement, world_key(session));
  return TalkEnd{agreed, agreed ? talk->agreed_line : talk->refused_line};
}

bool answered_with(const Session& session, int turn, const std::string& name) {
  const Decision& decision = session.turns[static_cast<std::size_t>(turn)].decision;
  const cards::Card* card = session.pack->card(decision.card);
  if (!card) return false;
  if (cards::text_of(*card, decision.answer) == name) return true;
  const auto* talk = std::get_if<cards::Conversation>(&card->decision);
  if (!talk) return false;
  if (name == cards::kAgreed || name == cards::kRefused)
    return end_of_talk(session, turn)->agreed == (name == cards::kAgreed);
  const auto replies = cards::replies_on(*talk, std::get<cards::ConversationGiven>(decision.answer));
  return std::ranges::find(replies, name, &cards::Reply::id) != replies.end();
}

std::vector<int> replies_laid(const cards::Conversation& talk, const Deal& deal, int exchange) {
  auto from = deal.places.begin();
  for (int before = 0; before < exchange; ++before)
    from += static_cast<std::ptrdiff_t>(talk.exchanges[static_cast<std::size_t>(before)].replies.size());
  const auto count = static_cast<std::ptrdiff_t>(talk.exchanges[static_cast<std::size_t>(exchange)].replies.size());
  return {from, from + count};
}

}  // namespace two_hats::session
