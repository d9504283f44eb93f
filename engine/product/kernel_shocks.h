// Loops of engine/product/kernel.h, first half: a block's rates, its luck of the week, and the shocks that strike.
// Compiled once for each instruction set by kernel.cpp; short loops, so that each keeps its numbers in registers.
#pragma once

#include "engine/base/random_inline.h"
#include "engine/product/kernel.h"

namespace two_hats::product::body {

// A loop over the paths of a block. The rules are copied into the frame first: the compiler then knows that
// storing to a path cannot change a constant.
#define TWO_HATS_EACH_PATH _Pragma("GCC ivdep") for (int i = 0; i < kLanes; ++i)

inline void set_rates(const LaneRules& given, Block& block) {
  const LaneRules r = given;
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
  const auto scaled = [&](Rate name, Parameter multiplier, float a_year) {
    Lanes& out = rate(name);
    const Lanes& in = block[multiplier];
    TWO_HATS_EACH_PATH out[i] = in[i] * a_year / 52;
  };
  scaled(Rate::p, Parameter::innovation, r.p);
  scaled(Rate::q, Parameter::imitation, r.q);
  scaled(Rate::churn, Parameter::churn_at_half_fit, r.churn);
  const auto wait = [&](Rate name, Parameter a_year, float weight) {
    Lanes& out = rate(name);
    const Lanes& in = block[a_year];
    TWO_HATS_EACH_PATH out[i] = 52 / most(in[i] * weight, 1e-9f);
  };
  wait(Rate::competitor_wait, Parameter::competitor_rate, 1);
  wait(Rate::outage_wait, Parameter::outage_rate, 1);
  wait(Rate::resignation_wait, Parameter::leaving_rate, 1);
  wait(Rate::drift_wait, Parameter::drift_rate, 1);
  wait(Rate::regulator_wait, Parameter::regulator_rate, r.regulator_weight);
  Lanes& crew = rate(Rate::crew);
  TWO_HATS_EACH_PATH {
    crew[i] = 1 / crew_output(r, 0, r.opening_developers, block[Parameter::newcomer_productivity][i],
                              block[Parameter::training_load][i], block[Parameter::communication][i]);
  }
}

inline void normals(const std::array<std::uint32_t, kLanes>& bits, Lanes& out) {
  TWO_HATS_EACH_PATH out[i] = base::normal_of(bits[static_cast<std::size_t>(i)]);
}

inline void random_bits(const Block& block, std::uint64_t key, std::uint32_t week, std::uint32_t part,
                        std::array<std::array<std::uint32_t, kLanes>, 4>& bits) {
  const auto key0 = static_cast<std::uint32_t>(key);
  const auto key1 = static_cast<std::uint32_t>(key >> 32);
#pragma GCC ivdep
  for (std::size_t i = 0; i < kLanes; ++i) {
    std::uint32_t c0 = week, c1 = block.path[i], c2 = part, c3 = 0x5348434Bu;
    base::threefry_rounds(key0, key1, c0, c1, c2, c3);
    bits[0][i] = c0;
    bits[1][i] = c1;
    bits[2][i] = c2;
    bits[3][i] = c3;
  }
}

inline void next_luck(const LaneRules& given, Block& block, std::uint64_t key, std::uint32_t week, Luck& luck) {
  const LaneRules r = given;
  std::array<std::array<std::uint32_t, kLanes>, 4> bits;
  random_bits(block, key, week, 0, bits);
  Lanes drawn;
  normals(bits[0], drawn);
  const float noise = r[Constant::capacity_noise];
  TWO_HATS_EACH_PATH luck.capacity[i] = most(0, 1 + noise * drawn[i]);
  normals(bits[1], luck.hits);
  normals(bits[2], drawn);
  const float memory = r[Constant::tide_memory], surge = r[Constant::tide_noise];
  TWO_HATS_EACH_PATH {
    const float tide = memory * block.tide[i] + surge * drawn[i];
    block.tide[i] = tide;
    luck.demand[i] = base::exp(tide);
  }
  // Comparing u with hazard / 52 for every plan would cost each an exponential; here u is scaled once for all plans.
  const auto scaled = [&](Shock shock, const std::array<std::uint32_t, kLanes>& from, Rate wait) {
    Lanes& out = luck.threshold[static_cast<std::size_t>(shock)];
    const Lanes& weeks = block[wait];
    TWO_HATS_EACH_PATH out[i] = base::uniform_lane(from[static_cast<std::size_t>(i)]) * weeks[i];
  };
  const auto logged = [&](Shock shock) {
    Lanes& out = luck.threshold[static_cast<std::size_t>(shock)];
    TWO_HATS_EACH_PATH out[i] = base::log(out[i]);
  };
  scaled(Shock::competitor, bits[3], Rate::competitor_wait);
  random_bits(block, key, week, 1, bits);
  scaled(Shock::outage, bits[0], Rate::outage_wait);
  scaled(Shock::resignation, bits[1], Rate::resignation_wait);
  scaled(Shock::drift, bits[2], Rate::drift_wait);
  scaled(Shock::regulator, bits[3], Rate::regulator_wait);
  logged(Shock::outage);
  logged(Shock::regulator);
}

inline void market_strikes(const LaneRules& r, const Luck& luck, Life& life) {
  Lanes& fit = life[Stock::fit];
  Lanes& knowledge = life[Stock::knowledge];
  const Lanes& competitor = luck.threshold[static_cast<std::size_t>(Shock::competitor)];
  const Lanes& drift = luck.threshold[static_cast<std::size_t>(Shock::drift)];
  Lanes& competitor_struck = life.struck[static_cast<std::size_t>(Shock::competitor)];
  Lanes& drift_struck = life.struck[static_cast<std::size_t>(Shock::drift)];
  TWO_HATS_EACH_PATH {
    const float rival = competitor[i] < 1 ? 1.0f : 0.0f;
    const float moved = drift[i] < 1 ? 1.0f : 0.0f;
    const float k = knowledge[i];
    const float lost =
        rival * r[Constant::competitor_fit] * (r[Constant::competitor_blind] - r[Constant::competitor_known] * k) +
        moved * r[Constant::drift_fit] * (r[Constant::drift_blind] - r[Constant::drift_known] * k);
    fit[i] = most(0, fit[i] - most(0, lost));
    knowledge[i] = k * (1 - moved * (1 - r[Constant::drift_knowledge]));
    competitor_struck[i] = rival;
    drift_struck[i] = moved;
  }
}

inline void service_strikes(const LaneRules& r, const Luck& luck, Life& life) {
  const Lanes& outage = luck.threshold[static_cast<std::size_t>(Shock::outage)];
  const Lanes& regulator = luck.threshold[static_cast<std::size_t>(Shock::regulator)];
  Lanes& outage_struck = life.struck[static_cast<std::size_t>(Shock::outage)];
  Lanes& regulator_struck = life.struck[static_cast<std::size_t>(Shock::regulator)];
  const Lanes& debt = life[Stock::debt];
  const Lanes& partner = life[Stock::trust_partner];
  const float one_more = 1 / (r[Constant::trust_memory] + 1);
  const Lanes& price = life.flow(Target::price);
  Lanes& customers = life[Stock::customers];
  Lanes& incidents = life[Stock::incident_load];
  Lanes& pause = life[Stock::adoption_pause];
  Lanes& executives = life[Stock::trust_executives];
  Lanes& trust = life[Stock::trust_customers];
  TWO_HATS_EACH_PATH {
    const float pull = r[Constant::outage_debt] * (debt[i] - r[Constant::reference_debt]) + life.log_outage[i];
    const float down = outage[i] < pull ? 1.0f : 0.0f;
    const float halt =
        regulator[i] < r[Constant::regulator_trust] * (r[Constant::reference_trust] - partner[i]) ? 1.0f : 0.0f;
    const float week_revenue = customers[i] * r.price * price[i];
    const float mishap = (down * r[Constant::outage_money] + halt * r[Constant::regulator_money]) * week_revenue;
    life.direct[i] -= mishap;
    life.mishap[i] = mishap;
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

inline void crew_strikes(const LaneRules& r, const Luck& luck, Life& life) {
  const Lanes& resignation = luck.threshold[static_cast<std::size_t>(Shock::resignation)];
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
    const float people = veterans[i] + newcomers[i];
    const float mood =
        r[Constant::leave_fatigue] * fatigue[i] + r[Constant::leave_trust] * (r[Constant::reference_trust] - trust[i]);
    const float wish = people * base::exp(mood) * hazard[i];
    const float leaver = resignation[i] < wish ? 1.0f : 0.0f;
    const float gone = veterans[i] >= 1.5f ? leaver : 0.0f;  // the last one stays
    const float part = gone / most(people, 1);
    veterans[i] -= gone;
    vacancies[i] += gone;
    capability[i] *= 1 - r[Constant::leave_capability] * part;
    knowledge[i] *= 1 - r[Constant::leave_knowledge] * part;
    struck[i] = gone;
  }
}

inline void strike(const LaneRules& r, const Luck& luck, Life& life) {
  market_strikes(r, luck, life);
  service_strikes(r, luck, life);
  crew_strikes(r, luck, life);
}

#undef TWO_HATS_EACH_PATH

}  // namespace two_hats::product::body
