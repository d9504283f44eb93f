#include "engine/product/effect.h"

#include <algorithm>
#include <array>

namespace two_hats::product {
namespace {

struct Word {
  std::string_view name, plain;
  TargetRule rule;
};

constexpr TargetRule added(double low, double high, std::string_view unit) {
  return {true, false, low, high, 1, 1, unit};
}
constexpr TargetRule scaled(double low, double high, std::string_view unit) {
  return {false, true, 0, 0, low, high, unit};
}
constexpr TargetRule share() { return {true, true, -.4, .4, .2, 2.5, "share of planned work"}; }

// Ranges: section 4 of the model. Wider where a calibrated card needs it: debt down to a rewrite (-.18), churn up
// to 1.4 (a month of renewals), unplanned up to .2 (one person of five away).
constexpr std::array<Word, kTargetCount> kWords = {{
    {"customers", "customers", scaled(.97, 1.03, "times the accounts")},
    {"fit", "product fit", added(-.05, .07, "of 1")},
    {"knowledge", "market knowledge", added(-.05, .07, "of 1")},
    {"debt", "technical debt", added(-.18, .05, "of 1")},
    {"capability", "output of a team hour", added(-.05, .05, "of 1")},
    {"fatigue", "tiredness", added(-.2, .2, "of 1")},
    {"clarity", "backlog clarity", added(-.2, .2, "of 1")},
    {"alignment", "agreement between the hats", added(-.2, .2, "of 1")},
    {"trust.customers", "customers' trust", added(-.12, .05, "of 1")},
    {"trust.executives", "executives' trust", added(-.12, .05, "of 1")},
    {"trust.sales", "sales' trust", added(-.12, .05, "of 1")},
    {"trust.developers", "Developers' trust", added(-.12, .05, "of 1")},
    {"trust.partner", "the partner's trust", added(-.12, .05, "of 1")},
    {"people", "head-count", added(-.5, .5, "of head-count")},
    {"money", "money", added(-2, 2, "weeks of revenue")},
    {"revenue", "weekly revenue", added(-.05, .05, "weeks of revenue a week")},
    {"cost", "weekly cost", added(-.05, .05, "weeks of revenue a week")},
    {"price", "list price", scaled(.85, 1.15, "times the price")},
    {"adoption", "demand", scaled(.9, 1.35, "times the demand")},
    {"churn", "customers leaving", scaled(.9, 1.4, "times the churn")},
    {"capacity", "team capacity", scaled(.4, 1.1, "times the capacity")},
    {"unplanned", "unplanned work", added(-.05, .2, "of capacity")},
    {"share.features", "work on features", share()},
    {"share.debt", "work on debt", share()},
    {"share.improvement", "work on improvement", share()},
    {"share.discovery", "work on discovery", share()},
    {"hours", "hours above 40", added(0, 20, "hours a week")},
    {"rush", "skipped care", added(0, 1, "of 1")},
    {"attention.market", "attention to the market", added(-.75, .2, "of the need")},
    {"attention.team", "attention to the team", added(-.75, .2, "of the need")},
    {"sync", "contact between the hats", added(-.5, 0, "of 1")},
    {"hit_rate", "share of ideas that work", added(-.1, .1, "of 1")},
    {"debt_growth", "growth of debt", scaled(.7, 2, "times the growth")},
    {"outage_hazard", "danger of an outage", scaled(.7, 2, "times the hazard")},
    {"leave_hazard", "danger that people leave", scaled(.7, 2, "times the hazard")},
}};

const Word& word_of(Target target) { return kWords[static_cast<std::size_t>(target)]; }

}  // namespace

std::string_view name_of(Target target) { return word_of(target).name; }
std::string_view plain_name(Target target) { return word_of(target).plain; }
const TargetRule& rule_of(Target target) { return word_of(target).rule; }

std::optional<Target> target_named(std::string_view name) {
  const auto found = std::find_if(kWords.begin(), kWords.end(), [&](const Word& word) { return word.name == name; });
  if (found == kWords.end()) return std::nullopt;
  return static_cast<Target>(found - kWords.begin());
}

}  // namespace two_hats::product
