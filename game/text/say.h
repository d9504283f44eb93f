// Lines of text being put together. Private to the room.
#pragma once

#include <string>

#include "game/views/calibration.h"
#include "game/views/common.h"
#include "game/views/reveal_view.h"
#include "game/views/table_view.h"

namespace two_hats::text {

// What is typed at is told the words to type; what is only heard is told the names that the window shows.
enum class Manner { typed, heard };

class Page {
 public:
  explicit Page(const base::Words& words, Manner manner = Manner::typed) : words_(words), manner_(manner) {}
  Page& line(const std::string& words) {
    if (words.empty() && manner_ == Manner::heard) return *this;
    text_ += words;
    text_ += '\n';
    return *this;
  }
  Page& gap() { return line(""); }
  // Only where it can be typed.
  Page& hint(const std::string& words) { return typed() ? line(words) : *this; }
  // "ask 1: Size it, 1 day", or only what it is.
  Page& named(const std::string& name, const std::string& words) { return line(typed() ? name + ": " + words : words); }
  [[nodiscard]] bool typed() const { return manner_ == Manner::typed; }
  const std::string& text() const { return text_; }
  // A text of this front's own, in the reader's language.
  template <typename... Parts>
  std::string w(std::string_view text, const Parts&... parts) const {
    return words_(text, parts...);
  }
  const base::Words& words() const { return words_; }

 private:
  const base::Words& words_;
  Manner manner_;
  std::string text_;
};

// With a full stop where it has no end of its own.
std::string ended(const std::string& words);

void say_strip(Page& page, const views::Strip& strip);
void say_home(Page& page, const app::State& state);
void say_hats(Page& page, const app::State& state);
// The card: who stands there, the story, what is known, the question.
void say_card(Page& page, const views::TableView& view);
void say_table(Page& page, const app::State& state);
// For the ear: "Ready: Decide.", or what is still missing.
void say_ready(Page& page, const views::TableView& view);
// What a move on the table changed: what evidence told, the answer, the cue and how sure one is.
void say_told(Page& page, const app::State& before, const views::TableView& is);
void say_answer_change(Page& page, const app::State& before, const app::State& after, const views::TableView& is);
void say_beside_change(Page& page, const app::State& before, const app::State& after, const views::TableView& is);
// The lines of a talk from this one on, then what can be said.
void say_talk_lines(Page& page, const views::TalkInput& talk, std::size_t from);
// The verdict, as far as it is: its shape and headline, both dials. Nothing before there are numbers.
void say_verdict(Page& page, const views::RevealView& view);
void say_why(Page& page, const views::WhyPage& why);
void say_nearby(Page& page, const views::Nearby& nearby);
// How sure, how right: the sentence, then a line a step. Nothing where there is none.
void say_calibration(Page& page, const views::Calibration& calibration);
void say_conduct(Page& page, const views::RevealView& view);
void say_luck(Page& page, const views::RevealView& view);
void say_reveal(Page& page, const app::State& state);
void say_debrief(Page& page, const app::State& state);
void say_settings(Page& page, const app::State& state);
void say_problem(Page& page, const app::State& state);
void say_screen(Page& page, const app::State& state);    // whichever it is
void say_practice(Page& page, const app::State& state);  // all four screens of it
// What changed on a screen of practising; false when the whole screen is to be said.
bool say_practice_change(Page& page, const app::State& before, const app::State& after);
// For the ear: the page as it comes, and what changed on it.
void voice_practice(Page& page, const app::State& state);
void voice_practice_change(Page& page, const app::State& before, const app::State& after);

}  // namespace two_hats::text
