#include <gmock/gmock.h>

#include <sstream>

#include "game/script/player.h"

namespace two_hats::testing {
namespace {

using ::testing::HasSubstr;

TEST(Script, ReadsStepsQuotesAndComments) {
  const auto steps =
      script::read_script("x.play", "# a game\nclick answer.a   # first\n\nsee \"two words\" and more\nkey b ctrl+z\n");
  ASSERT_TRUE(steps);
  ASSERT_EQ(steps->size(), 3u);
  EXPECT_EQ((*steps)[0].line, 2);
  EXPECT_EQ((*steps)[0].words, std::vector<std::string>{"answer.a"});
  EXPECT_EQ((*steps)[1].rest, "two words and more");
  EXPECT_EQ((*steps)[2].words, (std::vector<std::string>{"b", "ctrl+z"}));
}

TEST(Script, NamesAWrongStepWithItsPlace) {
  const auto steps = script::read_script("x.play", "see hello\nclik answer.a\n");
  ASSERT_FALSE(steps);
  EXPECT_EQ(steps.error().what, "x.play:2: there is no step “clik” (did you mean “click”?)");
  const auto few = script::read_script("x.play", "size 100\n");
  ASSERT_FALSE(few);
  EXPECT_EQ(few.error().what, "x.play:1: “size” takes 2 words after it");
}

struct Ran {
  std::string error, out;
};

Ran run(const std::string& text, bool text_front) {
  const auto steps = script::read_script("x.play", text);
  EXPECT_TRUE(steps);
  script::PlayWishes wishes;
  wishes.game.pack = "tests/packs/small";
  wishes.game.seed = 3;
  wishes.game.keep_nothing = true;
  wishes.text = text_front;
  std::ostringstream out;
  const auto played = script::play("x.play", *steps, wishes, out);
  return {played ? "" : played.error().what, out.str()};
}

TEST(Script, PlaysTheTextFront) {
  EXPECT_EQ(run("see Two Hats\ntype new\ntype both\nexpect screen table\nunseen Goodbye\n", true).error, "");
}

TEST(Script, AFailedStepSaysWhatIsThereInstead) {
  EXPECT_EQ(run("expect screen table\n", true).error, "x.play:1: expected screen table, but it is home");
  EXPECT_THAT(run("type new\nsee Wrong words\n", true).error,
              HasSubstr("x.play:2: these words are not there: “Wrong words”"));
}

TEST(Script, PressesByNameThroughTheScreens) {
  EXPECT_EQ(run("expect screen home\nclick new\nexpect screen hats\nclick hat.po\nexpect screen table\nexpect disabled "
                "decide\n",
                false)
                .error,
            "");
  EXPECT_THAT(run("click nothing\n", false).error,
              HasSubstr("x.play:1: there is nothing named “nothing” on the screen; there are: "));
}

TEST(Script, ADisabledThingSaysWhy) {
  const std::string error = run("click new\nclick hat.both\nclick decide\n", false).error;
  EXPECT_THAT(error, HasSubstr("x.play:3: “decide” cannot be pressed now: "));
}

}  // namespace
}  // namespace two_hats::testing
