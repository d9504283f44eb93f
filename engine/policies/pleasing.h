// How an answer sits with the person who asks, as that person hears it: for the policy that pleases.
#pragma once

#include "engine/cards/answer.h"
#include "engine/cards/pack.h"

namespace two_hats::policies {

// In units of trust: what the answer does to the asking person's trust within four weeks, whatever comes later, with a
// promise heard as a yes and an unexplained no as a slap. 0 if the card has no person.
double pleases(const cards::Pack& pack, const cards::Card& card, const cards::Answer& answer);

}  // namespace two_hats::policies
