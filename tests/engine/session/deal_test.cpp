// Which card comes next, and why.
#include "engine/session/deal.h"

#include <map>
#include <set>

#include "tests/engine/session/a_session.h"

namespace two_hats::testing {
namespace {

using session::Hats;
using session::Session;

Session start(std::vector<cards::Card> cards, Hats hats = Hats::both, std::uint64_t seed = 7) {
  return session::start(shared(a_pack(std::move(cards))), seed, hats);
}
Session next(const Session& session, int answer = 0) { return session::apply(session, choosing(session, answer)); }

std::vector<std::string> dealt(Session session) {
  std::vector<std::string> ids;
  for (; session.table; session = next(session)) ids.push_back(session.table->card);
  return ids;
}

TEST(Deal, WhatTheCalendarFixesComesBeforeChance) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Session session =
        start({manager_card("one"), owner_card("two"), manager_card("third").always().from(3)}, Hats::both, seed);
    EXPECT_NE(session.table->card, "third");
    session = next(next(session));
    EXPECT_EQ(session.table->card, "third");
    EXPECT_EQ(session.table->week, 3);
  }
}

TEST(Deal, ACalledCardWaitsUntilItIsCalledAndTellsWhatBroughtIt) {
  Session session =
      start({manager_card("seed").always().calls("bill", 4, {"a"}, "In week 1 you said yes."), owner_card("bill")});
  EXPECT_EQ(session.table->line, "");
  EXPECT_EQ(session.table->called_by, -1);
  const Session called = next(session, 0);
  ASSERT_TRUE(called.table);
  EXPECT_EQ(called.table->card, "bill");
  EXPECT_EQ(called.table->week, 5);  // decided in week 1, four weeks later; three quiet weeks passed
  EXPECT_EQ(called.table->line, "In week 1 you said yes.");
  EXPECT_EQ(called.table->called_by, 0);
  EXPECT_EQ(called.turns[0].after.margins.size(), 4u);
  EXPECT_FALSE(next(session, 1).table) << "answer b calls nobody";
}

TEST(Deal, OfTwoThatAreDueTheEarlierComesFirstThenTheOneCalledFirst) {
  const auto order = dealt(
      start({manager_card("seed").always().weeks(6).calls("late", 5, {}).calls("first", 4, {}).calls("second", 4, {}),
             owner_card("late"), owner_card("second"), owner_card("first"), manager_card("chance")}));
  EXPECT_EQ(order, (std::vector<std::string>{"seed", "first", "second", "late", "chance"}));
}

TEST(Deal, ADueCardWaitsUntilItsConditionsHold) {
  product::Effect later_debt = money(0);
  later_debt.target = product::Target::debt;
  later_debt.size = .3;
  later_debt.start_week = 6;
  const Session session = next(start({manager_card("seed").always().does(0, later_debt).calls("outage", 2, {}),
                                      owner_card("outage").when(stock(product::Stock::debt, true, .45))}));
  ASSERT_TRUE(session.table);
  EXPECT_EQ(session.table->card, "outage");
  EXPECT_GT(session.week, 6);
}

TEST(Deal, PromisesBringTheCardOfTheirOutcome) {
  product::Promise easy{"word", .01, 3, 1, 0, {}}, impossible{"word", 500, 3, 1, 0, {}};
  for (const auto& [given, card] : {std::pair{easy, "kept"}, std::pair{impossible, "broken"}}) {
    const Session session =
        next(start({manager_card("seed").always().promises(0, given), owner_card("kept").when(promise("word", true)),
                    owner_card("broken").when(promise("word", false))}));
    ASSERT_TRUE(session.table);
    EXPECT_EQ(session.table->card, card);
    EXPECT_GE(session.week, 4);
  }
}

TEST(Deal, AnswersOpenAndCloseCards) {
  const auto pack = [] {
    return std::vector<cards::Card>{manager_card("seed").always(), owner_card("after-a").when(answered("seed", {"a"})),
                                    owner_card("not-a").when(answered("seed", {"a"}, false)).from(2),
                                    owner_card("either").when(answered("seed", {"a", "b"})).from(3)};
  };
  EXPECT_EQ(next(start(pack()), 0).table->card, "after-a");
  EXPECT_EQ(next(start(pack()), 1).table->card, "not-a");
  EXPECT_EQ(next(next(start(pack()), 1)).table->card, "either");
}

TEST(Deal, RunwayCountsAsLongWhileCashGrows) {
  cards::Condition shorter;
  shorter.kind = cards::Condition::Kind::runway;
  shorter.above = false;
  shorter.level = 20;
  cards::Condition longer = shorter;
  longer.above = true;
  const Session session = start({manager_card("any")});
  ASSERT_FALSE(product::key_values(parameters(), session.world).runway_weeks) << "a scale-up earns at the start";
  EXPECT_FALSE(session::holds(session, shorter));
  EXPECT_TRUE(session::holds(session, longer));
}

TEST(Deal, NoCardTwiceAndEveryHatOnlyItsOwn) {
  const auto pack = [] {
    std::vector<cards::Card> cards;
    for (int i = 0; i < 12; ++i)
      cards.push_back(CardBuilder("c" + std::to_string(i), i % 3 == 0   ? cards::Hat::both
                                                           : i % 3 == 1 ? cards::Hat::manager
                                                                        : cards::Hat::owner));
    return cards;
  };
  for (const Hats hats : {Hats::manager, Hats::owner, Hats::both}) {
    Session session = start(pack(), hats);
    std::set<std::string> seen;
    for (; session.table; session = next(session)) {
      EXPECT_TRUE(seen.insert(session.table->card).second);
      const cards::Hat worn = session.table->hat, printed = session.card()->hat;
      if (hats == Hats::both) {
        EXPECT_EQ(worn, printed);
      }
      if (hats == Hats::manager) {
        EXPECT_EQ(worn, cards::Hat::manager);
      }
      if (hats == Hats::owner) {
        EXPECT_EQ(worn, cards::Hat::owner);
      }
      if (hats == Hats::manager) {
        EXPECT_NE(printed, cards::Hat::owner);
      }
    }
    EXPECT_EQ(seen.size(), hats == Hats::both ? 12u : 8u);
  }
}

TEST(Deal, ChancePrefersTheOtherHatAndAWindowAboutToClose) {
  int other_hat = 0, closing = 0;
  constexpr int kSeeds = 300;
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    other_hat +=
        next(start({manager_card("first").always(), manager_card("same"), owner_card("other")}, Hats::both, seed))
            .table->card == "other";
    closing +=
        start({manager_card("open"), manager_card("closing").until(2)}, Hats::both, seed).table->card == "closing";
  }
  EXPECT_NEAR(other_hat, kSeeds * 3 / 4, 30);  // weight 3 against 1; four standard errors
  EXPECT_NEAR(closing, kSeeds * 6 / 7, 25);    // weight 6 against 1
}

TEST(Deal, ChanceAvoidsWhatWasJustPractised) {
  int fresh = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed)
    fresh += next(start({manager_card("first").always().about("no"), owner_card("again").about("no"),
                         owner_card("new").about("roadmap")},
                        Hats::both, seed))
                 .table->card == "new";
  EXPECT_NEAR(fresh, 200, 33);  // weight 1 against 1/2
}

TEST(Deal, TheCampaignEndsWithItsWeeksOrItsCards) {
  cards::Pack short_one = a_pack({manager_card("a").weeks(3), manager_card("b").weeks(3), manager_card("c").weeks(3)});
  short_one.campaign.weeks = 4;
  EXPECT_EQ(dealt(session::start(shared(short_one), 1, Hats::both)).size(), 2u);
  short_one.campaign.weeks = 26;
  short_one.campaign.most_cards = 1;
  EXPECT_EQ(dealt(session::start(shared(short_one), 1, Hats::both)).size(), 1u);
}

TEST(Deal, QuietWeeksPassUntilAWindowOpens) {
  const Session session = start({manager_card("later").from(9)});
  ASSERT_TRUE(session.table);
  EXPECT_EQ(session.table->week, 9);
  EXPECT_EQ(session.world.week, 8);
}

TEST(Deal, AStageThatTheProductIsNotInKeepsTheCardAway) {
  const Session session =
      start({manager_card("young").with([](cards::Card& card) { card.stages = {product::Stage::start_up}; })});
  EXPECT_FALSE(session.table);
}

TEST(Deal, ItemsLieInAnOrderThatCouldBeDecided) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    Session session = session::start(every_kind(), seed, Hats::owner);
    for (; session.table; session = session::apply(session, any_decision(session, seed))) {
      if (session.card()->kind() == cards::Kind::conversation) continue;  // exchange by exchange: talk_test
      std::vector<int> sorted = session.table->places;
      std::ranges::sort(sorted);
      for (std::size_t i = 0; i < sorted.size(); ++i) EXPECT_EQ(sorted[i], static_cast<int>(i));
      if (session.card()->kind() == cards::Kind::order) {
        EXPECT_FALSE(cards::check_answer(*session.card(), cards::OrderGiven{session.table->places}));
      }
    }
  }
}

TEST(Deal, AnswersDoNotLieInTheFilesOrder) {
  std::map<std::vector<int>, int> seen;
  for (std::uint64_t seed = 0; seed < 400; ++seed)
    ++seen[session::start(small_pack(), seed, Hats::manager).table->places];
  EXPECT_GE(seen.size(), 6u);
}

}  // namespace
}  // namespace two_hats::testing
