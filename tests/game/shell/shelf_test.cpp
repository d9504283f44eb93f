// Which pack comes first.
#include "game/shell/shelf.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/game/shell/a_folder.h"

namespace two_hats::testing {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

Names names_of(const Names& paths) {
  Names names;
  for (const std::string& path : paths) names.push_back(fs::path(path).filename().string());
  return names;
}

TEST(Shelf, NamedPacksComeFirstAndTheOthersByName) {
  const AFolder folder;
  for (const char* name : {"zebra", "ant", "bee", "cat"}) fs::create_directories(folder.path() / "packs" / name);
  std::ofstream(folder.path() / "packs" / "a-file") << "no pack";
  const std::string packs = (folder.path() / "packs").string();
  const std::string order = (folder.path() / "order").string();
  EXPECT_EQ(names_of(shell::on_the_shelf(packs, order)), (Names{"ant", "bee", "cat", "zebra"})) << "no such file";
  std::ofstream(order) << "cat\nnobody\nzebra\ncat\n";
  EXPECT_EQ(names_of(shell::on_the_shelf(packs, order)), (Names{"cat", "zebra", "ant", "bee"}));
  EXPECT_EQ(shell::on_the_shelf(packs, order).front(), packs + "/cat");
}

TEST(Shelf, AFolderThatIsNotThereIsEmpty) { EXPECT_EQ(shell::on_the_shelf("no/such/folder", "no/order"), Names{}); }

TEST(Shelf, EveryShippedPackHasItsPlace) {
  EXPECT_EQ(names_of(shell::on_the_shelf("data/packs", "data/shelf.txt")),
            (Names{"tutorial", "tern-clinics", "pegboard-start", "calder-pensions"}));
}

}  // namespace
}  // namespace two_hats::testing
