// The short row of comparisons beneath a verdict, and edges where what scrolls is cut.
#include <gtest/gtest.h>

#include "game/widgets/paint.h"
#include "tests/game/screens/seat.h"

namespace two_hats::test {
namespace {

using widgets::Colour;
using widgets::Token;
using widgets::Ui;

TEST(CompareMarks, SayInWordsWhatLiesUnderThePointer) {
  Seat seat;
  seat.game.started().until(cards::Kind::order).answered().rated();
  seat.looks();
  EXPECT_TRUE(seat.ui().sees("Drawn against the best three years."));
  EXPECT_FALSE(seat.ui().sees("Worst quarter"));
  seat.hovers("compare.worst_short");
  EXPECT_TRUE(seat.ui().sees("Worst quarter"));
}

TEST(CompareMarks, SayInWordsWhatHasTheFocus) {
  Seat seat;
  seat.game.started().until(cards::Kind::split).answered().rated();
  seat.looks();
  ASSERT_TRUE(seat.tabs_to("compare.both"));
  EXPECT_TRUE(seat.ui().sees("Best balance"));
}

// One pixel.
Colour at(const shell::Picture& picture, int x, int y) {
  const std::size_t i =
      4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x));
  return {picture.rgba[i], picture.rgba[i + 1], picture.rgba[i + 2]};
}

Stage::Page column_of(float content, bool at_end) {
  return [=](Ui& ui, screens::Scratch&, screens::Commands&) {
    widgets::fill_rect(ui, {0, 0, 300, 200}, ui.colour(Token::bg));
    if (at_end) ui.scroll_to_end("column");
    ui.begin_scroll("column", {0, 20, 200, 100});
    widgets::fill_rect(ui, {0, 0, 100, content}, ui.colour(Token::ink));
    ui.end_scroll(content);
  };
}

// Beside the upper edge, in the middle and beside the lower edge: still as dark as ink?
std::string dark(float content, bool at_end) {
  Stage stage({"fade", {300, 200}, 1.0f});
  stage.settle(column_of(content, at_end));
  const shell::Picture picture = stage.picture();
  std::string words;
  for (const int y : {21, 70, 118}) words += at(picture, 50, y).r < 60 ? 'x' : '-';
  return words;
}

TEST(Scrolled, FadesWhereSomethingIsHidden) {
  EXPECT_EQ(dark(100, false), "xxx") << "all of it is seen";
  EXPECT_EQ(dark(300, false), "xx-") << "more beneath";
  EXPECT_EQ(dark(300, true), "-xx") << "more above";
}

}  // namespace
}  // namespace two_hats::test
