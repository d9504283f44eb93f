// Parts of a page that are copied as they were drawn look and act as if they were drawn anew, whatever the player does:
// every screen stands on two stages, one of which keeps its parts, and both get the same.
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/game/screens/leads.h"

namespace two_hats::test {
namespace {

using widgets::Input;
using widgets::Key;
using widgets::Point;

constexpr float kScale = 0.5f;
constexpr int kHovered = 2;  // things of each page

class TwoStages {
 public:
  explicit TwoStages(const app::State& state) : state_(state) {}

  // Gives both the frame and says where they differ, empty if nowhere.
  std::string frame(const Input& input, bool look = false) {
    draw(anew_, input, false);
    const shell::Picture wanted = look ? anew_.picture() : shell::Picture{};
    // A frame that would show the same is not drawn at all.
    if (!kept_.ui().would_show_the_same(input)) draw(kept_, input, true);
    std::string differs = in_things() + in_texts();
    if (look) differs += in_pictures(wanted, kept_.picture());
    return differs;
  }
  // Some frames, the picture of the last compared too.
  std::string frames(const Input& input, int count) {
    std::string differs;
    for (int i = 0; i < count && differs.empty(); ++i) differs = frame(input, i + 1 == count);
    return differs;
  }
  [[nodiscard]] const std::vector<widgets::NamedThing>& things() { return anew_.ui().things(); }

 private:
  void draw(Stage& stage, const Input& input, bool keeps) {
    const auto page = [&](widgets::Ui& ui, screens::Scratch& scratch, screens::Commands& commands) {
      scratch.keeps_view = keeps;
      commands = screens::draw_screen(ui, state_, scratch);
    };
    stage.frame(page, input);
  }
  static bool near(const widgets::Rect& a, const widgets::Rect& b) {
    const auto close = [](float x, float y) { return std::abs(x - y) < 0.01f; };
    return close(a.x, b.x) && close(a.y, b.y) && close(a.w, b.w) && close(a.h, b.h);
  }
  std::string in_things() {
    const auto &wanted = anew_.ui().things(), &got = kept_.ui().things();
    if (wanted.size() != got.size()) return "how many things ";
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const widgets::NamedThing &a = wanted[i], &b = got[i];
      const bool same = a.name == b.name && a.label == b.label && a.value == b.value && near(a.rect, b.rect) &&
                        near(a.visible, b.visible) && a.enabled == b.enabled && a.reason == b.reason &&
                        a.checked == b.checked && a.focused == b.focused && a.reachable == b.reachable &&
                        a.role == b.role;
      if (!same) return a.name + " ";
    }
    return {};
  }
  std::string in_texts() {
    const auto &wanted = anew_.ui().texts(), &got = kept_.ui().texts();
    if (wanted.size() != got.size()) return "how many texts ";
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const widgets::TextSeen &a = wanted[i], &b = got[i];
      const bool same = a.text == b.text && near(a.rect, b.rect) && near(a.box, b.box) && a.cut == b.cut &&
                        a.hidden == b.hidden && a.colour == b.colour && a.layer == b.layer;
      if (!same) return "\"" + a.text + "\" ";
    }
    return {};
  }
  // A corner that is moved may come to lie a millionth of a pixel aside.
  static std::string in_pictures(const shell::Picture& a, const shell::Picture& b) {
    for (std::size_t i = 0; i < a.rgba.size(); ++i) {
      const auto pixel = static_cast<int>(i / 4);
      if (std::abs(a.rgba[i] - b.rgba[i]) > 2)
        return "the picture at " + std::to_string(pixel % a.width) + ", " + std::to_string(pixel / a.width);
    }
    return {};
  }

  const app::State& state_;
  const Place place_{"moving", {1280 * kScale, 800 * kScale}, kScale, widgets::Mode::light, widgets::Family::inter,
                     false};
  Stage anew_{place_}, kept_{place_};
};

Input at(Point p) {
  Input input;
  input.mouse = p * kScale;
  return input;
}

Input key(Key which) {
  Input input;
  input.keys = {{which}};
  return input;
}

// Everything a player may do that changes no state; the first difference, with what was done.
std::string play(TwoStages& two) {
  std::string differs;
  const auto plays = [&](const std::string& what, const Input& input, int frames) {
    if (differs.empty())
      if (const std::string found = two.frames(input, frames); !found.empty()) differs = what + ": " + found;
  };
  plays("the page as it comes", {}, 4);
  plays("a key, which ends what is under way", key(Key::f7), 1);
  plays("the page as it stays", {}, 3);
  std::vector<widgets::NamedThing> shown;
  for (const widgets::NamedThing& thing : two.things())
    if (thing.role != widgets::Role::region && !thing.visible.empty()) shown.push_back(thing);
  for (std::size_t i = 0; i < shown.size(); i += 1 + shown.size() / kHovered) {
    const Point middle = shown[i].visible.centre();
    plays("the pointer on " + shown[i].name, at(middle), 2);
    plays("the pointer still on " + shown[i].name, at(middle), 4);
    plays("the pointer off " + shown[i].name, at({1, 1}), 11);
  }
  if (!shown.empty()) {
    Input down = at(shown.back().visible.centre());
    down.down = down.pressed = true;
    plays("a press", down, 1);
    down.pressed = false;
    plays("held", down, 2);
    Input up = at({1, 1});
    up.released = true;
    plays("let go elsewhere", up, 1);
    plays("after it", {}, 3);
  }
  for (const Key which : {Key::tab, Key::tab, Key::page_down}) {
    plays("a key", key(which), 1);
    plays("after the key", {}, 2);
  }
  Input wheel = at({640, 400});
  for (const float notches : {-3.0f, 2.0f}) {
    wheel.wheel = notches;
    plays("the wheel", wheel, 1);
    plays("after the wheel", at({640, 400}), 2);
  }
  return differs;
}

class KeptParts : public ::testing::TestWithParam<Lead> {};

TEST_P(KeptParts, LookAndActAsIfDrawnAnew) {
  Seat seat;
  GetParam().lead(seat);
  TwoStages two(seat.state());
  EXPECT_EQ(play(two), "");
}

INSTANTIATE_TEST_SUITE_P(Screens, KeptParts, ::testing::ValuesIn(leads()),
                         [](const auto& param) { return param.param.name; });

}  // namespace
}  // namespace two_hats::test
