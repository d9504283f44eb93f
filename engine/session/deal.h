// Which card comes next: what falls due first, then what the calendar fixes, then a draw from what the state allows.
#pragma once

#include <optional>

#include "engine/session/session.h"

namespace two_hats::session {

// The next deal at or after session.week; moves the world through quiet weeks (into `quiet`). Empty: the campaign is
// over. Draws depend on (seed, number of the card) alone.
std::optional<Deal> deal_next(Session& session, product::Stretch& quiet);

// What lies where when this card lies on the table (Deal::places).
std::vector<int> places_on_table(const Session& session, const cards::Card& card);

bool holds(const Session& session, const cards::Condition& condition);

}  // namespace two_hats::session
