// The program as a player has it, on a display of its own: how soon it shows something, what it costs while nobody does
// anything, what it holds.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "engine/base/text.h"
#include "tests/bench/display.h"
#include "tests/bench/harness/measure.h"
#include "tests/bench/parts.h"

namespace two_hats::bench {
namespace {

constexpr int kStarts = 7;
constexpr double kPatience = 30;  // seconds until a program is given up
constexpr double kIdle = 30;

std::string game() { return program_folder() + "/two-hats"; }

// Milliseconds from being called to the first pixel on the screen; negative: none came.
double start(const std::vector<std::string>& command, const std::vector<std::string>& settings) {
  std::string why;
  const auto display = Display::open(why);
  if (!display || display->shows_something()) return -1;
  std::vector<std::string> all = settings;
  all.push_back("DISPLAY=" + display->name());
  const double begin = seconds(Clock::wall);
  const Running program(command, all);
  while (!display->shows_something()) {
    if (seconds(Clock::wall) - begin > kPatience || !program.runs()) return -1;
    rest(.0005);
  }
  return 1e3 * (seconds(Clock::wall) - begin);
}

double middle(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times.empty() ? -1 : times[times.size() / 2];
}

std::vector<Row> start_rows() {
  Row alone{.name = "start to the first frame", .unit = "ms", .better = Better::less, .gate = 400};
  Row beside{.name = "start, against galculator", .unit = "x", .better = Better::less, .gate = 1};
  std::string why;
  if (!Display::open(why)) return {not_measured(alone, why), not_measured(beside, why)};
  const ScratchFolder folder;
  const bool peer = at_hand("galculator");
  std::vector<double> ours, theirs;
  for (int i = 0; i <= kStarts; ++i) {
    const double mine = start({game(), "--data-dir", folder.path()}, {"SDL_AUDIODRIVER=dummy"});
    const double other = peer ? start({"galculator"}, {"GDK_BACKEND=x11"}) : -1;
    if (mine < 0) return {not_measured(alone, "the game showed nothing"), not_measured(beside, "the same")};
    if (i == 0) continue;  // from disk to memory
    ours.push_back(mine);
    if (other > 0) theirs.push_back(other);
  }
  alone.value = middle(ours);
  alone.note = "median of " + std::to_string(kStarts) + " on Xvfb, drawn by the processor";
  if (theirs.empty())
    return {alone, not_measured(beside, "there is no galculator here: ./dev bench --peers installs it")};
  beside.value = middle(ours) / middle(theirs);
  beside.note = "galculator " + base::fixed(middle(theirs), 0) + " ms, taking turns";
  return {alone, beside};
}

// A number that another program counts up.
class Counter {
 public:
  explicit Counter(const std::string& file) {
    const int opened = open(file.c_str(), O_RDWR);
    void* const mapped = mmap(nullptr, sizeof(std::uint64_t), PROT_READ, MAP_SHARED, opened, 0);
    close(opened);
    if (mapped != MAP_FAILED) count_ = static_cast<const volatile std::uint64_t*>(mapped);
  }
  [[nodiscard]] std::uint64_t now() const { return count_ != nullptr ? *count_ : 0; }

 private:
  const volatile std::uint64_t* count_ = nullptr;
};

std::vector<Row> idle_rows() {
  Row frames{.name = "frames while idle for 30 s", .unit = "", .better = Better::less, .gate = 3};
  Row busy{.name = "processor while idle", .unit = "% of a core", .better = Better::less, .gate = 1};
  Row memory{.name = "memory with a campaign open", .unit = "MiB", .better = Better::less, .gate = 130};
  const auto none = [&](const std::string& why) {
    return std::vector<Row>{not_measured(frames, why), not_measured(busy, why), not_measured(memory, why)};
  };
  std::string why;
  const auto display = Display::open(why);
  if (!display) return none(why);
  const ScratchFolder folder;
  const std::string file = folder.write("frames", std::string(sizeof(std::uint64_t), '\0'));
  const Counter counter(file);
  const Running program({game(), "--data-dir", folder.path(), "--seed", "7", "--pack",
                         std::string(TWO_HATS_SOURCE_DIR) + "/data/packs/tern-clinics", "--hat", "both"},
                        {"DISPLAY=" + display->name(), "SDL_AUDIODRIVER=dummy", "TWO_HATS_BENCH_FRAMES=" + file,
                         "LD_PRELOAD=" + program_folder() + "/two_hats_bench_frames.so"});
  const double begin = seconds(Clock::wall);
  // The card is dealt, everything has moved to its place.
  for (std::uint64_t seen = 0; seen == 0 || counter.now() != seen;) {
    seen = counter.now();
    rest(2);
    if (!program.runs()) return none("the game did not start");
    if (seconds(Clock::wall) - begin > kPatience) return none(seen == 0 ? "the game drew nothing" : "it never rests");
  }
  const std::uint64_t before = counter.now();
  const double used = program.cpu_seconds();
  rest(kIdle);
  frames.value = static_cast<double>(counter.now() - before);
  frames.note = std::to_string(before) + " frames before, to deal the card";
  busy.value = 100 * (program.cpu_seconds() - used) / kIdle;
  memory.value = program.pss_mib();
  memory.note = "PSS: shared pages by their share";
  if (*memory.value == 0) memory = not_measured(memory, "the system does not tell");
  return {frames, busy, memory};
}

}  // namespace

std::vector<Row> window_rows(const Options&) {
  std::vector<Row> rows = start_rows();
  for (Row& row : idle_rows()) rows.push_back(std::move(row));
  return rows;
}

}  // namespace two_hats::bench
