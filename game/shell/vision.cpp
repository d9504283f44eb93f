#include "game/shell/vision.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace two_hats::shell {
namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

constexpr std::array<Matrix, 3> kMatrices = {{
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};
constexpr std::array<std::string_view, 3> kNames = {"protan", "deutan", "tritan"};

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::uint8_t encoded(double light) {
  const double c = std::clamp(light, 0.0, 1.0);
  const double sign = c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(sign * 255.0));
}

}  // namespace

std::string_view vision_name(Vision vision) { return kNames[static_cast<std::size_t>(vision)]; }

std::optional<Vision> vision_named(std::string_view name) {
  for (const Vision vision : kVisions)
    if (vision_name(vision) == name) return vision;
  return std::nullopt;
}

widgets::Colour seen_with(Vision vision, widgets::Colour colour) {
  const Matrix& matrix = kMatrices[static_cast<std::size_t>(vision)];
  const std::array<double, 3> light = {linear(colour.r), linear(colour.g), linear(colour.b)};
  const auto row = [&](std::size_t i) {
    return encoded(matrix[i][0] * light[0] + matrix[i][1] * light[1] + matrix[i][2] * light[2]);
  };
  return {row(0), row(1), row(2), colour.a};
}

Picture seen_with(Vision vision, const Picture& picture) {
  Picture seen = picture;
  widgets::Colour before{}, now = seen_with(vision, before);
  for (std::size_t at = 0; at + 3 < seen.rgba.size(); at += 4) {
    const widgets::Colour here{seen.rgba[at], seen.rgba[at + 1], seen.rgba[at + 2], 255};
    // Flat grounds: most pixels are their neighbour's colour.
    if (here != before) before = here, now = seen_with(vision, here);
    seen.rgba[at] = now.r;
    seen.rgba[at + 1] = now.g;
    seen.rgba[at + 2] = now.b;
  }
  return seen;
}

}  // namespace two_hats::shell
