#include "engine/loading/json_tree.h"

#include <charconv>

#include "engine/loading/json_parse.h"
#include "engine/loading/json_scan.h"

namespace two_hats::loading {
std::optional<JsonValue> read_json(Notes& notes) {
  const std::string_view text = notes.source().text();
  const std::size_t begin = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  if (auto read = parse_json(text, begin)) return read;
  auto wrong = guard(text);
  if (!wrong) {
    wrong = first_mistake(text.substr(begin));
    if (wrong) wrong->at += begin;
  }
  if (!wrong) wrong = Complaint{"TH010", begin, "not JSON", "strings must be closed"};
  notes.error(wrong->code, wrong->at, wrong->message, wrong->hint);
  return std::nullopt;
}

std::size_t point_of(const JsonValue& value) {
  return value.at + (value.type == JsonValue::Type::string && !value.text.empty() ? 1 : 0);
}

std::string_view name_of(JsonValue::Type type) {
  switch (type) {
    case JsonValue::Type::null:
      return "null";
    case JsonValue::Type::boolean:
      return "true or false";
    case JsonValue::Type::number:
      return "a number";
    case JsonValue::Type::string:
      return "a string";
    case JsonValue::Type::list:
      return "a list";
    case JsonValue::Type::object:
      return "an object";
  }
  return "";
}

std::size_t inside(const SourceText& source, const JsonValue& string, std::size_t index) {
  const std::string_view text = source.text();
  std::size_t at = string.at + 1, resolved = 0;
  const auto unit_at = [&](std::size_t from) {
    unsigned unit = 0;
    if (from + 4 <= text.size()) std::from_chars(text.data() + from, text.data() + from + 4, unit, 16);
    return unit;
  };
  while (at < text.size() && text[at] != '"' && resolved < index) {
    std::size_t taken = 1, made = 1;
    if (text[at] == '\\' && at + 1 < text.size()) {
      taken = 2;
      if (text[at + 1] == 'u') {
        const unsigned unit = unit_at(at + 2);
        const bool pair = unit >= 0xD800 && unit <= 0xDBFF;
        taken = pair ? 12 : 6;
        made = pair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
      }
    }
    if (resolved + made > index) break;
    at += taken;
    resolved += made;
  }
  return at;
}

namespace {

// A step of a JSON pointer with "~1" and "~0" as the "/" and "~" that they stand for (RFC 6901).
std::string unescaped(std::string_view step) {
  std::string key;
  for (std::size_t i = 0; i < step.size(); ++i) {
    const bool escape = step[i] == '~' && i + 1 < step.size();
    key += !escape ? step[i] : step[++i] == '1' ? '/' : '~';
  }
  return key;
}

}  // namespace

std::size_t offset_of(const JsonValue& root, std::string_view pointer) {
  const JsonValue* value = &root;
  while (!pointer.empty() && pointer[0] == '/') {
    const std::size_t next = pointer.find('/', 1);
    const std::string_view step = pointer.substr(1, next == std::string_view::npos ? next : next - 1);
    pointer = next == std::string_view::npos ? "" : pointer.substr(next);
    const JsonValue* child = nullptr;
    if (value->type == JsonValue::Type::object) {
      const std::string key = unescaped(step);
      for (const JsonMember& member : value->members) {
        if (member.key == key) child = &member.value;
      }
    } else if (value->type == JsonValue::Type::list) {
      std::size_t index = value->items.size();
      std::from_chars(step.data(), step.data() + step.size(), index);
      if (index < value->items.size()) child = &value->items[index];
    }
    if (child == nullptr) break;
    value = child;
  }
  return point_of(*value);
}

}  // namespace two_hats::loading
