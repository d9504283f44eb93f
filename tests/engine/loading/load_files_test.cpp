// What can be wrong with a folder: each made on disk, whole messages compared.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "engine/loading/read_pack.h"

namespace two_hats::loading {
namespace {

namespace fs = std::filesystem;

class Folder : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::temp_directory_path() / ("two-hats-load-" + std::to_string(::getpid()));
    fs::remove_all(root_);
    fs::create_directories(root_);
    fs::copy("tests/packs/small", root_ / "pack", fs::copy_options::recursive);
  }
  void TearDown() override { fs::remove_all(root_); }

  void write(const std::string& name, const std::string& text) {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name, std::ios::binary) << text;
  }
  std::string said() { return in_words(load_files((root_ / "pack").string()).diagnostics); }

  fs::path root_;
};

TEST_F(Folder, ARightOneIsSilent) {
  EXPECT_EQ(said(), "");
  EXPECT_EQ(load_files((root_ / "pack").string()).thing.size(), 7u);
}

TEST_F(Folder, NotThere) {
  EXPECT_EQ(in_words(load_files("no/such/folder").diagnostics),
            "no/such/folder: error TH001: there is no such folder\n"
            "    hint: a pack is a folder with pack.json and cards/, or its zip\n");
}

TEST_F(Folder, NotAFolder) {
  EXPECT_EQ(in_words(load_files("tests/packs/small/pack.json").diagnostics),
            "tests/packs/small/pack.json: error TH001: neither a folder that can be opened nor a zip file\n"
            "    hint: a pack is a folder with pack.json and cards/, or its zip\n");
}

TEST_F(Folder, NothingInIt) {
  fs::remove_all(root_ / "pack");
  fs::create_directories(root_ / "pack");
  EXPECT_EQ(said(),
            "cards: error TH002: the pack has no folder cards\n"
            "    hint: cards are files cards/<id>.json\n"
            "pack.json: error TH002: the pack has no pack.json\n"
            "    hint: copy one from another pack and change it\n");
}

TEST_F(Folder, LinksOutOfItAreNotFollowed) {
  write("secret.json", "{}");
  fs::create_symlink(root_ / "secret.json", root_ / "pack/cards/far.json");
  fs::create_symlink("../../secret.json", root_ / "pack/cards/near.json");
  fs::create_symlink("nowhere.json", root_ / "pack/cards/lost.json");
  EXPECT_EQ(said(),
            "cards/far.json: error TH005: a link that leads out of the pack's folder\n"
            "    hint: put the file itself here\n"
            "cards/lost.json: error TH003: cannot be read: No such file or directory\n"
            "cards/near.json: error TH005: a link that leads out of the pack's folder\n"
            "    hint: put the file itself here\n");
}

TEST_F(Folder, ALinkInsideItIsFollowed) {
  fs::create_symlink("sprint.json", root_ / "pack/cards/again.json");
  EXPECT_EQ(said(), "");
}

TEST_F(Folder, ACardThatIsAFolder) {
  fs::create_directories(root_ / "pack/cards/odd.json");
  EXPECT_EQ(said(),
            "cards/odd.json: error TH005: not a plain file\n"
            "    hint: a pack holds files and one folder, cards\n");
}

TEST_F(Folder, WhatDoesNotBelongThereIsNamed) {
  write("pack/cards/sprint.json~", "{}");
  write("pack/cards/zw\xC3\xB6lf.json", "{}");
  EXPECT_EQ(said(),
            "cards/sprint.json~: warning TH020: not read: not a card's file\n"
            "    hint: cards are called <id>.json\n"
            "cards/zw\u00f6lf.json: warning TH020: not read: not a card's file\n"
            "    hint: cards are called <id>.json\n");
}

TEST_F(Folder, TooBigAFileIsNotRead) {
  write("pack/cards/big.json", std::string((4u << 20) + 1, ' '));
  const auto loaded = load_files((root_ / "pack").string());
  EXPECT_EQ(in_words(loaded.diagnostics),
            "cards/big.json: error TH004: larger than 4 MiB\n"
            "    hint: split it\n");
  EXPECT_FALSE(loaded.thing.contains("cards/big.json"));
}

TEST_F(Folder, TooBigAPackIsNotRead) {
  for (int i = 0; i < 9; ++i) write("pack/cards/b" + std::to_string(i) + ".json", std::string(4u << 20, ' '));
  EXPECT_EQ(said(),
            "cards: error TH004: the pack is larger than 32 MiB\n"
            "    hint: split it into packs\n");
}

TEST_F(Folder, TooManyCardsAreNotRead) {
  for (int i = 0; i < 2'000; ++i) write("pack/cards/c" + std::to_string(i) + ".json", "");
  EXPECT_EQ(said(),
            "cards: error TH004: 2006 cards; a pack takes 2,000\n"
            "    hint: split it into packs\n");
}

TEST_F(Folder, WhatCouldNotBeLoadedIsToldOnce) {
  fs::remove(root_ / "pack/pack.json");
  const auto parameters = load_parameters("data/model/parameters.json").thing;
  const auto loaded = load_pack((root_ / "pack").string(), parameters);
  EXPECT_EQ(loaded.thing, nullptr);
  EXPECT_EQ(in_words(loaded.diagnostics),
            "pack.json: error TH002: the pack has no pack.json\n"
            "    hint: copy one from another pack and change it\n");
}

}  // namespace
}  // namespace two_hats::loading
