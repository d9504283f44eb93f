#include "engine/product/parameters.h"

#include <algorithm>
#include <cmath>

#include "engine/base/math.h"
#include "engine/base/random.h"

namespace two_hats::product {
namespace {

constexpr std::array<std::string_view, kParameterCount> kParameterNames = {
    "innovation",
    "imitation",
    "churn_at_half_fit",
    "churn_to_fit",
    "churn_to_debt",
    "hit_rate_blind",
    "hit_rate_informed",
    "fit_per_hit_work",
    "fit_drift_weeks",
    "blind_drift",
    "knowledge_stale_weeks",
    "learning_market",
    "learning_discovery",
    "debt_per_output",
    "debt_contagion",
    "debt_removed",
    "improvement_returns",
    "capability_floor",
    "capability_weeks",
    "fatigue_cost",
    "fatigue_weeks",
    "fatigue_errors",
    "clarity_weeks",
    "rework_floor",
    "rework_unclear",
    "alignment_weeks",
    "unplanned_floor",
    "unplanned_debt",
    "trust_word_of_mouth",
    "trust_churn",
    "distrust_interrupts",
    "developer_trust_capacity",
    "trust_weeks",
    "competitor_rate",
    "outage_rate",
    "leaving_rate",
    "drift_rate",
    "regulator_rate",
    "assimilation_weeks",
    "communication",
    "estimate_error",
    "terminal_share",
    "price_adoption",
    "price_churn",
    "newcomer_productivity",
    "training_load",
};

constexpr std::array<std::string_view, kConstantCount> kConstantNames = {
    "reference_debt",
    "reference_trust",
    "speed_per_debt",
    "standard_hours",
    "hours_threshold",
    "hours_curve",
    "hours_limit",
    "veteran_productivity",
    "team_overhead",
    "capacity_noise",
    "unplanned_limit",
    "autopilot_debt_gain",
    "autopilot_debt_low",
    "autopilot_debt_high",
    "attention_one_person",
    "attention_one_team_limit",
    "attention_manager",
    "attention_owner",
    "need_team_base",
    "need_team_per_person",
    "need_market_base",
    "need_market_per_person",
    "framed_discovery_floor",
    "rework_fatigue",
    "rework_limit",
    "hit_alignment_floor",
    "override_share",
    "override_hit_rate",
    "items_per_person",
    "discovery_reference",
    "discovery_frame_floor",
    "improvement_reference",
    "capability_limit",
    "debt_work_reference",
    "rush_debt",
    "fatigue_hours",
    "fatigue_unplanned",
    "fatigue_unplanned_from",
    "clarity_floor",
    "clarity_gain",
    "clarity_alignment_floor",
    "alignment_one_person",
    "alignment_two_people",
    "adoption_sales",
    "adoption_partner",
    "adoption_knowledge_floor",
    "adoption_knowledge",
    "imitation_fit_floor",
    "price_lock_in",
    "customers_from_fit",
    "customers_from_debt",
    "executives_from_clarity",
    "clarity_expected",
    "result_gain",
    "result_loss",
    "plan_asked",
    "oversight_from",
    "oversight_full",
    "oversight_weeks",
    "handback_weeks",
    "oversight_orders",
    "oversight_reports",
    "oversight_growth",
    "oversight_developers",
    "sales_from_fit",
    "developers_base",
    "developers_from_fatigue",
    "developers_from_debt",
    "developers_from_clarity",
    "trust_memory",
    "breach_weight",
    "competitor_fit",
    "competitor_blind",
    "competitor_known",
    "drift_fit",
    "drift_blind",
    "drift_known",
    "drift_knowledge",
    "outage_debt",
    "outage_customers",
    "outage_executives",
    "outage_incidents",
    "outage_money",
    "incident_weeks",
    "leave_fatigue",
    "leave_trust",
    "leave_capability",
    "leave_knowledge",
    "refill_weeks",
    "hiring_cost",
    "regulator_trust",
    "regulator_incidents",
    "regulator_pause",
    "regulator_pause_weeks",
    "regulator_money",
    "regulator_executives",
    "tide_memory",
    "tide_noise",
    "estimate_bias",
    "conversation_sway",
    "no_explained",
    "no_silent",
    "belief_correlation",
};

template <typename Enumerator, std::size_t count>
std::optional<Enumerator> find(const std::array<std::string_view, count>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Enumerator>(at - names.begin());
}

constexpr std::uint32_t kDrawStream = 0x50415241, kCommonStream = 0x434F4D4D;
constexpr double kBelowMinusTwo = 0.022750131948179207;  // normal distribution function at -2

}  // namespace

std::string_view name_of(Parameter parameter) { return kParameterNames[static_cast<std::size_t>(parameter)]; }
std::optional<Parameter> parameter_named(std::string_view name) { return find<Parameter>(kParameterNames, name); }
std::string_view name_of(Constant constant) { return kConstantNames[static_cast<std::size_t>(constant)]; }
std::optional<Constant> constant_named(std::string_view name) { return find<Constant>(kConstantNames, name); }

Values central_values(const Parameters& parameters) {
  Values values{};
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = parameters.uncertain[i].value;
  return values;
}

Values drawn_values(const Parameters& parameters, std::uint64_t key, int draw) {
  Values values{};
  const auto normal = [&](std::uint64_t stream, std::uint64_t index) {
    const double u =
        kBelowMinusTwo + base::uniform(key, static_cast<std::uint32_t>(stream), index) * (1 - 2 * kBelowMinusTwo);
    return base::normal_from_uniform(u);
  };
  // What all beliefs have in common: whoever is too hopeful here is too hopeful there.
  const double together = parameters[Constant::belief_correlation];
  const double common = std::sqrt(together) * normal(kCommonStream, static_cast<std::uint64_t>(draw));
  const double apart = std::sqrt(1 - together);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const ParameterEntry& entry = parameters.uncertain[i];
    const std::uint64_t index = static_cast<std::uint64_t>(draw) * 64 + i;
    const double z = std::clamp(apart * normal(kDrawStream, index) + common, -2., 2.);
    values[i] = entry.value * base::exp(entry.sigma * z);
  }
  return values;
}

}  // namespace two_hats::product
