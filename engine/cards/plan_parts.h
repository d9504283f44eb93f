// What the plans of several kinds of card are made of. Internal to the room.
#pragma once

#include <string>

#include "engine/cards/answer.h"

namespace two_hats::cards {

// Sizes in weeks of revenue; nothing is added for 0. Money falls in the middle of the quarter; revenue is spread over
// the three quarters that follow.
void add_money(product::Plan& plan, double size, std::string because);
void add_revenue(product::Plan& plan, double size, std::string because);

void add_selection(product::Plan& plan, const Selection& selection, const SelectionGiven& given,
                   const Standing& standing);
void add_conversation(product::Plan& plan, const Conversation& conversation, const ConversationGiven& given,
                      const Standing& standing);

}  // namespace two_hats::cards
