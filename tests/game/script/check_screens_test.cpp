// Every card laid out in large type.
#include "game/script/check_screens.h"

#include <gtest/gtest.h>

#include "engine/loading/read_pack.h"

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

}  // namespace
}  // namespace two_hats::testing
