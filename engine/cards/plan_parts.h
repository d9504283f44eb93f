// What the plans of several kinds of card are made of. Internal to the room.
#pragma once

#include <cstdint>
#include <string>

#include "engine/cards/answer.h"

namespace two_hats::cards {

inline constexpr int kForCertain = -1;

// k€ on either horizon; nothing is added for 0, and where a product earns nothing there is no week of revenue to count
// in. Money falls in the middle of the quarter; later worth is revenue spread over the three quarters that follow.
// `unknown`: what it hangs on, an index into the plan's unknowns.
void add_money(product::Plan& plan, double worth, double weekly_revenue, std::string because,
               int unknown = kForCertain);
void add_revenue(product::Plan& plan, double worth, double weekly_revenue, std::string because,
                 int unknown = kForCertain);

// Names the dice of an effect of one part of an answer (product::Effect::dice), whatever the rest of the answer is.
std::uint64_t dice_of(const std::string& part, std::size_t group, std::size_t effect);

void add_selection(product::Plan& plan, const Selection& selection, const SelectionGiven& given,
                   const Standing& standing);
void add_conversation(product::Plan& plan, const Conversation& conversation, const ConversationGiven& given,
                      const Standing& standing);

}  // namespace two_hats::cards
