// Every folder of tests/broken: the small pack with one mistake edited into it (edit.txt), or a whole pack (pack/), and
// every word that is said about it (expected.txt). Folders TH3.. need ratings; tests/engine/scoring runs them.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "broken_pack.h"

namespace two_hats::loading {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> cases() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator("tests/broken")) {
    if (entry.is_directory() && entry.path().filename().string().substr(0, 3) != "TH3") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string said_about(const fs::path& folder) {
  const auto parameters = load_parameters("data/model/parameters.json");
  if (fs::exists(folder / "pack")) return in_words(load_pack((folder / "pack").string(), parameters.thing).diagnostics);
  EditScript script(load_files("tests/packs/small").thing);
  return in_words(read_pack(script.run(text_of(folder / "edit.txt")), parameters.thing).diagnostics);
}

// "TH012" and so on, wherever it stands in the text.
std::set<std::string> codes_in(const std::string& text) {
  std::set<std::string> codes;
  for (std::size_t at = text.find("TH"); at != std::string::npos; at = text.find("TH", at + 1)) {
    const std::string code = text.substr(at, 5);
    if (code.size() == 5 && std::all_of(code.begin() + 2, code.end(), [](char c) { return c >= '0' && c <= '9'; }))
      codes.insert(code);
  }
  return codes;
}

TEST(Broken, EveryCaseSaysExactlyWhatIsExpected) {
  for (const fs::path& folder : cases()) {
    const std::string said = said_about(folder);
    EXPECT_EQ(said, text_of(folder / "expected.txt")) << folder;
    EXPECT_TRUE(codes_in(said).contains(folder.filename().string().substr(0, 5)))
        << folder << " does not show its code";
  }
}

TEST(Broken, TheExamplesOfTheDocumentAreCases) {
  const std::string document = text_of("docs/diagnostics.md");
  std::map<std::string, bool> shown;
  for (const fs::path& folder : cases()) {
    const std::string expected = text_of(folder / "expected.txt");
    shown[folder.filename().string().substr(0, 5)] |= document.find("```\n" + expected + "```") != std::string::npos;
  }
  for (const auto& [code, found] : shown)
    EXPECT_TRUE(found) << code << ": no example in docs/diagnostics.md is one of its cases, word for word";
}

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
