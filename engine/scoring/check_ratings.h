// What only a simulation can find wrong in a pack. Each card is rated once, in the world in which it is judged outside
// a session; every check here takes that rating: the author's key against the engine's, an answer that is worst on both
// horizons by far, a horizon or an effect that nobody can see; and over all choices, a rule of thumb that needs no
// judgement.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/cards/finding.h"
#include "engine/cards/pack.h"
#include "engine/scoring/rate.h"

namespace two_hats::scoring {

// The world in which a card is judged outside a session: the campaign's opening with the card's stock conditions just
// met.
product::World typical_world(const cards::Pack& pack, const cards::Card& card);

// The card's rating there, with as many worlds as its verdict needs. Empty only if it has nothing to rate.
std::optional<CardRating> typical_rating(const cards::Pack& pack, const cards::Card& card);

// TH301 best_short disagrees, TH302 best_long disagrees (an error unless the author's answer is defensible there),
// TH303 worst on both horizons by far, TH304 flat on both horizons, TH306 and TH307 the defensible band disagrees.
// `rating`: typical_rating of this card.
std::vector<cards::Finding> check_ratings(const cards::Pack& pack, const cards::Card& card, const CardRating& rating);

// TH308: an effect without which no answer changes by a sum that anybody could see (kInvisible), in the worlds in which
// it acts at all. A quick ensemble once more for each effect. Orders and selections have none, and where nothing is at
// stake (TH304) none is looked for.
inline constexpr double kInvisible = .1;  // of what a horizon must differ by to be scored (kShortSpread, kLongSpread)
std::vector<cards::Finding> check_effects(const cards::Pack& pack, const cards::Card& card, const CardRating& rating);

// By card id.
using Ratings = std::map<std::string, CardRating>;

// Over the choices of a pack, exactly counted: TH305 in more than a third one answer is best on both horizons; TH401 a
// middle place, TH402 the longest, TH403 the first or the last, TH404 the most hedged answer is the best on a horizon
// more often than chance by over five points. Nothing of a tutorial, or with fewer than kFewestChoices rated choices.
inline constexpr int kFewestChoices = 12;
std::vector<cards::Finding> check_choices(const cards::Pack& pack, const Ratings& ratings);

// How often the words of hedging stand in an answer's title and line.
int hedges_in(const cards::ChoiceAnswer& answer);

}  // namespace two_hats::scoring
