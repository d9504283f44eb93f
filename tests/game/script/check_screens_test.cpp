// Every card laid out in large type; the folders TH6.. of tests/broken.
#include "game/script/check_screens.h"

#include <gtest/gtest.h>

#include "engine/loading/read_pack.h"
#include "tests/broken_cases.h"

namespace two_hats::testing {
namespace {

std::string said_about(const loading::FileSet& files) {
  const auto parameters = loading::load_parameters("data/model/parameters.json");
  auto loaded = loading::read_pack(files, parameters.thing);
  EXPECT_TRUE(loaded.thing) << loading::in_words(loaded.diagnostics);
  const auto found = script::check_screens(loaded.thing);
  EXPECT_TRUE(found) << found.error().what;
  const auto placed = loading::placed(files, *found);
  loaded.diagnostics.insert(loaded.diagnostics.end(), placed.begin(), placed.end());
  return loading::in_words(loaded.diagnostics);
}

TEST(CheckScreens, TheSmallPackFits) { EXPECT_EQ(said_about(loading::load_files("tests/packs/small").thing), ""); }

TEST(CheckScreens, EveryCaseSaysExactlyWhatIsExpected) {
  const auto cases = broken_cases("6");
  ASSERT_FALSE(cases.empty());
  for (const auto& folder : cases) {
    const std::string said = said_about(EditScript::run_on_named(text_of(folder / "edit.txt")));
    EXPECT_EQ(said, expected_of(folder, said)) << folder;
    EXPECT_TRUE(codes_in(said).contains(code_of(folder))) << folder << " does not show its code";
  }
  expect_examples_on_the_pages(cases);
}

}  // namespace
}  // namespace two_hats::testing
