// The parser against nlohmann/json: both take the same texts and make the same values of them.
#include "engine/loading/json_parse.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <nlohmann/json.hpp>

#include "engine/loading/json_scan.h"

namespace two_hats::loading {
namespace {

// A list of [key, value] for an object: duplicates stay, as in the tree.
bool same(const JsonValue& mine, const nlohmann::ordered_json& other) {
  switch (mine.type) {
    case JsonValue::Type::null:
      return other.is_null();
    case JsonValue::Type::boolean:
      return other.is_boolean() && other.get<bool>() == mine.boolean;
    case JsonValue::Type::number:
      return other.is_number() && other.get<double>() == mine.number;
    case JsonValue::Type::string:
      return other.is_string() && other.get<std::string>() == mine.text;
    case JsonValue::Type::list:
      if (!other.is_array() || other.size() != mine.items.size()) return false;
      for (std::size_t i = 0; i < other.size(); ++i) {
        if (!same(mine.items[i], other[i])) return false;
      }
      return true;
    case JsonValue::Type::object:
      if (!other.is_object()) return false;
      for (const JsonMember& member : mine.members) {
        if (!other.contains(member.key)) return false;
        const bool once = std::count_if(mine.members.begin(), mine.members.end(),
                                        [&](const JsonMember& twin) { return twin.key == member.key; }) == 1;
        if (once && !same(member.value, other[member.key])) return false;
      }
      return true;
  }
  return false;
}

void expect_the_same_of(const std::string& text) {
  const auto mine = parse_json(text, 0);
  const auto other = nlohmann::ordered_json::parse(text, nullptr, false);
  if (guard(text)) return RC_ASSERT(!mine);  // past a limit, which nlohmann does not know
  RC_ASSERT(mine.has_value() == !other.is_discarded());
  if (mine) RC_ASSERT(same(*mine, other));
}

// Pieces of JSON that are put together at random: most texts are nearly right.
std::string some_json(int depth) {
  static const std::vector<std::string> kWords = {"0",
                                                  "-0",
                                                  "12",
                                                  "-0.5",
                                                  "1e3",
                                                  "1E+2",
                                                  "2.5e-3",
                                                  "1e308",
                                                  "1e309",
                                                  "-1e400",
                                                  "1e-4",
                                                  "1e-999",
                                                  "01",
                                                  "1.",
                                                  ".5",
                                                  "+1",
                                                  "-",
                                                  "0.1234567890123456789",
                                                  "true",
                                                  "false",
                                                  "null",
                                                  "True",
                                                  "nul",
                                                  "truex",
                                                  "9007199254740993",
                                                  "18446744073709551616"};
  static const std::vector<std::string> kLetters = {"a",
                                                    "word ",
                                                    "\\n",
                                                    "\\\"",
                                                    "\\\\",
                                                    "\\/",
                                                    "\\u0041",
                                                    "\\u00e9",
                                                    "\\u20AC",
                                                    "\\ud83d\\ude00",
                                                    "\\ud83d",
                                                    "\\ude00",
                                                    "\\u12",
                                                    "\\x",
                                                    "é",
                                                    "€",
                                                    "\U0001F600",
                                                    "\t",
                                                    "\x7F",
                                                    "\xC0\xAF",
                                                    "\xED\xA0\x80",
                                                    "\x80",
                                                    "a long run of plain letters ",
                                                    "\\b\\f\\r\\t",
                                                    "'",
                                                    "\x1F"};
  const auto text = [] {
    std::string made = "\"";
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) made += *rc::gen::elementOf(kLetters);
    return made + (*rc::gen::inRange(0, 40) == 0 ? "" : "\"");
  };
  const int kind = *rc::gen::inRange(0, depth > 0 ? 5 : 2);
  if (kind == 0) return *rc::gen::elementOf(kWords);
  if (kind == 1) return text();
  const bool object = kind >= 3;
  std::string made = object ? "{" : "[";
  const int count = *rc::gen::inRange(0, 4);
  for (int i = 0; i < count; ++i) {
    if (i > 0) made += *rc::gen::inRange(0, 60) == 0 ? " " : ", ";
    if (object) made += text() + (*rc::gen::inRange(0, 60) == 0 ? "" : ":");
    made += some_json(depth - 1) + *rc::gen::element<std::string>("", " ", "\n\t\r");
  }
  if (*rc::gen::inRange(0, 60) == 0) made += ",";
  return made + (object ? "}" : "]");
}

RC_GTEST_PROP(JsonParse, TakesWhatNlohmannTakesAndMakesTheSameOfIt, ()) { expect_the_same_of(some_json(4)); }

RC_GTEST_PROP(JsonParse, TakesNoBytesThatNlohmannRefuses, ()) {
  expect_the_same_of(*rc::gen::container<std::string>(
      rc::gen::element('[', ']', '{', '}', '"', ':', ',', '1', 'e', '-', '.', ' ', '\\', 'u', '0', '\xC3', '\xA9')));
}

// nlohmann's scanner takes a zero byte for the end of the text.
TEST(JsonParse, AZeroByteIsNoEnd) {
  EXPECT_FALSE(parse_json(std::string_view("0\0", 2), 0));
  EXPECT_FALSE(parse_json(std::string_view("\0", 1), 0));
}

TEST(JsonParse, ASpecialByteIsSeenAtEachPlaceOfAWord) {
  for (const std::string special : {"\"", "\\n", "\xC3\xA9", "\x01", "\x1F", "\x80", "\xFF"}) {
    for (std::size_t before = 0; before < 20; ++before) {
      const std::string text = "\"" + std::string(before, '!') + special + std::string(20, '~') + "\"";
      EXPECT_EQ(parse_json(text, 0).has_value(), !nlohmann::json::parse(text, nullptr, false).is_discarded())
          << testing::PrintToString(text);
    }
  }
}

TEST(JsonParse, ASmallNumberIsNothingAndATooLargeOneIsRefused) {
  EXPECT_EQ(parse_json("1e-999", 0)->number, 0);
  EXPECT_EQ(parse_json("4.9e-324", 0)->number, std::bit_cast<double>(std::uint64_t{1}));
  EXPECT_FALSE(parse_json("1e309", 0));
  const auto mistake = first_mistake("[1e309]");
  ASSERT_TRUE(mistake);
  EXPECT_EQ(mistake->at, 1u);
  EXPECT_EQ(mistake->message, "a number past 1.8e308: \"1e309\"");
}

}  // namespace
}  // namespace two_hats::loading
