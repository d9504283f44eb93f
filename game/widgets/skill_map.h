// Skills on a scale of 0 to 100, a lane for each hat that was worn: the quarter's mean above the line, the years'
// beneath it, each with the span of its scores.
#pragma once

#include <string>
#include <vector>

#include "game/widgets/named.h"

namespace two_hats::widgets {

struct SkillMap {
  struct Score {
    bool known = false;
    bool few = true;                             // hollow, without a span
    float mean = 0.0f, low = 0.0f, high = 0.0f;  // 0 … 100
    std::string text = {};                       // "62", "–"
  };
  struct Lane {
    Hat hat = Hat::none;     // none: both at once
    std::string cards = {};  // "3 cards"
    Score quarter = {}, years = {};
  };
  struct Row {
    std::string name = {};
    std::string words = {};  // the row in a sentence: spoken
    std::vector<Lane> lanes = {};
  };
  std::vector<Row> rows = {};
  float solid = 80.0f;  // from here on it is solid
};
[[nodiscard]] float skill_map_height(const Ui& ui, const SkillMap& map, float width);
void draw_skill_map(Ui& ui, const Rect& rect, const SkillMap& map);

}  // namespace two_hats::widgets
