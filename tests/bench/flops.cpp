#include "tests/bench/flops.h"

#include <memory>

#include "counted/engine/product/kernel_week.h"

namespace two_hats::bench {

Flops counted_flops() {
  using namespace two_hats_counted;
  using two_hats_counted::bench::Counted;
  // Every path does the same operations whatever its numbers are, so nothing needs to be filled in.
  const product::LaneRules rules{};
  const auto block = std::make_unique<product::Block>();
  const auto luck = std::make_unique<product::Luck>();
  const auto life = std::make_unique<product::Life>();
  Flops flops;
  Counted::operations = 0;
  product::body::next_luck(rules, *block, 0, 0, *luck);
  flops.luck = static_cast<double>(Counted::operations) / product::kLanes;
  Counted::operations = 0;
  product::body::live(rules, *block, *luck, *life, 1);
  flops.life = static_cast<double>(Counted::operations) / product::kLanes;
  return flops;
}

}  // namespace two_hats::bench
