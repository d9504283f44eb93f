// Every screen in German and in English made 40 % longer: nothing is cut, and what stands on the screen was marked.
// TWO_HATS_PICTURES=DIR also saves what was drawn.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "engine/cards/edition.h"
#include "game/languages/languages.h"
#include "game/shell/paths.h"
#include "tests/game/screens/leads.h"

namespace two_hats::test {
namespace {

using ::testing::IsEmpty;

struct Reader {
  std::string name, language;
  Place place;
};

// As layout_test has it: the same pages with a quarter of the pixels, unless they are to be looked at.
std::vector<Reader> readers() {
  const bool looked_at = std::getenv("TWO_HATS_PICTURES") != nullptr;
  const widgets::Size pixels = looked_at ? widgets::Size{1280, 800} : widgets::Size{640, 400};
  const float whole = looked_at ? 1.0f : 0.5f;
  std::vector<Reader> all;
  for (const std::string language : {"de", languages::kLong})
    for (const int percent : {100, 150}) {
      const std::string name = std::string(language == "de" ? "German" : "Longer") + std::to_string(percent);
      all.push_back({name, language, {name, pixels, whole * static_cast<float>(percent) / 100.0f}});
    }
  return all;
}

base::Words words_of(const std::string& language) {
  const auto paths = shell::find_paths("build");
  return languages::in_language(paths ? paths->languages : "", language);
}

class Languages : public ::testing::TestWithParam<Reader> {};

TEST_P(Languages, NothingIsCut) {
  const base::Words words = words_of(GetParam().language);
  ASSERT_EQ(words.tag(), GetParam().language) << "its catalogue is not beside this program";
  const char* const wanted = std::getenv("TWO_HATS_PICTURES");
  for (const Lead& one : leads()) {
    Seat seat(GetParam().place);
    seat.game.state.words = words;
    seat.game.state.languages = {{"en", "English"}, {"de", "Deutsch"}};
    one.lead(seat);
    seat.looks();
    EXPECT_THAT(cut_words(seat.ui()), IsEmpty()) << one.name;
    if (wanted == nullptr) continue;
    const auto saved = shell::save_png(
        std::filesystem::path(wanted) / (one.name + "-" + GetParam().name + ".png"), seat.picture());
    EXPECT_TRUE(bool(saved)) << saved.error().what;
  }
}

INSTANTIATE_TEST_SUITE_P(Readers, Languages, ::testing::ValuesIn(readers()),
                         [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace two_hats::test
