#include <charconv>

#include "engine/base/text.h"
#include "engine/loading/line.h"
#include "engine/loading/object_reader.h"

namespace two_hats::loading {
namespace {

using cards::Condition;
using cards::DelayCurve;

const char* const kConditionForm =
    "debt > 0.3 | runway < 20 | answered CARD [ANSWER|ANSWER] | not answered CARD | promise ID kept | promise ID "
    "broken";
const char* const kCurveForm = "none | leak 4 | start 2 from 3 | step 30 after 3 | window 36 from 1 to 3 | grow 4 0.75";

bool read_answered(Line& line, Condition& condition) {
  if (line.done()) {
    line.complain_here("TH112", "\"answered\" without a card", "as in \"answered nordufer a\"");
    return false;
  }
  condition.card = std::string(line.take());
  if (line.done()) return true;
  for (const std::string_view answer : base::split(line.take(), '|')) condition.answers.emplace_back(answer);
  for (const std::string& answer : condition.answers) {
    if (!answer.empty()) continue;
    line.complain_at_last("TH112", "an empty answer beside \"|\"", "as in \"answered nordufer a|b\"");
    return false;
  }
  return true;
}

bool read_promise(Line& line, Condition& condition) {
  condition.kind = Condition::Kind::promise;
  if (line.done()) {
    line.complain_here("TH112", "\"promise\" without its id", "as in \"promise nordufer broken\"");
    return false;
  }
  condition.promise = std::string(line.take());
  const std::string_view outcome = line.peek();
  if (outcome != "kept" && outcome != "broken") {
    line.complain_here("TH112", "a promise is kept or broken", "as in \"promise nordufer broken\"");
    return false;
  }
  line.take();
  condition.promise_kept = outcome == "kept";
  return true;
}

bool read_level(Line& line, Condition& condition, std::string_view name, Levels levels) {
  const std::string_view sign = line.peek();
  if (sign != ">" && sign != "<") {
    line.complain_here("TH112", "no \">\" or \"<\" after " + quoted(name), "as in \"debt > 0.3\"");
    return false;
  }
  line.take();
  condition.above = sign == ">";
  const auto level = line.number("TH112", "a level", "as in \"debt > 0.3\"");
  if (!level) return false;
  condition.level = *level;
  if (*level < levels.low || *level > levels.high || (condition.above ? *level == levels.high : *level == levels.low)) {
    line.complain_at_last(
        "TH112", std::string(name) + (condition.above ? " is never above " : " is never below ") + shortest(*level),
        "it goes from " + shortest(levels.low) + " to " + shortest(levels.high));
    return false;
  }
  return true;
}

bool read_condition_words(Line& line, Condition& condition) {
  const bool negated = line.take_if("not");
  const std::string_view word = line.take();
  if (word == "answered") {
    condition.kind = negated ? Condition::Kind::not_answered : Condition::Kind::answered;
    return read_answered(line, condition);
  }
  if (negated) {
    line.complain_at_last("TH112", "\"not\" goes before \"answered\" only", "turn the sign, or write kept for broken");
    return false;
  }
  if (word == "promise") return read_promise(line, condition);
  if (word == "runway") {
    condition.kind = Condition::Kind::runway;
    return read_level(line, condition, word, {0, 520});
  }
  if (const auto stock = product::stock_named(word)) {
    condition.kind = Condition::Kind::stock;
    condition.stock = *stock;
    return read_level(line, condition, word, levels_of(*stock));
  }
  std::vector<std::string_view> known = stock_names();
  for (const std::string_view other : {"answered", "not", "promise", "runway"}) known.push_back(other);
  line.complain_at_last("TH012", "unknown stock " + quoted(word) + did_you_mean(word, known), kConditionForm);
  return false;
}

// A number that may not be negative.
bool read_amount(Line& line, double& into, std::string_view due) {
  const auto number = line.number("TH111", due, kCurveForm);
  if (!number) return false;
  if (*number < 0 || *number > 1e6) {
    line.complain_at_last("TH111", std::string(due) + " cannot be " + shortest(*number),
                          "lateness never pays: 0 or more");
    return false;
  }
  into = *number;
  return true;
}

bool read_word(Line& line, std::string_view word) {
  if (line.take_if(word)) return true;
  line.complain_here("TH111", "\"" + std::string(word) + "\" is due here", kCurveForm);
  return false;
}

bool read_shape(Line& line, DelayCurve& curve) {
  using Shape = DelayCurve::Shape;
  const std::string_view word = line.take();
  if (word == "none") return true;
  const auto size = [&] { return read_amount(line, curve.size, "an amount in k€"); };
  const auto week = [&](double& into) { return read_amount(line, into, "a week"); };
  if (word == "leak") {
    curve.shape = Shape::leak;
    return size();
  }
  if (word == "start") {
    curve.shape = Shape::start;
    return size() && read_word(line, "from") && week(curve.from);
  }
  if (word == "step") {
    curve.shape = Shape::step;
    return size() && read_word(line, "after") && week(curve.from);
  }
  if (word == "grow") {
    curve.shape = Shape::grow;
    return size() && read_amount(line, curve.bend, "the bend in k€ a week squared");
  }
  if (word == "window") {
    curve.shape = Shape::window;
    if (!(size() && read_word(line, "from") && week(curve.from) && read_word(line, "to") && week(curve.to)))
      return false;
    if (curve.to > curve.from) return true;
    line.complain_at_last("TH111", "a window that closes before it opens", "write the earlier week first");
    return false;
  }
  static constexpr std::string_view kShapes[] = {"none", "leak", "start", "step", "window", "grow"};
  line.complain_at_last("TH111", "unknown curve " + quoted(word) + did_you_mean(word, kShapes), kCurveForm);
  return false;
}

bool finished(Line& line, const char* code, const char* form) {
  if (line.done()) return true;
  line.complain_here(code, quoted(line.peek()) + " follows after the end", form);
  return false;
}

}  // namespace

std::optional<Condition> read_condition(Notes& notes, const JsonValue& value) {
  Line line(notes, value, "a condition");
  Condition condition;
  if (line.spoilt() || !read_condition_words(line, condition) || !finished(line, "TH112", kConditionForm))
    return std::nullopt;
  return condition;
}

std::optional<DelayCurve> read_curve(Notes& notes, const JsonValue& value) {
  Line line(notes, value, "a delay curve");
  DelayCurve curve;
  if (line.spoilt() || !read_shape(line, curve) || !finished(line, "TH111", kCurveForm)) return std::nullopt;
  return curve;
}

}  // namespace two_hats::loading
