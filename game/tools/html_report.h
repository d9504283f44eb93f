// One page that says everything about a pack: what is wrong, what its cards cover, and every card with its ratings. It
// needs nothing from outside and runs nothing. Private to the room.
#pragma once

#include <string>
#include <vector>

#include "game/tools/checked.h"
#include "game/tools/markup.h"

namespace two_hats::tools {

// The page, UTF-8. `name`: what the pack is called where it cannot be read. `ratings`: told_rating of every card, in
// the pack's order; of a pack that cannot be played none.
std::string html_report(const std::string& name, const Checked& checked,
                        const std::vector<std::optional<scoring::CardRating>>& ratings);

// Its parts.
Markup card_section(const cards::Pack& pack, const cards::Card& card, const std::optional<scoring::CardRating>& rating);
Markup decision_of(const cards::Pack& pack, const cards::Card& card);
// Every answer's mean and interval on one horizon, on one axis.
Markup chart_of(const cards::Card& card, const scoring::CardRating& rating, bool years);
Markup link_to_card(const cards::Pack& pack, const std::string& id);
// What an answer is called in tables: its id, and the answer itself where that says more.
std::string name_of_answer(const cards::Card& card, const scoring::AnswerRating& answer);

}  // namespace two_hats::tools
