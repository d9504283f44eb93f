// The loops of engine/product/kernel.h, compiled once for each instruction set by kernel.cpp. The week is cut into
// short loops over the paths, so that each keeps its numbers in registers and vectorises whole.
#pragma once

#include "engine/base/random_inline.h"
#include "engine/product/kernel.h"

namespace two_hats::product::body {

// Copied into each loop's frame: the compiler then knows that storing to a path cannot change a constant.
#define TWO_HATS_EACH_PATH _Pragma("GCC ivdep") for (int i = 0; i < kLanes; ++i)

inline void set_rates(const Rules& given, Block& block) {
  const Rules r = given;
  const auto rate = [&](Rate name) -> Lanes& { return block.rates[static_cast<std::size_t>(name)]; };
  const auto inverse = [&](Rate name, Parameter weeks) {
    Lanes& out = rate(name);
    const Lanes& in = block[weeks];
    TWO_HATS_EACH_PATH out[i] = 1 / in[i];
  };
  inverse(Rate::fit_drift, Parameter::fit_drift_weeks);
  inverse(Rate::staleness, Parameter::knowledge_stale_weeks);
  inverse(Rate::capability, Parameter::capability_weeks);
  inverse(Rate::fatigue, Parameter::fatigue_weeks);
  inverse(Rate::clarity, Parameter::clarity_weeks);
  inverse(Rate::alignment, Parameter::alignment_weeks);
  inverse(Rate::trust, Parameter::trust_weeks);
  inverse(Rate::assimilation, Parameter::assimilation_weeks);
  const auto scaled = [&](Rate name, Parameter multiplier, double a_year) {
    Lanes& out = rate(name);
    const Lanes& in = block[multiplier];
    TWO_HATS_EACH_PATH out[i] = in[i] * a_year / 52;
  };
  scaled(Rate::p, Parameter::innovation, r.p);
  scaled(Rate::q, Parameter::imitation, r.q);
  scaled(Rate::churn, Parameter::churn_at_half_fit, r.churn);
  Lanes& crew = rate(Rate::crew);
  TWO_HATS_EACH_PATH {
    crew[i] = 1 / crew_output(r, 0, r.opening_developers, block[Parameter::newcomer_productivity][i],
                              block[Parameter::training_load][i], block[Parameter::communication][i]);
  }
}

inline void normals(std::array<std::uint32_t, kLanes>& bits, Lanes& out) {
  TWO_HATS_EACH_PATH out[i] = base::normal_middle(base::uniform_of(bits[static_cast<std::size_t>(i)]));
  for (int i = 0; i < kLanes; ++i) {  // one path in twenty: cheaper apart than a logarithm for all
    const double u = base::uniform_of(bits[static_cast<std::size_t>(i)]);
    if (u < base::kNormalTail) out[i] = base::normal_lower_tail(u);
    if (u > 1 - base::kNormalTail) out[i] = -base::normal_lower_tail(1 - u);
  }
}

inline void random_bits(const Block& block, std::uint64_t key, std::uint32_t week, std::uint32_t part,
                        std::array<std::array<std::uint32_t, kLanes>, 4>& bits) {
  const auto key0 = static_cast<std::uint32_t>(key);
  const auto key1 = static_cast<std::uint32_t>(key >> 32);
#pragma GCC ivdep
  for (std::size_t i = 0; i < kLanes; ++i) {
    std::uint32_t c0 = week, c1 = block.path[i], c2 = part, c3 = 0x5348434Bu;
    base::philox_rounds(key0, key1, c0, c1, c2, c3);
    bits[0][i] = c0;
    bits[1][i] = c1;
    bits[2][i] = c2;
    bits[3][i] = c3;
  }
}

inline void next_shocks(const Rules& given, Block& block, std::uint64_t key, std::uint32_t week) {
  const Rules r = given;
  std::array<std::array<std::uint32_t, kLanes>, 4> bits;
  random_bits(block, key, week, 0, bits);
  Lanes luck;
  normals(bits[0], luck);
  const double noise = r[Constant::capacity_noise];
  TWO_HATS_EACH_PATH block.capacity_luck[i] = most(0, 1 + noise * luck[i]);
  normals(bits[1], block.hit_luck);
  normals(bits[2], luck);
  const double memory = r[Constant::tide_memory], surge = r[Constant::tide_noise];
  TWO_HATS_EACH_PATH {
    const double tide = memory * block.tide[i] + surge * luck[i];
    block.tide[i] = tide;
    block.demand[i] = base::exp(tide);
  }
  // Comparing u with hazard / 52 for every plan would cost each an exponential; here u is scaled once for all plans.
  const auto scaled = [&](Shock shock, const std::array<std::uint32_t, kLanes>& from, Parameter a_year, double weight) {
    Lanes& out = block.threshold[static_cast<std::size_t>(shock)];
    const Lanes& hazard = block[a_year];
    TWO_HATS_EACH_PATH out[i] =
        base::uniform_of(from[static_cast<std::size_t>(i)]) * 52 / most(hazard[i] * weight, 1e-9);
  };
  const auto logged = [&](Shock shock) {
    Lanes& out = block.threshold[static_cast<std::size_t>(shock)];
    TWO_HATS_EACH_PATH out[i] = base::log(out[i]);
  };
  scaled(Shock::competitor, bits[3], Parameter::competitor_rate, 1);
  random_bits(block, key, week, 1, bits);
  scaled(Shock::outage, bits[0], Parameter::outage_rate, 1);
  scaled(Shock::resignation, bits[1], Parameter::leaving_rate, 1);
  scaled(Shock::drift, bits[2], Parameter::drift_rate, 1);
  scaled(Shock::regulator, bits[3], Parameter::regulator_rate, r.regulator_weight);
  logged(Shock::outage);
  logged(Shock::regulator);
}

inline void market_strikes(const Rules& r, const Block& block, Life& life) {
  Lanes& fit = life[Stock::fit];
  Lanes& knowledge = life[Stock::knowledge];
  const Lanes& competitor = block.threshold[static_cast<std::size_t>(Shock::competitor)];
  const Lanes& drift = block.threshold[static_cast<std::size_t>(Shock::drift)];
  Lanes& competitor_struck = life.struck[static_cast<std::size_t>(Shock::competitor)];
  Lanes& drift_struck = life.struck[static_cast<std::size_t>(Shock::drift)];
  TWO_HATS_EACH_PATH {
    const double rival = competitor[i] < 1 ? 1.0 : 0.0;
    const double moved = drift[i] < 1 ? 1.0 : 0.0;
    const double k = knowledge[i];
    const double lost =
        rival * r[Constant::competitor_fit] * (r[Constant::competitor_blind] - r[Constant::competitor_known] * k) +
        moved * r[Constant::drift_fit] * (r[Constant::drift_blind] - r[Constant::drift_known] * k);
    fit[i] = most(0, fit[i] - most(0, lost));
    knowledge[i] = k * (1 - moved * (1 - r[Constant::drift_knowledge]));
    competitor_struck[i] = rival;
    drift_struck[i] = moved;
  }
}

inline void service_strikes(const Rules& r, const Block& block, Life& life) {
  const Lanes& outage = block.threshold[static_cast<std::size_t>(Shock::outage)];
  const Lanes& regulator = block.threshold[static_cast<std::size_t>(Shock::regulator)];
  Lanes& outage_struck = life.struck[static_cast<std::size_t>(Shock::outage)];
  Lanes& regulator_struck = life.struck[static_cast<std::size_t>(Shock::regulator)];
  const Lanes& debt = life[Stock::debt];
  const Lanes& partner = life[Stock::trust_partner];
  const double one_more = 1 / (r[Constant::trust_memory] + 1);
  const Lanes& price = life.flow(Target::price);
  Lanes& customers = life[Stock::customers];
  Lanes& incidents = life[Stock::incident_load];
  Lanes& pause = life[Stock::adoption_pause];
  Lanes& executives = life[Stock::trust_executives];
  Lanes& trust = life[Stock::trust_customers];
  TWO_HATS_EACH_PATH {
    const double pull = r[Constant::outage_debt] * (debt[i] - r[Constant::reference_debt]) + life.log_outage[i];
    const double down = outage[i] < pull ? 1.0 : 0.0;
    const double halt =
        regulator[i] < r[Constant::regulator_trust] * (r[Constant::reference_trust] - partner[i]) ? 1.0 : 0.0;
    const double week_revenue = customers[i] * r.price * price[i];
    life.direct[i] -= (down * r[Constant::outage_money] + halt * r[Constant::regulator_money]) * week_revenue;
    customers[i] *= 1 - down * (1 - r[Constant::outage_customers]);
    trust[i] -= down * trust[i] * one_more;
    executives[i] =
        most(0, executives[i] - down * r[Constant::outage_executives] - halt * r[Constant::regulator_executives]);
    incidents[i] =
        least(1, incidents[i] + down * r[Constant::outage_incidents] + halt * r[Constant::regulator_incidents]);
    pause[i] = most(pause[i], halt * r[Constant::regulator_pause]);
    outage_struck[i] = down;
    regulator_struck[i] = halt;
  }
}

inline void crew_strikes(const Rules& r, const Block& block, Life& life) {
  const Lanes& resignation = block.threshold[static_cast<std::size_t>(Shock::resignation)];
  Lanes& struck = life.struck[static_cast<std::size_t>(Shock::resignation)];
  const Lanes& hazard = life.flow(Target::leave_hazard);
  const Lanes& fatigue = life[Stock::fatigue];
  const Lanes& trust = life[Stock::trust_developers];
  const Lanes& newcomers = life[Stock::newcomers];
  Lanes& veterans = life[Stock::veterans];
  Lanes& vacancies = life[Stock::vacancies];
  Lanes& capability = life[Stock::capability];
  Lanes& knowledge = life[Stock::knowledge];
  TWO_HATS_EACH_PATH {
    const double people = veterans[i] + newcomers[i];
    const double mood =
        r[Constant::leave_fatigue] * fatigue[i] + r[Constant::leave_trust] * (r[Constant::reference_trust] - trust[i]);
    const double wish = people * base::exp(mood) * hazard[i];
    const double leaver = resignation[i] < wish ? 1.0 : 0.0;
    const double gone = veterans[i] >= 1.5 ? leaver : 0.0;  // the last one stays
    const double part = gone / most(people, 1);
    veterans[i] -= gone;
    vacancies[i] += gone;
    capability[i] *= 1 - r[Constant::leave_capability] * part;
    knowledge[i] *= 1 - r[Constant::leave_knowledge] * part;
    struck[i] = gone;
  }
}

inline void strike(const Rules& given, const Block& block, Life& life) {
  const Rules r = given;
  market_strikes(r, block, life);
  service_strikes(r, block, life);
  crew_strikes(r, block, life);
}

// What the crew turns out this week.
struct Work {
  Lanes unplanned, planned, market_coverage, team_coverage;
  Lanes features, debt, improvement, discovery;  // tw a week
  Lanes useful;                                  // features less rework
  Lanes left;                                    // what no promise has taken
  Lanes general;                                 // what of it counts for fit
  Lanes pressure;                                // trust that executives withhold while results are under plan
};

inline void capacity(const Rules& r, const Block& block, const Life& life, Work& work) {
  const double per_speed = 1 / debt_speed(r, r[Constant::reference_debt]);
  TWO_HATS_EACH_PATH {
    const double debt = life[Stock::debt][i];
    const double crew =
        crew_output(r, life[Stock::newcomers][i], life[Stock::veterans][i], block[Parameter::newcomer_productivity][i],
                    block[Parameter::training_load][i], block[Parameter::communication][i]) *
        block[Rate::crew][i];
    const double hours = r[Constant::standard_hours] + life.flow(Target::hours)[i];
    const double awake = most(0, 1 - block[Parameter::fatigue_cost][i] * life[Stock::fatigue][i]);
    const double willing = 1 + block[Parameter::developer_trust_capacity][i] *
                                   (life[Stock::trust_developers][i] - r[Constant::reference_trust]);
    const double output =
        crew * life[Stock::capability][i] * (overtime_yield(r, hours) * r.per(Constant::standard_hours)) * awake *
        (debt_speed(r, debt) * per_speed) * willing * block.capacity_luck[i] * life.flow(Target::capacity)[i];
    const double unplanned =
        unplanned_share(r, block[Parameter::unplanned_floor][i], block[Parameter::unplanned_debt][i], debt,
                        block[Parameter::distrust_interrupts][i], life[Stock::trust_executives][i],
                        life[Stock::trust_sales][i], life[Stock::incident_load][i], life.flow(Target::unplanned)[i]);
    work.unplanned[i] = unplanned;
    work.planned[i] = output * (1 - unplanned);
  }
}

inline void division(const Rules& r, const Block& block, const Life& life, Work& work) {
  TWO_HATS_EACH_PATH {
    const double developers = life[Stock::veterans][i] + life[Stock::newcomers][i];
    const Coverage covered =
        coverage(r, developers, life.flow(Target::attention_market)[i], life.flow(Target::attention_team)[i]);
    const double correction = within(r[Constant::autopilot_debt_low],
                                     r[Constant::autopilot_debt_gain] * (life[Stock::debt][i] - r.opening_debt),
                                     r[Constant::autopilot_debt_high]);
    const double debt = most(0, life.flow(Target::share_debt)[i] + correction);
    const double improvement = most(0, life.flow(Target::share_improvement)[i]);
    const double meant = most(0, life.flow(Target::share_discovery)[i]);
    const double floor = r[Constant::framed_discovery_floor];
    const double discovery = meant * (floor + (1 - floor) * covered.market);
    const double features = most(0, life.flow(Target::share_features)[i]) + (meant - discovery);
    const double part = work.planned[i] / most(features + debt + improvement + discovery, 1e-9);
    const double twice = rework_share(r, block[Parameter::rework_floor][i], block[Parameter::rework_unclear][i],
                                      life[Stock::clarity][i], life[Stock::fatigue][i]);
    work.market_coverage[i] = covered.market;
    work.team_coverage[i] = covered.team;
    work.features[i] = part * features;
    work.debt[i] = part * debt;
    work.improvement[i] = part * improvement;
    work.discovery[i] = part * discovery;
    work.useful[i] = part * features * (1 - twice);
    work.left[i] = work.useful[i];
    work.general[i] = work.useful[i];
  }
}

inline void promises(Life& life, Work& work, double dt) {
  const double per_step = 1 / dt;
  for (Owed* owed : life.owed) {
    if (!owed->open) continue;
    Owed& o = *owed;
    const double limit = o.limit, special = 1 - o.worth;
    TWO_HATS_EACH_PATH {
      const double missing = most(0, o.work[i] - o.done[i]);
      const double taken = o.made[i] * least(least(limit * work.useful[i], missing * per_step), most(0, work.left[i]));
      o.done[i] += taken * dt;
      work.left[i] -= taken;
      work.general[i] -= taken * special;
    }
  }
}

inline void craft(const Rules& r, const Block& block, Life& life, const Work& work, double dt) {
  Lanes& debt = life[Stock::debt];
  Lanes& capability = life[Stock::capability];
  Lanes& fatigue = life[Stock::fatigue];
  TWO_HATS_EACH_PATH {
    const double d = debt[i];
    const double tired = fatigue[i];
    const double slope =
        debt_change(r, block[Parameter::debt_per_output][i], work.features[i], life.flow(Target::rush)[i],
                    block[Parameter::debt_contagion][i], d, block[Parameter::fatigue_errors][i] * tired,
                    life.flow(Target::debt_growth)[i], block[Parameter::debt_removed][i], work.debt[i]);
    debt[i] = within(0, d + dt * slope, 1);
    const double settles = capability_target(r, block[Parameter::capability_floor][i],
                                             block[Parameter::improvement_returns][i], work.improvement[i]);
    capability[i] = within(0, capability[i] + dt * (settles - capability[i]) * block[Rate::capability][i], 1.3);
    const double hours = r[Constant::standard_hours] + life.flow(Target::hours)[i];
    const double exhausted = fatigue_target(r, hours, work.unplanned[i]);
    fatigue[i] = within(0, tired + dt * (exhausted - tired) * block[Rate::fatigue][i], 1.5);
  }
}

inline void discovery(const Rules& r, const Block& block, Life& life, const Work& work, double dt) {
  Lanes& fit = life[Stock::fit];
  Lanes& knowledge = life[Stock::knowledge];
  Lanes& flight = life[Stock::work_in_flight];
  const double lag = 1 / r.release_lag;
  TWO_HATS_EACH_PATH {
    const double k = knowledge[i];
    const double chance =
        hit_rate(r, block[Parameter::hit_rate_blind][i], block[Parameter::hit_rate_informed][i], k,
                 life[Stock::alignment][i], life[Stock::trust_executives][i], life.flow(Target::hit_rate)[i]);
    const double items =
        most(1, (life[Stock::veterans][i] + life[Stock::newcomers][i]) * r[Constant::items_per_person]);
    const double hits = within(0, chance + block.hit_luck[i] * std::sqrt(chance * (1 - chance) / items), 1);
    const double released = flight[i] * lag;
    const double slope = fit_change(block[Parameter::fit_per_hit_work][i], released, hits, fit[i],
                                    block[Rate::fit_drift][i], block[Parameter::blind_drift][i], k);
    fit[i] = within(0, fit[i] + dt * slope, 1);
    const double learned =
        knowledge_change(r, block[Parameter::learning_discovery][i], block[Parameter::learning_market][i],
                         work.discovery[i], work.market_coverage[i], k, block[Rate::staleness][i]);
    knowledge[i] = within(0, k + dt * learned, 1);
    flight[i] = most(0, flight[i] + dt * (work.general[i] - released));
  }
}

inline void crew(const Rules& r, const Block& block, Life& life, const Work& work, double dt) {
  Lanes& clarity = life[Stock::clarity];
  Lanes& alignment = life[Stock::alignment];
  Lanes& newcomers = life[Stock::newcomers];
  Lanes& veterans = life[Stock::veterans];
  Lanes& vacancies = life[Stock::vacancies];
  Lanes& incidents = life[Stock::incident_load];
  Lanes& pause = life[Stock::adoption_pause];
  const double calm = 1 / r[Constant::incident_weeks], resume = 1 / r[Constant::regulator_pause_weeks];
  const double refill = 1 / r[Constant::refill_weeks];
  const double together =
      r.both_hats * r[Constant::alignment_one_person] + (1 - r.both_hats) * r[Constant::alignment_two_people];
  TWO_HATS_EACH_PATH {
    const double agreed = alignment[i];
    const double clear = clarity_target(r, work.team_coverage[i], agreed);
    clarity[i] = within(0, clarity[i] + dt * (clear - clarity[i]) * block[Rate::clarity][i], 1);
    const double aim = together + life.flow(Target::sync)[i];
    alignment[i] = within(0, agreed + dt * (aim - agreed) * block[Rate::alignment][i], 1);
    const double settled = newcomers[i] * block[Rate::assimilation][i];
    const double hired = vacancies[i] * refill;
    newcomers[i] += dt * (hired - settled);
    veterans[i] += dt * settled;
    vacancies[i] -= dt * hired;
    incidents[i] -= dt * incidents[i] * calm;
    pause[i] -= dt * pause[i] * resume;
  }
}

// List-price factors on adoption and churn; 1 where the price is the list's.
inline void price_factors(const Rules& r, const Block& block, const Life& life, Lanes& adoption, Lanes& churn) {
  if (!life.priced) {
    TWO_HATS_EACH_PATH adoption[i] = 1;
    TWO_HATS_EACH_PATH churn[i] = 1;
    return;
  }
  TWO_HATS_EACH_PATH {
    const double log_price = base::log(life.flow(Target::price)[i]);
    const double free = base::exp(-r[Constant::price_lock_in] * (life[Stock::fit][i] - .5));
    adoption[i] = base::exp(-block[Parameter::price_adoption][i] * free * log_price);
    churn[i] = base::exp(block[Parameter::price_churn][i] * free * log_price);
  }
}

inline void market(const Rules& r, const Block& block, Life& life, Work& work, double dt) {
  Lanes adoption_price, churn_price;
  price_factors(r, block, life, adoption_price, churn_price);
  Lanes& customers = life[Stock::customers];
  Lanes& cash = life[Stock::cash];
  TWO_HATS_EACH_PATH {
    const double churn = churn_rate(r, block[Rate::churn][i], block[Parameter::churn_to_fit][i], life[Stock::fit][i],
                                    block[Parameter::churn_to_debt][i], life[Stock::debt][i],
                                    block[Parameter::trust_churn][i], life[Stock::trust_customers][i]) *
                         life.flow(Target::churn)[i] * churn_price[i];
    const double p = block[Rate::p][i] * innovation_factor(r, life[Stock::trust_sales][i],
                                                           life[Stock::trust_partner][i], life[Stock::knowledge][i]);
    const double q =
        block[Rate::q][i] * imitation_factor(r, life[Stock::fit][i], block[Parameter::trust_word_of_mouth][i],
                                             life[Stock::trust_customers][i]);
    const double before = customers[i];
    const double won = bass_adoption(p, q, before, r.market, r.per_market) * block.demand[i] *
                       (1 - life[Stock::adoption_pause][i]) * life.flow(Target::adoption)[i] * adoption_price[i];
    const double after = within(0, before + dt * (won - churn * before), r.market);
    const double revenue =
        .5 * (before + after) * r.price * life.flow(Target::price)[i] + life.flow(Target::revenue)[i];
    const double people = life[Stock::veterans][i] + life[Stock::newcomers][i] + r.other_people;
    const double spent = people * r.wage + r.fixed_cost + life.flow(Target::cost)[i];
    const double margin = (revenue * r.gross_margin - spent) * dt + life.direct[i];
    customers[i] = after;
    life.churn[i] = churn;
    const double earned = life.alive[i] * margin;
    life.margin[i] += earned;
    cash[i] += earned;
    life.alive[i] = cash[i] < 0 ? 0.0 : life.alive[i];
    life.direct[i] = 0;
    work.pressure[i] = under_plan(r, margin, revenue * dt);
  }
}

inline void trusts(const Rules& r, const Block& block, Life& life, const Work& work, double dt) {
  Lanes& customers = life[Stock::trust_customers];
  Lanes& executives = life[Stock::trust_executives];
  Lanes& sales = life[Stock::trust_sales];
  Lanes& developers = life[Stock::trust_developers];
  Lanes& partner = life[Stock::trust_partner];
  const double usual = r[Constant::reference_trust];
  TWO_HATS_EACH_PATH {
    const double fit = life[Stock::fit][i] - .5;
    const double debt = life[Stock::debt][i] - r[Constant::reference_debt];
    const double clear = life[Stock::clarity][i] - r[Constant::clarity_expected];
    const double pace = dt * block[Rate::trust][i];
    const double to_customers = usual + r[Constant::customers_from_fit] * fit - r[Constant::customers_from_debt] * debt;
    const double to_executives = usual + r[Constant::executives_from_clarity] * clear - work.pressure[i];
    const double to_sales = usual + r[Constant::sales_from_fit] * fit;
    const double to_developers =
        r[Constant::developers_base] - r[Constant::developers_from_fatigue] * life[Stock::fatigue][i] -
        r[Constant::developers_from_debt] * debt + r[Constant::developers_from_clarity] * clear;
    customers[i] = within(0, customers[i] + pace * (to_customers - customers[i]), 1);
    executives[i] = within(0, executives[i] + pace * (to_executives - executives[i]), 1);
    sales[i] = within(0, sales[i] + pace * (to_sales - sales[i]), 1);
    developers[i] = within(0, developers[i] + pace * (to_developers - developers[i]), 1);
    partner[i] = within(0, partner[i] + pace * (usual - partner[i]), 1);
  }
}

inline void flow(const Rules& given, const Block& block, Life& life, double dt) {
  const Rules r = given;
  Work work;
  capacity(r, block, life, work);
  division(r, block, life, work);
  promises(life, work, dt);
  craft(r, block, life, work, dt);
  discovery(r, block, life, work, dt);
  crew(r, block, life, work, dt);
  market(r, block, life, work, dt);
  trusts(r, block, life, work, dt);
}

#undef TWO_HATS_EACH_PATH

}  // namespace two_hats::product::body
