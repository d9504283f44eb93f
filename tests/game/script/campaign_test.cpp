// One campaign, decided alike by mouse, by keyboard alone, by pad alone and in text: the same session to the last bit.
#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "game/text/speak.h"
#include "game/views/table_view.h"
#include "tests/game/script/a_seat.h"

namespace two_hats::testing {
namespace {

namespace fs = std::filesystem;
using app::Screen;
using widgets::Key;

// The small pack with its ownership card dealt in any case, so that a campaign has every kind.
const std::string& every_kind() {
  static const struct Copy {
    Copy() : path((fs::temp_directory_path() / ("two-hats-every-kind-" + std::to_string(getpid()))).string()) {
      fs::remove_all(path);
      fs::copy("tests/packs/small", path, fs::copy_options::recursive);
      cut("duties", "\"when\": [\"not answered quarter\"],", ",");
      cut("nordufer", "\"returns\": [", "\n  ],");
    }
    // Takes out everything from `from` to the end of the next `to`.
    void cut(const std::string& card, const std::string& from, const std::string& to) const {
      const fs::path file = fs::path(path) / "cards" / (card + ".json");
      std::stringstream all;
      all << std::ifstream(file).rdbuf();
      std::string text = all.str();
      const std::size_t at = text.find(from);
      ASSERT_NE(at, std::string::npos) << card;
      const std::size_t end = text.find(to, at + from.size() - 1);
      ASSERT_NE(end, std::string::npos) << card;
      text.erase(at, end + to.size() - at);
      std::ofstream(file) << text;
    }
    ~Copy() {
      std::error_code error;
      fs::remove_all(path, error);
    }
    std::string path;
  } copy;
  return copy.path;
}

// What is to be decided on the card on the table, whoever decides it.
struct Wanted {
  int choice = 0;                   // place on the table
  int from_row = 0;                 // order: this row goes to the top
  int chip_from = 0, chip_to = 0;   // split: one chip
  std::vector<cards::Role> owners;  // ownership
  std::vector<std::string> items;   // selection: into the Sprint, by name, each beside the one before
  int confidence = 80;
  bool ask = false;
};

Wanted wanted(const app::State& state) {
  const int turn = static_cast<int>(state.session->turns.size());
  const cards::Card& card = *state.session->card();
  Wanted made;
  made.confidence = session::kConfidences[turn % 4];
  made.ask = !card.ask_first.empty();
  if (card.kind() == cards::Kind::choice) made.choice = 1;
  if (card.kind() == cards::Kind::order) {
    const auto items = std::get<cards::OrderGiven>(state.draft.answer).items;
    for (int row = static_cast<int>(items.size()) - 1; row > 0 && made.from_row == 0; --row) {
      auto moved = items;
      std::rotate(moved.begin(), moved.begin() + row, moved.begin() + row + 1);
      if (!cards::check_answer(card, cards::OrderGiven{moved})) made.from_row = row;
    }
    EXPECT_GT(made.from_row, 0);
  }
  if (card.kind() == cards::Kind::split) {
    const auto& chips = std::get<cards::SplitGiven>(state.draft.answer).chips;
    made.chip_from = static_cast<int>(std::max_element(chips.begin(), chips.end()) - chips.begin());
    made.chip_to = (made.chip_from + 2) % static_cast<int>(chips.size());
  }
  if (card.kind() == cards::Kind::ownership)
    for (std::size_t duty = 0; duty < state.draft.placed.size(); ++duty)
      made.owners.push_back(static_cast<cards::Role>((duty * 2 + 1) % cards::kRoleCount));
  if (const auto* selection = std::get_if<cards::Selection>(&card.decision)) {
    for (const cards::SelectionItem& item : selection->items)
      if (!item.needs.empty()) made.items.push_back("item." + item.id);
    made.items.push_back("item." + selection->items.front().id);
  }
  return made;
}

// The reply to give now: the second at first, then the first; null when the talk is over.
const views::ReplyRow* next_reply(const views::TableView& view) {
  const auto& replies = view.talk.replies;
  if (replies.empty()) return nullptr;
  return &replies[view.talk.lines.size() == 1 ? 1 : 0];
}

std::string box_of(const views::TableView& view, cards::Role role) {
  for (const views::OwnerBox& box : view.ownership.boxes)
    if (box.role == role) return box.button.name;
  return "";
}
std::string confidence_name(int percent) { return "confidence." + std::to_string(percent); }

// Plays to the debrief; returns the session's one number.
class Player {
 public:
  virtual ~Player() = default;
  std::uint64_t plays() {
    begin();
    std::set<cards::Kind> kinds;
    for (int cards = 0; state().session && state().session->table && cards < 30; ++cards) {
      kinds.insert(state().session->card()->kind());
      const auto before = state().session->turns.size();
      EXPECT_EQ(state().screen, Screen::table);
      decides(wanted(state()));
      EXPECT_EQ(state().session->turns.size(), before + 1) << "card " << cards + 1 << " was not decided";
      EXPECT_EQ(state().screen, Screen::reveal);
      goes_on();
      if (::testing::Test::HasFailure()) return 0;
    }
    EXPECT_EQ(kinds.size(), 6u) << "every kind is in it";
    EXPECT_EQ(state().screen, Screen::debrief);
    return state().session ? session::fingerprint(*state().session) : 0;
  }

 protected:
  virtual const app::State& state() = 0;
  virtual void begin() = 0;
  virtual void decides(const Wanted& what) = 0;
  virtual void goes_on() = 0;
};

class AtScreens : public Player {
 protected:
  const app::State& state() override { return seat.state; }
  cards::Kind kind() { return seat.state.session->card()->kind(); }
  views::TableView table() { return views::build_table(seat.state); }
  ASeat seat{every_kind()};
};

class ByMouse : public AtScreens {
  void begin() override {
    seat.click("new");
    seat.click("hat.both");
  }
  void decides(const Wanted& what) override {
    const views::TableView view = table();
    if (what.ask) seat.click(view.ask.front().button.name);
    switch (view.kind) {
      case cards::Kind::choice:
        seat.click(view.choices[static_cast<std::size_t>(what.choice)].button.name);
        break;
      case cards::Kind::order:
        seat.drag(view.order.rows[static_cast<std::size_t>(what.from_row)].button.name, view.order.rows[0].button.name);
        break;
      case cards::Kind::split:
        seat.click(view.split.columns[static_cast<std::size_t>(what.chip_from)].less.name);
        seat.drag("tray", view.split.columns[static_cast<std::size_t>(what.chip_to)].button.name);
        break;
      case cards::Kind::ownership:
        for (std::size_t duty = 0; duty < what.owners.size(); ++duty)
          seat.drag(view.ownership.left[duty].button.name, box_of(view, what.owners[duty]));
        break;
      case cards::Kind::selection:
        seat.click(what.items.front());
        for (std::size_t i = 1; i < what.items.size(); ++i) seat.drag(what.items[i], what.items.front());
        break;
      case cards::Kind::conversation:
        for (auto now = table(); const auto* reply = next_reply(now); now = table()) seat.click(reply->button.name);
        break;
    }
    seat.click(confidence_name(what.confidence));
    seat.click("decide");
  }
  void goes_on() override { seat.click("next"); }
};

class ByKeyboard : public AtScreens {
  void begin() override {
    seat.key(Key::enter);
    seat.key(Key::digit3);
  }
  // Tab until it has the focus.
  void tab_to(const std::string& name) {
    for (int i = 0; i < 120 && !(seat.ui.focused() == name && seat.ui.ring_shown()); ++i) seat.key(Key::tab);
    EXPECT_EQ(seat.ui.focused(), name);
  }
  void decides(const Wanted& what) override {
    const views::TableView view = table();
    if (what.ask) seat.key(views::ask_key(view) == "E" ? Key::e : Key::q);
    switch (view.kind) {
      case cards::Kind::choice:
        seat.key(widgets::letter_key(what.choice));
        break;
      case cards::Kind::order:
        tab_to(view.order.rows[static_cast<std::size_t>(what.from_row)].button.name);
        seat.key(Key::space);
        for (int i = 0; i < what.from_row; ++i) seat.key(Key::up);
        seat.key(Key::space);
        break;
      case cards::Kind::split:
        tab_to(view.split.columns[static_cast<std::size_t>(what.chip_from)].button.name);
        seat.key(Key::minus);
        tab_to(view.split.columns[static_cast<std::size_t>(what.chip_to)].button.name);
        seat.key(Key::plus);
        break;
      case cards::Kind::ownership:
        for (const cards::Role owner : what.owners) seat.key(widgets::digit_key(static_cast<int>(owner) + 1));
        break;
      case cards::Kind::selection:
        for (const std::string& item : what.items) {
          tab_to(item);
          seat.key(Key::space);
        }
        break;
      case cards::Kind::conversation:
        for (auto now = table(); const auto* reply = next_reply(now); now = table())
          seat.key(widgets::letter_key(reply->letter[0] - 'A'));
        break;
    }
    const auto sure = std::find(std::begin(session::kConfidences), std::end(session::kConfidences), what.confidence) -
                      std::begin(session::kConfidences);
    seat.key(view.kind == cards::Kind::ownership ? widgets::letter_key(static_cast<int>(sure))
                                                 : widgets::digit_key(static_cast<int>(sure) + 1));
    tab_to("decide");
    seat.key(Key::enter);
  }
  void goes_on() override { seat.key(Key::enter); }
};

// The pad has arrows, A, B, X, Y, shoulders and the menu button, nothing else.
class ByPad : public AtScreens {
  void begin() override {
    seat.key(Key::f10);  // menu and back, help and back, on the way
    EXPECT_EQ(seat.state.screen, Screen::settings);
    seat.key(Key::escape);
    seat.key(Key::question);
    EXPECT_TRUE(seat.state.help_open);
    seat.key(Key::escape);
    walk_to("new");
    seat.key(Key::enter);
    walk_to("hat.both");
    seat.key(Key::enter);
  }
  float away(const std::string& name) {
    const widgets::NamedThing* goal = seat.ui.find(name);
    const widgets::NamedThing* here = seat.ui.find(seat.ui.focused());
    if (goal == nullptr || here == nullptr) return 1e9f;
    const widgets::Point way = goal->rect.centre() - here->rect.centre();
    return std::hypot(way.x, way.y);
  }
  // One push of the cross that leads nearer; false when none does.
  bool nearer(const std::string& name) {
    const float before = away(name);
    for (const bool along : {true, false}) {
      const widgets::NamedThing* goal = seat.ui.find(name);
      const widgets::NamedThing* here = seat.ui.find(seat.ui.focused());
      if (goal == nullptr || here == nullptr) return false;
      const widgets::Point way = goal->rect.centre() - here->rect.centre();
      const bool level = (std::abs(way.x) > std::abs(way.y)) == along;
      seat.key(level ? (way.x > 0 ? Key::right : Key::left) : (way.y > 0 ? Key::down : Key::up));
      if (away(name) < before) return true;
    }
    return false;
  }
  void with_the_cross(const std::string& name) {
    while (seat.ui.focused() != name && nearer(name)) {
    }
  }
  // Towards it with the cross, as a thumb would; where that leads no nearer, the shoulder to the nearest panel first.
  void walk_to(const std::string& name) {
    constexpr int kPanels = 6;
    if (!seat.ui.ring_shown()) seat.key(Key::down);
    with_the_cross(name);
    if (seat.ui.focused() == name) return;
    std::string nearest;
    float least = 1e9f;
    for (int panel = 0; panel < kPanels && seat.ui.focused() != name; ++panel) {
      seat.key(Key::next_panel);
      if (away(name) < least) least = away(name), nearest = seat.ui.focused();
    }
    for (int panel = 0; panel < kPanels && seat.ui.focused() != nearest; ++panel) seat.key(Key::next_panel);
    with_the_cross(name);
    EXPECT_EQ(seat.ui.focused(), name) << "the pad does not reach it";
  }
  void press(const std::string& name) {
    walk_to(name);
    seat.key(Key::enter);
  }
  void decides(const Wanted& what) override {
    const views::TableView view = table();
    if (what.ask) press(view.ask.front().button.name);
    switch (view.kind) {
      case cards::Kind::choice:
        press(view.choices[static_cast<std::size_t>(what.choice)].button.name);
        break;
      case cards::Kind::order:
        walk_to(view.order.rows[static_cast<std::size_t>(what.from_row)].button.name);
        seat.key(Key::second);  // X lifts and drops; A would keep the order
        for (int i = 0; i < what.from_row; ++i) seat.key(Key::up);
        seat.key(Key::second);
        break;
      case cards::Kind::split:
        press(view.split.columns[static_cast<std::size_t>(what.chip_from)].less.name);
        press(view.split.columns[static_cast<std::size_t>(what.chip_to)].more.name);
        break;
      case cards::Kind::ownership:
        for (std::size_t duty = 0; duty < what.owners.size(); ++duty) {
          walk_to(view.ownership.left[duty].button.name);
          press(box_of(view, what.owners[duty]));
        }
        break;
      case cards::Kind::selection:
        for (const std::string& item : what.items) {
          walk_to(item);
          seat.key(Key::second);  // A would start the Sprint
        }
        break;
      case cards::Kind::conversation:
        for (auto now = table(); const auto* reply = next_reply(now); now = table()) press(reply->button.name);
        break;
    }
    press(confidence_name(what.confidence));
    press("decide");
  }
  void goes_on() override { press("next"); }
};

class InText : public Player {
  const app::State& state() override { return seat.state; }
  void say(const std::string& line) {
    const text::Heard heard = text::hear(seat.state, line);
    EXPECT_FALSE(heard.commands.empty()) << line << ": " << heard.reply;
    for (const app::Command& command : heard.commands) seat.does(command);
  }
  void begin() override {
    say("new");
    say("both");
  }
  void decides(const Wanted& what) override {
    const views::TableView view = views::build_table(seat.state);
    if (what.ask) say("ask 1");
    const auto number = [](int index) { return std::to_string(index + 1); };
    switch (view.kind) {
      case cards::Kind::choice:
        say(std::string(1, static_cast<char>('a' + what.choice)));
        break;
      case cards::Kind::order:
        say("move " + number(what.from_row) + " 1");
        break;
      case cards::Kind::split: {
        const auto chips = std::get<cards::SplitGiven>(seat.state.draft.answer).chips;
        say("put " + number(what.chip_from) + " " +
            std::to_string(chips[static_cast<std::size_t>(what.chip_from)] - 1));
        say("put " + number(what.chip_to) + " " + std::to_string(chips[static_cast<std::size_t>(what.chip_to)] + 1));
        break;
      }
      case cards::Kind::ownership:
        for (std::size_t duty = 0; duty < what.owners.size(); ++duty)
          say("give " + number(static_cast<int>(duty)) + " " + number(static_cast<int>(what.owners[duty])));
        break;
      case cards::Kind::selection:
        for (const std::string& item : what.items) say("put " + item.substr(5));
        break;
      case cards::Kind::conversation:
        for (auto now = view; const auto* reply = next_reply(now); now = views::build_table(seat.state))
          say(reply->letter);
        break;
    }
    say("sure " + std::to_string(what.confidence));
    say("decide");
  }
  void goes_on() override { say("next"); }
  ASeat seat{every_kind()};
};

// What the others are measured against.
std::uint64_t in_text() {
  static const std::uint64_t print = InText().plays();
  return print;
}

TEST(Campaign, InTextToTheDebrief) { EXPECT_NE(in_text(), 0u); }
TEST(Campaign, ByMouseAlone) { EXPECT_EQ(ByMouse().plays(), in_text()); }
TEST(Campaign, ByKeyboardAlone) { EXPECT_EQ(ByKeyboard().plays(), in_text()); }
TEST(Campaign, ByPadAlone) { EXPECT_EQ(ByPad().plays(), in_text()); }

}  // namespace
}  // namespace two_hats::testing
