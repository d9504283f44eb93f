// What a card says through other lenses, and on other surfaces: who decides, what each lens says of it, the card it
// turns round, the words it exchanges.
#include "engine/loading/read_parts.h"

namespace two_hats::loading {
namespace {

constexpr std::string_view kLensWords[] = {"scrum_guide", "safe", "general"};
constexpr double kMostReplacements = 200;

// One object a lens; `read` gets the lens and the reader of its object.
template <typename Read>
void each_lens(ObjectReader& parent, Read read) {
  const JsonValue* value = parent.find("lenses");
  if (value == nullptr) return;
  ObjectReader lenses(parent.notes(), value, "\"lenses\"");
  for (const std::string_view name : kLensWords) {
    const JsonValue* through = lenses.find(name);
    if (through == nullptr) continue;
    ObjectReader reader(parent.notes(), through, "the lens " + quoted(name));
    read(*cards::lens_named(name), reader);
    reader.finish();
  }
  lenses.finish();
}

cards::Flip read_flip(Notes& notes, const JsonValue& value) {
  ObjectReader reader(notes, &value, "the flip");
  cards::Flip flip;
  flip.of = reader.id("of");
  std::vector<std::string> ids;
  for (const JsonValue& entry : reader.list("cues", 3, 4)) {
    ObjectReader cue(notes, &entry, "a cue");
    flip.cues.push_back({cue.id("id"), cue.text("text")});
    note_duplicate(notes, cue.at("id"), flip.cues.back().id, ids, "cue");
    ids.push_back(flip.cues.back().id);
    cue.finish();
  }
  flip.decides = reader.id("decides");
  place_of(reader, "decides", flip.cues, flip.decides, "cue");
  flip.because = reader.text("because");
  reader.finish();
  return flip;
}

}  // namespace

const Vocabulary<cards::Lens> kLenses{"lens", kLensWords, &cards::lens_named};

std::string read_bias(ObjectReader& reader) {
  const std::string name = reader.text_or_empty("bias");
  if (name.empty() || cards::bias_named(name)) return name;
  std::vector<std::string_view> known;
  for (const cards::Bias& bias : cards::kBiases) known.push_back(bias.name);
  reader.notes().error("TH012", reader.at("bias"), "unknown bias " + quoted(name) + did_you_mean(name, known),
                       "docs/adding-a-card.md lists the twenty");
  return {};
}

cards::Replacements read_replacements(Notes& notes, const JsonValue* value, const std::string& what) {
  cards::Replacements list;
  ObjectReader reader(notes, value, what);
  if (value == nullptr || value->type != JsonValue::Type::object) return list;
  if (value->members.size() > kMostReplacements)
    notes.error("TH018", value->at, what + " has " + std::to_string(value->members.size()) + " entries; 200 at most",
                "a surface changes names and numbers, not the whole card");
  for (const JsonMember& member : value->members)
    if (member.key != kComment) list.emplace_back(member.key, reader.text(member.key));
  reader.finish();
  return list;
}

void read_duty_lenses(ObjectReader& reader, cards::Duty& duty) {
  each_lens(reader, [&](cards::Lens lens, ObjectReader& through) {
    duty.through.push_back({lens, through.words("owners", 1, 3, kRoles), through.text("because")});
  });
}

void read_lenses(ObjectReader& card, cards::Card& made) {
  each_lens(card, [&](cards::Lens lens, ObjectReader& through) {
    made.lenses.push_back({lens, through.words("deciders", 1, 5, kRoles), through.text("rule")});
  });
  for (const JsonValue& value : card.list("views", 0, 4)) {
    ObjectReader reader(card.notes(), &value, "a view");
    made.views.push_back({reader.word("lens", kLenses), reader.text("says")});
    reader.finish();
  }
  made.debate = card.flag("debate", false);
  if (made.debate && made.views.size() < 2)
    card.notes().error("TH139", card.at("debate"), "a debate with fewer than two views",
                       "say in \"views\" what each side holds");
  made.twin = card.id_or_empty("twin");
  if (const JsonValue* value = card.find("flip")) made.flip = read_flip(card.notes(), *value);
  if (const JsonValue* value = card.find("surfaces")) {
    ObjectReader surfaces(card.notes(), value, "\"surfaces\"");
    if (value->type != JsonValue::Type::object) return;
    for (const JsonMember& member : value->members) {
      if (member.key == kComment) continue;
      const std::string what = "the surface " + quoted(member.key);
      made.surfaces.push_back({member.key, read_replacements(card.notes(), surfaces.find(member.key), what)});
    }
    surfaces.finish();
  }
}

}  // namespace two_hats::loading
