// The play card and the answers beside it.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "game/widgets/buttons.h"
#include "game/widgets/scene.h"

namespace two_hats::widgets {

// How far an answer could move one value area: a dash, or a dot of three sizes. Never a direction.
enum class Reach { none, small, medium, large };

struct AnswerRow {
  std::string name = {};    // "answer.a"
  std::string letter = {};  // "A"
  std::string title = {};
  std::string note = {};
  std::vector<Reach> reach = {};  // in the order of the column icons; empty = no dots
  bool chosen = false;
  bool enabled = true;
  std::string reason = {};
  Key key = Key::none;
};
// Height the row needs at this width (88 with short words).
[[nodiscard]] float answer_row_height(const Ui& ui, const AnswerRow& row, float width);
Response answer_row(Ui& ui, const Rect& rect, const AnswerRow& row);
// Icons over the dots and the sentence over them, right aligned with the rows; bottom is 12 above the first row.
void reach_header(Ui& ui, const Rect& rect, const std::string& sentence, const std::vector<Icon>& icons);

// One known fact with its source.
struct Fact {
  Icon icon = Icon::question;
  std::string text = {};
  std::string source = {};  // small, beneath; may be empty
};
[[nodiscard]] float facts_height(const Ui& ui, const std::vector<Fact>& facts, float width);
float draw_facts(Ui& ui, Point at, float width, const std::vector<Fact>& facts);

// The whole card on the left of a choice.
struct PlayCard {
  Hat hat = Hat::manager;
  std::string number = {};  // "14"
  std::string person = {};
  std::string role = {};
  std::string skill = {};  // chip; empty for none
  std::string title = {};
  std::string story = {};
  std::string facts_title = {};  // "What you know"
  std::vector<Fact> facts = {};
  Scene scene = {};
};
// What it needs at this width with the scene at its least (96). Draw it into a scroll area when the window is lower.
[[nodiscard]] float play_card_height(const Ui& ui, const PlayCard& card, float width);
// Fills the rect: the scene takes what the words leave, up to 184. `stack` draws two cards behind.
void draw_play_card(Ui& ui, const Rect& rect, const PlayCard& card, bool stack = true);

// A row to open something (debrief moments, lists): hat and number left, kicker, title, note, arrow right.
struct MomentRow {
  std::string name = {};
  Hat hat = Hat::none;
  std::string number = {};
  Icon kicker_icon = Icon::none;
  std::string kicker = {};
  Token kicker_tone = Token::ink2;
  std::string aside = {};  // beside the kicker where it has room there, else before the note
  std::string title = {};
  std::string note = {};
  bool selected = false;
};
[[nodiscard]] float moment_row_height(const Ui& ui, const MomentRow& row, float width);
Response moment_row(Ui& ui, const Rect& rect, const MomentRow& row);

// A verdict of conduct: badge, title, note. Returns the height used.
struct ConductLine {
  Verdict verdict = Verdict::passed;
  std::string title = {};
  std::string note = {};
};
float draw_conduct(Ui& ui, Point at, float width, const ConductLine& line);

}  // namespace two_hats::widgets
