// What views and moves both need to know of a half-made selection or talk.
#pragma once

#include <optional>
#include <vector>

#include "game/app/state.h"

namespace two_hats::app {

// Keeps the draft's answer for UndoStep.
void remember(Draft& draft);

// Items as shown, first to last: those selected in the order in which Developers take them up, then the others as they
// were laid on the table (`places`; as listed where the deal says nothing).
std::vector<int> rows_of_selection(const cards::Selection& selection, const std::vector<int>& given,
                                   const std::vector<int>& places);

// Of a card that turns an earlier one round: the turn in which that one was answered. Empty if it was not, or there is
// no such card on the table.
std::optional<int> met_before(const session::Session& session);

// The exchange that follows these replies; -1 when the talk is over.
int next_exchange(const cards::Conversation& talk, const std::vector<int>& replies);

}  // namespace two_hats::app
