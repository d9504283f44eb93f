// Every text that is drawn can be read on what it is drawn on: all pages in all modes, measured in the picture. What
// meets there has to be in the theme's list of pairs too.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/game/screens/pages.h"

namespace two_hats::test {
namespace {

using widgets::Colour;
using widgets::Mode;
using widgets::Token;

constexpr double kGroundShare = 0.12;  // a colour that fills so much of a text's place is a ground of it

struct Mode3 {
  std::string name;
  Mode mode;
  double least;
};

Colour blended(Colour front, Colour back) {
  const float part = static_cast<float>(front.a) / 255.0f;
  front.a = 255;
  return widgets::mixed(back, front, part);
}

// The colours that a text lies on, most of it first.
std::vector<Colour> grounds(const shell::Picture& picture, const widgets::Rect& place, float scale, Colour ink) {
  const auto edge = [&](float at, int most) { return std::clamp(static_cast<int>(at * scale), 0, most); };
  const int left = edge(place.x, picture.width), right = edge(place.right(), picture.width);
  const int top = edge(place.y, picture.height), bottom = edge(place.bottom(), picture.height);
  std::map<std::uint32_t, int> counts;
  for (int y = top; y < bottom; ++y)
    for (int x = left; x < right; ++x) {
      const std::uint8_t* p = &picture.rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                                             static_cast<std::size_t>(x)) *
                                            4];
      ++counts[static_cast<std::uint32_t>(p[0] << 16 | p[1] << 8 | p[2])];
    }
  std::vector<std::pair<int, std::uint32_t>> order;
  for (const auto& [colour, count] : counts) order.push_back({-count, colour});
  std::sort(order.begin(), order.end());
  const int all = (right - left) * (bottom - top);
  std::vector<Colour> found;
  for (const auto& [count, rgb] : order) {
    const Colour colour = Colour::hex(rgb);
    if (colour == ink) continue;
    if (!found.empty() && -count < kGroundShare * all) break;
    found.push_back(colour);
  }
  return found;
}

std::vector<Token> tokens_like(Colour colour, Mode mode) {
  std::vector<Token> like;
  for (int i = 0; i < widgets::kTokens; ++i)
    if (widgets::colour_of(static_cast<Token>(i), mode) == colour) like.push_back(static_cast<Token>(i));
  return like;
}

// Are both tokens' colours, and is none of the pairs that they may be in the list?
bool unlisted(Colour front, Colour back, Mode mode) {
  const auto fronts = tokens_like(front, mode), backs = tokens_like(back, mode);
  if (fronts.empty() || backs.empty()) return false;
  return std::none_of(widgets::contrast_pairs().begin(), widgets::contrast_pairs().end(), [&](const auto& pair) {
    return pair.text && std::ranges::count(fronts, pair.front) > 0 && std::ranges::count(backs, pair.back) > 0;
  });
}

std::string hex(Colour c) {
  char text[8];
  std::snprintf(text, sizeof text, "%02X%02X%02X", c.r, c.g, c.b);
  return text;
}

class Readable : public ::testing::TestWithParam<Mode3> {};

TEST_P(Readable, EveryTextOnItsGround) {
  const Mode mode = GetParam().mode;
  const Place place{"contrast", {1280, 800}, 1.0f, mode};
  int seen = 0;
  std::set<std::string> told;
  for (const NamedPage& one : pages()) {
    Stage stage(place);
    stage.settle(one.page);
    const shell::Picture picture = stage.picture();
    for (const widgets::TextSeen& text : stage.ui().texts()) {
      const widgets::Rect window{0, 0, place.pixels.w / place.scale, place.pixels.h / place.scale};
      if (text.hidden || !window.holds(text.rect, 1.0f)) continue;
      for (const Colour ground : grounds(picture, text.rect, place.scale, text.colour)) {
        const Colour ink = blended(text.colour, ground);
        ++seen;
        const std::string what = one.name + ": “" + text.text + "” " + hex(ink) + " on " + hex(ground);
        if (widgets::contrast(ink, ground) < GetParam().least && told.insert(hex(ink) + hex(ground)).second)
          ADD_FAILURE() << what << ", " << widgets::contrast(ink, ground);
        // Art and bands have colours of their own; light has no two tokens of one colour on purpose.
        if (mode == Mode::light && unlisted(ink, ground, mode) && told.insert("pair" + hex(ink) + hex(ground)).second)
          ADD_FAILURE() << what << ": this pair is not in contrast_pairs()";
      }
    }
  }
  EXPECT_GT(seen, 500) << "the pages were there";
}

INSTANTIATE_TEST_SUITE_P(Modes, Readable,
                         ::testing::Values(Mode3{"light", Mode::light, 4.5}, Mode3{"dark", Mode::dark, 4.5},
                                           Mode3{"contrast", Mode::contrast, 7.0}),
                         [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace two_hats::test
