// Colours that meet, keys that have names.
#include "game/widgets/theme.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "game/widgets/input.h"

namespace two_hats::testing {
namespace {

using widgets::Colour;
using widgets::Mode;
using widgets::Token;

TEST(Contrast, IsTheOneOfWcag) {
  EXPECT_NEAR(widgets::contrast(Colour::hex(0x000000), Colour::hex(0xFFFFFF)), 21.0, 1e-9);
  EXPECT_NEAR(widgets::contrast(Colour::hex(0x777777), Colour::hex(0xFFFFFF)), 4.48, 0.005);
  EXPECT_NEAR(widgets::contrast(Colour::hex(0xFF0000), Colour::hex(0xFFFFFF)), 4.00, 0.005);
  EXPECT_DOUBLE_EQ(widgets::contrast(Colour::hex(0x123456), Colour::hex(0x123456)), 1.0);
}

class EveryMode : public ::testing::TestWithParam<Mode> {};

TEST_P(EveryMode, EveryPairThatMeetsCanBeRead) {
  for (const widgets::ContrastPair& pair : widgets::contrast_pairs()) {
    const double wanted = !pair.text ? 3.0 : GetParam() == Mode::contrast ? 7.0 : 4.5;
    const double is =
        widgets::contrast(widgets::colour_of(pair.front, GetParam()), widgets::colour_of(pair.back, GetParam()));
    EXPECT_GE(is, wanted) << widgets::token_name(pair.front) << " on " << widgets::token_name(pair.back);
  }
}

TEST_P(EveryMode, HatAndTermColoursAreAmongThePairs) {
  const auto known = [](Token front, Token back) {
    for (const widgets::ContrastPair& pair : widgets::contrast_pairs())
      if (pair.front == front && pair.back == back && pair.text) return true;
    return false;
  };
  for (const widgets::Hat hat : {widgets::Hat::none, widgets::Hat::manager, widgets::Hat::owner}) {
    const widgets::HatTokens tokens = widgets::hat_tokens(hat);
    EXPECT_TRUE(known(tokens.on, tokens.main));
    EXPECT_TRUE(known(tokens.text, tokens.soft));
  }
  for (const widgets::Term term : {widgets::Term::short_term, widgets::Term::long_term}) {
    const widgets::TermTokens tokens = widgets::term_tokens(term);
    EXPECT_TRUE(known(tokens.text, tokens.soft));
  }
}

TEST_P(EveryMode, TheHatsAndTheTermsAreToldApart) {
  const auto of = [](Token token) { return widgets::colour_of(token, GetParam()); };
  EXPECT_NE(of(Token::pm), of(Token::po));
  EXPECT_NE(of(Token::short_term), of(Token::long_term));
  EXPECT_NE(of(Token::good), of(Token::bad));
}

std::string mode_name(const ::testing::TestParamInfo<Mode>& mode) {
  return mode.param == Mode::light ? "light" : mode.param == Mode::dark ? "dark" : "contrast";
}
INSTANTIATE_TEST_SUITE_P(Modes, EveryMode, ::testing::Values(Mode::light, Mode::dark, Mode::contrast), mode_name);

TEST(Theme, EveryTokenHasItsOwnName) {
  std::set<std::string_view> names;
  for (int i = 0; i < widgets::kTokens; ++i) names.insert(widgets::token_name(static_cast<Token>(i)));
  EXPECT_EQ(names.size(), static_cast<std::size_t>(widgets::kTokens));
  EXPECT_EQ(widgets::token_name(Token::on_primary), "on_primary") << "the last row is the last token";
}

TEST(Keys, EveryKeyHasANameThatReadsBackAndACaption) {
  std::set<std::string_view> names;
  for (int i = static_cast<int>(widgets::Key::a); i <= static_cast<int>(widgets::Key::next_panel); ++i) {
    const auto key = static_cast<widgets::Key>(i);
    const std::string_view name = widgets::key_name(key);
    ASSERT_FALSE(name.empty()) << i;
    EXPECT_EQ(widgets::read_key(name), key) << name;
    EXPECT_FALSE(widgets::key_caption(key).empty()) << name;
    names.insert(name);
  }
  EXPECT_EQ(names.size(), 62u) << "26 letters, 10 digits, 26 others, no two alike";
}

TEST(Keys, UnknownWordsAreNoKeys) {
  for (const char* word : {"", "A", "enterr", "ctrl+z", "f12", "é"}) EXPECT_EQ(widgets::read_key(word), std::nullopt);
  EXPECT_EQ(widgets::letter_key(25), widgets::Key::z);
  EXPECT_EQ(widgets::digit_key(9), widgets::Key::digit9);
}

}  // namespace
}  // namespace two_hats::testing
