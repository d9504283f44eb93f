// What a run says about itself: gates, drift, table, JSON, exit code.
#include "tests/bench/harness/report.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

namespace two_hats::bench {
namespace {

Row faster(double value) {
  return {.name = "kernel against naive", .value = value, .unit = "x", .gate = 11, .aim = 16};
}
Row quicker(double value) {
  return {.name = "full rating", .value = value, .unit = "ms", .better = Better::less, .gate = 80, .aim = 25};
}

TEST(Gate, IsHeldAtItsVeryValueInBothDirections) {
  EXPECT_EQ(passes(faster(11)), true);
  EXPECT_EQ(passes(faster(10.999)), false);
  EXPECT_EQ(passes(quicker(80)), true);
  EXPECT_EQ(passes(quicker(80.001)), false);
  EXPECT_EQ(reaches_aim(faster(16)), true);
  EXPECT_EQ(reaches_aim(faster(15.9)), false);
  EXPECT_EQ(reaches_aim(quicker(25)), true);
  EXPECT_EQ(reaches_aim(quicker(26)), false);
}

TEST(Gate, WithoutAValueOrWithoutAGateNothingIsSaid) {
  EXPECT_EQ(passes({.name = "quarter", .value = 3, .unit = "ms"}), std::nullopt);
  const Row row = not_measured(faster(20), "no NumPy here");
  EXPECT_EQ(passes(row), std::nullopt);
  EXPECT_EQ(reaches_aim(row), std::nullopt);
  EXPECT_EQ(row.note, "no NumPy here");
}

TEST(Gate, WhatIsNoNumberHoldsNoGate) {
  EXPECT_EQ(passes(faster(std::numeric_limits<double>::infinity())), false);
  EXPECT_EQ(passes(quicker(std::numeric_limits<double>::quiet_NaN())), false);
}

TEST(Drift, IsHowFarTheSlowestLiesBehindTheFastest) {
  EXPECT_EQ(drift_of({}), 0);
  EXPECT_EQ(drift_of({{"start", 100}}), 0);
  EXPECT_DOUBLE_EQ(drift_of({{"start", 100}, {"after order", 80}, {"end", 90}}), .2);
  EXPECT_EQ(drift_of({{"start", 100}, {"end", 0}}), 1);
  EXPECT_EQ(drift_of({{"start", std::numeric_limits<double>::quiet_NaN()}, {"end", 1}}), 1);
}

TEST(Drift, AboveFifteenPerCentRejectsTheRun) {
  EXPECT_EQ(rejection_of({{"start", 100}, {"end", 85}}), "");
  EXPECT_EQ(rejection_of({{"start", 84.9}, {"end", 100}}),
            "the machine's own speed drifted by 15 % (fastest: end, slowest: start)");
  EXPECT_EQ(rejection_of({{"start", 100}, {"after order", 60}, {"end", 99}}),
            "the machine's own speed drifted by 40 % (fastest: start, slowest: after order)");
}

TEST(ExitCode, TellsAFailedGateFromARunThatSaysNothing) {
  const std::vector<SpeedSample> steady = {{"start", 100}, {"end", 99}}, wild = {{"start", 100}, {"end", 50}};
  EXPECT_EQ(exit_code({"m", steady, {faster(12), quicker(20), not_measured(faster(0), "no")}}), 0);
  EXPECT_EQ(exit_code({"m", steady, {faster(12), quicker(81)}}), 1);
  EXPECT_EQ(exit_code({"m", wild, {faster(12), quicker(81)}}), 2);
  EXPECT_EQ(exit_code({"m", wild, {faster(12)}}), 2);
  EXPECT_EQ(exit_code({"m", steady, {}}), 2);
  EXPECT_EQ(exit_code({"m", steady, {not_measured(faster(0), "no")}}), 2);
}

TEST(Table, ShowsValueGateAimAndVerdict) {
  Row noted = faster(12.34);
  noted.note = "54.1 M path-steps/s";
  const Report report{"A machine: SSE2",
                      {{"start", 100}, {"end", 97}},
                      {noted,
                       faster(17),
                       quicker(120),
                       not_measured(faster(0), "no NumPy here"),
                       {.name = "quarter", .value = .0421, .unit = "ms"}}};
  EXPECT_EQ(table_of(report),
            "A machine: SSE2\n"
            "\n"
            "                        value            gate      aim\n"
            "kernel against naive     12.3 x        ≥ 11.0   ≥ 16.0  pass\n"
            "    54.1 M path-steps/s\n"
            "kernel against naive     17.0 x        ≥ 11.0   ≥ 16.0  aim\n"
            "full rating               120 ms       ≤ 80.0   ≤ 25.0  FAILED\n"
            "kernel against naive        – x        ≥ 11.0   ≥ 16.0  left out\n"
            "    no NumPy here\n"
            "quarter                 0.042 ms\n"
            "\n"
            "The machine's own speed was steady to 3 %.\n");
}

TEST(Table, SaysWhyARunIsRejected) {
  const std::string table = table_of({"m", {{"start", 100}, {"end", 50}}, {faster(12)}});
  EXPECT_EQ(table.substr(table.find("REJECTED")),
            "REJECTED: the machine's own speed drifted by 50 % (fastest: start, slowest: end). Run it again when the "
            "machine is quiet.\n");
}

TEST(Json, HasEveryRowWithItsGateAndNullsForWhatIsNotThere) {
  const Report report{"m", {{"start", 100}, {"end", 90}}, {quicker(20.5), not_measured(faster(0), "no NumPy here")}};
  const auto json = nlohmann::json::parse(json_of(report));
  EXPECT_EQ(json, nlohmann::json::parse(R"({
    "machine": "m", "drift": 0.09999999999999998, "rejected": null,
    "rows": [
      {"name": "full rating", "value": 20.5, "unit": "ms", "better": "less", "gate": 80.0, "aim": 25.0, "pass": true,
       "note": ""},
      {"name": "kernel against naive", "value": null, "unit": "x", "better": "more", "gate": 11.0, "aim": 16.0,
       "pass": null, "note": "no NumPy here"}]})"));
}

TEST(Json, SaysThatARunIsRejected) {
  const auto json = nlohmann::json::parse(json_of({"m", {{"start", 100}, {"end", 50}}, {quicker(90)}}));
  EXPECT_EQ(json["rejected"], "the machine's own speed drifted by 50 % (fastest: start, slowest: end)");
  EXPECT_EQ(json["rows"][0]["pass"], false);
}

}  // namespace
}  // namespace two_hats::bench
