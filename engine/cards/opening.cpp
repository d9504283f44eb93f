#include "engine/cards/pack.h"

namespace two_hats::cards {

product::World opening_world(const Pack& pack) {
  product::World world = product::opening_world(pack.parameters, pack.campaign.stage);
  for (const auto& [stock, level] : pack.campaign.opening) world.state[stock] = level;
  return world;
}

}  // namespace two_hats::cards
