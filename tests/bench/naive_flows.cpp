#include "tests/bench/naive_flows.h"

namespace two_hats::bench {

using product::Operation;
using product::Target;

void change_flow(Flows& flows, const product::Effect& effect, double week_revenue) {
  double* level = nullptr;
  double unit = 1;
  switch (effect.target) {
    case Target::revenue:
      level = &flows.revenue, unit = week_revenue;
      break;
    case Target::cost:
      level = &flows.cost, unit = week_revenue;
      break;
    case Target::price:
      level = &flows.price;
      break;
    case Target::adoption:
      level = &flows.adoption;
      break;
    case Target::churn:
      level = &flows.churn;
      break;
    case Target::capacity:
      level = &flows.capacity;
      break;
    case Target::unplanned:
      level = &flows.unplanned;
      break;
    case Target::share_features:
      level = &flows.features;
      break;
    case Target::share_debt:
      level = &flows.debt;
      break;
    case Target::share_improvement:
      level = &flows.improvement;
      break;
    case Target::share_discovery:
      level = &flows.discovery;
      break;
    case Target::hours:
      level = &flows.hours;
      break;
    case Target::rush:
      level = &flows.rush;
      break;
    case Target::attention_market:
      level = &flows.market;
      break;
    case Target::attention_team:
      level = &flows.team;
      break;
    case Target::sync:
      level = &flows.sync;
      break;
    case Target::hit_rate:
      level = &flows.hit_rate;
      break;
    case Target::debt_growth:
      level = &flows.debt_growth;
      break;
    case Target::outage_hazard:
      level = &flows.outage;
      break;
    case Target::leave_hazard:
      level = &flows.leave;
      break;
    default:
      return;
  }
  *level = effect.operation == Operation::add ? *level + effect.size * unit : *level * effect.size;
}

}  // namespace two_hats::bench
