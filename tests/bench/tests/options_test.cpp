// What the benchmark is asked to do, what it measures with, and the count that is kept.
#include "tests/bench/harness/options.h"

#include <gtest/gtest.h>

#include "tests/bench/harness/baseline.h"
#include "tests/bench/harness/measure.h"

namespace two_hats::bench {
namespace {

const std::vector<std::string> kParts = {"kernel", "numpy", "order"};

Asked asked(std::vector<std::string> words) { return asked_by(words, kParts); }

TEST(Options, AreReadInAnyOrder) {
  const auto read = asked({"--only", "order", "--json", "out.json", "--only", "kernel", "--list"});
  EXPECT_EQ(read.problem, "");
  EXPECT_TRUE(read.options.list);
  EXPECT_EQ(read.options.json, "out.json");
  EXPECT_EQ(read.options.only, (std::vector<std::string>{"order", "kernel"}));
  EXPECT_FALSE(asked({}).options.list);
  EXPECT_EQ(asked({"--keep-instructions", "one more stock"}).options.keep, "one more stock");
}

TEST(Options, WhatCannotBeReadIsSaid) {
  EXPECT_EQ(asked({"--only", "odrer"}).problem, "no part \"odrer\" (did you mean \"order\"?)");
  EXPECT_EQ(asked({"--only", "everything"}).problem, "no part \"everything\"");
  EXPECT_EQ(asked({"--only"}).problem, "--only needs a word after it");
  EXPECT_EQ(asked({"--json", "--list"}).problem, "--json needs a word after it");
  EXPECT_EQ(asked({"--fast"}).problem, "cannot read \"--fast\"");
}

TEST(Options, UsageNamesEveryPart) {
  EXPECT_NE(usage(kParts).find("run these parts alone: kernel, numpy, order\n"), std::string::npos);
}

TEST(Baseline, ComesBackAsItWasWritten) {
  const auto read = baseline_from(json_of(Baseline{71.238, "g++ 12.2.0", "oversight"}));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->instructions, 71.24);
  EXPECT_EQ(read->compiler, "g++ 12.2.0");
  EXPECT_EQ(read->reason, "oversight");
  EXPECT_FALSE(baseline_from(""));
  EXPECT_FALSE(baseline_from("{}"));
  EXPECT_FALSE(baseline_from(R"({"instructions_per_path_step": "many", "compiler": "c", "reason": "r"})"));
}

TEST(Baseline, AllowsTwoPerCentMoreAndComparesOneCompilerOnly) {
  const Baseline kept{100, "g++ 12.2.0", ""};
  ASSERT_TRUE(gate_of(kept, "g++ 12.2.0"));
  EXPECT_DOUBLE_EQ(*gate_of(kept, "g++ 12.2.0"), 102);
  EXPECT_FALSE(gate_of(kept, "g++ 13.1.0"));
}

TEST(Timing, KnowsItsLeastAndItsMiddle) {
  EXPECT_EQ((Timing{{3, 1, 2}, {}}.least()), 1);
  EXPECT_EQ((Timing{{3, 1, 2}, {}}.median()), 2);
  EXPECT_EQ((Timing{{4, 1, 2, 3}, {}}.median()), 2.5);
  EXPECT_EQ(in_milliseconds(Timing{{.0042, .0431, .123}, {}}), "min 4.20, median 43.1 ms");
  EXPECT_EQ(in_milliseconds_of_all(Timing{{.05, .04}, {.081, .0795}}),
            "min 40.0, median 45.0 ms; 79.5 ms of the processors");
}

TEST(Measure, WarmsUpOnceAndTakesTurns) {
  std::string order;
  const auto timings = measure({[&] { order += 'a'; }, [&] { order += 'b'; }}, 3);
  EXPECT_EQ(order, "abababab");
  ASSERT_EQ(timings.size(), 2u);
  EXPECT_EQ(timings[0].all.size(), 3u);
}

}  // namespace
}  // namespace two_hats::bench
