// Segments, toggles, sliders, steppers, text fields.
#include <algorithm>
#include <cmath>

#include "engine/base/utf8.h"
#include "game/widgets/button_parts.h"
#include "game/widgets/paint.h"

namespace two_hats::widgets {

namespace {

// Side by side: equal where every title has room so; else each as wide as its title and an equal share of what is left.
// Where they have no room beside each other at all: two rows, each title in one line with its note, if that has room.
struct SegmentPlaces {
  std::vector<Rect> parts;
  bool one_line = false;
  bool notes = true;
};

std::string in_one_line(const Segment& segment) {
  return segment.note.empty() ? segment.title : segment.title + " " + segment.note;
}

SegmentPlaces places_of(const Ui& ui, const Rect& inside, const std::vector<Segment>& segments) {
  constexpr float kBeside = 5.0f;  // of a title, both sides together
  const std::size_t count = std::max<std::size_t>(1, segments.size());
  const float equal = inside.w / static_cast<float>(count);
  std::vector<float> wanted;
  float widest = 0.0f, all = 0.0f;
  for (const Segment& segment : segments) {
    wanted.push_back(std::ceil(text_width(ui, segment.title, TextStyle::label_strong)) + kBeside);
    widest = std::max(widest, wanted.back());
    all += wanted.back();
  }
  SegmentPlaces places;
  places.one_line = all > inside.w && count > 2;
  if (places.one_line) {
    const std::size_t across = (count + 1) / 2;
    const float width = inside.w / static_cast<float>(across), height = inside.h / 2;
    for (const Segment& segment : segments)
      places.notes &= text_width(ui, in_one_line(segment), TextStyle::label_strong) + kBeside <= width;
    for (std::size_t i = 0; i < count; ++i)
      places.parts.push_back({inside.x + width * static_cast<float>(i % across),
                              inside.y + height * static_cast<float>(i / across), width, height});
    return places;
  }
  constexpr float kRoomy = 11.0f;  // more, for parts of one width
  float x = inside.x;
  for (const float title : wanted) {
    const float width =
        widest + kRoomy <= equal || all > inside.w ? equal : title + (inside.w - all) / static_cast<float>(count);
    places.parts.push_back({x, inside.y, width, inside.h});
    x += width;
  }
  return places;
}

void draw_segment_words(Ui& ui, const Rect& part, const Segment& segment, Token title, Token note,
                        const SegmentPlaces& places) {
  if (segment.note.empty() || places.one_line) {
    const std::string words = places.notes ? in_one_line(segment) : segment.title;
    draw_text_in(ui, part.inset(2, 0), words, {TextStyle::label_strong, title, Align::centre});
    return;
  }
  const float top = part.centre().y - 20;
  draw_text_in(ui, {part.x + 2, top, part.w - 4, 20}, segment.title, {TextStyle::label_strong, title, Align::centre});
  draw_text_in(ui, {part.x + 2, top + 20, part.w - 4, 20}, segment.note, {TextStyle::label, note, Align::centre});
}

}  // namespace

std::optional<int> segmented(Ui& ui, const Rect& rect, const std::vector<Segment>& segments, int chosen) {
  std::optional<int> now;
  fill_rect(ui, rect, ui.colour(Token::sunken), kRadiusRow);
  if (ui.mode() == Mode::contrast) outline_rect(ui, rect, ui.colour(Token::edge), kRadiusRow, 1.5f);
  const SegmentPlaces places = places_of(ui, rect.inset(4, 4), segments);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    const Rect& part = places.parts[i];
    const bool is = static_cast<int>(i) == chosen;
    Item item;
    item.name = segment.name;
    item.label = segment.note.empty() ? segment.title : segment.title + ", " + segment.note;
    item.rect = part;
    item.checked = is;
    item.key = segment.key;
    item.role = Role::choice;
    item.radius = kRadiusTile;
    item.enabled = segment.enabled;
    item.reason = segment.reason;
    const Response r = ui.item(item);
    if (r.clicked && !is) now = static_cast<int>(i);
    const float on = ui.ease(segment.name + "#on", is ? 1.0f : 0.0f, kMotionSelect);
    if (r.hover > 0 && !is) fill_rect(ui, part, faded(ui.colour(Token::line), 0.6f * r.hover), kRadiusTile);
    if (on > 0) fill_rect(ui, part, faded(ui.colour(Token::primary), on), kRadiusTile);
    const Token title = is ? Token::on_primary : segment.enabled ? Token::ink : Token::ink2;
    draw_segment_words(ui, part, segment, title, is ? Token::on_primary : Token::ink2, places);
  }
  return now;
}

namespace {

constexpr float kControlWidth = 300.0f;
constexpr float kNarrowRow = 520.0f;

float control_width(float row_width) { return row_width < kNarrowRow ? row_width : kControlWidth; }

// Beside each other when wide, one above the other when narrow. Returns the place of the control.
Rect draw_row_words(Ui& ui, const Rect& rect, const SettingRow& row, float control, bool below) {
  const float words = below ? rect.w : rect.w - control - 24;
  const float height = measure_text(ui, row.title, TextStyle::body_strong, words).h +
                       (row.note.empty() ? 0.0f : measure_text(ui, row.note, TextStyle::label, words).h);
  float y = below ? rect.y + 8 : rect.y + (rect.h - height) / 2;
  const Token tone = row.enabled ? Token::ink : Token::ink2;
  y = draw_text(ui, {rect.x, y}, row.title, {TextStyle::body_strong, tone}, words).bottom();
  const std::string& note = row.enabled || row.reason.empty() ? row.note : row.reason;
  if (!note.empty()) y = draw_text(ui, {rect.x, y}, note, {TextStyle::label, Token::ink2}, words).bottom();
  if (below) return {rect.x, y + 6, std::min(control, rect.w), kTarget};
  return {rect.right() - control, rect.centre().y - kTarget / 2, control, kTarget};
}

Item row_item(const SettingRow& row, const Rect& rect) {
  Item item;
  item.name = row.name;
  item.label = row.title;
  item.rect = rect;
  item.enabled = row.enabled;
  item.reason = row.reason;
  item.radius = kRadiusButton;
  return item;
}

}  // namespace

float setting_row_height(const Ui& ui, const SettingRow& row, float width) {
  const bool below = width < kNarrowRow;
  const float words = below ? width : width - kControlWidth - 24;
  float height = measure_text(ui, row.title, TextStyle::body_strong, words).h;
  if (!row.note.empty()) height += measure_text(ui, row.note, TextStyle::label, words).h;
  return below ? height + kTarget + 22 : std::max(64.0f, height + 16);
}

std::optional<bool> toggle_row(Ui& ui, const Rect& rect, const SettingRow& row, bool on) {
  constexpr float kWide = 56.0f;
  const Rect place = draw_row_words(ui, rect, row, kWide, false);
  Item item = row_item(row, place);
  item.role = Role::toggle;
  item.checked = on;
  item.value = on ? "on" : "off";
  item.radius = 17;
  const Rect track{place.x, place.centre().y - 15, kWide, 30};
  item.rect = track;
  const Response r = ui.item(item);
  const float k = ui.ease(row.name + "#on", on ? 1.0f : 0.0f, kMotionSelect);
  box(ui, track, mixed(ui.colour(Token::sunken), ui.colour(ui.tint().main), row.enabled ? k : 0.0f),
      ui.colour(on && row.enabled ? ui.tint().main : Token::edge), 15);
  const Point knob{track.x + 15 + (track.w - 30) * k, track.centre().y};
  fill_circle(ui, knob, 10, ui.colour(row.enabled ? Token::surface : Token::sunken));
  ring(ui, knob, 10, ui.colour(Token::edge), 1.5f);
  // A tick says "on" without colour.
  if (on) draw_icon_centred(ui, Icon::check, knob, 14, ui.colour(Token::ink));
  if (r.clicked) return !on;
  return std::nullopt;
}

std::optional<int> slider_row(Ui& ui, const Rect& rect, const SettingRow& row, int value, int steps,
                              const std::string& shown) {
  const bool below = rect.w < kNarrowRow;
  const Rect place = draw_row_words(ui, rect, row, control_width(rect.w), below);
  const Rect hold{place.x, place.y, place.w - 68, place.h};
  Item item = row_item(row, hold);
  item.role = Role::slider;
  item.draggable = true;
  item.value = shown;
  const Response r = ui.item(item);
  const Rect track{hold.x + 12, hold.centre().y - 4, hold.w - 24, 8};
  const float part = static_cast<float>(value) / static_cast<float>(std::max(1, steps));
  progress_bar(ui, track, part, row.enabled ? ui.tint().main : Token::edge);
  outline_rect(ui, track, ui.colour(Token::edge), track.h / 2, 1.0f);
  const Point knob{track.x + track.w * part, track.centre().y};
  fill_circle(ui, knob, 12, ui.colour(Token::surface));
  ring(ui, knob, 11.5f, ui.colour(row.enabled ? Token::ink : Token::edge), 2.5f);
  draw_line(ui, {place.right(), place.centre().y}, shown, {TextStyle::body_strong, Token::ink, Align::right});
  int now = value + r.step;
  if ((r.held || r.dragging) && ui.pointer()) {
    now = static_cast<int>(std::lround((ui.pointer()->x - track.x) / track.w * static_cast<float>(steps)));
  }
  now = std::clamp(now, 0, steps);
  if (row.enabled && now != value) return now;
  return std::nullopt;
}

std::optional<int> choice_row(Ui& ui, const Rect& rect, const SettingRow& row, const std::vector<std::string>& choices,
                              int chosen) {
  const bool below = rect.w < kNarrowRow;
  float widest = 0.0f;
  for (const std::string& word : choices) widest = std::max(widest, text_width(ui, word, TextStyle::label_strong));
  const float control = std::min(rect.w, (widest + 28) * static_cast<float>(choices.size()) + 8);
  const Rect place = draw_row_words(ui, rect, row, control, below || control > rect.w - 200);
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    segments.push_back({row.name + "." + std::to_string(i), choices[i], {}, Key::none});
  }
  return segmented(ui, place, segments, chosen);
}

int stepper(Ui& ui, const Rect& rect, const Stepper& stepper) {
  box(ui, rect, ui.colour(Token::surface), ui.colour(Token::edge), kRadiusButton);
  const float side = std::min(44.0f, rect.w * 0.36f);
  int change = 0;
  const auto half = [&](const std::string& name, const std::string& label, const Rect& place, Icon icon, bool can,
                        const std::string& reason) {
    Item item;
    item.name = name;
    item.label = label;
    item.rect = place;
    item.enabled = can;
    item.reason = reason;
    item.value = std::to_string(stepper.value);
    const Response r = ui.item(item);
    if (r.hover > 0) fill_rect(ui, place.inset(3), faded(ui.colour(Token::sunken), r.hover), kRadiusTile - 1);
    draw_icon_centred(ui, icon, place.centre(), 20, ui.colour(can ? Token::ink : Token::edge));
    return r.clicked;
  };
  const std::string less = stepper.name_less.empty() ? stepper.name + ".less" : stepper.name_less;
  const std::string more = stepper.name_more.empty() ? stepper.name + ".more" : stepper.name_more;
  if (half(less, ui.w("Less for {0}", stepper.label), rect.left_part(side), Icon::minus, stepper.can_less,
           stepper.reason_less))
    change = -1;
  const Rect right{rect.right() - side, rect.y, side, rect.h};
  if (half(more, ui.w("More for {0}", stepper.label), right, Icon::plus, stepper.can_more, stepper.reason_more))
    change = 1;
  draw_line(ui, rect.centre(), std::to_string(stepper.value), {TextStyle::number, Token::ink, Align::centre});
  return change;
}

bool text_field(Ui& ui, const Rect& rect, const std::string& name, const std::string& label, std::string& text,
                std::size_t most_characters, const std::string& placeholder) {
  Item item;
  item.name = name;
  item.label = label;
  item.rect = rect;
  item.role = Role::text_field;
  item.value = text;
  const Response r = ui.item(item);
  const std::string before = text;
  if (r.focused) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); at += base::code_point_at(text, at).bytes) ++characters;
    for (std::size_t at = 0; at < ui.typed().size();) {
      const base::CodePoint c = base::code_point_at(ui.typed(), at);
      if (c.value >= 0x20 && c.value != 0x7F && c.value != 0xFFFD && characters < most_characters) {
        text += ui.typed().substr(at, c.bytes);
        ++characters;
      }
      at += c.bytes;
    }
    for (int i = ui.field_erasures(); i > 0 && !text.empty(); --i) base::drop_last_character(text);
  }
  box(ui, rect, ui.colour(Token::surface), ui.colour(r.focused ? Token::ink : Token::edge), kRadiusButton,
      r.focused ? 2.0f : 1.5f);
  const Rect inside = rect.inset(14, 0);
  ui.push_clip(inside);
  const bool empty = text.empty();
  const float width = text_width(ui, text, TextStyle::body);
  const float shift = std::max(0.0f, width - inside.w + 4);
  const std::string& shown = empty ? placeholder : text;
  if (!shown.empty()) {
    draw_text_coloured(ui, {inside.x - shift, inside.centre().y - 12}, shown, TextStyle::body,
                       ui.colour(empty ? Token::ink2 : Token::ink));
  }
  if (r.focused) fill_rect(ui, {inside.x - shift + width + 1, inside.centre().y - 11, 2, 22}, ui.colour(Token::ink));
  ui.pop_clip();
  return text != before;
}

}  // namespace two_hats::widgets
