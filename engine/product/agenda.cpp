#include "engine/product/agenda.h"

#include <algorithm>

#include "engine/base/random.h"

namespace two_hats::product {
namespace {

constexpr int kForGood = 1 << 28;
constexpr std::uint32_t kUnknownStream = 0x554E4B4E, kTestStream = 0x54455354;

bool hangs_on_promise(const Effect& effect) {
  return std::any_of(effect.conditions.begin(), effect.conditions.end(),
                     [](const Literal& l) { return l.kind == Literal::Kind::promise_kept; });
}

}  // namespace

Settled settled(const std::vector<Settled>& all, std::size_t i) { return i < all.size() ? all[i] : Settled::open; }

int start_week(const Plan& plan, const Effect& effect) {
  if (!plan.promise || !hangs_on_promise(effect)) return effect.start_week;
  return std::max(effect.start_week, plan.promise->due_week);
}

double unknown_chance(const Rules& rules, const Unknown& unknown, double blind, double informed, const State& at) {
  const double chance = unknown.from_hit_rate
                            ? hit_rate(rules, blind, informed, at[Stock::knowledge], at[Stock::alignment],
                                       at[Stock::trust_executives], at[Stock::oversight], unknown.offset)
                            : unknown.chance;
  return within(0, chance, 1);
}

bool unknown_is_true(std::uint64_t key, const Plan& plan, int unknown, double chance) {
  return base::uniform(base::mix(key, plan.truth_key), kUnknownStream, static_cast<std::uint64_t>(unknown)) < chance;
}

bool test_is_positive(std::uint64_t key, const Plan& plan, int test, bool truth) {
  const Test& asked = plan.tests[static_cast<std::size_t>(test)];
  const double u = base::uniform(base::mix(key, plan.truth_key), kTestStream, static_cast<std::uint64_t>(test));
  return u < (truth ? asked.true_positive : asked.false_positive);
}

Agenda agenda_of(const World& world, const Plan* plan, double weekly_revenue) {
  Agenda agenda;
  const auto add = [&](const Plan& acting, const Commitment* running, int began, const State& at, double revenue) {
    const int source = static_cast<int>(agenda.sources.size());
    const double developers = at[Stock::veterans] + at[Stock::newcomers] + at[Stock::vacancies];
    agenda.sources.push_back({&acting, running, began, revenue, developers, at});
    for (std::size_t i = 0; i < acting.effects.size(); ++i) {
      const Effect& effect = acting.effects[i];
      const int start = began + start_week(acting, effect);
      const int end = effect.weeks == 0 ? kForGood : start + effect.weeks;
      const Settled judged = running ? settled(running->effects, i) : Settled::open;
      const bool over = is_flow(effect.target) ? end <= 0 : start < 0;
      if (over || judged == Settled::no) continue;
      agenda.entries.push_back({&effect, static_cast<int>(i), source, start, end, judged});
    }
  };
  for (const Commitment& running : world.running) {
    const double revenue = running.weekly_revenue > 0 ? running.weekly_revenue : weekly_revenue;
    add(*running.plan, &running, running.began_week - world.week, running.at, revenue);
  }
  if (plan) add(*plan, nullptr, 0, world.state, weekly_revenue);
  return agenda;
}

}  // namespace two_hats::product
