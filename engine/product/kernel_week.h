// Loops of engine/product/kernel.h, second half: one Euler step of a plan's world, from capacity to trust.
// Compiled once for each instruction set by kernel.cpp; short loops, so that each keeps its numbers in registers.
#pragma once

#include "engine/product/kernel_shocks.h"

namespace two_hats::product::body {

// A loop over the paths of a block. The rules are copied into the frame first: the compiler then knows that
// storing to a path cannot change a constant.
#define TWO_HATS_EACH_PATH _Pragma("GCC ivdep") for (int i = 0; i < kLanes; ++i)

// What the crew turns out this week.
struct Work {
  Scratch per_drag, per_team, per_market, per_item, per_share;  // 1 / what the step divides by
  Scratch unplanned, planned, market_coverage, team_coverage;
  Scratch features, debt, improvement, discovery;  // shares as meant, then tw a week
  Scratch useful;                                  // features less rework
  Scratch left;                                    // what no promise has taken
  Scratch general;                                 // what of it counts for fit
  Scratch adoption_price, churn_price;             // factors, where a price differs from the list's
  Scratch beside;                                  // earned beside the plan, in weeks of revenue
};

// The shares of planned work as they are meant, before they are scaled to one.
inline void shares(const LaneRules& r, const Life& life, Work& work) {
  TWO_HATS_EACH_PATH {
    const float correction = within(r[Constant::autopilot_debt_low],
                                    r[Constant::autopilot_debt_gain] * (life[Stock::debt][i] - r.opening_debt),
                                    r[Constant::autopilot_debt_high]);
    work.debt[i] = most(0, life.flow(Target::share_debt)[i] + correction);
    work.improvement[i] = most(0, life.flow(Target::share_improvement)[i]);
    work.discovery[i] = most(0, life.flow(Target::share_discovery)[i]);
    work.features[i] = most(0, life.flow(Target::share_features)[i]);
  }
}

// Everything that the step divides by.
inline void divisors(const LaneRules& r, const Life& life, Work& work) {
  TWO_HATS_EACH_PATH {
    const float developers = life[Stock::veterans][i] + life[Stock::newcomers][i];
    const float total = work.features[i] + work.debt[i] + work.improvement[i] + work.discovery[i];
    const std::array<float, 5> inverse = inverses_of(
        std::array<float, 5>{debt_drag(r, life[Stock::debt][i]), team_need(r, developers), market_need(r, developers),
                             most(1, developers * r[Constant::items_per_person]), most(total, 1e-9f)});
    work.per_drag[i] = inverse[0];
    work.per_team[i] = inverse[1];
    work.per_market[i] = inverse[2];
    work.per_item[i] = inverse[3];
    work.per_share[i] = inverse[4];
  }
}

inline void capacity(const LaneRules& r, const Block& block, const Luck& luck, const Life& life, Work& work) {
  TWO_HATS_EACH_PATH {
    const float debt = life[Stock::debt][i];
    const float crew =
        crew_output(r, life[Stock::newcomers][i], life[Stock::veterans][i], block[Parameter::newcomer_productivity][i],
                    block[Parameter::training_load][i], block[Parameter::communication][i]) *
        block[Rate::crew][i];
    const float hours = r[Constant::standard_hours] + life.flow(Target::hours)[i];
    const float awake = most(0, 1 - block[Parameter::fatigue_cost][i] * life[Stock::fatigue][i]);
    const float willing = 1 + block[Parameter::developer_trust_capacity][i] *
                                  (life[Stock::trust_developers][i] - r[Constant::reference_trust]);
    const float output =
        crew * life[Stock::capability][i] * (overtime_yield(r, hours) * r.per(Constant::standard_hours)) * awake *
        (work.per_drag[i] * r.reference_drag) * willing * luck.capacity[i] * life.flow(Target::capacity)[i];
    const float unplanned =
        unplanned_share(r, block[Parameter::unplanned_floor][i], block[Parameter::unplanned_debt][i], debt,
                        block[Parameter::distrust_interrupts][i], life[Stock::trust_executives][i],
                        life[Stock::trust_sales][i], life[Stock::incident_load][i],
                        life.flow(Target::unplanned)[i] + r[Constant::oversight_reports] * life[Stock::oversight][i]);
    work.unplanned[i] = unplanned;
    work.planned[i] = output * (1 - unplanned);
  }
}

inline void division(const LaneRules& r, const Block& block, const Life& life, Work& work) {
  TWO_HATS_EACH_PATH {
    const float developers = life[Stock::veterans][i] + life[Stock::newcomers][i];
    const Coverage<float> covered =
        coverage(r, team_need(r, developers), work.per_market[i], work.per_team[i],
                 life.flow(Target::attention_market)[i], life.flow(Target::attention_team)[i]);
    const float meant = work.discovery[i];
    const float floor = r[Constant::framed_discovery_floor];
    const float discovery = meant * (floor + (1 - floor) * covered.market);
    const float part = work.planned[i] * work.per_share[i];
    const float features = part * (work.features[i] + (meant - discovery));
    const float twice = rework_share(r, block[Parameter::rework_floor][i], block[Parameter::rework_unclear][i],
                                     life[Stock::clarity][i], life[Stock::fatigue][i]);
    const float useful = features * (1 - twice);
    work.market_coverage[i] = covered.market;
    work.team_coverage[i] = covered.team;
    work.features[i] = features;
    work.debt[i] *= part;
    work.improvement[i] *= part;
    work.discovery[i] = part * discovery;
    work.useful[i] = useful;
    work.left[i] = useful;
    work.general[i] = useful;
  }
}

inline void promises(Life& life, Work& work, float dt) {
  const float per_step = 1 / dt;
  for (Owed* owed : life.owed) {
    if (!owed->open) continue;
    Owed& o = *owed;
    const float limit = o.limit, special = 1 - o.worth;
    TWO_HATS_EACH_PATH {
      const float missing = most(0, o.work[i] - o.done[i]);
      const float taken = o.made[i] * least(least(limit * work.useful[i], missing * per_step), most(0, work.left[i]));
      o.done[i] += taken * dt;
      work.left[i] -= taken;
      work.general[i] -= taken * special;
    }
  }
}

inline void craft(const LaneRules& r, const Block& block, Life& life, const Work& work, float dt) {
  Lanes& debt = life[Stock::debt];
  Lanes& capability = life[Stock::capability];
  Lanes& fatigue = life[Stock::fatigue];
  TWO_HATS_EACH_PATH {
    const float d = debt[i];
    const float tired = fatigue[i];
    const float slope =
        debt_change(r, block[Parameter::debt_per_output][i], work.features[i], life.flow(Target::rush)[i],
                    block[Parameter::debt_contagion][i], d, block[Parameter::fatigue_errors][i] * tired,
                    life.flow(Target::debt_growth)[i], block[Parameter::debt_removed][i], work.debt[i]);
    debt[i] = within(0, d + dt * slope, 1);
    const float settles = capability_target(r, block[Parameter::capability_floor][i],
                                            block[Parameter::improvement_returns][i], work.improvement[i]);
    capability[i] = within(0, capability[i] + dt * (settles - capability[i]) * block[Rate::capability][i], 1.3f);
    const float hours = r[Constant::standard_hours] + life.flow(Target::hours)[i];
    const float exhausted = fatigue_target(r, hours, work.unplanned[i]);
    fatigue[i] = within(0, tired + dt * (exhausted - tired) * block[Rate::fatigue][i], 1.5f);
  }
}

inline void discovery(const LaneRules& r, const Block& block, const Luck& luck, Life& life, const Work& work,
                      float dt) {
  Lanes& fit = life[Stock::fit];
  Lanes& knowledge = life[Stock::knowledge];
  Lanes& flight = life[Stock::work_in_flight];
  const float lag = 1 / r.release_lag;
  TWO_HATS_EACH_PATH {
    const float k = knowledge[i];
    const float chance = hit_rate(r, block[Parameter::hit_rate_blind][i], block[Parameter::hit_rate_informed][i], k,
                                  life[Stock::alignment][i], life[Stock::trust_executives][i],
                                  life[Stock::oversight][i], life.flow(Target::hit_rate)[i]);
    const float hits = within(0, chance + luck.hits[i] * std::sqrt(chance * (1 - chance) * work.per_item[i]), 1);
    const float released = flight[i] * lag;
    const float slope = fit_change(block[Parameter::fit_per_hit_work][i], released, hits, fit[i],
                                   block[Rate::fit_drift][i], block[Parameter::blind_drift][i], k);
    fit[i] = within(0, fit[i] + dt * slope, 1);
    const float learned =
        knowledge_change(r, block[Parameter::learning_discovery][i], block[Parameter::learning_market][i],
                         work.discovery[i], work.market_coverage[i], k, block[Rate::staleness][i]);
    knowledge[i] = within(0, k + dt * learned, 1);
    flight[i] = most(0, flight[i] + dt * (work.general[i] - released));
  }
}

inline void crew(const LaneRules& r, const Block& block, Life& life, const Work& work, float dt) {
  Lanes& clarity = life[Stock::clarity];
  Lanes& alignment = life[Stock::alignment];
  Lanes& newcomers = life[Stock::newcomers];
  Lanes& veterans = life[Stock::veterans];
  Lanes& vacancies = life[Stock::vacancies];
  Lanes& incidents = life[Stock::incident_load];
  Lanes& pause = life[Stock::adoption_pause];
  const float calm = 1 / r[Constant::incident_weeks], resume = 1 / r[Constant::regulator_pause_weeks];
  const float refill = 1 / r[Constant::refill_weeks];
  const float together =
      r.both_hats * r[Constant::alignment_one_person] + (1 - r.both_hats) * r[Constant::alignment_two_people];
  TWO_HATS_EACH_PATH {
    const float agreed = alignment[i];
    const float clear = clarity_target(r, work.team_coverage[i], agreed);
    clarity[i] = within(0, clarity[i] + dt * (clear - clarity[i]) * block[Rate::clarity][i], 1);
    const float aim = together + life.flow(Target::sync)[i];
    alignment[i] = within(0, agreed + dt * (aim - agreed) * block[Rate::alignment][i], 1);
    const float settled = newcomers[i] * block[Rate::assimilation][i];
    const float hired = vacancies[i] * refill * (1 - life[Stock::oversight][i]);
    newcomers[i] += dt * (hired - settled);
    veterans[i] += dt * settled;
    vacancies[i] -= dt * hired;
    incidents[i] -= dt * incidents[i] * calm;
    pause[i] -= dt * pause[i] * resume;
  }
}

// Factors of a price that is not the list's on adoption and churn.
inline void price_factors(const LaneRules& r, const Block& block, const Life& life, Work& work) {
  TWO_HATS_EACH_PATH {
    const float log_price = base::log(life.flow(Target::price)[i]);
    const float free = r.price_sensitivity * base::exp(-r[Constant::price_lock_in] * (life[Stock::fit][i] - .5f));
    work.adoption_price[i] = base::exp(-block[Parameter::price_adoption][i] * free * log_price);
    work.churn_price[i] = base::exp(block[Parameter::price_churn][i] * free * log_price);
  }
}

template <bool kPriced>
inline void market(const LaneRules& r, const Block& block, const Luck& luck, Life& life, Work& work, float dt) {
  Lanes& customers = life[Stock::customers];
  Lanes& cash = life[Stock::cash];
  const float discount = life.discount;
  TWO_HATS_EACH_PATH {
    const float churn = churn_rate(r, block[Rate::churn][i], block[Parameter::churn_to_fit][i], life[Stock::fit][i],
                                   block[Parameter::churn_to_debt][i], life[Stock::debt][i],
                                   block[Parameter::trust_churn][i], life[Stock::trust_customers][i]) *
                        life.flow(Target::churn)[i] * (kPriced ? work.churn_price[i] : 1);
    const float p = block[Rate::p][i] * innovation_factor(r, life[Stock::trust_sales][i], life[Stock::trust_partner][i],
                                                          life[Stock::knowledge][i]);
    const float q =
        block[Rate::q][i] * imitation_factor(r, life[Stock::fit][i], block[Parameter::trust_word_of_mouth][i],
                                             life[Stock::trust_customers][i]);
    const float before = customers[i];
    const float won = bass_adoption(p, q, before, r.market, r.per_market) * luck.demand[i] *
                      (1 - life[Stock::adoption_pause][i]) *
                      (1 - r[Constant::oversight_growth] * life[Stock::oversight][i]) * life.flow(Target::adoption)[i] *
                      (kPriced ? work.adoption_price[i] : 1);
    const float after = within(0, before + dt * (won - churn * before), r.market);
    const float listed = .5f * (before + after) * r.price;
    const float revenue = listed * life.flow(Target::price)[i] + life.flow(Target::revenue)[i];
    const float people = life[Stock::veterans][i] + life[Stock::newcomers][i] + r.other_people;
    const float spent = people * r.wage + r.fixed_cost + life.flow(Target::cost)[i];
    const float margin = (revenue * r.gross_margin - spent + life.direct[i]) * dt;
    customers[i] = after;
    life.churn[i] = churn;
    const float earned = life.alive[i] * margin;
    life.earned[i] += discount * earned;
    cash[i] += earned;
    life.alive[i] = cash[i] < 0 ? 0.0f : life.alive[i];
    const float decided =
        (revenue - listed) * r.gross_margin - life.flow(Target::cost)[i] + life.direct[i] + life.mishap[i];
    work.beside[i] = (decided / most(listed, 1e-9f) - r.asked) * dt;
  }
}

inline void trusts(const LaneRules& r, const Block& block, Life& life, const Work& work, float dt) {
  Lanes& customers = life[Stock::trust_customers];
  Lanes& executives = life[Stock::trust_executives];
  Lanes& sales = life[Stock::trust_sales];
  Lanes& developers = life[Stock::trust_developers];
  Lanes& partner = life[Stock::trust_partner];
  Lanes& oversight = life[Stock::oversight];
  const float usual = r[Constant::reference_trust];
  TWO_HATS_EACH_PATH {
    const float fit = life[Stock::fit][i] - .5f;
    const float debt = life[Stock::debt][i] - r[Constant::reference_debt];
    const float clear = life[Stock::clarity][i] - r[Constant::clarity_expected];
    const float pace = dt * block[Rate::trust][i];
    const float to_customers = usual + r[Constant::customers_from_fit] * fit - r[Constant::customers_from_debt] * debt;
    const float to_executives = usual + r[Constant::executives_from_clarity] * clear;
    const float to_sales = usual + r[Constant::sales_from_fit] * fit;
    const float to_developers =
        r[Constant::developers_base] - r[Constant::developers_from_fatigue] * life[Stock::fatigue][i] -
        r[Constant::developers_from_debt] * debt + r[Constant::developers_from_clarity] * clear -
        r[Constant::oversight_developers] * oversight[i];
    customers[i] = within(0, customers[i] + pace * (to_customers - customers[i]), 1);
    const float result = result_trust(r, work.beside[i], executives[i]);
    executives[i] = within(0, executives[i] + pace * (to_executives - executives[i]) + result, 1);
    oversight[i] = within(0, oversight[i] + dt * oversight_change(r, executives[i], oversight[i]), 1);
    sales[i] = within(0, sales[i] + pace * (to_sales - sales[i]), 1);
    developers[i] = within(0, developers[i] + pace * (to_developers - developers[i]), 1);
    partner[i] = within(0, partner[i] + pace * (usual - partner[i]), 1);
  }
}

inline void flow(const LaneRules& r, const Block& block, const Luck& luck, Life& life, float dt) {
  Work work;
  shares(r, life, work);
  divisors(r, life, work);
  capacity(r, block, luck, life, work);
  division(r, block, life, work);
  promises(life, work, dt);
  craft(r, block, life, work, dt);
  discovery(r, block, luck, life, work, dt);
  crew(r, block, life, work, dt);
  if (life.priced) price_factors(r, block, life, work);
  life.priced ? market<true>(r, block, luck, life, work, dt) : market<false>(r, block, luck, life, work, dt);
  trusts(r, block, life, work, dt);
}

inline void live(const LaneRules& given, const Block& block, const Luck& luck, Life& life, int steps) {
  const LaneRules r = given;
  strike(r, luck, life);
  if (steps == 1) {
    flow(r, block, luck, life, 1.0f);  // a constant: every product with it falls away
  } else {
    const float dt = 1 / static_cast<float>(steps);
    for (int step = 0; step < steps; ++step) flow(r, block, luck, life, dt);
  }
  TWO_HATS_EACH_PATH {
    life.direct[i] = 0;
    life.mishap[i] = 0;
  }
}

#undef TWO_HATS_EACH_PATH

}  // namespace two_hats::product::body
