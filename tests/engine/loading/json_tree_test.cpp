// The guards against hostile input, and places inside strings.
#include "engine/loading/json_tree.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/loading/json_scan.h"

namespace two_hats::loading {
namespace {

std::string said_about(const std::string& text) {
  std::vector<Diagnostic> diagnostics;
  const SourceText source("x.json", text);
  Notes notes(source, diagnostics);
  read_json(notes);
  return in_words(diagnostics);
}

std::string nested(int depth) {
  return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
}

TEST(JsonGuard, ThirtyTwoLevelsAreReadAndThirtyThreeAreNot) {
  EXPECT_EQ(said_about(nested(32)), "");
  EXPECT_EQ(said_about(nested(33)),
            "x.json:1:33: error TH007: nested deeper than 32 brackets\n"
            "    [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"
            "                                    ^\n"
            "    hint: no pack needs more than ten; look for missing closing brackets\n");
}

TEST(JsonGuard, AMillionLevelsAreRefusedAtTheThirtyThird) {
  const auto refused = guard(nested(1'000'000));
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->at, 32u);
  // Inside a string brackets are only text.
  EXPECT_FALSE(guard("\"" + nested(1'000) + "\""));
}

TEST(JsonGuard, AStringOf64KiBIsReadAndOneByteMoreIsNot) {
  EXPECT_EQ(said_about("[\"" + std::string(kLongestString, 'a') + "\"]"), "");
  const auto refused = guard("[\"" + std::string(kLongestString + 1, 'a') + "\"]");
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->code, "TH008");
  EXPECT_EQ(refused->at, 1u);
  const auto endless = guard("\"" + std::string(4u << 20, 'a'));
  ASSERT_TRUE(endless);
  EXPECT_EQ(endless->code, "TH008");
}

TEST(JsonGuard, TooManyValuesAreRefused) {
  std::string many = "[0";
  for (std::size_t i = 0; i < kMostValues + 1; ++i) many += ",0";
  EXPECT_EQ(said_about(many + "]"),
            "x.json:1:400001: error TH009: more than 200,000 values in one file\n"
            "    hint: split the pack's cards into files of their own\n");
  EXPECT_EQ(said_about(std::string(100, '7')).substr(0, 25), "x.json:1:1: error TH008: ");
}

TEST(JsonGuard, BrokenUtf8IsPointedAt) {
  for (const std::string bad : {"\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\x80"}) {
    const auto refused = guard("[\"aé" + bad + "\"]");
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->code, "TH006");
    EXPECT_EQ(refused->at, 5u);
  }
  EXPECT_FALSE(guard("[\"a\u00e9\u20ac\U0001F600\"]"));
}

TEST(JsonTree, EveryValueAndKeyKnowsItsPlace) {
  const std::string text = "\xEF\xBB\xBF{\n  \"a\" : [1, -2.5e1 ,true],\n  \"b\":{\"c\":null, \"d\": \"x\\\"y\"}\n}";
  std::vector<Diagnostic> diagnostics;
  const SourceText source("x.json", text);
  Notes notes(source, diagnostics);
  const auto root = read_json(notes);
  ASSERT_TRUE(root) << in_words(diagnostics);
  const auto place = [&](std::size_t at) {
    const Place found = source.place_of(at);
    return std::pair(found.line, found.column);
  };
  const JsonValue& list = root->members[0].value;
  EXPECT_EQ(place(root->members[0].at), std::pair(2, 3));
  EXPECT_EQ(place(list.at), std::pair(2, 9));
  EXPECT_EQ(place(list.items[1].at), std::pair(2, 13));
  EXPECT_EQ(list.items[1].number, -25);
  EXPECT_EQ(place(list.items[2].at), std::pair(2, 21));
  const JsonValue& object = root->members[1].value;
  EXPECT_EQ(place(object.members[0].value.at), std::pair(3, 12));
  EXPECT_EQ(place(object.members[1].at), std::pair(3, 18));
  EXPECT_EQ(object.members[1].value.text, "x\"y");
  EXPECT_EQ(place(offset_of(*root, "/b/d")), std::pair(3, 24));
  EXPECT_EQ(place(offset_of(*root, "/a/1")), std::pair(2, 13));
  EXPECT_EQ(place(offset_of(*root, "/b/missing/3")), std::pair(3, 7));
}

TEST(JsonTree, AnOffsetInsideAStringSeesThroughEscapes) {
  const std::string text = R"({"k": "\u00e9\ud83d\ude00\n\"é word"})";
  std::vector<Diagnostic> diagnostics;
  const SourceText source("x.json", text);
  Notes notes(source, diagnostics);
  const auto root = read_json(notes);
  ASSERT_TRUE(root) << in_words(diagnostics);
  const JsonValue& value = root->members[0].value;
  EXPECT_EQ(value.text, "\u00e9\U0001F600\n\"\u00e9 word");
  EXPECT_EQ(text.substr(inside(source, value, value.text.find("word")), 4), "word");
  EXPECT_EQ(text[inside(source, value, value.text.size())], '"');
  EXPECT_EQ(inside(source, value, 0), value.at + 1);
}

// The explaining reader and the parser must agree on what is JSON, or a wrong file would go unexplained.
RC_GTEST_PROP(JsonTree, TheExplainerFindsAMistakeExactlyWhereTheParserRefuses, ()) {
  static const std::vector<std::string> kPieces = {"{",     "}", "[",  "]", ":",  ",", "\"a\"", "\"",
                                                   "\\u12", "1", "-",  "0", ".",  "e", "tru",   "true",
                                                   "null",  " ", "\n", "'", "//", "\t"};
  std::string text;
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces));
  for (const std::string& piece : pieces) text += piece;
  std::vector<Diagnostic> diagnostics;
  const SourceText source("x.json", text);
  Notes notes(source, diagnostics);
  const bool read = read_json(notes).has_value();
  if (!guard(text)) RC_ASSERT(read == !first_mistake(text).has_value());
  RC_ASSERT(read == diagnostics.empty());
}

}  // namespace
}  // namespace two_hats::loading
