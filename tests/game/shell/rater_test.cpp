// The background that rates: in order, ahead of the answer, never for a decision that was taken back.
#include "game/shell/rater.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "tests/game/a_game.h"

namespace two_hats::testing {
namespace {

using app::Stage;
using shell::Rater;

constexpr std::chrono::minutes kHangs{15};

// A game whose split has four chips in place of ten: 126 splits, not 3,003, so that sanitized builds come to an end.
constexpr int kFewSplits = 126;
AGame with_few_splits() {
  AGame game;
  cards::Pack few = *game.state.packs.front().pack;
  for (cards::Card& card : few.cards) {
    auto* split = std::get_if<cards::Split>(&card.decision);
    if (!split) continue;
    split->chips = 4;
    for (std::size_t i = 0; i < split->activities.size(); ++i) split->activities[i].last = i < 4 ? 1 : 0;
  }
  game.state.packs.front().pack = std::make_shared<const cards::Pack>(std::move(few));
  return game;
}

// A rater and an ear. Waits as long as it takes, up to kHangs: then something hangs.
class Listening {
 public:
  Rater rater{Rater::Way::background, [this] {
                const std::lock_guard lock(mutex_);
                if (std::this_thread::get_id() == home_) told_here_ = true;
                woken_ = true;
                wake_.notify_all();
              }};

  // Everything until this turn is explained.
  std::vector<app::RatingArrived> until_explained(int turn) {
    std::vector<app::RatingArrived> all;
    const auto end = std::chrono::steady_clock::now() + kHangs;
    while (std::chrono::steady_clock::now() < end) {
      for (app::RatingArrived& news : rater.take()) all.push_back(std::move(news));
      if (!all.empty() && all.back().turn == turn && all.back().stage == Stage::explained) return all;
      std::unique_lock lock(mutex_);
      wake_.wait_for(lock, std::chrono::seconds(1), [this] { return woken_; });
      woken_ = false;
    }
    ADD_FAILURE() << "turn " << turn << " was never explained";
    return all;
  }
  // Everything until nothing is under way.
  std::vector<app::RatingArrived> until_idle() {
    std::vector<app::RatingArrived> all;
    const auto end = std::chrono::steady_clock::now() + kHangs;
    while (rater.busy()) {
      for (app::RatingArrived& news : rater.take()) all.push_back(std::move(news));
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      if (std::chrono::steady_clock::now() > end) {
        ADD_FAILURE() << "the rater never came to rest";
        break;
      }
    }
    return all;
  }
  void until_told() {
    std::unique_lock lock(mutex_);
    EXPECT_TRUE(wake_.wait_for(lock, kHangs, [this] { return woken_; }));
  }
  // Was something told before the call came back?
  bool told_here() const { return told_here_; }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  bool woken_ = false;
  std::atomic<bool> told_here_{false};
  std::thread::id home_ = std::this_thread::get_id();
};

// The small pack with a card of this kind on the table.
session::Session at(cards::Kind kind) {
  AGame game;
  game.started().until(kind);
  return *game.state.session;
}

session::Session after(const session::Session& session, int answer) {
  session::Decision decision;
  decision.card = session.table->card;
  decision.hat = session.table->hat;
  decision.answer = cards::ChoiceGiven{answer};
  decision.confidence = 80;
  EXPECT_FALSE(session::check(session, decision));
  return session::apply(session, decision);
}

int newest(const session::Session& session) { return static_cast<int>(session.turns.size()) - 1; }

void expect_same(const scoring::CardRating& a, const scoring::CardRating& b) {
  ASSERT_EQ(a.answers.size(), b.answers.size());
  EXPECT_EQ(a.draws, b.draws);
  EXPECT_EQ(a.seeds, b.seeds);
  EXPECT_EQ(a.best_long, b.best_long);
  for (std::size_t i = 0; i < a.answers.size(); ++i) {
    EXPECT_EQ(a.answers[i].id, b.answers[i].id);
    EXPECT_EQ(a.answers[i].answer, b.answers[i].answer);
    EXPECT_EQ(a.answers[i].short_term.mean, b.answers[i].short_term.mean);
    EXPECT_EQ(a.answers[i].short_term.score, b.answers[i].short_term.score);
    EXPECT_EQ(a.answers[i].long_term.mean, b.answers[i].long_term.mean);
    EXPECT_EQ(a.answers[i].long_term.low, b.answers[i].long_term.low);
    EXPECT_EQ(a.answers[i].curve.p95, b.answers[i].curve.p95);
    ASSERT_EQ(a.answers[i].because.size(), b.answers[i].because.size());
    for (std::size_t cause = 0; cause < a.answers[i].because.size(); ++cause)
      EXPECT_EQ(a.answers[i].because[cause].worth, b.answers[i].because[cause].worth);
  }
}

std::vector<app::RatingArrived> at_once(const session::Session& session, int turn) {
  Rater rater(Rater::Way::at_once);
  rater.rate(session, turn);
  return rater.take();
}

TEST(Rater, StagesArriveInOrderAndCountUp) {
  const session::Session session = after(at(cards::Kind::choice), 1);
  Listening ear;
  ear.rater.rate(session, newest(session));
  const auto news = ear.until_explained(newest(session));
  ASSERT_EQ(news.size(), 3u);
  EXPECT_EQ(news[0].stage, Stage::quick);
  EXPECT_EQ(news[1].stage, Stage::refined);
  EXPECT_EQ(news[2].stage, Stage::explained);
  for (const auto& one : news) EXPECT_EQ(one.mine, 1);
  EXPECT_EQ(news[0].rating.draws * news[0].rating.seeds, 256) << "the first rung";
  EXPECT_EQ(news[1].rating.stopped == scoring::Stopped::at_limit, news[1].rating.draws * news[1].rating.seeds == 4096)
      << "as many as it takes, and no more";
  EXPECT_TRUE(news[1].rating.answers[1].because.empty());
  EXPECT_FALSE(news[2].rating.answers[1].because.empty());
  EXPECT_FALSE(ear.rater.busy());
}

TEST(Rater, TheBackgroundMakesTheSameNumbersAsAtOnce) {
  for (const cards::Kind kind : {cards::Kind::choice, cards::Kind::split}) {
    AGame game = with_few_splits();
    game.started().until(kind).answered();
    const session::Session& session = *game.state.session;
    Listening ear;
    ear.rater.rate(session, newest(session));
    const auto background = ear.until_explained(newest(session));
    const auto straight = at_once(session, newest(session));
    ASSERT_EQ(background.size(), straight.size());
    for (std::size_t i = 0; i < straight.size(); ++i) expect_same(background[i].rating, straight[i].rating);
  }
}

// The first verdict on a split does not wait for the whole lattice; the later ones say that it was rated.
TEST(Rater, ASplitIsComparedWithASearchFirstAndThenWithTheWholeLattice) {
  AGame game = with_few_splits();
  game.started().until(cards::Kind::split).answered();
  const session::Session& session = *game.state.session;
  for (const auto& news : at_once(session, newest(session)))
    EXPECT_EQ(news.rating.lattice, news.stage == Stage::quick ? 0 : kFewSplits);
}

TEST(Rater, AForeseenChoiceIsThereWhenTheClickComes) {
  const session::Session table = at(cards::Kind::choice);
  const session::Session session = after(table, 2);
  bool here = false;
  // How long foreseeing takes depends on the machine: wait longer until it was long enough.
  for (int wait = 100; !here && wait < 60000; wait *= 2) {
    Listening ear;
    ear.rater.foresee(table);
    EXPECT_FALSE(ear.rater.busy()) << "nobody waits for what is only foreseen";
    std::this_thread::sleep_for(std::chrono::milliseconds(wait));
    EXPECT_TRUE(ear.rater.take().empty()) << "and nobody hears of it before the answer";
    ear.rater.rate(session, newest(session));
    here = ear.told_here();
    if (!here) continue;
    const auto news = ear.until_explained(newest(session));
    ASSERT_FALSE(news.empty());
    EXPECT_EQ(news.front().mine, 2);
    expect_same(news.back().rating, at_once(session, newest(session)).back().rating);
  }
  EXPECT_TRUE(here) << "the verdict was never there at the click";
}

TEST(Rater, StopDropsWhatWaitsAndWhatIsUnderWay) {
  const session::Session first = after(at(cards::Kind::choice), 0);
  Listening ear;
  ear.rater.rate(first, newest(first));
  ear.rater.stop();
  EXPECT_TRUE(ear.rater.take().empty());
  EXPECT_FALSE(ear.rater.busy());
  AGame game = with_few_splits();
  game.started().until(cards::Kind::split).answered();
  const session::Session& other = *game.state.session;
  ASSERT_NE(newest(other), newest(first));
  ear.rater.rate(other, newest(other));
  for (const auto& news : ear.until_explained(newest(other))) EXPECT_EQ(news.turn, newest(other));
}

TEST(Rater, ADecisionTakenBackIsNeverHeardOfAgain) {
  const session::Session table = at(cards::Kind::choice);
  const session::Session first = after(table, 0), second = after(table, 1);
  Listening ear;
  ear.rater.rate(first, newest(first));
  ear.rater.foresee(table);
  ear.rater.rate(second, newest(second));
  auto news = ear.until_explained(newest(second));
  for (auto& more : ear.until_idle()) news.push_back(std::move(more));
  for (const auto& one : news) EXPECT_EQ(one.mine, 1) << "a rating of the answer that was taken back";
}

TEST(Rater, WhatWasToldButNotHeardOfATakenBackDecisionIsDropped) {
  const session::Session table = at(cards::Kind::choice);
  const session::Session first = after(table, 0), second = after(table, 1);
  Listening ear;
  ear.rater.rate(first, newest(first));
  ear.until_told();  // and nobody takes it
  ear.rater.rate(second, newest(second));
  for (const auto& one : ear.until_explained(newest(second))) EXPECT_EQ(one.mine, 1);
}

TEST(Rater, AnotherWorldNeverGetsTheOldOnesNumbers) {
  session::Session table = at(cards::Kind::choice);
  session::Session elsewhere = table;
  elsewhere.world.state[product::Stock::debt] += 0.3;
  const session::Session here = after(table, 0), there = after(elsewhere, 0);
  Listening ear;
  ear.rater.foresee(table);
  ear.rater.rate(here, newest(here));
  ear.rater.rate(there, newest(there));
  const auto news = ear.until_explained(newest(there));
  const auto wanted = at_once(there, newest(there));
  ASSERT_FALSE(news.empty());
  for (const auto& one : news) {
    for (const auto& right : wanted)
      if (right.stage == one.stage) expect_same(one.rating, right.rating);
  }
}

}  // namespace
}  // namespace two_hats::testing
