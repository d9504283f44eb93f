#include "engine/loading/read_card.h"

#include <algorithm>

#include "engine/loading/read_parts.h"

namespace two_hats::loading {
namespace {

constexpr std::string_view kHatWords[] = {"pm", "po", "both"};
constexpr std::string_view kKindWords[] = {"choice", "order", "split", "ownership", "selection", "conversation"};
constexpr std::string_view kStageWords[] = {"start_up", "scale_up", "enterprise"};
constexpr std::string_view kRoleWords[] = {"product_manager", "product_owner", "developers",
                                           "scrum_master",    "stakeholder",   "nobody"};
const Vocabulary<cards::Hat> kHats{"hat", kHatWords, &cards::hat_named};
const Vocabulary<cards::Kind> kKinds{"kind", kKindWords, &cards::kind_named};
const Vocabulary<product::Stage> kStages{"stage", kStageWords, &product::stage_named};
// Words of the effect line; an unknown or a test with such a name could never be meant.
constexpr std::string_view kReserved[] = {"kept", "broken", "not", "and", "if", "for", "chance"};

void note_reserved(Notes& notes, std::size_t at, const std::string& id) {
  const bool reserved = std::find(std::begin(kReserved), std::end(kReserved), id) != std::end(kReserved);
  if (reserved || product::stock_named(id))
    notes.error("TH102", at, quoted(id) + " is a word of the effect line", "choose another id");
}

// A number, or "hit rate", "hit rate - 0.05", "hit rate + 0.1".
void read_chance(ObjectReader& reader, product::Unknown& unknown) {
  const JsonValue* value = reader.need("chance");
  if (value == nullptr) return;
  if (value->type == JsonValue::Type::number) {
    unknown.chance = value->number;
    if (!(unknown.chance > 0 && unknown.chance < 1))
      reader.notes().error("TH114", value->at, "a chance of " + shortest(unknown.chance) + " leaves nothing unknown",
                           "more than 0 and less than 1");
    return;
  }
  if (value->type != JsonValue::Type::string)
    return reader.notes().error("TH015", value->at,
                                "\"chance\" must be a number or a string, not " + std::string(name_of(value->type)),
                                "as in 0.35 or \"hit rate - 0.05\"");
  Line line(reader.notes(), *value, "\"chance\"");
  if (line.spoilt()) return;
  const char* const form = "a number, or \"hit rate\", \"hit rate - 0.05\"";
  if (!line.take_if("hit") || !line.take_if("rate"))
    return line.complain_here("TH114", "a chance is a number or begins with \"hit rate\"", form);
  unknown.from_hit_rate = true;
  if (line.done()) return;
  const std::string_view sign = line.take();
  if (sign != "+" && sign != "-" && sign != "\u2212")
    return line.complain_at_last("TH114", "\"+\" or \"-\" is due after \"hit rate\"", form);
  const auto offset = line.number("TH114", "an offset", form);
  if (!offset) return;
  if (*offset < 0 || *offset > .5) return line.complain_at_last("TH114", "an offset must lie between 0 and 0.5", form);
  unknown.offset = sign == "+" ? *offset : -*offset;
  if (!line.done()) line.complain_here("TH114", quoted(line.peek()) + " follows after the end", form);
}

std::vector<product::Unknown> read_unknowns(ObjectReader& card) {
  std::vector<product::Unknown> unknowns;
  std::vector<std::string> ids;
  for (const JsonValue& value : card.list("unknowns", 0, 8)) {
    ObjectReader reader(card.notes(), &value, "an unknown");
    product::Unknown unknown;
    unknown.id = reader.id("id");
    note_reserved(card.notes(), reader.at("id"), unknown.id);
    note_duplicate(card.notes(), reader.at("id"), unknown.id, ids, "unknown");
    ids.push_back(unknown.id);
    read_chance(reader, unknown);
    reader.finish();
    unknowns.push_back(unknown);
  }
  return unknowns;
}

std::vector<product::Test> read_tests(ObjectReader& card, const std::vector<product::Unknown>& unknowns) {
  std::vector<product::Test> tests;
  std::vector<std::string> ids;
  for (const product::Unknown& unknown : unknowns) ids.push_back(unknown.id);
  for (const JsonValue& value : card.list("tests", 0, 8)) {
    ObjectReader reader(card.notes(), &value, "a test");
    product::Test test;
    test.id = reader.id("id");
    note_reserved(card.notes(), reader.at("id"), test.id);
    note_duplicate(card.notes(), reader.at("id"), test.id, ids, "unknown or test");
    ids.push_back(test.id);
    test.unknown = place_of(reader, "of", unknowns, reader.id("of"), "unknown").value_or(0);
    test.true_positive = reader.number("true_positive", {0, 1});
    test.false_positive = reader.number("false_positive", {0, 1});
    reader.finish();
    tests.push_back(test);
  }
  return tests;
}

cards::Evidence read_evidence(ObjectReader& reader, const std::vector<product::Test>& tests) {
  cards::Evidence evidence;
  evidence.id = reader.id("id");
  evidence.label = reader.text("label");
  evidence.days = reader.number("days", {0.1, 30});
  if (reader.has("test")) {
    evidence.test = place_of(reader, "test", tests, reader.id("test"), "test");
    evidence.if_yes = reader.text("if_yes");
    evidence.if_no = reader.text("if_no");
    if (reader.has("tells"))
      reader.notes().error("TH116", reader.at("tells"), "evidence with a test tells \"if_yes\" or \"if_no\"",
                           "delete \"tells\"");
    reader.find("tells");
  } else {
    evidence.tells = reader.text("tells");
    for (const std::string_view key : {"if_yes", "if_no"}) {
      if (reader.has(key))
        reader.notes().error("TH116", reader.at(key), "\"" + std::string(key) + "\" without a test",
                             "add \"test\", or put the text in \"tells\"");
      reader.find(key);
    }
  }
  reader.finish();
  return evidence;
}

void read_situation(ObjectReader& card, cards::Card& made) {
  made.title = card.text("title");
  made.story = card.text("story");
  made.question = card.text("question");
  made.person = card.id("person");
  made.skill = card.id_or_empty("skill");
  made.competencies = card.ids("competencies", 0, 6);
  for (const JsonValue& value : card.list("know", 1, 6)) {
    ObjectReader reader(card.notes(), &value, "a fact");
    made.know.push_back({reader.text("fact"), reader.text("source")});
    reader.finish();
  }
  made.unknowns = read_unknowns(card);
  made.tests = read_tests(card, made.unknowns);
  std::vector<std::string> ids;
  for (const JsonValue& value : card.list("ask_first", 0, 4)) {
    ObjectReader reader(card.notes(), &value, "evidence");
    made.ask_first.push_back(read_evidence(reader, made.tests));
    note_duplicate(card.notes(), reader.at("id"), made.ask_first.back().id, ids, "evidence");
    ids.push_back(made.ask_first.back().id);
  }
  made.deciders = card.words("deciders", 1, 5, kRoles);
  made.decider_rule = card.text("decider_rule");
}

void read_dealing(ObjectReader& card, cards::Card& made) {
  for (const JsonValue& value : card.list("returns", 0, 8)) {
    ObjectReader reader(card.notes(), &value, "a return");
    cards::Return called;
    called.card = reader.id("card");
    called.after = reader.whole("after", {1, 104});
    called.answers = reader.ids("answers", 0, 20);
    called.line = reader.text("line");
    reader.finish();
    made.returns.push_back(std::move(called));
  }
  for (const JsonValue& value : card.list("when", 0, 8)) {
    if (auto condition = read_condition(card.notes(), value)) made.when.push_back(std::move(*condition));
  }
  made.earliest_week = card.whole_if_there("earliest_week", {1, 520});
  made.latest_week = card.whole_if_there("latest_week", {1, 520});
  if (made.earliest_week && made.latest_week && *made.earliest_week > *made.latest_week)
    card.notes().error("TH131", card.at("latest_week"),
                       "latest_week " + std::to_string(*made.latest_week) + " is before earliest_week " +
                           std::to_string(*made.earliest_week));
  made.weeks = card.whole_if_there("weeks", {1, 26}).value_or(1);
  made.always = card.flag("always", false);
}

}  // namespace

const Vocabulary<cards::Role> kRoles{"role", kRoleWords, &cards::role_named};

void note_duplicate(Notes& notes, std::size_t at, std::string_view id, const std::vector<std::string>& earlier,
                    std::string_view what) {
  if (!id.empty() && std::find(earlier.begin(), earlier.end(), id) != earlier.end())
    notes.error("TH103", at, "a second " + std::string(what) + " with the id " + quoted(id),
                "ids are unique; rename one");
}

void note_nameless(ObjectReader& reader, std::string_view key, const std::string& id, std::string_view what,
                   std::span<const std::string_view> known) {
  if (id.empty()) return;  // a complaint already
  reader.notes().error("TH115", reader.at(key),
                       "no " + std::string(what) + " " + quoted(id) + " in this card" + did_you_mean(id, known),
                       "declare it in \"" + std::string(what) + "s\"");
}

std::optional<cards::Card> read_card(Notes& notes, const JsonValue& root, std::string_view file_id) {
  const int before = notes.errors();
  ObjectReader card(notes, &root, "the card");
  cards::Card made;
  if (const auto format = card.whole("format", {1, 1'000'000}); card.has("format") && format > 1)
    notes.error("TH019", card.at("format"), "pack format " + std::to_string(format) + " is newer than this program",
                "this program reads format 1; get a newer program");
  const int before_id = notes.errors();
  made.id = card.id("id");
  if (notes.errors() == before_id && made.id != file_id)
    notes.error("TH101", card.at("id"), "the card is called " + quoted(made.id) + ", its file " + quoted(file_id),
                "name the file " + made.id + ".json or change the id");
  made.hat = card.word("hat", kHats);
  if (card.has("stages")) made.stages = card.words("stages", 1, 3, kStages);
  read_situation(card, made);
  made.principle = card.text("principle");
  made.cue = card.text("cue");
  made.references = card.ids("references", 0, 8);
  read_dealing(card, made);
  read_lenses(card, made);
  ObjectReader key(notes, made.debate ? card.find("key") : card.need("key"), "the key");
  made.key.best_short = key.text_or_empty("best_short");
  made.key.best_long = key.text_or_empty("best_long");
  made.key.defensible = key.texts("defensible", 0, 20);
  key.finish();
  const JsonValue* kind = card.need("kind");
  const bool known = kind != nullptr && kind->type == JsonValue::Type::string && cards::kind_named(kind->text);
  if (kind != nullptr && !known) card.word("kind", kKinds);
  if (known) {
    made.decision = read_decision(card, *cards::kind_named(kind->text), {&made.unknowns, &made.tests, false});
    if (auto* talk = std::get_if<cards::Conversation>(&made.decision); talk && talk->with.empty())
      talk->with = made.person;
    card.finish();
  }
  if (notes.errors() > before) return std::nullopt;
  return made;
}

}  // namespace two_hats::loading
