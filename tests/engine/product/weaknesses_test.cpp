// The weaknesses that the design names itself: mended, or shown not to matter. docs/value-model.md says the same in
// words.
#include <algorithm>
#include <numeric>

#include "tests/engine/product/worlds.h"

namespace two_hats::product {
namespace {

World opening(Stage stage) { return opening_world(shipped(), stage); }
constexpr Stage kStages[] = {Stage::start_up, Stage::scale_up, Stage::enterprise};

TEST(Weaknesses, APriceRiseForAllIsNobodysBestLongAnswer) {
  for (const Stage stage : kStages) {
    const Gap little = gap(shipped(), opening(stage), plan("5", {scales(Target::price, 1.05)}), plan("wait"), {64, 4});
    const Gap much = gap(shipped(), opening(stage), plan("15", {scales(Target::price, 1.15)}), plan("wait"), {64, 4});
    EXPECT_GT(little.in_short, 3) << name_of(stage);
    EXPECT_LT(little.in_long, 0) << name_of(stage);
    EXPECT_LT(much.in_long, 2 * little.in_long) << name_of(stage);
  }
}

TEST(Weaknesses, NoShareOfWorkIsLeftBegging) {
  for (const Stage stage : kStages)
    for (const Target share :
         {Target::share_features, Target::share_debt, Target::share_improvement, Target::share_discovery}) {
      const Gap g = gap(shipped(), opening(stage), plan("more", {adds(share, .2, 0, 13)}), plan("wait"), {128, 4});
      EXPECT_LT(g.in_long, 7) << name_of(stage) << ' ' << name_of(share);
      EXPECT_GT(g.in_long, -12) << name_of(stage) << ' ' << name_of(share);
    }
}

// The design's card of a release that is late (scale-up).
TEST(Weaknesses, TwelveLateHiresAreNeitherBestNorDefensible) {
  const auto late = [](const char* id, double work, std::vector<Effect> effects) {
    Plan made = promising(id, work, 11, .8, std::move(effects));
    made.promise->worth = work < 2 ? .7 : .6;
    return made;
  };
  const auto outcome = [](std::vector<Effect> more) {
    more.push_back(when(adds(Target::money, .6), kept()));
    more.push_back(when(adds(Target::money, -.4), broken()));
    more.push_back(when(adds(Target::trust_customers, -.06), broken()));
    more.push_back(when(adds(Target::trust_executives, -.06), broken()));
    return more;
  };
  const Plan hope = late("hope", 2.6, outcome({}));
  const Plan twelve =
      late("twelve", 2.6,
           outcome({adds(Target::people, .5, 1), adds(Target::people, -.5, 40), adds(Target::trust_developers, -.1, 40),
                    adds(Target::money, -.6, 40), adds(Target::clarity, -.06, 2)}));
  const Plan smaller = late("smaller", 1.5,
                            {adds(Target::trust_customers, -.012), adds(Target::trust_executives, -.015),
                             when(adds(Target::money, .45), kept()), when(adds(Target::money, -.4), broken()),
                             when(adds(Target::trust_customers, -.05), broken())});
  const Gap behind = gap(shipped(), opening(Stage::scale_up), twelve, hope, {64, 4});
  EXPECT_LT(behind.in_short, -20);
  EXPECT_LT(behind.in_long, -40);
  EXPECT_GT(gap(shipped(), opening(Stage::scale_up), smaller, hope, {64, 4}).in_long, 0);
}

// Real beliefs about the parameters are correlated. A common factor in all of them widens the ensemble; it does not
// turn the order of answers round.
TEST(Weaknesses, CorrelatedDrawsDoNotReorderAnswers) {
  const std::vector<Plan> plans = {plan("wait"), plan("debt", {adds(Target::share_debt, .2, 0, 26)}),
                                   plan("overtime", {adds(Target::hours, 12, 0, 8), adds(Target::money, .15, 4)}),
                                   plan("customers", {adds(Target::trust_customers, .05), adds(Target::money, -.3)}),
                                   plan("rush", {adds(Target::money, .3, 1), adds(Target::rush, .8, 0, 6)})};
  const auto worth = [&](double correlation) {
    Parameters parameters = shipped();
    set(parameters, Constant::belief_correlation, correlation);
    const Outcome outcome = simulate(parameters, opening(Stage::scale_up), plans, {128, 4});
    std::vector<double> gaps;
    for (const PlanOutcome& each : outcome.plans)
      gaps.push_back((mean(each.long_value) - mean(outcome.plans[0].long_value)) / (.13 * outcome.weekly_revenue));
    return gaps;
  };
  const std::vector<double> apart = worth(0), some = worth(shipped()[Constant::belief_correlation]), much = worth(.4);
  const auto spread = *std::ranges::max_element(apart) - *std::ranges::min_element(apart);
  for (std::size_t p = 1; p < plans.size(); ++p) {
    EXPECT_NEAR(some[p], apart[p], .06 * spread) << plans[p].id;  // points of score
    EXPECT_NEAR(much[p], apart[p], .12 * spread) << plans[p].id;
    for (std::size_t other = 0; other < p; ++other)
      if (std::abs(apart[p] - apart[other]) > .12 * spread) {
        EXPECT_EQ(apart[p] < apart[other], much[p] < much[other]) << plans[p].id << ' ' << plans[other].id;
      }
  }
}

// One product, two segments that it fits unequally: the mean of two worlds, each with half of the business. What an
// answer is worth moves by less than a quarter, and its sign does not.
TEST(Weaknesses, ASecondSegmentWouldNotTurnAnswersRound) {
  const std::vector<Plan> plans = {plan("trust", {adds(Target::trust_customers, .05)}),
                                   plan("debt", {adds(Target::debt, -.03)}), plan("fit", {adds(Target::fit, .02)}),
                                   plan("adoption", {scales(Target::adoption, 1.1, 0, 13)}),
                                   plan("overtime", {adds(Target::hours, 10, 0, 6)})};
  const World one = opening(Stage::scale_up);
  for (const Plan& each : plans) {
    const double whole = gap(shipped(), one, each, plan("wait"), {64, 4}).in_long;
    const double near = gap(shipped(), with(one, Stock::fit, .56), each, plan("wait"), {64, 4}).in_long;
    const double far = gap(shipped(), with(one, Stock::fit, .44), each, plan("wait"), {64, 4}).in_long;
    EXPECT_NEAR((near + far) / 2, whole, .25 * std::abs(whole)) << each.id;
    EXPECT_GT(near * far, 0) << each.id;
  }
}

}  // namespace
}  // namespace two_hats::product
