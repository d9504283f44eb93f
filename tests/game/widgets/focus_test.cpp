// The keyboard: who has the focus, where it goes, what it takes.
#include "tests/game/widgets/a_page.h"

namespace two_hats::testing {
namespace {

using widgets::Item;
using widgets::Key;
using widgets::Rect;
using widgets::Ui;

// Three rows of three: a b c / d e f / g h i.
void grid(APage& page, Ui&) {
  for (int i = 0; i < 9; ++i) {
    const Rect rect{100.0f + 150.0f * static_cast<float>(i % 3), 100.0f + 90.0f * static_cast<float>(i / 3), 120, 60};
    page.put(thing(std::string(1, static_cast<char>('a' + i)), rect));
  }
}

TEST(Focus, StartsWithNobodyAndTabWalksInReadingOrderRound) {
  APage page(grid);
  EXPECT_EQ(page.ui.focused(), "");
  EXPECT_FALSE(page.ui.ring_shown());
  std::string walked;
  for (int i = 0; i < 10; ++i) walked += page.key(Key::tab).ui.focused();
  EXPECT_EQ(walked, "abcdefghia");
  EXPECT_TRUE(page.ui.ring_shown());
}

TEST(Focus, ShiftTabWalksBackAndBeginsAtTheEnd) {
  APage page(grid);
  std::string walked;
  for (int i = 0; i < 3; ++i) walked += page.key(Key::tab, false, true).ui.focused();
  EXPECT_EQ(walked, "ihg");
}

TEST(Focus, ArrowsWalkByGeometryAndStopAtTheEdge) {
  APage page(grid);
  page.key(Key::down);
  EXPECT_EQ(page.ui.focused(), "a") << "the first arrow only shows where the focus is";
  std::string walked;
  for (const Key key : {Key::right, Key::down, Key::down, Key::down, Key::left, Key::left, Key::up, Key::right})
    walked += page.key(key).ui.focused();
  EXPECT_EQ(walked, "behhggde");
}

TEST(Focus, AnArrowPrefersWhatIsInLineOverWhatIsNear) {
  APage page([](APage& self, Ui&) {
    self.put(thing("here", {100, 100, 100, 40}));
    self.put(thing("beside", {260, 190, 100, 40}));
    self.put(thing("below", {100, 220, 100, 40}));
  });
  page.key(Key::tab);
  EXPECT_EQ(page.key(Key::down).ui.focused(), "below");
}

TEST(Focus, AClickMovesItButShowsNoRingAndEnterIsThenTheScreens) {
  bool enter = false;
  APage page([&](APage& self, Ui& ui) {
    grid(self, ui);
    enter = enter || ui.pressed(Key::enter);
  });
  page.click(page.middle("e"));
  EXPECT_EQ(page.ui.focused(), "e");
  EXPECT_FALSE(page.ui.ring_shown());
  page.key(Key::enter);
  EXPECT_TRUE(enter);
  EXPECT_EQ(page.clicked["e"], 1) << "the mouse, not the key";
}

TEST(Focus, EnterAndSpacePressWhatHasTheRingOnce) {
  APage page(grid);
  page.keys({Key::tab, Key::tab, Key::enter});
  EXPECT_EQ(page.clicked["b"], 1);
  page.key(Key::space);
  EXPECT_EQ(page.clicked["b"], 2);
  EXPECT_EQ(page.clicked["a"] + page.clicked["c"], 0);
}

TEST(Focus, AHeldEnterActsOnce) {
  APage page(grid);
  page.key(Key::tab);
  widgets::Input input;
  input.keys = {{Key::enter, false, false, true}};
  page.frame(input);
  page.rest();
  EXPECT_EQ(page.clicked["a"], 0) << "a repeat is no press";
}

TEST(Focus, AChosenAnswerLetsEnterThroughToTheScreen) {
  int enters = 0;
  bool chosen = false;
  APage page([&](APage& self, Ui& ui) {
    Item item = thing("answer", {100, 100, 200, 60});
    item.role = widgets::Role::choice;
    item.checked = chosen;
    if (self.put(item).clicked) chosen = true;
    enters += ui.pressed(Key::enter);
  });
  page.keys({Key::tab, Key::enter});
  EXPECT_TRUE(chosen);
  EXPECT_EQ(enters, 0);
  page.key(Key::enter);
  EXPECT_EQ(enters, 1);
  EXPECT_EQ(page.clicked["answer"], 1);
  page.key(Key::space);
  EXPECT_EQ(page.clicked["answer"], 2) << "Space still presses it";
}

TEST(Focus, ARowThatCanBeDraggedLetsEnterThroughAndTakesSpace) {
  int enters = 0;
  APage page([&](APage& self, Ui& ui) {
    Item item = thing("item", {100, 100, 200, 60});
    item.role = widgets::Role::row;
    item.draggable = true;
    self.put(item);
    enters += ui.pressed(Key::enter);
  });
  page.keys({Key::tab, Key::enter});
  EXPECT_EQ(enters, 1);
  EXPECT_EQ(page.clicked["item"], 0);
  page.key(Key::space);
  EXPECT_EQ(page.clicked["item"], 1);
}

TEST(Focus, ADisabledThingIsReachedButRefusesWithItsReason) {
  std::string said;
  APage page([&](APage& self, Ui& ui) {
    Item item = thing("decide", {100, 100, 200, 60});
    item.enabled = false;
    item.reason = "Pick an answer";
    self.put(item);
    if (!ui.refusal().empty()) said = ui.refusal();
  });
  page.key(Key::tab);
  EXPECT_EQ(page.ui.focused(), "decide");
  page.key(Key::enter);
  EXPECT_EQ(page.clicked["decide"], 0);
  EXPECT_EQ(page.refused["decide"], 1);
  EXPECT_EQ(said, "Pick an answer");
  EXPECT_TRUE(page.ui.sees("Pick an answer")) << "the reason is shown";
  page.click(page.middle("decide"));
  EXPECT_EQ(page.refused["decide"], 2);
  ASSERT_TRUE(page.ui.activate("decide"));
  page.rest();
  EXPECT_EQ(page.refused["decide"], 3) << "a script is refused as well";
  EXPECT_EQ(page.clicked["decide"], 0);
}

TEST(Focus, AKeyOfItsOwnPressesAThingFromAnywhere) {
  APage page([](APage& self, Ui&) {
    self.put(thing("other", {100, 100, 100, 40}));
    Item save = thing("save", {100, 200, 100, 40});
    save.key = Key::s;
    self.put(save);
    Item undo = thing("undo", {100, 300, 100, 40});
    undo.key = Key::z;
    undo.key_ctrl = true;
    self.put(undo);
  });
  page.keys({Key::tab, Key::s});
  EXPECT_EQ(page.clicked["save"], 1);
  EXPECT_EQ(page.ui.focused(), "other") << "the focus stays";
  page.key(Key::z);
  EXPECT_EQ(page.clicked["undo"], 0);
  page.key(Key::z, true);
  EXPECT_EQ(page.clicked["undo"], 1);
}

TEST(Focus, OneKeyReachesOneListenerOnly) {
  int first = 0, second = 0;
  APage page([&](APage&, Ui& ui) {
    first += ui.pressed(Key::w);
    second += ui.pressed(Key::w);
  });
  page.key(Key::w);
  EXPECT_EQ(first, 1);
  EXPECT_EQ(second, 0);
}

TEST(Focus, ASliderTakesLeftRightPlusAndMinus) {
  APage page([](APage& self, Ui&) {
    Item slider = thing("slider", {100, 100, 200, 40});
    slider.role = widgets::Role::slider;
    self.put(slider);
    self.put(thing("right", {400, 100, 100, 40}));
  });
  page.keys({Key::tab, Key::right, Key::plus, Key::right, Key::left});
  EXPECT_EQ(page.steps["slider"], 2);
  EXPECT_EQ(page.ui.focused(), "slider");
  page.key(Key::minus);
  EXPECT_EQ(page.steps["slider"], 1);
}

TEST(Focus, ClaimedArrowsGoToTheScreen) {
  bool claim = false;
  int downs = 0;
  APage page([&](APage& self, Ui& ui) {
    grid(self, ui);
    if (claim) ui.claim_arrows();
    downs += ui.pressed(Key::down);
  });
  page.key(Key::tab);
  claim = true;
  page.rest().keys({Key::down, Key::down});
  EXPECT_EQ(downs, 2);
  EXPECT_EQ(page.ui.focused(), "a");
  claim = false;
  page.rest().key(Key::down);
  EXPECT_EQ(page.ui.focused(), "d");
}

TEST(Focus, StaysOnTheNameWhenTheThingMovesAndGoesWhenItIsGone) {
  float y = 100;
  bool there = true;
  APage page([&](APage& self, Ui&) {
    self.put(thing("fixed", {500, 100, 100, 40}));
    if (there) self.put(thing("moving", {100, y, 100, 40}));
  });
  page.keys({Key::tab, Key::tab});
  y = 400;
  page.rest();
  EXPECT_EQ(page.ui.focused(), "moving");
  there = false;
  page.rest();
  EXPECT_EQ(page.ui.focused(), "");
}

class Modal : public ::testing::Test {
 protected:
  void draw(APage& self, Ui& ui) {
    grid(self, ui);
    below += ui.pressed(Key::w);
    if (open) {
      ui.begin_modal("help", "close");
      self.put(thing("close", {500, 400, 100, 40}));
      self.put(thing("more", {500, 460, 100, 40}));
      above += ui.pressed(Key::w);
      ui.end_modal();
    }
  }
  bool open = false;
  int below = 0, above = 0;
  APage page{[this](APage& self, Ui& ui) { draw(self, ui); }};
};

TEST_F(Modal, TrapsTheFocusAndGivesItBack) {
  page.keys({Key::tab, Key::tab});
  ASSERT_EQ(page.ui.focused(), "b");
  open = true;
  page.rest();
  EXPECT_EQ(page.ui.focused(), "close");
  EXPECT_TRUE(page.ui.modal_open());
  std::string walked;
  for (int i = 0; i < 3; ++i) walked += page.key(Key::tab).ui.focused() + " ";
  EXPECT_EQ(walked, "more close more ");
  EXPECT_EQ(page.key(Key::up).ui.focused(), "close");
  EXPECT_EQ(page.key(Key::up).ui.focused(), "close") << "arrows do not leave it either";
  open = false;
  page.rest();
  EXPECT_EQ(page.ui.focused(), "b");
  EXPECT_TRUE(page.ui.ring_shown());
}

TEST_F(Modal, NothingBeneathIsPressedByMouseKeyOrScript) {
  open = true;
  page.rest();
  page.click(page.middle("e"));
  EXPECT_EQ(page.clicked["e"], 0);
  EXPECT_FALSE(page.ui.find("e")->reachable);
  EXPECT_FALSE(page.ui.activate("e"));
  page.key(Key::w);
  EXPECT_EQ(below, 0);
  EXPECT_EQ(above, 1);
  page.click(page.middle("close"));
  EXPECT_EQ(page.clicked["close"], 1);
}

class Scroll : public ::testing::Test {
 protected:
  static constexpr Rect kView{100, 100, 400, 200};
  APage page{[](APage& self, Ui& ui) {
    ui.begin_scroll("list", kView);
    for (int i = 0; i < 20; ++i)
      self.put(thing("row." + std::to_string(i), {10, 10.0f + 60.0f * static_cast<float>(i), 300, 40}));
    ui.end_scroll(10 + 20 * 60);
  }};
};

TEST_F(Scroll, FollowsTheFocus) {
  for (int i = 0; i <= 12; ++i) {
    page.key(Key::tab);
    const std::string name = "row." + std::to_string(i);
    ASSERT_EQ(page.ui.focused(), name);
    const widgets::NamedThing* row = page.ui.find(name);
    EXPECT_TRUE(kView.holds(row->rect, 0.5f)) << name << " at " << row->rect.y;
    EXPECT_EQ(row->visible, row->rect);
  }
  EXPECT_TRUE(page.ui.find("row.0")->visible.empty());
  for (int i = 0; i < 12; ++i) page.key(Key::up);
  EXPECT_EQ(page.ui.focused(), "row.0");
  EXPECT_TRUE(kView.holds(page.ui.find("row.0")->rect, 0.5f));
}

TEST_F(Scroll, WheelAndPageKeysMoveItWithinItsEnds) {
  const float top = page.ui.find("row.0")->rect.y;
  page.pointer({300, 200}, false, false, false, -1);
  page.rest();
  EXPECT_LT(page.ui.find("row.0")->rect.y, top);
  page.pointer({300, 200}, false, false, false, 50);
  page.rest();
  EXPECT_FLOAT_EQ(page.ui.find("row.0")->rect.y, top);
  for (int i = 0; i < 30; ++i) page.key(Key::page_down);
  EXPECT_TRUE(kView.holds(page.ui.find("row.19")->rect, 0.5f));
  page.pointer({800, 700}, false, false, false, 3);
  page.rest();
  EXPECT_TRUE(kView.holds(page.ui.find("row.19")->rect, 0.5f)) << "a wheel elsewhere does not scroll it";
}

TEST_F(Scroll, AScriptReachesWhatIsScrolledOut) {
  EXPECT_TRUE(page.ui.find("row.17")->visible.empty());
  ASSERT_TRUE(page.ui.activate("row.17"));
  page.rest();
  EXPECT_EQ(page.clicked["row.17"], 1);
  EXPECT_TRUE(kView.holds(page.ui.find("row.17")->rect, 0.5f));
}

TEST(Names, ADoubleIsReported) {
  APage page([](APage& self, Ui&) {
    self.put(thing("twin", {100, 100, 100, 40}));
    self.put(thing("twin", {100, 200, 100, 40}));
    self.put(thing("single", {100, 300, 100, 40}));
  });
  EXPECT_EQ(page.ui.doubles(), std::vector<std::string>{"twin"});
}

TEST(Names, AScriptCannotPressWhatIsNotThereOrOnlyANote) {
  APage page([](APage&, Ui& ui) { ui.note("dial.short", "Short-term", {100, 100, 100, 100}, "92"); });
  EXPECT_FALSE(page.ui.activate("nothing"));
  EXPECT_FALSE(page.ui.activate("dial.short"));
  ASSERT_NE(page.ui.find("dial.short"), nullptr);
  EXPECT_EQ(page.ui.find("dial.short")->value, "92");
  EXPECT_EQ(page.key(Key::tab).ui.focused(), "") << "a note takes no focus";
}

}  // namespace
}  // namespace two_hats::testing
