// Loops of engine/product/kernel.h, first half: a block's rates, its luck of the week, and the shocks that strike.
// Compiled once for each instruction set by kernel.cpp; short loops, so that each keeps its numbers in registers.
#pragma once

#include "engine/base/random_inline.h"
#include "engine/product/kernel.h"

namespace two_hats::product::body {

// A loop over the paths of a block. Each function copies the rules into its frame first: the compiler then knows that
// storing to a path cannot change a constant.
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

#undef TWO_HATS_EACH_PATH

}  // namespace two_hats::product::body
