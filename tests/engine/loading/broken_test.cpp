// Every folder of tests/broken: the small pack with one mistake edited into it (edit.txt), or a whole pack (pack/), and
// every word that is said about it (expected.txt). What only `two-hats check` asks (TH3.., TH4..) tests/engine/scoring
// runs. TH7.. are of banks of questions and exam profiles.
#include <gtest/gtest.h>

#include "engine/loading/read_bank.h"
#include "tests/broken_cases.h"

namespace two_hats::loading {
namespace {

namespace fs = std::filesystem;
using testing::codes_in;
using testing::EditScript;
using testing::text_of;

std::vector<fs::path> cases() { return testing::broken_cases("0127"); }

std::string said_about_bank(const fs::path& folder) {
  const testing::BankFiles files = testing::broken_bank(text_of(folder / "edit.txt"));
  const auto bank = read_bank(files.bank);
  return in_words(bank.diagnostics) + in_words(read_profiles(files.profiles, bank.thing.get()).diagnostics);
}

std::string said_about(const fs::path& folder) {
  if (testing::is_of_a_bank(folder)) return said_about_bank(folder);
  const auto parameters = load_parameters("data/model/parameters.json");
  if (fs::exists(folder / "pack")) return in_words(load_pack((folder / "pack").string(), parameters.thing).diagnostics);
  return in_words(read_pack(EditScript::run_on_named(text_of(folder / "edit.txt")), parameters.thing).diagnostics);
}

TEST(Broken, EveryCaseSaysExactlyWhatIsExpected) {
  for (const fs::path& folder : cases()) {
    const std::string said = said_about(folder);
    EXPECT_EQ(said, testing::expected_of(folder, said)) << folder;
    EXPECT_TRUE(codes_in(said).contains(folder.filename().string().substr(0, 5)))
        << folder << " does not show its code";
  }
}

TEST(Broken, AreMany) { EXPECT_GE(testing::broken_cases("0123456").size(), 300u); }

TEST(Broken, TheExamplesOfThePagesAreCases) { testing::expect_examples_on_the_pages(cases()); }

// docs/diagnostics/README.md lists every page by its title, and nothing else.
TEST(Broken, TheIndexListsEveryPage) {
  const std::string index = text_of("docs/diagnostics/README.md");
  std::set<std::string> pages;
  for (const auto& entry : fs::directory_iterator("docs/diagnostics")) {
    const std::string name = entry.path().filename().string();
    if (name == "README.md") continue;
    const std::string text = text_of(entry.path()), code = name.substr(0, 5);
    const std::string title = text.substr(0, text.find('\n'));
    ASSERT_EQ(title.substr(0, 9), "# " + code + ": ") << name;
    EXPECT_NE(index.find("- [" + code + "](" + name + "): " + title.substr(9) + "\n"), std::string::npos) << name;
    EXPECT_NE(text.find("\nMend: "), std::string::npos) << name << " does not say how to mend it";
    pages.insert(code);
  }
  EXPECT_EQ(codes_in(index), pages);
}

TEST(Broken, EveryCodeHasACaseAndIsDocumented) {
  std::set<std::string> written, shown;
  for (const char* room : {"engine/cards", "engine/loading"}) {
    for (const auto& entry : fs::directory_iterator(room)) {
      const std::string name = entry.path().filename().string();
      if (name == "check_writing.cpp") continue;  // not a part of reading
      if (entry.path().extension() == ".cpp") written.merge(codes_in(text_of(entry.path())));
    }
  }
  for (const fs::path& folder : cases()) shown.insert(folder.filename().string().substr(0, 5));
  // Made as they run: folders and links (load_files_test), floods of values and problems (json_tree_test,
  // read_pack_test), the model's own file without an entry (read_pack_test), zips (zip_files_test).
  for (const char* code : {"TH001", "TH003", "TH004", "TH005", "TH009", "TH020", "TH021", "TH222", "TH030", "TH031",
                           "TH032", "TH033", "TH034", "TH035", "TH036", "TH037", "TH038", "TH039"})
    shown.insert(code);
  for (const std::string& code : written) {
    EXPECT_TRUE(shown.contains(code)) << code << " has no case in tests/broken";
    EXPECT_FALSE(testing::page_of(code).empty()) << code << " has no page in docs/diagnostics";
  }
  for (const std::string& code : shown) EXPECT_TRUE(written.contains(code)) << code << " is never written";
}

}  // namespace
}  // namespace two_hats::loading
