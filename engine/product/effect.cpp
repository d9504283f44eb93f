#include "engine/product/effect.h"

#include <algorithm>
#include <array>

#include "engine/base/words.h"

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
    {"customers", base::marked("customers"), scales(.9, 1.1, "x customers")},
    {"fit", base::marked("product fit"), adds(-.1, .1, "fit")},
    {"knowledge", base::marked("market knowledge"), adds(-.1, .1, "knowledge")},
    {"debt", base::marked("technical debt"), adds(-.2, .1, "debt")},
    {"capability", base::marked("capability"), adds(-.1, .1, "x")},
    {"fatigue", base::marked("fatigue"), adds(-.3, .3, "fatigue")},
    {"clarity", base::marked("backlog clarity"), adds(-.3, .3, "clarity")},
    {"alignment", base::marked("alignment of the two hats"), adds(-.3, .3, "alignment")},
    {"trust.customers", base::marked("customers’ trust"), adds(-.2, .1, "trust")},
    {"trust.executives", base::marked("executives’ trust"), adds(-.2, .1, "trust")},
    {"trust.sales", base::marked("sales’ trust"), adds(-.2, .1, "trust")},
    {"trust.developers", base::marked("Developers’ trust"), adds(-.2, .1, "trust")},
    {"trust.partner", base::marked("partner’s trust"), adds(-.2, .1, "trust")},
    {"people", base::marked("people"), adds(-.5, .5, "share of Developers")},
    {"money", base::marked("money"), adds(-2, 2, "weeks of revenue")},
    {"revenue", base::marked("contract revenue"), adds(-.1, .1, "weeks of revenue a week")},
    {"cost", base::marked("costs"), adds(-.1, .1, "weeks of revenue a week")},
    {"price", base::marked("price"), scales(.8, 1.2, "x price")},
    {"adoption", base::marked("adoption"), scales(.7, 1.4, "x adoption")},
    {"churn", base::marked("churn"), scales(.7, 1.5, "x churn")},
    {"capacity", base::marked("capacity"), scales(.3, 1.15, "x capacity")},
    {"unplanned", base::marked("unplanned work"), adds(-.1, .2, "share of capacity")},
    {"share.features", base::marked("work on features"), share()},
    {"share.debt", base::marked("work on technical debt"), share()},
    {"share.improvement", base::marked("work on improvement"), share()},
    {"share.discovery", base::marked("work on discovery"), share()},
    {"hours", base::marked("overtime"), adds(0, 25, "hours a week")},
    {"rush", base::marked("skipped care"), adds(0, 1, "rush")},
    {"attention.market", base::marked("attention to the market"), adds(-1, .3, "coverage")},
    {"attention.team", base::marked("attention to the team"), adds(-1, .3, "coverage")},
    {"sync", base::marked("contact between the two hats"), adds(-.5, .1, "alignment")},
    {"hit_rate", base::marked("share of ideas that work"), adds(-.15, .15, "share of ideas")},
    {"debt_growth", base::marked("growth of technical debt"), scales(.5, 2, "x growth")},
    {"outage_hazard", base::marked("risk of outages"), scales(.5, 2.5, "x hazard")},
    {"leave_hazard", base::marked("risk that people leave"), scales(.5, 2.5, "x hazard")},
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
