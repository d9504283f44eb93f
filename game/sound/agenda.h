// Which cue is due when. Knows no device and no clock: a time is milliseconds of any clock, handed in.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "game/app/cue.h"

namespace two_hats::sound {

using Time = std::int64_t;  // milliseconds

struct Due {
  app::Cue cue = app::Cue::select;
  int percent = 0;  // volume, 1 to 100
  bool operator==(const Due&) const = default;
};

class Agenda {
 public:
  // `too_late`: what comes so much later than it was due would only confuse.
  explicit Agenda(Time too_late) : too_late_(too_late) {}
  // Takes over what is to be heard and forgets what waits if that is asked. A cue whose group is off is not kept.
  void add(const app::Cues& cues, const app::Settings& settings, Time now);
  // What is due, in order; it is off the agenda then. Dropped are cues that come too late (the device took its
  // time), and a cue that was given out less than kApart ago.
  [[nodiscard]] std::vector<Due> take(Time now);
  // When the next one is due; empty: nothing waits.
  [[nodiscard]] std::optional<Time> next() const;

  static constexpr Time kApart = 45;

 private:
  struct Waiting {
    Time at = 0;
    Due due;
  };
  Time too_late_;
  std::vector<Waiting> waiting_;  // by time
  std::array<std::optional<Time>, app::kCueCount> last_;
};

}  // namespace two_hats::sound
