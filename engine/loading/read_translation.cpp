#include "engine/loading/read_translation.h"

#include <algorithm>
#include <map>

#include "engine/base/text.h"
#include "engine/cards/check_pack.h"
#include "engine/cards/texts.h"
#include "engine/loading/object_reader.h"
#include "engine/loading/read_parts.h"

namespace two_hats::loading {
namespace {

// The texts of one card, or of pack.json, in the other language.
class Texts {
 public:
  // `where`: "the card", "pack.json".
  Texts(Notes& notes, const JsonValue& object, std::string where) : notes_(notes), where_(std::move(where)) {
    at_ = object.at;
    if (object.type != JsonValue::Type::object) {
      notes_.error("TH015", object.at, "an object wanted here, not " + std::string(name_of(object.type)),
                   "write {\"text as written\": \"text in the other language\"}");
      return;
    }
    for (const JsonMember& member : object.members) add(member);
  }

  void put(std::string& text, const std::string& pointer) {
    const auto found = by_text_.find(text);
    if (found == by_text_.end()) {
      if (missing_.empty() || missing_.back() != text) missing_.push_back(text);
      return;
    }
    found->second.used = true;
    places_[pointer] = found->second.at;
    text = found->second.text;
  }

  // What stands nowhere, and what has no translation.
  void finish() {
    for (const auto& [text, entry] : by_text_)
      if (!entry.used)
        notes_.warning("TH232", entry.at, quoted(text) + " stands nowhere in " + where_,
                       "whole texts, letter by letter as they are written; delete what is not needed");
    if (missing_.empty()) return;
    const std::size_t count = missing_.size();
    notes_.warning("TH233", at_,
                   std::to_string(count) + (count == 1 ? " text of " : " texts of ") + where_ +
                       (count == 1 ? " is" : " are") + " not translated: " + quoted(missing_.front()) +
                       (count == 1 ? "" : ", …"),
                   "it is told in the pack's own language");
  }

  // Where the text with this JSON pointer is translated.
  std::size_t place_of(const std::string& pointer) const {
    const auto found = places_.find(pointer);
    return found == places_.end() ? at_ : found->second;
  }

 private:
  struct Entry {
    std::string text;
    std::size_t at = 0;  // of the translation
    bool used = false;
  };

  void add(const JsonMember& member) {
    if (member.key == kComment) return;
    if (by_text_.contains(member.key)) {
      notes_.error("TH011", member.at + 1, "this text stands here already", "keep one of the two");
      return;
    }
    if (member.value.type != JsonValue::Type::string || base::trimmed(member.value.text).empty()) {
      notes_.error("TH015", member.value.at, "a text wanted here", "write the text in the other language");
      return;
    }
    by_text_[member.key] = {member.value.text, point_of(member.value), false};
  }

  Notes& notes_;
  std::string where_;
  std::size_t at_ = 0;
  std::map<std::string, Entry> by_text_;
  std::map<std::string, std::size_t> places_;
  std::vector<std::string> missing_;
};

void translate(Texts& texts, cards::Pack& pack) {
  const auto put = [&](std::string& text, const std::string& pointer) { texts.put(text, pointer); };
  cards::change_texts(pack, put);
  for (cards::Competency& competency : pack.competencies) put(competency.name, "");
  for (cards::Reference& reference : pack.references) put(reference.title, "");
}

// A text may take the quarter that is kept free for it, and no more.
void check_lengths(Notes& notes, const Texts& texts, const cards::Card& card) {
  for (const cards::Finding& finding : cards::check_lengths(card))
    if (finding.severity == cards::Severity::error)
      notes.error(finding.code, texts.place_of(finding.pointer), finding.message, finding.hint);
}

// Names and words of a surface, as the translation spells them; the cards' own entries are words of the written
// language.
void read_surfaces(ObjectReader& reader, cards::Pack& pack) {
  const JsonValue* value = reader.find("surfaces");
  if (value == nullptr) return;
  ObjectReader by_id(reader.notes(), value, "\"surfaces\"");
  for (cards::Surface& surface : pack.surfaces) {
    const JsonValue* own = by_id.find(surface.id);
    if (own == nullptr) continue;
    surface.replace = read_replacements(reader.notes(), own, quoted(surface.id));
    for (cards::Card& card : pack.cards)
      std::erase_if(card.surfaces, [&](const cards::CardSurface& each) { return each.surface == surface.id; });
  }
  by_id.finish();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool is_language_tag(std::string_view tag) {
  const std::vector<std::string_view> parts = base::split(tag, '-');
  const bool language = (parts[0].size() == 2 || parts[0].size() == 3) &&
                        std::ranges::all_of(parts[0], [](char c) { return c >= 'a' && c <= 'z'; });
  return language && std::all_of(parts.begin() + 1, parts.end(), [](std::string_view part) {
           return !part.empty() && part.size() <= 8 &&
                  std::ranges::all_of(part, [](char c) { return is_letter(c) || is_digit(c); });
         });
}

cards::PackPtr read_translation(Notes& notes, const JsonValue& root, std::string_view tag, const cards::Pack& pack) {
  const int before = notes.errors();
  ObjectReader reader(notes, &root, "the translation");
  if (const int format = reader.whole("format", {1, 1'000'000}); format > 1)
    notes.error("TH019", reader.at("format"),
                "translation format " + std::to_string(format) + " is newer than this program",
                "this program reads format 1; get a newer program");
  const std::string language = reader.text("language");
  if (!language.empty() && !is_language_tag(language))
    notes.error("TH230", reader.at("language"), quoted(language) + " is not a language tag",
                "write \"en\", \"de\", \"pt-BR\": small letters of ISO 639, then what tells it apart (BCP 47)");
  else if (!language.empty() && (language != tag || language == pack.language))
    notes.error("TH231", reader.at("language"),
                language != tag ? "the file is called " + quoted(tag) + ", not " + quoted(language)
                                : quoted(language) + " is the pack's own language",
                "languages/<language>.json holds the pack in one other language");
  const JsonValue* front = reader.need("pack");
  const JsonValue* by_card = reader.need("cards");
  auto made = std::make_shared<cards::Pack>(pack);
  read_surfaces(reader, *made);
  reader.finish();
  made->language = language;
  if (front != nullptr) {
    Texts texts(notes, *front, "pack.json");
    translate(texts, *made);
    texts.finish();
  }
  if (by_card == nullptr) return nullptr;
  ObjectReader by_id(notes, by_card, "\"cards\"");
  for (cards::Card& card : made->cards) {
    const JsonValue* own = by_id.find(card.id);
    if (own == nullptr) {
      notes.warning("TH233", by_card->at, "the card " + quoted(card.id) + " is not translated",
                    "it is told in the pack's own language");
      continue;
    }
    Texts texts(notes, *own, "the card");
    cards::change_texts(card, [&](std::string& text, const std::string& pointer) { texts.put(text, pointer); });
    texts.finish();
    check_lengths(notes, texts, card);
  }
  by_id.finish();
  if (notes.errors() != before) return nullptr;
  return made;
}

}  // namespace two_hats::loading
