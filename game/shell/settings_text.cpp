#include <SDL.h>

#include <charconv>
#include <chrono>
#include <ctime>

#include "engine/base/text.h"
#include "game/shell/outside.h"

namespace two_hats::shell {
namespace {

constexpr const char* kVolumeWords[app::kCueGroups] = {"touch=", "verdict=", "feedback="};

// The number behind `name` ("scale="); empty if the word is another one, or its number lies outside these.
std::optional<int> number_after(std::string_view word, std::string_view name, int least, int most) {
  if (!word.starts_with(name)) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(word.data() + name.size(), word.data() + word.size(), number);
  const bool whole = error == std::errc() && end == word.data() + word.size();
  return whole && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string text_of(const app::Settings& settings) {
  const char* const themes[] = {"light", "dark", "contrast"};
  std::string volumes;
  for (std::size_t group = 0; group < app::kCueGroups; ++group)
    volumes += std::string(" ") + kVolumeWords[group] + std::to_string(settings.volume[group]);
  return std::string("theme=") + themes[static_cast<int>(settings.theme)] +
         " scale=" + std::to_string(settings.scale_percent) +
         " typeface=" + (settings.typeface == app::Typeface::open_dyslexic ? "open_dyslexic" : "inter") +
         " voice=" + (settings.voice ? "on" : "off") + " motion=" + (settings.reduced_motion ? "reduced" : "full") +
         " window=" + (settings.full_screen ? "full" : "window") + volumes +
         (settings.language.empty() ? "" : " language=" + settings.language);
}

app::Settings settings_from(const std::string& text) {
  app::Settings settings;
  for (const std::string_view word : base::split(text, ' ')) {
    if (word == "theme=dark") settings.theme = app::Theme::dark;
    if (word == "theme=contrast") settings.theme = app::Theme::contrast;
    if (word == "typeface=open_dyslexic") settings.typeface = app::Typeface::open_dyslexic;
    if (word == "voice=on") settings.voice = true;
    if (word == "motion=reduced") settings.reduced_motion = true;
    if (word == "window=full") settings.full_screen = true;
    if (word.substr(0, 9) == "language=") settings.language = word.substr(9);
    if (const auto percent = number_after(word, "scale=", 75, 300)) settings.scale_percent = *percent;
    for (std::size_t group = 0; group < app::kCueGroups; ++group)
      if (const auto percent = number_after(word, kVolumeWords[group], 0, 100)) settings.volume[group] = *percent;
  }
  return settings;
}

std::vector<std::string> languages_of_system() {
  std::vector<std::string> tags;
  SDL_Locale* const wishes = SDL_GetPreferredLocales();
  for (const SDL_Locale* each = wishes; each && each->language; ++each) tags.emplace_back(each->language);
  SDL_free(wishes);
  return tags;
}

std::string now_text() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

}  // namespace two_hats::shell
