#include "game/sound/agenda.h"

#include <algorithm>

namespace two_hats::sound {

void Agenda::add(const app::Cues& cues, const app::Settings& settings, Time now) {
  // What is due by now has been heard of: only what lies ahead belongs to the screen that is gone.
  if (cues.forget) std::erase_if(waiting_, [&](const Waiting& one) { return one.at > now; });
  for (const app::CueAt& cue : cues.now) {
    const int percent = settings.volume[static_cast<std::size_t>(app::group_of(cue.cue))];
    if (percent <= 0) continue;
    const Waiting made{now + cue.after_ms, {cue.cue, percent}};
    const auto later = std::ranges::upper_bound(waiting_, made.at, {}, &Waiting::at);
    waiting_.insert(later, made);
  }
}

std::vector<Due> Agenda::take(Time now) {
  std::vector<Due> due;
  const auto end = std::ranges::upper_bound(waiting_, now, {}, &Waiting::at);
  for (auto one = waiting_.begin(); one != end; ++one) {
    auto& last = last_[static_cast<std::size_t>(one->due.cue)];
    if (now - one->at > too_late_ || (last && now - *last < kApart)) continue;
    last = now;
    due.push_back(one->due);
  }
  waiting_.erase(waiting_.begin(), end);
  return due;
}

std::optional<Time> Agenda::next() const {
  if (waiting_.empty()) return std::nullopt;
  return waiting_.front().at;
}

}  // namespace two_hats::sound
