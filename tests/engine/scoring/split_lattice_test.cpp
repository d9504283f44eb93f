// Every split rated whole: exact over the lattice, coarse first, the same in pieces, and never behind the search.
#include "engine/scoring/split_lattice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "engine/scoring/candidates.h"
#include "engine/scoring/statistics.h"
#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

using product::Target;

cards::Activity activity(const std::string& id, double returns, Effects effects) {
  cards::Activity made;
  made.id = made.title = id;
  made.returns = returns;
  made.effects = std::move(effects);
  return made;
}

// Three activities that act on each other (features leave debt, debt slows features), four chips: 15 splits.
Asked small_lattice() {
  Asked asked{choice_of({{}, {}})};
  cards::Split split;
  split.chips = 4;
  product::Effect by_chance = add(Target::money, 1);
  product::Literal half;
  half.value = .5;
  by_chance.conditions = {half};
  split.activities = {activity("sales", .8, {add(Target::money, .9, 4), by_chance}),
                      activity("features", .9, {add(Target::share_features, .3, 0, 26), add(Target::debt, .06, 6)}),
                      activity("debt", .7, {add(Target::share_debt, .3, 0, 26), add(Target::trust_sales, -.04)})};
  split.activities[1].last = 4;
  asked.card.decision = split;
  return asked;
}

TEST(SplitLattice, IsBruteForceOverEverySplit) {
  const Asked asked = small_lattice();
  std::vector<Chips> all;
  for (int a = 0; a <= 4; ++a) {
    for (int b = 0; a + b <= 4; ++b) all.push_back({a, b, 4 - a - b});
  }
  NamedAnswers every;
  for (const Chips& split : all) every.emplace_back("", cards::SplitGiven{split});
  const auto outcome = run(asked.question(), plans_of(asked.question(), every), SplitLattice::kLook, nullptr);
  ASSERT_TRUE(outcome);
  std::vector<double> quarter, years;
  for (const product::PlanOutcome& plan : outcome->plans) {
    quarter.push_back(mean_of(plan.short_value));
    years.push_back(mean_of(plan.long_value));
  }
  const auto place = [](const std::vector<double>& of, std::size_t s) {
    const auto [low, high] = std::minmax_element(of.begin(), of.end());
    return (of[s] - *low) / (*high - *low);
  };
  const auto best_by = [&](auto value) {
    std::size_t best = 0;
    for (std::size_t s = 1; s < all.size(); ++s) {
      if (value(s) > value(best)) best = s;
    }
    return cards::Answer{cards::SplitGiven{all[best]}};
  };
  SplitLattice lattice(asked.question());
  EXPECT_EQ(lattice.size(), 15u);
  ASSERT_TRUE(lattice.advance(100));
  EXPECT_TRUE(lattice.done());
  const NamedAnswers found = lattice.notable();
  ASSERT_EQ(found.size(), 6u);
  EXPECT_EQ(found[0].first, "best_short");
  EXPECT_EQ(found[0].second, best_by([&](std::size_t s) { return quarter[s]; }));
  EXPECT_EQ(found[1].second, best_by([&](std::size_t s) { return years[s]; }));
  EXPECT_EQ(found[2].second, best_by([&](std::size_t s) { return std::min(place(quarter, s), place(years, s)); }));
  EXPECT_EQ(found[3].second, best_by([&](std::size_t s) { return -quarter[s]; }));
  EXPECT_EQ(found[4].second, best_by([&](std::size_t s) { return -years[s]; }));
  EXPECT_EQ(found[5].first, "listed");
  EXPECT_EQ(found[5].second, cards::Answer(cards::SplitGiven{{0, 4, 0}}));
}

TEST(SplitLattice, HoldsTheThreeThousandAndThreeSplitsOfTenChipsOnce) {
  const Asked asked = small_card("quarter");
  const SplitLattice lattice(asked.question());
  EXPECT_EQ(lattice.size(), 3003u);
  const std::set<Chips> different(lattice.splits().begin(), lattice.splits().end());
  EXPECT_EQ(different.size(), 3003u);
  for (const Chips& split : lattice.splits()) {
    int sum = 0;
    for (const int chips : split) sum += chips;
    ASSERT_EQ(sum, 10);
  }
}

// All chips on one thing, halves, then finer steps: a first picture covers the corners.
TEST(SplitLattice, BeginsCoarse) {
  const Asked asked = small_card("quarter");
  const SplitLattice lattice(asked.question());
  for (std::size_t s = 0; s < 6; ++s) {
    EXPECT_EQ(std::count(lattice.splits()[s].begin(), lattice.splits()[s].end(), 10), 1) << s;
  }
  for (std::size_t s = 6; s < 21; ++s) {
    EXPECT_EQ(std::count(lattice.splits()[s].begin(), lattice.splits()[s].end(), 5), 2) << s;
  }
}

TEST(SplitLattice, InPiecesAndOnThreadsItIsTheSame) {
  const Asked asked = small_lattice();
  SplitLattice whole(asked.question()), pieces(asked.question(), 3);
  ASSERT_TRUE(whole.advance(15));
  while (!pieces.done()) ASSERT_TRUE(pieces.advance(4));
  for (std::size_t s = 0; s < 15; ++s) {
    EXPECT_EQ(pieces.worths()[s].quarter, whole.worths()[s].quarter);
    EXPECT_EQ(pieces.worths()[s].years, whole.worths()[s].years);
  }
  EXPECT_EQ(pieces.notable(), whole.notable());
}

TEST(SplitLattice, StoppedItKeepsWhatWasRated) {
  const Asked asked = small_lattice();
  SplitLattice lattice(asked.question());
  ASSERT_TRUE(lattice.advance(6));
  const std::atomic<bool> stop = true;
  EXPECT_FALSE(lattice.advance(9, &stop));
  EXPECT_EQ(lattice.rated(), 6u);
  EXPECT_EQ(lattice.notable().size(), 6u) << "a picture of what is there";
  ASSERT_TRUE(lattice.advance(9));
  EXPECT_TRUE(lattice.done());
  EXPECT_FALSE(lattice_answers(asked.question(), 1, &stop));
}

TEST(SplitLattice, TheAnswerPlaysNoPart) {
  Asked asked = small_lattice();
  const auto before = lattice_answers(asked.question());
  asked.given = cards::SplitGiven{{4, 0, 0}};
  EXPECT_EQ(lattice_answers(asked.question()), before);
}

TEST(SplitLattice, OnlySplitsOfTenChipsAtMostAreRatedWhole) {
  Asked asked = small_card("quarter");
  EXPECT_TRUE(SplitLattice::fits(asked.card));
  std::get<cards::Split>(asked.card.decision).chips = 11;
  EXPECT_FALSE(SplitLattice::fits(asked.card));
  EXPECT_FALSE(SplitLattice::fits(small_card("sprint").card));
}

// On every split card that is shipped, on the same paths.
TEST(SplitLattice, IsNeverBehindTheSearch) {
  const cards::PackPtr shipped = pack_from("data/packs/tern-clinics");
  int splits = 0;
  for (const cards::Card& card : shipped->cards) {
    if (card.kind() != cards::Kind::split) continue;
    ++splits;
    const product::World world = cards::opening_world(*shipped);
    const Question question{shipped.get(), &card, &world, {}, std::nullopt};
    const auto searched = split_candidates(question, nullptr);
    const auto whole = lattice_answers(question, 2);
    ASSERT_TRUE(searched && whole);
    NamedAnswers all = *whole;
    all.insert(all.end(), searched->begin(), searched->end());
    const auto outcome = run(question, plans_of(question, all), SplitLattice::kLook, nullptr);
    const auto quarter = [&](std::size_t a) { return mean_of(outcome->plans[a].short_value); };
    const auto years = [&](std::size_t a) { return mean_of(outcome->plans[a].long_value); };
    EXPECT_GE(quarter(0), quarter(6)) << card.id;
    EXPECT_GE(years(1), years(7)) << card.id;
    EXPECT_LE(quarter(3), quarter(9)) << card.id;
    EXPECT_LE(years(4), years(10)) << card.id;
  }
  EXPECT_GT(splits, 0);
}

TEST(SplitLattice, ARatingSaysHowManySplitsWereRated) {
  Asked asked = small_lattice();
  asked.given = cards::SplitGiven{{2, 1, 1}};
  const auto notable = lattice_answers(asked.question());
  Question question = asked.question();
  question.notable = &*notable;
  question.lattice = 15;
  const auto rating = rate(question, {16, 2});
  ASSERT_TRUE(rating);
  EXPECT_EQ(rating->lattice, 15);
  EXPECT_EQ(answer_named(*rating, "best_short").answer, (*notable)[0].second);
  EXPECT_EQ(asked.rated().lattice, 0) << "searched";
}

TEST(Neighbours, EveryMoveOfOneChipAgainstTheSplitItself) {
  Asked asked = small_lattice();
  asked.given = cards::SplitGiven{{3, 1, 0}};
  const CardRating rating = asked.explained({16, 2});
  ASSERT_EQ(rating.neighbours.size(), 4u);  // from two activities, each to two others
  const auto value = [&](std::vector<int> chips) {
    const NamedAnswers one{{"", cards::SplitGiven{std::move(chips)}}};
    const auto outcome = run(asked.question(), plans_of(asked.question(), one), {16, 2}, nullptr);
    return SplitWorth{mean_of(outcome->plans[0].short_value), mean_of(outcome->plans[0].long_value)};
  };
  const SplitWorth mine = value({3, 1, 0});
  for (const Neighbour& move : rating.neighbours) {
    std::vector<int> chips{3, 1, 0};
    --chips[static_cast<std::size_t>(move.from)];
    ++chips[static_cast<std::size_t>(move.to)];
    ASSERT_GE(*std::min_element(chips.begin(), chips.end()), 0);
    EXPECT_NEAR(move.short_term, value(chips).quarter - mine.quarter, 1e-6);
    EXPECT_NEAR(move.long_term, value(chips).years - mine.years, 1e-6);
  }
  asked.given.reset();
  EXPECT_TRUE(asked.explained({16, 2}).neighbours.empty());
}

}  // namespace
}  // namespace two_hats::scoring
