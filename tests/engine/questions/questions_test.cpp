// Marking, drawing, laying out, tallying and what a bank gives away.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "engine/base/certainty.h"
#include "engine/questions/cues.h"
#include "engine/questions/draw.h"
#include "engine/questions/marking.h"
#include "engine/questions/tally.h"

namespace two_hats::questions {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

Question choosing(Kind kind, std::initializer_list<bool> right) {
  Question question;
  question.kind = kind;
  int number = 0;
  for (const bool one : right) question.options.push_back({"Option " + std::to_string(++number), one, "Why"});
  return question;
}

Question ordering(int steps) {
  Question question;
  question.kind = Kind::ordering;
  for (int i = 0; i < steps; ++i) question.order.push_back({"Step " + std::to_string(i), "Why"});
  return question;
}

Question matching(int pairs) {
  Question question;
  question.kind = Kind::matching;
  for (int i = 0; i < pairs; ++i) question.pairs.push_back({"L" + std::to_string(i), "R" + std::to_string(i), "Why"});
  return question;
}

TEST(Marking, OneOfSeveral) {
  const Question question = choosing(Kind::single, {false, true, false});
  EXPECT_EQ(right_answer(question), Given{1});
  EXPECT_FALSE(is_complete(question, {}));
  EXPECT_FALSE(is_complete(question, {0, 1}));
  EXPECT_FALSE(is_complete(question, {3}));
  EXPECT_TRUE(is_complete(question, {2}));
  EXPECT_TRUE(is_right(question, {1}));
  EXPECT_FALSE(is_right(question, {0}));
}

TEST(Marking, SeveralAreAllOrNothing) {
  const Question question = choosing(Kind::multiple, {true, false, true, false});
  EXPECT_EQ(wanted(question), 2);
  EXPECT_FALSE(is_complete(question, {0}));
  EXPECT_FALSE(is_complete(question, {0, 0}));
  EXPECT_FALSE(is_complete(question, {2, 0})) << "places grow";
  EXPECT_TRUE(is_right(question, {0, 2}));
  EXPECT_FALSE(is_right(question, {0, 1})) << "half of it earns nothing";
}

TEST(Marking, AnOrderIsRightOnlyWhole) {
  const Question question = ordering(4);
  EXPECT_FALSE(is_complete(question, {0, 1, 2}));
  EXPECT_FALSE(is_complete(question, {0, 1, 2, 2}));
  EXPECT_TRUE(is_right(question, {0, 1, 2, 3}));
  EXPECT_FALSE(is_right(question, {0, 1, 3, 2}));
}

TEST(Marking, EveryLeftNeedsARightOfItsOwn) {
  const Question question = matching(3);
  EXPECT_FALSE(is_complete(question, {0, kNobody, 2}));
  EXPECT_FALSE(is_complete(question, {0, 0, 2}));
  EXPECT_TRUE(is_right(question, {0, 1, 2}));
  EXPECT_FALSE(is_right(question, {1, 0, 2}));
}

TEST(Marking, AnAnswerSurvivesItsText) {
  const Question question = ordering(4);
  EXPECT_EQ(text_of({3, 0, 1, 2}), "dabc");
  EXPECT_EQ(given_from(question, "dabc"), (Given{3, 0, 1, 2}));
  for (const char* wrong : {"", "dab", "dabb", "dabe", "DABC", "d-bc"})
    EXPECT_THAT(given_from(question, wrong), IsEmpty());
  EXPECT_EQ(given_from(choosing(Kind::single, {true, false, false}), "c"), Given{2});
}

TEST(Marking, CertaintyPaysAndCosts) {
  std::vector<std::pair<int, int>> marks;
  for (const int percent : base::kCertainties)
    marks.emplace_back(base::certainty_mark(percent, true), base::certainty_mark(percent, false));
  EXPECT_THAT(marks, ElementsAre(std::pair(1, 0), std::pair(1, 0), std::pair(2, -2), std::pair(3, -6)));
  EXPECT_EQ(base::certainty_mark(0, true), 0);
}

// --- drawing

Bank bank_of(const std::map<std::string, int>& topics, double weight_of_first = 50) {
  Bank bank;
  const auto others = static_cast<double>(topics.size() - 1);
  for (const auto& [topic, count] : topics) {
    bank.topics.push_back({topic, topic, bank.topics.empty() ? weight_of_first : (100 - weight_of_first) / others});
    for (int i = 0; i < count; ++i) {
      Question question = choosing(i % 3 == 0 ? Kind::multiple : Kind::single, {true, i % 3 == 0, false, false});
      question.id = topic + "-" + std::to_string(i);
      question.topic = topic;
      question.difficulty = 1 + i % 3;
      question.lens = i % 2 == 0 ? Lens::general : Lens::safe;
      bank.questions.push_back(question);
    }
  }
  return bank;
}

std::vector<std::string> ids(const Bank& bank, const std::vector<int>& drawn) {
  std::vector<std::string> names;
  for (const int place : drawn) names.push_back(bank.questions[static_cast<std::size_t>(place)].id);
  return names;
}

int of_topic(const Bank& bank, const std::vector<int>& drawn, const std::string& topic) {
  return static_cast<int>(std::ranges::count_if(
      drawn, [&](int place) { return bank.questions[static_cast<std::size_t>(place)].topic == topic; }));
}

TEST(Drawing, TheSameSeedDrawsTheSameAndAnotherAnother) {
  const Bank bank = bank_of({{"a", 30}, {"b", 30}});
  Filter filter;
  filter.count = 10;
  const auto first = draw(bank, filter, 7);
  EXPECT_EQ(first.size(), 10u);
  EXPECT_EQ(draw(bank, filter, 7), first);
  EXPECT_NE(draw(bank, filter, 8), first);
  EXPECT_EQ(std::set<int>(first.begin(), first.end()).size(), 10u) << "none twice";
}

TEST(Drawing, IsTheSameOnEveryMachine) {
  const Bank bank = bank_of({{"a", 5}, {"b", 5}});
  Filter filter;
  filter.count = 4;
  EXPECT_THAT(ids(bank, draw(bank, filter, 1)), ElementsAre("a-3", "a-4", "b-3", "b-2"));
}

TEST(Drawing, TopicsComeByWeightAndOthersFillUp) {
  const Bank bank = bank_of({{"a", 40}, {"b", 40}, {"c", 2}}, 50);
  Filter filter;
  filter.count = 20;
  const auto drawn = draw(bank, filter, 3);
  EXPECT_EQ(drawn.size(), 20u);
  EXPECT_EQ(of_topic(bank, drawn, "c"), 2) << "five were due to it, two are there";
  EXPECT_GE(of_topic(bank, drawn, "a"), 10);
  EXPECT_GE(of_topic(bank, drawn, "b"), 5);
  filter.weights = {{"a", 10}, {"b", 90}};
  EXPECT_EQ(of_topic(bank, draw(bank, filter, 3), "b"), 18);
}

TEST(Drawing, TheFilterHolds) {
  const Bank bank = bank_of({{"a", 30}, {"b", 30}});
  Filter filter;
  filter.topics = {"b"};
  filter.kinds = {Kind::multiple};
  filter.difficulties = {1};
  filter.lenses = {Lens::safe};
  filter.without = {"b-3"};
  const auto drawn = draw(bank, filter, 5);
  EXPECT_EQ(static_cast<int>(drawn.size()), how_many_fit(bank, filter));
  EXPECT_THAT(drawn, Not(IsEmpty()));
  for (const int place : drawn) {
    const Question& question = bank.questions[static_cast<std::size_t>(place)];
    EXPECT_EQ(question.topic, "b");
    EXPECT_EQ(question.kind, Kind::multiple);
    EXPECT_EQ(question.lens, Lens::safe);
    EXPECT_NE(question.id, "b-3");
  }
  filter.topics = {"z"};
  EXPECT_THAT(draw(bank, filter, 5), IsEmpty());
}

TEST(Drawing, AQuestionMoreMovesTheOthersLittle) {
  Bank bank = bank_of({{"a", 20}, {"b", 20}});
  const auto before = ids(bank, draw(bank, {}, 9));
  Question more = bank.questions.front();
  more.id = "a-new";
  bank.questions.insert(bank.questions.begin(), more);
  auto after = ids(bank, draw(bank, {}, 9));
  std::erase(after, "a-new");
  EXPECT_EQ(after, before);
}

TEST(LayingOut, IsAPermutationThatTheSeedDecides) {
  Question question = choosing(Kind::single, {true, false, false, false, false, false});
  question.id = "one";
  std::set<std::vector<int>> seen;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    std::vector<int> places = laid_out(question, seed).entries;
    EXPECT_EQ(laid_out(question, seed).entries, places);
    seen.insert(places);
    std::ranges::sort(places);
    EXPECT_THAT(places, ElementsAre(0, 1, 2, 3, 4, 5));
  }
  EXPECT_GT(seen.size(), 30u);
}

TEST(LayingOut, AnOrderNeverBeginsRightAndTrueStaysFirst) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto laid = laid_out(ordering(3), seed).entries;
    EXPECT_FALSE(std::ranges::is_sorted(laid)) << seed;
    EXPECT_THAT(laid_out(choosing(Kind::true_false, {false, true}), seed).entries, ElementsAre(0, 1));
  }
}

TEST(LayingOut, BothSidesOfAMatchAreShuffled) {
  std::set<std::vector<int>> rights;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Laid laid = laid_out(matching(4), seed);
    EXPECT_EQ(laid.entries.size(), 4u);
    rights.insert(laid.rights);
  }
  EXPECT_GT(rights.size(), 5u);
}

// --- how it went

TEST(Tally, CountsByTopicAndCertainty) {
  const Tally tally = tally_of({{"a", 95, true}, {"b", 95, false}, {"a", 50, true}});
  EXPECT_EQ(tally.all.answered, 3);
  EXPECT_EQ(tally.all.right, 2);
  EXPECT_EQ(tally.marks, 3 - 6 + 1);
  EXPECT_EQ(tally.best_marks, 9);
  EXPECT_DOUBLE_EQ(tally.stated, 80);
  ASSERT_EQ(tally.topics.size(), 2u);
  EXPECT_EQ(tally.topics[0].id, "a");
  EXPECT_EQ(tally.topics[0].count.right, 2);
  ASSERT_EQ(tally.certainties.size(), 2u);
  EXPECT_EQ(tally.certainties[0].percent, 50);
  EXPECT_EQ(tally.certainties[1].count.right, 1);
}

TEST(Tally, JudgesCertaintyOnlyWhenThereIsEnough) {
  const auto judged = [](int answered, int right, int certainty) {
    std::vector<Result> results(static_cast<std::size_t>(answered), {"a", certainty, false});
    for (int i = 0; i < right; ++i) results[static_cast<std::size_t>(i)].right = true;
    return calibration_of(tally_of(results));
  };
  EXPECT_EQ(judged(7, 0, 95), Calibration::too_few);
  EXPECT_EQ(judged(10, 6, 95), Calibration::too_sure);
  EXPECT_EQ(judged(10, 8, 80), Calibration::fits);
  EXPECT_EQ(judged(10, 9, 65), Calibration::too_careful);
}

TEST(Cues, PlacesLengthsAndTruths) {
  Bank bank;
  Question longest = choosing(Kind::single, {true, false, false});
  longest.options[0].text = "An option longer than others";
  bank.questions = {longest, choosing(Kind::single, {false, false, true}), choosing(Kind::true_false, {true, false}),
                    choosing(Kind::single, {false, true, false, false})};
  bank.questions[2].options[0].text = "True";
  const Cues cues = cues_of(bank);
  EXPECT_EQ(cues.single, 3);
  EXPECT_EQ(cues.longest, 1);
  EXPECT_NEAR(cues.longest_by_chance, 1.0 / 3 + 1.0 / 3 + 1.0 / 4, 1e-12);
  EXPECT_EQ(cues.true_false, 1);
  EXPECT_EQ(cues.is_true, 1);
  ASSERT_EQ(cues.places.size(), 2u);
  EXPECT_EQ(cues.places[0].options, 3);
  EXPECT_THAT(cues.places[0].right_at, ElementsAre(1, 0, 1));
  EXPECT_THAT(cues.places[1].right_at, ElementsAre(0, 1, 0, 0));
}

}  // namespace
}  // namespace two_hats::questions
