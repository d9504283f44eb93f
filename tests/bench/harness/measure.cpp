#include "tests/bench/harness/measure.h"

#include <algorithm>
#include <chrono>
#include <ctime>

#include "engine/base/text.h"

namespace two_hats::bench {
namespace {

std::string milliseconds(double seconds_taken) {
  const double ms = 1e3 * seconds_taken;
  return base::fixed(ms, ms < 10 ? 2 : ms < 100 ? 1 : 0);
}

}  // namespace

double seconds(Clock clock) {
  if (clock == Clock::wall)
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
  timespec now{};
  clock_gettime(clock == Clock::thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double Timing::least() const { return all.empty() ? 0 : *std::min_element(all.begin(), all.end()); }

double Timing::median() const {
  if (all.empty()) return 0;
  std::vector<double> sorted = all;
  std::sort(sorted.begin(), sorted.end());
  const std::size_t middle = sorted.size() / 2;
  return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

std::vector<Timing> measure(const std::vector<std::function<void()>>& works, int turns, Clock clock) {
  for (const auto& work : works) work();
  std::vector<Timing> timings(works.size());
  for (int turn = 0; turn < turns; ++turn) {
    for (std::size_t i = 0; i < works.size(); ++i) {
      const double begin = seconds(clock), spent = seconds(Clock::process);
      works[i]();
      timings[i].all.push_back(seconds(clock) - begin);
      timings[i].processor.push_back(seconds(Clock::process) - spent);
    }
  }
  return timings;
}

Timing measure(const std::function<void()>& work, int turns, Clock clock) {
  return measure(std::vector{work}, turns, clock).front();
}

std::string in_milliseconds(const Timing& timing) {
  return "min " + milliseconds(timing.least()) + ", median " + milliseconds(timing.median()) + " ms";
}

std::string in_milliseconds_of_all(const Timing& timing) {
  const double least = Timing{timing.processor, {}}.least();
  return in_milliseconds(timing) + "; " + milliseconds(least) + " ms of the processors";
}

}  // namespace two_hats::bench
