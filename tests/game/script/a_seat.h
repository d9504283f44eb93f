// A player in front of the whole program: the real screens without a window, the world outside with sessions in memory,
// ratings made at once. Mouse, keys and pad arrive as the window would send them.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "game/screens/screens.h"
#include "game/shell/headless.h"
#include "game/shell/outside.h"

namespace two_hats::testing {

inline shell::Headless& headless() {
  static const std::unique_ptr<shell::Headless> one = [] {
    auto opened = shell::Headless::open();
    if (!opened) {
      ADD_FAILURE() << opened.error().what;
      std::abort();
    }
    return std::move(*opened);
  }();
  return *one;
}

class ASeat {
 public:
  explicit ASeat(const std::string& pack, bool author = false) {
    shell::Wishes wishes;
    wishes.pack = pack;
    wishes.seed = 3;
    wishes.author = author;
    wishes.keep_nothing = true;
    auto opened = shell::Outside::open(wishes, shell::Rater::Way::at_once);
    if (!opened) {
      ADD_FAILURE() << opened.error().what;
      std::abort();
    }
    world_ = std::move(*opened);
    state = world_->opening_state();
    rest();
  }

  app::State state;
  widgets::Ui ui;

  void does(const app::Command& command) { world_->run(state, command); }
  void look() { world_->look_at_pack(state); }
  std::string copied() { return world_->take_copied().value_or(""); }

  void frame(widgets::Input input = {}) {
    input.settled = true;
    screens::Commands commands;
    headless().draw(ui, {.pixels = {960, 600}, .scale = kScale}, std::move(input),
                    [&](widgets::Ui& page) { commands = screens::draw_screen(page, state, scratch_); });
    for (const app::Command& command : commands) does(command);
  }
  void rest() {
    for (int i = 0; i < 2; ++i) frame();
  }
  void key(widgets::Key key, bool ctrl = false, bool shift = false) {
    widgets::Input input;
    input.keys = {{key, ctrl, shift}};
    frame(std::move(input));
    rest();
  }
  void pointer(widgets::Point at, bool down, bool pressed, bool released) {
    widgets::Input input;
    input.mouse = at * kScale;
    input.down = down;
    input.pressed = pressed;
    input.released = released;
    frame(std::move(input));
  }
  // Where the pointer would aim: the middle of what is visible. Turns the wheel over it first when it is scrolled out.
  widgets::Point aim(const std::string& name) {
    const widgets::NamedThing* thing = ui.find(name);
    EXPECT_NE(thing, nullptr) << "nothing is called " << name;
    if (thing == nullptr) return {};
    for (int turns = 0; thing->visible.h < thing->rect.h * 0.9f && turns < 60; ++turns) {
      widgets::Input input;
      input.mouse = widgets::Point{thing->rect.centre().x, 400} * kScale;
      input.wheel = thing->rect.centre().y > 400 ? -1.0f : 1.0f;
      frame(std::move(input));
      rest();
      thing = ui.find(name);
    }
    EXPECT_FALSE(thing->visible.empty()) << name << " cannot be brought into sight with the wheel";
    return thing->visible.centre();
  }
  void click(const std::string& name) {
    const widgets::Point at = aim(name);
    pointer(at, true, true, false);
    pointer(at, false, false, true);
    rest();
  }
  void drag(const std::string& from, const std::string& to) {
    const widgets::Point end = aim(to), start = aim(from);
    pointer(start, true, true, false);
    for (int step = 1; step <= 8; ++step)
      pointer(start + (end - start) * (static_cast<float>(step) / 8.0f), true, false, false);
    pointer(end, false, false, true);
    rest();
  }

 private:
  static constexpr float kScale = 0.75f;  // small pictures are drawn faster; the layout is that of 1280 x 800
  std::unique_ptr<shell::Outside> world_;
  screens::Scratch scratch_;
};

}  // namespace two_hats::testing
