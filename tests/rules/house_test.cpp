// The habits of the house: the real tree has them, and each rule finds a tree that has not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "rules/habits.h"

namespace two_hats::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

std::vector<SourceFile> only(std::vector<SourceFile> files, const std::vector<std::string_view>& endings) {
  std::erase_if(files, [&](const SourceFile& file) { return !has_ending(file.path, endings); });
  return files;
}

std::vector<SourceFile> sources() { return only(read_tree({"engine", "game"}), {".cpp", ".h"}); }

// Whatever is read as text: pictures, sounds and fonts are left out.
std::vector<SourceFile> texts() {
  return only(read_tree(top_entries()),
              {".cpp", ".h", ".txt", ".cmake", ".json", ".md", ".play", ".sql", ".svg", ".clang-tidy", ".clang-format",
               ".gitignore", "/dev", "dev", ".ci/run", "LICENSE", ".py", ".sh"});
}

TEST(House, NoSourceIsTooLong) {
  EXPECT_GE(sources().size(), 50u);
  EXPECT_THAT(check_length(sources()), IsEmpty());
}

TEST(House, FindsASourceThatIsTooLong) {
  std::string text;
  for (int i = 0; i < kLongestFile; ++i) text += "//\n";
  EXPECT_THAT(check_length({{"engine/base/a.h", text}}), IsEmpty());
  EXPECT_THAT(check_length({{"engine/base/a.h", text + "//"}}),
              ElementsAre("engine/base/a.h:401: 401 lines; a file has at most 400"));
}

TEST(House, NothingIsLeftUnfinished) {
  EXPECT_THAT(check_unfinished(only(texts(), {".cpp", ".h", ".cmake", ".json"})), IsEmpty());
}

TEST(House, FindsWhatIsUnfinished) {
  const std::string word =
      "TO"
      "DO";
  EXPECT_THAT(check_unfinished({{"a.cpp", "int a;\n// " + word + ": b\n"}}),
              ElementsAre("a.cpp:2: " + word + ": unfinished work belongs into an issue"));
  EXPECT_THAT(check_unfinished({{"a.cpp", "MAS" + word + "NT\n"}}), IsEmpty());
}

TEST(House, NoFileNamesSomebodysMachine) {
  EXPECT_TRUE(std::ranges::any_of(texts(), [](const SourceFile& file) { return file.path == "dev"; }));
  EXPECT_THAT(check_machine_paths(texts()), IsEmpty());
}

TEST(House, FindsAMachinesPath) {
  const std::string home =
                        "/ho"
                        "me",
                    work =
                        "/wo"
                        "rk";
  EXPECT_THAT(check_machine_paths({{"a.md", "see " + home + "/ann/a.txt"}}),
              ElementsAre(StartsWith("a.md:1: " + home)));
  EXPECT_THAT(check_machine_paths({{"a.md", "\n`" + work + "`"}}), ElementsAre(StartsWith("a.md:2: " + work)));
  EXPECT_THAT(check_machine_paths({{"a.md", "https://example.org" + home + "/a and play" + work + " and ${x}" + home}}),
              IsEmpty());
}

TEST(House, NothingChangesBehindTheBack) { EXPECT_THAT(check_globals(sources()), IsEmpty()); }

TEST(House, FindsVariablesThatEveryoneCanChange) {
  for (const char* line : {"int counter = 0;", "static std::string name;", "std::atomic<bool> stop{false};",
                           "inline Theme* theme = nullptr;", "thread_local std::map<std::string, int> cache;",
                           "Store store = open_store(\"a\");", "  static int calls = 0;",
                           "  static std::vector<int> seen;", "  static thread_local Cache cache{};"}) {
    EXPECT_EQ(check_globals({{"a.cpp", line}}).size(), 1u) << line;
  }
  for (const char* line :
       {"const int kMost = 3;", "constexpr double kRate{0.5};", "inline constexpr int kDeepest = 32;",
        "using Row = int;", "int main() { return 0; }", "static int twice(int a);", "struct Card;",
        "  static const std::regex kWord(\"a\");", "  int local = 0;", "  static Card make();",
        "static constexpr Name kNames[] = {", "namespace fs = std::filesystem;",
        "bool operator==(const A& a, const B& b) = default;", "std::string in_words(const std::vector<int>& all);"}) {
    EXPECT_THAT(check_globals({{"a.cpp", line}}), IsEmpty()) << line;
  }
}

TEST(House, EveryDataFileIsJson) {
  const std::vector<SourceFile> data = only(read_tree({"data"}), {".json"});
  EXPECT_FALSE(data.empty());
  EXPECT_THAT(check_json(data), IsEmpty());
}

TEST(House, FindsDataThatIsNotJson) {
  EXPECT_THAT(check_json({{"data/a.json", "{\"a\": [1, 2}"}}), ElementsAre(StartsWith("data/a.json:1:")));
  EXPECT_THAT(check_json({{"data/a.json", "{\"a\": 1,\n \"b\": {\"c\": 1,\n \"c\": 2}}"}}),
              ElementsAre("data/a.json:3: the key stands twice in its object"));
  EXPECT_THAT(check_json({{"data/a.json", "{\"a\": [1, {\"a\": null}]}"}}), IsEmpty());
}

}  // namespace
}  // namespace two_hats::rules
