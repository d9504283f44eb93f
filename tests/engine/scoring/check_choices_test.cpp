// What the choices of a pack give away together: exact counts over ratings that are made up.
#include <gmock/gmock.h>

#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

// A pack of choices with three answers; `best` of card i are the places of the best answer on each horizon.
struct Built {
  cards::Pack pack;
  Ratings ratings;
};

using Places = std::pair<std::size_t, std::size_t>;

Built built(std::size_t cards, const std::function<Places(std::size_t)>& best) {
  Built made;
  for (std::size_t i = 0; i < cards; ++i) {
    cards::Card card = choice_of({{}, {}, {}});
    card.id = "c" + std::to_string(10 + i);
    CardRating rating;
    for (std::size_t a = 0; a < 3; ++a) {
      AnswerRating answer;
      answer.short_term.rank = a == best(i).first ? 1 : 2;
      answer.long_term.rank = a == best(i).second ? 1 : 2;
      rating.answers.push_back(answer);
    }
    made.ratings.emplace(card.id, rating);
    made.pack.cards.push_back(card);
  }
  return made;
}

Places spread(std::size_t i) { return {i % 3, (i + 1) % 3}; }

std::vector<std::string> messages(const Built& made) {
  std::vector<std::string> found;
  for (const cards::Finding& finding : check_choices(made.pack, made.ratings))
    found.push_back(finding.code + " " + finding.message);
  return found;
}

TEST(CheckChoices, SpreadOverThePlacesGivesNothingAway) {
  EXPECT_THAT(messages(built(12, spread)), testing::IsEmpty());
}

TEST(CheckChoices, FewChoicesAndTutorialsAreNotCounted) {
  const auto always_first = [](std::size_t) { return Places{0, 0}; };
  EXPECT_THAT(messages(built(11, always_first)), testing::IsEmpty());
  Built made = built(12, always_first);
  EXPECT_THAT(messages(made), testing::Contains(testing::HasSubstr("TH403 the first answer is best in the long term in "
                                                                   "12 of 12 choices (100 %; chance is 33 %")));
  made.pack.tutorial = true;
  EXPECT_THAT(messages(made), testing::IsEmpty());
}

// 40 choices: chance is 13.3 of them; 15 are within five points, 16 are not.
TEST(CheckChoices, FivePointsAboveChanceAreAllowed) {
  const auto second_in = [](std::size_t hits) {
    return built(40, [hits](std::size_t i) {
      const std::size_t soon = i < hits ? 1 : i % 2 == 0 ? 0 : 2;
      return Places{soon, (i + 1) % 3 == soon ? (i + 2) % 3 : (i + 1) % 3};
    });
  };
  const auto told = [](const Built& made) {
    std::vector<std::string> soon;
    for (const std::string& message : messages(made))
      if (message.find("short term") != std::string::npos) soon.push_back(message);
    return soon;
  };
  EXPECT_THAT(told(second_in(15)), testing::IsEmpty());
  EXPECT_THAT(
      told(second_in(16)),
      testing::ElementsAre("TH401 the second answer is best in the short term in 16 of 40 choices (40 %; chance "
                           "is 33 %, five points more are allowed)"));
}

TEST(CheckChoices, AThirdMayBeBestOnBoth) {
  const auto both_in = [](std::size_t hits) {
    return messages(built(12, [hits](std::size_t i) { return i < hits ? Places{i % 3, i % 3} : spread(i); }));
  };
  EXPECT_THAT(both_in(4), testing::Not(testing::Contains(testing::StartsWith("TH305"))));
  EXPECT_THAT(both_in(5),
              testing::Contains("TH305 one answer is best on both horizons in 5 of 12 choices (42 %; a third "
                                "at most): nothing is given up there"));
}

// Of answers that are equally long one is picked by lot: two alike count half each.
TEST(CheckChoices, EquallyLongAnswersShareTheCount) {
  Built made = built(12, spread);
  for (std::size_t i = 0; i < 12; ++i) {
    auto& answers = choice_in(made.pack.cards[i]).answers;
    answers[i % 3].title = answers[(i + 1) % 3].title = "A longer answer";
  }
  EXPECT_THAT(messages(made), testing::ElementsAre(
                                  "TH402 the longest answer is best in the short term in 6 of 12 choices (50 %; chance "
                                  "is 33 %, five points more are allowed)",
                                  "TH402 the longest answer is best in the long term in 6 of 12 choices (50 %; chance "
                                  "is 33 %, five points more are allowed)"));
}

TEST(CheckChoices, AHorizonThatIsNotScoredDoesNotCount) {
  Built made = built(13, [](std::size_t) { return Places{1, 1}; });
  for (auto& [id, rating] : made.ratings)
    for (AnswerRating& answer : rating.answers) answer.short_term.scored = false;
  for (const std::string& message : messages(made)) EXPECT_THAT(message, testing::HasSubstr("long term"));
}

TEST(CheckChoices, HedgesAreWholeWords) {
  cards::ChoiceAnswer answer;
  answer.title = "Perhaps, if it MAY hold";
  answer.line = "Dismay and mightily gifted";
  EXPECT_EQ(hedges_in(answer), 3);
}

TEST(CheckEffects, WhatNobodySeesAndWhatEverybodyDoes) {
  const cards::Card card = choice_of({{add(product::Target::money, .5, 1), add(product::Target::clarity, .0001)},
                                      {add(product::Target::fit, .03)},
                                      {}});
  const auto rating = typical_rating(small_pack(), card);
  ASSERT_TRUE(rating);
  const auto findings = check_effects(small_pack(), card, *rating);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "TH308");
  EXPECT_EQ(findings[0].severity, cards::Severity::warning);
  EXPECT_EQ(findings[0].pointer, "/answers/0/effects/1");
}

// Every kind of the small pack shows all of its effects, those of a split and an assignment too.
TEST(CheckEffects, TheSmallPackIsSeen) {
  for (const cards::Card& card : small_pack().cards)
    EXPECT_THAT(check_effects(small_pack(), card, *typical_rating(small_pack(), card)), testing::IsEmpty()) << card.id;
}

TEST(CheckEffects, AnActivityAndADutyAreLookedAtByThemselves) {
  cards::Card quarter = *small_pack().card("quarter");
  std::get<cards::Split>(quarter.decision).activities[2].effects[0].size = 1.00001;
  auto findings = check_effects(small_pack(), quarter, *typical_rating(small_pack(), quarter));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].pointer, "/activities/2/effects/0");
  cards::Card duties = *small_pack().card("duties");
  std::get<cards::Ownership>(duties.decision).duties[1].elsewhere[0].effects[0].size = -.00001;
  findings = check_effects(small_pack(), duties, *typical_rating(small_pack(), duties));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].pointer, "/duties/1/elsewhere/0/effects/0");
}

}  // namespace
}  // namespace two_hats::scoring
