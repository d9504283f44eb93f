#include "game/widgets/scene.h"

#include <cmath>

#include "game/widgets/art_key.h"
#include "game/widgets/hats.h"
#include "game/widgets/portrait_art.h"

namespace two_hats::widgets {
namespace {

struct Wander {
  std::uint64_t state;
  // 0 … 1
  float next() {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<float>(state >> 40) / 16777216.0f;
  }
};

struct Tones {
  Colour sky, sun, far, near, house, window;
};

Tones tones_of(const Ui& ui) {
  const HatTokens hat = ui.tint();
  const Colour main = ui.colour(hat.main == Token::primary ? Token::long_term : hat.main);
  const Colour soft = ui.colour(hat.main == Token::primary ? Token::long_soft : hat.soft);
  if (ui.mode() == Mode::light) {
    return {soft,
            Colour::hex(0xD2A55E),
            mixed(soft, main, 0.33f),
            mixed(soft, main, 0.62f),
            mixed(soft, main, 0.22f),
            mixed(soft, Colour::hex(0xFFFFFF), 0.45f)};
  }
  const Colour sky = mixed(soft, main, ui.mode() == Mode::contrast ? 0.28f : 0.42f);
  return {sky,
          mixed(sky, ui.colour(Token::short_term), 0.5f),
          mixed(sky, main, 0.28f),
          mixed(sky, main, 0.5f),
          mixed(sky, main, 0.18f),
          mixed(sky, Colour::hex(0x17121F), 0.75f)};
}

// A hill from the left to the right edge, its crest a slow wave around `y`.
std::vector<Point> hill(float w, float h, float y, float swing, float phase) {
  std::vector<Point> points{{-2, h + 2}};
  for (int i = 0; i <= 28; ++i) {
    const float x = w * static_cast<float>(i) / 28.0f;
    const float wave = std::sin(phase + 4.6f * static_cast<float>(i) / 28.0f);
    points.push_back({i == 0 ? -2 : i == 28 ? w + 2 : x, y - swing * wave});
  }
  points.push_back({w + 2, h + 2});
  return points;
}

void draw_house(ArtPen& pen, const Rect& house, Colour wall, Colour window, int kind) {
  pen.rect(house.x, house.y, house.w, house.h, 0, wall);
  if (kind == 2) {
    const Point c{house.x + house.w * 0.52f, house.y + 14};
    pen.rect(c.x - 2.2f, c.y - 6, 4.4f, 12, 1, window);
    pen.rect(c.x - 6, c.y - 2.2f, 12, 4.4f, 1, window);
    return;
  }
  const int rows = kind == 1 ? 2 : 1;
  for (int row = 0; row < rows; ++row) {
    const float y = house.y + 12 + 20 * static_cast<float>(row);
    pen.rect(house.x + house.w * 0.2f, y, house.w * 0.2f, 11, 2, window);
    pen.rect(house.x + house.w * 0.58f, y, house.w * 0.2f, 11, 2, window);
  }
}

// Names a scene at one size and tint among the kept pictures.
std::string key_of(const Ui& ui, const char* what, const Rect& rect, float radius) {
  return art_key(what, ui.hat(), rect.w, rect.h, radius);
}

void cut_card_scene(Ui& ui, const Rect& rect, const Scene& scene, float radius) {
  const Tones tones = tones_of(ui);
  Wander wander{scene.seed * 2654435761ull + 12345u};
  for (int i = 0; i < 4; ++i) wander.next();
  // Art space: the scene 184 high, as wide as it comes.
  const float k = rect.h / 184.0f;
  const float w = rect.w / k;
  ArtPen pen(ui, {rect.x, rect.y}, k);
  pen.keep_round_rect(rect, radius);
  pen.rect(-2, -2, w + 4, 188, 0, tones.sky);
  pen.circle(w * (0.72f + 0.16f * wander.next()), 48 + 18 * wander.next(), 26 + 6 * wander.next(), tones.sun);
  float x = w * 0.545f;
  const int cross = static_cast<int>(wander.next() * 3);
  for (int i = 0; i < 3; ++i) {
    const float wide = 38 + 18 * wander.next();
    const float tall = 58 + 42 * wander.next();
    const int kind = (i + cross) % 3;
    draw_house(pen,
               {x, 160 - (kind == 1 ? std::max(tall, 82.0f) : tall), wide, kind == 1 ? std::max(tall, 82.0f) : tall},
               tones.house, tones.window, kind);
    x += wide + 4;
  }
  pen.fill(hill(w, 184, 150, 7, 0.3f + 2 * wander.next()), faded(tones.far, 0.9f));
  pen.fill(hill(w, 184, 166, 4, 0.2f + 3 * wander.next()), tones.near);
  if (scene.person) {
    const float size = k * 1.66f;
    ArtPen person(ui, {rect.x + rect.w * 0.405f - 50 * size, rect.bottom() - 100 * size}, size);
    person.keep_round_rect(rect, radius);
    draw_bust(person, *scene.person, scene.mood);
  }
  // The cut has no smooth rim of its own; a hair of paper gives it one.
  outline_rect(ui, rect.inset(-0.5f), ui.colour(Token::surface), radius, 1.2f);
}

void cut_home_scene(Ui& ui, const Rect& rect, float radius) {
  const bool light = ui.mode() == Mode::light;
  const float k = rect.h / 360.0f;
  const float w = rect.w / k;
  ArtPen pen(ui, {rect.x, rect.y}, k);
  pen.keep_round_rect(rect, radius, Corners::right);
  const Colour sky = ui.colour(light ? Token::short_soft : Token::sunken);
  const Colour house = light ? Colour::hex(0xFFFBF4) : Colour::hex(0xC0B5C7);
  const Colour far = light ? Colour::hex(0xB9AEC8) : Colour::hex(0x4A4560);
  const Colour middle = light ? Colour::hex(0x7063AE) : Colour::hex(0x3F3A78);
  const Colour near = light ? Colour::hex(0x2D2438) : Colour::hex(0x17121F);
  pen.rect(-2, -2, w + 4, 364, 0, sky);
  pen.circle(w * 0.735f, 206, 58, light ? Colour::hex(0xD6981C) : Colour::hex(0xC79A3C));
  const auto wave = [&](float a, float b, float c, float d) {
    return Path(40)
        .move(-2, a)
        .curve(w * 0.3f, b, w * 0.45f, c, w * 0.68f, c + 6)
        .curve(w * 0.84f, c + 8, w * 0.9f, d + 8, w + 2, d)
        .line(w + 2, 364)
        .line(-2, 364);
  };
  pen.fill(wave(232, 150, 224, 208), far);
  pen.fill(wave(268, 232, 262, 249), middle);
  const float x = w * 0.163f;
  pen.rect(x, 238, 46, 70, 2, house);
  pen.rect(x + 50, 214, 62, 94, 2, house);
  pen.rect(x + 116, 250, 40, 60, 2, house);
  for (const float wx : {12.0f, 28.0f}) pen.rect(x + wx, 252, 8, 10, 2, middle);
  for (const float wx : {62.0f, 90.0f}) {
    for (const float wy : {228.0f, 250.0f}) pen.rect(x + wx, wy, 10, 12, 2, middle);
  }
  pen.rect(x + 74, 276, 14, 32, 2, middle);
  pen.rect(x + 133, 262, 7, 20, 0.5f, middle);
  pen.rect(x + 126.5f, 268.5f, 20, 7, 0.5f, middle);
  pen.fill(wave(300, 287, 294, 288), near);
  outline_rect(ui, rect, ui.colour(Token::surface), radius, 1.2f, Corners::right);
  draw_peg_rail(ui, {rect.x + 24 * k, rect.y + 56 * k, rect.w - 48 * k, 120 * k});
}

void cut_growing_town(Ui& ui, const Rect& rect, float radius) {
  const float w = rect.w;
  const float h = rect.h;
  ArtPen pen(ui, {rect.x, rect.y}, 1.0f);
  pen.keep_round_rect(rect, radius, Corners::bottom);
  const Colour pale = mixed(ui.colour(Token::surface), ui.colour(Token::sunken), 0.55f);
  const Colour ground = ui.colour(Token::sunken);
  const Colour house = mixed(ui.colour(Token::sunken), ui.colour(Token::edge), 0.55f);
  pen.fill(Path()
               .move(-2, h * 0.55f)
               .curve(w * 0.25f, h * 0.0f, w * 0.55f, h * 0.55f, w + 2, h * 0.0f)
               .line(w + 2, h + 2)
               .line(-2, h + 2),
           pale);
  pen.fill(Path()
               .move(-2, h * 0.87f)
               .curve(w * 0.3f, h * 0.62f, w * 0.6f, h * 0.85f, w + 2, h * 0.55f)
               .line(w + 2, h + 2)
               .line(-2, h + 2),
           ground);
  Wander wander{77};
  const float groups[8] = {0.06f, 0.23f, 0.26f, 0.385f, 0.54f, 0.63f, 0.745f, 0.9f};
  const int counts[8] = {1, 1, 1, 2, 3, 3, 5, 9};
  for (int g = 0; g < 8; ++g) {
    float x = groups[g] * w;
    for (int i = 0; i < counts[g]; ++i) {
      const float part = x / w;
      const float y = h * (0.80f - 0.16f * part * part) - 4 * wander.next();
      pen.rect(x, y - 12 - 5 * wander.next(), 9.5f, 14 + 3 * wander.next(), 1, house);
      x += 10.5f + (i % 3 == 2 ? 3 : 0);
    }
  }
}

}  // namespace

void draw_card_scene(Ui& ui, const Rect& rect, const Scene& scene, float radius) {
  const std::string key = art_key(key_of(ui, "scene", rect, radius), scene.seed, scene.person.has_value(),
                                  scene.person.value_or(0), scene.mood);
  ui.keep_art(key, {rect.x, rect.y}, [&] { cut_card_scene(ui, rect, scene, radius); });
}

void draw_home_scene(Ui& ui, const Rect& rect, float radius) {
  ui.keep_art(key_of(ui, "home", rect, radius), {rect.x, rect.y}, [&] { cut_home_scene(ui, rect, radius); });
}

void draw_growing_town(Ui& ui, const Rect& rect, float radius) {
  ui.keep_art(key_of(ui, "town", rect, radius), {rect.x, rect.y}, [&] { cut_growing_town(ui, rect, radius); });
}

}  // namespace two_hats::widgets
