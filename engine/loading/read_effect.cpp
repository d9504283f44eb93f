#include <cmath>

#include "engine/loading/line.h"
#include "engine/loading/object_reader.h"

namespace two_hats::loading {
namespace {

using product::Effect;
using product::Literal;
using product::Operation;
using product::Target;

constexpr int kLastWeek = 155;  // of the three years that are simulated
const char* const kForm = "TARGET SIZE [@K] [for N] [if COND [and COND]] [chance P], as in \"debt +0.02 @6 if kept\"";

template <typename T>
int index_of(const std::vector<T>* things, std::string_view id) {
  if (things == nullptr) return -1;
  for (std::size_t i = 0; i < things->size(); ++i) {
    if ((*things)[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

std::vector<std::string_view> condition_words(const Scope& scope) {
  std::vector<std::string_view> words = stock_names();
  if (scope.unknowns != nullptr) {
    for (const auto& unknown : *scope.unknowns) words.push_back(unknown.id);
  }
  if (scope.tests != nullptr) {
    for (const auto& test : *scope.tests) words.push_back(test.id);
  }
  words.push_back("kept");
  words.push_back("broken");
  return words;
}

void complain_about_condition(Line& line, std::string_view word, const Scope& scope) {
  const std::vector<std::string_view> known = condition_words(scope);
  std::string hint = "an unknown or a test of this card, kept, broken, or a stock with a level: debt > 0.3";
  line.complain_at_last("TH108", "unknown condition " + quoted(word) + did_you_mean(word, known), std::move(hint));
}

std::optional<Literal> read_stock_level(Line& line, product::Stock stock) {
  Literal literal;
  literal.stock = stock;
  const std::string_view sign = line.peek();
  if (sign != ">" && sign != "<") {
    line.complain_here("TH108", "no \">\" or \"<\" after the stock " + quoted(name_of(stock)), "as in \"debt > 0.3\"");
    return std::nullopt;
  }
  line.take();
  literal.kind = sign == ">" ? Literal::Kind::stock_above : Literal::Kind::stock_below;
  const auto level = line.number("TH108", "a level", "as in \"debt > 0.3\"");
  if (!level) return std::nullopt;
  literal.value = *level;
  const Levels levels = levels_of(stock);
  if (literal.value < levels.low || literal.value > levels.high) {
    line.complain_at_last("TH108", std::string(name_of(stock)) + " never reaches " + shortest(literal.value),
                          "its levels go from " + shortest(levels.low) + " to " + shortest(levels.high));
    return std::nullopt;
  }
  return literal;
}

std::optional<Literal> read_literal(Line& line, const Scope& scope) {
  Literal literal;
  literal.negated = line.take_if("not");
  if (line.done()) {
    line.complain_here("TH108", "a condition is due here", "as in \"if kept\" or \"if debt > 0.3\"");
    return std::nullopt;
  }
  const std::string_view word = line.take();
  if (word == "kept" || word == "broken") {
    if (!scope.promise) {
      line.complain_at_last("TH110", quoted(word) + " without a promise in this answer",
                            "add \"promise\" to the answer, or drop the condition");
      return std::nullopt;
    }
    literal.kind = Literal::Kind::promise_kept;
    literal.negated = literal.negated != (word == "broken");
    return literal;
  }
  literal.index = index_of(scope.unknowns, word);
  if (literal.index >= 0) {
    literal.kind = Literal::Kind::unknown;
    return literal;
  }
  literal.index = index_of(scope.tests, word);
  if (literal.index >= 0) {
    literal.kind = Literal::Kind::test;
    return literal;
  }
  if (const auto stock = product::stock_named(word)) {
    if (literal.negated) {
      line.complain_at_last("TH108", "\"not\" before a stock", "turn the sign: debt < 0.3");
      return std::nullopt;
    }
    return read_stock_level(line, *stock);
  }
  complain_about_condition(line, word, scope);
  return std::nullopt;
}

// Literals joined by "and"; stops at the first complaint.
void read_conjunction(Line& line, const Scope& scope, std::vector<Literal>& into) {
  do {
    const auto literal = read_literal(line, scope);
    if (!literal) return;
    into.push_back(*literal);
  } while (line.take_if("and"));
}

bool read_size(Line& line, Effect& effect) {
  const std::string name(name_of(effect.target));
  const product::TargetRule& rule = product::rule_of(effect.target);
  if (line.done()) {
    line.complain_here("TH105", "no size after " + quoted(name), kForm);
    return false;
  }
  std::string_view word = line.take();
  const bool small_x = word[0] == 'x' || word[0] == 'X', cross = word.substr(0, 2) == "\u00D7";
  effect.operation = small_x || cross ? Operation::scale : Operation::add;
  if (small_x) word.remove_prefix(1);
  if (cross) word.remove_prefix(2);
  const bool is_signed = word.substr(0, 1) == "+" || word.substr(0, 1) == "-" || word.substr(0, 3) == "\u2212";
  const auto size = number_in(word);
  if (!size || (effect.operation == Operation::add) != is_signed) {
    std::string hint = "+0.05 or -0.05 adds, x1.05 scales";
    if (size && !is_signed) hint = "write +" + std::string(word) + " to add or x" + std::string(word) + " to scale";
    line.complain_at_last("TH105", "the size of " + quoted(name) + " cannot be read", std::move(hint));
    return false;
  }
  effect.size = *size;
  const bool allowed = effect.operation == Operation::add ? rule.can_add : rule.can_scale;
  if (!allowed) {
    const bool adds = effect.operation == Operation::add;
    line.complain_at_last("TH106", name + (adds ? " is scaled, not added to" : " is added to, not scaled"),
                          adds ? "write x1.05 or x0.95" : "write +0.05 or -0.05");
    return false;
  }
  return true;
}

bool read_week(Line& line, std::string_view digits, int low, int& into, std::string_view what) {
  const auto week = number_in(digits);
  if (week && *week == std::floor(*week) && *week >= low && *week <= kLastWeek) {
    into = static_cast<int>(*week);
    return true;
  }
  line.complain_at_last(
      "TH113",
      std::string(what) + " must be a whole number from " + std::to_string(low) + " to " + std::to_string(kLastWeek),
      "the model looks three years ahead");
  return false;
}

bool read_duration(Line& line, Effect& effect) {
  if (!is_flow(effect.target)) {
    line.complain_at_last("TH107", "\"for\" with " + quoted(name_of(effect.target)) + ", which changes once",
                          "leave \"for ...\" out; only flows last");
    return false;
  }
  if (line.done()) {
    line.complain_here("TH113", "\"for\" without a number of weeks", "as in \"for 26\"");
    return false;
  }
  return read_week(line, line.take(), 1, effect.weeks, "the duration in weeks");
}

bool read_chance(Line& line, Effect& effect) {
  const auto chance = line.number("TH109", "a chance", "as in \"chance 0.4\"");
  if (!chance) return false;
  if (*chance <= 0 || *chance >= 1) {
    line.complain_at_last("TH109", "a chance of " + shortest(*chance) + " is no chance", "more than 0 and less than 1");
    return false;
  }
  Literal literal;
  literal.kind = Literal::Kind::chance;
  literal.value = *chance;
  effect.conditions.push_back(literal);
  return true;
}

// One clause after the size. Each may stand once, in any order.
bool read_clause(Line& line, const Scope& scope, Effect& effect, std::string& seen) {
  const std::string_view word = line.take();
  const std::string_view kind = word[0] == '@' ? "@" : word;
  const char mark = kind == "@" ? '@' : kind == "for" ? 'f' : kind == "if" ? 'i' : kind == "chance" ? 'c' : '?';
  if (mark == '?') {
    static constexpr std::string_view kClauses[] = {"for", "if", "chance", "and"};
    line.complain_at_last("TH104", "cannot read " + quoted(word) + " in an effect" + did_you_mean(word, kClauses),
                          kForm);
    return false;
  }
  if (seen.find(mark) != std::string::npos) {
    line.complain_at_last("TH104", quoted(kind) + " stands twice in an effect",
                          mark == 'i' ? "join conditions with and" : "write two effects");
    return false;
  }
  seen += mark;
  if (mark == '@') return read_week(line, word.substr(1), 0, effect.start_week, "the week after @");
  if (mark == 'f') return read_duration(line, effect);
  if (mark == 'c') return read_chance(line, effect);
  read_conjunction(line, scope, effect.conditions);
  return !line.spoilt();
}

}  // namespace

std::optional<Effect> read_effect_line(Notes& notes, const JsonValue& value, const Scope& scope) {
  Line line(notes, value, "an effect");
  if (line.spoilt()) return std::nullopt;
  Effect effect;
  const std::string_view name = line.take();
  const auto target = product::target_named(name);
  if (!target) {
    const auto known = target_names();
    line.complain_at_last("TH012", "unknown target " + quoted(name) + did_you_mean(name, known),
                          "docs/adding-a-card.md lists what an effect can change");
    return std::nullopt;
  }
  effect.target = *target;
  if (!read_size(line, effect)) return std::nullopt;
  std::string seen;
  while (!line.done()) {
    if (!read_clause(line, scope, effect, seen)) return std::nullopt;
  }
  return effect;
}

std::vector<Literal> read_literals(Notes& notes, const JsonValue& value, const Scope& scope) {
  std::vector<Literal> literals;
  Line line(notes, value, "\"if\"");
  if (line.spoilt()) return literals;
  read_conjunction(line, scope, literals);
  if (!line.spoilt() && !line.done())
    line.complain_here("TH108", "cannot read " + quoted(line.peek()) + " after a condition",
                       "join conditions with and");
  return literals;
}

}  // namespace two_hats::loading
