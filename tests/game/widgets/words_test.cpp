// Words on the page: broken into lines, measured, cut, found again.
#include <cmath>

#include "game/widgets/text.h"
#include "game/widgets/text_lines.h"
#include "tests/game/widgets/a_page.h"

namespace two_hats::testing {
namespace {

using ::testing::ElementsAre;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Ui;

// Every character one wide.
float letters(std::string_view text) { return static_cast<float>(text.size()); }

TEST(Lines, BreakAtSpacesAfterHyphensAndAtNewLines) {
  EXPECT_THAT(widgets::break_lines("one two three", 7, letters), ElementsAre("one two", "three"));
  EXPECT_THAT(widgets::break_lines("long-term value", 6, letters), ElementsAre("long-", "term", "value"));
  EXPECT_THAT(widgets::break_lines("one\n\ntwo", 20, letters), ElementsAre("one", "", "two"));
  EXPECT_THAT(widgets::break_lines("", 20, letters), ElementsAre(""));
  EXPECT_THAT(widgets::break_lines("one two three", 0, letters), ElementsAre("one two three"));
}

TEST(Lines, AWordLongerThanTheLineIsBroken) {
  EXPECT_THAT(widgets::break_lines("a abcdefgh b", 3, letters), ElementsAre("a", "abc", "def", "gh", "b"));
  EXPECT_THAT(widgets::break_lines("abc", 0.5f, letters), ElementsAre("a", "b", "c")) << "one character at least";
}

TEST(Lines, AMinusSignKeepsItsNumber) {
  EXPECT_THAT(widgets::break_lines("lost -5 points", 8, letters), ElementsAre("lost -5", "points"));
}

TEST(Lines, ADateIsNotBrokenAtItsHyphens) {
  EXPECT_THAT(widgets::break_lines("begun 2026-11-21", 11, letters), ElementsAre("begun", "2026-11-21"));
  EXPECT_THAT(widgets::break_lines("in 2026-style", 8, letters), ElementsAre("in 2026-", "style"));
  EXPECT_THAT(widgets::break_lines("the plan-21", 9, letters), ElementsAre("the plan-", "21"));
}

TEST(Lines, NoWordIsLostAndNoLineIsTooWide) {
  const std::string text = "The Product Owner orders the Product Backlog; the Developers size what they will do.";
  for (int wrap = 10; wrap < 90; ++wrap) {
    std::string again;
    for (const std::string& line : widgets::break_lines(text, static_cast<float>(wrap), letters)) {
      EXPECT_LE(line.size(), static_cast<std::size_t>(wrap)) << line;
      again += (again.empty() ? "" : " ") + line;
    }
    EXPECT_EQ(again, text) << wrap;
  }
}

class EveryScale : public ::testing::TestWithParam<float> {
 protected:
  shell::Look look() { return {.pixels = {1280 * GetParam(), 800 * GetParam()}, .scale = GetParam()}; }
};

constexpr const char* kStory = "Their board meets on Thursday. Ines can close €96,000 a year if cancelled slots fill.";

TEST_P(EveryScale, MeasuredIsDrawnAndStaysInItsColumn) {
  for (const TextStyle style : {TextStyle::label, TextStyle::body, TextStyle::choice, TextStyle::title}) {
    widgets::Size measured;
    Rect drawn;
    APage page(
        [&](APage&, Ui& ui) {
          measured = widgets::measure_text(ui, kStory, style, 300);
          drawn = widgets::draw_text(ui, {100, 100}, kStory, {.style = style}, 300);
        },
        look());
    EXPECT_FLOAT_EQ(drawn.h, measured.h);
    EXPECT_NEAR(drawn.w, measured.w, 0.01f);
    EXPECT_LE(measured.w, 300);
    EXPECT_FLOAT_EQ(std::fmod(measured.h, widgets::line_height(style)), 0.0f);
    EXPECT_TRUE(page.ui.sees(kStory));
  }
}

TEST_P(EveryScale, TextIsNearlyAsLongAsAtScaleOne) {
  // Letters are as high as a whole number of pixels, which is up to 6 % from the wish in small sizes and no more.
  float here = 0, one = 0;
  APage at([&](APage&, Ui& ui) { here = widgets::text_width(ui, kStory, TextStyle::body); }, look());
  APage plain([&](APage&, Ui& ui) { one = widgets::text_width(ui, kStory, TextStyle::body); });
  EXPECT_NEAR(here, one, one * 0.06f);
}

TEST_P(EveryScale, WhatDoesNotFitIsCutAndRecorded) {
  APage page(
      [](APage&, Ui& ui) {
        widgets::draw_text_in(ui, {100, 100, 120, 30}, kStory);
        widgets::draw_text_in(ui, {100, 300, 600, 60}, "It fits.");
      },
      look());
  ASSERT_EQ(page.ui.texts().size(), 2u);
  EXPECT_TRUE(page.ui.texts()[0].cut);
  EXPECT_TRUE(page.ui.texts()[0].box.holds(page.ui.texts()[0].rect, 1.5f)) << "the ink stays inside all the same";
  EXPECT_FALSE(page.ui.texts()[1].cut);
}

std::string scale_name(const ::testing::TestParamInfo<float>& scale) {
  return "percent" + std::to_string(static_cast<int>(scale.param * 100));
}
INSTANTIATE_TEST_SUITE_P(Scales, EveryScale, ::testing::Values(0.75f, 1.0f, 1.5f, 2.0f, 3.0f), scale_name);

TEST(Words, TextOutsideTheWindowIsCut) {
  APage page([](APage&, Ui& ui) { widgets::draw_text(ui, {1200, 100}, "This leaves the window on the right."); });
  ASSERT_EQ(page.ui.texts().size(), 1u);
  EXPECT_TRUE(page.ui.texts()[0].cut);
}

TEST(Words, SeenAcrossLinesAndRunsButNotBeneathAModalOrScrolledOut) {
  bool open = false;
  APage page([&](APage&, Ui& ui) {
    widgets::draw_text(ui, {100, 100}, "one two\nthree");
    widgets::draw_runs(ui, {100, 200}, {{"Sprint ", TextStyle::body}, {"Goal", TextStyle::body_strong}}, 300);
    ui.begin_scroll("list", {100, 300, 300, 60});
    widgets::draw_text(ui, {0, 400}, "far below");
    ui.end_scroll(500);
    if (open) {
      ui.begin_modal("help");
      widgets::draw_text(ui, {500, 500}, "inside");
      ui.end_modal();
    }
  });
  EXPECT_TRUE(page.ui.sees("two three"));
  EXPECT_TRUE(page.ui.sees("Sprint Goal"));
  EXPECT_FALSE(page.ui.sees("far below"));
  EXPECT_FALSE(page.ui.sees("four"));
  open = true;
  page.rest();
  EXPECT_TRUE(page.ui.sees("inside"));
  EXPECT_FALSE(page.ui.sees("two three"));
}

TEST(Words, AreWhatAScreenReaderWouldSay) {
  APage page([](APage& self, Ui&) {
    widgets::Item item = thing("chips", {100, 100, 100, 40});
    item.label = "Chips";
    item.value = "3 of 20";
    self.put(item);
  });
  ASSERT_NE(page.ui.find("chips"), nullptr);
  EXPECT_EQ(page.ui.find("chips")->label, "Chips");
  EXPECT_EQ(page.ui.find("chips")->value, "3 of 20");
}

TEST(Motion, SettledFramesShowTheEndAndNothingMoves) {
  float eased = 0, line = 0;
  APage page([&](APage&, Ui& ui) {
    eased = ui.ease("dial", 92, 700, widgets::Ease::out, 0.0f);
    line = ui.timeline("chart", 900);
  });
  EXPECT_FLOAT_EQ(eased, 92);
  EXPECT_FLOAT_EQ(line, 1);
  EXPECT_FALSE(page.ui.animating());
}

TEST(Motion, AnEaseWalksThereAndAKeyEndsATimeline) {
  Ui ui;
  float eased = 0, line = 0;
  const auto frame = [&](widgets::Input input = {}) {
    headless().draw(ui, {}, input, [&](Ui& page) {
      eased = page.ease("dial", 90, 200, widgets::Ease::linear, 0.0f);
      line = page.timeline("chart", 10000);
    });
  };
  float before = -1;
  for (int i = 0; i < 6; ++i) {
    frame();
    EXPECT_GT(eased, before);
    EXPECT_TRUE(ui.animating());
    before = eased;
  }
  EXPECT_LT(eased, 90);
  EXPECT_LT(line, 0.2f);
  widgets::Input input;
  input.keys = {{widgets::Key::w}};
  frame(input);
  EXPECT_FLOAT_EQ(line, 1) << "who presses a key does not wait";
  for (int i = 0; i < 10; ++i) frame();
  EXPECT_FLOAT_EQ(eased, 90);
}

}  // namespace
}  // namespace two_hats::testing
