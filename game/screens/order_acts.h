// What a list whose rows can be moved asks for, as commands.
#pragma once

#include "game/screens/parts.h"
#include "game/widgets/backlog.h"

namespace two_hats::screens {

// `lifted`: a row is in the air now.
void obey(Commands& commands, const widgets::OrderAct& act, bool lifted);

}  // namespace two_hats::screens
