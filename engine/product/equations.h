// The model's equations, one small pure function each, so that a test can hold one against a published figure.
// docs/value-model.md shows them with units and sources. All inline and branch-free: the kernel runs them in loops over
// paths that must vectorise. Rates are per week, work in team-weeks (tw), money in thousands of euros.
#pragma once

#include <array>
#include <cmath>

#include "engine/base/math.h"
#include "engine/product/parameters.h"

namespace two_hats::product {

// The constants and one stage's figures as plain numbers.
struct Rules {
  std::array<double, kConstantCount> constants{};
  std::array<double, kConstantCount> inverses{};
  double operator[](Constant constant) const { return constants[static_cast<std::size_t>(constant)]; }
  // 1 / constant: a division costs as much as a dozen products.
  double per(Constant constant) const { return inverses[static_cast<std::size_t>(constant)]; }
  double p = 0, q = 0, churn = 0;  // per year
  double market = 0, price = 0, gross_margin = 0, wage = 0, fixed_cost = 0, discount = 0;
  double other_people = 0;  // on the pay-roll but not Developers
  double opening_developers = 0;
  double opening_debt = 0;
  double plan_ratio = 0;  // the opening's weekly margin over revenue: what executives plan with
  double owner_seats = 0, teams = 1, per_team = 1, release_lag = 1, regulator_weight = 0;
  double per_market = 0;           // 1 / market
  double both_hats = 0;            // 1 or 0
  std::array<double, 4> shares{};  // features, debt, improvement, discovery
};
Rules rules_of(const Parameters& parameters, Stage stage);

inline double least(double a, double b) { return a < b ? a : b; }
inline double most(double a, double b) { return a > b ? a : b; }
inline double within(double low, double x, double high) { return least(most(x, low), high); }

// Hours that a working week of `hours` yields (Pencavel 2014): proportional to the threshold, flat past the limit.
inline double overtime_yield(const Rules& r, double hours) {
  const double threshold = r[Constant::hours_threshold];
  const double extra = within(0, hours - threshold, r[Constant::hours_limit] - threshold);
  return least(hours, threshold) + extra - extra * extra * r.per(Constant::hours_curve);
}

// Speed of work at technical debt D: 1 / (1 + 1.24 D).
inline double debt_speed(const Rules& r, double debt) { return 1 / (1 + r[Constant::speed_per_debt] * debt); }

// Output of newcomers and veterans before anything else (Brooks): training and communication eat into it.
inline double crew_output(const Rules& r, double newcomers, double veterans, double newcomer_productivity,
                          double training_load, double communication) {
  const double a_team = (newcomers + veterans) * r.per_team;
  const double together = 1 - communication * a_team * a_team - r[Constant::team_overhead] * (r.teams - 1);
  const double hands = newcomer_productivity * newcomers +
                       r[Constant::veteran_productivity] * most(0, veterans - training_load * newcomers);
  return hands * most(0, together);
}

// Share of capacity that interrupts eat.
inline double unplanned_share(const Rules& r, double floor, double per_debt, double debt, double per_distrust,
                              double trust_executives, double trust_sales, double incidents, double added) {
  const double expected = r[Constant::reference_trust];
  const double distrust = most(0, expected - trust_executives) + most(0, expected - trust_sales);
  return within(0, floor + per_debt * debt + per_distrust * distrust + incidents + added, r[Constant::unplanned_limit]);
}

struct Coverage {
  double market = 0, team = 0;  // attention over need, 0..1
};
// How much of what the market and the team need the two hats give. One person serves the team first.
inline Coverage coverage(const Rules& r, double developers, double market_added, double team_added) {
  const double need_team = r[Constant::need_team_base] + r[Constant::need_team_per_person] * developers;
  const double need_market = r[Constant::need_market_base] + r[Constant::need_market_per_person] * developers;
  const double one = r[Constant::attention_one_person];
  const double one_team = least(need_team, r[Constant::attention_one_team_limit] * one);
  const double team = r.both_hats * one_team + (1 - r.both_hats) * r[Constant::attention_owner] * r.owner_seats;
  const double market = r.both_hats * (one - one_team) + (1 - r.both_hats) * r[Constant::attention_manager];
  return {within(0, least(1, market / need_market) + market_added, 1),
          within(0, least(1, team / need_team) + team_added, 1)};
}

// Share of feature work that is done twice.
inline double rework_share(const Rules& r, double floor, double per_unclear, double clarity, double fatigue) {
  return least(floor + per_unclear * (1 - clarity) + r[Constant::rework_fatigue] * fatigue, r[Constant::rework_limit]);
}

// Share of ideas that work, given what is known and whether both hats want the same.
inline double hit_rate(const Rules& r, double blind, double informed, double knowledge, double alignment,
                       double trust_executives, double added) {
  const double floor = r[Constant::hit_alignment_floor];
  const double known = knowledge * (floor + (1 - floor) * alignment);
  const double chosen = blind + (informed - blind) * known + added;
  const double ordered = r[Constant::override_share] * most(0, r[Constant::reference_trust] - trust_executives);
  return within(0, (1 - ordered) * chosen + ordered * r[Constant::override_hit_rate], 1);
}

// Weekly change of product fit: released work that hits, against drift that is faster when blind.
inline double fit_change(double gain, double released, double hits, double fit, double drift, double blind,
                         double knowledge) {
  return gain * released * hits * (1 - fit) - fit * drift * (1 + blind * (.5 - knowledge));
}

inline double knowledge_change(const Rules& r, double by_discovery, double by_market, double discovery,
                               double market_coverage, double knowledge, double staleness) {
  const double floor = r[Constant::discovery_frame_floor];
  const double learned =
      by_discovery * (discovery * r.per(Constant::discovery_reference)) * (floor + (1 - floor) * market_coverage) +
      by_market * market_coverage;
  return learned * (1 - knowledge) - knowledge * staleness;
}

inline double debt_change(const Rules& r, double per_output, double features, double rush, double contagion,
                          double debt, double errors, double growth, double removed, double debt_work) {
  const double care = 1 + r[Constant::rush_debt] * rush + contagion * debt + errors;
  return per_output * features * care * growth * (1 - debt) -
         removed * (debt_work * r.per(Constant::debt_work_reference)) * debt;
}

// Where capability settles with this much improvement work (diminishing returns).
inline double capability_target(const Rules& r, double floor, double returns, double improvement) {
  const double effort = most(improvement, 1e-12) * r.per(Constant::improvement_reference);
  return least(floor + (1 - floor) * base::pow(effort, returns), r[Constant::capability_limit]);
}

inline double fatigue_target(const Rules& r, double hours, double unplanned) {
  return most(0, hours - r[Constant::standard_hours]) * r.per(Constant::fatigue_hours) +
         r[Constant::fatigue_unplanned] * most(0, unplanned - r[Constant::fatigue_unplanned_from]);
}

inline double clarity_target(const Rules& r, double team_coverage, double alignment) {
  const double floor = r[Constant::clarity_alignment_floor];
  return r[Constant::clarity_floor] + r[Constant::clarity_gain] * team_coverage * (floor + (1 - floor) * alignment);
}

// Weekly share of customers who leave.
inline double churn_rate(const Rules& r, double at_half_fit, double to_fit, double fit, double to_debt, double debt,
                         double to_trust, double trust_customers) {
  const double pull = to_fit * (fit - .5) + to_trust * (trust_customers - r[Constant::reference_trust]);
  return at_half_fit * base::exp(-pull) * most(0, 1 + to_debt * (debt - r[Constant::reference_debt]));
}

// Bass diffusion: accounts won a week by innovation p and imitation q (both already scaled to this week).
inline double bass_adoption(double p, double q, double customers, double market, double per_market) {
  return (p + q * customers * per_market) * (market - customers);
}

// Factors on p and q from what people believe and know.
inline double innovation_factor(const Rules& r, double trust_sales, double trust_partner, double knowledge) {
  const double expected = r[Constant::reference_trust];
  return (1 + r[Constant::adoption_sales] * (trust_sales - expected)) *
         (1 + r[Constant::adoption_partner] * (trust_partner - expected)) *
         (r[Constant::adoption_knowledge_floor] + r[Constant::adoption_knowledge] * knowledge);
}
inline double imitation_factor(const Rules& r, double fit, double word_of_mouth, double trust_customers) {
  return (r[Constant::imitation_fit_floor] + fit) *
         most(0, 1 + word_of_mouth * (trust_customers - r[Constant::reference_trust]));
}

// Trust as a beta reputation (Josang and Ismail 2002): (good + 1) / (good + bad + 2).
inline double beta_reputation(double good, double bad) { return (good + 1) / (good + bad + 2); }
// The same with a fixed memory of n outcomes: one more good one, or one more breach of weight w.
inline double trust_after_kept(const Rules& r, double trust) {
  return trust + (1 - trust) / (r[Constant::trust_memory] + 1);
}
inline double trust_after_broken(const Rules& r, double trust) {
  const double weight = r[Constant::breach_weight];
  return trust - weight * trust / (r[Constant::trust_memory] + weight);
}

// What executives lose patience over: margin under plan, in weeks of revenue, past some slack.
inline double under_plan(const Rules& r, double margin, double revenue) {
  const double missing = (r.plan_ratio - r[Constant::plan_slack]) * revenue - margin;
  return within(0, r[Constant::plan_weight] * missing / most(revenue, 1e-9), r[Constant::plan_limit]);
}

// Value at the horizon of the customers who remain: yearly contribution over churn plus discount rate.
inline double terminal_value(const Rules& r, double weekly_revenue, double share, double weekly_churn) {
  return weekly_revenue * r.gross_margin * 52 * share / (52 * weekly_churn + r.discount);
}

}  // namespace two_hats::product
