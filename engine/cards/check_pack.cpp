#include "engine/cards/check_pack.h"

#include "engine/base/text.h"
#include "engine/cards/finder.h"

namespace two_hats::cards {

void Finder::error(std::string code, std::string pointer, std::string message, std::string hint) {
  findings_.push_back(
      {std::move(code), Severity::error, card_, std::move(pointer), std::move(message), std::move(hint)});
}

void Finder::warning(std::string code, std::string pointer, std::string message, std::string hint) {
  findings_.push_back(
      {std::move(code), Severity::warning, card_, std::move(pointer), std::move(message), std::move(hint)});
}

std::string step(std::string_view list, std::size_t index) {
  return "/" + std::string(list) + "/" + std::to_string(index);
}

std::string quoted(std::string_view word) { return "\"" + std::string(word) + "\""; }

std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> known) {
  const auto near = base::nearest(wrong, known);
  return near ? " (did you mean " + quoted(*near) + "?)" : "";
}

std::vector<PlacedEffect> effects_of(const Card& card) {
  std::vector<PlacedEffect> placed;
  const auto add = [&](const std::vector<product::Effect>& effects, const std::string& owner) {
    for (std::size_t i = 0; i < effects.size(); ++i) placed.push_back({&effects[i], owner + step("effects", i)});
  };
  if (const auto* choice = std::get_if<Choice>(&card.decision)) {
    for (std::size_t i = 0; i < choice->answers.size(); ++i) add(choice->answers[i].effects, step("answers", i));
  } else if (const auto* split = std::get_if<Split>(&card.decision)) {
    for (std::size_t i = 0; i < split->activities.size(); ++i) add(split->activities[i].effects, step("activities", i));
  } else if (const auto* ownership = std::get_if<Ownership>(&card.decision)) {
    for (std::size_t i = 0; i < ownership->duties.size(); ++i) {
      const auto& elsewhere = ownership->duties[i].elsewhere;
      for (std::size_t k = 0; k < elsewhere.size(); ++k)
        add(elsewhere[k].effects, step("duties", i) + step("elsewhere", k));
    }
  } else if (const auto* talk = std::get_if<Conversation>(&card.decision)) {
    for (std::size_t i = 0; i < talk->exchanges.size(); ++i) {
      const auto& replies = talk->exchanges[i].replies;
      for (std::size_t k = 0; k < replies.size(); ++k)
        add(replies[k].effects, step("exchanges", i) + step("replies", k));
    }
    add(talk->agreed, "/agreed");
    add(talk->refused, "/refused");
  }
  return placed;
}

std::vector<Finding> check_lengths(const Card& card) {
  std::vector<Finding> findings;
  Finder finder(findings, card.id);
  check_texts(finder, card);
  return findings;
}

std::vector<Finding> check_pack(const Pack& pack, const std::vector<std::string>& left_out) {
  std::vector<Finding> findings;
  if (pack.cards.empty() && left_out.empty())
    Finder(findings, "").error("TH211", "", "the pack has no cards", "add one as cards/<id>.json");
  for (const Card& card : pack.cards) {
    Finder finder(findings, card.id);
    check_names(finder, pack, card, left_out);
    check_lenses(finder, pack, card, left_out);
    check_form(finder, pack, card);
    check_sizes(finder, card);
    check_limits(finder, card);
    check_texts(finder, card);
  }
  check_dealing(findings, pack, left_out);
  check_endings(findings, pack, left_out);
  check_surfaces(findings, pack);
  return findings;
}

}  // namespace two_hats::cards
