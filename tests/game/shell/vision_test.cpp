// Eyes without one kind of cone: the simulation itself, and how far apart it leaves the colours that mean something.
#include "game/shell/vision.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>

#include "game/widgets/theme.h"

namespace two_hats::testing {
namespace {

using shell::Vision;
using widgets::Colour;
using widgets::Mode;
using widgets::Token;

TEST(Vision, LeavesGreyAloneAndTakesRedFromGreenAndBlueFromYellow) {
  for (const Vision vision : shell::kVisions)
    for (const std::uint32_t grey : {0x000000u, 0x404040u, 0x808080u, 0xFFFFFFu}) {
      const Colour seen = shell::seen_with(vision, Colour::hex(grey));
      EXPECT_NEAR(seen.r, static_cast<int>(grey & 0xFF), 1);
      EXPECT_NEAR(seen.g, static_cast<int>(grey & 0xFF), 1);
      EXPECT_NEAR(seen.b, static_cast<int>(grey & 0xFF), 1);
    }
  // Pure red as the published matrices have it: columns of linear light, encoded.
  EXPECT_EQ(shell::seen_with(Vision::protan, Colour::hex(0xFF0000)), (Colour{109, 95, 0, 255}));
  EXPECT_EQ(shell::seen_with(Vision::deutan, Colour::hex(0xFF0000)), (Colour{163, 144, 0, 255}));
  EXPECT_EQ(shell::seen_with(Vision::tritan, Colour::hex(0xFF0000)), (Colour{255, 0, 15, 255}));
}

TEST(Vision, HasNamesThatReadBack) {
  for (const Vision vision : shell::kVisions) EXPECT_EQ(shell::vision_named(shell::vision_name(vision)), vision);
  EXPECT_EQ(shell::vision_named("red"), std::nullopt);
}

TEST(Vision, TurnsAPicturePixelByPixel) {
  const shell::Picture picture{3, 1, {255, 0, 0, 255, 255, 0, 0, 255, 0, 128, 255, 7}};
  const shell::Picture seen = shell::seen_with(Vision::deutan, picture);
  const Colour last = shell::seen_with(Vision::deutan, Colour::hex(0x0080FF));
  EXPECT_EQ(seen.rgba, (std::vector<std::uint8_t>{163, 144, 0, 255, 163, 144, 0, 255, last.r, last.g, last.b, 7}));
}

struct Lab {
  double l, a, b;
};

Lab lab_of(Colour colour) {
  const auto linear = [](std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  const double r = linear(colour.r), g = linear(colour.g), b = linear(colour.b);
  const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
  const double x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const double y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
  const double z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// CIEDE2000 after G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 color-difference formula: implementation notes,
// supplementary test data, and mathematical observations", Color Research and Application 30 (1), 2005.
double difference(const Lab& one, const Lab& two) {
  constexpr double kDegree = std::numbers::pi / 180;
  const auto seventh = [](double c) { return std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + std::pow(25.0, 7))); };
  const double mean_c = (std::hypot(one.a, one.b) + std::hypot(two.a, two.b)) / 2;
  const double stretch = 1 + 0.5 * (1 - seventh(mean_c));
  const double a1 = one.a * stretch, a2 = two.a * stretch;
  const double c1 = std::hypot(a1, one.b), c2 = std::hypot(a2, two.b);
  const auto hue = [&](double a, double b) {
    const double h = a == 0 && b == 0 ? 0 : std::atan2(b, a) / kDegree;
    return h < 0 ? h + 360 : h;
  };
  const double h1 = hue(a1, one.b), h2 = hue(a2, two.b);
  double dh = 0, h = h1 + h2;
  if (c1 * c2 != 0) {
    dh = h2 - h1;
    if (dh > 180) dh -= 360;
    if (dh < -180) dh += 360;
    h = std::abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
  }
  const double l = (one.l + two.l) / 2, c = (c1 + c2) / 2;
  const double dl = two.l - one.l, dc = c2 - c1, dhue = 2 * std::sqrt(c1 * c2) * std::sin(dh / 2 * kDegree);
  const double t = 1 - 0.17 * std::cos((h - 30) * kDegree) + 0.24 * std::cos(2 * h * kDegree) +
                   0.32 * std::cos((3 * h + 6) * kDegree) - 0.20 * std::cos((4 * h - 63) * kDegree);
  const double sl = 1 + 0.015 * (l - 50) * (l - 50) / std::sqrt(20 + (l - 50) * (l - 50));
  const double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  const double turn = 30 * std::exp(-std::pow((h - 275) / 25, 2));
  const double rt = -2 * seventh(c) * std::sin(2 * turn * kDegree);
  return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(dhue / sh, 2) + rt * dc / sc * dhue / sh);
}

TEST(Difference, IsTheOneOfThePublishedTestData) {
  EXPECT_NEAR(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425, 5e-5);
  EXPECT_NEAR(difference({50, 2.5, 0}, {73, 25, -18}), 27.1492, 5e-5);
  EXPECT_NEAR(difference({50, 2.5, 0}, {61, -5, 29}), 22.8977, 5e-5);
  EXPECT_NEAR(difference({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}), 1.2644, 5e-5);
  EXPECT_NEAR(difference({2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}), 0.9082, 5e-5);
}

// Colours with different meanings that can stand beside each other. Each also has its own silhouette, line or word
// (tests/game/screens/shapes_test.cpp); where the colours fall together these have to carry it alone.
struct Meaning {
  const char* name;
  Token one, other;
  double least;  // the smallest difference of all eyes and modes, as it is now; 2.3 can just be noticed
};
const Meaning kMeanings[] = {
    {"manager and owner", Token::pm, Token::po, 29},
    {"short-term and long-term", Token::short_term, Token::long_term, 31},
    {"good and bad", Token::good, Token::bad, 7.5},
    {"good and careful", Token::good, Token::warn, 12.9},
    {"bad and careful", Token::bad, Token::warn, 11},
    {"manager and short-term", Token::pm, Token::short_term, 9},
    {"owner and good", Token::po, Token::good, 2.9},
    {"your answer (manager) and the other line", Token::pm, Token::ink, 24},
    {"your answer (owner) and the other line", Token::po, Token::ink, 9.5},
    {"win-win and shortcut", Token::good, Token::short_term, 12.9},
    {"investment and lose-lose", Token::long_term, Token::bad, 14},
};

TEST(Difference, OfMeaningsStaysWhereItIs) {
  for (const Meaning& meaning : kMeanings) {
    double least = 1e9;
    std::string where;
    for (const Mode mode : {Mode::light, Mode::dark, Mode::contrast})
      for (const Vision vision : shell::kVisions) {
        const auto seen = [&](Token token) {
          return lab_of(shell::seen_with(vision, widgets::colour_of(token, mode)));
        };
        const double is = difference(seen(meaning.one), seen(meaning.other));
        if (is >= least) continue;
        least = is;
        where = std::string(shell::vision_name(vision)) + (mode == Mode::light  ? " light"
                                                           : mode == Mode::dark ? " dark"
                                                                                : " contrast");
      }
    EXPECT_GE(least, meaning.least) << meaning.name << ", " << where;
  }
}

}  // namespace
}  // namespace two_hats::testing
