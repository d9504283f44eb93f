// What a team gets done in a Sprint is uncertain: log-normal, nine of ten Sprints between the card's low and high.
#pragma once

namespace two_hats::cards {

// The logarithm of what gets done over the card's capacity is normal with this mean and this deviation.
struct CapacitySpread {
  double middle = 0, sigma = 0;  // 0 and 0: always the capacity itself
};
CapacitySpread spread_of(double capacity, double low, double high);

}  // namespace two_hats::cards
