// Many sessions of one policy. Private to the room.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <vector>

#include "engine/policies/policy.h"

namespace two_hats::tools {

struct Lives {
  int sessions = 40, decisions = 20;
  std::uint64_t seed = 1;
  bool progress = false;  // a bar on err
};

// On all processors. A session depends on its number alone, so the order of work changes nothing.
std::vector<policies::Played> play_lives(policies::Policy policy, const cards::PackPtr& pack, const Lives& lives,
                                         std::ostream& err);

}  // namespace two_hats::tools
