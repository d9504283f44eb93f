// Time in the realised world of a session. For this room's own use.
#pragma once

#include "engine/session/session.h"

namespace two_hats::session {

// Moves world and week on; what happened is added to `stretch`. Sets `bankrupt` when the cash is gone.
void pass_weeks(Session& session, int weeks, product::Stretch& stretch);

}  // namespace two_hats::session
