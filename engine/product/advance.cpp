#include <algorithm>
#include <memory>

#include "engine/base/random.h"
#include "engine/product/course.h"
#include "engine/product/run.h"

namespace two_hats::product {
namespace {

// The realised world is one more path of the belief: these name its luck, its truths and its parameters.
std::uint64_t luck_key(std::uint64_t seed) { return base::mix(seed, base::hash("luck")); }
std::uint64_t truth_key(std::uint64_t seed) { return base::mix(seed, base::hash("truth")); }
Values realised_values(const Parameters& parameters, std::uint64_t seed) {
  return drawn_values(parameters, base::mix(seed, base::hash("parameters")), 0);
}

// No autopilot here: executives count on what decisions will bring.
Rules lived_rules(const Parameters& parameters, Stage stage) {
  Rules rules = rules_of(parameters, stage);
  rules.asked = rules[Constant::plan_asked];
  return rules;
}

Settled settle(bool yes) { return yes ? Settled::yes : Settled::no; }

void settle_literals(const std::vector<Literal>& literals, int source, Course& course, Commitment& commitment) {
  for (const Literal& literal : literals) {
    const auto i = static_cast<std::size_t>(literal.index);
    if (literal.kind == Literal::Kind::unknown) {
      commitment.unknowns[i] = settle(course.truth(source, literal.index)[0] > 0);
    }
    if (literal.kind == Literal::Kind::test) commitment.tests[i] = settle(course.signal(source, literal.index)[0] > 0);
  }
}

class Journey {
 public:
  Journey(const Run& run, const Parameters& parameters, World& world, std::uint64_t seed)
      : world_(world),
        rules_(lived_rules(parameters, world.stage)),
        lane_rules_(lane_rules(rules_)),
        kernel_(kernel_of(run)),
        steps_(run.steps_a_week),
        luck_key_(luck_key(seed)) {
    const double revenue = key_values(parameters, world).weekly_revenue;
    for (Commitment& commitment : world.running) {
      if (commitment.weekly_revenue <= 0) commitment.weekly_revenue = revenue;
    }
    agenda_ = agenda_of(world, nullptr, revenue);
    agenda_.realised = true;
    const Values values = realised_values(parameters, seed);
    for (std::size_t p = 0; p < values.size(); ++p) block_.values[p].at.fill(values[p]);
    block_.truth.fill(truth_key(seed));
    block_.tide.at.fill(world.state[Stock::tide]);
    kernel_.set_rates(lane_rules_, block_);
    course_ = std::make_unique<Course>(rules_, block_, agenda_, belief_, world.state);
    for (std::size_t s = 0; s < world.running.size(); ++s) note_promise_made(s);
  }

  Stretch go(int weeks) {
    Stretch stretch;
    stretch.bankrupt = course_->life().alive[0] == 0;
    for (int week = 0; week < weeks; ++week) {
      const int now = world_.week + week;
      course_->begin_week(week);
      note_due(week, stretch);
      note_judged(week);
      Life& life = course_->life();
      kernel_.next_luck(lane_rules_, block_, luck_key_, static_cast<std::uint32_t>(now), luck_);
      life.earned.at.fill(0);  // not discounted: the week's margin
      kernel_.live(lane_rules_, block_, luck_, life, steps_);
      stretch.margins.push_back(life.earned[0]);
      if (stretch.bankrupt) continue;
      note_shocks(now, stretch);
      if (life.alive[0] == 0) {
        stretch.bankrupt = true;
        stretch.events.push_back({EventKind::bankrupt, now, {}});
      }
    }
    put_back(weeks);
    return stretch;
  }

 private:
  void note_promise_made(std::size_t s) {
    Commitment& commitment = world_.running[s];
    if (!commitment.plan->promise || commitment.made != Settled::open) return;
    const int source = static_cast<int>(s);
    commitment.made = settle(course_->owed(source).made[0] > 0);
    settle_literals(commitment.plan->promise->conditions, source, *course_, commitment);
  }

  void note_due(int week, Stretch& stretch) {
    for (std::size_t s = 0; s < world_.running.size(); ++s) {
      Commitment& commitment = world_.running[s];
      const double status = course_->promise(static_cast<int>(s))[0];
      if (status == 0 || commitment.promise != Settled::open) continue;
      commitment.promise = settle(status == 1);
      const EventKind kind = status == 1 ? EventKind::promise_kept : EventKind::promise_broken;
      stretch.events.push_back({kind, world_.week + week, commitment.plan->promise->id});
    }
  }

  void note_judged(int week) {
    for (std::size_t e = 0; e < agenda_.entries.size(); ++e) {
      const Entry& entry = agenda_.entries[e];
      if (entry.start != week) continue;
      Commitment& commitment = world_.running[static_cast<std::size_t>(entry.source)];
      commitment.effects[static_cast<std::size_t>(entry.index)] = settle(course_->holds(static_cast<int>(e))[0] > 0);
      settle_literals(entry.effect->conditions, entry.source, *course_, commitment);
    }
  }

  void note_shocks(int now, Stretch& stretch) {
    constexpr std::array<EventKind, kShockCount> kKinds = {
        EventKind::competitor, EventKind::outage, EventKind::resignation, EventKind::drift, EventKind::regulator};
    for (std::size_t k = 0; k < kKinds.size(); ++k) {
      if (course_->life().struck[k][0] > 0) stretch.events.push_back({kKinds[k], now, {}});
    }
  }

  void put_back(int weeks) {
    for (std::size_t s = 0; s < world_.state.stocks.size(); ++s) world_.state.stocks[s] = course_->life().stocks[s][0];
    world_.state[Stock::tide] = block_.tide[0];
    for (std::size_t s = 0; s < world_.running.size(); ++s) {
      if (world_.running[s].plan->promise) world_.running[s].work_done = course_->owed(static_cast<int>(s)).done[0];
    }
    world_.week += weeks;
    std::erase_if(world_.running, [&](const Commitment& commitment) { return is_over(commitment); });
  }

  bool is_over(const Commitment& commitment) const {
    const Plan& plan = *commitment.plan;
    if (plan.promise && commitment.made == Settled::yes && commitment.promise == Settled::open) return false;
    for (std::size_t i = 0; i < plan.effects.size(); ++i) {
      const Effect& effect = plan.effects[i];
      const int start = commitment.began_week + start_week(plan, effect);
      if (start >= world_.week) return false;
      const bool lasts = is_flow(effect.target) && (effect.weeks == 0 || start + effect.weeks > world_.week);
      if (lasts && commitment.effects[i] == Settled::yes) return false;
    }
    return true;
  }

  World& world_;
  Rules rules_;
  LaneRules lane_rules_;
  const Kernel& kernel_;
  int steps_;
  std::uint64_t luck_key_;
  Belief belief_;
  Agenda agenda_;
  Block block_;
  Luck luck_;
  std::unique_ptr<Course> course_;
};

}  // namespace

void commit(World& world, std::shared_ptr<const Plan> plan) {
  Commitment commitment;
  commitment.began_week = world.week;
  commitment.unknowns.resize(plan->unknowns.size(), Settled::open);
  commitment.tests.resize(plan->tests.size(), Settled::open);
  commitment.effects.resize(plan->effects.size(), Settled::open);
  commitment.at = world.state;
  commitment.plan = std::move(plan);
  world.running.push_back(std::move(commitment));
}

Stretch advance_with(const Run& run, const Parameters& parameters, World& world, int weeks, std::uint64_t seed) {
  if (weeks <= 0) return {{}, {}, world.state[Stock::cash] < 0};
  return std::make_unique<Journey>(run, parameters, world, seed)->go(weeks);
}

Stretch advance(const Parameters& parameters, World& world, int weeks, std::uint64_t seed) {
  return advance_with({best_processor(), 1}, parameters, world, weeks, seed);
}

World opening_world(const Parameters& parameters, Stage stage) {
  World world;
  world.stage = stage;
  world.state = parameters.preset(stage).opening;
  return world;
}

bool realised_unknown(const Parameters& parameters, const World& world, const Plan& plan, int unknown,
                      std::uint64_t seed) {
  const Values values = realised_values(parameters, seed);
  const double chance =
      unknown_chance(rules_of(parameters, world.stage), plan.unknowns[static_cast<std::size_t>(unknown)],
                     values[static_cast<std::size_t>(Parameter::hit_rate_blind)],
                     values[static_cast<std::size_t>(Parameter::hit_rate_informed)], world.state);
  return unknown_is_true(truth_key(seed), plan, unknown, chance);
}

bool realised_test(const Parameters& parameters, const World& world, const Plan& plan, int test, std::uint64_t seed) {
  const int unknown = plan.tests[static_cast<std::size_t>(test)].unknown;
  return test_is_positive(truth_key(seed), plan, test, realised_unknown(parameters, world, plan, unknown, seed));
}

double prior_chance(const Parameters& parameters, const World& world, const Unknown& unknown) {
  const Values values = central_values(parameters);
  return unknown_chance(rules_of(parameters, world.stage), unknown,
                        values[static_cast<std::size_t>(Parameter::hit_rate_blind)],
                        values[static_cast<std::size_t>(Parameter::hit_rate_informed)], world.state);
}

}  // namespace two_hats::product
