// Whether judgement pays, told from lives that are made up.
#include "engine/policies/separation.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <set>

namespace two_hats::policies {
namespace {

using Lives = std::array<std::vector<Played>, kPolicyCount>;

// Three lives around each mean, with a deviation of 10 points on both horizons.
std::vector<Played> around(double quarter, double years) {
  std::vector<Played> played(3);
  for (int i = 0; i < 3; ++i) {
    played[static_cast<std::size_t>(i)].short_score = quarter + 10 * (i - 1);
    played[static_cast<std::size_t>(i)].long_score = years + 10 * (i - 1);
  }
  return played;
}

std::vector<Played>& of(Lives& lives, Policy policy) { return lives[static_cast<std::size_t>(policy)]; }

// Each rival is exactly as far behind as it has to be, and better than the expert where nothing is asked.
Lives just_right() {
  Lives lives;
  of(lives, Policy::expert) = around(70, 80);
  of(lives, Policy::random) = around(50, 60);
  of(lives, Policy::pleaser) = around(90, 70);
  of(lives, Policy::greedy_short) = around(95, 70);
  of(lives, Policy::greedy_long) = around(60, 95);
  of(lives, Policy::middle) = around(60, 70);
  return lives;
}

std::vector<std::string> codes(const Lives& lives) {
  std::vector<std::string> found;
  for (const cards::Finding& finding : check_separation(separations(lives))) found.push_back(finding.code);
  return found;
}

std::string example_of(const std::vector<cards::Finding>& findings) {
  std::string all;
  for (const cards::Finding& finding : findings)
    all += "pack.json:1:1: error " + finding.code + ": " + finding.message +
           "\n    {\n    ^\n    hint: " + finding.hint + "\n";
  return all;
}

TEST(Separation, WhatIsAskedIsEnough) { EXPECT_THAT(codes(just_right()), testing::IsEmpty()); }

TEST(Separation, EveryBoundHolds) {
  const auto nearer = [](Policy rival, double quarter, double years) {
    Lives lives = just_right();
    for (Played& played : of(lives, rival)) {
      played.short_score += quarter;
      played.long_score += years;
    }
    return codes(lives);
  };
  EXPECT_THAT(nearer(Policy::random, 1, 0), testing::ElementsAre("TH501"));
  EXPECT_THAT(nearer(Policy::random, 0, 1), testing::ElementsAre("TH501"));
  EXPECT_THAT(nearer(Policy::pleaser, 1, 1), testing::ElementsAre("TH502"));
  EXPECT_THAT(nearer(Policy::greedy_short, 1, 1), testing::ElementsAre("TH503"));
  EXPECT_THAT(nearer(Policy::greedy_long, 1, 1), testing::ElementsAre("TH503"));
  EXPECT_THAT(nearer(Policy::middle, 1, 0), testing::ElementsAre("TH504"));
  EXPECT_THAT(nearer(Policy::middle, 0, 1), testing::ElementsAre("TH504"));
}

TEST(Separation, TellsTheFigures) {
  Lives lives = just_right();
  of(lives, Policy::middle) = around(65, 70);
  const auto findings = check_separation(separations(lives));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].message,
            "a player who always takes the middle answer comes too near to the expert in the quarter: d is 0.50, at "
            "least 1 is asked (70.0 points against 65.0)");
  EXPECT_EQ(findings[0].card, "");
  EXPECT_EQ(findings[0].severity, cards::Severity::error);
}

// The examples of docs/diagnostics: every rival five points nearer than it may be.
TEST(Separation, ThePagesTellTheseMessages) {
  Lives lives = just_right();
  for (std::size_t policy = 0; policy < lives.size(); ++policy) {
    if (static_cast<Policy>(policy) == Policy::expert) continue;
    for (Played& played : lives[policy]) {
      played.short_score += 5;
      played.long_score += 5;
    }
  }
  const auto findings = check_separation(separations(lives));
  ASSERT_EQ(findings.size(), 7u);
  std::set<std::string> shown, known;
  for (const cards::Finding& finding : findings) {
    std::ifstream page("docs/diagnostics/" + finding.code + ".md", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(page), {}};
    const std::string example = "\n```\npack.json:1:1: error " + finding.code + ": " + finding.message +
                                "\n    {\n    ^\n    hint: " + finding.hint + "\n```\n";
    if (text.find(example) != std::string::npos) shown.insert(finding.code);
    known.insert(finding.code);
  }
  EXPECT_EQ(shown, known) << example_of(findings);
}

// Without any spread a better mean is beyond measure, and enough; a worse one is not.
TEST(Separation, LivesWithoutSpread) {
  Lives lives = just_right();
  for (auto& all : lives) all.resize(1);
  of(lives, Policy::pleaser)[0].long_score = of(lives, Policy::expert)[0].long_score + 1;
  const auto findings = check_separation(separations(lives));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_THAT(findings[0].message, testing::HasSubstr("d is beyond measure, the wrong way, at least 1 is asked"));
}

}  // namespace
}  // namespace two_hats::policies
