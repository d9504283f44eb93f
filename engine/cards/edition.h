// The same pack through another lens, or with another surface: other deciders and owners, other names and numbers in
// the words. Ids, effects and answers stay, so sessions, keys and ratings of both speak of the same cards.
#pragma once

#include "engine/cards/pack.h"

namespace two_hats::cards {

int surfaces_of(const Pack& pack);  // how many there are, the written one included

// The pack itself if it is that edition already. A surface that is not there is the written one.
PackPtr edition(const PackPtr& pack, Lens lens, int surface);

// The text with every whole word or phrase of the list replaced, once; the longest where several begin alike.
std::string replaced(const std::string& text, const Replacements& list);

// The pack in this language (BCP 47) where it has it, else as it is. Neither is an edition.
PackPtr in_language(const PackPtr& pack, std::string_view language);
// Whether that is the pack's language; regions and scripts are not told apart ("en-GB" is "en").
bool speaks(const Pack& pack, std::string_view language);

// What a card's own list and the pack's come to on one surface, the card's first. `surface` from 1.
Replacements replacements_on(const Pack& pack, const Card& card, int surface);

}  // namespace two_hats::cards
