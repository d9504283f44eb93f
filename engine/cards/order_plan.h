// What an order's delay costs do in the world that is lived. For this room's own use.
#pragma once

#include "engine/cards/answer.h"

namespace two_hats::cards {

// Adds the costs against the listed order as effects of the plan, whose unknowns are the card's: for certain where a
// cost is, hanging on the unknown where it is a surprise. Without weekly revenue there is no unit to pay in: nothing.
void add_order(product::Plan& plan, const Order& order, const OrderGiven& given, double weekly_revenue);

}  // namespace two_hats::cards
