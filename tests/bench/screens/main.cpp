// What screen_rows.cpp measures, in a process of its own, so that the rest of the benchmark needs no game: builds a
// screen of the running campaign (no pixels) and Dear ImGui's own demo window in the same frames.
//   two_hats_bench_screens table|verdict     prints milliseconds: half the frames, 99 of 100, half the demo windows
#include <imgui.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "game/screens/screens.h"
#include "game/shell/headless.h"
#include "game/shell/outside.h"
#include "tests/bench/harness/measure.h"

namespace two_hats::bench {
namespace {

constexpr int kFrames = 240;

double part(std::vector<double> times, double share) {
  std::sort(times.begin(), times.end());
  return 1e3 * times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

int build_screen(bool verdict) {
  shell::Wishes wishes;
  wishes.keep_nothing = true;
  wishes.seed = 7;
  auto outside = shell::Outside::open(wishes, shell::Rater::Way::at_once);
  auto headless = shell::Headless::open();
  if (!outside || !headless) {
    std::puts("no game data or no offscreen OpenGL here");
    return 1;
  }
  app::State game = (*outside)->opening_state();
  const auto playable = [](const auto& choice) { return choice.pack && !choice.pack->tutorial; };
  const auto pack = std::find_if(game.packs.begin(), game.packs.end(), playable) - game.packs.begin();
  (*outside)->run(game, app::NewCampaign{static_cast<int>(pack)});
  (*outside)->run(game, app::WearHats{session::Hats::both});
  if (verdict) {
    (*outside)->run(game, app::PickAnswer{0});
    (*outside)->run(game, app::BeSure{80});
    (*outside)->run(game, app::Decide{});
  }
  widgets::Ui ui;
  screens::Scratch scratch;
  std::vector<double> mine, demo;
  for (int i = 0; i < kFrames; ++i) {
    widgets::Input input;
    input.settled = true;
    (*headless)->draw(ui, shell::Look{}, input, [&](widgets::Ui& page) {
      const double begin = seconds(Clock::thread);
      keep(screens::draw_screen(page, game, scratch));
      const double middle = seconds(Clock::thread);
      ImGui::ShowDemoWindow();
      mine.push_back(middle - begin);
      demo.push_back(seconds(Clock::thread) - middle);
    });
  }
  std::printf("%.4f %.4f %.4f\n", part(mine, .5), part(mine, .99), part(demo, .5));
  return 0;
}

}  // namespace
}  // namespace two_hats::bench

int main(int count, char** words) {
  const std::string what = count == 2 ? words[1] : "";
  if (what != "table" && what != "verdict") return 2;
  setenv("SDL_VIDEODRIVER", "offscreen", 1);
  return two_hats::bench::build_screen(what == "verdict");
}
