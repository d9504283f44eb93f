// Times things. Interleaved, so that a machine that gets slower gets slower for all of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace two_hats::bench {

enum class Clock : unsigned char {
  thread,   // CPU seconds of this thread: other programs do not count
  process,  // CPU seconds of all threads together
  wall,     // seconds as they pass: for work that several threads share
};
double seconds(Clock clock);

struct Timing {
  std::vector<double> all;        // seconds, in the order measured
  std::vector<double> processor;  // CPU seconds of all threads, likewise
  double least() const;
  double median() const;
};

// Runs each piece of work once unmeasured, then `turns` times, taking turns: A B C A B C.
std::vector<Timing> measure(const std::vector<std::function<void()>>& works, int turns, Clock clock = Clock::thread);
Timing measure(const std::function<void()>& work, int turns, Clock clock = Clock::thread);

// "min 4.20, median 4.31 ms"
std::string in_milliseconds(const Timing& timing);
// The same of work that threads share, with what it took of all processors: on a busy machine the first grows, not the
// second. "min 41.2, median 43.0 ms; 78.1 ms of the processors"
std::string in_milliseconds_of_all(const Timing& timing);

// Hides a value from the compiler: what is only computed to be measured must not vanish.
template <typename T>
void keep(const T& value) {
  asm volatile("" : : "g"(&value) : "memory");
}

}  // namespace two_hats::bench
