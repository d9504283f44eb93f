// How a decision was made, in whole messages.
#include "engine/scoring/conduct.h"

#include <gtest/gtest.h>

#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

using Check = ConductItem::Check;
using cards::Role;

Horizon horizon(double score, int rank, bool defensible = false, bool scored = true) {
  Horizon made;
  made.score = score;
  made.rank = rank;
  made.defensible = defensible || rank == 1;
  made.scored = scored;
  return made;
}

AnswerRating rated(Horizon soon, Horizon later) {
  AnswerRating answer;
  answer.short_term = soon;
  answer.long_term = later;
  return answer;
}

TEST(Conduct, SoundIsStrongOnOneHorizonAndFairOnTheOther) {
  EXPECT_TRUE(is_sound(rated(horizon(100, 1), horizon(50, 2))));
  EXPECT_TRUE(is_sound(rated(horizon(55, 3), horizon(80, 2, true))));
  EXPECT_FALSE(is_sound(rated(horizon(100, 1), horizon(49, 2))));
  EXPECT_FALSE(is_sound(rated(horizon(79, 2), horizon(79, 2))));
  EXPECT_TRUE(is_sound(rated(horizon(100, 1, true, false), horizon(60, 2))));
  EXPECT_FALSE(is_sound(rated(horizon(100, 1, true, false), horizon(30, 3))));
}

// Gardner-Medwin: right 1, 2, 3; wrong 0, -2, -6.
TEST(Conduct, CertaintyMarks) {
  EXPECT_EQ(certainty_mark(50, true), 1);
  EXPECT_EQ(certainty_mark(50, false), 0);
  EXPECT_EQ(certainty_mark(65, true), 1);
  EXPECT_EQ(certainty_mark(80, true), 2);
  EXPECT_EQ(certainty_mark(80, false), -2);
  EXPECT_EQ(certainty_mark(95, true), 3);
  EXPECT_EQ(certainty_mark(95, false), -6);
  EXPECT_EQ(certainty_mark(0, false), 0);
}

// A decision on a card with two answers, of which b wins in the long term in 93 % of worlds.
struct Decided {
  cards::Card card = choice_of({{}, {}});
  CardRating rating;
  cards::Answer answer = cards::ChoiceGiven{0};
  std::vector<std::string> asked{};
  int confidence = 0;

  Decided() {
    card.deciders = {Role::product_manager};
    card.decider_rule = "What to offer is the Product Manager’s call.";
    choice_in(card).answers[1].title = "Paid pilot";
    for (int a = 0; a < 2; ++a) {
      AnswerRating made = a == 0 ? rated(horizon(100, 1), horizon(31, 2)) : rated(horizon(40, 2), horizon(100, 1));
      made.id = a == 0 ? "a" : "b";
      made.answer = cards::ChoiceGiven{a};
      made.best_share_long = a == 0 ? .07 : .93;
      rating.answers.push_back(made);
    }
    rating.best_long = 1;
  }

  Decided& with_evidence(const char* label, double days, double worth, double cost) {
    cards::Evidence evidence;
    evidence.id = label;
    evidence.label = label;
    evidence.days = days;
    card.ask_first.push_back(evidence);
    rating.evidence.push_back({label, worth, cost});
    return *this;
  }

  std::vector<ConductItem> items() const {
    const auto mine = static_cast<std::size_t>(std::get<cards::ChoiceGiven>(answer).answer);
    return conduct_of(small_pack(), card, answer, asked, confidence, rating, rating.answers[mine]);
  }
  // "pass Title: words", of one check; "" if it was not made.
  std::string told(Check check) const {
    for (const ConductItem& item : items()) {
      const char* verdicts[] = {"pass", "careful", "fail"};
      if (item.check == check)
        return std::string(verdicts[static_cast<int>(item.verdict)]) + " " + item.title + ": " + item.words;
    }
    return "";
  }
};

TEST(Conduct, TheRightDecider) {
  Decided decided;
  EXPECT_EQ(decided.told(Check::decider), "pass Right decider: What to offer is the Product Manager’s call.");
  choice_in(decided.card).answers[0].decided_by = Role::product_manager;
  EXPECT_EQ(decided.told(Check::decider), "pass Right decider: What to offer is the Product Manager’s call.");
}

TEST(Conduct, TheWrongDecider) {
  Decided decided;
  choice_in(decided.card).answers[0].decided_by = Role::stakeholder;
  EXPECT_EQ(decided.told(Check::decider),
            "fail Wrong decider: Here a stakeholder decides. What to offer is the Product Manager’s call.");
  choice_in(decided.card).answers[0].breach = "Ines orders the backlog; the Product Owner does.";
  EXPECT_EQ(decided.told(Check::decider), "fail Wrong decider: Ines orders the backlog; the Product Owner does.");
  choice_in(decided.card).answers[0].decided_by.reset();
  EXPECT_EQ(decided.told(Check::decider), "fail A rule is broken: Ines orders the backlog; the Product Owner does.");
}

TEST(Conduct, EvidenceSkipped) {
  Decided decided;
  decided.with_evidence("Sizing", 1, 11.04, .7).with_evidence("Usage count", .5, 2, .35);
  EXPECT_EQ(decided.told(Check::evidence), "fail Evidence skipped: Sizing: cost 1 day, was worth €11,000.");
}

TEST(Conduct, EvidenceAsked) {
  Decided decided;
  decided.with_evidence("Sizing", .25, 11, .2).with_evidence("Usage count", 2, 0, 1.4);
  decided.asked = {"Sizing"};
  EXPECT_EQ(decided.told(Check::evidence), "pass Evidence asked: Sizing: cost 2 hours, was worth €11,000.");
  decided.asked = {"Sizing", "Usage count"};
  EXPECT_EQ(decided.told(Check::evidence), "careful Evidence asked, and more: Usage count: cost 2 days, was worth €0.");
}

// The days' price is small; the week that goes by is told where it weighs, and turns a verdict.
TEST(Conduct, EvidenceWhoseWaitingCostsMore) {
  Decided decided;
  decided.with_evidence("Sizing", 3, 11, 14.1);
  decided.rating.evidence[0].waiting = 12;
  EXPECT_EQ(decided.told(Check::evidence), "pass No evidence needed: Nothing that you could ask was worth its days.");
  decided.asked = {"Sizing"};
  EXPECT_EQ(decided.told(Check::evidence),
            "careful Evidence that could not pay: Sizing: cost 3 days and €12,000 of waiting, was worth €11,000.");
  decided.rating.evidence[0] = {"Sizing", 11, 2.5, .4};
  EXPECT_EQ(decided.told(Check::evidence), "pass Evidence asked: Sizing: cost 3 days, was worth €11,000.");
}

TEST(Conduct, EvidenceThatCannotPay) {
  Decided decided;
  EXPECT_EQ(decided.told(Check::evidence), "");
  decided.with_evidence("Usage count", .5, 0, .35);
  EXPECT_EQ(decided.told(Check::evidence), "pass No evidence needed: Nothing that you could ask was worth its days.");
  decided.asked = {"Usage count"};
  EXPECT_EQ(decided.told(Check::evidence),
            "careful Evidence that could not pay: Usage count: cost half a day, was worth €0.");
  decided.rating.evidence.clear();  // not explained yet
  EXPECT_EQ(decided.told(Check::evidence), "");
}

TEST(Conduct, ANo) {
  Decided decided;
  EXPECT_EQ(decided.told(Check::no), "");
  choice_in(decided.card).answers[0].no = cards::No::explained;
  EXPECT_EQ(decided.told(Check::no), "pass A no with its reason: You say no and say why.");
  choice_in(decided.card).answers[0].no = cards::No::silent;
  EXPECT_EQ(decided.told(Check::no), "fail A silent no: Whoever asked gets no answer and fills in the reason.");
}

TEST(Conduct, Confidence) {
  Decided decided;
  EXPECT_EQ(decided.told(Check::confidence), "");
  decided.confidence = 50;  // 43 points off
  EXPECT_EQ(decided.told(Check::confidence), "fail Confidence: You said 50 %. Yours wins in 7 % of worlds.");
  decided.rating.answers[0].best_share_long = .36;
  EXPECT_EQ(decided.told(Check::confidence), "pass Confidence: You said 50 %. Yours wins in 36 % of worlds.");
  decided.confidence = 65;
  EXPECT_EQ(decided.told(Check::confidence), "careful Confidence: You said 65 %. Yours wins in 36 % of worlds.");
  decided.confidence = 80;
  EXPECT_EQ(decided.told(Check::confidence), "fail Confidence: You said 80 %. Yours wins in 36 % of worlds.");
  decided.answer = cards::ChoiceGiven{1};
  EXPECT_EQ(decided.told(Check::confidence), "pass Confidence: You said 80 %. Yours wins in 93 % of worlds.");
  decided.confidence = 65;
  EXPECT_EQ(decided.told(Check::confidence), "careful Confidence: You said 65 %. Yours wins in 93 % of worlds.");
}

TEST(Conduct, ConfidenceIsOfTheQuarterWhereTheYearsAreLevel) {
  Decided decided;
  decided.confidence = 80;
  decided.rating.answers[0].best_share_short = .85;
  decided.rating.answers[0].long_term.scored = false;
  EXPECT_EQ(decided.told(Check::confidence), "pass Confidence: You said 80 %. Yours wins in 85 % of worlds.");
  decided.rating.answers[0].short_term.scored = false;
  decided.confidence = 95;
  EXPECT_EQ(decided.told(Check::confidence), "pass Confidence: You said 95 %. No answer is clearly ahead.");
}

TEST(Conduct, DutiesThatARuleSettles) {
  Decided decided;
  cards::Ownership ownership;
  for (const char* title : {"Order the Product Backlog", "Size its items", "Set the price"}) {
    cards::Duty duty;
    duty.title = title;
    duty.owners = {ownership.duties.empty() ? Role::product_owner : Role::developers};
    duty.source = "Scrum Guide 2020, Product Owner";
    duty.by_rule = ownership.duties.size() < 2;
    ownership.duties.push_back(duty);
  }
  decided.card.decision = ownership;
  const auto with = [&](std::vector<Role> owners) {
    const auto items = conduct_of(small_pack(), decided.card, cards::OwnersGiven{std::move(owners)}, {}, 80,
                                  decided.rating, decided.rating.answers[0]);
    return items[0].title + ": " + items[0].words;
  };
  EXPECT_EQ(with({Role::product_owner, Role::developers, Role::nobody}),
            "Right owners: Every duty that a rule settles has its owner.");
  EXPECT_EQ(with({Role::product_owner, Role::product_owner, Role::developers}),
            "Wrong owner: “Size its items” belongs to the Developers (Scrum Guide 2020, Product Owner).");
  EXPECT_EQ(
      with({Role::stakeholder, Role::product_owner, Role::developers}),
      "Wrong owners: 2 of 2 duties with a rule lie elsewhere. “Order the Product Backlog” belongs to the Product Owner "
      "(Scrum Guide 2020, Product Owner).");
  const auto items =
      conduct_of(small_pack(), decided.card, cards::OwnersGiven{{Role::product_owner, Role::developers, Role::nobody}},
                 {}, 80, decided.rating, decided.rating.answers[0]);
  EXPECT_EQ(items.back().words, "You said 80 %. Yours scores 100 this quarter, 31 in three years.");
}

}  // namespace
}  // namespace two_hats::scoring
