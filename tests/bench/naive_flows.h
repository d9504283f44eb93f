// The flows of one week in the naive model, and what an effect does to them.
#pragma once

#include "engine/product/effect.h"

namespace two_hats::bench {

struct Flows {
  double revenue = 0, cost = 0, price = 1, adoption = 1, churn = 1, capacity = 1, unplanned = 0;
  double features = 0, debt = 0, improvement = 0, discovery = 0, hours = 0, rush = 0, market = 0, team = 0, sync = 0;
  double hit_rate = 0, debt_growth = 1, outage = 1, leave = 1;
};

void change_flow(Flows& flows, const product::Effect& effect, double week_revenue);

}  // namespace two_hats::bench
