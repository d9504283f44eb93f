// Banks and profiles as they are shipped and as they come from a disk.
#include "engine/loading/read_bank.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "engine/questions/cues.h"
#include "engine/questions/draw.h"
#include "engine/questions/marking.h"

namespace two_hats::loading {
namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;

TEST(ReadBank, TheSmallOneIsCleanAndWhole) {
  const auto loaded = load_bank("tests/questions/small");
  EXPECT_EQ(in_words(loaded.diagnostics), "");
  ASSERT_NE(loaded.thing, nullptr);
  EXPECT_EQ(loaded.thing->questions.size(), 8u);
  const questions::Question* cancel = loaded.thing->question("cancel");
  ASSERT_NE(cancel, nullptr);
  EXPECT_EQ(cancel->kind, questions::Kind::single);
  EXPECT_EQ(cancel->lens, questions::Lens::scrum_guide);
  EXPECT_EQ(cancel->difficulty, 1);
  EXPECT_EQ(cancel->section, "The Sprint");
  EXPECT_EQ(questions::right_answer(*cancel), questions::Given{0});
  EXPECT_EQ(loaded.thing->reference(cancel->reference)->title, "Scrum Guide 2020");
}

TEST(ReadBank, AWrongQuestionIsLeftOutAndTheOthersStay) {
  FileSet files = load_bank_files("tests/questions/small").thing;
  std::string& text = files["questions/rules.json"];
  text.replace(text.find("\"difficulty\": 1"), 15, "\"difficulty\": 9");
  const auto loaded = read_bank(files);
  EXPECT_FALSE(loaded.ok());
  ASSERT_NE(loaded.thing, nullptr);
  EXPECT_EQ(loaded.thing->questions.size(), 7u);
  EXPECT_EQ(loaded.thing->question("cancel"), nullptr);
}

TEST(ReadBank, WithoutItsFrontNothingIsRead) {
  FileSet files = load_bank_files("tests/questions/small").thing;
  files["bank.json"] = "{";
  EXPECT_EQ(read_bank(files).thing, nullptr);
  files.erase("bank.json");
  EXPECT_EQ(in_words(read_bank(files).diagnostics),
            "bank.json: error TH002: the bank has no bank.json\n"
            "    hint: copy one from another bank and change it\n");
}

TEST(ReadBank, AFolderThatIsNone) {
  EXPECT_FALSE(is_bank("tests/packs/small"));
  EXPECT_TRUE(is_bank("tests/questions/small"));
  EXPECT_EQ(in_words(load_bank("no/such/folder").diagnostics),
            "no/such/folder: error TH001: there is no such folder\n"
            "    hint: a bank is a folder with bank.json and questions/\n");
  const fs::path folder = fs::temp_directory_path() / ("two-hats-bank-" + std::to_string(::getpid()));
  fs::create_directories(folder / "questions");
  std::ofstream(folder / "questions" / "notes.txt") << "later";
  EXPECT_EQ(in_words(load_bank(folder.string()).diagnostics),
            "bank.json: error TH002: the bank has no bank.json\n"
            "    hint: copy one from another bank and change it\n"
            "questions/notes.txt: warning TH020: not read: not a file of questions\n"
            "    hint: files of questions are called <name>.json\n");
  fs::remove_all(folder);
}

TEST(ShippedBank, IsCleanAndAsLargeAsItShouldBe) {
  const auto loaded = load_bank("data/questions/core");
  EXPECT_EQ(in_words(loaded.diagnostics), "");
  ASSERT_NE(loaded.thing, nullptr);
  EXPECT_GE(loaded.thing->questions.size(), 300u);
  std::map<questions::Kind, int> kinds;
  for (const questions::Question& question : loaded.thing->questions) ++kinds[question.kind];
  EXPECT_EQ(kinds.size(), static_cast<std::size_t>(questions::kKindCount));
  for (const questions::Topic& topic : loaded.thing->topics) {
    questions::Filter filter;
    filter.topics = {topic.id};
    const double share =
        100.0 * questions::how_many_fit(*loaded.thing, filter) / static_cast<double>(loaded.thing->questions.size());
    EXPECT_NEAR(share, topic.weight, 3) << topic.id;
  }
}

TEST(ShippedProfiles, AreCleanAndSayWhatIsNotKnown) {
  const auto bank = load_bank("data/questions/core");
  const auto loaded = load_profiles("data/profiles", bank.thing.get());
  EXPECT_EQ(in_words(loaded.diagnostics), "");
  std::map<std::string, questions::Profile> profiles;
  for (const questions::Profile& profile : loaded.thing) profiles[profile.id] = profile;
  ASSERT_EQ(profiles.size(), 4u);
  EXPECT_EQ(profiles["pspo-1"].questions, 80);
  EXPECT_EQ(profiles["pspo-1"].minutes, 60);
  EXPECT_EQ(profiles["pspo-1"].pass_percent, 85);
  EXPECT_EQ(profiles["pspo-1"].partial_credit, std::nullopt);
  EXPECT_EQ(profiles["pspo-2"].questions, 40);
  EXPECT_EQ(profiles["popm"].partial_credit, false);
  EXPECT_EQ(profiles["product-management"].questions, std::nullopt);
  for (const auto& [id, profile] : profiles) {
    if (id == "product-management") continue;
    EXPECT_NE(profile.note.find("Unofficial"), std::string::npos) << id;
    EXPECT_NE(profile.note.find("endorses"), std::string::npos) << id;
    EXPECT_NE(profile.note.find("trademarks belong to their owners"), std::string::npos) << id;
  }
}

TEST(ReadProfiles, AFolderThatIsNotThereHoldsNone) {
  const auto loaded = load_profiles("no/such/folder", nullptr);
  EXPECT_TRUE(loaded.ok());
  EXPECT_THAT(loaded.thing, IsEmpty());
}

}  // namespace
}  // namespace two_hats::loading
