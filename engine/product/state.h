// The product at one moment: the stocks of the model (shared names with docs/value-model.md), the stage it is in,
// and the four Key Value Areas that are derived from them. Money is in thousands of euros, time in weeks, work in
// team-weeks (tw: one week of the whole team at capability 1, debt .2409 and no fatigue).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace two_hats::product {

enum class Stage : std::uint8_t { start_up, scale_up, enterprise };
inline constexpr int kStageCount = 3;

enum class Stock : std::uint8_t {
  customers,         // accounts
  fit,               // 0..1
  knowledge,         // 0..1
  debt,              // 0..1
  capability,        // multiplier, 0..1.3
  fatigue,           // 0..1.5
  clarity,           // 0..1
  alignment,         // 0..1
  trust_customers,   // 0..1
  trust_executives,  // 0..1
  trust_sales,       // 0..1
  trust_developers,  // 0..1
  trust_partner,     // 0..1
  cash,              // k€
  veterans,          // people
  newcomers,         // people
  vacancies,         // people
  work_in_flight,    // tw
  incident_load,     // share of capacity
  adoption_pause,    // share
  tide,              // log of the demand tide
  oversight,         // 0..1, share of control that executives have taken
};
inline constexpr int kStockCount = 22;

struct State {
  std::array<double, kStockCount> stocks{};
  double& operator[](Stock stock) { return stocks[static_cast<std::size_t>(stock)]; }
  double operator[](Stock stock) const { return stocks[static_cast<std::size_t>(stock)]; }
  bool operator==(const State&) const = default;
};

std::string_view name_of(Stock stock);  // "trust.executives", "work_in_flight"
std::optional<Stock> stock_named(std::string_view name);
std::string_view name_of(Stage stage);  // "start_up"
std::optional<Stage> stage_named(std::string_view name);

// What the player sees. Current Value and Unrealized Value are 0..100 indices, Ability to Innovate 0..100,
// Time-to-Market weeks from start to release, runway weeks of cash at the present burn (empty: cash grows).
struct KeyValues {
  double current_value = 0;
  double unrealized_value = 0;
  double ability_to_innovate = 0;
  double time_to_market = 0;
  std::optional<double> runway_weeks;
  double weekly_revenue = 0;  // k€, "wr" of the effect vocabulary
  double weekly_margin = 0;   // k€, after wages and fixed costs
  double customers = 0;
};

}  // namespace two_hats::product
