// What a fuzzer found once stays found: every file of tests/fuzz/kept goes through its target again, in the ordinary
// build. Every broken case goes through as well, so that the targets themselves are tried without a fuzzer.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/broken_cases.h"
#include "tests/fuzz/targets.h"
#include "tests/zip_bytes.h"

namespace two_hats::fuzz {
namespace {

namespace fs = std::filesystem;

using Target = void (*)(std::string_view);

void replay(const std::string& name, Target target) {
  const fs::path folder = "tests/fuzz/kept/" + name;
  ASSERT_TRUE(fs::is_directory(folder));
  for (const auto& entry : fs::directory_iterator(folder))
    EXPECT_NO_THROW(target(testing::text_of(entry.path()))) << entry.path();
}

TEST(Kept, Cards) { replay("card", &try_card); }
TEST(Kept, Packs) { replay("pack", &try_pack); }
TEST(Kept, Banks) { replay("bank", &try_bank); }
TEST(Kept, Zips) { replay("zip", &try_zip); }

TEST(Targets, HoldForEveryBrokenCase) {
  const loading::FileSet small = loading::load_files("tests/packs/small").thing;
  EXPECT_EQ(from_text(as_text(small)).size(), small.size());
  for (const fs::path& folder : testing::broken_cases("01234567")) {
    if (!fs::exists(folder / "edit.txt")) continue;
    const std::string edit = testing::text_of(folder / "edit.txt");
    if (testing::is_of_a_bank(folder)) {
      testing::BankFiles files = testing::broken_bank(edit);
      files.bank.merge(files.profiles);
      EXPECT_NO_THROW(try_bank(as_text(files.bank))) << folder;
    } else {
      EXPECT_NO_THROW(try_pack(as_text(testing::EditScript::run_on_named(edit)))) << folder;
    }
  }
  for (const auto& [name, text] : small) EXPECT_NO_THROW(try_card(text)) << name;
  EXPECT_NO_THROW(try_zip(testing::zipped(testing::below("", small))));
}

// Looking for twins among so many would take hours; it must not be tried.
TEST(Kept, AFloodOfIds) {
  std::string ids, words;
  for (int i = 0; i < 60'000; ++i)
    ids += (i ? ", {\"id\": \"c" : "{\"id\": \"c") + std::to_string(i) + "\", \"name\": \"c\"}";
  for (int i = 0; i < 150'000; ++i) words += (i ? ", \"c" : "\"c") + std::to_string(i) + "\"";
  try_pack("=== pack.json\n{\"competencies\": [" + ids + "]}\n");
  try_card("{\"id\": \"flood\", \"competencies\": [" + words + "]}");
  try_card("{\"id\": \"flood\", \"" + std::string(60'000, 'k') + "\": 1}");
}

TEST(Targets, FindWhatIsNotFitToBeShown) {
  loading::Diagnostic diagnostic{"TH010", loading::Severity::error, "a", 0, 0, "bell \a", "", ""};
  EXPECT_THROW(expect_fit_to_be_shown({diagnostic}), std::logic_error);
  diagnostic.message = "turned \u202Eround";
  EXPECT_THROW(expect_fit_to_be_shown({diagnostic}), std::logic_error);
  diagnostic.message = "broken \xFF";
  EXPECT_THROW(expect_fit_to_be_shown({diagnostic}), std::logic_error);
  diagnostic.message = "fine";
  EXPECT_NO_THROW(expect_fit_to_be_shown({diagnostic}));
}

}  // namespace
}  // namespace two_hats::fuzz
