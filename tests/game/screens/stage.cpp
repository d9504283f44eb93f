#include "tests/game/screens/stage.h"

#include <gtest/gtest.h>

#include <cmath>

namespace two_hats::test {
namespace {

shell::Headless& headless() {
  static const std::unique_ptr<shell::Headless> kOne = [] {
    auto opened = shell::Headless::open();
    if (!opened) {
      ADD_FAILURE() << opened.error().what;
      std::abort();
    }
    return std::move(*opened);
  }();
  return *kOne;
}

void append(screens::Commands& all, const screens::Commands& more) { all.insert(all.end(), more.begin(), more.end()); }

}  // namespace

screens::Commands Stage::frame(const Page& page, widgets::Input input) {
  screens::Commands commands;
  input.settled = place_.settled;
  shell::Look look;
  look.pixels = place_.pixels;
  look.scale = place_.scale;
  look.mode = place_.mode;
  look.family = place_.family;
  headless().draw(ui_, look, input, [&](widgets::Ui& ui) { page(ui, scratch_, commands); });
  return commands;
}

void Stage::settle(const Page& page) {
  for (int i = 0; i < 3; ++i) frame(page);
}

screens::Commands Stage::key(const Page& page, widgets::Key key, bool ctrl) {
  widgets::Input input;
  input.keys = {{key, ctrl}};
  screens::Commands all = frame(page, input);
  append(all, frame(page));
  append(all, frame(page));
  return all;
}

screens::Commands Stage::drag(const Page& page, widgets::Point from, widgets::Point to) {
  const auto at = [&](widgets::Point p) { return widgets::Point{p.x * place_.scale, p.y * place_.scale}; };
  screens::Commands all;
  widgets::Input input;
  input.mouse = at(from);
  append(all, frame(page, input));
  input.down = input.pressed = true;
  append(all, frame(page, input));
  input.pressed = false;
  for (int step = 1; step <= 6; ++step) {
    input.mouse = at(from + (to - from) * (static_cast<float>(step) / 6.0f));
    append(all, frame(page, input));
  }
  input.down = false;
  input.released = true;
  append(all, frame(page, input));
  input.released = false;
  append(all, frame(page, input));
  return all;
}

screens::Commands Stage::click(const Page& page, const std::string& name) {
  EXPECT_TRUE(ui_.activate(name)) << "nothing reachable is called " << name;
  screens::Commands all = frame(page);
  append(all, frame(page));
  return all;
}

shell::Picture Stage::picture() const { return headless().picture(); }

}  // namespace two_hats::test
