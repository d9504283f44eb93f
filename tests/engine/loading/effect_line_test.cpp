// The effect line: every form that may be written, and that what is written comes back.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "engine/loading/line.h"
#include "engine/loading/object_reader.h"

namespace two_hats::loading {
namespace {

using product::Effect;
using product::Literal;
using product::Operation;
using product::Target;

const std::vector<product::Unknown> kUnknowns = {{"demand", .3, false, 0}, {"idea", .5, true, -.05}};
const std::vector<product::Test> kTests = {{"calls", 0, .8, .2}};

struct Reading {
  std::optional<Effect> effect;
  std::string said;
};

Reading read(const std::string& line, bool promise = true) {
  std::vector<Diagnostic> diagnostics;
  const std::string text = "\"" + line + "\"";
  const SourceText source("line", text);
  Notes notes(source, diagnostics);
  const auto value = read_json(notes);
  Reading reading;
  if (value) reading.effect = read_effect_line(notes, *value, {&kUnknowns, &kTests, promise});
  reading.said = in_words(diagnostics);
  return reading;
}

Effect read_right(const std::string& line) {
  const Reading reading = read(line);
  EXPECT_EQ(reading.said, "") << line;
  return reading.effect.value_or(Effect{});
}

TEST(EffectLine, APlusAMinusATrueMinusAndBothCrosses) {
  EXPECT_EQ(read_right("debt +0.02").size, .02);
  EXPECT_EQ(read_right("debt -0.02").size, -.02);
  EXPECT_EQ(read_right("debt \u22120.02").size, -.02);
  EXPECT_EQ(read_right("debt +.02").size, .02);
  EXPECT_EQ(read_right("price x1.05").size, 1.05);
  EXPECT_EQ(read_right("price \u00D71.05").operation, Operation::scale);
  EXPECT_EQ(read_right("share.debt x0.3").operation, Operation::scale);
  EXPECT_EQ(read_right("share.debt +0.3").operation, Operation::add);
}

TEST(EffectLine, ClausesMayStandInAnyOrder) {
  const Effect effect = read_right("revenue +0.04 @6 for 104 if kept and not demand chance 0.4");
  EXPECT_EQ(effect, read_right("revenue +0.04 for 104  if kept and not demand chance 0.4 @6"));
  EXPECT_EQ(effect.start_week, 6);
  EXPECT_EQ(effect.weeks, 104);
  ASSERT_EQ(effect.conditions.size(), 3u);
  EXPECT_EQ(effect.conditions[0].kind, Literal::Kind::promise_kept);
  EXPECT_TRUE(effect.conditions[1].negated);
  EXPECT_EQ(effect.conditions[2].kind, Literal::Kind::chance);
  EXPECT_EQ(effect.conditions[2].value, .4);
}

TEST(EffectLine, NotBrokenIsKept) {
  EXPECT_EQ(read_right("debt +0.02 if not broken").conditions, read_right("debt +0.02 if kept").conditions);
}

TEST(EffectLine, WhatCannotBeReadIsToldOnce) {
  for (const char* line : {"debt",
                           "debt 0.02",
                           "debt +",
                           "debt +x",
                           "debt + 0.02",
                           "debt +0.02%",
                           "debt +0,02",
                           "debt +1e3",
                           "debt +inf",
                           "debt +nan",
                           "debt +0.02 @",
                           "debt +0.02 @-1",
                           "debt +0.02 @156",
                           "debt +0.02 for 3",
                           "money +1 for",
                           "revenue +1 for",
                           "revenue +1 for 0",
                           "debt +0.02 if",
                           "debt +0.02 if not",
                           "debt +0.02 if and",
                           "debt +0.02 if demand and",
                           "debt +0.02 if demand idea",
                           "debt +0.02 if debt",
                           "debt +0.02 if debt >",
                           "debt +0.02 if debt = 0.3",
                           "debt +0.02 if not debt > 0.3",
                           "debt +0.02 chance",
                           "debt +0.02 chance 0",
                           "debt +0.02 chance 1.5",
                           "debt +0.02 @2 @3",
                           "debt +0.02 maybe",
                           "debt x1.1",
                           "price +0.1",
                           "moral +0.1"}) {
    const Reading reading = read(line);
    EXPECT_FALSE(reading.effect) << line;
    EXPECT_EQ(std::count(reading.said.begin(), reading.said.end(), '^'), 1) << line << "\n" << reading.said;
  }
  EXPECT_FALSE(read("debt +0.02 if kept", false).effect);
}

std::string in_line(const Literal& literal) {
  const std::string negated = literal.negated ? "not " : "";
  switch (literal.kind) {
    case Literal::Kind::unknown:
      return negated + kUnknowns[static_cast<std::size_t>(literal.index)].id;
    case Literal::Kind::test:
      return negated + kTests[static_cast<std::size_t>(literal.index)].id;
    case Literal::Kind::promise_kept:
      return literal.negated ? "broken" : "kept";
    case Literal::Kind::stock_above:
      return std::string(name_of(literal.stock)) + " > " + shortest(literal.value);
    case Literal::Kind::stock_below:
      return std::string(name_of(literal.stock)) + " < " + shortest(literal.value);
    case Literal::Kind::chance:
      break;
  }
  return "";
}

std::string in_line(const Effect& effect) {
  std::string line = std::string(name_of(effect.target)) + " ";
  if (effect.operation == Operation::scale)
    line += "x" + shortest(effect.size);
  else
    line += (effect.size < 0 ? "" : "+") + shortest(effect.size);
  if (effect.start_week > 0) line += " @" + std::to_string(effect.start_week);
  if (effect.weeks > 0) line += " for " + std::to_string(effect.weeks);
  for (std::size_t i = 0; i < effect.conditions.size(); ++i)
    line += (i == 0 ? " if " : " and ") + in_line(effect.conditions[i]);
  return line;
}

Literal a_literal() {
  Literal literal;
  const int kind = *rc::gen::inRange(0, 5);
  if (kind < 3) literal.negated = *rc::gen::arbitrary<bool>();
  if (kind == 0) literal.kind = Literal::Kind::unknown, literal.index = *rc::gen::inRange(0, 2);
  if (kind == 1) literal.kind = Literal::Kind::test, literal.index = 0;
  if (kind == 2) literal.kind = Literal::Kind::promise_kept;
  if (kind > 2) {
    literal.kind = kind == 3 ? Literal::Kind::stock_above : Literal::Kind::stock_below;
    literal.stock = *rc::gen::element(product::Stock::debt, product::Stock::trust_sales, product::Stock::clarity);
    literal.value = *rc::gen::inRange(0, 1001) / 1000.;
  }
  return literal;
}

RC_GTEST_PROP(EffectLine, WhatIsWrittenComesBack, ()) {
  Effect effect;
  effect.target = static_cast<Target>(*rc::gen::inRange(0, product::kTargetCount));
  const product::TargetRule& rule = product::rule_of(effect.target);
  const bool scaled = rule.can_scale && (!rule.can_add || *rc::gen::arbitrary<bool>());
  effect.operation = scaled ? Operation::scale : Operation::add;
  effect.size = *rc::gen::inRange(scaled ? 0 : -5000, 5000) / 1024.;
  effect.start_week = *rc::gen::inRange(0, 156);
  if (is_flow(effect.target)) effect.weeks = *rc::gen::inRange(0, 156);
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) effect.conditions.push_back(a_literal());
  const Reading reading = read(in_line(effect));
  RC_ASSERT(reading.said == "");
  RC_ASSERT(reading.effect == effect);
}

}  // namespace
}  // namespace two_hats::loading
