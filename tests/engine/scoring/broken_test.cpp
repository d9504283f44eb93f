// The folders TH3.. of tests/broken: the small pack with one mistake edited into it (edit.txt), the cards that the edit
// touches rated, and every word that is said about them (expected.txt).
#include <gmock/gmock.h>

#include "engine/scoring/check_ratings.h"
#include "tests/broken_cases.h"
#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

using two_hats::testing::broken_cases;
using two_hats::testing::code_of;
using two_hats::testing::codes_in;
using two_hats::testing::text_of;

std::string said_about(const std::filesystem::path& folder) {
  const loading::FileSet right = loading::load_files("tests/packs/small").thing;
  const loading::FileSet files = two_hats::testing::EditScript(right).run(text_of(folder / "edit.txt"));
  auto loaded = loading::read_pack(files, parameters());
  if (!loaded.thing) return loading::in_words(loaded.diagnostics);
  std::vector<cards::Finding> findings;
  for (const cards::Card& card : loaded.thing->cards) {
    const std::string name = "cards/" + card.id + ".json";
    if (right.contains(name) && files.at(name) == right.at(name)) continue;
    const auto rated = check_ratings(*loaded.thing, card);
    findings.insert(findings.end(), rated.begin(), rated.end());
  }
  const auto placed = loading::placed(files, findings);
  loaded.diagnostics.insert(loaded.diagnostics.end(), placed.begin(), placed.end());
  return loading::in_words(loaded.diagnostics);
}

TEST(BrokenRatings, EveryCaseSaysExactlyWhatIsExpected) {
  for (const auto& folder : broken_cases(true)) {
    const std::string said = said_about(folder);
    EXPECT_EQ(said, text_of(folder / "expected.txt")) << folder;
    EXPECT_TRUE(codes_in(said).contains(code_of(folder))) << folder << " does not show its code";
  }
}

TEST(BrokenRatings, EveryCodeOfTheRoomHasACase) {
  std::set<std::string> shown;
  for (const auto& folder : broken_cases(true)) shown.insert(code_of(folder));
  EXPECT_EQ(shown, codes_in(text_of("engine/scoring/check_ratings.cpp")));
}

TEST(BrokenRatings, TheExamplesOfTheDocumentAreCases) {
  two_hats::testing::expect_examples_in_the_document(broken_cases(true));
}

}  // namespace
}  // namespace two_hats::scoring
