// A session told back: words, numbers and what is left out.
#include <cmath>
#include <map>
#include <set>

#include "engine/debrief/skills.h"
#include "tests/engine/debrief/a_telling.h"

namespace two_hats::testing {
namespace {

using debrief::Moment;
using scoring::ConductItem;

std::string headline_of(const std::vector<Told>& turns) {
  return told_back(decided(story(static_cast<int>(turns.size())), static_cast<int>(turns.size())), turns).headline;
}

TEST(Headline, NamesTheCommonestPatternWithoutPraiseOrScolding) {
  EXPECT_EQ(headline_of({kShortcut, kShortcut, kWinWin, kShortcut, kShortcut, kShortcut}),
            "Five times you sold next year’s speed");
  Told trust = kShortcut, other = kShortcut;
  trust.because = "Executives’ trust";
  other.because = "Customers";
  EXPECT_EQ(headline_of({trust, trust}), "Twice you paid with trust");
  EXPECT_EQ(headline_of({other, other, trust}), "Three times the years paid for the quarter");
  EXPECT_EQ(headline_of({kInvestment, kInvestment, kWinWin}), "Twice the quarter paid for the years");
  EXPECT_EQ(headline_of({kLoseLose, kLoseLose, kWinWin}), "Twice both horizons lost");
  EXPECT_EQ(headline_of({kWinWin, kWinWin, kWinWin, kShortcut}), "Three times both horizons gained");
  EXPECT_EQ(headline_of({kWinWin, kShortcut}), "Two decisions, no pattern yet");
  EXPECT_EQ(headline_of({kWinWin}), "One decision, no pattern yet");
  EXPECT_EQ(headline_of({}), "No decision to tell yet");
}

TEST(Headline, ABreachOftenRepeatedOutweighsTheMoney) {
  const Session session = decided(story(3), 3);
  std::vector<std::optional<RatedTurn>> ratings{rated(0, kWinWin), rated(0, kWinWin), rated(0, kWinWin)};
  for (auto& turn : ratings)
    turn->conduct = {
        {ConductItem::Check::decider, scoring::Verdict::fail, "Wrong decider", "The Developers own that plan."}};
  EXPECT_EQ(debrief::build_debrief(session, ratings).headline, "Three times you took another’s decision");
  for (auto& turn : ratings)
    turn->conduct = {{ConductItem::Check::evidence, scoring::Verdict::fail, "Evidence skipped", "."}};
  EXPECT_EQ(debrief::build_debrief(session, ratings).headline, "Three times you decided before you asked");
}

TEST(Headline, BeingSureAndBehindIsAFindingOfItsOwn) {
  const Session session = decided(story(2), 2, 95);
  EXPECT_EQ(told_back(session, {kLoseLose, kLoseLose}).headline, "Twice you were sure, and behind");
}

TEST(Moments, ThreeOfDifferentTurnsWithTheOtherWorldInNumbers) {
  Session session = decided(story(4), 2, 80);
  session = decided(session, 1, 95);
  session = decided(session, 1, 65);
  Told small_miss = kLoseLose;
  small_miss.cost = 20;
  const auto debrief = told_back(session, {kWinWin, kShortcut, small_miss, kWinWin});
  ASSERT_EQ(debrief.moments.size(), 3u);
  const Moment& costliest = debrief.moments[0];
  EXPECT_EQ(costliest.kind, Moment::Kind::costliest);
  EXPECT_EQ(costliest.turn, 1);
  EXPECT_EQ(costliest.title, "You chose “Answer a”");
  EXPECT_EQ(costliest.words, "€210,000 over three years. You were 80 % sure.");
  EXPECT_EQ(costliest.other_world, "With “Answer b”: €31,000 less in the quarter, €210,000 more over three years.");
  const Moment& miss = debrief.moments[1];
  EXPECT_EQ(miss.kind, Moment::Kind::surest_miss);
  EXPECT_EQ(miss.turn, 2);
  EXPECT_EQ(miss.words, "95 % sure. “Answer b” is ahead in 93 % of worlds.");
  const Moment& best = debrief.moments[2];
  EXPECT_EQ(best.kind, Moment::Kind::best);
  EXPECT_EQ(best.words, "€31,000 above the mean of the other answers, both horizons together.");
  EXPECT_EQ(best.other_world, "With “Answer b”: €31,000 less in the quarter, the same over three years.");
}

// The best over three years, 20 behind in the quarter; the other is so much behind over the years.
RatedTurn an_investment(double gain) {
  RatedTurn turn = rated(0, kInvestment);
  turn.rating.best_short = 1;
  turn.rating.answers[0].short_term.gap = 20;
  turn.rating.answers[1].short_term = horizon(60, 0, 100);
  turn.rating.answers[1].long_term = horizon(100 - gain, gain, 10);
  return turn;
}

TEST(Moments, WhatGainsMoreOverTheYearsThanItLosesInTheQuarterIsNoMiss) {
  const Session session = decided(story(1), 1, 95);
  const auto gained = debrief::build_debrief(session, {an_investment(80)}).moments;
  ASSERT_EQ(gained.size(), 1u);
  EXPECT_EQ(gained[0].kind, Moment::Kind::best);
  const auto lost = debrief::build_debrief(session, {an_investment(15)}).moments;
  ASSERT_EQ(lost.size(), 1u);
  EXPECT_EQ(lost[0].kind, Moment::Kind::costliest) << "twenty in the quarter for fifteen over three years";
}

TEST(Headline, BeingSureOfAnInvestmentThatPaysIsNotBeingBehind) {
  const Session session = decided(story(2), 2, 95);
  EXPECT_NE(debrief::build_debrief(session, {an_investment(80), an_investment(80)}).headline,
            "Twice you were sure, and behind");
  EXPECT_EQ(debrief::build_debrief(session, {an_investment(15), an_investment(15)}).headline,
            "Twice you were sure, and behind");
}

// "the best split ..." and the like begin a sentence here, and owners are many.
TEST(Moments, SentencesBeginWithACapitalWhateverTheKindOfCard) {
  const std::map<cards::Kind, std::string> expected = {
      {cards::Kind::order, "80 % sure. The best order for three years is ahead in 93 % of worlds."},
      {cards::Kind::split, "80 % sure. The best split for three years is ahead in 93 % of worlds."},
      {cards::Kind::ownership, "80 % sure. The best owners for three years are ahead in 93 % of worlds."},
      {cards::Kind::selection, "80 % sure. The best selection for three years is ahead in 93 % of worlds."},
      {cards::Kind::conversation,
       "80 % sure. The talk that ends in “Quiet nights first, for two Sprints. Then we count.” is ahead in 93 % of "
       "worlds."}};
  std::set<cards::Kind> seen;
  const Session session = played(session::start(every_kind(), 1, session::Hats::both), 1);
  for (std::size_t i = 0; i < session.turns.size(); ++i) {
    const cards::Kind kind = session.pack->card(session.turns[i].decision.card)->kind();
    if (kind == cards::Kind::choice) continue;  // begins with a quotation mark
    std::vector<std::optional<RatedTurn>> ratings(session.turns.size());
    Session sure = session;
    sure.turns[i].decision.confidence = 80;
    ratings[i] = rated(0, kLoseLose);
    ratings[i]->rating.answers[1].id = "best_long";
    if (kind == cards::Kind::conversation) ratings[i]->rating.answers[1].answer = cards::ConversationGiven{{0, 0}};
    // Twice the same turn's loss: the costliest is told first, so another turn has to be that one.
    const std::size_t other = i == 0 ? 1 : 0;
    Told dearer = kLoseLose;
    dearer.cost = 900;
    ratings[other] = rated(0, dearer);
    sure.turns[other].decision.confidence = 50;
    const auto moments = debrief::build_debrief(sure, ratings).moments;
    const auto miss = std::ranges::find(moments, Moment::Kind::surest_miss, &Moment::kind);
    ASSERT_NE(miss, moments.end());
    EXPECT_EQ(miss->words, expected.at(kind));
    seen.insert(kind);
  }
  EXPECT_EQ(seen.size(), 5u);
}

TEST(Moments, AGoodSessionHasNoMissesAndAnEmptyOneNothing) {
  const auto good = told_back(decided(story(2), 2), {kWinWin, kWinWin});
  ASSERT_EQ(good.moments.size(), 1u);
  EXPECT_EQ(good.moments[0].kind, Moment::Kind::best);
  const auto empty = told_back(story(2), {});
  EXPECT_TRUE(empty.moments.empty());
  EXPECT_TRUE(empty.marks.empty());
  EXPECT_TRUE(empty.questions.empty());
  EXPECT_EQ(empty.brier, -1);
}

TEST(Moments, APromiseThatHeldAgainstTheOddsIsCalledLuck) {
  cards::Pack pack = a_pack({manager_card("seed").always().promises(0, {"word", .01, 3, 1, 0, {}}).weeks(6)});
  Session session = session::start(shared(pack), 3, session::Hats::both);
  session = decided(session, 1, 50);
  Told nothing_lost = kWinWin;
  nothing_lost.short_score = 0;
  std::vector<std::optional<RatedTurn>> ratings{rated(0, nothing_lost)};
  ratings[0]->rating.answers[0].promise_kept_share = .46;
  const auto debrief = debrief::build_debrief(session, ratings);
  ASSERT_EQ(debrief.moments.size(), 1u);
  EXPECT_EQ(debrief.moments[0].kind, Moment::Kind::luck);
  EXPECT_EQ(debrief.moments[0].words, "The date held. That was luck: it holds in 46 % of worlds.");
}

TEST(Debrief, MeansAreOverScoredHorizonsUnderEachHatAndForEachCompetency) {
  const Session session = decided(story(4), 4);
  std::vector<std::optional<RatedTurn>> ratings{rated(0, kShortcut), rated(0, kWinWin), rated(0, kInvestment),
                                                std::nullopt};
  ratings[1]->rating.answers[0].short_term.scored = false;
  const auto debrief = debrief::build_debrief(session, ratings);
  ASSERT_EQ(debrief.marks.size(), 3u);
  EXPECT_EQ(debrief.marks[2].turn, 2);
  EXPECT_EQ(debrief.marks[2].short_score, 45);
  EXPECT_FALSE(debrief.marks[1].short_scored);
  EXPECT_DOUBLE_EQ(debrief.decided, ((100 + 10) / 2. + 100 + (45 + 100) / 2.) / 3);
  EXPECT_EQ(debrief.manager.cards, 2);
  EXPECT_DOUBLE_EQ(debrief.manager.short_score, (100 + 45) / 2.);
  EXPECT_DOUBLE_EQ(debrief.manager.long_score, (10 + 100) / 2.);
  EXPECT_EQ(debrief.owner.cards, 1);
  EXPECT_EQ(debrief.owner.short_scored, 0) << "its only card was not scored there";
  EXPECT_EQ(debrief.owner.long_scored, 1);
  ASSERT_EQ(debrief.competencies.size(), 2u) << "pricing did not come up";
  EXPECT_EQ(debrief.competencies[0].name, "saying no");
  EXPECT_EQ(debrief.competencies[0].cards, 2);
  EXPECT_EQ(debrief.competencies[0].manager_cards, 2);
  EXPECT_EQ(debrief.competencies[0].owner_cards, 0);
}

TEST(Debrief, ASkillsScoresStandUnderTheHatThatWasWorn) {
  const Session session = decided(story(4), 4);
  auto debrief = told_back(session, {kShortcut, kWinWin, kInvestment, kLoseLose});
  debrief.marks[2].short_scored = false;
  const auto no = debrief::skill_under_hats(session, debrief.marks, "no");
  ASSERT_EQ(no.size(), 1u) << "only the manager said no";
  EXPECT_EQ(no[0].hat, cards::Hat::manager);
  EXPECT_EQ(no[0].cards, 2);
  EXPECT_EQ(no[0].short_term.count, 1) << "the other was not scored";
  EXPECT_DOUBLE_EQ(no[0].short_term.mean, 100);
  EXPECT_DOUBLE_EQ(no[0].long_term.mean, (10 + 100) / 2.);
  EXPECT_DOUBLE_EQ(no[0].long_term.low, 10);
  EXPECT_DOUBLE_EQ(no[0].long_term.high, 100);
  EXPECT_TRUE(debrief::skill_under_hats(session, debrief.marks, "price").empty());
}

TEST(Debrief, CertaintyMarksAndBrierAreThoseOfTheDefinition) {
  Session session = decided(story(3), 1, 95);
  session = decided(session, 1, 80);
  session = decided(session, 1, 50);
  const auto debrief = told_back(session, {kWinWin, kLoseLose, kWinWin});
  EXPECT_EQ(debrief.certainty_marks, 3 - 2 + 1);
  EXPECT_EQ(debrief.certainty_best, 9);
  EXPECT_DOUBLE_EQ(debrief.brier, (.05 * .05 + .8 * .8 + .5 * .5) / 3);
}

TEST(Debrief, CalibrationIsToldAfterEveryDecisionWithAConfidence) {
  Session session = decided(story(4), 1, 95);
  session = decided(session, 1, 80);
  session = decided(session, 2, 50);
  std::vector<std::optional<RatedTurn>> ratings{rated(0, kWinWin), rated(0, kLoseLose), std::nullopt,
                                                rated(0, kWinWin)};
  session.turns[3].decision.confidence = 0;  // as on a tutorial's first cards
  auto told = debrief::build_debrief(session, ratings).certainty;
  ASSERT_EQ(told.size(), 2u) << "not rated, and not said";
  session.turns[3].decision.confidence = 50;
  told = debrief::build_debrief(session, ratings).certainty;
  ASSERT_EQ(told.size(), 3u);
  const double squares[] = {.05 * .05, .05 * .05 + .8 * .8, .05 * .05 + .8 * .8 + .5 * .5};
  const int turns[] = {0, 1, 3}, marks[] = {3, 1, 2};
  const double said[] = {.95, 1.75, 2.25}, sound[] = {1, 1, 2};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto count = static_cast<double>(i + 1);
    EXPECT_EQ(told[i].turn, turns[i]);
    EXPECT_EQ(told[i].sound, i != 1);
    EXPECT_EQ(told[i].marks, marks[i]);
    EXPECT_NEAR(told[i].brier, squares[i] / count, 1e-12);
    EXPECT_DOUBLE_EQ(told[i].confident, said[i] / count);
    EXPECT_DOUBLE_EQ(told[i].sound_share, sound[i] / count);
  }
  EXPECT_EQ(debrief::build_debrief(session, ratings).brier, told.back().brier);
}

TEST(Debrief, QuestionsAskAboutWhatHappened) {
  const auto debrief = told_back(decided(story(3), 3), {kShortcut, kShortcut, kWinWin});
  ASSERT_GE(debrief.questions.size(), 3u);
  EXPECT_LE(debrief.questions.size(), 4u);
  EXPECT_EQ(debrief.questions[0],
            "Which of your two shortcuts would you take again, knowing that cash never ran short?");
  EXPECT_EQ(debrief.questions[1], "What did you know at “Card 0”, and what could you have asked?");
}

TEST(Debrief, ARealGameIsToldFromEndToEnd) {
  for (std::uint64_t seed = 0; seed < 3; ++seed) {
    const Session session = played(session::start(every_kind(), seed, session::Hats::both), seed);
    std::vector<std::optional<RatedTurn>> ratings;
    for (const session::Turn& turn : session.turns) {
      const cards::Card* card = session.pack->card(turn.decision.card);
      const scoring::Question question{session.pack.get(), card, &turn.before, {}, turn.decision.answer};
      const auto rating = scoring::rate(question, product::kSketch);
      ASSERT_TRUE(rating);
      int own = 0;
      while (rating->answers[static_cast<std::size_t>(own)].answer != turn.decision.answer) ++own;
      ratings.push_back(RatedTurn{*rating, own, {}});
    }
    const auto debrief = debrief::build_debrief(session, ratings);
    EXPECT_EQ(debrief.marks.size(), session.turns.size());
    EXPECT_FALSE(debrief.headline.empty());
    EXPECT_GE(debrief.happened, 0);
    EXPECT_LE(debrief.happened, 100);
    EXPECT_EQ(debrief.manager.cards + debrief.owner.cards, static_cast<int>(session.turns.size()) + 1)
        << "one card is for both";
    for (const Moment& moment : debrief.moments) EXPECT_NE(moment.other_world, "");
  }
}

}  // namespace
}  // namespace two_hats::testing
