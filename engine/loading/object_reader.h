// Reads one JSON object key by key. A missing key, a wrong type and a value out of range are noted, never defaulted;
// finish() reports the keys that nobody asked for. After a complaint the getters return something harmless, so that
// reading goes on and finds the other problems too.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/loading/json_tree.h"
#include "engine/loading/notes.h"

namespace two_hats::loading {

// A key that an author may write anywhere, as often as wanted: what stands there is for whoever reads the file.
inline constexpr std::string_view kComment = "//";

struct Range {
  double low = 0, high = 0;
};

// The words that stand for an enum, and what one of them is called: "hat", "role".
template <typename Enum>
struct Vocabulary {
  std::string_view what;
  std::span<const std::string_view> known;
  std::optional<Enum> (*named)(std::string_view);
};

class ObjectReader {
 public:
  // `what` names the object in messages: "the card", "an answer". An empty value reads as silence.
  ObjectReader(Notes& notes, const JsonValue* value, std::string what);

  bool has(std::string_view key) const;
  // The value, marked as read; null if it is not there.
  const JsonValue* find(std::string_view key);
  // The same, but a missing key is an error (TH014).
  const JsonValue* need(std::string_view key);
  // Where the caret for the key's value goes; at the object if it is not there.
  std::size_t at(std::string_view key) const;
  std::size_t at() const { return value_ ? value_->at : 0; }

  std::string text(std::string_view key);           // required, not empty
  std::string text_or_empty(std::string_view key);  // optional; if there, not empty
  std::string id(std::string_view key);             // required: small letters, digits, hyphens
  std::string id_or_empty(std::string_view key);
  double number(std::string_view key, Range range);
  std::optional<double> number_if_there(std::string_view key, Range range);
  int whole(std::string_view key, Range range);
  std::optional<int> whole_if_there(std::string_view key, Range range);
  bool flag(std::string_view key, bool otherwise);
  // Required (or, with least = 0, optional) list with least..most entries.
  const std::vector<JsonValue>& list(std::string_view key, std::size_t least, std::size_t most);
  std::vector<std::string> ids(std::string_view key, std::size_t least, std::size_t most);
  std::vector<std::string> texts(std::string_view key, std::size_t least, std::size_t most);  // none of them twice

  // A required word of a vocabulary, and a list of such words.
  template <typename Enum>
  Enum word(std::string_view key, const Vocabulary<Enum>& vocabulary) {
    return word_of(need(key), key, vocabulary);
  }
  template <typename Enum>
  std::vector<Enum> words(std::string_view key, std::size_t least, std::size_t most,
                          const Vocabulary<Enum>& vocabulary) {
    std::vector<Enum> read;
    for (const JsonValue& entry : list(key, least, most)) read.push_back(word_of(&entry, key, vocabulary));
    return read;
  }

  // TH013 for each unread key, TH011 for each duplicate.
  void finish();
  Notes& notes() { return notes_; }

 private:
  template <typename Enum>
  Enum word_of(const JsonValue* value, std::string_view key, const Vocabulary<Enum>& vocabulary) {
    if (value == nullptr || !is(*value, JsonValue::Type::string, key)) return Enum{};
    if (const auto read = vocabulary.named(value->text)) return *read;
    unknown_word(*value, vocabulary.what, vocabulary.known);
    return Enum{};
  }
  void note_twice(const JsonValue& entry, std::string_view key, const std::vector<std::string>& read);
  bool is(const JsonValue& value, JsonValue::Type type, std::string_view key);
  void unknown_word(const JsonValue& value, std::string_view what, std::span<const std::string_view> known);
  std::string clean_text(const JsonValue& value, std::string_view key);
  std::string clean_id(const JsonValue& value, std::string_view key);
  std::optional<double> number_in(const JsonValue* value, std::string_view key, Range range, bool whole);

  Notes& notes_;
  const JsonValue* value_;
  std::string what_;
  std::vector<std::string_view> read_;  // the keys that were asked for and are there
  std::vector<std::string> missed_;     // and those that are not
};

// Shortest form of a number: "0.35", "12", "-1".
std::string shortest(double number);

}  // namespace two_hats::loading
