// A player in front of the real screens: keys, mouse and names in, state out. The game is the small pack's.
#pragma once

#include "tests/game/a_game.h"
#include "tests/game/screens/stage.h"

namespace two_hats::test {

class Seat {
 public:
  // The page of 1280 x 800 drawn with a quarter of the pixels: the same layout, and quick.
  explicit Seat(Place place = {"half", {640, 400}, 0.5f}) : scale_(place.scale), stage_(std::move(place)) {}

  two_hats::testing::AGame game;

  // Draws until everything has settled.
  Seat& looks() {
    for (int i = 0; i < 3; ++i) obey(stage_.frame(page()));
    return *this;
  }
  Seat& presses(widgets::Key key, bool ctrl = false, bool shift = false) {
    widgets::Input input;
    input.keys = {{key, ctrl, shift}};
    obey(stage_.frame(page(), input));
    obey(stage_.frame(page()));
    obey(stage_.frame(page()));
    return *this;
  }
  Seat& presses(std::initializer_list<widgets::Key> keys) {
    for (const widgets::Key key : keys) presses(key);
    return *this;
  }
  // As a script does.
  Seat& clicks(const std::string& name) {
    EXPECT_TRUE(ui().activate(name)) << "nothing reachable is called " << name;
    return looks();
  }
  // With the mouse, in the middle of the thing.
  Seat& points_at(const std::string& name) {
    const widgets::Point middle = middle_of(name) * scale_;
    widgets::Input input;
    input.mouse = middle;
    input.down = input.pressed = true;
    obey(stage_.frame(page(), input));
    input.down = input.pressed = false;
    input.released = true;
    obey(stage_.frame(page(), input));
    return looks();
  }
  // The pointer rests on it, or holds it down.
  Seat& hovers(const std::string& name) { return rests(name, false); }
  Seat& holds(const std::string& name) { return rests(name, true); }
  // From the middle of one thing to a place in another (0 … 1 of its height).
  Seat& drags(const std::string& from, const std::string& to, float part = 0.5f) {
    const widgets::NamedThing* target = ui().find(to);
    EXPECT_TRUE(target != nullptr) << to;
    if (target == nullptr) return *this;
    const widgets::Point there{target->rect.x + target->rect.w / 2, target->rect.y + target->rect.h * part};
    return moves(middle_of(from) * scale_, there * scale_);
  }
  // Along a thing: from and to as parts of its width, beyond its ends too.
  Seat& slides(const std::string& name, float from, float to) {
    const widgets::NamedThing* thing = ui().find(name);
    EXPECT_TRUE(thing != nullptr) << name;
    if (thing == nullptr) return *this;
    const widgets::Rect& rect = thing->rect;
    const auto at = [&](float part) { return widgets::Point{rect.x + rect.w * part, rect.centre().y} * scale_; };
    return moves(at(from), at(to));
  }
  // Presses there, moves and lets go; device pixels.
  Seat& moves(widgets::Point start, widgets::Point end) {
    widgets::Input input;
    input.mouse = start;
    input.down = input.pressed = true;
    obey(stage_.frame(page(), input));
    input.pressed = false;
    constexpr int kSteps = 8;
    for (int step = 1; step <= kSteps; ++step) {
      input.mouse = start + (end - start) * (static_cast<float>(step) / kSteps);
      obey(stage_.frame(page(), input));
    }
    input.down = false;
    input.released = true;
    obey(stage_.frame(page(), input));
    return looks();
  }
  // Turns the wheel down over the middle of the page.
  Seat& scrolls(float notches) {
    widgets::Input input;
    input.mouse = {320.0f * scale_ * 2, 200.0f * scale_ * 2};
    input.wheel = -notches;
    obey(stage_.frame(page(), input));
    return looks();
  }
  // Tab until this has the focus; false when it never comes.
  bool tabs_to(const std::string& name) {
    for (int i = 0; i < 80; ++i) {
      if (ui().focused() == name && ui().ring_shown()) return true;
      presses(widgets::Key::tab);
    }
    return false;
  }

  [[nodiscard]] widgets::Ui& ui() { return stage_.ui(); }
  [[nodiscard]] shell::Picture picture() const { return stage_.picture(); }
  [[nodiscard]] app::State& state() { return game.state; }

 private:
  Seat& rests(const std::string& name, bool down) {
    widgets::Input input;
    input.mouse = middle_of(name) * scale_;
    for (int i = 0; i < 3; ++i) {
      input.down = down;
      input.pressed = down && i == 0;
      obey(stage_.frame(page(), input));
    }
    return *this;
  }
  Stage::Page page() {
    return [this](widgets::Ui& ui, screens::Scratch& scratch, screens::Commands& commands) {
      commands = screens::draw_screen(ui, game.state, scratch);
    };
  }
  void obey(const screens::Commands& commands) {
    for (const app::Command& command : commands) game.does(command);
  }
  widgets::Point middle_of(const std::string& name) {
    const widgets::NamedThing* thing = ui().find(name);
    EXPECT_TRUE(thing != nullptr) << "nothing is called " << name;
    return thing != nullptr ? thing->visible.centre() : widgets::Point{};
  }

  float scale_ = 1.0f;
  Stage stage_;
};

}  // namespace two_hats::test
