// What screen_rows.cpp measures, in a process of its own, so that the rest of the benchmark needs no game: builds every
// screen of a running campaign (no pixels) and Dear ImGui's own demo window in the same frames, then draws it whole.
// The pointer wanders over the page all the while, so that parts of it light up and fade again.
//   two_hats_bench_screens     a line a screen: name, milliseconds: half the frames built, 99 of 100, half of those
//   built
//                              after a change of the state (nothing kept), half the demo windows as they first open,
//                              the same with their sections open, half the whole frames drawn and read back
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>

#include "game/screens/screens.h"
#include "game/shell/headless.h"
#include "game/shell/outside.h"
#include "tests/bench/harness/measure.h"

namespace two_hats::bench {
namespace {

constexpr int kFrames = 240;
constexpr int kWholeFrames = 24;
constexpr int kMostCards = 40;

double part(std::vector<double> times, double share) {
  std::sort(times.begin(), times.end());
  return 1e3 * times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

// The demo window's sections, and what lies in the two that show most.
constexpr const char* kSections[] = {"Help", "Configuration", "Window options", "Widgets", "Layout & Scrolling",
                                     "Popups & Modal windows", "Tables & Columns", "Inputs, Navigation & Focus",
                                     // Widgets
                                     "Basic", "Trees", "Collapsing Headers", "Bullets", "Text", "Images", "Combo",
                                     "List boxes", "Selectables", "Tabs", "Plots Widgets", "Color/Picker Widgets",
                                     "Range Widgets", "Data Types", "Multi-component Widgets", "Vertical Sliders",
                                     // Layout
                                     "Child windows", "Widgets Width", "Basic Horizontal Layout", "Groups",
                                     "Text Baseline Alignment", "Scrolling", "Clipping"};

void open_sections(bool open) {
  ImGui::Begin("Dear ImGui Demo");
  for (const char* const section : kSections) ImGui::GetStateStorage()->SetInt(ImGui::GetID(section), open ? 1 : 0);
  ImGui::End();
}

struct Game {
  std::unique_ptr<shell::Outside> outside;
  std::unique_ptr<shell::Headless> headless;
  app::State state;

  void does(const app::Command& command) { outside->run(state, command); }
};

void measure_screen(Game& game, const std::string& name) {
  widgets::Ui ui;
  screens::Scratch scratch;
  scratch.keeps_view = true;
  std::vector<double> mine, anew, closed, opened, whole;
  widgets::Input input;
  const auto draw = [&](widgets::Ui& page) { keep(screens::draw_screen(page, game.state, scratch)); };
  // Across the window and back, at the speed of a hand.
  const auto wander = [&](int i) {
    const float turn = static_cast<float>(i) / kFrames;
    input.mouse = {1280 * (turn < .5f ? 2 * turn : 2 - 2 * turn), 800 * (.5f + .5f * std::sin(15 * turn))};
  };
  for (const bool open : {false, true}) {
    for (int i = 0; i < kFrames; ++i) {
      wander(i);
      game.headless->draw(ui, shell::Look{}, input, [&](widgets::Ui& page) {
        open_sections(open);
        const double begin = seconds(Clock::thread);
        draw(page);
        const double middle = seconds(Clock::thread);
        ImGui::ShowDemoWindow();
        mine.push_back(middle - begin);
        (open ? opened : closed).push_back(seconds(Clock::thread) - middle);
      });
    }
  }
  for (int i = 0; i < kWholeFrames; ++i) {
    scratch.state_changed();
    game.headless->draw(ui, shell::Look{}, input, [&](widgets::Ui& page) {
      const double begin = seconds(Clock::thread);
      draw(page);
      anew.push_back(seconds(Clock::thread) - begin);
    });
  }
  for (int i = 0; i < kWholeFrames; ++i) {
    const double begin = seconds(Clock::wall);
    game.headless->draw(ui, shell::Look{}, input, draw);
    keep(game.headless->picture());
    whole.push_back(seconds(Clock::wall) - begin);
  }
  std::printf("%s %.4f %.4f %.4f %.4f %.4f %.3f\n", name.c_str(), part(mine, .5), part(mine, .99), part(anew, .5),
              part(closed, .5), part(opened, .5), part(whole, .5));
}

// Some legal answer to the card on the table.
void answer(Game& game) {
  const cards::Card& card = *game.state.session->card();
  if (card.kind() == cards::Kind::choice) game.does(app::PickAnswer{0});
  if (card.kind() == cards::Kind::ownership) {
    const auto& duties = std::get<cards::Ownership>(card.decision).duties;
    for (std::size_t i = 0; i < duties.size(); ++i)
      game.does(app::GiveDuty{static_cast<int>(i), duties[i].owners.front()});
  }
  if (card.kind() == cards::Kind::selection) game.does(app::ToggleItem{0});
  if (card.kind() == cards::Kind::conversation)
    while (!game.state.draft.answered) game.does(app::SayReply{0});
  game.does(app::BeSure{80});
  game.does(app::Decide{});
}

int all_screens() {
  shell::Wishes wishes;
  wishes.keep_nothing = true;
  wishes.seed = 7;
  auto outside = shell::Outside::open(wishes, shell::Rater::Way::at_once);
  auto headless = shell::Headless::open();
  if (!outside || !headless) {
    std::puts("no game data or no offscreen OpenGL here");
    return 1;
  }
  Game game{std::move(*outside), std::move(*headless), {}};
  game.state = game.outside->opening_state();
  measure_screen(game, "home");
  game.does(app::OpenSettings{});
  measure_screen(game, "settings");
  game.does(app::Back{});
  const auto playable = [](const auto& choice) { return choice.pack && !choice.pack->tutorial; };
  const auto pack = std::find_if(game.state.packs.begin(), game.state.packs.end(), playable) - game.state.packs.begin();
  game.does(app::NewCampaign{static_cast<int>(pack)});
  game.does(app::WearHats{session::Hats::both});
  std::set<cards::Kind> seen;
  for (int card = 0; card < kMostCards && game.state.session->table; ++card) {
    const cards::Kind kind = game.state.session->card()->kind();
    const std::string name(cards::name_of(kind));
    const bool first = seen.insert(kind).second;
    if (first) measure_screen(game, "table:" + name);
    answer(game);
    if (game.state.screen != app::Screen::reveal) break;
    if (first) measure_screen(game, "verdict:" + name);
    game.does(app::NextCard{});
  }
  if (game.state.screen != app::Screen::debrief) game.does(app::OpenDebrief{});
  measure_screen(game, "debrief");
  return 0;
}

}  // namespace
}  // namespace two_hats::bench

int main() {
  setenv("SDL_VIDEODRIVER", "offscreen", 1);
  return two_hats::bench::all_screens();
}
