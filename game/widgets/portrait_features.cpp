#include "game/widgets/portrait_features.h"

#include <array>

namespace two_hats::widgets {
namespace {

// splitmix64 (Steele, Lea, Flood 2014): one well mixed number a call.
std::uint64_t next(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9E3779B97F4A7C15ull);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

struct Skin {
  std::uint32_t light, shade;
};
constexpr std::array<Skin, 7> kSkins = {{{0xF3CFB0, 0xDDAE8A},
                                         {0xE3B48A, 0xC9966A},
                                         {0xC98F5E, 0xA9733F},
                                         {0xC0844F, 0x9E683A},
                                         {0x9C6540, 0x805030},
                                         {0x83502F, 0x683C22},
                                         {0x6B4028, 0x53301D}}};
constexpr std::array<std::uint32_t, 7> kHair = {0x2A1E22, 0x2A1E22, 0x4A3024, 0xB4682E, 0xD6A24A, 0x8C8790, 0x3A2A24};
constexpr std::array<std::uint32_t, 7> kCloth = {0xB07300, 0x54345F, 0x3F3BAA, 0xA93A12, 0x2C4A3E, 0x7A2C44, 0x0A6F79};
constexpr std::array<std::uint32_t, 5> kGround = {0xCFE0CB, 0xF3CDAA, 0xDECFE2, 0xBCDDD6, 0xD3D1EF};
constexpr std::array<std::uint32_t, 4> kScarf = {0xA93A12, 0x3F3BAA, 0x0A6F79, 0x7A2C44};

}  // namespace

Features features_of(std::uint64_t seed) {
  std::uint64_t state = seed * 0xD1B54A32D192ED03ull + 0x2545F4914F6CDD1Dull;
  const auto pick = [&state](std::size_t count) { return static_cast<std::size_t>(next(state) % count); };
  Features f;
  const Skin skin = kSkins[pick(kSkins.size())];
  f.skin = Colour::hex(skin.light);
  f.skin_shade = Colour::hex(skin.shade);
  f.hair = static_cast<Hair>(pick(9));
  const std::size_t hair = pick(kHair.size());
  f.hair_colour = Colour::hex(kHair[hair]);
  // Dark skin with fair hair reads as a wig in this palette.
  if ((hair == 3 || hair == 4) && skin.light < 0xB00000) f.hair_colour = Colour::hex(kHair[0]);
  f.collar = static_cast<Collar>(pick(4));
  f.cloth = Colour::hex(kCloth[pick(kCloth.size())]);
  f.ground = Colour::hex(kGround[pick(kGround.size())]);
  f.extra = static_cast<Extra>(pick(4));
  if (f.hair == Hair::scarf) {
    f.hair_colour = Colour::hex(kScarf[pick(kScarf.size())]);
    f.cloth = f.hair_colour;
    f.collar = Collar::round_neck;
    if (f.extra == Extra::earring || f.extra == Extra::beard) f.extra = Extra::none;
  }
  const bool short_hair = f.hair == Hair::crop || f.hair == Hair::side_part || f.hair == Hair::bald;
  if (f.extra == Extra::beard && !short_hair) f.extra = Extra::glasses;
  if (f.extra == Extra::glasses && pick(3) == 0) f.extra = Extra::none;
  return f;
}

}  // namespace two_hats::widgets
