#include "engine/base/utf8.h"

#include <gtest/gtest.h>

namespace two_hats::base {
namespace {

TEST(Utf8, ACodePointKnowsItsBytes) {
  const auto at = [](std::string_view text) { return code_point_at(text, 0); };
  EXPECT_EQ(at("a").value, 0x61u);
  EXPECT_EQ(at("ä").value, 0xE4u);
  EXPECT_EQ(at("€").bytes, 3u);
  EXPECT_EQ(at("\xf0\x9f\x8e\xa9").value, 0x1F3A9u);
  EXPECT_EQ(at("\xe2\x82").value, 0xFFFDu);
  EXPECT_EQ(at("\xe2\x82").bytes, 1u);
  EXPECT_EQ(at("\x82").value, 0xFFFDu);
}

TEST(Utf8, ByteOfCountsCharacters) {
  EXPECT_EQ(byte_of("aä€b", 0), 0u);
  EXPECT_EQ(byte_of("aä€b", 2), 3u);
  EXPECT_EQ(byte_of("aä€b", 3), 6u);
  EXPECT_EQ(byte_of("aä€b", 9), 7u);
  EXPECT_EQ(byte_of("", 1), 0u);
}

TEST(Utf8, TheLastCharacterIsDroppedWhole) {
  std::string text = "aä€";
  drop_last_character(text);
  EXPECT_EQ(text, "aä");
  drop_last_character(text);
  EXPECT_EQ(text, "a");
  drop_last_character(text);
  drop_last_character(text);
  EXPECT_EQ(text, "");
}

}  // namespace
}  // namespace two_hats::base
