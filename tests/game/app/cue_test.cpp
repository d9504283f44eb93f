// Which cues follow from which command, as whole lists: "decide", "short_term@1150", "forget" where waiting cues go.
#include "game/app/cue.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/game/a_game.h"

namespace two_hats::testing {
namespace {

using app::Cue;
using app::Screen;

std::string words(const app::Cues& cues) {
  std::string all = cues.forget ? "forget" : "";
  for (const app::CueAt& cue : cues.now) {
    all += (all.empty() ? "" : " ") + std::string(app::name_of(cue.cue));
    if (cue.after_ms != 0) all += "@" + std::to_string(cue.after_ms);
  }
  return all;
}

// A game whose every command is listened to.
class Heard : public AGame {
 public:
  std::string hears(const app::Command& command) {
    const app::Glance before = app::glance_at(state);
    does(command);
    return words(app::cues_between(before, state, command));
  }
  Heard& at(cards::Kind kind) {
    started().until(kind);
    return *this;
  }
};

TEST(Cues, OfAChoiceFromTheFirstPickToTheNextCard) {
  Heard game;
  game.at(cards::Kind::choice);
  EXPECT_EQ(game.hears(app::PickAnswer{0}), "select");
  EXPECT_EQ(game.hears(app::PickAnswer{0}), "") << "nothing changed";
  EXPECT_EQ(game.hears(app::PickAnswer{1}), "select");
  EXPECT_EQ(game.hears(app::Decide{}), "") << "it does not say how sure";
  EXPECT_EQ(game.hears(app::Ask{0}), "page");
  EXPECT_EQ(game.hears(app::Ask{0}), "") << "bought already";
  EXPECT_EQ(game.hears(app::BeSure{70}), "") << "there is no such step";
  EXPECT_EQ(game.hears(app::BeSure{80}), "select");
  EXPECT_EQ(game.hears(app::PutCursor{1}), "");
  EXPECT_EQ(game.hears(app::ToggleHelp{}), "");
  EXPECT_EQ(game.hears(app::OpenSettings{}), "forget");
  EXPECT_EQ(game.hears(app::Back{}), "forget");
  EXPECT_EQ(game.hears(app::Decide{}), "forget decide");
  EXPECT_EQ(game.hears(app::Compare{99}), "") << "no verdict yet";
  EXPECT_EQ(game.hears(app::NextCard{}), "forget");
}

TEST(Cues, OfAnOrder) {
  Heard game;
  game.at(cards::Kind::order);
  const int last = static_cast<int>(std::get<cards::OrderGiven>(game.state.draft.answer).items.size()) - 1;
  EXPECT_EQ(game.hears(app::MoveCursor{1}), "") << "only the cursor walks";
  EXPECT_EQ(game.hears(app::Lift{}), "lift");
  EXPECT_EQ(game.hears(app::MoveCursor{1}), "select");
  EXPECT_EQ(game.hears(app::Lift{}), "drop");
  EXPECT_EQ(game.hears(app::MoveItem{0, last}), "drop") << "dragged there";
  EXPECT_EQ(game.hears(app::MoveItem{0, 0}), "");
  EXPECT_EQ(game.hears(app::UndoStep{}), "lift");
  EXPECT_EQ(game.hears(app::UndoStep{}), "lift");
  EXPECT_EQ(game.hears(app::UndoStep{}), "") << "nothing is left to take back";
  EXPECT_EQ(game.hears(app::PutCursor{last}), "");
  EXPECT_EQ(game.hears(app::Lift{}), "lift");
  EXPECT_EQ(game.hears(app::MoveCursor{1}), "") << "it lies at the end already";
  EXPECT_EQ(game.hears(app::Back{}), "drop") << "Escape puts it down";
}

TEST(Cues, OfASplitAnOwnershipAndASelection) {
  Heard split;
  split.at(cards::Kind::split);
  EXPECT_EQ(split.hears(app::AddChips{0, -99}), "lift");
  EXPECT_EQ(split.hears(app::AddChips{0, -1}), "") << "there is no chip left";
  EXPECT_EQ(split.hears(app::AddChips{0, 1}), "drop");
  EXPECT_EQ(split.hears(app::AddChips{0, -1}), "lift");
  EXPECT_EQ(split.hears(app::LastQuarter{}), "drop");
  EXPECT_EQ(split.hears(app::LastQuarter{}), "");
  Heard ownership;
  ownership.at(cards::Kind::ownership);
  EXPECT_EQ(ownership.hears(app::GiveDuty{0, cards::Role::nobody}), "drop") << "nobody yet is an answer too";
  EXPECT_EQ(ownership.hears(app::GiveDuty{0, cards::Role::nobody}), "");
  EXPECT_EQ(ownership.hears(app::GiveDuty{0, cards::Role::developers}), "drop");
  Heard selection;
  selection.at(cards::Kind::selection);
  EXPECT_EQ(selection.hears(app::ToggleItem{0}), "drop");
  EXPECT_EQ(selection.hears(app::ToggleItem{0}), "lift");
  EXPECT_EQ(selection.hears(app::SelectItems{{0, 1}}), "drop");
  EXPECT_EQ(selection.hears(app::SelectItems{{}}), "lift");
}

TEST(Cues, AReplyIsATapAndANoCostsTrust) {
  Heard game;
  game.at(cards::Kind::conversation);
  const auto& first = std::get<cards::Conversation>(game.state.session->card()->decision).exchanges.front();
  int yes = -1, no = -1;
  for (std::size_t i = 0; i < first.replies.size(); ++i)
    (first.replies[i].no == cards::No::none ? yes : no) = static_cast<int>(i);
  ASSERT_GE(yes, 0);
  ASSERT_GE(no, 0) << "the small pack's talk begins with a way to refuse";
  EXPECT_EQ(game.hears(app::SayReply{yes}), "select");
  EXPECT_EQ(game.hears(app::UndoStep{}), "lift");
  EXPECT_EQ(game.hears(app::SayReply{no}), "select trust_down@160");
  EXPECT_EQ(game.hears(app::SayReply{99}), "");
}

// A verdict as the screen shows it: conduct, dials and trust as set here.
struct Verdict {
  std::vector<scoring::Verdict> conduct;
  bool short_scored = true, long_scored = true;
  double trust = 0;  // the first face's, against before the decision
  bool reduced_motion = false;
};

std::string heard_of(const Verdict& verdict) {
  AGame game;
  game.started().until(cards::Kind::choice).answered();
  const app::Glance before = app::glance_at(game.state);
  game.rated();
  app::State after = game.state;
  after.settings.reduced_motion = verdict.reduced_motion;
  debrief::RatedTurn& rated = *after.ratings.back().rated;
  rated.conduct.clear();
  for (const scoring::Verdict one : verdict.conduct) rated.conduct.push_back({{}, one, "", ""});
  scoring::AnswerRating& mine = rated.rating.answers[static_cast<std::size_t>(rated.mine)];
  mine.short_term.scored = verdict.short_scored;
  mine.long_term.scored = verdict.long_scored;
  session::Session& session = *after.session;
  const auto shown = app::trust_shown(*session.pack);
  for (const product::Stock stock : shown) session.world.state[stock] = session.turns.back().before.state[stock];
  session.world.state[shown.front()] += verdict.trust;
  return words(app::cues_between(before, after, app::RatingArrived{}));
}

TEST(Cues, OfAVerdictFollowDialsThenConductThenTrust) {
  using enum scoring::Verdict;
  EXPECT_EQ(heard_of({{pass, careful, fail}, true, true, .05}),
            "short_term@1150 long_term@1550 tick@1950 knock@2100 knock@2250 trust_up@2500");
  EXPECT_EQ(heard_of({{pass}, true, true, -.05}), "short_term@1150 long_term@1550 tick@1950 trust_down@2200");
  EXPECT_EQ(heard_of({{pass}, true, true, .01}), "short_term@1150 long_term@1550 tick@1950")
      << "too little to be heard";
  EXPECT_EQ(heard_of({{}, false, true, 0}), "long_term@1550") << "a dial too close to call has no note";
  EXPECT_EQ(heard_of({{}, false, false, 0}), "");
}

TEST(Cues, WithReducedMotionComeAtOnceAndEachOnce) {
  using enum scoring::Verdict;
  EXPECT_EQ(heard_of({{pass, careful, pass, fail}, true, true, -.05, true}),
            "short_term long_term tick knock trust_down");
}

TEST(Cues, AVerdictIsSaidOnceAndOnlyWhereItIsSeen) {
  Heard game;
  game.at(cards::Kind::choice).answered();
  const app::State unrated = game.state;
  const app::Glance before = app::glance_at(unrated);
  game.rated();
  const app::Command news = app::RatingArrived{};
  EXPECT_THAT(words(app::cues_between(before, game.state, news)),
              ::testing::StartsWith("short_term@1150 long_term@1550"));
  EXPECT_EQ(words(app::cues_between(app::glance_at(game.state), game.state, news)), "") << "refined: said already";
  const int mine = game.state.ratings.back().rated->mine;
  EXPECT_EQ(game.hears(app::Compare{mine == 0 ? 1 : 0}), "select");
  app::State elsewhere = game.state;
  elsewhere.screen = Screen::home;
  app::Glance then = before;
  then.screen = Screen::home;
  EXPECT_EQ(words(app::cues_between(then, elsewhere, news)), "");
}

TEST(Cues, OfAnEarlierVerdictSayNothingOfTrustNow) {
  AGame game;
  game.started().until(cards::Kind::choice).answered();
  const int turn = game.state.shown_turn;
  game.does(app::NextCard{});
  game.answered();
  ASSERT_GT(game.state.shown_turn, turn);
  game.does(app::ReplayTurn{turn});
  const app::Glance before = app::glance_at(game.state);
  game.rated();
  app::State after = game.state;
  after.ratings[static_cast<std::size_t>(turn)].rated->conduct.clear();
  for (const product::Stock stock : app::trust_shown(*after.session->pack)) after.session->world.state[stock] += .3;
  EXPECT_EQ(words(app::cues_between(before, after, app::RatingArrived{})), "short_term@1150 long_term@1550");
}

TEST(Cues, TheChordEndsACampaignOnce) {
  Heard game;
  game.started();
  std::string last;
  for (int cards = 0; game.state.session->table && cards < 60; ++cards) {
    game.answered();
    last = game.hears(app::NextCard{});
    EXPECT_EQ(last, game.state.session->table ? "forget" : "forget done");
  }
  ASSERT_EQ(game.state.screen, Screen::debrief);
  EXPECT_EQ(last, "forget done");
  EXPECT_EQ(game.hears(app::MarkTurn{0}), "select");
  EXPECT_EQ(game.hears(app::MarkTurn{0}), "");
  EXPECT_EQ(game.hears(app::ReplayTurn{0}), "forget");
  EXPECT_EQ(game.hears(app::NextCard{}), "forget") << "back to a debrief that was told";
}

TEST(Cues, TakingADecisionBackLiftsIt) {
  Heard game;
  game.at(cards::Kind::choice).answered();
  EXPECT_EQ(game.hears(app::UndoDecision{}), "forget lift");
}

TEST(Cues, OfHatsAndSettings) {
  Heard game;
  EXPECT_EQ(game.hears(app::NewCampaign{0}), "forget");
  EXPECT_EQ(game.hears(app::ChooseLens{cards::Lens::safe}), "select");
  EXPECT_EQ(game.hears(app::ChooseLens{cards::Lens::safe}), "");
  EXPECT_EQ(game.hears(app::WearHats{session::Hats::both}), "forget select");
  EXPECT_EQ(game.hears(app::SetTheme{app::Theme::dark}), "select");
  EXPECT_EQ(game.hears(app::SetTheme{app::Theme::dark}), "");
  EXPECT_EQ(game.hears(app::SetScale{150}), "select");
  EXPECT_EQ(game.hears(app::SetReducedMotion{true}), "select");
  EXPECT_EQ(game.hears(app::SetFullScreen{true}), "select");
  EXPECT_EQ(game.hears(app::SetVolume{app::CueGroup::touch, 40}), "select");
  EXPECT_EQ(game.hears(app::SetVolume{app::CueGroup::touch, 40}), "");
  EXPECT_EQ(game.hears(app::SetVolume{app::CueGroup::verdict, 40}), "short_term");
  EXPECT_EQ(game.hears(app::SetVolume{app::CueGroup::feedback, 400}), "trust_up") << "as loud as it gets";
  EXPECT_EQ(game.state.settings.volume, (std::array<int, 3>{40, 40, 100}));
  EXPECT_TRUE(game.asked_for<app::KeepSettings>());
}

// Questions are practised with the same hands; right or not comes a moment after the answer is handed in.
TEST(Cues, OfPractisedQuestions) {
  Heard game;
  EXPECT_EQ(game.hears(app::OpenPractice{}), "forget");
  EXPECT_EQ(game.hears(app::SetCount{20}), "select");
  EXPECT_EQ(game.hears(app::SetCount{20}), "");
  EXPECT_EQ(game.hears(app::ToggleDifficulty{1}), "select");
  EXPECT_EQ(game.hears(app::ToggleDifficulty{1}), "select") << "on again";
  EXPECT_EQ(game.hears(app::ToggleDifficulty{9}), "");
  EXPECT_EQ(game.hears(app::StartPractice{}), "forget");
  bool right = false, wrong = false, ordered = false, matched = false;
  while (game.state.screen == Screen::question) {
    const app::AskedQuestion asked = *app::asked_now(game.state);
    const questions::Question& question = app::question_of(game.state, asked);
    if (question.kind == questions::Kind::ordering) {
      ordered = true;
      EXPECT_EQ(game.hears(app::Lift{}), "lift");
      EXPECT_EQ(game.hears(app::MoveCursor{1}), "select");
      EXPECT_EQ(game.hears(app::Lift{}), "drop");
      EXPECT_EQ(game.hears(app::MoveItem{0, 1}), "drop");
    } else if (question.kind == questions::Kind::matching) {
      matched = true;
      for (int i = 0; i < static_cast<int>(question.pairs.size()); ++i)
        EXPECT_EQ(game.hears(app::GiveRight{i, i}), "drop");
      EXPECT_EQ(game.hears(app::GiveRight{0, 0}), "");
    } else {
      for (int i = 0; i < questions::wanted(question); ++i) EXPECT_EQ(game.hears(app::PickOption{i}), "select");
      EXPECT_EQ(game.hears(app::PickOption{99}), "");
    }
    EXPECT_EQ(game.hears(app::Decide{}), "") << "it does not say how sure";
    EXPECT_EQ(game.hears(app::BeSure{80}), "select");
    EXPECT_EQ(game.hears(app::BeSure{80}), "");
    const std::string said = game.hears(app::Decide{});
    ASSERT_EQ(game.state.screen, Screen::explanation);
    const bool is = app::asked_now(game.state)->right;
    EXPECT_EQ(said, is ? "forget decide tick@350" : "forget decide knock@350");
    (is ? right : wrong) = true;
    EXPECT_EQ(game.hears(app::NextAsked{}), "forget");
  }
  EXPECT_EQ(game.state.screen, Screen::summary);
  EXPECT_TRUE(right && wrong && ordered && matched) << "the bank of the tests asks each of these";
}

TEST(Cues, EachHasANameOfItsOwnAndEveryGroupASampleOfItself) {
  std::set<std::string_view> names;
  for (int i = 0; i < app::kCueCount; ++i) names.insert(app::name_of(static_cast<Cue>(i)));
  EXPECT_EQ(names.size(), static_cast<std::size_t>(app::kCueCount));
  EXPECT_FALSE(names.contains(""));
  for (const app::CueGroup group : {app::CueGroup::touch, app::CueGroup::verdict, app::CueGroup::feedback})
    EXPECT_EQ(app::group_of(app::sample_of(group)), group);
}

}  // namespace
}  // namespace two_hats::testing
