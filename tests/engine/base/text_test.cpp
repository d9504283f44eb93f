#include "engine/base/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/base/result.h"

namespace two_hats::base {
namespace {

TEST(Text, ThousandsAreGrouped) {
  EXPECT_EQ(with_thousands(0), "0");
  EXPECT_EQ(with_thousands(999), "999");
  EXPECT_EQ(with_thousands(12300), "12,300");
  EXPECT_EQ(with_thousands(1234567.5), "1,234,568");
  EXPECT_EQ(with_thousands(-12300.4), "−12,300");
  EXPECT_EQ(with_thousands(-.4), "0");
}

TEST(Text, FixedNeverWritesANegativeZero) {
  EXPECT_EQ(fixed(3.14159, 2), "3.14");
  EXPECT_EQ(fixed(-0.001, 2), "0.00");
  EXPECT_EQ(fixed(-3.5, 1), "-3.5");
  EXPECT_EQ(fixed(7, 0), "7");
}

TEST(Text, SignsAreExplicit) {
  EXPECT_EQ(with_sign(3, 0), "+3");
  EXPECT_EQ(with_sign(-.4, 1), "−0.4");
  EXPECT_EQ(with_sign(0, 1), "0");
  EXPECT_EQ(with_sign(-.04, 1), "0");
}

TEST(Text, EurosAsPeopleSayThem) {
  EXPECT_EQ(euros(133.4), "€133k");
  EXPECT_EQ(euros(1250), "€1.25m");
  EXPECT_EQ(euros(.4), "€400");
  EXPECT_EQ(euros(-49), "−€49k");
  EXPECT_EQ(euros(0), "€0");
  EXPECT_EQ(euros(-0.0001), "€0");
  EXPECT_EQ(euros(4.62), "€4.6k");
  EXPECT_EQ(euros(9.97), "€10k");
  EXPECT_EQ(euros(999.7), "€1m");
  EXPECT_EQ(euros(12340), "€12.3m");
}

TEST(Text, EurosForASentenceHaveTwoFigures) {
  EXPECT_EQ(euros_in_words(213.7), "€210,000");
  EXPECT_EQ(euros_in_words(-9.96), "−€10,000");
  EXPECT_EQ(euros_in_words(.042), "€42");
  EXPECT_EQ(euros_in_words(1250), "€1,300,000");
  EXPECT_EQ(euros_in_words(0), "€0");
}

TEST(Text, LengthCountsCodePoints) {
  EXPECT_EQ(length("Zoë"), 3u);
  EXPECT_EQ(length("€→"), 2u);
  EXPECT_EQ(length("a\xff\xfe"), 3u);
  EXPECT_EQ(length("\xe2\x82"), 2u);  // cut short: each byte counts
}

TEST(Text, CleanUtf8RefusesBrokenAndControl) {
  EXPECT_TRUE(is_clean_utf8("Tab\tand newline\nand €"));
  EXPECT_TRUE(is_clean_utf8("\xf0\x9f\x8e\xa9"));
  EXPECT_FALSE(is_clean_utf8("bell\a"));
  EXPECT_FALSE(is_clean_utf8("\x7f"));
  EXPECT_FALSE(is_clean_utf8("\xc2\x85"));          // C1 control
  EXPECT_FALSE(is_clean_utf8("\xc0\xaf"));          // overlong
  EXPECT_FALSE(is_clean_utf8("\xed\xa0\x80"));      // surrogate
  EXPECT_FALSE(is_clean_utf8("\xf4\x90\x80\x80"));  // past U+10FFFF
  EXPECT_FALSE(is_clean_utf8("\xe2\x82"));
}

TEST(Text, NearestSuggestsOnlyNearMisses) {
  const std::string_view known[] = {"morale", "debt", "trust.sales", "fit"};
  EXPECT_EQ(nearest("moral", known), "morale");
  EXPECT_EQ(nearest("trust.sale", known), "trust.sales");
  EXPECT_EQ(nearest("ft", known), "fit");
  EXPECT_EQ(nearest("x", known), std::nullopt);
  EXPECT_EQ(nearest("customers", known), std::nullopt);
}

TEST(Text, SplitTrimJoin) {
  EXPECT_THAT(split("a,,b", ','), testing::ElementsAre("a", "", "b"));
  EXPECT_THAT(split("", ','), testing::ElementsAre(""));
  EXPECT_EQ(trimmed("  a b\r\n"), "a b");
  EXPECT_EQ(trimmed(" \t"), "");
  const std::string parts[] = {"a", "b", "c"};
  EXPECT_EQ(joined(parts, ", "), "a, b, c");
}

TEST(Result, HoldsTheThingOrTheError) {
  const Result<int> good = 3;
  const Result<int> bad = Error{"No disk.", "Mount it."};
  EXPECT_TRUE(good);
  EXPECT_EQ(*good, 3);
  EXPECT_FALSE(bad);
  EXPECT_EQ(bad.error().mend, "Mount it.");
}

}  // namespace
}  // namespace two_hats::base
