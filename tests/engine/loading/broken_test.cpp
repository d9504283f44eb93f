// Every folder of tests/broken: the small pack with one mistake edited into it (edit.txt), or a whole pack (pack/), and
// every word that is said about it (expected.txt). Folders TH3.. need ratings: tests/engine/scoring runs them.
#include <gtest/gtest.h>

#include <cstdlib>

#include "engine/loading/read_bank.h"
#include "tests/broken_cases.h"

namespace two_hats::loading {
namespace {

namespace fs = std::filesystem;
using testing::codes_in;
using testing::EditScript;
using testing::text_of;

std::vector<fs::path> cases() { return testing::broken_cases(false); }

// Of a bank of questions: TH6.., or a code of all files shown on a bank.
bool is_of_a_bank(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name.starts_with("TH6") || name.substr(5).starts_with("-bank-");
}

// tests/questions/small with the edit; its folder "profiles" is what the edit adds.
std::string said_about_bank(const fs::path& folder) {
  EditScript script(load_bank_files("tests/questions/small").thing);
  FileSet files = script.run(text_of(folder / "edit.txt")), profiles;
  for (auto file = files.begin(); file != files.end();) {
    const bool profile = file->first.starts_with("profiles/");
    if (profile) profiles.insert(*file);
    file = profile ? files.erase(file) : std::next(file);
  }
  const auto bank = read_bank(files);
  return in_words(bank.diagnostics) + in_words(read_profiles(profiles, bank.thing.get()).diagnostics);
}

std::string said_about(const fs::path& folder) {
  if (is_of_a_bank(folder)) return said_about_bank(folder);
  const auto parameters = load_parameters("data/model/parameters.json");
  if (fs::exists(folder / "pack")) return in_words(load_pack((folder / "pack").string(), parameters.thing).diagnostics);
  EditScript script(load_files("tests/packs/small").thing);
  return in_words(read_pack(script.run(text_of(folder / "edit.txt")), parameters.thing).diagnostics);
}

TEST(Broken, EveryCaseSaysExactlyWhatIsExpected) {
  for (const fs::path& folder : cases()) {
    const std::string said = said_about(folder);
    if (std::getenv("TWO_HATS_UPDATE") != nullptr) std::ofstream(folder / "expected.txt", std::ios::binary) << said;
    EXPECT_EQ(said, text_of(folder / "expected.txt")) << folder;
    EXPECT_TRUE(codes_in(said).contains(folder.filename().string().substr(0, 5)))
        << folder << " does not show its code";
  }
}

TEST(Broken, TheExamplesOfTheDocumentAreCases) { testing::expect_examples_in_the_document(cases()); }

TEST(Broken, EveryCodeHasACaseAndIsDocumented) {
  std::set<std::string> written, shown;
  for (const char* room : {"engine/cards", "engine/loading"}) {
    for (const auto& entry : fs::directory_iterator(room)) {
      if (entry.path().extension() == ".cpp") written.merge(codes_in(text_of(entry.path())));
    }
  }
  for (const fs::path& folder : cases()) shown.insert(folder.filename().string().substr(0, 5));
  // Made as they run: folders and links (load_files_test), floods of values and problems (json_tree_test,
  // read_pack_test), the model's own file without an entry (read_pack_test).
  for (const char* code : {"TH001", "TH003", "TH004", "TH005", "TH009", "TH020", "TH021", "TH222"}) shown.insert(code);
  const std::set<std::string> documented = codes_in(text_of("docs/diagnostics.md"));
  for (const std::string& code : written) {
    EXPECT_TRUE(shown.contains(code)) << code << " has no case in tests/broken";
    EXPECT_TRUE(documented.contains(code)) << code << " is not in docs/diagnostics.md";
  }
  for (const std::string& code : shown) EXPECT_TRUE(written.contains(code)) << code << " is never written";
}

}  // namespace
}  // namespace two_hats::loading
