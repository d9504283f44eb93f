#include "tests/game/a_tutorial.h"
#include "tests/game/screens/leads.h"
#include "tests/game/two_surfaces.h"

namespace two_hats::test {

using two_hats::testing::ATutorialGame;
using two_hats::testing::ATwoSurfacesGame;
using widgets::Key;

namespace {

void to_verdict(Seat& seat) { seat.game.started().until(cards::Kind::choice).answered().rated(); }

void to_choice(Seat& seat) { seat.game.started().until(cards::Kind::choice); }

// Another game's state at this seat: the pack with lenses, cues and twins, or the tutorial.
void take(Seat& seat, const two_hats::testing::AGame& game) {
  const base::Words words = seat.state().words;
  const auto languages = seat.state().languages;
  seat.state() = game.state;
  seat.state().words = words;
  seat.state().languages = languages;
}

// Before the verdict on the first of these answers, or after the last.
std::function<void(Seat&)> tutorial(std::vector<int> answers, bool on = false) {
  return [answers, on](Seat& seat) {
    ATutorialGame game(seat.state().words);
    game.begun().decides(answers);
    if (on) game.does(app::NextCard{});
    take(seat, game);
  };
}

// A whole session told back, sure in several steps; two decisions turned out the same.
void to_charts(Seat& seat) {
  seat.game.started();
  constexpr int kSure[] = {80, 95, 80, 80, 65, 95};
  for (int i = 0; seat.state().session->table; ++i) {
    seat.game.answered(kSure[i % 6]).rated();
    seat.game.does(app::NextCard{});
  }
  if (seat.state().screen != app::Screen::debrief) seat.game.does(app::OpenDebrief{});
  auto& marks = seat.state().told_back->marks;
  marks[1].short_score = marks[0].short_score;
  marks[1].long_score = marks[0].long_score;
  marks[1].shape = marks[0].shape;
}

// Page by page until something of this name can be seen whole.
void pages_to(Seat& seat, const std::string& name) {
  const auto whole = [&] {
    const auto& things = seat.ui().things();
    return std::any_of(things.begin(), things.end(), [&](const auto& thing) {
      return thing.name.starts_with(name) && thing.visible.h > std::min(thing.rect.h, 200.0f) - 1;
    });
  };
  for (int i = 0; i < 40 && !whole(); ++i) seat.presses(Key::page_down);
}

std::vector<store::SessionLine> saved_lines() {
  store::SessionLine line;
  line.id = "s-000002";
  line.pack_id = two_hats::testing::small_choice().pack->id;
  line.pack_title = two_hats::testing::small_choice().pack->title;
  line.started = line.changed = "2026-05-03T09:30:00Z";
  line.decisions = 2;
  return {line};
}

}  // namespace

const std::vector<Lead>& states() {
  static const std::vector<Lead> kStates = {
      {"home_to_continue", [](Seat& seat) { seat.game.does(app::SavedListed{saved_lines()}); }},
      {"home_first", [](Seat& seat) { take(seat, ATutorialGame(seat.state().words)); }},
      {"home_full",
       [](Seat& seat) {
         ATutorialGame game(seat.state().words);
         for (int i = 0; i < 3; ++i) game.state.packs.push_back(two_hats::testing::two_surfaces_choice());
         for (int i = 0; i < 4; ++i) game.state.saved.push_back(saved_lines().front());
         for (auto& line : game.state.saved)
           line.finished = true, line.id += std::to_string(&line - game.state.saved.data());
         take(seat, game);
       }},
      {"tutorial_first", tutorial({})},
      {"tutorial_second", tutorial({0}, true)},
      {"tutorial_third", tutorial({0, 1}, true)},
      {"tutorial_verdict", tutorial({0})},
      {"tutorial_second_verdict", tutorial({0, 2})},
      {"tutorial_last_verdict", tutorial({0, 1, 0})},
      {"tutorial_debrief", tutorial({0, 1, 0}, true)},
      {"split_touched",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::split);
         seat.game.does(app::AddChips{0, -1});
       }},
      {"hats_lenses",
       [](Seat& seat) {
         ATwoSurfacesGame game;
         game.does(app::NewCampaign{0});
         take(seat, game);
       }},
      {"choice_untouched", to_choice},
      {"choice_hovered", to_choice, [](Seat& seat) { seat.hovers("answer.b"); }},
      {"choice_pressed", to_choice, [](Seat& seat) { seat.holds("answer.b"); }},
      {"choice_focused", to_choice, [](Seat& seat) { seat.tabs_to("answer.a"); }},
      {"choice_refused", to_choice, [](Seat& seat) { seat.points_at("decide").hovers("decide"); }},
      {"choice_help",
       [](Seat& seat) {
         to_choice(seat);
         seat.game.does(app::ToggleHelp{});
       }},
      {"flip",
       [](Seat& seat) {
         ATwoSurfacesGame game;
         game.started();
         game.to("volume-again", {{"volume", "a"}, {"two-things", "push"}});
         game.does(app::NameCue{1});
         take(seat, game);
       }},
      {"order_dropped",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::order);
         seat.game.does(app::MoveItem{2, 0});
       }},
      {"talk_over",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::conversation);
         while (!seat.state().draft.answered) seat.game.does(app::SayReply{0});
       }},
      {"reveal_waiting", [](Seat& seat) { seat.game.started().until(cards::Kind::choice).answered(); }},
      {"reveal_words",
       [](Seat& seat) {
         to_verdict(seat);
         seat.game.does(app::ToggleWords{});
       }},
      {"reveal_source",
       [](Seat& seat) {
         to_verdict(seat);
         seat.game.does(app::ToggleSource{});
       }},
      {"reveal_quarter",
       [](Seat& seat) {
         to_verdict(seat);
         seat.game.does(app::ToggleWhy{});
       }},
      {"reveal_compared",
       [](Seat& seat) {
         to_verdict(seat);
         seat.game.does(app::Compare{1});
       }},
      {"reveal_order",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::order).answered().rated();
         seat.game.does(app::ToggleNearby{});
       }},
      {"reveal_split",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::split).answered().rated();
         seat.game.does(app::ToggleNearby{});
       }},
      {"reveal_moves",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::split).answered().rated();
         seat.game.does(app::ToggleNearby{});
       },
       [](Seat& seat) { pages_to(seat, "nearby.picture"); }},
      {"reveal_lessons",
       [](Seat& seat) {
         ATwoSurfacesGame game;
         game.started();
         game.to("volume-again", {{"volume", "a"}, {"two-things", "push"}});
         game.does(app::NameCue{0});
         game.answers("b").rated();
         take(seat, game);
       }},
      {"reveal_scrolled", to_verdict, [](Seat& seat) { seat.scrolls(40); }},
      {"debrief_same_place", to_charts},
      {"debrief_weeks", to_charts, [](Seat& seat) { seat.tabs_to("turn.2"); }},
      {"debrief_skills", to_charts, [](Seat& seat) { pages_to(seat, "skill."); }},
      {"debrief_certainty", to_charts, [](Seat& seat) { pages_to(seat, "calibration"); }},
      {"summary_certainty",
       [](Seat& seat) {
         for (const Lead& lead : leads())
           if (lead.name == "summary") lead.lead(seat);
       },
       [](Seat& seat) { pages_to(seat, "calibration"); }},
      {"summary_few",
       [](Seat& seat) {
         seat.game.practising().gives_right(95);
         seat.game.does(app::EndPractice{});
       }},
      {"practice_nothing_fits",
       [](Seat& seat) {
         seat.game.does(app::OpenPractice{});
         for (int difficulty = 1; difficulty <= 3; ++difficulty) seat.game.does(app::ToggleDifficulty{difficulty});
       }},
      {"explanation_right", [](Seat& seat) { seat.game.asked("cancel").gives_right(95); }},
      {"settings_without",
       [](Seat& seat) {
         seat.state().no_voice = "No speech service here; the package speech-dispatcher brings one";
         seat.state().no_dyslexic = "OpenDyslexic is not here; the package fonts-opendyslexic brings it";
         seat.state().no_sound = true;
         seat.game.does(app::OpenSettings{});
       }},
      {"settings_end", [](Seat& seat) { seat.game.does(app::OpenSettings{}); }, [](Seat& seat) { seat.scrolls(40); }},
      {"not_saved",
       [](Seat& seat) {
         to_choice(seat);
         seat.game.does(app::SaveFailed{"The disk is full.", "Free some space."});
       }},
  };
  return kStates;
}

}  // namespace two_hats::test
