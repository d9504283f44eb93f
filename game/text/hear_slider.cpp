#include "game/text/hear_slider.h"

#include <algorithm>

#include "game/text/hear_parts.h"

namespace two_hats::text {

std::string spoken_name(const views::Slider& slider) {
  std::string name = slider.name;
  std::ranges::replace(name, '.', ' ');
  return name;
}

std::optional<Heard> hear_slider(const app::State& state, const std::vector<std::string>& words) {
  if (state.screen != app::Screen::settings) return std::nullopt;
  std::vector<std::string> plain = words;  // "volume.touch 40" too
  for (std::string& word : plain) std::ranges::replace(word, '.', ' ');
  const std::string line = base::joined(plain, " ");
  for (const views::SettingRow& row : views::build_settings(state).rows) {
    if (!row.slider) continue;
    const std::string name = spoken_name(*row.slider);
    if (line != name && !line.starts_with(name + " ")) continue;
    const std::string figure = line.size() > name.size() ? line.substr(name.size() + 1) : "";
    const auto percent = number(figure);
    if (!percent || *percent < 0 || *percent > 100)
      return Heard{{}, name + " takes a number from 0 (off) to 100.", false};
    return did(row.slider->to(*percent));
  }
  return std::nullopt;
}

}  // namespace two_hats::text
