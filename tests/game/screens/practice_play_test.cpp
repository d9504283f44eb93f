// Practising by mouse, by keyboard alone and by pad; and every shipped question in its place.
#include <gmock/gmock.h>

#include <set>

#include "engine/loading/read_bank.h"
#include "game/views/practice_view.h"
#include "game/views/question_view.h"
#include "tests/game/screens/seat.h"

namespace two_hats::test {
namespace {

using app::Screen;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using widgets::Key;

const app::AskedQuestion& asked(Seat& seat) { return *app::asked_now(seat.state()); }

TEST(PracticeByMouse, FromHomeThroughAQuestionToTheSummary) {
  Seat seat;
  seat.looks().points_at("practice");
  ASSERT_EQ(seat.state().screen, Screen::practice);
  seat.points_at("profile.rules");
  EXPECT_EQ(seat.state().wish.profile, 0);
  seat.points_at("profile.all").points_at("topic.value");
  EXPECT_FALSE(seat.state().wish.topics[2]);
  seat.points_at("topic.value").points_at("start");
  ASSERT_EQ(seat.state().screen, Screen::question);
  seat.points_at("end");
  EXPECT_EQ(seat.state().screen, Screen::practice) << "nothing was answered";
}

TEST(PracticeByMouse, AChoice) {
  Seat seat;
  seat.game.asked("goal-lives");
  seat.looks().points_at("option.a").points_at("option.c").points_at("confidence.80");
  EXPECT_THAT(asked(seat).given, ElementsAre(0, 2));
  seat.points_at("answer");
  ASSERT_EQ(seat.state().screen, Screen::explanation);
  EXPECT_TRUE(seat.ui().sees("Right"));
  seat.points_at("next");
  ASSERT_EQ(seat.state().screen, Screen::summary);
  EXPECT_FALSE(seat.ui().find("again")->enabled);
  seat.points_at("home");
  EXPECT_EQ(seat.state().screen, Screen::home);
}

TEST(PracticeByMouse, StepsAreDragged) {
  Seat seat;
  seat.game.asked("loop");
  seat.looks();
  for (int place = 0; place < 4; ++place) {
    const int now = asked(seat).given[static_cast<std::size_t>(place)];
    if (now == place) continue;
    const auto name = [](int step) { return std::string("step.") + static_cast<char>('a' + step); };
    seat.drags(name(place), name(now));
  }
  EXPECT_THAT(asked(seat).given, ElementsAre(0, 1, 2, 3));
  EXPECT_FALSE(seat.state().practice.lifted);
}

TEST(PracticeByMouse, SidesAreMatched) {
  Seat seat;
  seat.game.asked("areas");
  seat.looks();
  for (const char* side : {"a", "b", "c"})
    seat.points_at(std::string("left.") + side).points_at(std::string("right.") + side);
  seat.points_at("confidence.95").points_at("answer");
  ASSERT_EQ(seat.state().screen, Screen::explanation);
  EXPECT_TRUE(asked(seat).right);
}

TEST(PracticeByKeys, AWholePracticeWithTheMissedOnesAgain) {
  Seat seat;
  seat.looks().presses(Key::p);
  ASSERT_EQ(seat.state().screen, Screen::practice);
  EXPECT_EQ(seat.ui().focused(), "start");
  seat.presses(Key::enter);
  int answered = 0;
  while (seat.state().screen == Screen::question && answered < 20) {
    const views::QuestionView view = views::build_question(seat.state());
    switch (view.kind) {
      case questions::Kind::ordering:
        seat.presses({Key::space, Key::down, Key::space, Key::digit4});
        break;
      case questions::Kind::matching:
        seat.presses({Key::digit1, Key::digit2, Key::digit3, Key::d});
        break;
      default:
        seat.presses(Key::a);
        if (view.kind == questions::Kind::multiple) seat.presses(Key::b);
        seat.presses(Key::digit4);
    }
    EXPECT_EQ(asked(seat).certainty, 95);
    seat.presses(Key::enter);
    ASSERT_EQ(seat.state().screen, Screen::explanation) << view.stem;
    seat.presses(Key::enter);
    ++answered;
  }
  EXPECT_EQ(answered, 8);
  ASSERT_EQ(seat.state().screen, Screen::summary);
  const auto missed = std::ranges::count_if(seat.state().practice.asked, [](const auto& each) { return !each.right; });
  ASSERT_GT(missed, 0);
  seat.presses(Key::enter);
  ASSERT_EQ(seat.state().screen, Screen::question);
  EXPECT_EQ(static_cast<long>(seat.state().practice.asked.size()), missed);
  seat.presses(Key::escape);
  EXPECT_EQ(seat.state().screen, Screen::practice);
  seat.presses(Key::g);
  EXPECT_EQ(seat.state().screen, Screen::question);
}

TEST(PracticeByKeys, ARowIsLiftedWalkedAndDropped) {
  Seat seat;
  seat.game.asked("loop");
  seat.looks();
  const int first = asked(seat).given[0];
  seat.presses(Key::space);
  EXPECT_TRUE(seat.state().practice.lifted);
  seat.presses({Key::down, Key::down, Key::space});
  EXPECT_EQ(asked(seat).given[2], first);
  EXPECT_FALSE(seat.state().practice.lifted);
}

TEST(PracticeByPad, AChoiceWithCrossAndShoulders) {
  Seat seat;
  seat.game.asked("cancel");
  seat.looks().presses(Key::down);  // the first push only shows where the focus is
  seat.presses(Key::enter);
  EXPECT_EQ(asked(seat).given.size(), 1u);
  for (int i = 0; i < 5 && seat.ui().focused() != "confidence.50"; ++i) seat.presses(Key::next_panel);
  ASSERT_EQ(seat.ui().focused(), "confidence.50");
  seat.presses({Key::right, Key::enter});
  EXPECT_EQ(asked(seat).certainty, 65);
  seat.presses({Key::next_panel, Key::enter});
  EXPECT_EQ(seat.state().screen, Screen::explanation);
}

TEST(PracticeByKeys, TabReachesEverythingThatCanBePressed) {
  for (const char* id : {"cancel", "goal-lives", "loop", "areas"}) {
    Seat seat;
    seat.game.asked(id);
    seat.looks();
    std::set<std::string> wanted;
    for (const widgets::NamedThing& thing : seat.ui().things())
      if (thing.enabled && thing.role != widgets::Role::region) wanted.insert(thing.name);
    std::set<std::string> reached;
    for (std::size_t i = 0; i < seat.ui().things().size() + 2; ++i) {
      seat.presses(Key::tab);
      reached.insert(seat.ui().focused());
    }
    for (const std::string& name : wanted) EXPECT_THAT(reached, Contains(name)) << id;
  }
}

// Nothing is cut on any of the four screens, in every theme, large and small.
TEST(PracticeLayout, NothingIsCutInAnyTheme) {
  for (const app::Theme theme : {app::Theme::light, app::Theme::dark, app::Theme::contrast}) {
    for (const Place& place : {Place{"150", {640, 400}, 0.75f}, Place{"small", {480, 300}, 0.5f},
                               Place{"300", {640, 400}, 1.5f}, Place{"100", {640, 400}, 0.5f}}) {
      Place wanted = place;
      wanted.mode = screens::mode_of(theme);
      Seat seat(wanted);
      const auto fits = [&](const char* what) {
        seat.looks();
        EXPECT_THAT(cut_words(seat.ui()), IsEmpty()) << what << " at " << place.name;
        EXPECT_THAT(seat.ui().doubles(), IsEmpty()) << what << " at " << place.name;
      };
      seat.game.does(app::OpenPractice{});
      seat.game.does(app::PickProfile{0});
      fits("practice");
      seat.game.does(app::PickProfile{-1});
      seat.game.does(app::StartPractice{});
      for (int i = 0; i < 8; ++i) {
        fits("question");
        if (i % 2 == 0)
          seat.game.gives_right();
        else
          seat.game.gives_wrong();
        fits("explanation");
        seat.game.does(app::NextAsked{});
      }
      fits("summary");
    }
  }
}

// Every question that is shipped, at 150 %: nothing of it or of its explanation is cut, and all of it can be pressed.
// Half of the pixels draw the same page, and quicker.
TEST(EveryQuestion, FitsItsPlace) {
  const auto read = loading::load_bank("data/questions/core");
  ASSERT_TRUE(read.thing != nullptr) << loading::in_words(read.diagnostics);
  constexpr float kPixels = 0.5f;
  Seat seat({"", {1280 * kPixels, 800 * kPixels}, 1.5f * kPixels});
  seat.game.state.questions = {"data/questions/core", read.thing, {}, ""};
  seat.game.does(app::OpenPractice{});
  seat.game.does(app::SetCount{0});
  seat.game.does(app::StartPractice{});
  const auto count = seat.state().practice.asked.size();
  EXPECT_EQ(count, read.thing->questions.size());
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& id = app::question_of(seat.state(), asked(seat)).id;
    seat.looks();
    EXPECT_THAT(cut_words(seat.ui()), IsEmpty()) << id;
    EXPECT_THAT(seat.ui().doubles(), IsEmpty()) << id;
    const views::QuestionView view = views::build_question(seat.state());
    std::vector<std::string> names{view.answer.name};
    for (const auto& row : view.options) names.push_back(row.button.name);
    for (const auto& row : view.steps) names.push_back(row.button.name);
    for (const auto& row : view.lefts) names.push_back(row.button.name);
    for (const auto& row : view.rights) names.push_back(row.button.name);
    for (const std::string& name : names) EXPECT_NE(seat.ui().find(name), nullptr) << id << " " << name;
    seat.game.gives_wrong();
    seat.looks();
    EXPECT_THAT(cut_words(seat.ui()), IsEmpty()) << id << ", explained";
    seat.game.does(app::NextAsked{});
  }
}

}  // namespace
}  // namespace two_hats::test
