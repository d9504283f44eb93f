// Every screen and every state in three modes, three sizes and three languages (English, German, and English made 40 %
// longer), drawn offscreen: no words cut, no words over words, nothing to press that is too small to hit.
// TWO_HATS_PICTURES=DIR draws them with all their pixels, saves them there, and a sheet of them all: `./dev pictures`.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "game/languages/languages.h"
#include "game/shell/paths.h"
#include "tests/game/screens/leads.h"
#include "tests/game/screens/sheet.h"

namespace two_hats::test {
namespace {

using ::testing::IsEmpty;
using widgets::Mode;

struct Look {
  std::string language;
  int percent = 100;
};

constexpr int kPercents[] = {100, 150, 200};
constexpr std::pair<Mode, const char*> kModes[] = {
    {Mode::light, "light"}, {Mode::dark, "dark"}, {Mode::contrast, "contrast"}};

std::vector<Look> looks() {
  std::vector<Look> all;
  for (const std::string& language : {std::string("en"), std::string("de"), std::string(languages::kLong)})
    for (const int percent : kPercents) all.push_back({language, percent});
  return all;
}

base::Words words_of(const std::string& language) {
  if (language == "en") return {};
  const auto paths = shell::find_paths("build");
  return languages::in_language(paths ? paths->languages : "", language);
}

std::vector<Lead> everything() {
  std::vector<Lead> all = leads();
  all.insert(all.end(), states().begin(), states().end());
  return all;
}

const char* folder() { return std::getenv("TWO_HATS_PICTURES"); }

// The page of a window of 1280 x 800; with a quarter of the pixels unless it is to be looked at.
Place place_of(const Look& look, Mode mode) {
  const float whole = folder() != nullptr ? 1.0f : 0.5f;
  return {"", {1280 * whole, 800 * whole}, whole * static_cast<float>(look.percent) / 100.0f, mode};
}

class EveryPicture : public ::testing::TestWithParam<Look> {};

TEST_P(EveryPicture, IsWholeAndCanBeHit) {
  const Look& look = GetParam();
  const base::Words words = words_of(look.language);
  ASSERT_EQ(words.tag(), look.language) << "its catalogue is not beside this program";
  for (const Lead& one : everything()) {
    Seat first;
    first.state().words = words;
    first.state().languages = {{"en", "English"}, {"de", "Deutsch"}};
    one.lead(first);
    for (const auto& [mode, mode_name] : kModes) {
      const std::string picture = one.name + "-" + look.language + "-" + std::to_string(look.percent) + "-" + mode_name;
      Seat seat(place_of(look, mode));
      seat.state() = first.state();
      seat.looks();
      if (one.touch) one.touch(seat);
      EXPECT_THAT(cut_words(seat.ui()), IsEmpty()) << picture;
      EXPECT_THAT(words_over_words(seat.ui()), IsEmpty()) << picture;
      EXPECT_THAT(small_targets(seat.ui()), IsEmpty()) << picture;
      EXPECT_THAT(seat.ui().doubles(), IsEmpty()) << picture;
      if (folder() == nullptr) continue;
      const auto saved = shell::save_png(std::filesystem::path(folder()) / (picture + ".png"), seat.picture());
      ASSERT_TRUE(bool(saved)) << saved.error().what;
      Sheet::all().add(one.name, look.language + " " + std::to_string(look.percent) + " % " + mode_name,
                       seat.picture());
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Looks, EveryPicture, ::testing::ValuesIn(looks()), [](const auto& one) {
  std::string name = one.param.language + std::to_string(one.param.percent);
  std::erase(name, '-');
  return name;
});

}  // namespace
}  // namespace two_hats::test
