// Every card of a pack as a player with large type sees it: what does not fit its place.
#pragma once

#include <vector>

#include "engine/base/result.h"
#include "engine/cards/finding.h"
#include "engine/cards/pack.h"

namespace two_hats::script {

inline constexpr int kLargeType = 150;  // per cent
inline constexpr int kProofWidth = 1280, kProofHeight = 800;

// TH601: a text that is cut on the table or the verdict, at kLargeType in a window of kProofWidth x kProofHeight. Of a
// choice every answer's verdict is looked at, of the other kinds one; each with and without its sources. The error
// tells that the machine offers no offscreen OpenGL.
base::Result<std::vector<cards::Finding>> check_screens(const cards::PackPtr& pack);

}  // namespace two_hats::script
