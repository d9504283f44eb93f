// How a pack reads and what it covers: what its author wants to know before readers see it, and a player never. Not
// part of reading a pack: only `two-hats check` asks.
#pragma once

#include <string>
#include <vector>

#include "engine/cards/finding.h"
#include "engine/cards/pack.h"

namespace two_hats::cards {

inline constexpr int kLongestSentence = 25;  // words

// TH405 a sentence of more than kLongestSentence words; TH406 an abbreviation that neither the card nor the pack
// explains; TH407 one that pack.json explains and nobody uses; TH408 a reference that no card cites; TH409 a competency
// that no card trains. Warnings, all of them.
std::vector<Finding> check_writing(const Pack& pack);

// Words of each sentence of a text, in order.
std::vector<int> sentence_lengths(const std::string& text);
// Words with two capitals or more that are not mostly small letters: "WSJF", "OKRs", "B2B", not "McArthur". Each once,
// in order.
std::vector<std::string> abbreviations_in(const std::string& text);

}  // namespace two_hats::cards
