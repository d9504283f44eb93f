// Icons as small programs on the 24 grid: M L H V C Q Z as in SVG (absolute), O x y r a ring, . x y r a dot,
// R x y w h r a rounded frame, D what follows is dashed.
#include "game/widgets/icons.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "game/widgets/art_key.h"
#include "game/widgets/art_pen.h"
#include "game/widgets/imgui_compat.h"

namespace two_hats::widgets {
namespace {

struct IconRow {
  std::string_view name;
  const char* program;
};

constexpr std::array<IconRow, kIcons> kRows = {{
    {"none", ""},
    {"home", "M4 10.5 L12 4 L20 10.5 V20 H4 Z M10 20 V14 H14 V20"},
    {"campaign", "O6 18.3 2.2 O18 5.7 2.2 M8.2 18.3 C15 17.6 9 6.4 15.8 5.7"},
    {"cards", "R4.5 7 10.5 13 2 M9 4 H17.5 Q19.5 4 19.5 6 V16"},
    {"clipboard", "R5 5 14 15.5 2 M9.5 4 H14.5 M8.8 13 L11.2 15.4 L15.4 10.6"},
    {"people", "O9 8 2.9 M3.5 19.5 C3.5 12.2 14.5 12.2 14.5 19.5 O17 9.3 2.2 M16.4 13.6 C19.4 13.2 21 15.6 21 18.8"},
    {"chart", "M4 4 V20 H20 M7.5 15.5 L11 11.5 L14 13.8 L19.5 7"},
    {"sliders", "M4 7.5 H11.3 M16.1 7.5 H20 O13.7 7.5 2.3 M4 16.5 H7 M11.7 16.5 H20 O9.3 16.5 2.3"},
    {"close", "M6 6 L18 18 M18 6 L6 18"},
    {"check", "M5 12.8 L9.8 17.5 L19.5 7"},
    {"warning", "M12 4.5 L20.8 19.5 H3.2 Z M12 10 V14.2 .12 16.8 1"},
    {"lock", "R5 11 14 9 2 M8.5 11 V8 C8.5 3.4 15.5 3.4 15.5 8 V11"},
    {"link", "O6 5.7 2.2 O18 18 2.2 M6 8 C6 14.5 9 18 15.8 18"},
    {"grip", ".9 6 1.5 .15 6 1.5 .9 12 1.5 .15 12 1.5 .9 18 1.5 .15 18 1.5"},
    {"clock", "O12 12 8.5 M12 7.5 V12 L15.2 14.2"},
    {"calendar", "R4.5 5.5 15 14.5 2 M4.5 10 H19.5 M8.5 3.5 V7 M15.5 3.5 V7"},
    {"hourglass", "M6.5 4 H17.5 M6.5 20 H17.5 M8 4 L9 7.5 L15 16.5 L16 20 M16 4 L15 7.5 L9 16.5 L8 20"},
    {"diamond", "M7 5.5 H17 L20.7 10.3 L12 19.3 L3.3 10.3 Z M3.3 10.3 H20.7"},
    {"diamond_dotted", "M12 8.6 V12.8 M9.9 10.7 H14.1 D M7 5.5 H17 L20.7 10.3 L12 19.3 L3.3 10.3 Z"},
    {"bulb", "M9.5 17 V15.6 C7.3 14.4 6 12.4 6 10 C6 2 18 2 18 10 C18 12.4 16.7 14.4 14.5 15.6 V17 Z M10 20.4 H14"},
    {"stopwatch", "O12 13.5 6.9 M12 10.2 V13.8 M10 3.8 H14 M17.6 6.6 L19.2 5"},
    {"magnifier", "O10.5 10.5 6 M15 15 L20 20"},
    {"phone",
     "M6 4 L9 4 L10.6 8.2 L8.6 9.8 C9.6 12 11.8 14.2 14.2 15.4 L15.8 13.4 L20 15 V18 C20 19.3 19 20 18 20 C10.5 19.8 "
     "4.2 13.4 4 6 C4 5 4.8 4 6 4 Z"},
    {"plus", "M12 5 V19 M5 12 H19"},
    {"minus", "M5 12 H19"},
    {"arrow_right", "M4.5 12 H19.2 M13.4 6 L19.4 12 L13.4 18"},
    {"arrow_left", "M19.5 12 H4.8 M10.6 6 L4.6 12 L10.6 18"},
    {"flag", "M6 20.5 V4 H17.5 L15.3 8.2 L17.5 12.5 H6"},
    {"eye_off", "M3.5 12 C7 5 17 5 20.5 12 C17 19 7 19 3.5 12 Z M5.5 19 L18.5 5"},
    {"wifi", "M4.5 11 C8.5 6.2 15.5 6.2 19.5 11 M7.8 14.2 C10 11.6 14 11.6 16.2 14.2 .12 17.5 1.5"},
    {"undo", "M8.5 4.8 L4.5 8.8 L8.5 12.8 M4.8 8.8 H14 C21.5 8.8 21.5 19 14 19 H8.5"},
    {"bookmark", "M7 4 H17 V20 L12 15.8 L7 20 Z"},
    {"swap", "M4.5 8.5 H19 M15.6 5.2 L19 8.5 L15.6 11.8 M19.5 15.5 H5 M8.4 12.2 L5 15.5 L8.4 18.8"},
    {"question", "O12 12 8.5 M9.5 9.7 C9.5 6.5 14.5 6.5 14.5 9.7 C14.5 11.6 12 11.7 12 13.7 .12 16.6 1"},
    {"speech", "M5.5 5 H18.5 Q20 5 20 6.5 V14.5 Q20 16 18.5 16 H11 L7 19.6 V16 H5.5 Q4 16 4 14.5 V6.5 Q4 5 5.5 5 Z"},
    {"sound", "M4 9.5 H7.5 L13 5 V19 L7.5 14.5 H4 Z M16.5 9 C18.4 10.5 18.4 13.5 16.5 15"},
    {"printer",
     "M8 8.5 V4 H16 V8.5 M8 16.5 H5.5 Q4 16.5 4 15 V10 Q4 8.5 5.5 8.5 H18.5 Q20 8.5 20 10 V15 Q20 16.5 18.5 16.5 H16 "
     "M8 13.5 H16 V20 H8 Z"},
    {"book",
     "M12 6.5 C10 5 7 4.7 4 5 V18.5 C7 18.2 10 18.5 12 20 C14 18.5 17 18.2 20 18.5 V5 C17 4.7 14 5 12 6.5 Z M12 6.5 "
     "V20"},
    {"handshake", "M12 7 L8 4.8 L3.8 8 V14.2 L12 19.8 L20.2 14.2 V8 L16 4.8 L9 10.6 C10.2 12.6 12.4 12.2 14.8 10"},
    {"debt", "M4.5 5.5 H10.5 M4.5 9.5 H8.5 M4.5 19 L9.5 12.7 L13 15.5 L20 6.5"},
    {"dice", "R4.5 4.5 15 15 3 .9 9 1.35 .12 12 1.35 .15 15 1.35"},
    {"megaphone", "M4 10 L15.5 5.5 V18 L4 14 Z M7.5 15.2 V19 H10.5 V16.3 M18.8 9.7 V13.7"},
    {"graduation", "M12 5.5 L21 10 L12 14.5 L3 10 Z M7 12.2 V16.3 C9.5 19 14.5 19 17 16.3 V12.2"},
    {"gear",
     "O12 12 2.9 M12 3.8 V6.4 M12 17.6 V20.2 M3.8 12 H6.4 M17.6 12 H20.2 M6.2 6.2 L8 8 M16 16 L17.8 17.8 M17.8 6.2 "
     "L16 8 M8 16 L6.2 17.8"},
    {"box", "M12 3.8 L19.5 7.8 V16.1 L12 20.2 L4.5 16.1 V7.8 Z M4.5 7.8 L12 12 L19.5 7.8 M12 12 V20"},
    {"dollar",
     "O12 12 8.5 M14.8 9.1 C14 7.4 9.4 7.4 9.4 9.9 C9.4 12.7 14.7 11.3 14.7 14.1 C14.7 16.6 10 16.6 9.1 14.9 M12 6.2 "
     "V7.8 M12 16.2 V17.8"},
    {"play", "M7.5 5 L18 12 L7.5 19 Z"},
    {"grid", "R4.5 4.5 6 6 1.2 R13.5 4.5 6 6 1.2 R4.5 13.5 6 6 1.2 R13.5 13.5 6 6 1.2"},
    {"arrow_up", "M12 19.5 V4.8 M6 10.6 L12 4.6 L18 10.6"},
    {"arrow_down", "M12 4.5 V19.2 M6 13.4 L12 19.4 L18 13.4"},
    {"chevron_down", "M6 9.5 L12 15.5 L18 9.5"},
    {"wifi_off", "M4.5 11 C8.5 6.2 15.5 6.2 19.5 11 M7.8 14.2 C10 11.6 14 11.6 16.2 14.2 .12 17.5 1.5 M5.5 20 L18.5 4"},
    {"quarter", ""},
    {"horizon", ""},
}};

class IconReader {
 public:
  IconReader(Ui& ui, Point at, float size, Colour colour)
      : ui_(ui),
        at_(at),
        k_(size / 24.0f),
        width_(std::max(1.2f / ui.scale(), 1.75f * size / 24.0f)),
        colour_(colour) {}

  void run(const char* program) {
    for (p_ = program; *p_ != '\0';) step();
    finish(false);
  }

 private:
  float number() {
    char* end = nullptr;
    const float value = std::strtof(p_, &end);
    p_ = end;
    return value;
  }
  Point point() {
    const float x = number();
    const float y = number();
    return {x, y};
  }
  [[nodiscard]] Point placed(Point p) const { return at_ + p * k_; }

  void step() {
    const char verb = *p_++;
    const std::vector<Point>& so_far = path_.points();
    switch (verb) {
      case 'M': {
        finish(false);
        const Point p = point();
        path_.move(p.x, p.y);
        break;
      }
      case 'L': {
        const Point p = point();
        path_.line(p.x, p.y);
        break;
      }
      case 'H':
        path_.line(number(), so_far.back().y);
        break;
      case 'V':
        path_.line(so_far.back().x, number());
        break;
      case 'Q': {
        const Point c = point();
        const Point p = point();
        path_.quad(c.x, c.y, p.x, p.y);
        break;
      }
      case 'C': {
        const Point a = point();
        const Point b = point();
        const Point p = point();
        path_.curve(a.x, a.y, b.x, b.y, p.x, p.y);
        break;
      }
      case 'Z':
        finish(true);
        break;
      case 'D':
        finish(false), dashed_ = true;
        break;
      default:
        shape(verb);
        break;
    }
  }

  void shape(char verb) {
    if (verb != 'O' && verb != '.' && verb != 'R') return;
    finish(false);
    const Point p = point();
    if (verb == 'R') {
      const Point size = point();
      const float radius = number();
      const Rect frame{at_.x + p.x * k_, at_.y + p.y * k_, size.x * k_, size.y * k_};
      polyline(ui_, round_rect_points(frame, radius * k_), colour_, width_, true);
      return;
    }
    const float radius = number();
    if (verb == 'O') ring(ui_, placed(p), radius * k_, colour_, width_);
    if (verb == '.') fill_circle(ui_, placed(p), std::max(radius * k_, 0.8f / ui_.scale()), colour_);
  }

  void finish(bool closed) {
    std::vector<Point> points;
    for (const Point& p : path_.points()) points.push_back(placed(p));
    path_ = {};
    const auto same = [&] {
      return std::abs(points.front().x - points.back().x) + std::abs(points.front().y - points.back().y) < 0.01f;
    };
    if (closed && points.size() > 2 && same()) points.pop_back();
    if (points.size() < 2) return;
    if (dashed_) {
      if (closed) points.push_back(points.front());
      dashed_line(ui_, points, colour_, width_, 3.3f * k_, 2.5f * k_);
      return;
    }
    polyline(ui_, points, colour_, width_, closed);
    if (closed) return;
    fill_circle(ui_, points.front(), width_ / 2, colour_);
    fill_circle(ui_, points.back(), width_ / 2, colour_);
  }

  Ui& ui_;
  Point at_;
  float k_;
  float width_;
  Colour colour_;
  const char* p_ = nullptr;
  Path path_;
  bool dashed_ = false;
};

// A wedge in a dotted ring.
void draw_quarter(Ui& ui, Point centre, float size, Colour colour) {
  const float radius = size * 0.42f;
  const float dot = std::max(1.0f / ui.scale(), size * 0.085f);
  for (int i = 0; i < 15; ++i) {
    const float angle = static_cast<float>(i) * 6.2831853f / 15.0f - 1.5707963f + 6.2831853f / 4.0f;
    if (i >= 12 && size >= 18) continue;
    fill_circle(ui, {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)}, dot / 2 + 0.2f, colour);
  }
  wedge(ui, centre, radius + dot / 2, -90, 0, colour);
}

// A disc without that wedge; the wedge stands off as an outline.
void draw_horizon(Ui& ui, Point centre, float size, Colour colour) {
  const float radius = size * 0.40f;
  const Point middle{centre.x - size * 0.04f, centre.y + size * 0.05f};
  wedge(ui, middle, radius, 0, 270, colour);
  const Point off{middle.x + size * 0.10f, middle.y - size * 0.10f};
  std::vector<Point> outline{off};
  for (int i = 0; i <= 8; ++i) {
    const float angle = (-90.0f + static_cast<float>(i) * 11.25f) * 3.14159265f / 180;
    outline.push_back({off.x + radius * std::cos(angle), off.y + radius * std::sin(angle)});
  }
  polyline(ui, outline, colour, std::max(1.2f / ui.scale(), size * 0.065f), true);
}

}  // namespace

void draw_icon(Ui& ui, Icon icon, Point at, float size, Colour colour) {
  // Grid lines of the icon on whole pixels keep it sharp.
  const float s = ui.scale();
  const Point window = ui.to_window(at);
  const Point snapped{at.x + std::round(window.x * s) / s - window.x, at.y + std::round(window.y * s) / s - window.y};
  const auto index = static_cast<std::size_t>(icon);
  // Short, so that the key itself needs no memory: an icon is drawn in every corner of every frame.
  const std::string key = art_key("i", static_cast<std::uint16_t>(index), size, colour);
  ui.keep_art(key, snapped, [&] {
    const Point centre{snapped.x + size / 2, snapped.y + size / 2};
    if (icon == Icon::quarter) return draw_quarter(ui, centre, size, colour);
    if (icon == Icon::horizon) return draw_horizon(ui, centre, size, colour);
    IconReader(ui, snapped, size, colour).run(kRows[index].program);
  });
}

void draw_icon_centred(Ui& ui, Icon icon, Point centre, float size, Colour colour) {
  draw_icon(ui, icon, {centre.x - size / 2, centre.y - size / 2}, size, colour);
}

std::string_view icon_name(Icon icon) { return kRows[static_cast<std::size_t>(icon)].name; }

Icon read_icon(std::string_view name) {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (kRows[i].name == name) return static_cast<Icon>(i);
  }
  return Icon::none;
}

}  // namespace two_hats::widgets
