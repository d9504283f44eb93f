// A pack as a whole: what is left out, overrides, digests, limits, and bytes that nobody meant.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/broken_pack.h"

namespace two_hats::loading {
namespace {

using testing::EditScript;

const product::Parameters& the_parameters() {
  static const product::Parameters parameters = load_parameters("data/model/parameters.json").thing;
  return parameters;
}

const FileSet& small() {
  static const FileSet files = load_files("tests/packs/small").thing;
  return files;
}

FileSet small_with(const std::string& edits) { return EditScript(small()).run(edits); }

TEST(ReadPack, AWrongCardIsLeftOutAndTheRestIsPlayed) {
  const auto loaded = read_pack(small_with("file cards/sprint.json\n- \"po\"\n+ \"ceo\""), the_parameters());
  ASSERT_NE(loaded.thing, nullptr);
  EXPECT_EQ(loaded.thing->cards.size(), small().size() - 2);  // without pack.json and the wrong one
  EXPECT_EQ(loaded.thing->card("sprint"), nullptr);
  EXPECT_FALSE(loaded.ok());
}

// A key called "//" is for whoever reads the file: anywhere, twice, of any type; and a surface replaces nothing by it.
TEST(ReadPack, CommentsAreSkippedEverywhere) {
  const auto loaded = read_pack(small_with("file pack.json\n"
                                           "- \"language\": \"en\",\n"
                                           "+ \"//\": \"one\", \"language\": \"en\", \"//\": [\"and\", 2],\n"
                                           "+ \"abbreviations\": {\"//\": \"none yet\"},\n"
                                           "file cards/nordufer.json\n"
                                           "- {\"do\": \"money +0.35 @1\",\n"
                                           "+ {\"//\": \"a third\", \"do\": \"money +0.35 @1\",\n"
                                           "- \"key\": {\"best_short\": \"a\"},\n"
                                           "+ \"key\": {\"best_short\": \"a\", \"//\": {\"why\": null}},\n"),
                                the_parameters());
  EXPECT_TRUE(loaded.ok()) << in_words(loaded.diagnostics);
  ASSERT_NE(loaded.thing, nullptr);
  EXPECT_TRUE(loaded.thing->abbreviations.empty());
}

TEST(ReadPack, TheKeyTellsWhatIsDefensibleAndThePackWhatIsShort) {
  const auto loaded = read_pack(small_with("file pack.json\n"
                                           "- \"language\": \"en\",\n"
                                           "+ \"language\": \"en\", \"abbreviations\": {\"KPI\": \"key figure\"},\n"
                                           "file cards/nordufer.json\n"
                                           "- \"key\": {\"best_short\": \"a\"},\n"
                                           "+ \"key\": {\"best_short\": \"a\", \"defensible\": [\"b\", \"c\"]},\n"),
                                the_parameters());
  ASSERT_TRUE(loaded.ok()) << in_words(loaded.diagnostics);
  EXPECT_EQ(loaded.thing->card("nordufer")->key.defensible, (std::vector<std::string>{"b", "c"}));
  EXPECT_EQ(loaded.thing->abbreviations, (cards::Replacements{{"KPI", "key figure"}}));
}

TEST(ReadPack, AnItemMayHangOnAnUnknown) {
  const auto loaded = read_pack(
      small_with(
          "file cards/sprint.json\n"
          "- \"deciders\":\n"
          "+ \"unknowns\": [{\"id\": \"letter\", \"chance\": 0.5}],\n"
          "+ \"tests\": [{\"id\": \"insurer\", \"of\": \"letter\", \"true_positive\": 0.9, \"false_positive\": 0.1}],\n"
          "+ \"ask_first\": [{\"id\": \"call\", \"label\": \"Call the insurer\", \"days\": 1, \"test\": \"insurer\",\n"
          "+   \"if_yes\": \"The date stands.\", \"if_no\": \"The date may move.\"}],\n"
          "+ \"deciders\":\n"
          "- \"points\": 3, \"quarter\": \"step 30 after 3\", \"later\": \"step 18 after 3\"}\n"
          "+ \"points\": 3, \"quarter\": \"none\", \"later\": \"leak 1\",\n"
          "+ \"if\": {\"unknown\": \"letter\", \"quarter\": \"step 30 after 3\", \"later\": \"none\"}}\n"),
      the_parameters());
  ASSERT_TRUE(loaded.thing && loaded.ok()) << in_words(loaded.diagnostics);
  EXPECT_TRUE(loaded.diagnostics.empty()) << in_words(loaded.diagnostics);
  const auto& item = std::get<cards::Order>(loaded.thing->card("sprint")->decision).items[1];
  ASSERT_TRUE(item.surprise);
  EXPECT_EQ(item.surprise->unknown, 0);
  EXPECT_EQ(item.surprise->quarter.shape, cards::DelayCurve::Shape::step);
  EXPECT_EQ(item.surprise->quarter.size, 30);
  EXPECT_EQ(item.surprise->later.shape, cards::DelayCurve::Shape::none);
  EXPECT_EQ(item.later.size, 1);
}

// Twenty-two exchanges, each with four replies: 4 + 21 x 3 = 67 ways, three deep.
TEST(ReadPack, ATalkWithTooManyWaysThroughIsNoCard) {
  std::string exchanges;
  int next = 1;
  for (int exchange = 0; exchange < 22; ++exchange) {
    exchanges +=
        (exchange ? ", " : "") + ("{\"id\": \"e" + std::to_string(exchange) + "\", \"says\": \"And?\", \"replies\": [");
    for (int reply = 0; reply < 4; ++reply) {
      exchanges += (reply ? ", " : "") + ("{\"id\": \"r" + std::to_string(reply) + "\", \"says\": \"So.\"");
      if (next < 22) exchanges += ", \"to\": \"e" + std::to_string(next++) + "\"";
      exchanges += "}";
    }
    exchanges += "]}";
  }
  FileSet files = small();
  std::string& card = files["cards/resignation.json"];
  const auto from = card.find("\"exchanges\": ["), to = card.find("\"agreed\"");
  card.replace(from, to - from, "\"exchanges\": [" + exchanges + "],\n  ");
  const auto loaded = read_pack(files, the_parameters());
  ASSERT_EQ(loaded.diagnostics.size(), 1u) << in_words(loaded.diagnostics);
  EXPECT_EQ(loaded.diagnostics[0].code, "TH136");
  EXPECT_EQ(loaded.diagnostics[0].message, "67 ways through the talk; every one is rated, 64 at most");
}

TEST(ReadPack, WhatPointsToAWrongCardIsNotWrong) {
  // The card "duties", which nordufer calls, cannot be read: one message, not two.
  const auto loaded =
      read_pack(small_with("file cards/duties.json\n- \"hat\": \"po\",\n+ \"hat\": 1,"), the_parameters());
  EXPECT_EQ(in_words(loaded.diagnostics),
            "cards/duties.json:5:10: error TH015: \"hat\" must be a string, not a number\n"
            "    \"hat\": 1,\n"
            "           ^\n");
}

TEST(ReadPack, WithoutARightPackFileTheCardsAreReadAllTheSame) {
  FileSet files = small_with("file cards/sprint.json\n- \"po\"\n+ \"ceo\"");
  files["pack.json"] = "{";
  const auto loaded = read_pack(files, the_parameters());
  EXPECT_EQ(loaded.thing, nullptr);
  ASSERT_EQ(loaded.diagnostics.size(), 2u);
  EXPECT_EQ(loaded.diagnostics[0].code, "TH012");
  EXPECT_EQ(loaded.diagnostics[1].code, "TH010");
}

TEST(ReadPack, ACardWithoutStagesIsForTheCampaignsStage) {
  const auto loaded =
      read_pack(small_with("file cards/sprint.json\n-   \"stages\": [\"scale_up\"],"), the_parameters());
  ASSERT_NE(loaded.thing, nullptr) << in_words(loaded.diagnostics);
  EXPECT_EQ(loaded.thing->card("sprint")->stages, std::vector{product::Stage::scale_up});
}

TEST(ReadPack, OverridesChangeThePacksParametersOnly) {
  const auto loaded = read_pack(small_with("add parameters.json\n+ {\"format\": 1, \"uncertain\": [{\"name\": "
                                           "\"churn_to_fit\", \"value\": 3}],\n+  \"stages\": "
                                           "{\"scale_up\": {\"price\": 0.03, \"opening\": {\"trust.sales\": 0.5}}}}"),
                                the_parameters());
  EXPECT_EQ(in_words(loaded.diagnostics), "");
  const product::Parameters& changed = loaded.thing->parameters;
  EXPECT_EQ(changed.uncertain[static_cast<std::size_t>(product::Parameter::churn_to_fit)].value, 3);
  EXPECT_EQ(changed.preset(product::Stage::scale_up).price, 0.03);
  EXPECT_EQ(changed.preset(product::Stage::scale_up).opening[product::Stock::trust_sales], 0.5);
  EXPECT_EQ(changed.preset(product::Stage::start_up).price, the_parameters().preset(product::Stage::start_up).price);
  EXPECT_EQ(changed.uncertain[0].source, the_parameters().uncertain[0].source);
}

TEST(ReadPack, TheDigestKnowsEveryByteAndName) {
  const std::string digest = digest_of(small());
  EXPECT_EQ(digest, digest_of(FileSet(small())));
  FileSet changed = small();
  changed["cards/sprint.json"].back() = ' ';
  EXPECT_NE(digest_of(changed), digest);
  FileSet renamed = small();
  renamed["cards/sprint2.json"] = renamed["cards/sprint.json"];
  renamed.erase("cards/sprint.json");
  EXPECT_NE(digest_of(renamed), digest);
  EXPECT_NE(digest_of({{"a", "bc"}}), digest_of({{"ab", "c"}}));
}

TEST(ReadPack, AfterAHundredProblemsOfAFileItStops) {
  std::string keys;
  for (int i = 0; i < 5'000; ++i) keys += "\"k" + std::to_string(i) + "\": 0, ";
  const auto loaded = read_pack(small_with("file cards/quarter.json\n-   \"chips\": 10,\n+   \"chips\": 10, " + keys),
                                the_parameters());
  ASSERT_EQ(loaded.diagnostics.size(), 101u);
  EXPECT_EQ(in_words(loaded.diagnostics[0]),
            "cards/quarter.json: error TH021: more than 100 problems; the rest is not listed\n"
            "    hint: mend the first ones; later ones often follow from them\n");
}

TEST(ReadPack, TextsWithCarriageReturnsReadTheSame) {
  FileSet files = small();
  for (auto& [name, text] : files) {
    std::string windows;
    for (const char c : text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    text = windows;
  }
  EXPECT_EQ(in_words(read_pack(files, the_parameters()).diagnostics), "");
}

// Bytes changed, cut out and doubled anywhere: whatever comes back, it comes back, and a pack is only given with right
// cards.
RC_GTEST_PROP(ReadPack, MutatedBytesNeverCrash, ()) {
  FileSet files = small();
  auto chosen = files.begin();
  std::advance(chosen, *rc::gen::inRange<int>(0, static_cast<int>(files.size())));
  std::string& text = chosen->second;
  const auto mutations = *rc::gen::inRange(1, 6);
  for (int i = 0; i < mutations; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    const auto kind = *rc::gen::inRange(0, 3);
    if (kind == 0) text[at] = static_cast<char>(*rc::gen::inRange(0, 256));
    if (kind == 1) text.erase(at, *rc::gen::inRange<std::size_t>(1, 20));
    if (kind == 2) text.insert(at, text.substr(*rc::gen::inRange<std::size_t>(0, text.size()), 30));
    if (text.empty()) text = " ";
  }
  const auto loaded = read_pack(files, the_parameters());
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    RC_ASSERT(!in_words(diagnostic).empty());
    RC_ASSERT((diagnostic.line == 0) == (diagnostic.column == 0));
  }
  if (loaded.thing) RC_ASSERT(!loaded.thing->cards.empty());
}

TEST(Parameters, AMissingEntryIsNamed) {
  std::ifstream in("data/model/parameters.json", std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto from = text.find("    {\"name\": \"imitation\"");
  ASSERT_NE(from, std::string::npos);
  text.erase(from, text.find('\n', from) + 1 - from);
  EXPECT_EQ(in_words(read_parameters("data/model/parameters.json", text).diagnostics),
            "data/model/parameters.json:3:16: error TH222: \"uncertain\" has no \"imitation\"\n"
            "    \"uncertain\": [\n"
            "                 ^\n"
            "    hint: copy its entry from data/model/parameters.json\n");
}

}  // namespace
}  // namespace two_hats::loading
