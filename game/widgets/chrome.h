// What surrounds every screen: the strip on top, the rail on the left, the keys at the bottom, panels over all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/widgets/buttons.h"
#include "game/widgets/portrait.h"

namespace two_hats::widgets {

// The worn hat fills the top left corner; the brim runs under the strip.
enum class Delta { steady, up_good, up_bad, down_good, down_bad, up_plain, down_plain };
struct Metric {
  std::string name = {};  // "strip.current_value"; pressable
  Icon icon = Icon::none;
  std::string label = {};
  std::string value = {};
  std::string delta = {};  // "3", "steady", empty for none
  Delta direction = Delta::steady;
  std::string tip = {};
};
struct Face {
  std::string name = {};   // "trust.priya"
  std::string label = {};  // "Priya Raman, trust 62 of 100"
  std::uint64_t seed = 0;
  float trust = 0.5f;
};
struct Strip {
  std::string hat_kicker = {};  // "You wear the"
  std::string hat_name = {};    // "Product Manager"
  std::string place = {};       // "Tern · Q3"
  std::string week = {};        // "Week 27"
  std::vector<Metric> metrics = {};
  std::vector<Face> faces = {};
};
// 84 high at the top of the window, narrower labels fall away first when the window is small, then the faces' number
// (everything stays in the tips and in the named things). Returns the name pressed, empty for none. Draws with
// ui.hat().
std::string draw_strip(Ui& ui, const Strip& strip);
[[nodiscard]] float strip_height(const Ui& ui);
// The two-coloured line of the debrief, 8 high.
void draw_split_brim(Ui& ui);

// Bottom bar. A group of caps and a caption; a click on a cap is the key itself (it arrives next frame).
struct KeyCap {
  KeyPress press = {};
  std::string caption = {};  // empty = key_caption; without a key (press.key none) it cannot be pressed: "Ctrl"
  bool word = false;         // no key at all: "to"
};
struct KeyGroup {
  std::vector<KeyCap> caps = {};
  std::string caption = {};
};
// Short form: keys A–D, "choose".
[[nodiscard]] KeyGroup keys(std::initializer_list<Key> list, std::string caption);
// Draws along the bottom of the window from x = `left`; groups that do not fit wrap upwards. Settings and F10 on the
// right, named "settings" (emits F10). Returns the bar's height, the same as key_bar_height.
float draw_key_bar(Ui& ui, const std::vector<KeyGroup>& groups, float left = kMargin, bool settings = true,
                   const std::string& settings_word = base::marked("Settings"));
[[nodiscard]] float key_bar_height(const Ui& ui, const std::vector<KeyGroup>& groups, float left = kMargin,
                                   bool settings = true, const std::string& settings_word = base::marked("Settings"));
// One key cap as decoration.
Rect draw_key_cap(Ui& ui, Point top_left, const std::string& caption, bool selected = false);

// Navigation rail on the left (home).
struct RailEntry {
  std::string name = {};  // "rail.home"
  Icon icon = Icon::home;
  std::string text = {};
  bool selected = false;
  bool at_bottom = false;
  Key key = Key::none;
  bool enabled = true;
  std::string reason = {};
};
// Returns the name pressed, empty for none. In low windows the words go and the icons stay (words become tips).
std::string draw_rail(Ui& ui, const std::vector<RailEntry>& entries);

// A framed panel over the page with a title and a close button ("<name>.close", Escape). Draw the content between the
// calls, origin at the content's top left; tell its height to end_panel (it scrolls when too tall).
struct Panel {
  std::string name = {};
  std::string title = {};
  float width = 640.0f;
  std::string close_word = base::marked("Close");
  std::string first_focus = {};  // default: the close button
};
struct PanelPlace {
  float width = 0.0f;   // of the content
  bool closed = false;  // the player wants it away
};
PanelPlace begin_panel(Ui& ui, const Panel& panel);
void end_panel(Ui& ui, float content_height);

// Help: what to do, then lists of keys, side by side where there is room. True when the player closes it.
struct HelpKeys {
  std::string title = {};  // "Everywhere"
  std::vector<KeyGroup> lines = {};
};
bool draw_help(Ui& ui, const std::string& title, const std::string& about, const std::vector<HelpKeys>& lists);

// Empty state: bare rail with hats, one line, one sentence; the caller puts the action beneath. Returns its bottom y.
float draw_empty_state(Ui& ui, const Rect& rect, const std::string& title, const std::string& note);
// Something went wrong: badge, title, note, the exact place in a well. Returns its bottom y; actions beneath by the
// caller.
float draw_error_state(Ui& ui, Point at, float width, const std::string& title, const std::string& note,
                       const std::string& place, const std::string& hint);
// Thin message bar for announcements ("Kept. Bring back is set.") near the bottom; fades with `part` 0 … 1.
void draw_notice(Ui& ui, const std::string& text, float part = 1.0f);

}  // namespace two_hats::widgets
