#include "engine/cards/lens.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace two_hats::cards {
namespace {

constexpr std::array<std::string_view, kLensCount> kNames = {"scrum_guide", "safe", "general"};
constexpr std::array<std::string_view, kLensCount> kTitles = {base::marked("Scrum Guide 2020"), base::marked("SAFe"),
                                                              base::marked("General practice")};

}  // namespace

std::string_view name_of(Lens lens) { return kNames[static_cast<std::size_t>(lens)]; }
std::string_view title_of(Lens lens) { return kTitles[static_cast<std::size_t>(lens)]; }

std::optional<Lens> lens_named(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Lens>(found - kNames.begin());
}

const Bias* bias_named(std::string_view name) {
  const auto* found =
      std::find_if(std::begin(kBiases), std::end(kBiases), [&](const Bias& bias) { return bias.name == name; });
  return found == std::end(kBiases) ? nullptr : found;
}

}  // namespace two_hats::cards
