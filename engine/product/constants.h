// The fixed constants of the model's equations, by name. Their values, units and sources stand in
// data/model/parameters.json ("fixed"); docs/value-model.md shows each in its equation.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace two_hats::product {

enum class Constant : std::uint8_t {
  reference_debt, reference_trust, speed_per_debt, standard_hours, hours_threshold, hours_curve, hours_limit,
  veteran_productivity, team_overhead, capacity_noise, unplanned_limit, autopilot_debt_gain, autopilot_debt_low,
  autopilot_debt_high, attention_one_person, attention_one_team_limit, attention_manager, attention_owner,
  need_team_base, need_team_per_person, need_market_base, need_market_per_person, framed_discovery_floor,
  rework_fatigue, rework_limit, hit_alignment_floor, override_share, override_hit_rate, items_per_person,
  discovery_reference, discovery_frame_floor, improvement_reference, capability_limit, debt_work_reference,
  rush_debt, fatigue_hours, fatigue_unplanned, fatigue_unplanned_from, clarity_floor, clarity_gain,
  clarity_alignment_floor, alignment_one_person, alignment_two_people, adoption_sales, adoption_partner,
  adoption_knowledge_floor, adoption_knowledge, imitation_fit_floor, price_lock_in, customers_from_fit,
  customers_from_debt, executives_from_clarity, clarity_expected, result_gain, result_loss, plan_asked,
  oversight_from, oversight_full, oversight_weeks, handback_weeks, oversight_orders, oversight_reports,
  oversight_growth, oversight_developers,
  sales_from_fit, developers_base, developers_from_fatigue, developers_from_debt, developers_from_clarity,
  trust_memory, breach_weight, competitor_fit, competitor_blind, competitor_known, drift_fit, drift_blind,
  drift_known, drift_knowledge, outage_debt, outage_customers, outage_executives, outage_incidents, outage_money,
  incident_weeks, leave_fatigue, leave_trust, leave_capability, leave_knowledge, refill_weeks, hiring_cost,
  regulator_trust, regulator_incidents, regulator_pause, regulator_pause_weeks, regulator_money,
  regulator_executives, tide_memory, tide_noise, estimate_bias,
  conversation_sway, no_explained, no_silent,
  belief_correlation,
};
inline constexpr int kConstantCount = 103;

std::string_view name_of(Constant constant);  // the name of the enumerator, as in the data file
std::optional<Constant> constant_named(std::string_view name);

}  // namespace two_hats::product
