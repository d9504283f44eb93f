#include "engine/loading/object_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace two_hats::loading {
namespace {

const std::vector<JsonValue> kNothing;
constexpr std::size_t kMostReadEntries = 1'000;  // of a list that is too long

// "the control character U+0007", "the hidden mark U+202E".
std::string hidden_in_words(std::string_view text, std::size_t at) {
  const std::uint32_t code = code_point(text, at);
  std::string hex;
  for (int shift = code > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) hex += "0123456789ABCDEF"[(code >> shift) & 15];
  return (code < 0xA0 ? "the control character U+" : "the hidden mark U+") + hex;
}

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > 40 || text.front() == '-' || text.back() == '-') return false;
  for (const char c : text) {
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
  }
  return true;
}

}  // namespace

std::string shortest(double number) {
  char digits[32];
  const bool plain = number == 0 || (std::abs(number) >= 1e-6 && std::abs(number) < 1e12);
  const auto end = plain ? std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed).ptr
                         : std::to_chars(digits, digits + sizeof digits, number).ptr;
  return std::string(digits, end);
}

ObjectReader::ObjectReader(Notes& notes, const JsonValue* value, std::string what)
    : notes_(notes), value_(value), what_(std::move(what)) {
  if (value_ == nullptr || value_->type == JsonValue::Type::object) return;
  notes_.error("TH015", value_->at, what_ + " must be an object, not " + std::string(name_of(value_->type)),
               "write { ... }");
  value_ = nullptr;
}

bool ObjectReader::has(std::string_view key) const {
  if (value_ == nullptr) return false;
  for (const JsonMember& member : value_->members) {
    if (member.key == key) return true;
  }
  return false;
}

const JsonValue* ObjectReader::find(std::string_view key) {
  if (value_ == nullptr) return nullptr;
  for (const JsonMember& member : value_->members) {
    if (member.key != key) continue;
    read_.push_back(member.key);
    return &member.value;
  }
  missed_.emplace_back(key);
  return nullptr;
}

const JsonValue* ObjectReader::need(std::string_view key) {
  const JsonValue* value = find(key);
  if (value == nullptr && value_ != nullptr)
    notes_.error("TH014", value_->at, what_ + " has no \"" + std::string(key) + "\"", "add it; nothing is assumed");
  return value;
}

std::size_t ObjectReader::at(std::string_view key) const {
  if (value_ == nullptr) return 0;
  for (const JsonMember& member : value_->members) {
    if (member.key == key) return point_of(member.value);
  }
  return value_->at;
}

bool ObjectReader::is(const JsonValue& value, JsonValue::Type type, std::string_view key) {
  if (value.type == type) return true;
  std::string hint;
  if (type == JsonValue::Type::number && value.type == JsonValue::Type::string)
    hint = "write the number without quotes";
  if (type == JsonValue::Type::list) hint = "write [ ... ]";
  notes_.error("TH015", value.at,
               "\"" + std::string(key) + "\" must be " + std::string(name_of(type)) + ", not " +
                   std::string(name_of(value.type)),
               std::move(hint));
  return false;
}

void ObjectReader::unknown_word(const JsonValue& value, std::string_view what,
                                std::span<const std::string_view> known) {
  notes_.error("TH012", point_of(value),
               "unknown " + std::string(what) + " " + quoted(value.text) + did_you_mean(value.text, known),
               "one of " + one_of(known));
}

std::string ObjectReader::clean_text(const JsonValue& value, std::string_view key) {
  if (!is(value, JsonValue::Type::string, key)) return "";
  if (value.text.find_first_not_of(' ') == std::string::npos) {
    notes_.error("TH017", value.at, "\"" + std::string(key) + "\" is empty", "write it, or leave an optional key out");
  } else if (const std::size_t hidden = first_hidden(value.text); hidden != std::string::npos) {
    notes_.error("TH017", inside(notes_.source(), value, hidden),
                 "\"" + std::string(key) + "\" holds " + hidden_in_words(value.text, hidden),
                 "texts are one line without hidden marks");
  }
  return value.text;
}

std::string ObjectReader::clean_id(const JsonValue& value, std::string_view key) {
  if (!is(value, JsonValue::Type::string, key)) return "";
  if (!is_id(value.text))
    notes_.error("TH102", point_of(value), quoted(value.text) + " cannot be an id",
                 "up to 40 small letters, digits and hyphens, as in \"board-tour\"");
  return value.text;
}

std::string ObjectReader::text(std::string_view key) {
  const JsonValue* value = need(key);
  return value ? clean_text(*value, key) : "";
}

std::string ObjectReader::text_or_empty(std::string_view key) {
  const JsonValue* value = find(key);
  return value ? clean_text(*value, key) : "";
}

std::string ObjectReader::id(std::string_view key) {
  const JsonValue* value = need(key);
  return value ? clean_id(*value, key) : "";
}

std::string ObjectReader::id_or_empty(std::string_view key) {
  const JsonValue* value = find(key);
  return value ? clean_id(*value, key) : "";
}

std::optional<double> ObjectReader::number_in(const JsonValue* value, std::string_view key, Range range, bool whole) {
  if (value == nullptr || !is(*value, JsonValue::Type::number, key)) return std::nullopt;
  const double number = value->number;
  if (whole && number != std::floor(number)) {
    notes_.error("TH016", value->at, "\"" + std::string(key) + "\" must be a whole number, not " + shortest(number));
    return std::nullopt;
  }
  if (!(number >= range.low && number <= range.high)) {
    notes_.error("TH016", value->at,
                 "\"" + std::string(key) + "\" is " + shortest(number) + ", outside " + shortest(range.low) + " to " +
                     shortest(range.high));
    return std::nullopt;
  }
  return number;
}

double ObjectReader::number(std::string_view key, Range range) {
  return number_in(need(key), key, range, false).value_or(range.low);
}

std::optional<double> ObjectReader::number_if_there(std::string_view key, Range range) {
  return number_in(find(key), key, range, false);
}

int ObjectReader::whole(std::string_view key, Range range) {
  return static_cast<int>(number_in(need(key), key, range, true).value_or(range.low));
}

std::optional<int> ObjectReader::whole_if_there(std::string_view key, Range range) {
  const auto number = number_in(find(key), key, range, true);
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

bool ObjectReader::flag(std::string_view key, bool otherwise) {
  const JsonValue* value = find(key);
  if (value == nullptr || !is(*value, JsonValue::Type::boolean, key)) return otherwise;
  return value->boolean;
}

const std::vector<JsonValue>& ObjectReader::list(std::string_view key, std::size_t least, std::size_t most) {
  const JsonValue* value = least > 0 ? need(key) : find(key);
  if (value == nullptr || !is(*value, JsonValue::Type::list, key)) return kNothing;
  const std::size_t count = value->items.size();
  if (count < least || count > most) {
    std::string wanted = std::to_string(least) + " to " + std::to_string(most);
    if (least == most) wanted = std::to_string(least);
    notes_.error("TH018", value->at,
                 "\"" + std::string(key) + "\" has " + std::to_string(count) + (count == 1 ? " entry" : " entries") +
                     "; it takes " + wanted);
    // What looks for twins in a list of strangers costs its square.
    if (count > std::max(most, kMostReadEntries)) return kNothing;
  }
  return value->items;
}

void ObjectReader::note_twice(const JsonValue& entry, std::string_view key, const std::vector<std::string>& read) {
  for (std::size_t i = 0; i + 1 < read.size(); ++i) {
    if (read[i] == read.back())
      notes_.error("TH103", point_of(entry), quoted(read[i]) + " stands twice in \"" + std::string(key) + "\"",
                   "delete one");
  }
}

std::vector<std::string> ObjectReader::ids(std::string_view key, std::size_t least, std::size_t most) {
  std::vector<std::string> read;
  for (const JsonValue& entry : list(key, least, most)) {
    read.push_back(clean_id(entry, key));
    note_twice(entry, key, read);
  }
  return read;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, std::size_t least, std::size_t most) {
  std::vector<std::string> read;
  for (const JsonValue& entry : list(key, least, most)) {
    read.push_back(clean_text(entry, key));
    note_twice(entry, key, read);
  }
  return read;
}

void ObjectReader::finish() {
  if (value_ == nullptr) return;
  read_.insert(read_.end(), missed_.begin(), missed_.end());
  std::sort(read_.begin(), read_.end());
  std::vector<std::string_view> seen;
  for (const JsonMember& member : value_->members)
    if (member.key != kComment) seen.push_back(member.key);
  std::sort(seen.begin(), seen.end());
  const bool twice = std::adjacent_find(seen.begin(), seen.end()) != seen.end();
  std::set<std::string_view> earlier;
  for (const JsonMember& member : value_->members) {
    if (member.key == kComment) continue;
    if (twice && !earlier.insert(member.key).second) {
      notes_.error("TH011", member.at + 1, "the key " + quoted(member.key) + " stands twice in " + what_,
                   "delete one of them");
    } else if (!std::binary_search(read_.begin(), read_.end(), std::string_view(member.key))) {
      notes_.error("TH013", member.at + 1,
                   "unknown key " + quoted(member.key) + " in " + what_ + did_you_mean(member.key, read_),
                   "delete or rename it; every key must mean something");
    }
  }
}

}  // namespace two_hats::loading
