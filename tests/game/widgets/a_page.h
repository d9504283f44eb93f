// A page of widgets drawn headless, frame by frame: what was pressed goes in, responses come out. One graphics context
// for the whole test program.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "game/shell/headless.h"

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

class APage {
 public:
  using Draw = std::function<void(APage&, widgets::Ui&)>;

  explicit APage(Draw draw, shell::Look look = {}) : draw_(std::move(draw)), look_(look) { rest(); }

  widgets::Ui ui;
  std::map<std::string, int> clicked, refused, dropped;  // how often, by name
  std::map<std::string, int> steps;                      // of sliders, summed
  std::map<std::string, widgets::Response> last;         // of the newest frame

  // Puts a thing on the page and remembers what happened to it.
  widgets::Response put(const widgets::Item& item) {
    const widgets::Response response = ui.item(item);
    clicked[item.name] += response.clicked;
    refused[item.name] += response.refused;
    dropped[item.name] += response.dropped;
    steps[item.name] += response.step;
    last[item.name] = response;
    return response;
  }

  void frame(widgets::Input input = {}) {
    input.settled = true;
    headless().draw(ui, look_, std::move(input), [this](widgets::Ui& page) { draw_(*this, page); });
  }
  APage& rest() {
    for (int i = 0; i < 3; ++i) frame();
    return *this;
  }
  APage& key(widgets::Key key, bool ctrl = false, bool shift = false) {
    widgets::Input input;
    input.keys = {{key, ctrl, shift}};
    frame(std::move(input));
    return rest();
  }
  APage& keys(std::initializer_list<widgets::Key> all) {
    for (const widgets::Key one : all) key(one);
    return *this;
  }
  // The pointer in window design units; `down` while the button is held.
  void pointer(widgets::Point at, bool down, bool pressed = false, bool released = false, float wheel = 0.0f) {
    widgets::Input input;
    input.mouse = at * look_.scale;
    input.down = down;
    input.pressed = pressed;
    input.released = released;
    input.wheel = wheel;
    frame(std::move(input));
  }
  APage& click(widgets::Point at) {
    pointer(at, true, true);
    pointer(at, false, false, true);
    return *this;
  }
  APage& drag(widgets::Point from, widgets::Point to) {
    pointer(from, true, true);
    pointer((from + to) * 0.5f, true);
    pointer(to, true);
    pointer(to, false, false, true);
    return *this;
  }
  [[nodiscard]] widgets::Point middle(const std::string& name) const {
    const widgets::NamedThing* thing = ui.find(name);
    EXPECT_NE(thing, nullptr) << name;
    return thing != nullptr ? thing->visible.centre() : widgets::Point{};
  }

 private:
  Draw draw_;
  shell::Look look_;
};

// A plain thing to press.
inline widgets::Item thing(std::string name, widgets::Rect rect) {
  widgets::Item item;
  item.label = name;
  item.name = std::move(name);
  item.rect = rect;
  return item;
}

}  // namespace two_hats::testing
