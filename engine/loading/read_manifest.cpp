#include "engine/loading/read_manifest.h"

#include "engine/base/text.h"
#include "engine/loading/line.h"
#include "engine/loading/object_reader.h"
#include "engine/loading/read_card.h"
#include "engine/loading/read_parts.h"
#include "engine/loading/read_translation.h"

namespace two_hats::loading {
namespace {

constexpr std::string_view kStageWords[] = {"start_up", "scale_up", "enterprise"};
constexpr std::string_view kTrustWords[] = {"trust.customers", "trust.executives", "trust.sales", "trust.developers",
                                            "trust.partner"};

std::optional<product::Stock> trust_named(std::string_view name) {
  return name.substr(0, 6) == "trust." ? product::stock_named(name) : std::nullopt;
}

const Vocabulary<product::Stage> kStages{"stage", kStageWords, &product::stage_named};
const Vocabulary<product::Stock> kTrusts{"trust", kTrustWords, &trust_named};

void read_opening(ObjectReader& campaign, cards::Campaign& made) {
  const JsonValue* value = campaign.find("opening");
  if (value == nullptr) return;
  ObjectReader opening(campaign.notes(), value, "\"opening\"");
  for (int i = 0; i < product::kStockCount; ++i) {
    const auto stock = static_cast<product::Stock>(i);
    const Levels levels = levels_of(stock);
    const std::string_view name = name_of(stock);
    if (const auto level = opening.number_if_there(name, {levels.low, levels.high}))
      made.opening.emplace_back(stock, *level);
  }
  opening.finish();
}

void read_campaign(ObjectReader& pack, cards::Campaign& made) {
  ObjectReader campaign(pack.notes(), pack.need("campaign"), "the campaign");
  made.stage = campaign.word("stage", kStages);
  read_opening(campaign, made);
  made.first_week = campaign.whole_if_there("first_week", {1, 53}).value_or(1);
  made.weeks = campaign.whole("weeks", {1, 156});
  made.sprint_weeks = campaign.whole("sprint_weeks", {1, 4});
  made.first_sprint = campaign.whole_if_there("first_sprint", {1, 1000}).value_or(1);
  made.most_cards = campaign.whole("most_cards", {1, 200});
  campaign.finish();
}

cards::Person read_person(ObjectReader& reader) {
  cards::Person person;
  person.id = reader.id("id");
  person.name = reader.text("name");
  person.role = reader.text("role");
  person.portrait = static_cast<std::uint32_t>(reader.whole("portrait", {1, 1'000'000}));
  person.trust = reader.word("trust", kTrusts);
  person.wants = reader.text("wants");
  person.fears = reader.text("fears");
  person.watches = reader.text("watches");
  return person;
}

cards::Competency read_competency(ObjectReader& reader) { return {reader.id("id"), reader.text("name")}; }

cards::Reference read_reference(ObjectReader& reader) {
  return {reader.id("id"), reader.text("title"), reader.text("where")};
}

cards::Surface read_surface(ObjectReader& reader) {
  cards::Surface surface;
  surface.id = reader.id("id");
  surface.replace = read_replacements(reader.notes(), reader.need("replace"), "\"replace\"");
  return surface;
}

cards::Ending read_ending(ObjectReader& reader) {
  cards::Ending ending;
  ending.id = reader.id("id");
  ending.title = reader.text("title");
  for (const JsonValue& value : reader.list("when", 0, 8)) {
    if (auto condition = read_condition(reader.notes(), value)) ending.when.push_back(std::move(*condition));
  }
  ending.text = reader.text("text");
  ending.question = reader.text("question");
  return ending;
}

// A list of objects with unique ids.
template <typename T>
std::vector<T> read_all(ObjectReader& pack, std::string_view key, std::string_view what, std::size_t least,
                        std::size_t most, T (*read)(ObjectReader&)) {
  std::vector<T> made;
  std::vector<std::string> ids;
  for (const JsonValue& value : pack.list(key, least, most)) {
    ObjectReader reader(pack.notes(), &value, "a " + std::string(what));
    made.push_back(read(reader));
    reader.finish();
    if (value.type != JsonValue::Type::object) continue;
    note_duplicate(pack.notes(), reader.at("id"), made.back().id, ids, what);
    ids.push_back(made.back().id);
  }
  return made;
}

}  // namespace

bool read_manifest(Notes& notes, const JsonValue& root, cards::Pack& pack) {
  const int before = notes.errors();
  ObjectReader reader(notes, &root, "the pack");
  if (const int format = reader.whole("format", {1, 1'000'000}); format > 1)
    notes.error("TH019", reader.at("format"), "pack format " + std::to_string(format) + " is newer than this program",
                "this program reads format 1; get a newer program");
  pack.id = reader.id("id");
  pack.title = reader.text("title");
  pack.version = reader.text("version");
  pack.language = reader.text("language");
  if (!pack.language.empty() && !is_language_tag(pack.language))
    notes.error("TH230", reader.at("language"), quoted(pack.language) + " is not a language tag",
                "write \"en\", \"de\", \"pt-BR\": small letters of ISO 639, then what tells it apart (BCP 47)");
  pack.company = reader.text("company");
  pack.product = reader.text("product");
  pack.summary = reader.text("summary");
  pack.tutorial = reader.flag("tutorial", false);
  read_campaign(reader, pack.campaign);
  pack.people = read_all<cards::Person>(reader, "people", "person", 1, 40, &read_person);
  pack.competencies = read_all<cards::Competency>(reader, "competencies", "competency", 1, 100, &read_competency);
  pack.references = read_all<cards::Reference>(reader, "references", "reference", 1, 200, &read_reference);
  if (reader.has("lens")) pack.lens = reader.word("lens", kLenses);
  pack.surfaces = read_all<cards::Surface>(reader, "surfaces", "surface", 0, 8, &read_surface);
  pack.endings = read_all<cards::Ending>(reader, "endings", "ending", 0, 12, &read_ending);
  pack.abbreviations = read_replacements(notes, reader.find("abbreviations"), "\"abbreviations\"");
  reader.finish();
  return notes.errors() == before;
}

}  // namespace two_hats::loading
