// What an answer does to the product: the effect vocabulary (docs/adding-a-card.md lists names, units and sane ranges).
// An effect changes a stock once, or a flow for some weeks or for good; now or at week k; added or scaled; for certain,
// by chance, if an unknown turns out true, if a test said so, if the promise was kept, if a stock is past a level.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/product/state.h"

namespace two_hats::product {

enum class Target : std::uint8_t {
  // stocks, changed once at their week
  customers,
  fit,
  knowledge,
  debt,
  capability,
  fatigue,
  clarity,
  alignment,
  trust_customers,
  trust_executives,
  trust_sales,
  trust_developers,
  trust_partner,
  people,  // share of head-count: + newcomers with hiring cost, - cuts
  money,   // weeks of revenue (wr), once
  // flows, for `weeks` weeks or for good
  revenue,  // wr a week
  cost,     // wr a week
  price,
  adoption,
  churn,
  capacity,
  unplanned,
  share_features,
  share_debt,
  share_improvement,
  share_discovery,
  hours,
  rush,
  attention_market,
  attention_team,
  sync,
  hit_rate,
  debt_growth,
  outage_hazard,
  leave_hazard,
};
inline constexpr int kTargetCount = 35;
inline constexpr Target kFirstFlow = Target::revenue;
constexpr bool is_flow(Target target) { return target >= kFirstFlow; }

std::string_view name_of(Target target);  // "trust.executives", "share.debt"
std::optional<Target> target_named(std::string_view name);
std::string_view plain_name(Target target);  // "executives' trust", "technical debt"

enum class Operation : std::uint8_t { add, scale };

struct TargetRule {
  bool can_add = false, can_scale = false;
  double add_low = 0, add_high = 0;  // sane range in a card
  double scale_low = 1, scale_high = 1;
  std::string_view unit;
};
const TargetRule& rule_of(Target target);

// Something that is true or false in this world and that nobody knows yet. Shared by all answers of a card.
struct Unknown {
  std::string id;
  double chance = .5;          // of being true, unless from_hit_rate
  bool from_hit_rate = false;  // chance = model's hit rate + offset
  double offset = 0;
  bool operator==(const Unknown&) const = default;
};

// A look at an unknown that may deceive.
struct Test {
  std::string id;
  int unknown = 0;  // index into the plan's unknowns
  double true_positive = .8;
  double false_positive = .2;
  bool operator==(const Test&) const = default;
};

struct Literal {
  enum class Kind : std::uint8_t { unknown, test, promise_kept, chance, stock_above, stock_below };
  Kind kind = Kind::chance;
  bool negated = false;
  int index = 0;     // unknown or test
  double value = 0;  // chance, or the level of the stock
  Stock stock = Stock::debt;
  bool operator==(const Literal&) const = default;
};

struct Effect {
  Target target = Target::money;
  Operation operation = Operation::add;
  double size = 0;
  int start_week = 0;               // weeks after the decision
  int weeks = 0;                    // of a flow; 0 = for good
  std::vector<Literal> conditions;  // all must hold; judged at start_week
  std::string because;              // who does what differently on Monday
  // Names the draws of its chances. 0: the plan's id and the effect's place do. Answers made of parts (a split, an
  // assignment) name the part, so that another part can change and these dice fall as they did.
  std::uint64_t dice = 0;
  bool operator==(const Effect&) const = default;
};

// Work given away: `work` tw of feature work due at a week, taking at most `limit` of feature work, of which `worth`
// counts for fit. True work is uncertain: work x exp(estimate_error z + .10).
struct Promise {
  std::string id;  // later cards ask `promise <id> broken`
  double work = 0;
  int due_week = 0;
  double limit = 1;
  double worth = 0;
  std::vector<Literal> conditions;
  bool operator==(const Promise&) const = default;
};

// A whole answer, ready to run.
struct Plan {
  std::string id;  // answer id, unique in its card
  std::vector<Unknown> unknowns;
  std::vector<Test> tests;
  std::optional<Promise> promise;
  std::vector<Effect> effects;
  std::uint64_t truth_key = 0;  // names the card: answers of one card share their unknowns' truths
  bool operator==(const Plan&) const = default;
};

}  // namespace two_hats::product
