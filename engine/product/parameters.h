// Every constant of the model with its unit and its source, as read from data/model/parameters.json.
// The ensemble draws the uncertain ones: value x exp(sigma z), z normal cut at +-2.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/product/constants.h"
#include "engine/product/state.h"

namespace two_hats::product {

// The uncertain constants (section 3 of the model). name_of() gives the name used in the data file.
enum class Parameter : std::uint8_t {
  innovation,
  imitation,
  churn_at_half_fit,  // multipliers on the stage's p, q, c0
  churn_to_fit,
  churn_to_debt,  // kF, kD
  hit_rate_blind,
  hit_rate_informed,  // s0, s1
  fit_per_hit_work,
  fit_drift_weeks,
  blind_drift,  // g, tauF, b
  knowledge_stale_weeks,
  learning_market,
  learning_discovery,  // tauK, km, kd
  debt_per_output,
  debt_contagion,
  debt_removed,  // delta, contagion, rho
  improvement_returns,
  capability_floor,
  capability_weeks,  // beta, Cmin, tauC
  fatigue_cost,
  fatigue_weeks,
  fatigue_errors,  // phi, tauM, errors
  clarity_weeks,
  rework_floor,
  rework_unclear,
  alignment_weeks,
  unplanned_floor,
  unplanned_debt,  // u0, uD
  trust_word_of_mouth,
  trust_churn,
  distrust_interrupts,
  developer_trust_capacity,
  trust_weeks,
  competitor_rate,
  outage_rate,
  leaving_rate,
  drift_rate,
  regulator_rate,
  assimilation_weeks,
  communication,
  estimate_error,
  terminal_share,
  price_adoption,
  price_churn,
  newcomer_productivity,
  training_load,
};
inline constexpr int kParameterCount = 46;

// What a stage fixes (section 1 of the model).
struct Preset {
  State opening;
  double market = 0;               // N, accounts
  double p = 0, q = 0, churn = 0;  // per year
  double price = 0;                // k€ per account and week
  double gross_margin = 0;
  double people = 0;
  double owner_seats = 0;
  double teams = 0;
  double wage = 0;        // k€ per person-week
  double fixed_cost = 0;  // k€ per week
  double discount = 0;    // per year
  double share_features = 0, share_debt = 0, share_improvement = 0, share_discovery = 0;
  double release_lag = 0;  // weeks
  double regulator_weight = 0;
  double price_sensitivity = 1;  // x on both price elasticities
  bool both_hats = false;        // one person wears both
  double evidence_day = 0;       // k€: what one day of asking costs (a person-day and the wait)
  std::string source;            // of the whole stage
};

struct ParameterEntry {
  std::string name, unit, source;  // source, or "assumption: ..."
  double value = 0;
  double sigma = 0;          // of the log, 0 = not drawn
  double low = 0, high = 0;  // the range a file may use
};

using Values = std::array<double, kParameterCount>;

struct Parameters {
  std::array<ParameterEntry, kParameterCount> uncertain;
  std::array<ParameterEntry, kConstantCount> fixed;  // bracketed constants of the equations, by Constant
  std::vector<ParameterEntry> figures;               // unit and range of each figure and opening level of a stage
  std::array<Preset, kStageCount> presets;
  const Preset& preset(Stage stage) const { return presets[static_cast<std::size_t>(stage)]; }
  double operator[](Constant constant) const { return fixed[static_cast<std::size_t>(constant)].value; }
};

std::string_view name_of(Parameter parameter);
std::optional<Parameter> parameter_named(std::string_view name);

Values central_values(const Parameters& parameters);
// The draw number `draw` of the ensemble with this key; the same draw for every answer, always.
Values drawn_values(const Parameters& parameters, std::uint64_t key, int draw);

}  // namespace two_hats::product
