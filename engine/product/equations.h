// The model's equations, one small pure function each, so that a test can hold one against a published figure.
// docs/value-model.md shows them with units and sources. All inline and branch-free: the kernel runs them in loops over
// paths that must vectorise. Real is float in those loops, double wherever one product is looked at. Rates are per
// week, work in team-weeks (tw), money in thousands of euros.
#pragma once

#include <array>
#include <cmath>
#include <type_traits>

#include "engine/base/math.h"
#include "engine/product/parameters.h"

namespace two_hats::product {

// The constants and one stage's figures as plain numbers.
template <typename Real>
struct RulesOf {
  std::array<Real, kConstantCount> constants{};
  std::array<Real, kConstantCount> inverses{};
  Real operator[](Constant constant) const { return constants[static_cast<std::size_t>(constant)]; }
  // 1 / constant: a division costs as much as a dozen products.
  Real per(Constant constant) const { return inverses[static_cast<std::size_t>(constant)]; }
  Real p = 0, q = 0, churn = 0;  // per year
  Real market = 0, price = 0, gross_margin = 0, wage = 0, fixed_cost = 0, discount = 0;
  Real other_people = 0;  // on the pay-roll but not Developers
  Real opening_developers = 0;
  Real opening_debt = 0;
  Real asked = 0;  // wr a week that executives count on from decisions to come; 0 where an autopilot brings it
  Real owner_seats = 0, teams = 1, per_team = 1, release_lag = 1, regulator_weight = 0;
  Real per_market = 0;           // 1 / market
  Real reference_drag = 1;       // debt_drag at the debt that team-weeks are measured at
  Real both_hats = 0;            // 1 or 0
  Real price_sensitivity = 1;    // x on both price elasticities
  Real per_oversight = 0;        // 1 / the trust between no oversight and full
  std::array<Real, 4> shares{};  // features, debt, improvement, discovery
};
using Rules = RulesOf<double>;
using LaneRules = RulesOf<float>;
Rules rules_of(const Parameters& parameters, Stage stage);
LaneRules lane_rules(const Rules& rules);

// 1 / x of each, all x > 0, by one division and a chain of products: a division costs as much as a dozen of them.
template <typename Real, std::size_t kCount>
inline std::array<Real, kCount> inverses_of(const std::array<Real, kCount>& of) {
  std::array<Real, kCount> product = of;
  for (std::size_t i = 1; i < kCount; ++i) product[i] = product[i - 1] * of[i];
  Real rest = 1 / product[kCount - 1];
  for (std::size_t i = kCount - 1; i > 0; --i) {
    product[i] = rest * product[i - 1];
    rest = rest * of[i];
  }
  product[0] = rest;
  return product;
}

// An argument that follows the type of the rules, so that a whole number may stand for it.
template <typename Real>
using As = std::type_identity_t<Real>;

template <typename A, typename B>
auto least(A a, B b) {
  using Real = std::common_type_t<A, B>;
  return Real(a) < Real(b) ? Real(a) : Real(b);
}
template <typename A, typename B>
auto most(A a, B b) {
  using Real = std::common_type_t<A, B>;
  return Real(a) > Real(b) ? Real(a) : Real(b);
}
template <typename Low, typename X, typename High>
auto within(Low low, X x, High high) {
  return least(most(X(low), x), X(high));
}

// Hours that a working week of `hours` yields (Pencavel 2014): proportional to the threshold, flat past the limit.
template <typename Real>
inline Real overtime_yield(const RulesOf<Real>& r, As<Real> hours) {
  const Real threshold = r[Constant::hours_threshold];
  const Real extra = within(0, hours - threshold, r[Constant::hours_limit] - threshold);
  return least(hours, threshold) + extra - extra * extra * r.per(Constant::hours_curve);
}

// Time that work takes at technical debt D, against none; and its speed: 1 / (1 + 1.24 D).
template <typename Real>
inline Real debt_drag(const RulesOf<Real>& r, As<Real> debt) {
  return 1 + r[Constant::speed_per_debt] * debt;
}
template <typename Real>
inline Real debt_speed(const RulesOf<Real>& r, As<Real> debt) {
  return 1 / debt_drag(r, debt);
}

// Output of newcomers and veterans before anything else (Brooks): training and communication eat into it.
template <typename Real>
inline Real crew_output(const RulesOf<Real>& r, As<Real> newcomers, As<Real> veterans, As<Real> newcomer_productivity,
                        As<Real> training_load, As<Real> communication) {
  const Real a_team = (newcomers + veterans) * r.per_team;
  const Real together = 1 - communication * a_team * a_team - r[Constant::team_overhead] * (r.teams - 1);
  const Real hands = newcomer_productivity * newcomers +
                     r[Constant::veteran_productivity] * most(0, veterans - training_load * newcomers);
  return hands * most(0, together);
}

// Share of capacity that interrupts eat.
template <typename Real>
inline Real unplanned_share(const RulesOf<Real>& r, As<Real> floor, As<Real> per_debt, As<Real> debt,
                            As<Real> per_distrust, As<Real> trust_executives, As<Real> trust_sales, As<Real> incidents,
                            As<Real> added) {
  const Real expected = r[Constant::reference_trust];
  const Real distrust = most(0, expected - trust_executives) + most(0, expected - trust_sales);
  return within(0, floor + per_debt * debt + per_distrust * distrust + incidents + added, r[Constant::unplanned_limit]);
}

template <typename Real>
struct Coverage {
  Real market = 0, team = 0;  // attention over need, 0..1
};
// Full-time persons that the team and the market need.
template <typename Real>
inline Real team_need(const RulesOf<Real>& r, As<Real> developers) {
  return r[Constant::need_team_base] + r[Constant::need_team_per_person] * developers;
}
template <typename Real>
inline Real market_need(const RulesOf<Real>& r, As<Real> developers) {
  return r[Constant::need_market_base] + r[Constant::need_market_per_person] * developers;
}
// How much of what the market and the team need the two hats give. One person serves the team first. `per_market` and
// `per_team`: 1 / need; the loops over paths have several divisions made by one.
template <typename Real>
inline Coverage<Real> coverage(const RulesOf<Real>& r, As<Real> need_team, As<Real> per_market, As<Real> per_team,
                               As<Real> market_added, As<Real> team_added) {
  const Real one = r[Constant::attention_one_person];
  const Real one_team = least(need_team, r[Constant::attention_one_team_limit] * one);
  const Real team = r.both_hats * one_team + (1 - r.both_hats) * r[Constant::attention_owner] * r.owner_seats;
  const Real market = r.both_hats * (one - one_team) + (1 - r.both_hats) * r[Constant::attention_manager];
  return {within(0, least(1, market * per_market) + market_added, 1),
          within(0, least(1, team * per_team) + team_added, 1)};
}
template <typename Real>
inline Coverage<Real> coverage(const RulesOf<Real>& r, As<Real> developers, As<Real> market_added,
                               As<Real> team_added) {
  const Real need = team_need(r, developers);
  return coverage(r, need, 1 / market_need(r, developers), 1 / need, market_added, team_added);
}

// Share of feature work that is done twice.
template <typename Real>
inline Real rework_share(const RulesOf<Real>& r, As<Real> floor, As<Real> per_unclear, As<Real> clarity,
                         As<Real> fatigue) {
  return least(floor + per_unclear * (1 - clarity) + r[Constant::rework_fatigue] * fatigue, r[Constant::rework_limit]);
}

// Share of ideas that work, given what is known and whether both hats want the same.
template <typename Real>
inline Real hit_rate(const RulesOf<Real>& r, As<Real> blind, As<Real> informed, As<Real> knowledge, As<Real> alignment,
                     As<Real> trust_executives, As<Real> oversight, As<Real> added) {
  const Real floor = r[Constant::hit_alignment_floor];
  const Real known = knowledge * (floor + (1 - floor) * alignment);
  const Real chosen = blind + (informed - blind) * known + added;
  const Real wished = r[Constant::override_share] * most(0, r[Constant::reference_trust] - trust_executives);
  const Real ordered = least(1, wished + r[Constant::oversight_orders] * oversight);
  return within(0, (1 - ordered) * chosen + ordered * r[Constant::override_hit_rate], 1);
}

// Weekly change of product fit: released work that hits, against drift that is faster when blind.
template <typename Real>
inline Real fit_change(Real gain, As<Real> released, As<Real> hits, As<Real> fit, As<Real> drift, As<Real> blind,
                       As<Real> knowledge) {
  return gain * released * hits * (1 - fit) - fit * drift * (1 + blind * (Real(.5) - knowledge));
}

template <typename Real>
inline Real knowledge_change(const RulesOf<Real>& r, As<Real> by_discovery, As<Real> by_market, As<Real> discovery,
                             As<Real> market_coverage, As<Real> knowledge, As<Real> staleness) {
  const Real floor = r[Constant::discovery_frame_floor];
  const Real learned =
      by_discovery * (discovery * r.per(Constant::discovery_reference)) * (floor + (1 - floor) * market_coverage) +
      by_market * market_coverage;
  return learned * (1 - knowledge) - knowledge * staleness;
}

template <typename Real>
inline Real debt_change(const RulesOf<Real>& r, As<Real> per_output, As<Real> features, As<Real> rush,
                        As<Real> contagion, As<Real> debt, As<Real> errors, As<Real> growth, As<Real> removed,
                        As<Real> debt_work) {
  const Real care = 1 + r[Constant::rush_debt] * rush + contagion * debt + errors;
  return per_output * features * care * growth * (1 - debt) -
         removed * (debt_work * r.per(Constant::debt_work_reference)) * debt;
}

// Where capability settles with this much improvement work (diminishing returns).
template <typename Real>
inline Real capability_target(const RulesOf<Real>& r, As<Real> floor, As<Real> returns, As<Real> improvement) {
  const Real effort = most(improvement, Real(1e-12)) * r.per(Constant::improvement_reference);
  return least(floor + (1 - floor) * base::pow(effort, returns), r[Constant::capability_limit]);
}

template <typename Real>
inline Real fatigue_target(const RulesOf<Real>& r, As<Real> hours, As<Real> unplanned) {
  return most(0, hours - r[Constant::standard_hours]) * r.per(Constant::fatigue_hours) +
         r[Constant::fatigue_unplanned] * most(0, unplanned - r[Constant::fatigue_unplanned_from]);
}

template <typename Real>
inline Real clarity_target(const RulesOf<Real>& r, As<Real> team_coverage, As<Real> alignment) {
  const Real floor = r[Constant::clarity_alignment_floor];
  return r[Constant::clarity_floor] + r[Constant::clarity_gain] * team_coverage * (floor + (1 - floor) * alignment);
}

// Weekly share of customers who leave.
template <typename Real>
inline Real churn_rate(const RulesOf<Real>& r, As<Real> at_half_fit, As<Real> to_fit, As<Real> fit, As<Real> to_debt,
                       As<Real> debt, As<Real> to_trust, As<Real> trust_customers) {
  const Real pull = to_fit * (fit - Real(.5)) + to_trust * (trust_customers - r[Constant::reference_trust]);
  return at_half_fit * base::exp(-pull) * most(0, 1 + to_debt * (debt - r[Constant::reference_debt]));
}

// Bass diffusion: accounts won a week by innovation p and imitation q (both already scaled to this week).
template <typename Real>
inline Real bass_adoption(Real p, As<Real> q, As<Real> customers, As<Real> market, As<Real> per_market) {
  return (p + q * customers * per_market) * (market - customers);
}

// Factors on p and q from what people believe and know.
template <typename Real>
inline Real innovation_factor(const RulesOf<Real>& r, As<Real> trust_sales, As<Real> trust_partner,
                              As<Real> knowledge) {
  const Real expected = r[Constant::reference_trust];
  return (1 + r[Constant::adoption_sales] * (trust_sales - expected)) *
         (1 + r[Constant::adoption_partner] * (trust_partner - expected)) *
         (r[Constant::adoption_knowledge_floor] + r[Constant::adoption_knowledge] * knowledge);
}
template <typename Real>
inline Real imitation_factor(const RulesOf<Real>& r, As<Real> fit, As<Real> word_of_mouth, As<Real> trust_customers) {
  return (r[Constant::imitation_fit_floor] + fit) *
         most(0, 1 + word_of_mouth * (trust_customers - r[Constant::reference_trust]));
}

// Trust as a beta reputation (Josang and Ismail 2002): (good + 1) / (good + bad + 2).
inline double beta_reputation(double good, double bad) { return (good + 1) / (good + bad + 2); }
// The same with a fixed memory of n outcomes: one more good one, or one more breach of weight w.
template <typename Real>
inline Real trust_after_kept(const RulesOf<Real>& r, As<Real> trust) {
  return trust + (1 - trust) / (r[Constant::trust_memory] + 1);
}
template <typename Real>
inline Real trust_after_broken(const RulesOf<Real>& r, As<Real> trust) {
  const Real weight = r[Constant::breach_weight];
  return trust - weight * trust / (r[Constant::trust_memory] + weight);
}

// Weekly change of executives' trust by the result, as a beta reputation: gains count by what trust is missing, losses
// by what there is. `beside`: what decisions have earned or spent beside the plan, in weeks of revenue.
template <typename Real>
inline Real result_trust(const RulesOf<Real>& r, As<Real> beside, As<Real> trust) {
  return r[Constant::result_gain] * most(0, beside) * (1 - trust) + r[Constant::result_loss] * least(0, beside) * trust;
}

// Weekly change of oversight, the share of control that executives have taken: quickly taken once trust is gone, slowly
// given back.
template <typename Real>
inline Real oversight_change(const RulesOf<Real>& r, As<Real> trust_executives, As<Real> oversight) {
  const Real x = within(0, (r[Constant::oversight_from] - trust_executives) * r.per_oversight, 1);
  const Real gone = x * x * (3 - 2 * x);
  return gone * (1 - oversight) * r.per(Constant::oversight_weeks) -
         (1 - gone) * oversight * r.per(Constant::handback_weeks);
}

// Value at the horizon of the customers who remain: yearly contribution over churn plus discount rate.
template <typename Real>
inline Real terminal_value(const RulesOf<Real>& r, As<Real> weekly_revenue, As<Real> share, As<Real> weekly_churn) {
  return weekly_revenue * r.gross_margin * 52 * share / (52 * weekly_churn + r.discount);
}

}  // namespace two_hats::product
