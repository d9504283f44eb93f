// One frame of the interface: who is there, who is pressed, where the focus is, what was written. Everything a player
// can press has a stable name ("answer.a", "confidence.80", "decide"), so scripts, tests and the layout probe find it
// without pixels.
//
// The frame:   ui.begin_frame(...);  draw everything;  ui.end_frame();
// Order:       Tab walks in the order of registration; register in reading order. Arrows walk by geometry.
// Focus:       starts with nobody and shows no ring. Tab or an arrow brings it; it stays on a name across frames.
//              A click moves it but hides the ring. Only a focus with a ring takes Enter and Space.
// Enter:       goes to the focused item, except that a choice already `checked` and a row that can be dragged let
//              it through to the screen's main key.
// Modal:       while one is open only what is registered between begin_modal and end_modal can be pressed.
// Coordinates: design units relative to the current origin (push_origin, scroll areas). Registered rects are kept in
//              window design units.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/words.h"
#include "game/widgets/fonts.h"
#include "game/widgets/geometry.h"
#include "game/widgets/input.h"
#include "game/widgets/text_memo.h"
#include "game/widgets/theme.h"

struct ImDrawList;

namespace two_hats::widgets {

enum class Role { button, choice, toggle, slider, tab, link, row, text_field, region };

// What a caller says about one thing that can be pressed.
struct Item {
  std::string name = {};   // unique in the frame
  std::string label = {};  // what a screen reader would say
  Rect rect = {};          // design units, current origin
  bool enabled = true;
  std::string reason = {};  // why not, when disabled; shown as its tip and by `Ui::refusal`
  bool checked = false;     // chosen, switched on
  Key key = Key::none;      // pressing it anywhere acts like a click
  bool key_ctrl = false;    // … with Ctrl held
  Role role = Role::button;
  bool draggable = false;
  std::string tip = {};          // shown when the pointer rests on it; empty for none
  float radius = kRadiusButton;  // of the focus ring
  bool quiet_ring = false;       // the caller draws the ring itself
  float beneath = 0.0f;          // what stands beneath it and has to come into sight with it
  std::string value = {};        // spoken after the label: "3 of 20"
};

// What happened to it this frame.
struct Response {
  bool clicked = false;  // mouse, key, pad or script; never on a disabled item
  bool refused = false;  // somebody tried although it is disabled
  bool hovered = false;
  bool focused = false;  // has the focus (the ring may be hidden)
  bool ring = false;     // … and shows it
  bool held = false;     // pressed with the mouse right now
  bool dragging = false;
  bool dropped = false;  // the drag ended in this frame
  Point drag = {};       // pointer minus where the press began, design units
  Point pointer = {};    // window design units
  float hover = 0.0f;    // eased 0 … 1
  float press = 0.0f;    // eased 0 … 1
  int step = 0;          // slider and stepper roles: left/down/minus = -1, right/up/plus = +1 while focused
};

// A thing of the last finished frame, as scripts and tests see it.
struct NamedThing {
  std::string name = {};
  std::string label = {};
  std::string value = {};
  Rect rect = {};     // window design units
  Rect visible = {};  // the part not cut away by scroll areas; empty when scrolled out
  bool enabled = true;
  std::string reason = {};
  bool checked = false;
  bool focused = false;
  bool reachable = true;  // false beneath a modal
  Role role = Role::button;
};

enum class Layer { page, lifted, modal, tip };

// A piece of text of the last finished frame.
struct TextSeen {
  std::string text = {};  // whole, also when cut
  Rect rect = {};         // where its ink is, window design units
  Rect box = {};          // what it had to fit into
  bool cut = false;       // did not fit: shown with an ellipsis, or outside its box
  bool hidden = false;    // scrolled out or beneath a modal
  Colour colour = {};     // of its first letters, as asked for
  Rect visible = {};      // the part not cut away by scroll areas
  Layer layer = Layer::page;
};

enum class Ease { out, in_out, settle, linear };

class Ui {
 public:
  Ui();
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  struct Setting {
    Size pixels;         // of the drawable
    float scale = 1.0f;  // device pixels per design unit: display density times the text size
    Mode mode = Mode::light;
    Hat hat = Hat::none;  // tints selection, main button and bars
    std::shared_ptr<const FontBook> fonts;
  };

  // Call between ImGui::NewFrame and ImGui::Render. Takes the keys that move the focus out of what `pressed` sees.
  void begin_frame(const Setting& setting, const Input& input);
  // Draws tips and focus rings, moves the focus, drops animations nobody asked for.
  void end_frame();

  // --- surroundings
  [[nodiscard]] Size size() const;  // of the window, design units
  [[nodiscard]] float scale() const;
  [[nodiscard]] Mode mode() const;
  [[nodiscard]] Hat hat() const;
  void set_hat(Hat hat);  // for the rest of the frame
  [[nodiscard]] HatTokens tint() const { return hat_tokens(hat()); }
  [[nodiscard]] Colour colour(Token token) const;
  [[nodiscard]] const FontBook* fonts() const;
  // The language in which everything is said, from now on; English to begin with.
  void set_words(const base::Words& words);
  [[nodiscard]] const base::Words& words() const;
  // A text of the screen's own, in that language.
  template <typename... Parts>
  [[nodiscard]] std::string w(std::string_view text, const Parts&... parts) const {
    return words()(text, parts...);
  }

  // --- things to press
  // Registers, answers. Draws nothing but the focus ring (at end_frame).
  Response item(const Item& item);
  // A named place that cannot be pressed: a dial, a chart, a headline figure. For scripts, tests and speech.
  void note(const std::string& name, const std::string& label, const Rect& rect, const std::string& value = {});

  // True when the key was pressed and nobody with the focus took it. Repeats count only for arrows, plus, minus and
  // page keys. False for everything while a modal is open, unless asked inside the modal.
  [[nodiscard]] bool pressed(Key key, bool ctrl = false);
  // Escape or pad B.
  [[nodiscard]] bool back() { return pressed(Key::escape); }
  // Say so in every frame in which the arrows belong to the caller (a lifted row, a chart): from the next frame on they
  // reach `pressed` instead of moving the focus.
  void claim_arrows();
  // As if the player had pressed it: arrives in the next frame. The key bar uses it.
  void inject(const KeyPress& press);
  [[nodiscard]] std::optional<Point> pointer() const;  // current origin
  [[nodiscard]] bool pointer_down() const;
  [[nodiscard]] const std::string& typed() const;  // text typed this frame
  [[nodiscard]] int field_erasures() const;        // backspaces meant for the focused text field

  // --- focus
  // From the next frame on; "" = nobody. With a ring the page scrolls to it, unless it is to stay as it is.
  void focus(std::string_view name, bool with_ring = true, bool scrolls = true);
  [[nodiscard]] const std::string& focused() const;
  [[nodiscard]] bool ring_shown() const;
  // The reason given by the disabled thing somebody tried to press in this frame; empty for none.
  [[nodiscard]] const std::string& refusal() const;

  // --- scripts: act in the next frame, wherever the thing is (scrolls to it). False when last frame had no such
  // reachable name; a disabled thing is refused in the next frame, with its reason.
  bool activate(std::string_view name);

  // --- what the last finished frame held
  [[nodiscard]] const std::vector<NamedThing>& things() const;
  [[nodiscard]] const NamedThing* find(std::string_view name) const;  // null when absent
  [[nodiscard]] const std::vector<TextSeen>& texts() const;
  // Is this text somewhere on the screen, whole words as written (line breaks count as spaces)?
  [[nodiscard]] bool sees(std::string_view text) const;
  // Names registered twice in the last frame: a defect of the screen.
  [[nodiscard]] const std::vector<std::string>& doubles() const;

  // --- places
  void push_origin(Point by);  // adds to the current origin
  void pop_origin();
  void push_clip(const Rect& rect);  // current origin; nests
  void pop_clip();
  void push_layer(Layer layer);  // lifted things above the page, modal above both, tips on top
  void pop_layer();
  // Everything between is drawn on the modal layer and is all that can be pressed. Opens a veil over the page. Returns
  // the window rect. Focus goes to `first_focus` when the modal opens and back when it closes.
  Rect begin_modal(std::string_view name, std::string_view first_focus = {});
  void end_modal();
  [[nodiscard]] bool modal_open() const;

  // A scroll area. Draw the content with y = 0 at its top between the calls; end_scroll is told how tall it was. Wheel,
  // page keys and a draggable bar move it; it follows the focus. Where content is cut off it fades into `ground`, which
  // lies beneath it; without one it does not. Returns the content's width (bar taken off when shown).
  float begin_scroll(std::string_view name, const Rect& view, std::optional<Token> ground = Token::bg);
  void end_scroll(float content_height);
  // From the next end_scroll on it stands at its end, until the player moves it.
  void scroll_to_end(std::string_view name);

  // --- motion
  // The value kept under `key`, walking to `target` in `milliseconds`. The first call starts at `from` when given, else
  // at the target. With reduced motion or settled input: the target.
  float ease(std::string_view key, float target, float milliseconds, Ease ease = Ease::out,
             std::optional<float> from = std::nullopt);
  // 0 … 1 since the key was first asked for, after a delay. Any key press finishes all of them.
  float timeline(std::string_view key, float milliseconds, float delay = 0.0f, Ease ease = Ease::out);
  void restart(std::string_view key);    // a timeline or ease starts again
  [[nodiscard]] bool animating() const;  // does the loop have to go on?
  [[nodiscard]] float delta() const;
  // A frame with this input would look and act as the last one does: on a page whose number stays (set_page), in the
  // same setting. Ask between frames; nothing is lost if it is not drawn.
  [[nodiscard]] bool would_show_the_same(const Input& next) const;

  // --- for this room's drawing code
  // Draws a picture that depends on `key`, the place and the setting alone, or copies what was drawn under this key
  // before. `at` is its place, current origin; the key must tell its size, what is in it and how it is cut.
  void keep_art(const std::string& key, Point at, const std::function<void()>& draw);
  // --- what stays on a page
  // The number of what the page shows, from now on; it has to be another one as soon as anything on the page is
  // different. 0, to begin with: nothing may be kept.
  void set_page(std::uint64_t number);
  // Draws a part of the page, or copies triangles, texts and things to press as they were drawn under this name before:
  // as long as the page stays, nothing in it is under the pointer, has the focus, moves or is pressed, and no key is.
  // `draw` may depend on the page, the rectangle's size and the setting alone, and has to stay within the rectangle but
  // for a shadow.
  template <typename Draw>
  void keep_part(std::string_view name, const Rect& rect, const Draw& draw) {
    if (copy_part(name, rect)) return;
    begin_part(name, rect);
    draw();
    end_part();
  }
  // What was counted under this name with the same `given`, as long as the page and the setting stay.
  template <typename Count>
  float keep_number(std::string_view name, float given, const Count& count) const {
    if (const float* const kept = kept_number(name, given)) return *kept;
    return keep_number_for_page(name, given, count());
  }

  // A number a widget keeps while it is drawn in every frame (the height its content had).
  void remember(const std::string& key, float value);
  [[nodiscard]] float remembered(const std::string& key, float otherwise);
  void remember_panel(std::string name);  // the panel whose content is being drawn
  [[nodiscard]] const std::string& remembered_panel() const;
  [[nodiscard]] ImDrawList* list() const;        // of the current layer
  [[nodiscard]] Point to_pixels(Point p) const;  // design (current origin) to device pixels
  [[nodiscard]] Point to_window(Point p) const;  // … to window design units
  [[nodiscard]] Rect to_window(const Rect& r) const;
  [[nodiscard]] Rect clip() const;  // window design units
  // Does anything between these corners lie where it can be seen? Device pixels. What does not need not be cut into
  // triangles.
  [[nodiscard]] bool shows(Point low, Point high) const;
  // Window design units, but for the text; see TextSeen.
  void saw_text(std::string_view text, const Rect& rect, const Rect& box, bool cut, Colour colour);
  [[nodiscard]] TextMemo& text_memo() const;

 private:
  struct Inside;
  bool copy_part(std::string_view name, const Rect& rect);
  void begin_part(std::string_view name, const Rect& rect);
  void end_part();
  [[nodiscard]] const float* kept_number(std::string_view name, float given) const;
  float keep_number_for_page(std::string_view name, float given, float value) const;
  std::unique_ptr<Inside> inside_;
};

// Keeps an origin for a scope.
class OriginScope {
 public:
  OriginScope(Ui& ui, Point by) : ui_(ui) { ui_.push_origin(by); }
  ~OriginScope() { ui_.pop_origin(); }
  OriginScope(const OriginScope&) = delete;
  OriginScope& operator=(const OriginScope&) = delete;

 private:
  Ui& ui_;
};

}  // namespace two_hats::widgets
