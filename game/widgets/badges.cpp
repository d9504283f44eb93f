// Chips, verdict badges, shape marks, progress.
#include <algorithm>
#include <cmath>

#include "game/widgets/buttons.h"
#include "game/widgets/paint.h"

namespace two_hats::widgets {
namespace {

constexpr float kChipHeight = 28.0f;
constexpr float kChipIcon = 16.0f;
constexpr float kBadgeHeight = 32.0f;

// The course of value over time that the shape's name stands for.
void draw_shape_wave(Ui& ui, Shape shape, const Rect& r, Colour colour) {
  std::vector<Point> points;
  for (int i = 0; i <= 20; ++i) {
    const float t = static_cast<float>(i) / 20.0f;
    float y = 0.5f;
    switch (shape) {
      case Shape::shortcut:
        y = t < 0.4f ? std::sin(t / 0.4f * 1.5708f) : 0.5f + 0.5f * std::cos((t - 0.4f) / 0.6f * 3.1416f);
        break;
      case Shape::investment:
        y = t < 0.4f ? 0.4f - 0.4f * std::sin(t / 0.4f * 1.5708f) : 1 - std::cos((t - 0.4f) / 0.6f * 1.5708f);
        break;
      case Shape::win_win:
        y = t * (1.6f - 0.6f * t);
        break;
      case Shape::lose_lose:
        y = 1 - t * (1.6f - 0.6f * t);
        break;
    }
    points.push_back({r.x + r.w * t, r.bottom() - r.h * y});
  }
  polyline(ui, points, colour, 2.2f);
  fill_circle(ui, points.front(), 1.1f, colour);
  fill_circle(ui, points.back(), 1.1f, colour);
}

}  // namespace

float chip_width(const Ui& ui, const Chip& chip) {
  const float icon = chip.icon == Icon::none ? 0.0f : kChipIcon + 6.0f;
  return std::ceil(text_width(ui, chip.text, TextStyle::label) + icon + 22.0f);
}

Rect draw_chip(Ui& ui, Point top_left, const Chip& chip) {
  const Rect rect{top_left.x, top_left.y, chip_width(ui, chip), kChipHeight};
  fill_rect(ui, rect, ui.colour(chip.fill), kChipHeight / 2);
  if (ui.mode() == Mode::contrast) outline_rect(ui, rect, ui.colour(Token::line), kChipHeight / 2, 1);
  float x = rect.x + 11;
  if (chip.icon != Icon::none) {
    draw_icon_centred(ui, chip.icon, {x + kChipIcon / 2, rect.centre().y}, kChipIcon, ui.colour(chip.icon_tone));
    x += kChipIcon + 6;
  }
  draw_line(ui, {x, rect.centre().y}, chip.text, {TextStyle::label, chip.tone});
  return rect;
}

Rect draw_shape_badge(Ui& ui, Point top_left, Shape shape, const std::string& text) {
  const float width = std::ceil(text_width(ui, text, TextStyle::label_strong)) + 53;
  const Rect rect{top_left.x, top_left.y, width, kBadgeHeight};
  fill_rect(ui, rect, ui.colour(Token::primary), 8);
  draw_shape_wave(ui, shape, {rect.x + 11, rect.y + 10, 25, 12}, ui.colour(Token::on_primary));
  draw_line(ui, {rect.x + 42, rect.centre().y}, text, {TextStyle::label_strong, Token::on_primary});
  return rect;
}

Token shape_tone(Shape shape) {
  switch (shape) {
    case Shape::win_win:
      return Token::good;
    case Shape::shortcut:
      return Token::short_term;
    case Shape::investment:
      return Token::long_term;
    case Shape::lose_lose:
      return Token::bad;
  }
  return Token::ink;
}

void draw_shape_mark(Ui& ui, Shape shape, Point centre, float size) {
  const Colour colour = ui.colour(shape_tone(shape));
  switch (shape) {
    case Shape::win_win:
      return fill_circle(ui, centre, size / 2, colour);
    case Shape::shortcut:
      return triangle(ui, centre, size * 1.08f, true, colour);
    case Shape::investment:
      return fill_rect(ui, {centre.x - size * 0.46f, centre.y - size * 0.46f, size * 0.92f, size * 0.92f}, colour,
                       1.5f);
    case Shape::lose_lose:
      return cross_mark(ui, centre, size * 0.9f, colour, size * 0.28f);
  }
}

void draw_verdict_badge(Ui& ui, Point at, Verdict verdict, float size) {
  const Rect rect{at.x, at.y, size, size};
  const Point middle = rect.centre();
  switch (verdict) {
    case Verdict::passed:
      fill_circle(ui, middle, size / 2, ui.colour(Token::good_soft));
      draw_icon_centred(ui, Icon::check, middle, size * 0.64f, ui.colour(Token::good));
      break;
    case Verdict::failed:
      fill_rect(ui, rect, ui.colour(Token::bad_soft), 7);
      draw_icon_centred(ui, Icon::close, middle, size * 0.62f, ui.colour(Token::bad));
      break;
    case Verdict::careful:
      fill_rect(ui, rect, ui.colour(Token::short_soft), 7);
      draw_icon_centred(ui, Icon::warning, {middle.x, middle.y - 0.5f}, size * 0.68f, ui.colour(Token::warn));
      break;
    case Verdict::luck:
      draw_icon_centred(ui, Icon::dice, middle, size * 0.78f, ui.colour(Token::ink2));
      return;
  }
  if (ui.mode() == Mode::contrast) {
    if (verdict == Verdict::passed) return ring(ui, middle, size / 2, ui.colour(Token::good), 1.5f);
    outline_rect(ui, rect, ui.colour(verdict == Verdict::failed ? Token::bad : Token::warn), 7, 1.5f);
  }
}

float progress_squares(Ui& ui, Point at, float width, int done, int total) {
  constexpr float kSide = 11.0f;
  constexpr float kStep = 14.0f;
  const int across = std::max(1, static_cast<int>((width + kStep - kSide) / kStep));
  const Token to_come = ui.mode() == Mode::light ? Token::sunken : Token::line;
  for (int i = 0; i < total; ++i) {
    const Rect square{at.x + kStep * static_cast<float>(i % across), at.y + kStep * static_cast<float>(i / across),
                      kSide, kSide};
    const Token tone = i < done ? Token::ink : i == done ? ui.tint().main : to_come;
    fill_rect(ui, square, ui.colour(tone), 2.5f);
    if (ui.mode() == Mode::contrast && i > done) outline_rect(ui, square, ui.colour(Token::line), 2.5f, 1);
  }
  const int rows = (total + across - 1) / across;
  return static_cast<float>(rows) * kStep - (kStep - kSide);
}

void progress_bar(Ui& ui, const Rect& rect, float part, Token tone) {
  const float radius = rect.h / 2;
  fill_rect(ui, rect, ui.colour(Token::sunken), radius);
  if (ui.mode() == Mode::contrast) outline_rect(ui, rect, ui.colour(Token::line), radius, 1);
  const float width = rect.w * std::clamp(part, 0.0f, 1.0f);
  if (width > 0.5f) fill_rect(ui, rect.left_part(std::max(width, rect.h)), ui.colour(tone), radius);
}

void interval_bar(Ui& ui, const Rect& rect, float low, float high, float value, Token tone) {
  const float radius = rect.h / 2;
  fill_rect(ui, rect, ui.colour(Token::sunken), radius);
  if (ui.mode() == Mode::contrast) outline_rect(ui, rect, ui.colour(Token::line), radius, 1);
  const auto at = [&](float part) { return rect.x + rect.w * std::clamp(part, 0.0f, 1.0f); };
  const Colour colour = ui.colour(tone);
  fill_rect(ui, {at(low), rect.y, at(high) - at(low), rect.h}, mixed(ui.colour(Token::sunken), colour, 0.5f));
  for (const float end : {low, high}) fill_rect(ui, {at(end) - 1.25f, rect.y - 4, 2.5f, rect.h + 8}, colour, 1.2f);
  fill_circle(ui, {at(value), rect.centre().y}, rect.h / 2 + 4, ui.colour(Token::surface));
  fill_circle(ui, {at(value), rect.centre().y}, rect.h / 2 + 2, colour);
}

}  // namespace two_hats::widgets
