// A turn in a few words, for verdicts and debriefs that speak of other turns. Private to the room.
#pragma once

#include "game/views/common.h"

namespace two_hats::views {

// "“Paid pilot”", "your order", "“Quiet nights first.”": of a talk the last thing said.
std::string answered_words(const base::Words& w, const cards::Card& card, const cards::Answer& answer);
// "the Product Manager or a stakeholder"; roles that are named together may each decide.
std::string who(const base::Words& w, const std::vector<cards::Role>& roles);
// "week 27", as the company counts.
std::string week_words(const base::Words& w, const session::Session& session, int turn);
// Scores of a turn: "62", or "–" where it is not scored or not rated yet.
struct Scores {
  std::string quarter = "–", years = "–";
};
Scores scores_of(const app::State& state, int turn);
// The last turn in which this card was answered; empty if none.
std::optional<int> turn_of(const session::Session& session, const std::string& card);
// The card as the pack's files have it, whichever edition is played.
const cards::Card& as_written(const cards::Pack& pack, const cards::Card& card);
// Whose rule the card's deciders or owners follow: the lens that is played where the card tells of it, else the one
// that it was written for.
cards::Lens lens_of_rule(const cards::Pack& pack, const cards::Card& card);

}  // namespace two_hats::views
