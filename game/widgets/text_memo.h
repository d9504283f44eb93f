// What was measured stays measured: the lines of a text at a width, kept while frames ask for them. A page asks for the
// same texts in every frame, several times each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "game/widgets/theme.h"

namespace two_hats::widgets {

class TextMemo {
 public:
  struct Lines {
    std::vector<std::string> lines;
    std::vector<float> widths;  // of each, design units
    float widest = 0.0f;
  };
  // Those kept for this text; null: none yet. What is handed out is valid until the frame's end.
  const Lines* find(std::string_view text, TextStyle style, float wrap);
  const Lines& keep(std::string_view text, TextStyle style, float wrap, Lines lines);
  // What no frame has asked for lately goes.
  void end_frame();
  void clear();  // the letters have changed

 private:
  struct Entry {
    std::string text;
    TextStyle style = TextStyle::body;
    float wrap = 0.0f;
    std::uint64_t used = 0;  // frame
    Lines lines;
  };
  std::uint64_t frame_ = 0;
  std::unordered_map<std::uint64_t, Entry> entries_;  // by a mix of all three; of two that share one the newer stays
};

}  // namespace two_hats::widgets
