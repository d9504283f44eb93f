// A pack in a zip is the same pack; and what strangers put into zips. Each refusal is compared word for word and stands
// so in docs/diagnostics.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "engine/loading/entry_name.h"
#include "engine/loading/limits.h"
#include "engine/loading/pack_files.h"
#include "engine/loading/read_pack.h"
#include "tests/broken_cases.h"
#include "tests/zip_bytes.h"

namespace two_hats::loading {
namespace {

namespace fs = std::filesystem;
using testing::below;
using testing::hand_made;
using testing::HandMade;
using testing::zipped;

FileSet small() { return load_files("tests/packs/small").thing; }

// What is said about a zip that somebody sent as pack.zip; nothing of it is read if anything is.
std::string said(const std::string& bytes) {
  std::vector<Diagnostic> diagnostics;
  const auto files = zip_in_memory("pack.zip", bytes, diagnostics);
  EXPECT_EQ(files == nullptr, !diagnostics.empty());
  return in_words(diagnostics);
}

// The small pack, right in every way, and this beside it.
std::string with(std::vector<HandMade> more) {
  std::vector<HandMade> entries;
  for (const auto& [name, text] : small()) entries.push_back({.name = name, .data = text});
  entries.insert(entries.end(), more.begin(), more.end());
  return hand_made(entries);
}
std::string with_name(const std::string& name) { return said(with({{.name = name, .data = "{}"}})); }

void expect_documented(const std::string& example) {
  const std::string page = testing::page_of(*testing::codes_in(example).begin());
  EXPECT_TRUE(testing::has_block(page, "", example)) << example;
}

FileSet read(const std::string& bytes) {
  std::vector<Diagnostic> diagnostics;
  const auto files = zip_in_memory("pack.zip", bytes, diagnostics);
  EXPECT_EQ(in_words(diagnostics), "");
  return files ? load_files(*files).thing : FileSet{};
}

TEST(Zip, HoldsTheSamePackAsTheFolder) {
  EXPECT_EQ(read(zipped(below("", small()))), small());
  EXPECT_EQ(read(with({})), small());
}

TEST(Zip, MayHoldThePackInOneFolder) {
  auto files = below("a pack by Ann/", small());
  EXPECT_EQ(read(zipped(files)), small());
  files.emplace_back("a pack by Ann/", "");
  files.emplace_back("a pack by Ann/cards/", "");
  files.emplace_back("a pack by Ann/LICENSE", "as you like");
  EXPECT_EQ(read(zipped(files)), small());
}

TEST(Zip, WhatAMacAddsIsNoSecondFolder) {
  auto files = below("small/", small());
  files.emplace_back("__MACOSX/small/._pack.json", "x");
  files.emplace_back(".DS_Store", "x");
  EXPECT_EQ(read(zipped(files)), small());
}

TEST(Zip, IsReadFromAFileByItsEndingOrItsFirstBytes) {
  const fs::path folder = fs::temp_directory_path() / ("two-hats-zip-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  for (const char* name : {"small.zip", "small.ZIP", "small.twohats"}) {
    std::ofstream(folder / name, std::ios::binary) << zipped(below("", small()));
    const auto loaded = load_files((folder / name).string());
    EXPECT_EQ(in_words(loaded.diagnostics), "") << name;
    EXPECT_EQ(loaded.thing, small()) << name;
  }
  const auto parameters = load_parameters("data/model/parameters.json").thing;
  const auto pack = load_pack((folder / "small.zip").string(), parameters);
  EXPECT_EQ(in_words(pack.diagnostics), "");
  EXPECT_EQ(pack.thing->digest, load_pack("tests/packs/small", parameters).thing->digest);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), {}), 3);
  fs::remove_all(folder);
}

TEST(Zip, ItsCardsAreCheckedAsAFoldersAre) {
  auto files = below("small/", small());
  files.emplace_back("small/cards/sprint.json~", "{}");
  files.emplace_back("small/cards/old/sprint.json", "{}");
  files.emplace_back("small/cards/big.json", std::string((4u << 20) + 1, ' ') + std::string(60'000, 'x'));
  files.back().second.clear();
  for (unsigned i = 0; files.back().second.size() <= kLargestFile; ++i)
    files.back().second += std::to_string(i * 2654435761u);
  std::vector<Diagnostic> diagnostics;
  const auto zip = zip_in_memory("small.zip", zipped(files), diagnostics);
  ASSERT_NE(zip, nullptr) << in_words(diagnostics);
  EXPECT_EQ(in_words(load_files(*zip).diagnostics),
            "cards/big.json: error TH004: larger than 4 MiB\n"
            "    hint: split it\n"
            "cards/old: warning TH020: not read: not a card's file\n"
            "    hint: cards are called <id>.json\n"
            "cards/sprint.json~: warning TH020: not read: not a card's file\n"
            "    hint: cards are called <id>.json\n");
}

TEST(Zip, WithoutCards) {
  std::vector<Diagnostic> diagnostics;
  const auto zip = zip_in_memory("small.zip", zipped({{"small/readme.txt", "soon"}}), diagnostics);
  ASSERT_NE(zip, nullptr);
  EXPECT_EQ(in_words(load_files(*zip).diagnostics),
            "cards: error TH002: the pack has no folder cards\n"
            "    hint: cards are files cards/<id>.json\n"
            "pack.json: error TH002: the pack has no pack.json\n"
            "    hint: copy one from another pack and change it\n");
}

TEST(ZipRefusals, NotAZip) {
  const std::string example =
      "pack.zip: error TH030: not a zip file, or cut short\n"
      "    hint: get it or pack it again\n";
  EXPECT_EQ(said("a picture, really"), example);
  EXPECT_EQ(said(""), example);
  expect_documented(example);
  const std::string whole = with({});
  EXPECT_EQ(said(whole.substr(0, whole.size() - 30)), example);
}

TEST(ZipRefusals, Damaged) {
  std::string bytes = zipped(below("", small()));
  bytes[200] = static_cast<char>(bytes[200] ^ 0x55);
  EXPECT_EQ(said(bytes),
            "cards/duties.json: error TH030: damaged: what comes out is not what went in\n"
            "    hint: get it or pack it again\n");
  EXPECT_EQ(said(with({{.name = "a.txt", .data = "abc", .checksum = 1}})),
            "a.txt: error TH030: damaged: what comes out is not what went in\n"
            "    hint: get it or pack it again\n");
  EXPECT_EQ(said(with({{.name = "a.txt", .data = "abc", .name_in_list = "b.txt"}})),
            "pack.zip: error TH030: a damaged zip: its list and its entries contradict each other\n"
            "    hint: get it or pack it again\n");
  EXPECT_EQ(said(with({{.name = "a.txt", .data = "abc", .method = 12}})),
            "a.txt: error TH030: packed in a way that is not read here\n"
            "    hint: pack it as an ordinary zip (\"deflate\")\n");
}

// Text that packs well, but no better than forty to one.
std::string long_text(std::size_t size) {
  std::string text;
  for (unsigned i = 0; text.size() < size; ++i) {
    for (unsigned k = 0; k < 40; ++k) text += std::to_string((i * 40 + k) * 2654435761u);
    text += std::string(9'600, ' ');
  }
  text.resize(size);
  return text;
}

TEST(ZipRefusals, TooLarge) {
  const std::string example =
      "film.txt: error TH031: larger than 10 MB\n"
      "    hint: no card needs a hundredth of that; leave it out\n";
  EXPECT_EQ(said(zipped({{"film.txt", long_text(kLargestEntry + 1)}})), example);
  expect_documented(example);
  const std::string film = long_text(kLargestEntry);
  testing::NamesAndTexts five = {{"pack.json", film}};
  for (int i = 1; i < 5; ++i) five.emplace_back("film-" + std::to_string(i), film);
  EXPECT_EQ(said(zipped(five)), "");
  five.emplace_back("one-more", "x");
  const std::string together =
      "pack.zip: error TH031: its entries are larger than 50 MB together\n"
      "    hint: split it into packs\n";
  EXPECT_EQ(said(zipped(five)), together);
  // The same by what comes out: every entry but the last one claims less.
  std::string lying = zipped(five);
  std::string size, less;
  testing::put(size, kLargestEntry, 4);
  testing::put(less, kLargestEntry - 1, 4);
  for (std::size_t at = lying.find(size); at != std::string::npos; at = lying.find(size, at + 4))
    lying.replace(at, 4, less);
  EXPECT_EQ(testing::codes_in(said(lying)), std::set<std::string>{"TH030"});
  EXPECT_EQ(said(std::string(kLargestZip + 1, 'P')),
            "pack.zip: error TH031: the zip is larger than 50 MB\n"
            "    hint: split it into packs\n");
}

TEST(ZipRefusals, TooManyEntries) {
  std::vector<HandMade> many(100'000);
  for (std::size_t i = 0; i < many.size(); ++i) many[i].name = "cards/c" + std::to_string(i) + ".json";
  const std::string example =
      "pack.zip: error TH032: more than 500 entries\n"
      "    hint: put only the pack into it, or split it\n";
  EXPECT_EQ(said(hand_made(many)), example);
  expect_documented(example);
  many.resize(kMostEntries - small().size());
  for (HandMade& entry : many) entry.name += ".txt";
  EXPECT_EQ(said(with(many)), "");
  many.push_back({.name = "one-more.txt"});
  EXPECT_EQ(said(with(many)), example);
}

// The size fields of the only entry of a zip that the library wrote, in both places.
std::string claiming(std::string bytes, std::uint32_t size) {
  std::string field;
  testing::put(field, size, 4);
  bytes.replace(22, 4, field);
  bytes.replace(bytes.find("PK\x01\x02") + 24, 4, field);
  return bytes;
}

TEST(ZipRefusals, Bombs) {
  const std::string example =
      "cards/zeros.json: error TH033: unpacks to more than a hundred times its size\n"
      "    hint: no text packs so well; write it without endless repetition\n";
  EXPECT_EQ(said(zipped({{"cards/zeros.json", std::string(4'000'000, '0')}})), example);
  expect_documented(example);
  const std::string bomb = zipped({{"cards/zeros.json", std::string(200'000'000, '0')}});
  EXPECT_LT(bomb.size(), 200'000u);
  EXPECT_EQ(said(bomb),
            "cards/zeros.json: error TH031: larger than 10 MB\n"
            "    hint: no card needs a hundredth of that; leave it out\n");
}

TEST(ZipRefusals, ALyingSizeIsFoundOutAfterTenMegabytes) {
  const std::string bomb = claiming(zipped({{"pack.json", std::string(200'000'000, '0')}}), 5'000);
  EXPECT_EQ(said(bomb),
            "pack.json: error TH031: larger than 10 MB\n"
            "    hint: no card needs a hundredth of that; leave it out\n");
  // In a process of its own, so that its memory can be told: a fifth of what would come out is never there at once.
  const pid_t child = fork();
  if (child == 0) {
    rusage before{}, after{};
    getrusage(RUSAGE_SELF, &before);
    std::vector<Diagnostic> diagnostics;
    zip_in_memory("pack.zip", bomb, diagnostics);
    getrusage(RUSAGE_SELF, &after);
    _exit(diagnostics.size() == 1 && after.ru_maxrss - before.ru_maxrss < 40'000 ? 0 : 1);
  }
  int status = -1;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
}

TEST(ZipRefusals, ASizeThatIsTooSmallOrTooLarge) {
  std::string noise;
  for (unsigned i = 0; noise.size() <= 9'000; ++i) noise += std::to_string(i * 2654435761u);
  const std::string damaged =
      "pack.json: error TH030: damaged: its size is not the one that the list says\n"
      "    hint: get it or pack it again\n";
  EXPECT_EQ(said(claiming(zipped({{"pack.json", noise}}), 5'000)), damaged);
  EXPECT_EQ(said(claiming(zipped({{"pack.json", noise}}), 15'000)), damaged);
}

TEST(ZipRefusals, NamesThatLeaveTheFolder) {
  const std::string hint = "    hint: name it with letters and digits, below the pack's folder\n";
  const std::string example = "../evil.json: error TH034: this name leads out of the pack's folder\n" + hint;
  EXPECT_EQ(with_name("../evil.json"), example);
  expect_documented(example);
  const std::vector<std::pair<std::string, std::string>> others = {
      {"cards/../../evil.json", "leads out of the pack's folder"},
      {"cards/./evil.json", "leads out of the pack's folder"},
      {"/etc/evil.json", "begins at the top of the disk"},
      {"a\\..\\evil.json", "holds a backslash"},
      {"\\\\server\\share", "holds a backslash"},
      {"C:evil.json", "names a drive or a stream"},
      {"cards/a.json:hidden", "names a drive or a stream"},
      {"CON", "is the name of a device on Windows"},
      {"cards/nul.json", "is the name of a device on Windows"},
      {"cards/Com1.tar.x", "is the name of a device on Windows"},
      {"LPT\u00B2", "is the name of a device on Windows"},
      {"cards /a.json", "has a part that ends with a dot or a space"},
      {"cards/a.json.", "has a part that ends with a dot or a space"},
      {"cards//a.json", "has an empty part"},
      {"what?.json", "holds a sign that Windows does not take"},
      {std::string(201, 'a'), "is longer than 200 bytes"},
  };
  for (const auto& [name, why] : others)
    EXPECT_EQ(with_name(name), name + ": error TH034: this name " + why + "\n" + hint);
  EXPECT_EQ(with_name("bell\a.json"),
            "bell\uFFFD.json: error TH034: this name holds a control character or a hidden mark\n" + hint);
  EXPECT_EQ(with_name("nosj.\u202Elive"),
            "nosj.\uFFFDlive: error TH034: this name holds a control character or a hidden mark\n" + hint);
  EXPECT_EQ(with_name("zw\xF6lf.json"), "zw\uFFFDlf.json: error TH034: this name is not UTF-8\n" + hint);
}

TEST(ZipRefusals, NamesThatAreOnlyOdd) {
  for (const char* name :
       {"cards/..a.json", "a pack/notes (1).txt", "cards/console.json", "com10", "lpt", "zw\u00F6lf"})
    EXPECT_EQ(wrong_with_name(name), std::nullopt) << name;
}

TEST(ZipRefusals, LinksAndDevices) {
  const std::string example =
      "cards/far.json: error TH035: a link\n"
      "    hint: put the file itself into the zip\n";
  EXPECT_EQ(said(with({{.name = "cards/far.json", .data = "/etc/passwd", .mode = 0120777}})), example);
  expect_documented(example);
  EXPECT_EQ(said(with({{.name = "cards/pipe.json", .data = "", .mode = 0010644}})),
            "cards/pipe.json: error TH035: neither a file nor a folder\n"
            "    hint: a pack holds files and one folder, cards\n");
}

TEST(ZipRefusals, ArchivesInside) {
  const std::string hint = "    hint: put its files into the zip itself, or leave it out\n";
  const std::string example = "more.zip: error TH036: an archive inside the zip\n" + hint;
  EXPECT_EQ(said(with({{.name = "more.zip", .data = zipped({{"a.txt", "a"}})}})), example);
  expect_documented(example);
  EXPECT_EQ(said(with({{.name = "cards/more.json", .data = zipped({{"a.txt", "a"}})}})),
            "cards/more.json: error TH036: an archive inside the zip\n" + hint);
  EXPECT_EQ(said(with({{.name = "old.TAR.GZ", .data = "x"}})),
            "old.TAR.GZ: error TH036: an archive inside the zip\n" + hint);
  EXPECT_EQ(said(with({{.name = "plain.txt", .data = "\x1F\x8B\x08 and so on"}})),
            "plain.txt: error TH036: an archive inside the zip\n" + hint);
  EXPECT_EQ(said(with({{.name = "tape", .data = std::string(257, 'x') + "ustar"}})),
            "tape: error TH036: an archive inside the zip\n" + hint);
}

TEST(ZipRefusals, Encrypted) {
  const std::string example =
      "cards/secret.json: error TH037: encrypted\n"
      "    hint: pack it without a password\n";
  EXPECT_EQ(said(with({{.name = "cards/secret.json", .data = "0123456789abc", .flags = 1}})), example);
  expect_documented(example);
}

TEST(ZipRefusals, TheSameNameTwice) {
  const std::string hint = "    hint: rename one of the two\n";
  const std::string example =
      "cards/Sprint.json: error TH038: this name is in the zip already, beside cards/sprint.json\n" + hint;
  EXPECT_EQ(with_name("cards/Sprint.json"), example);
  expect_documented(example);
  EXPECT_EQ(with_name("cards/sprint.json"), "cards/sprint.json: error TH038: this name is in the zip already\n" + hint);
  EXPECT_EQ(with_name("PACK.JSON/x"),
            "PACK.JSON/x: error TH038: this name is in the zip already, beside pack.json\n" + hint);
  EXPECT_EQ(with_name("Cards"), "Cards: error TH038: a folder of this name is in the zip already\n" + hint);
}

TEST(ZipRefusals, NoPackAtItsTop) {
  const std::string hint = "    hint: zip the pack's folder, or what is in it, and nothing beside it\n";
  const std::string example =
      "pack.zip: error TH039: pack.json is neither at the top of the zip nor in its only folder\n" + hint;
  auto two = below("one/", small());
  two.emplace_back("two/pack.json", "{}");
  EXPECT_EQ(said(zipped(two)), example);
  expect_documented(example);
  EXPECT_EQ(said(zipped({{"readme.txt", "soon"}})), example);
  EXPECT_EQ(said(zipped({{"cards/a.json", "{}"}})), example);
  EXPECT_EQ(said(std::string("PK\x05\x06", 4) + std::string(18, '\0')),
            "pack.zip: error TH039: the zip is empty\n" + hint);
}

TEST(ZipRefusals, EveryEntryIsTold) {
  const std::string all = said(with({{.name = "../a"}, {.name = "b.zip"}, {.name = "c", .flags = 1}}));
  EXPECT_EQ(testing::codes_in(all), (std::set<std::string>{"TH034", "TH036", "TH037"}));
}

}  // namespace
}  // namespace two_hats::loading
