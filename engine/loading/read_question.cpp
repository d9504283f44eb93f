#include "engine/loading/read_question.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/questions/marking.h"

namespace two_hats::loading {
namespace {

using questions::Kind;
using questions::Question;

constexpr std::string_view kKindWords[] = {"single", "multiple", "true_false", "ordering", "matching"};
constexpr std::string_view kLensWords[] = {"scrum_guide", "ebm", "safe", "general"};
constexpr std::string_view kNumbers[] = {"none", "one", "two", "three", "four", "five"};

constexpr std::size_t kStem = 260, kText = 110, kWhy = 170, kSide = 70, kSection = 60;  // characters

// A quarter of each place is kept free for translation, as on cards.
void must_fit(ObjectReader& reader, std::string_view key, const std::string& text, std::size_t limit) {
  const std::size_t size = base::length(text);
  if (size <= limit) return;
  const std::string message = std::to_string(size) + " characters; the place takes " + std::to_string(limit);
  if (size * 4 > limit * 5)
    reader.notes().error("TH705", reader.at(key), message, "shorten it; a quarter more cannot be shown");
  else
    reader.notes().warning("TH704", reader.at(key), message,
                           "shorten it; the last quarter is kept free for translation");
}

std::string fitting(ObjectReader& reader, std::string_view key, std::size_t limit) {
  std::string text = reader.text(key);
  must_fit(reader, key, text, limit);
  return text;
}

// TH703: the same words twice where a player has to tell them apart.
void must_differ(ObjectReader& reader, std::string_view key, const std::string& text,
                 std::vector<std::string>& earlier) {
  if (std::find(earlier.begin(), earlier.end(), text) != earlier.end() && !text.empty())
    reader.notes().error("TH703", reader.at(key), quoted(text) + " stands twice in the question",
                         "a player could not tell them apart");
  earlier.push_back(text);
}

void read_options(ObjectReader& question, Question& made) {
  const bool pair = made.kind == Kind::true_false;
  std::vector<std::string> texts;
  for (const JsonValue& value : question.list("options", pair ? 2 : 3, pair ? 2 : 6)) {
    ObjectReader reader(question.notes(), &value, "an option");
    questions::Option option;
    option.text = fitting(reader, "text", kText);
    must_differ(reader, "text", option.text, texts);
    reader.need("right");
    option.right = reader.flag("right", false);
    option.why = fitting(reader, "why", kWhy);
    reader.finish();
    made.options.push_back(std::move(option));
  }
}

void read_order(ObjectReader& question, Question& made) {
  std::vector<std::string> texts;
  for (const JsonValue& value : question.list("order", 3, 6)) {
    ObjectReader reader(question.notes(), &value, "a step");
    questions::Step step{fitting(reader, "text", kText), fitting(reader, "why", kWhy)};
    must_differ(reader, "text", step.text, texts);
    reader.finish();
    made.order.push_back(std::move(step));
  }
}

void read_pairs(ObjectReader& question, Question& made) {
  std::vector<std::string> lefts, rights;
  for (const JsonValue& value : question.list("pairs", 3, 5)) {
    ObjectReader reader(question.notes(), &value, "a pair");
    questions::Pair pair{fitting(reader, "left", kSide), fitting(reader, "right", kSide), fitting(reader, "why", kWhy)};
    must_differ(reader, "left", pair.left, lefts);
    must_differ(reader, "right", pair.right, rights);
    reader.finish();
    made.pairs.push_back(std::move(pair));
  }
}

// TH702: how many may be right, by kind.
void check_right(ObjectReader& question, const Question& made) {
  const int right = questions::wanted(made), count = static_cast<int>(made.options.size());
  const std::string found =
      std::to_string(right) + " of " + std::to_string(count) + " options " + (right == 1 ? "is" : "are") + " right";
  const auto wrong = [&](const std::string& hint) {
    question.notes().error("TH702", question.at("options"), found, hint);
  };
  if (made.kind == Kind::multiple) {
    if (right < 2 || right >= count) wrong("a multiple question has at least two right options and a wrong one");
    return;
  }
  if (right != 1) wrong("exactly one is right; several make a multiple question");
  if (made.kind == Kind::true_false && (made.options[0].text != "True" || made.options[1].text != "False"))
    question.notes().error("TH709", question.at("options"), "not the options \"True\" and \"False\"",
                           "a true_false question has these two, in this order");
}

// TH710: a multiple question says how many to choose.
void check_count(ObjectReader& question, const Question& made) {
  const int right = questions::wanted(made);
  if (made.kind != Kind::multiple || right < 2 || right > 5) return;
  const std::string asked = "Choose " + std::string(kNumbers[right]) + ".";
  if (made.stem.find(asked) == std::string::npos)
    question.notes().error("TH710", question.at("stem"), "the stem does not say how many to choose",
                           "end it: " + asked);
}

void read_source(ObjectReader& question, Question& made, const questions::Bank& bank) {
  ObjectReader source(question.notes(), question.need("source"), "the source");
  made.reference = source.id("reference");
  must_be_known(source, "reference", made.reference, bank.references, "TH708", "reference");
  made.section = fitting(source, "section", kSection);
  source.finish();
}

}  // namespace

const Vocabulary<questions::Kind> kQuestionKinds{"kind", kKindWords, &questions::kind_named};
const Vocabulary<questions::Lens> kQuestionLenses{"lens", kLensWords, &questions::lens_named};

std::optional<Question> read_question(Notes& notes, const JsonValue& value, const questions::Bank& bank) {
  const int before = notes.errors();
  ObjectReader reader(notes, &value, "the question");
  Question made;
  made.id = reader.id("id");
  made.kind = reader.word("kind", kQuestionKinds);
  made.topic = reader.id("topic");
  must_be_known(reader, "topic", made.topic, bank.topics, "TH706", "topic");
  made.competency = reader.id("competency");
  must_be_known(reader, "competency", made.competency, bank.competencies, "TH707", "competency");
  made.lens = reader.word("lens", kQuestionLenses);
  made.difficulty = reader.whole("difficulty", {questions::kEasiest, questions::kHardest});
  made.stem = fitting(reader, "stem", kStem);
  read_source(reader, made, bank);
  const int before_entries = notes.errors();
  if (made.kind == Kind::ordering) {
    read_order(reader, made);
  } else if (made.kind == Kind::matching) {
    read_pairs(reader, made);
  } else {
    read_options(reader, made);
    if (notes.errors() == before_entries) check_right(reader, made);
    if (notes.errors() == before_entries) check_count(reader, made);
  }
  reader.finish();
  if (notes.errors() != before) return std::nullopt;
  return made;
}

void must_sum_to_hundred(Notes& notes, std::size_t at, double sum) {
  if (std::abs(sum - 100) > 1e-6)
    notes.error("TH711", at, "the weights of the topics sum to " + shortest(sum) + " per cent", "they sum to 100");
}

}  // namespace two_hats::loading
