#include "game/widgets/portrait.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/art_key.h"
#include "game/widgets/icons.h"
#include "game/widgets/portrait_art.h"
#include "game/widgets/portrait_features.h"

namespace two_hats::widgets {
namespace {

constexpr Colour kFaceInk = Colour::hex(0x221A2B);
constexpr float kLowTrust = 0.45f;  // as the views count it

Colour darker(Colour c, float by) { return mixed(c, Colour::hex(0x000000), by); }

void draw_back_hair(ArtPen& pen, const Features& f) {
  switch (f.hair) {
    case Hair::afro:
    case Hair::curls: {
      const bool big = f.hair == Hair::afro;
      const float lobes[8][2] = {{29.5f, 52}, {29.5f, 39}, {34, 26}, {44.5f, 18},
                                 {56, 18},    {66.5f, 26}, {71, 39}, {71, 52}};
      const float grow = big ? 10.8f : 9.2f;
      pen.ellipse(50, 38, 21, 22, f.hair_colour);
      for (const auto& lobe : lobes) {
        const float x = big ? lobe[0] : 50 + (lobe[0] - 50) * 0.95f;
        pen.circle(x, lobe[1], grow, f.hair_colour);
      }
      break;
    }
    case Hair::bob:
      pen.fill(Path()
                   .move(26, 66)
                   .curve(25, 30, 30, 13, 50, 13)
                   .curve(70, 13, 75, 30, 74, 66)
                   .quad(66, 69, 60, 66)
                   .line(40, 66)
                   .quad(34, 69, 26, 66),
               f.hair_colour);
      break;
    case Hair::long_parted:
      pen.fill(
          Path().move(25, 86).curve(27, 60, 22, 14, 50, 13).curve(78, 14, 73, 60, 75, 86).line(60, 80).line(40, 80),
          f.hair_colour);
      break;
    case Hair::bun:
      pen.circle(50, 12, 9.5f, f.hair_colour);
      pen.ellipse(50, 36, 19.5f, 20, f.hair_colour);
      break;
    case Hair::scarf:
      pen.fill(Path().move(26, 92).curve(24, 60, 22, 12, 50, 11).curve(78, 12, 76, 60, 74, 92).line(26, 92),
               f.hair_colour);
      break;
    case Hair::crop:
    case Hair::side_part:
    case Hair::bald:
      break;
  }
}

void draw_shoulders(ArtPen& pen, const Features& f) {
  const Colour shade = darker(f.cloth, 0.16f);
  pen.fill(Path().move(9, 101).curve(11, 85, 24, 78, 40, 77.5f).line(60, 77.5f).curve(76, 78, 89, 85, 91, 101),
           f.cloth);
  pen.fill(Path().move(50, 101).line(50, 77.5f).line(60, 77.5f).curve(76, 78, 89, 85, 91, 101), shade);
  if (f.collar == Collar::wrap) {
    const Colour fold = darker(f.cloth, 0.32f);
    pen.fill(Path().move(27.5f, 81).line(35, 78).line(49, 101).line(40, 101), fold);
    pen.fill(Path().move(72.5f, 81).line(65, 78).line(51, 101).line(60, 101), darker(f.cloth, 0.4f));
  }
}

void draw_neck(ArtPen& pen, const Features& f) {
  const Colour white = Colour::hex(0xFFFBF4);
  if (f.collar == Collar::round_neck && f.hair != Hair::scarf) pen.ellipse(50, 79.5f, 12, 8.5f, white);
  if (f.collar == Collar::v_neck || f.collar == Collar::shirt) {
    pen.fill(Path().move(38, 77).line(62, 77).line(50, 101), f.collar == Collar::shirt ? white : f.skin_shade);
  }
  pen.fill(Path().move(41.8f, 62).line(58.2f, 62).line(58.2f, 78).curve(58.2f, 87, 41.8f, 87, 41.8f, 78), f.skin_shade);
  if (f.collar == Collar::shirt) {
    pen.fill(Path().move(41, 76).line(36.5f, 79).line(43.5f, 91).line(50, 84), white);
    pen.fill(Path().move(59, 76).line(63.5f, 79).line(56.5f, 91).line(50, 84), darker(white, 0.08f));
  }
}

void draw_head(ArtPen& pen, const Features& f) {
  if (f.hair != Hair::scarf) {
    pen.ellipse(32, 49, 3.6f, 5, f.skin);
    pen.ellipse(68, 49, 3.6f, 5, f.skin_shade);
  }
  const auto head = Path()
                        .move(50, 22)
                        .curve(60, 22, 67.7f, 30, 67.7f, 42)
                        .curve(67.7f, 60, 60, 71, 50, 71)
                        .curve(40, 71, 32.3f, 60, 32.3f, 42)
                        .curve(32.3f, 30, 40, 22, 50, 22);
  pen.fill(head, f.skin);
  pen.fill(Path()
               .move(50, 22)
               .curve(60, 22, 67.7f, 30, 67.7f, 42)
               .curve(67.7f, 60, 60, 71, 50, 71)
               .line(50, 59.6f)
               .quad(48.5f, 59.4f, 47.2f, 57.6f)
               .line(50, 48),
           f.skin_shade);
}

void draw_front_hair(ArtPen& pen, const Features& f) {
  const Path top =
      Path().move(31.6f, 42.5f).curve(31.6f, 27, 40, 20.5f, 50, 20.5f).curve(60, 20.5f, 68.4f, 27, 68.4f, 42.5f);
  switch (f.hair) {
    case Hair::afro:
    case Hair::curls:
    case Hair::long_parted:
      pen.fill(Path(top).quad(60, 34, 50, 30).quad(40, 34, 31.6f, 42.5f), f.hair_colour);
      break;
    case Hair::bob:
      pen.fill(Path(top).line(66, 39).quad(50, 35.5f, 34, 39), f.hair_colour);
      break;
    case Hair::bun:
      pen.fill(Path(top).quad(64, 31, 50, 30).quad(36, 31, 31.6f, 42.5f), f.hair_colour);
      break;
    case Hair::crop:
      pen.fill(Path()
                   .move(31, 44)
                   .curve(29.5f, 24, 38, 15.5f, 50, 15.5f)
                   .curve(62, 15.5f, 70.5f, 24, 69, 44)
                   .quad(66, 34, 62, 31)
                   .quad(50, 27.5f, 38, 31)
                   .quad(34, 34, 31, 44),
               f.hair_colour);
      break;
    case Hair::side_part:
      pen.fill(Path()
                   .move(31, 45)
                   .curve(28, 24, 36, 14.5f, 48, 14.5f)
                   .curve(64, 12.5f, 72, 24, 69, 45)
                   .quad(67, 36, 63, 32.5f)
                   .curve(56, 33, 46, 31, 41, 27.5f)
                   .quad(36, 34, 31, 45),
               f.hair_colour);
      break;
    case Hair::scarf:
      pen.fill(Path()
                   .move(31, 47)
                   .curve(29, 24, 40, 17, 50, 17)
                   .curve(60, 17, 71, 24, 69, 47)
                   .curve(67, 33, 60, 26.5f, 50, 26.5f)
                   .curve(40, 26.5f, 33, 33, 31, 47),
               darker(f.hair_colour, 0.12f));
      pen.fill(Path()
                   .move(30, 46)
                   .curve(32, 64, 41, 72.5f, 50, 72.5f)
                   .curve(59, 72.5f, 68, 64, 70, 46)
                   .line(74, 70)
                   .line(66, 88)
                   .line(34, 88)
                   .line(26, 70),
               f.hair_colour);
      pen.fill(Path().move(50, 72.5f).curve(59, 72.5f, 68, 64, 70, 46).line(74, 70).line(66, 101).line(50, 101),
               darker(f.hair_colour, 0.14f));
      break;
    case Hair::bald:
      break;
  }
}

void draw_face(ArtPen& pen, Mood mood) {
  const float lift = static_cast<float>(static_cast<int>(mood)) - 2.0f;  // −2 … 2
  pen.ellipse(42.1f, 48, 2.0f, 2.6f, kFaceInk);
  pen.ellipse(57.9f, 48, 2.0f, 2.6f, kFaceInk);
  // Brows: the inner ends drop in anger, the arch rises in joy.
  const float inner = lift < 0 ? -lift * 1.6f : 0.0f;
  const float arch = lift > 0 ? lift * 0.7f : 0.0f;
  pen.stroke(Path().move(37.8f, 42 - inner * 0.35f).quad(42.5f, 39.2f - arch + inner * 0.4f, 46.4f, 41 + inner), 1.9f,
             kFaceInk);
  pen.stroke(Path().move(62.2f, 42 - inner * 0.35f).quad(57.5f, 39.2f - arch + inner * 0.4f, 53.6f, 41 + inner), 1.9f,
             kFaceInk);
  const float wide = lift > 1 ? 6.0f : 5.2f;
  const float bow = lift * 2.6f;
  pen.stroke(Path().move(50 - wide, 63 - bow * 0.25f).quad(50, 63 + bow, 50 + wide, 63 - bow * 0.25f), 1.9f, kFaceInk);
}

void draw_extra(ArtPen& pen, const Features& f) {
  if (f.extra == Extra::earring) pen.circle(32, 56.5f, 2.1f, Colour::hex(0xE0AC3F));
  if (f.extra != Extra::glasses) return;
  for (const float x : {41.5f, 58.5f}) {
    std::vector<Point> loop;
    for (int i = 0; i <= 20; ++i) {
      const float angle = static_cast<float>(i) * 6.2831853f / 20.0f;
      loop.push_back({x + 6.1f * std::cos(angle), 48.3f + 6.1f * std::sin(angle)});
    }
    for (std::size_t i = 0; i + 1 < loop.size(); i += 5) {
      pen.stroke(std::vector<Point>(loop.begin() + static_cast<std::ptrdiff_t>(i),
                                    loop.begin() + static_cast<std::ptrdiff_t>(i + 6)),
                 1.3f, kFaceInk);
    }
  }
  pen.stroke(Path().move(47.4f, 47.6f).quad(50, 46, 52.6f, 47.6f), 1.3f, kFaceInk);
}

void draw_beard(ArtPen& pen, const Features& f) {
  if (f.extra != Extra::beard) return;
  const Colour beard = f.hair == Hair::bald ? Colour::hex(0x4A3024) : f.hair_colour;
  pen.fill(Path()
               .move(32.3f, 47)
               .curve(32.5f, 66, 40, 75, 50, 75)
               .curve(60, 75, 67.5f, 66, 67.7f, 47)
               .curve(66, 57, 60, 58.5f, 50, 58.5f)
               .curve(40, 58.5f, 34, 57, 32.3f, 47),
           beard);
  pen.fill(Path().move(50, 75).curve(60, 75, 67.5f, 66, 67.7f, 47).curve(66, 57, 60, 58.5f, 50, 58.5f),
           darker(beard, 0.18f));
  pen.ellipse(50, 63.3f, 7.2f, 3.4f, mixed(f.skin, f.skin_shade, 0.5f));
}

}  // namespace

Mood mood_from_trust(float trust) {
  const int step = std::clamp(static_cast<int>(std::floor(trust * 5.0f)), 0, 4);
  return static_cast<Mood>(step);
}

void draw_ground(ArtPen& pen, std::uint64_t seed) {
  const Features f = features_of(seed);
  pen.rect(-1, -1, 102, 102, 0, f.ground);
  pen.rect(50, -1, 51, 102, 0, darker(f.ground, 0.06f));
}

void draw_bust(ArtPen& pen, std::uint64_t seed, Mood mood) {
  const Features f = features_of(seed);
  draw_back_hair(pen, f);
  draw_shoulders(pen, f);
  draw_neck(pen, f);
  draw_head(pen, f);
  draw_beard(pen, f);
  draw_front_hair(pen, f);
  draw_face(pen, mood);
  draw_extra(pen, f);
}

void draw_portrait_square(Ui& ui, const Rect& rect, std::uint64_t seed, Mood mood, float radius) {
  ui.keep_art(art_key("face, square", seed, mood, rect.w, rect.h, radius), {rect.x, rect.y}, [&] {
    ArtPen pen(ui, {rect.x, rect.y}, rect.w / 100.0f);
    pen.keep_round_rect(rect, radius);
    draw_ground(pen, seed);
    draw_bust(pen, seed, mood);
  });
  if (ui.mode() == Mode::contrast) outline_rect(ui, rect, ui.colour(Token::line), radius, 1);
}

void draw_portrait_round(Ui& ui, Point centre, float diameter, std::uint64_t seed, Mood mood, Token behind) {
  const float r = diameter / 2;
  ui.keep_art(art_key("face, round", seed, mood, diameter), {centre.x - r, centre.y - r}, [&] {
    ArtPen pen(ui, {centre.x - r, centre.y - r}, diameter / 100.0f);
    pen.keep_circle(centre, r - 0.5f);
    draw_ground(pen, seed);
    draw_bust(pen, seed, mood);
  });
  ring(ui, centre, r, ui.colour(behind), 1.6f);
}

Response draw_trust(Ui& ui, Point centre, float diameter, std::uint64_t seed, float trust, const std::string& name,
                    const std::string& label) {
  Response response;
  const float r = diameter / 2;
  if (!name.empty()) {
    Item item;
    item.name = name;
    item.label = label;
    item.tip = label;
    item.rect = {centre.x - r, centre.y - r, diameter, diameter};
    item.radius = r;
    response = ui.item(item);
  }
  const bool low = trust < kLowTrust;
  const float width = diameter * 0.068f;
  const float radius = r - width / 2;
  draw_portrait_round(ui, centre, diameter - width * 2.8f, seed, mood_from_trust(trust));
  // In high contrast `line` is as white as what is filled.
  ring(ui, centre, radius, ui.colour(ui.mode() == Mode::contrast ? Token::sunken : Token::line), width);
  const float part = name.empty() ? trust : ui.ease(name + "#trust", trust, kMotionBars);
  arc(ui, centre, radius, -90, -90 + 360 * std::clamp(part, 0.0f, 1.0f), ui.colour(low ? Token::bad : Token::ink),
      width, true);
  if (low) {
    const Point at{centre.x + r * 0.7f, centre.y + r * 0.72f};
    fill_circle(ui, at, diameter * 0.17f, ui.colour(Token::surface));
    draw_icon_centred(ui, Icon::warning, {at.x, at.y - 0.5f}, diameter * 0.3f, ui.colour(Token::bad));
  }
  return response;
}

float draw_faces(Ui& ui, Point left_middle, float diameter, const std::vector<std::uint64_t>& seeds) {
  float x = left_middle.x + diameter / 2;
  for (const std::uint64_t seed : seeds) {
    fill_circle(ui, {x, left_middle.y}, diameter / 2 + 1, ui.colour(Token::surface));
    draw_portrait_round(ui, {x, left_middle.y}, diameter, seed, Mood::warm);
    x += diameter * 0.75f;
  }
  return x + diameter * 0.5f;
}

}  // namespace two_hats::widgets
