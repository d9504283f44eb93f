// The mouse: presses, drags, drops, and what lies on top.
#include "game/widgets/backlog.h"
#include "tests/game/widgets/a_page.h"

namespace two_hats::testing {
namespace {

using widgets::Item;
using widgets::Key;
using widgets::Point;
using widgets::Rect;
using widgets::Ui;

void tile_and_box(APage& page, Ui&) {
  Item tile = thing("tile", {100, 100, 120, 60});
  tile.draggable = true;
  page.put(tile);
  page.put(thing("box", {400, 100, 200, 200}));
}

TEST(Mouse, AClickNeedsPressAndReleaseOnTheSameThing) {
  APage page(tile_and_box);
  page.click(page.middle("box"));
  EXPECT_EQ(page.clicked["box"], 1);
  page.pointer(page.middle("box"), true, true);
  EXPECT_TRUE(page.last["box"].held);
  page.pointer({700, 700}, true);
  page.pointer({700, 700}, false, false, true);
  EXPECT_EQ(page.clicked["box"], 1) << "let go elsewhere";
  page.pointer({700, 700}, true, true);
  page.pointer(page.middle("box"), false, false, true);
  EXPECT_EQ(page.clicked["box"], 1) << "pressed elsewhere";
}

TEST(Mouse, ADragTellsHowFarAndWhereItEnded) {
  APage page(tile_and_box);
  const Point from = page.middle("tile"), to = page.middle("box");
  page.pointer(from, true, true);
  page.pointer(from + (to - from) * 0.5f, true);
  EXPECT_TRUE(page.last["tile"].dragging);
  EXPECT_FALSE(page.last["box"].hovered) << "while something is held nothing else lights up";
  page.pointer(to, false, false, true);
  EXPECT_EQ(page.dropped["tile"], 1);
  EXPECT_EQ(page.clicked["tile"], 0);
  EXPECT_EQ(page.clicked["box"], 0);
  EXPECT_EQ(page.last["tile"].pointer, to);
  EXPECT_FLOAT_EQ(page.last["tile"].drag.x, to.x - from.x);
  page.rest();
  EXPECT_EQ(page.dropped["tile"], 1) << "once";
}

TEST(Mouse, AShakyClickIsStillAClick) {
  APage page(tile_and_box);
  const Point at = page.middle("tile");
  page.pointer(at, true, true);
  page.pointer(at + Point{3, 2}, true);
  page.pointer(at + Point{3, 2}, false, false, true);
  EXPECT_EQ(page.clicked["tile"], 1);
  EXPECT_EQ(page.dropped["tile"], 0);
}

TEST(Mouse, AFastDragOfOneFrameIsADrag) {
  APage page(tile_and_box);
  page.pointer(page.middle("tile"), true, true);
  page.pointer(page.middle("box"), false, false, true);
  EXPECT_EQ(page.dropped["tile"], 1);
}

TEST(Mouse, LettingGoOutsideTheWindowDropsOverNothing) {
  APage page(tile_and_box);
  page.pointer(page.middle("tile"), true, true);
  page.pointer({600, 600}, true);
  widgets::Input input;
  input.released = true;  // and no pointer
  page.frame(input);
  EXPECT_EQ(page.dropped["tile"], 1);
  EXPECT_FALSE(page.ui.find("box")->rect.contains(page.last["tile"].pointer));
  page.rest();
  EXPECT_FALSE(page.last["tile"].dragging);
}

TEST(Mouse, ADisabledThingIsNotDragged) {
  APage page([](APage& self, Ui&) {
    Item tile = thing("tile", {100, 100, 120, 60});
    tile.draggable = true;
    tile.enabled = false;
    tile.reason = "It is settled";
    self.put(tile);
  });
  page.drag({160, 130}, {500, 400});
  EXPECT_EQ(page.dropped["tile"], 0);
}

TEST(Mouse, TheTopmostThingIsPressed) {
  APage page([](APage& self, Ui& ui) {
    ui.push_layer(widgets::Layer::lifted);
    self.put(thing("lifted", {150, 100, 100, 100}));
    ui.pop_layer();
    self.put(thing("under", {100, 100, 100, 100}));
    self.put(thing("over", {100, 150, 100, 100}));
  });
  page.click({170, 170});
  EXPECT_EQ(page.clicked["lifted"], 1);
  page.click({120, 170});
  EXPECT_EQ(page.clicked["over"], 1);
  EXPECT_EQ(page.clicked["under"], 0);
}

TEST(Mouse, PointsAreDesignUnitsAtAnyScale) {
  for (const float scale : {0.75f, 2.0f, 3.0f}) {
    APage page(tile_and_box, {.pixels = {2400, 1800}, .scale = scale});
    EXPECT_FLOAT_EQ(page.ui.size().w, 2400 / scale);
    page.drag(page.middle("tile"), page.middle("box"));
    EXPECT_EQ(page.dropped["tile"], 1) << scale;
    EXPECT_EQ(page.last["tile"].pointer, page.middle("box")) << scale;
  }
}

TEST(Mouse, RestingOnAThingShowsItsTip) {
  APage page([](APage& self, Ui&) {
    Item item = thing("metric", {300, 300, 100, 40});
    item.tip = "What customers get today";
    self.put(item);
  });
  page.pointer({350, 320}, false);
  EXPECT_FALSE(page.ui.sees("What customers get today")) << "not at once";
  for (int i = 0; i < 60; ++i) page.pointer({350, 320}, false);
  EXPECT_TRUE(page.ui.sees("What customers get today"));
  page.pointer({10, 10}, false);
  EXPECT_FALSE(page.ui.sees("What customers get today"));
}

// The list applies its own acts, as a screen would.
struct Backlog {
  widgets::OrderList list;
  std::vector<widgets::OrderAct::Kind> acts;

  Backlog() {
    for (const char* name : {"A", "B", "C", "D"}) {
      widgets::OrderRow row;
      row.name = std::string("item.") + name;
      row.title = row.size_text = name;
      list.rows.push_back(row);
    }
  }
  void draw(APage&, Ui& ui) {
    using Kind = widgets::OrderAct::Kind;
    const widgets::OrderAct act = widgets::draw_order_list(ui, {32, 40, 700, 500}, list);
    if (act.kind != Kind::none) acts.push_back(act.kind);
    if (act.kind == Kind::lift) list.lifted = act.from;
    if (act.kind == Kind::drop) list.lifted.reset();
    if (act.kind == Kind::move) {
      const widgets::OrderRow row = list.rows[static_cast<std::size_t>(act.from)];
      list.rows.erase(list.rows.begin() + act.from);
      list.rows.insert(list.rows.begin() + act.to, row);
      if (list.lifted) list.lifted = act.to;
    }
  }
  [[nodiscard]] std::string order() const {
    std::string all;
    for (const widgets::OrderRow& row : list.rows) all += row.title;
    return all;
  }
};

TEST(OrderList, IsDraggedDownAndUp) {
  Backlog backlog;
  APage page([&](APage& self, Ui& ui) { backlog.draw(self, ui); });
  page.drag(page.middle("item.A"), page.middle("item.C")).rest();
  EXPECT_EQ(backlog.order(), "BCAD");
  page.drag(page.middle("item.D"), page.middle("item.B")).rest();
  EXPECT_EQ(backlog.order(), "DBCA");
  EXPECT_FALSE(backlog.list.lifted) << "let go";
}

TEST(OrderList, IsLiftedMovedAndDroppedByKeys) {
  using Kind = widgets::OrderAct::Kind;
  Backlog backlog;
  APage page([&](APage& self, Ui& ui) { backlog.draw(self, ui); });
  page.keys({Key::tab, Key::tab, Key::space, Key::down, Key::down, Key::down, Key::space});
  EXPECT_EQ(backlog.order(), "ACDB") << "and the last row goes no further";
  EXPECT_EQ(backlog.acts, (std::vector<Kind>{Kind::lift, Kind::move, Kind::move, Kind::drop}));
  EXPECT_EQ(page.ui.focused(), "item.B") << "the focus stays with the item";
}

}  // namespace
}  // namespace two_hats::testing
