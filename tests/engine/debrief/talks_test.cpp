// How talks ended, told back.
#include <set>

#include "engine/debrief/debrief.h"
#include "tests/engine/session/a_session.h"

namespace two_hats::testing {
namespace {

using debrief::Moment;
using debrief::RatedTurn;
using session::Session;

// A session in which only the small pack's talk was decided, and its rating.
std::pair<Session, RatedTurn> talked(const char* path, std::uint64_t seed) {
  cards::Pack pack = *small_pack();
  std::erase_if(pack.cards, [](const cards::Card& card) { return card.id != "resignation"; });
  Session session = session::start(shared(pack), seed, session::Hats::owner);
  session::Decision decision = choosing(session, 0);
  decision.answer = *cards::answer_from(*session.card(), path);
  session = session::apply(session, decision);
  const cards::Card& card = *session.pack->card("resignation");
  const scoring::Question question{session.pack.get(), &card, &session.turns[0].before, {}, decision.answer};
  RatedTurn turn{*scoring::rate(question, product::kSketch), 0, {}};
  turn.mine = scoring::index_of(turn.rating, decision.answer);
  return {session, turn};
}

TEST(Talks, HowTheyEndedIsTold) {
  std::set<std::string> lines;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto [session, turn] = talked("explain/agree", seed);  // about an even chance
    const auto debrief = debrief::build_debrief(session, {turn});
    ASSERT_EQ(debrief.talks.size(), 1u);
    EXPECT_EQ(debrief.talks[0].turn, 0);
    EXPECT_EQ(debrief.talks[0].agreed, session::end_of_talk(session, 0)->agreed);
    EXPECT_GT(debrief.talks[0].share, .2);
    EXPECT_LT(debrief.talks[0].share, .8);
    lines.insert(debrief.talks[0].words);
  }
  EXPECT_EQ(lines,
            (std::set<std::string>{"Tomasz hands in his notice on Friday.", "Tomasz stays and starts with the sync."}));
}

TEST(Talks, AnUnlikelyEndIsLuck) {
  int seen = 0;
  for (std::uint64_t seed = 0; seed < 40 && seen == 0; ++seed) {
    auto [session, turn] = talked("explain/agree", seed);
    if (!session::end_of_talk(session, 0)->agreed) continue;
    scoring::AnswerRating& mine = turn.rating.answers[static_cast<std::size_t>(turn.mine)];
    mine.agreed_share = .2;
    mine.short_term.score = mine.long_term.score = 30;  // neither best nor costly enough to be told for it
    for (scoring::AnswerRating& answer : turn.rating.answers) {
      answer.short_term.scored = answer.long_term.scored = false;
      answer.short_term.mean = answer.long_term.mean = 0;
    }
    const auto moments = debrief::build_debrief(session, {turn}).moments;
    ASSERT_EQ(moments.size(), 1u);
    EXPECT_EQ(moments[0].kind, Moment::Kind::luck);
    EXPECT_EQ(moments[0].words, "They agreed. That was luck: they do in 20 % of worlds.");
    ++seen;
  }
  EXPECT_EQ(seen, 1);
}

}  // namespace
}  // namespace two_hats::testing
