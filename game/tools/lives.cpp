#include "game/tools/lives.h"

#include <mutex>
#include <ostream>

#include "engine/base/random.h"
#include "game/tools/common.h"

namespace two_hats::tools {
namespace {

constexpr int kBar = 40;

}  // namespace

std::vector<policies::Played> play_lives(policies::Policy policy, const cards::PackPtr& pack, const Lives& lives,
                                         std::ostream& err) {
  std::vector<policies::Played> played(static_cast<std::size_t>(lives.sessions));
  std::mutex saying;
  int done = 0;
  on_all_processors(played.size(), [&](std::size_t i) {
    played[i] = policies::play(policy, pack, base::mix(lives.seed, i), lives.decisions, product::kSketch);
    const std::lock_guard lock(saying);
    ++done;
    if (!lives.progress) return;
    const int full = kBar * done / lives.sessions;
    err << "\r  " << policies::name_of(policy) << " [" << std::string(static_cast<std::size_t>(full), '#')
        << std::string(static_cast<std::size_t>(kBar - full), '.') << "] " << done << "/" << lives.sessions
        << std::flush;
  });
  if (lives.progress) err << "\n";
  return played;
}

}  // namespace two_hats::tools
