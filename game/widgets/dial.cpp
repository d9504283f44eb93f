#include "game/widgets/dial.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/icons.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {
namespace {

constexpr float kFrom = 149.0f;
constexpr float kSweep = 242.0f;
constexpr float kRadius = 76.0f;
constexpr float kTrack = 16.0f;
constexpr float kMark = 80.0f;
constexpr float kDotStep = 9.5f;

float angle_of(float value) { return kFrom + kSweep * std::clamp(value, 0.0f, 100.0f) / 100.0f; }

Point on_ring(Point centre, float radius, float degrees) {
  const float a = degrees * 3.14159265f / 180.0f;
  return {centre.x + radius * std::cos(a), centre.y + radius * std::sin(a)};
}

void tick(Ui& ui, Point centre, float radius, float degrees, float inner, float outer, Colour colour, float width) {
  line(ui, on_ring(centre, radius + inner, degrees), on_ring(centre, radius + outer, degrees), colour, width);
}

void draw_value(Ui& ui, Point centre, float radius, const Dial& dial, float part) {
  const Colour colour = ui.colour(term_tokens(dial.term).main);
  const Colour track = ui.colour(Token::sunken);
  const float value = dial.value * part;
  const float shift = value - dial.value;
  const float low = angle_of(dial.low + shift);
  const float high = angle_of(dial.high + shift);
  arc(ui, centre, radius, low, high, mixed(track, colour, 0.5f), kTrack, false);
  if (dial.term == Term::long_term) {
    arc(ui, centre, radius, kFrom, angle_of(value), colour, 6.0f, true);
  } else {
    const float step = kDotStep / radius * 180.0f / 3.14159265f;
    for (float a = kFrom; a <= angle_of(value) - step * 0.6f; a += step)
      fill_circle(ui, on_ring(centre, radius, a), 3.0f, colour);
  }
  for (const float end : {low, high}) tick(ui, centre, radius, end, -10, 10, colour, 2.5f);
  const Point knob = on_ring(centre, radius, angle_of(value));
  fill_circle(ui, knob, 11.0f, ui.colour(Token::surface));
  fill_circle(ui, knob, 8.5f, colour);
}

}  // namespace

void draw_dial(Ui& ui, const Rect& rect, const Dial& dial) {
  const TermTokens term = term_tokens(dial.term);
  const float x = rect.centre().x;
  const float title = text_width(ui, dial.title, TextStyle::body_strong);
  const float left = x - (title + 29) / 2;
  const Icon icon = dial.term == Term::short_term ? Icon::quarter : Icon::horizon;
  draw_icon_centred(ui, icon, {left + 10, rect.y + 12}, 21, ui.colour(term.main));
  draw_line(ui, {left + 29, rect.y + 12}, dial.title, {TextStyle::body_strong, term.text});

  // With title, ring and caption one above the other.
  const float radius = std::min({kRadius, (rect.w - 32) / 2, (rect.h - 90.5f) / 1.515f});
  const Point centre{x, rect.y + 36 + radius + kTrack / 2 + 1};
  arc(ui, centre, radius, kFrom, kFrom + kSweep, ui.colour(Token::sunken), kTrack, true);
  if (ui.mode() == Mode::contrast) {
    arc(ui, centre, radius + kTrack / 2, kFrom, kFrom + kSweep, ui.colour(Token::line), 1, false);
    arc(ui, centre, radius - kTrack / 2, kFrom, kFrom + kSweep, ui.colour(Token::line), 1, false);
  }
  const float mark = angle_of(kMark);
  tick(ui, centre, radius, mark, -12, 12, ui.colour(dial.scored ? Token::ink : Token::edge), 2.0f);
  const Point mark_at = on_ring(centre, radius + 21, mark);
  draw_line(ui, {mark_at.x, mark_at.y}, dial.mark_text, {TextStyle::label, Token::ink2, Align::centre});
  const float caption_y = centre.y + radius * 0.515f + kTrack / 2 + 18;
  if (!dial.scored) {
    for (int i = 0; i < 26; ++i) {
      const float a = kFrom + kSweep * (static_cast<float>(i) + 0.5f) / 26.0f;
      fill_circle(ui, on_ring(centre, radius, a), 1.6f, ui.colour(Token::edge));
    }
    const float room = 2 * radius - 34;
    draw_text_in(ui, {x - room / 2, centre.y - 42, room, 84}, dial.why_not,
                 {TextStyle::label, Token::ink2, Align::centre});
    ui.note(dial.name, dial.title, rect, dial.why_not);
  } else {
    const float part = ui.timeline(dial.name + "#sweep", kMotionDial, dial.delay);
    draw_value(ui, centre, radius, dial, part);
    draw_line(ui, {x, centre.y - 2}, dial.value_text, {TextStyle::headline, Token::ink, Align::centre});
    draw_line(ui, {x, centre.y + 30}, dial.range_text, {TextStyle::label, Token::ink2, Align::centre});
    const std::string error = dial.error_text.empty() ? "" : " " + dial.error_text;
    ui.note(dial.name, dial.title, rect, dial.value_text + error + ", " + dial.range_text);
  }
  draw_text_in(ui, {rect.x, caption_y - 10, rect.w, std::max(20.0f, rect.bottom() - caption_y + 10)}, dial.caption,
               {TextStyle::label_strong, Token::ink, Align::centre}, false);
}

float draw_term_mark(Ui& ui, Point left_middle, Term term, const std::string& text, TextStyle style, Token tone) {
  const Icon icon = term == Term::short_term ? Icon::quarter : Icon::horizon;
  draw_icon_centred(ui, icon, {left_middle.x + 8, left_middle.y}, 18, ui.colour(term_tokens(term).main));
  return draw_line(ui, {left_middle.x + 22, left_middle.y}, text, {style, tone}).right() - left_middle.x;
}

void draw_term_line(Ui& ui, Point a, Point b, Term term, float width) {
  const Colour colour = ui.colour(term_tokens(term).main);
  if (term == Term::short_term) return dotted_line(ui, {a, b}, colour, width, width * 1.6f);
  line(ui, a, b, colour, width);
  fill_circle(ui, a, width / 2, colour);
  fill_circle(ui, b, width / 2, colour);
}

}  // namespace two_hats::widgets
