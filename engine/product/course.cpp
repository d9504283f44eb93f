#include "engine/product/course.h"

#include <algorithm>
#include <cassert>

#include "engine/base/random.h"

namespace two_hats::product {
namespace {

constexpr std::uint32_t kChanceStream = 0x4348414E, kWorkStream = 0x574F524B;
constexpr std::uint64_t kPromiseSalt = 1 << 20;  // apart from every effect's index

void fill(Lanes& lanes, double value) { lanes.at.fill(value); }

double neutral(const Rules& rules, Target flow) {
  switch (flow) {
    case Target::share_features:
      return rules.shares[0];
    case Target::share_debt:
      return rules.shares[1];
    case Target::share_improvement:
      return rules.shares[2];
    case Target::share_discovery:
      return rules.shares[3];
    case Target::price:
    case Target::adoption:
    case Target::churn:
    case Target::capacity:
    case Target::debt_growth:
    case Target::outage_hazard:
    case Target::leave_hazard:
      return 1;
    default:
      return 0;
  }
}

struct Range {
  double low, high;
};
// Whatever cards add up to, these stay within what the equations can bear.
Range bounds(Target flow) {
  switch (flow) {
    case Target::revenue:
    case Target::cost:
      return {-1e12, 1e12};
    case Target::price:
      return {.05, 20};
    case Target::adoption:
    case Target::churn:
    case Target::debt_growth:
      return {0, 20};
    case Target::capacity:
      return {0, 3};
    case Target::hours:
      return {-40, 60};
    case Target::rush:
      return {0, 3};
    case Target::outage_hazard:
    case Target::leave_hazard:
      return {1e-3, 50};
    default:
      return {-2, 2};
  }
}
Range bounds(Stock stock) {
  switch (stock) {
    case Stock::customers:
      return {0, 1e12};
    case Stock::capability:
      return {0, 1.3};
    case Stock::fatigue:
      return {0, 1.5};
    default:
      return {0, 1};
  }
}

}  // namespace

Course::Course(const Rules& rules, const Block& block, const Agenda& agenda, const Belief& belief, const State& state)
    : rules_(rules),
      block_(block),
      agenda_(agenda),
      belief_(belief),
      facts_(agenda.sources.size()),
      holds_(agenda.entries.size()) {
  for (std::size_t s = 0; s < life_.stocks.size(); ++s) fill(life_.stocks[s], state.stocks[s]);
  fill(life_.alive, state[Stock::cash] < 0 ? 0 : 1);
  for (std::size_t s = 0; s < facts_.size(); ++s) {
    const Plan& plan = *agenda.sources[s].plan;
    facts_[s].unknowns.resize(plan.unknowns.size());
    facts_[s].unknowns_ready.resize(plan.unknowns.size());
    facts_[s].tests.resize(plan.tests.size());
    facts_[s].tests_ready.resize(plan.tests.size());
    if (plan.promise) owe(static_cast<int>(s));
  }
  rebuild_flows(-1);
}

const Lanes& Course::unknown_lanes(int source, int unknown) {
  Facts& facts = facts_[static_cast<std::size_t>(source)];
  const auto u = static_cast<std::size_t>(unknown);
  assert(u < facts.unknowns.size());  // check_pack refuses a card that names what it does not have
  Lanes& lanes = facts.unknowns[u];
  if (facts.unknowns_ready[u]) return lanes;
  facts.unknowns_ready[u] = 1;
  const Source& from = agenda_.sources[static_cast<std::size_t>(source)];
  const Settled known = from.running ? settled(from.running->unknowns, u) : Settled::open;
  if (known != Settled::open) {
    fill(lanes, known == Settled::yes ? 1 : 0);
    return lanes;
  }
  double evidence = 1;  // likelihood ratio of the tests that the realised world has already answered
  const bool learn = from.running && !agenda_.realised;
  for (std::size_t t = 0; learn && t < from.plan->tests.size(); ++t) {
    const Test& test = from.plan->tests[t];
    const Settled answer = settled(from.running->tests, t);
    if (test.unknown != unknown || answer == Settled::open) continue;
    evidence *= answer == Settled::yes ? test.true_positive / most(test.false_positive, 1e-9)
                                       : (1 - test.true_positive) / most(1 - test.false_positive, 1e-9);
  }
  const bool told = !from.running && u < belief_.chances.size() && belief_.chances[u].has_value();
  for (int i = 0; i < kLanes; ++i) {
    double chance = unknown_chance(rules_, from.plan->unknowns[u], block_[Parameter::hit_rate_blind][i],
                                   block_[Parameter::hit_rate_informed][i], from.at);
    if (told) chance = *belief_.chances[u];
    chance = chance * evidence / (chance * evidence + (1 - chance));
    lanes[i] = unknown_is_true(block_.truth[static_cast<std::size_t>(i)], *from.plan, unknown, chance) ? 1 : 0;
  }
  return lanes;
}

const Lanes& Course::test_lanes(int source, int test) {
  Facts& facts = facts_[static_cast<std::size_t>(source)];
  const auto t = static_cast<std::size_t>(test);
  assert(t < facts.tests.size());
  Lanes& lanes = facts.tests[t];
  if (facts.tests_ready[t]) return lanes;
  facts.tests_ready[t] = 1;
  const Source& from = agenda_.sources[static_cast<std::size_t>(source)];
  const Settled known = from.running ? settled(from.running->tests, t) : Settled::open;
  if (known != Settled::open) {
    fill(lanes, known == Settled::yes ? 1 : 0);
    return lanes;
  }
  if (!from.running && t < belief_.tests.size() && belief_.tests[t].has_value()) {
    fill(lanes, *belief_.tests[t] ? 1 : 0);
    return lanes;
  }
  const Lanes& truth = unknown_lanes(source, from.plan->tests[t].unknown);
  for (int i = 0; i < kLanes; ++i) {
    lanes[i] = test_is_positive(block_.truth[static_cast<std::size_t>(i)], *from.plan, test, truth[i] > 0) ? 1 : 0;
  }
  return lanes;
}

void Course::owe(int source) {
  Facts& facts = facts_[static_cast<std::size_t>(source)];
  const Source& from = agenda_.sources[static_cast<std::size_t>(source)];
  const Promise& promise = *from.plan->promise;
  facts.owed.limit = promise.limit;
  facts.owed.worth = promise.worth;
  fill(facts.owed.made, 1);
  if (from.running && from.running->made != Settled::open) {
    fill(facts.owed.made, from.running->made == Settled::yes ? 1 : 0);
  } else {
    for (const Literal& literal : promise.conditions)
      narrow(literal, source, base::hash(from.plan->id), kPromiseSalt, facts.owed.made);
  }
  if (from.running) fill(facts.owed.done, from.running->work_done);
  if (from.running && from.running->promise != Settled::open) {
    fill(facts.status, from.running->promise == Settled::yes ? 1 : 2);
    for (int i = 0; i < kLanes; ++i) facts.status[i] *= facts.owed.made[i];
    facts.settled = true;
    return;
  }
  for (int i = 0; i < kLanes; ++i) {
    const std::uint64_t key = base::mix(block_.truth[static_cast<std::size_t>(i)], from.plan->truth_key);
    const double surprise = block_[Parameter::estimate_error][i] * base::normal(key, kWorkStream, 0);
    facts.owed.work[i] = promise.work * base::exp(surprise + rules_[Constant::estimate_bias]);
  }
  facts.owed.open = true;
  life_.owed.push_back(&facts.owed);
}

void Course::resolve(int source) {
  Facts& facts = facts_[static_cast<std::size_t>(source)];
  facts.settled = true;
  facts.owed.open = false;
  for (int i = 0; i < kLanes; ++i) {
    const bool done = facts.owed.done[i] >= facts.owed.work[i] * (1 - 1e-6f);
    facts.status[i] = facts.owed.made[i] * (done ? 1 : 2);
  }
}

void Course::narrow(const Literal& literal, int source, std::uint64_t dice, std::uint64_t salt, Lanes& mask) {
  const Source& from = agenda_.sources[static_cast<std::size_t>(source)];
  const auto keep_if = [&](auto holds) {
    for (int i = 0; i < kLanes; ++i) mask[i] *= holds(i) ? 1 : 0;
  };
  const bool no = literal.negated;
  switch (literal.kind) {
    case Literal::Kind::unknown: {
      const Lanes& truth = unknown_lanes(source, literal.index);
      return keep_if([&](int i) { return (truth[i] > 0) != no; });
    }
    case Literal::Kind::test: {
      const Lanes& positive = test_lanes(source, literal.index);
      return keep_if([&](int i) { return (positive[i] > 0) != no; });
    }
    case Literal::Kind::promise_kept: {  // a promise never made is neither kept nor broken
      const Lanes& status = facts_[static_cast<std::size_t>(source)].status;
      return keep_if([&](int i) { return status[i] == (no ? 2 : 1); });
    }
    case Literal::Kind::chance: {
      const std::uint64_t plan_key = base::mix(from.plan->truth_key, dice);
      return keep_if([&](int i) {
        const std::uint64_t key = base::mix(block_.truth[static_cast<std::size_t>(i)], plan_key);
        return (base::uniform(key, kChanceStream, salt) < literal.value) != no;
      });
    }
    case Literal::Kind::stock_above: {
      const Lanes& level = life_[literal.stock];
      return keep_if([&](int i) { return (level[i] > static_cast<float>(literal.value)) != no; });
    }
    case Literal::Kind::stock_below: {
      const Lanes& level = life_[literal.stock];
      return keep_if([&](int i) { return (level[i] < static_cast<float>(literal.value)) != no; });
    }
  }
}

void Course::judge(std::size_t entry) {
  const Entry& judged = agenda_.entries[entry];
  fill(holds_[entry], 1);
  if (judged.judged == Settled::yes) return;
  const bool own = judged.effect->dice != 0;
  const Plan& plan = *agenda_.sources[static_cast<std::size_t>(judged.source)].plan;
  const std::uint64_t dice = own ? judged.effect->dice : base::hash(plan.id);
  for (std::size_t i = 0; i < judged.effect->conditions.size(); ++i) {
    const std::uint64_t salt = (own ? 0 : static_cast<std::uint64_t>(judged.index) * 8) + i;
    narrow(judged.effect->conditions[i], judged.source, dice, salt, holds_[entry]);
  }
}

void Course::begin_week(int week) {
  for (std::size_t s = 0; s < facts_.size(); ++s) {
    const Source& from = agenda_.sources[s];
    if (from.plan->promise && !facts_[s].settled && from.began + from.plan->promise->due_week <= week) {
      resolve(static_cast<int>(s));
    }
  }
  bool flows_change = false;
  for (std::size_t e = 0; e < agenda_.entries.size(); ++e) {
    const Entry& entry = agenda_.entries[e];
    const bool flow = is_flow(entry.effect->target);
    const bool starts = entry.start == week || (week == 0 && entry.start < 0);
    if (starts) judge(e);
    if (starts && !flow) change_stock(entry, holds_[e]);
    flows_change = flows_change || (flow && (starts || entry.end == week));
  }
  if (flows_change) rebuild_flows(week);
}

void Course::change_stock(const Entry& entry, const Lanes& mask) {
  const Effect& effect = *entry.effect;
  const Source& from = agenda_.sources[static_cast<std::size_t>(entry.source)];
  if (effect.target == Target::money) {
    for (int i = 0; i < kLanes; ++i) life_.direct[i] += mask[i] * effect.size * from.weekly_revenue;
    return;
  }
  if (effect.target == Target::people) {
    const double heads = effect.size * from.developers;
    Lanes& newcomers = life_[Stock::newcomers];
    Lanes& veterans = life_[Stock::veterans];
    for (int i = 0; i < kLanes; ++i) {
      const double joining = mask[i] * most(0, heads), leaving = mask[i] * most(0, -heads);
      const double of_newcomers = least(newcomers[i], leaving);  // last in, first out
      newcomers[i] += joining - of_newcomers;
      veterans[i] = most(least(veterans[i], 1), veterans[i] - (leaving - of_newcomers));
      life_.direct[i] -= joining * rules_[Constant::hiring_cost] * rules_.wage;
    }
    return;
  }
  const auto stock = static_cast<Stock>(effect.target);
  const Range range = bounds(stock);
  const double ceiling = stock == Stock::customers ? rules_.market : range.high;
  Lanes& level = life_[stock];
  for (int i = 0; i < kLanes; ++i) {
    const double changed = effect.operation == Operation::add ? level[i] + effect.size : level[i] * effect.size;
    if (mask[i] > 0) level[i] = within(range.low, changed, ceiling);
  }
}

void Course::apply_flow(const Entry& entry, const Lanes& mask) {
  const Effect& effect = *entry.effect;
  const bool money = effect.target == Target::revenue || effect.target == Target::cost;
  const double unit = money ? agenda_.sources[static_cast<std::size_t>(entry.source)].weekly_revenue : 1;
  Lanes& level = life_.flow(effect.target);
  if (effect.operation == Operation::add) {
    for (int i = 0; i < kLanes; ++i) level[i] += mask[i] * effect.size * unit;
  } else {
    for (int i = 0; i < kLanes; ++i) level[i] *= mask[i] > 0 ? effect.size : 1;
  }
}

void Course::rebuild_flows(int week) {
  for (int f = 0; f < kFlowCount; ++f) {
    const auto target = static_cast<Target>(f + static_cast<int>(kFirstFlow));
    fill(life_.flow(target), neutral(rules_, target));
  }
  for (std::size_t e = 0; e < agenda_.entries.size(); ++e) {
    const Entry& entry = agenda_.entries[e];
    if (is_flow(entry.effect->target) && entry.start <= week && week < entry.end) apply_flow(entry, holds_[e]);
  }
  for (int f = 0; f < kFlowCount; ++f) {
    const auto target = static_cast<Target>(f + static_cast<int>(kFirstFlow));
    const Range range = bounds(target);
    for (float& level : life_.flow(target).at) level = static_cast<float>(within(range.low, level, range.high));
  }
  life_.priced = false;
  for (int i = 0; i < kLanes; ++i) {
    life_.priced = life_.priced || life_.flow(Target::price)[i] != 1;
    life_.log_outage[i] = base::log(life_.flow(Target::outage_hazard)[i]);
  }
}

}  // namespace two_hats::product
