#include <SDL.h>

#include <charconv>
#include <chrono>
#include <ctime>

#include "engine/base/text.h"
#include "game/shell/outside.h"

namespace two_hats::shell {

std::string text_of(const app::Settings& settings) {
  const char* const themes[] = {"light", "dark", "contrast"};
  return std::string("theme=") + themes[static_cast<int>(settings.theme)] +
         " scale=" + std::to_string(settings.scale_percent) +
         " motion=" + (settings.reduced_motion ? "reduced" : "full") +
         " window=" + (settings.full_screen ? "full" : "window") +
         (settings.language.empty() ? "" : " language=" + settings.language);
}

app::Settings settings_from(const std::string& text) {
  app::Settings settings;
  for (const std::string_view word : base::split(text, ' ')) {
    if (word == "theme=dark") settings.theme = app::Theme::dark;
    if (word == "theme=contrast") settings.theme = app::Theme::contrast;
    if (word == "motion=reduced") settings.reduced_motion = true;
    if (word == "window=full") settings.full_screen = true;
    if (word.substr(0, 9) == "language=") settings.language = word.substr(9);
    if (word.substr(0, 6) == "scale=") {
      int percent = 0;
      std::from_chars(word.data() + 6, word.data() + word.size(), percent);
      if (percent >= 75 && percent <= 300) settings.scale_percent = percent;
    }
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
