#include "engine/product/effect.h"

#include <algorithm>
#include <array>

namespace two_hats::product {
namespace {

struct TargetEntry {
  std::string_view name, plain;
  TargetRule rule;
};

constexpr TargetRule adds(double low, double high, std::string_view unit) {
  return {true, false, low, high, 1, 1, unit};
}
constexpr TargetRule scales(double low, double high, std::string_view unit) {
  return {false, true, 0, 0, low, high, unit};
}
constexpr TargetRule share() { return {true, true, -.4, .4, 0, 2, "share of planned work"}; }

// In the order of Target. Ranges: section 4 of the model, widened where its own sample cards need it.
constexpr std::array<TargetEntry, kTargetCount> kTargets = {{
    {"customers", "customers", scales(.9, 1.1, "x customers")},
    {"fit", "product fit", adds(-.1, .1, "fit")},
    {"knowledge", "market knowledge", adds(-.1, .1, "knowledge")},
    {"debt", "technical debt", adds(-.2, .1, "debt")},
    {"capability", "capability", adds(-.1, .1, "x")},
    {"fatigue", "fatigue", adds(-.3, .3, "fatigue")},
    {"clarity", "backlog clarity", adds(-.3, .3, "clarity")},
    {"alignment", "alignment of the two hats", adds(-.3, .3, "alignment")},
    {"trust.customers", "customers' trust", adds(-.2, .1, "trust")},
    {"trust.executives", "executives' trust", adds(-.2, .1, "trust")},
    {"trust.sales", "sales' trust", adds(-.2, .1, "trust")},
    {"trust.developers", "Developers' trust", adds(-.2, .1, "trust")},
    {"trust.partner", "partner's trust", adds(-.2, .1, "trust")},
    {"people", "people", adds(-.5, .5, "share of Developers")},
    {"money", "money", adds(-2, 2, "weeks of revenue")},
    {"revenue", "contract revenue", adds(-.1, .1, "weeks of revenue a week")},
    {"cost", "costs", adds(-.1, .1, "weeks of revenue a week")},
    {"price", "price", scales(.8, 1.2, "x price")},
    {"adoption", "adoption", scales(.7, 1.4, "x adoption")},
    {"churn", "churn", scales(.7, 1.5, "x churn")},
    {"capacity", "capacity", scales(.3, 1.15, "x capacity")},
    {"unplanned", "unplanned work", adds(-.1, .2, "share of capacity")},
    {"share.features", "work on features", share()},
    {"share.debt", "work on technical debt", share()},
    {"share.improvement", "work on improvement", share()},
    {"share.discovery", "work on discovery", share()},
    {"hours", "overtime", adds(0, 25, "hours a week")},
    {"rush", "skipped care", adds(0, 1, "rush")},
    {"attention.market", "attention to the market", adds(-1, .3, "coverage")},
    {"attention.team", "attention to the team", adds(-1, .3, "coverage")},
    {"sync", "contact between the two hats", adds(-.5, .1, "alignment")},
    {"hit_rate", "share of ideas that work", adds(-.15, .15, "share of ideas")},
    {"debt_growth", "growth of technical debt", scales(.5, 2, "x growth")},
    {"outage_hazard", "risk of outages", scales(.5, 2.5, "x hazard")},
    {"leave_hazard", "risk that people leave", scales(.5, 2.5, "x hazard")},
}};

const TargetEntry& entry(Target target) { return kTargets[static_cast<std::size_t>(target)]; }

}  // namespace

std::string_view name_of(Target target) { return entry(target).name; }
std::string_view plain_name(Target target) { return entry(target).plain; }
const TargetRule& rule_of(Target target) { return entry(target).rule; }

std::optional<Target> target_named(std::string_view name) {
  const auto at = std::find_if(kTargets.begin(), kTargets.end(), [&](const TargetEntry& e) { return e.name == name; });
  if (at == kTargets.end()) return std::nullopt;
  return static_cast<Target>(at - kTargets.begin());
}

}  // namespace two_hats::product
