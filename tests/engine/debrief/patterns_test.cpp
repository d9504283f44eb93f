// What shows over several decisions: traps, twins, flip pairs and the ending, on tests/packs/two-surfaces, whose cards
// are dealt in a fixed order.
#include "engine/cards/edition.h"
#include "engine/debrief/debrief.h"
#include "tests/engine/session/a_session.h"

namespace two_hats::testing {
namespace {

using debrief::Debrief;
using session::Session;

cards::PackPtr two_surfaces() {
  static const cards::PackPtr pack = pack_in("tests/packs/two-surfaces");
  return pack;
}

struct Answers {
  std::string volume = "b", sprint = "b", talk = "ask/finish", estimates = "a", again = "a", cue = "others";
};

// Six decisions, or the first few.
Session played_with(const Answers& answers, int most = 6, const cards::PackPtr& pack = two_surfaces(),
                    session::Hats hats = session::Hats::both) {
  const std::map<std::string, std::string> given{
      {"volume", answers.volume},   {"volume-sprint", answers.sprint}, {"owners", "product_owner,developers,nobody"},
      {"two-things", answers.talk}, {"estimates", answers.estimates},  {"volume-again", answers.again}};
  Session session = session::start(pack, 3, hats);
  for (int i = 0; i < most && session.table; ++i) {
    session::Decision decision;
    decision.card = session.table->card;
    decision.hat = session.table->hat;
    decision.confidence = 65;
    decision.answer = *cards::answer_from(*session.card(), given.at(decision.card));
    if (decision.card == "volume-again") decision.cue = answers.cue;
    EXPECT_FALSE(session::check(session, decision)) << decision.card;
    session = session::apply(session, decision);
  }
  return session;
}

Debrief told(const Session& session) {
  return debrief::build_debrief(session, std::vector<std::optional<debrief::RatedTurn>>(session.turns.size()));
}

std::string profile(const Session& session) {
  std::string words;
  for (const debrief::BiasLine& line : told(session).biases) {
    words += line.name + " met " + std::to_string(line.offered) + " taken";
    for (const int turn : line.turns) words += " " + std::to_string(turn);
    words += "; ";
  }
  return words;
}

TEST(BiasProfile, CountsTrapsMetAndTakenAcrossChoicesAndTalks) {
  EXPECT_EQ(
      profile(played_with({})),
      "omission met 2 taken; present bias met 1 taken; sunk cost met 1 taken; anchoring met 1 taken; action bias met 1 "
      "taken; compromise met 1 taken; purism met 1 taken; urgency met 1 taken; ");
  EXPECT_EQ(profile(played_with({"c", "a", "push", "c", "c"})),
            "omission met 2 taken 0 5; sunk cost met 1 taken 1; anchoring met 1 taken 4; urgency met 1 taken 3; "
            "present bias met 1 taken; action bias met 1 taken; compromise met 1 taken; purism met 1 taken; ");
  EXPECT_EQ(profile(played_with({"b", "b", "ask/both"}, 4)),
            "compromise met 1 taken 3; present bias met 1 taken; sunk cost met 1 taken; action bias met 1 taken; "
            "omission met 1 taken; urgency met 1 taken; ");
}

TEST(BiasProfile, TellsWhatATrapIs) {
  const Debrief debrief = told(played_with({"a"}, 1));
  ASSERT_FALSE(debrief.biases.empty());
  EXPECT_EQ(debrief.biases[0].name, "present bias");
  EXPECT_EQ(debrief.biases[0].words, "A gain this quarter weighs more than a larger one later.");
}

TEST(Twins, ArePairedOnceBothAreTold) {
  EXPECT_TRUE(told(played_with({}, 1)).twins.empty());
  const auto twins = told(played_with({}, 2)).twins;
  ASSERT_EQ(twins.size(), 1u) << "one pair, though both cards name each other";
  EXPECT_EQ(twins[0].manager, 0);
  EXPECT_EQ(twins[0].owner, 1);
  EXPECT_TRUE(told(played_with({}, 6, two_surfaces(), session::Hats::manager)).twins.empty());
}

TEST(FlipPairs, SayWhatDecidesAndWhetherItWasNamed) {
  EXPECT_TRUE(told(played_with({}, 5)).flips.empty());
  const auto told_of = [](const char* cue) {
    Answers answers;
    answers.cue = cue;
    return told(played_with(answers)).flips;
  };
  auto flips = told_of("others");
  ASSERT_EQ(flips.size(), 1u);
  EXPECT_EQ(flips[0].first, 0);
  EXPECT_EQ(flips[0].second, 5);
  EXPECT_TRUE(flips[0].named && flips[0].right);
  EXPECT_EQ(flips[0].cue, "How many others ask for the same");
  EXPECT_EQ(flips[0].because, "What sixty ask for is a plan; what one asks for is a favour.");
  flips = told_of("size");
  EXPECT_TRUE(flips[0].named);
  EXPECT_FALSE(flips[0].right);
  EXPECT_EQ(flips[0].cue, "How many others ask for the same") << "what decides, not what was named";
  flips = told_of("");
  EXPECT_FALSE(flips[0].named || flips[0].right);
}

TEST(Ending, EveryOneCanBeReachedAndTheFirstThatHoldsIsTold) {
  const auto ending = [](const Answers& answers) { return told(played_with(answers)).ending->title; };
  EXPECT_EQ(ending({"b", "b", "push", "a", "a"}), "Everybody’s product");
  EXPECT_EQ(ending({"a", "b", "push", "a", "a"}), "Brightwash’s workshop");
  EXPECT_EQ(ending({"c", "b", "push", "a", "b"}), "A quiet year");
}

TEST(Ending, IsToldWhenTheCampaignIsOverInTheWordsOfItsSurface) {
  EXPECT_FALSE(told(played_with({}, 5)).ending);
  const auto harbour = cards::edition(two_surfaces(), cards::Lens::scrum_guide, 1);
  const auto ending = told(played_with({"a"}, 6, harbour)).ending;
  ASSERT_TRUE(ending);
  EXPECT_EQ(ending->title, "Seaspray’s workshop");
  EXPECT_EQ(ending->text, "Seaspray pays most of the bills at Quayside and orders most of the work.");
  EXPECT_EQ(ending->question, "When did one customer become the plan?");
  EXPECT_FALSE(told(played(session::start(every_kind(), 3, session::Hats::both), 1)).ending)
      << "a pack without endings tells none";
}

}  // namespace
}  // namespace two_hats::testing
