// The game in lines of text.
#pragma once

#include <iosfwd>

#include "engine/base/result.h"
#include "game/shell/outside.h"

namespace two_hats::shell {

// Reads a line, says what came of it, until quit or the end of the input (then the session is kept as it is).
base::Result<base::Done> run_text(const Wishes& wishes, std::istream& in, std::ostream& out);

}  // namespace two_hats::shell
