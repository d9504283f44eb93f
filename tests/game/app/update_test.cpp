#include <gmock/gmock.h>

#include "engine/session/session.h"
#include "game/app/draft.h"
#include "tests/game/a_game.h"

namespace two_hats::testing {
namespace {

using app::Screen;

TEST(Update, NewCampaignAsksForAHatThenDealsAndSaves) {
  AGame game;
  game.does(app::NewCampaign{0});
  EXPECT_EQ(game.state.screen, Screen::hats);
  game.does(app::WearHats{session::Hats::both});
  EXPECT_EQ(game.state.screen, Screen::table);
  ASSERT_TRUE(game.state.session->table);
  EXPECT_TRUE(game.asked_for<app::BeginSave>());
  EXPECT_TRUE(game.asked_for<app::ForeseeCard>());
}

// The next meeting with a pack is on its next surface, so that it tests judgement and not memory.
TEST(Update, ASecondCampaignOfAPackStartsOnItsNextSurface) {
  const cards::PackPtr pack = loading::load_pack("tests/packs/two-surfaces", model()).thing;
  const auto company_after = [&](int campaigns, std::optional<cards::Lens> lens = {}) {
    AGame game;
    game.state.packs = {app::PackChoice{"tests/packs/two-surfaces", pack, 0, ""}};
    store::SessionLine saved, other;
    saved.pack_id = "two-surfaces";
    other.pack_id = "small";
    game.state.saved.assign(static_cast<std::size_t>(campaigns), saved);
    game.state.saved.push_back(other);
    game.does(app::NewCampaign{0});
    game.does(app::WearHats{session::Hats::both, lens});
    EXPECT_EQ(game.state.session->pack->lens, lens.value_or(cards::Lens::scrum_guide));
    return game.state.session->pack->company;
  };
  EXPECT_EQ(company_after(0), "Marlow");
  EXPECT_EQ(company_after(1), "Quayside");
  EXPECT_EQ(company_after(2), "Marlow");
  EXPECT_EQ(company_after(3, cards::Lens::safe), "Quayside");
}

TEST(Update, ADecisionIsKeptBeforeItIsRatedAndBeforeTheNextCard) {
  AGame game;
  game.started().answered();
  EXPECT_EQ(game.state.screen, Screen::reveal);
  ASSERT_GE(game.last.size(), 2u);
  EXPECT_TRUE(std::holds_alternative<app::KeepDecision>(game.last.front()));
  EXPECT_TRUE(std::holds_alternative<app::RateTurn>(game.last.back()));
}

TEST(Update, NothingIsDecidedWithoutAnAnswerOrWithoutConfidence) {
  AGame game;
  game.started().until(cards::Kind::choice);
  const auto before = game.state.session->turns.size();
  game.does(app::Decide{});
  EXPECT_EQ(game.state.screen, Screen::table);
  game.does(app::PickAnswer{1});
  game.does(app::Decide{});
  EXPECT_EQ(game.state.session->turns.size(), before);
  game.does(app::BeSure{65});
  game.does(app::Decide{});
  EXPECT_EQ(game.state.session->turns.size(), before + 1);
}

TEST(Update, ConfidenceOutsideTheFourStepsIsIgnored) {
  AGame game;
  game.started();
  game.does(app::BeSure{70});
  EXPECT_EQ(game.state.draft.confidence, 0);
}

TEST(Update, EvidenceIsBoughtOnceAndStaysKnown) {
  AGame game;
  game.started().until(cards::Kind::choice);
  game.does(app::Ask{0});
  game.does(app::Ask{0});
  ASSERT_EQ(game.state.draft.asked, std::vector<std::string>{"call"});
  EXPECT_THAT(game.state.draft.told[0].words,
              ::testing::AnyOf("Three of four would switch it on this month.", "One of four might; the rest shrug."));
  EXPECT_TRUE(game.state.draft.told[0].test.has_value());
}

TEST(Update, ALiftedRowFollowsTheCursorAndUndoBringsItBack) {
  AGame game;
  game.started().until(cards::Kind::order);
  const auto dealt = std::get<cards::OrderGiven>(game.state.draft.answer).items;
  game.does(app::PutCursor{2});
  game.does(app::MoveCursor{1});
  EXPECT_EQ(std::get<cards::OrderGiven>(game.state.draft.answer).items, dealt) << "only a lifted row moves";
  game.does(app::Lift{});
  game.does(app::MoveCursor{-2});
  auto moved = dealt;
  std::rotate(moved.begin() + 1, moved.begin() + 3, moved.begin() + 4);
  EXPECT_EQ(std::get<cards::OrderGiven>(game.state.draft.answer).items, moved);
  EXPECT_EQ(game.state.draft.cursor, 1);
  game.does(app::UndoStep{});
  EXPECT_EQ(std::get<cards::OrderGiven>(game.state.draft.answer).items, dealt);
}

TEST(Update, ChipsNeverPassTheBudgetNorFallBelowNothing) {
  AGame game;
  game.started().until(cards::Kind::split);
  const int all = std::get<cards::Split>(game.state.session->card()->decision).chips;
  const auto sum = [&] {
    int total = 0;
    for (const int chips : std::get<cards::SplitGiven>(game.state.draft.answer).chips) total += chips;
    return total;
  };
  game.does(app::AddChips{0, 99});
  EXPECT_EQ(sum(), all);
  game.does(app::AddChips{0, -99});
  EXPECT_EQ(std::get<cards::SplitGiven>(game.state.draft.answer).chips[0], 0);
  game.does(app::LastQuarter{});
  EXPECT_EQ(sum(), all);
}

TEST(Update, EveryDutyNeedsAnOwnerAndUndoTakesOneBack) {
  AGame game;
  game.started().until(cards::Kind::ownership);
  const int duties = static_cast<int>(game.state.draft.placed.size());
  for (int duty = 0; duty < duties; ++duty) {
    EXPECT_FALSE(game.state.draft.answered);
    game.does(app::GiveDuty{duty, cards::Role::product_owner});
  }
  EXPECT_TRUE(game.state.draft.answered);
  game.does(app::UndoStep{});
  EXPECT_FALSE(game.state.draft.answered);
}

TEST(Update, TakingADecisionBackIsTheSameAsNeverHavingTakenIt) {
  AGame game;
  game.started();
  const auto before = session::fingerprint(*game.state.session);
  game.answered();
  EXPECT_NE(session::fingerprint(*game.state.session), before);
  game.does(app::UndoDecision{});
  EXPECT_EQ(session::fingerprint(*game.state.session), before);
  EXPECT_TRUE(game.asked_for<app::DropDecision>());
  EXPECT_EQ(game.state.screen, Screen::table);
}

TEST(Update, ALateOrEarlierRatingChangesNothing) {
  AGame game;
  game.started().answered().rated();
  const auto kept = game.state.ratings[0].rated->rating.answers.size();
  game.does(app::RatingArrived{0, app::Stage::quick, {}, 0});
  EXPECT_EQ(game.state.ratings[0].rated->rating.answers.size(), kept);
  game.does(app::RatingArrived{7, app::Stage::quick, {}, 0});
  EXPECT_EQ(game.state.ratings.size(), 1u);
}

// Undo, then another answer: the verdict of the first one may still be under way.
TEST(Update, AVerdictOfAnAnswerTakenBackIsDropped) {
  AGame game;
  game.started().until(cards::Kind::choice).answered().rated();
  const int turn = game.state.shown_turn;
  const auto first = game.state.ratings.back().rated;
  ASSERT_TRUE(first);
  game.does(app::UndoDecision{});
  EXPECT_TRUE(game.asked_for<app::StopRating>());
  game.does(app::PickAnswer{1});
  game.does(app::BeSure{80});
  game.does(app::Decide{});
  ASSERT_EQ(game.state.shown_turn, turn);
  game.does(app::RatingArrived{turn, app::Stage::explained, first->rating, first->mine});
  EXPECT_FALSE(game.state.ratings.back().rated);
  game.does(app::RatingArrived{turn, app::Stage::quick, first->rating, 1});
  EXPECT_TRUE(game.state.ratings.back().rated);
}

TEST(Update, ANewSessionStopsTheRatingsOfTheOld) {
  AGame game;
  game.started().answered();
  game.does(app::NewCampaign{0});
  game.does(app::WearHats{session::Hats::owner});
  ASSERT_GE(game.last.size(), 2u);
  EXPECT_TRUE(std::holds_alternative<app::StopRating>(game.last.front())) << "before anything new is asked for";
}

TEST(Update, ComingBackFromHomeFindsTheHalfMadeDecision) {
  AGame game;
  game.started().until(cards::Kind::choice);
  game.does(app::PickAnswer{1});
  game.does(app::Ask{0});
  game.does(app::GoHome{});
  game.does(app::Continue{});
  EXPECT_EQ(game.state.screen, Screen::table);
  EXPECT_EQ(std::get<cards::ChoiceGiven>(game.state.draft.answer).answer, 1);
  EXPECT_EQ(game.state.draft.asked, std::vector<std::string>{"call"}) << "what was heard has its price";
}

TEST(Update, ComingBackAfterAVerdictFindsTheNextCardUntouched) {
  AGame game;
  game.started().answered();
  game.does(app::GoHome{});
  game.does(app::Continue{});
  ASSERT_EQ(game.state.screen, Screen::table);
  EXPECT_EQ(game.state.draft.answer, app::fresh_draft(*game.state.session).answer);
  EXPECT_EQ(game.state.draft.confidence, 0);
}

TEST(Update, TheDebriefAsksForEveryVerdictThatIsNotWhole) {
  AGame game;
  game.started().answered().rated();
  game.state.ratings[0].stage = app::Stage::refined;
  game.does(app::OpenDebrief{});
  EXPECT_TRUE(game.asked_for<app::RateTurn>()) << "conduct needs the evidence's worth";
  game.state.ratings[0].stage = app::Stage::explained;
  game.does(app::OpenDebrief{});
  EXPECT_FALSE(game.asked_for<app::RateTurn>());
}

// The yes was for that session: the next one is tried again, and one from disk goes on being kept.
TEST(Update, GoingOnUnsavedEndsWithTheSession) {
  AGame game;
  game.started().answered();
  game.does(app::SaveFailed{"The disk is full.", "Free some space."});
  game.does(app::SolveProblem{0});
  ASSERT_TRUE(game.state.unsaved);
  const session::Session kept = *game.state.session;
  game.does(app::GoHome{});
  game.does(app::NewCampaign{0});
  game.does(app::WearHats{session::Hats::both});
  EXPECT_TRUE(game.asked_for<app::BeginSave>());
  game.does(app::SaveFailed{"The disk is full.", "Free some space."});
  EXPECT_EQ(game.state.screen, Screen::table) << "asked once";
  EXPECT_TRUE(game.state.unsaved);
  game.does(app::NewCampaign{0});
  game.does(app::WearHats{session::Hats::both});
  game.does(app::SessionSaved{"s-000002"});
  game.answered();
  EXPECT_TRUE(game.asked_for<app::KeepDecision>());
  game.state.unsaved = true;
  game.does(app::SessionLoaded{"s-000001", kept, {}});
  game.answered();
  EXPECT_TRUE(game.asked_for<app::KeepDecision>());
}

TEST(Update, AChangedPackStartsItsOwnCampaignAnew) {
  AGame game;
  game.state.packs.insert(game.state.packs.begin(), app::PackChoice{"another/pack", small_choice().pack, 0, ""});
  app::Problem changed;
  changed.kind = app::Problem::Kind::changed_pack;
  changed.pack_path = small_choice().path;
  game.does(app::LoadFailed{changed});
  game.does(app::SolveProblem{1});
  EXPECT_EQ(game.state.screen, Screen::hats);
  EXPECT_EQ(game.state.chosen_pack, 1);
}

TEST(Update, SettingsComeBackToWhereTheyWereOpened) {
  AGame game;
  game.started();
  game.does(app::OpenSettings{});
  game.does(app::SetScale{9000});
  EXPECT_EQ(game.state.settings.scale_percent, 300);
  EXPECT_TRUE(game.asked_for<app::KeepSettings>());
  game.does(app::Back{});
  EXPECT_EQ(game.state.screen, Screen::table);
}

TEST(Update, AFailedSaveStopsAndGoesOnOnlyAfterAYes) {
  AGame game;
  game.started().answered();
  game.does(app::SaveFailed{"The disk is full.", "Free some space."});
  ASSERT_EQ(game.state.screen, Screen::problem);
  game.does(app::SolveProblem{0});
  EXPECT_TRUE(game.state.unsaved);
  EXPECT_TRUE(game.state.session.has_value()) << "the session is still there";
  game.does(app::NextCard{});
  game.answered();
  EXPECT_FALSE(game.asked_for<app::KeepDecision>());
}

TEST(Update, AfterTheLastCardComesTheDebrief) {
  AGame game;
  game.started();
  int cards = 0;
  while (game.state.session->table && cards++ < 60) {
    game.answered();
    if (!game.state.session->table) {
      EXPECT_TRUE(game.asked_for<app::FinishSave>());
    }
    game.does(app::NextCard{});
  }
  EXPECT_EQ(game.state.screen, Screen::debrief);
  ASSERT_TRUE(game.state.told_back);
  game.does(app::ReplayTurn{0});
  EXPECT_EQ(game.state.screen, Screen::reveal);
  game.does(app::Back{});
  EXPECT_EQ(game.state.screen, Screen::debrief);
}

// --- a Sprint's selection

const std::vector<int>& selected(const AGame& game) {
  return std::get<cards::SelectionGiven>(game.state.draft.answer).items;
}

TEST(Selecting, AnItemBringsWhatItNeedsAndWhatIsNeededStays) {
  AGame game;
  game.started().until(cards::Kind::selection);
  game.does(app::ToggleItem{3});
  EXPECT_EQ(selected(game), (std::vector<int>{2, 3}));
  EXPECT_EQ(game.state.draft.came_along, "“Calendar-sync tests” comes along: “Booking page” needs it");
  game.does(app::ToggleItem{2});
  EXPECT_EQ(selected(game), (std::vector<int>{2, 3})) << "refused";
  EXPECT_EQ(game.state.draft.refusal, "“Calendar-sync tests” stays: “Booking page” needs it");
  game.does(app::ToggleItem{3});
  EXPECT_EQ(selected(game), std::vector<int>{2});
  EXPECT_EQ(game.state.draft.refusal, "") << "the last move was made";
  game.does(app::ToggleItem{2});
  game.does(app::UndoStep{});
  game.does(app::UndoStep{});
  EXPECT_EQ(selected(game), (std::vector<int>{2, 3}));
}

TEST(Selecting, EveryMoveLeavesALegalAnswer) {
  AGame game;
  game.started().until(cards::Kind::selection);
  const cards::Card& card = *game.state.session->card();
  const int count = static_cast<int>(std::get<cards::Selection>(card.decision).items.size());
  for (int step = 0; step < 200; ++step) {
    game.does(app::ToggleItem{(step * 5 + step / 7) % (count + 1) - 1});  // also two that are not there
    EXPECT_FALSE(cards::check_answer(card, game.state.draft.answer).has_value()) << step;
  }
  game.does(app::SelectItems{{3, 1, -1, 99}});
  EXPECT_EQ(selected(game), (std::vector<int>{1, 2, 3}));
}

TEST(Selecting, TheCursorWalksAlongTheRowsAsShown) {
  AGame game;
  game.started().until(cards::Kind::selection);
  const auto& selection = std::get<cards::Selection>(game.state.session->card()->decision);
  game.does(app::ToggleItem{5});
  const auto rows = app::rows_of_selection(selection, selected(game), game.state.session->table->places);
  EXPECT_EQ(rows.front(), 5);
  EXPECT_EQ(game.state.draft.cursor, 5) << "the item in hand stays in hand";
  for (std::size_t row = 1; row < rows.size(); ++row) {
    game.does(app::MoveCursor{1});
    EXPECT_EQ(game.state.draft.cursor, rows[row]);
  }
  game.does(app::MoveCursor{1});
  EXPECT_EQ(game.state.draft.cursor, rows.back());
}

// --- a talk

TEST(Talking, NothingIsDecidedBeforeTheTalkEndsAndAStepBackTakesALineBack) {
  AGame game;
  game.started().until(cards::Kind::conversation);
  const auto said = [&] { return std::get<cards::ConversationGiven>(game.state.draft.answer).replies; };
  const auto turns = game.state.session->turns.size();
  const auto trust = game.state.session->world.state;
  game.does(app::BeSure{80});
  game.does(app::SayReply{1});
  game.does(app::Decide{});
  EXPECT_EQ(game.state.session->turns.size(), turns) << "they still wait for a reply";
  game.does(app::SayReply{7});
  EXPECT_EQ(said(), std::vector<int>{1}) << "there is no such reply";
  game.does(app::SayReply{1});
  EXPECT_TRUE(game.state.draft.answered);
  game.does(app::SayReply{0});
  EXPECT_EQ(said(), (std::vector<int>{1, 1})) << "the talk is over";
  game.does(app::UndoStep{});
  EXPECT_EQ(said(), std::vector<int>{1});
  EXPECT_FALSE(game.state.draft.answered);
  EXPECT_EQ(game.state.session->world.state, trust) << "nothing has happened yet";
  game.does(app::SayReply{0});
  game.does(app::Decide{});
  EXPECT_EQ(game.state.session->turns.size(), turns + 1);
}

}  // namespace
}  // namespace two_hats::testing
