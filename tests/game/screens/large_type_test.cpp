// At 150 % a page of 1280 x 800 has 853 x 533: what stays in sight there, and what follows.
#include <gtest/gtest.h>

#include <algorithm>

#include "game/views/reveal_view.h"
#include "tests/game/screens/seat.h"

namespace two_hats::test {
namespace {

using app::Screen;
using widgets::Key;
using widgets::NamedThing;

Place large() { return {"large", {640, 400}, 0.75f}; }

bool wholly_seen(const NamedThing& thing) {
  return thing.visible.w >= thing.rect.w - 1 && thing.visible.h >= thing.rect.h - 1;
}

// Whether these very words are seen whole.
bool shows(Seat& seat, const std::string& words) {
  return std::any_of(seat.ui().texts().begin(), seat.ui().texts().end(), [&](const widgets::TextSeen& seen) {
    return seen.text == words && !seen.visible.empty() && seen.visible.h >= seen.rect.h - 1;
  });
}

class InLargeType : public ::testing::Test {
 protected:
  Seat& decided(cards::Kind kind) {
    seat.game.started().until(kind).answered().rated();
    return seat.looks();
  }
  Seat seat{large()};
};

// What has the focus first may lie further down: the page does not run there by itself.
TEST_F(InLargeType, APageOpensAtItsHeadline) {
  decided(cards::Kind::choice);
  ASSERT_EQ(seat.state().screen, Screen::reveal);
  EXPECT_TRUE(shows(seat, views::build_reveal(seat.state()).headline));
}

TEST(VerdictInLargeType, ItsButtonsStayWhileItsPageScrolls) {
  for (const cards::Kind kind : {cards::Kind::choice, cards::Kind::order, cards::Kind::conversation}) {
    Seat here{large()};
    here.game.started().until(kind).answered().rated();
    here.looks();
    const NamedThing* next = here.ui().find("next");
    ASSERT_NE(next, nullptr);
    const widgets::Rect before = next->rect;
    EXPECT_TRUE(wholly_seen(*next));
    here.scrolls(4);
    EXPECT_FALSE(shows(here, views::build_reveal(here.state()).headline)) << "the page scrolls";
    next = here.ui().find("next");
    ASSERT_NE(next, nullptr);
    EXPECT_TRUE(wholly_seen(*next));
    EXPECT_FLOAT_EQ(next->rect.y, before.y);
  }
}

TEST_F(InLargeType, ThePageFollowsARowThatArrowsMove) {
  seat.game.started().until(cards::Kind::order);
  seat.looks();
  const std::string row = "item.A";
  ASSERT_TRUE(seat.tabs_to(row));
  seat.presses(Key::space);
  const auto rows = std::get<cards::OrderGiven>(seat.state().draft.answer).items.size();
  for (std::size_t step = 1; step < rows; ++step) {
    seat.presses(Key::down);
    const NamedThing* lifted = seat.ui().find(row);
    ASSERT_NE(lifted, nullptr);
    EXPECT_TRUE(wholly_seen(*lifted)) << "after " << step << " steps down";
  }
  EXPECT_EQ(std::get<cards::OrderGiven>(seat.state().draft.answer).items.back(), 0);
}

TEST_F(InLargeType, AColumnOfASplitComesIntoSightWithItsButtons) {
  seat.game.started().until(cards::Kind::split);
  seat.looks();
  ASSERT_TRUE(seat.tabs_to("activity.research"));
  for (const char* const name : {"activity.research", "less.research", "more.research"}) {
    const NamedThing* thing = seat.ui().find(name);
    ASSERT_NE(thing, nullptr) << name;
    EXPECT_TRUE(wholly_seen(*thing)) << name;
  }
}

// A box that has many duties pushes down those beneath it, not those beside.
TEST(Owners, MakeWayInTheirOwnColumn) {
  Seat seat{{"large", {960, 400}, 0.75f}};
  seat.game.started().until(cards::Kind::ownership);
  seat.looks();
  const auto duties = std::get<cards::Ownership>(seat.state().session->card()->decision).duties.size();
  ASSERT_GE(duties, 3u);
  const auto top_of = [&](const std::string& name) {
    const NamedThing* box = seat.ui().find(name);
    EXPECT_NE(box, nullptr) << name;
    return box != nullptr ? box->rect.y : 0.0f;
  };
  const std::string beneath = "owner.scrum_master", beside = "owner.stakeholder";
  EXPECT_FLOAT_EQ(top_of(beneath), top_of(beside)) << "in one row as long as there is room";
  for (std::size_t duty = 0; duty < duties; ++duty)
    seat.game.does(app::GiveDuty{static_cast<int>(duty), cards::Role::product_manager});
  seat.looks();
  EXPECT_GT(top_of(beneath), top_of(beside) + 40) << "the Product Manager has them all, the Product Owner none";
}

}  // namespace
}  // namespace two_hats::test
