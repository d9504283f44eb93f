// Building the fullest screens (no pixels): the card table and the verdict of a running campaign, against Dear ImGui's
// own demo window in the same frames.
#include <benchmark/benchmark.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <vector>

#include "game/screens/screens.h"
#include "game/shell/headless.h"
#include "game/shell/outside.h"

namespace two_hats::bench {
namespace {

constexpr int kFrames = 60;

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}
double part(std::vector<double> times, double share) {
  std::sort(times.begin(), times.end());
  return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

void build_screen(benchmark::State& state, bool reveal) {
  setenv("SDL_VIDEODRIVER", "offscreen", 1);
  shell::Wishes wishes;
  wishes.keep_nothing = true;
  wishes.seed = 7;
  auto outside = shell::Outside::open(wishes, shell::Rater::Way::at_once);
  auto headless = shell::Headless::open();
  if (!outside || !headless) return state.SkipWithError("no game data or no offscreen OpenGL here");
  app::State game = (*outside)->opening_state();
  (*outside)->run(game, app::NewCampaign{static_cast<int>(
                            std::find_if(game.packs.begin(), game.packs.end(),
                                         [](const auto& choice) { return choice.pack && !choice.pack->tutorial; }) -
                            game.packs.begin())});
  (*outside)->run(game, app::WearHats{session::Hats::both});
  if (reveal) {
    (*outside)->run(game, app::PickAnswer{0});
    (*outside)->run(game, app::BeSure{80});
    (*outside)->run(game, app::Decide{});
  }
  widgets::Ui ui;
  screens::Scratch scratch;
  std::vector<double> mine, demo;
  for (auto _ : state) {
    for (int i = 0; i < kFrames; ++i) {
      widgets::Input input;
      input.settled = true;
      (*headless)->draw(ui, shell::Look{}, input, [&](widgets::Ui& page) {
        const double begin = seconds_now();
        benchmark::DoNotOptimize(screens::draw_screen(page, game, scratch));
        const double middle = seconds_now();
        ImGui::ShowDemoWindow();
        mine.push_back(middle - begin);
        demo.push_back(seconds_now() - middle);
      });
    }
  }
  state.counters["build_p50_ms"] = part(mine, .5) * 1e3;
  state.counters["build_p99_ms"] = part(mine, .99) * 1e3;
  state.counters["x_demo_window"] = part(mine, .5) / part(demo, .5);
}
BENCHMARK_CAPTURE(build_screen, table, false)->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(build_screen, reveal, true)->Iterations(3)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace two_hats::bench
