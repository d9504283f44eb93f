// Buttons and small controls. All answer with a Response; names must be unique in the frame. `key` is a shortcut that
// acts like a click.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/widgets/icons.h"
#include "game/widgets/named.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {

struct Button {
  std::string name = {};
  std::string text = {};
  Icon icon = Icon::none;        // left of the text
  Icon icon_after = Icon::none;  // right of it
  std::string note = {};         // small, after the text ("1 day")
  bool enabled = true;
  std::string reason = {};  // why not; disabled keeps outline and word
  bool checked = false;
  Key key = Key::none;
  bool key_ctrl = false;
  std::string tip = {};
  std::string label = {};  // spoken; empty = the text
};

// Filled with the worn hat's colour (ink without a hat) and a hard lower edge. At 18 px from a height of 56.
Response primary_button(Ui& ui, const Rect& rect, const Button& button);
// Filled with ink, whatever the hat.
Response ink_button(Ui& ui, const Rect& rect, const Button& button);
// Paper with an edge.
Response quiet_button(Ui& ui, const Rect& rect, const Button& button);
// Words (and icon) only, no outline.
Response link_button(Ui& ui, const Rect& rect, const Button& button);
// One icon in a square, outlined when `outlined`.
Response icon_button(Ui& ui, const Rect& rect, const Button& button, bool outlined = true);
// Square tile with a letter (compare A–D): chosen = filled with the hat, marked = thick ink outline.
enum class TileState { plain, marked, chosen };
Response letter_button(Ui& ui, const Rect& rect, const Button& button, TileState state);
// The same for an answer without a letter of its own: after the letter of its key what it is, as marks. Its words are
// the tip.
struct TileMark {
  Icon icon = Icon::none, second = Icon::none;
  Token tone = Token::ink2, second_tone = Token::ink2;
  int best = 0;            // 1 best, -1 worst: an arrowhead up or down
  std::string words = {};  // where words are as short as a mark
};
Response marked_tile(Ui& ui, const Rect& rect, const Button& button, const std::string& letter, const TileMark& mark,
                     TileState state);
[[nodiscard]] float marked_tile_width(const Ui& ui, const std::string& letter, const TileMark& mark);
// How wide the words, icons and padding are.
[[nodiscard]] float button_width(const Ui& ui, const Button& button, float padding = 20.0f,
                                 TextStyle style = TextStyle::body_strong);

// A pill: not pressable.
struct Chip {
  std::string text = {};
  Icon icon = Icon::none;
  Token fill = Token::sunken;
  Token tone = Token::ink;
  Token icon_tone = Token::ink;
};
[[nodiscard]] float chip_width(const Ui& ui, const Chip& chip);
Rect draw_chip(Ui& ui, Point top_left, const Chip& chip);  // 28 high
// Badge of a verdict, ink with a white shape: "Shortcut", "Win-win", "Investment", "Lose-lose". 32 high.
enum class Shape { win_win, shortcut, investment, lose_lose };
Rect draw_shape_badge(Ui& ui, Point top_left, Shape shape, const std::string& text);
// Marks of the shapes: circle, triangle, square, cross, in their colours.
void draw_shape_mark(Ui& ui, Shape shape, Point centre, float size);
[[nodiscard]] Token shape_tone(Shape shape);
// 28 px badge: passed = round tick, failed = square cross, careful = square triangle, luck = die without ground.
enum class Verdict { passed, failed, careful, luck };
void draw_verdict_badge(Ui& ui, Point top_left, Verdict verdict, float size = 28.0f);

// Confidence and the like: one of several, equal widths. Arrows walk the focus, Space or Enter chooses, keys choose at
// once.
struct Segment {
  std::string name = {};   // "confidence.80"
  std::string title = {};  // "Fairly sure"
  std::string note = {};   // "80 %"
  Key key = Key::none;
  bool enabled = true;
  std::string reason = {};  // why not
};
// Returns the index chosen now, or nothing when nothing changed. `chosen` -1 = none yet. 60 high (44 without notes).
std::optional<int> segmented(Ui& ui, const Rect& rect, const std::vector<Segment>& segments, int chosen);

// Settings rows: words left, control right. 56 high at least; taller when the words wrap.
struct SettingRow {
  std::string name = {};
  std::string title = {};
  std::string note = {};
  bool enabled = true;
  std::string reason = {};
};
[[nodiscard]] float setting_row_height(const Ui& ui, const SettingRow& row, float width);
// Returns the new value when it changed.
std::optional<bool> toggle_row(Ui& ui, const Rect& rect, const SettingRow& row, bool on);
// `value` 0 … steps; `shown` is the figure in words ("125 %").
std::optional<int> slider_row(Ui& ui, const Rect& rect, const SettingRow& row, int value, int steps,
                              const std::string& shown);
// One of several words; opens nothing: left/right or a click on a word.
std::optional<int> choice_row(Ui& ui, const Rect& rect, const SettingRow& row, const std::vector<std::string>& choices,
                              int chosen);

// − n +. Names "<name>.less", "<name>.more"; returns -1, 0 or +1. 44 high.
struct Stepper {
  std::string name = {};
  std::string label = {};  // "Sales"
  int value = 0;
  bool can_less = true;
  bool can_more = true;
  std::string reason_less = {};
  std::string reason_more = {};
  std::string name_less = {};  // empty: "<name>.less"
  std::string name_more = {};  // empty: "<name>.more"
};
int stepper(Ui& ui, const Rect& rect, const Stepper& stepper);

// A line to type into. `text` is edited in place; true when it changed. Enter is let through.
bool text_field(Ui& ui, const Rect& rect, const std::string& name, const std::string& label, std::string& text,
                std::size_t most_characters = 60, const std::string& placeholder = {});

// Squares, done ones filled, the current one in the hat's colour. Returns the height used (wraps).
float progress_squares(Ui& ui, Point at, float width, int done, int total);
// Bar 0 … 1 on a sunken track.
void progress_bar(Ui& ui, const Rect& rect, float part, Token tone = Token::ink);
// Track with an interval and a knob (chance to pass): all 0 … 1.
void interval_bar(Ui& ui, const Rect& rect, float low, float high, float value, Token tone = Token::long_term);

}  // namespace two_hats::widgets
