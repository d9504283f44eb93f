// Lines of text being put together. Private to the room.
#pragma once

#include <string>

#include "game/views/common.h"
#include "game/views/table_view.h"

namespace two_hats::text {

class Page {
 public:
  explicit Page(const base::Words& words) : words_(words) {}
  Page& line(const std::string& words) {
    text_ += words;
    text_ += '\n';
    return *this;
  }
  Page& gap() { return line(""); }
  const std::string& text() const { return text_; }
  // A text of this front's own, in the reader's language.
  template <typename... Parts>
  std::string w(std::string_view text, const Parts&... parts) const {
    return words_(text, parts...);
  }
  const base::Words& words() const { return words_; }

 private:
  const base::Words& words_;
  std::string text_;
};

// With a full stop where it has no end of its own.
std::string ended(const std::string& words);

void say_strip(Page& page, const views::Strip& strip);
void say_home(Page& page, const app::State& state);
void say_hats(Page& page, const app::State& state);
void say_table(Page& page, const app::State& state);
// The lines of a talk from this one on, then what can be said.
void say_talk_lines(Page& page, const views::TalkInput& talk, std::size_t from);
void say_reveal(Page& page, const app::State& state);
void say_debrief(Page& page, const app::State& state);
void say_settings(Page& page, const app::State& state);
void say_problem(Page& page, const app::State& state);
void say_practice(Page& page, const app::State& state);  // all four screens of it
// What changed on a screen of practising; false when the whole screen is to be said.
bool say_practice_change(Page& page, const app::State& before, const app::State& after);

}  // namespace two_hats::text
