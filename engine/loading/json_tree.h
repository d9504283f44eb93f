// A JSON file in which every value and every key knows its place. Strict JSON (RFC 8259), UTF-8, duplicates kept as
// read. Refused before they cost anything: nesting past 32, strings past 64 KiB, more than 200,000 values, numbers past
// 64 digits.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/loading/notes.h"

namespace two_hats::loading {

inline constexpr int kDeepest = 32;
inline constexpr std::size_t kLongestString = 64 * 1024;
inline constexpr std::size_t kLongestNumber = 64;
inline constexpr std::size_t kMostValues = 200'000;

struct JsonMember;

struct JsonValue {
  enum class Type : unsigned char { null, boolean, number, string, list, object };
  Type type = Type::null;
  std::size_t at = 0;  // byte offset of its first character
  bool boolean = false;
  double number = 0;
  std::string text;                 // of a string, escapes resolved
  std::vector<JsonValue> items;     // of a list
  std::vector<JsonMember> members;  // of an object, in the order of the file
};

struct JsonMember {
  std::string key;
  std::size_t at = 0;  // byte offset of the key's opening quote
  JsonValue value;
};

// The file's one value; empty if it is not JSON, then one diagnostic says where and how to mend it.
std::optional<JsonValue> read_json(Notes& notes);

// Where a caret for the value goes: a string's first character inside its quotes, else the value's first character.
std::size_t point_of(const JsonValue& value);

// "a string", "a list" ...
std::string_view name_of(JsonValue::Type type);

// Byte offset in the source of byte `index` of the resolved text of a string value (index may be its length: the
// closing quote).
std::size_t inside(const SourceText& source, const JsonValue& string, std::size_t index);

// Where the caret for what a JSON pointer names goes; of the nearest thing on the way if that does not exist.
std::size_t offset_of(const JsonValue& root, std::string_view pointer);

}  // namespace two_hats::loading
