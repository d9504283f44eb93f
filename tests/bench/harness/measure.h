// Times things. Interleaved, so that a machine that gets slower gets slower for all of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace two_hats::bench {

enum class Clock : unsigned char {
  thread,  // CPU seconds of this thread: other programs do not count
  wall,    // seconds as they pass: for work that several threads share
};
double seconds(Clock clock);

struct Timing {
  std::vector<double> all;  // seconds, in the order measured
  double least() const;
  double median() const;
};

// Runs each piece of work once unmeasured, then `turns` times, taking turns: A B C A B C.
std::vector<Timing> measure(const std::vector<std::function<void()>>& works, int turns, Clock clock = Clock::thread);
Timing measure(const std::function<void()>& work, int turns, Clock clock = Clock::thread);

// "min 4.20, median 4.31 ms"
std::string in_milliseconds(const Timing& timing);

// Hides a value from the compiler: what is only computed to be measured must not vanish.
template <typename T>
void keep(const T& value) {
  asm volatile("" : : "g"(&value) : "memory");
}

}  // namespace two_hats::bench
