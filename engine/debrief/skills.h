// A skill's decisions under the hat that was worn, for a map of skills.
#pragma once

#include <string>
#include <vector>

#include "engine/debrief/debrief.h"

namespace two_hats::debrief {

struct ScoresSeen {  // of one horizon
  int count = 0;     // decisions that were scored on it
  double mean = 0, low = 0, high = 0;
};
struct SkillUnderHat {
  cards::Hat hat = cards::Hat::manager;  // `both`: cards that are dealt to both hats at once
  int cards = 0;
  ScoresSeen short_term, long_term;
};
// One a hat that was worn: manager, owner, both. `marks` are the session's own; a card counts for its skill and for
// each other competency that it names.
std::vector<SkillUnderHat> skill_under_hats(const session::Session& session, const std::vector<Mark>& marks,
                                            const std::string& competency);

}  // namespace two_hats::debrief
