#include "engine/loading/json_tree.h"

#include <charconv>
#include <nlohmann/json.hpp>

#include "engine/loading/json_scan.h"

namespace two_hats::loading {
namespace {

// Builds the tree from nlohmann's events. The parser tells no places, so each event finds its token's by walking on
// from the end of the last one; between two tokens there is only white space, commas and colons.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit Builder(std::string_view text, std::size_t begin) : text_(text), end_(begin) {}

  bool null() override {
    return word([](JsonValue&) {}, JsonValue::Type::null);
  }
  bool boolean(bool value) override {
    return word([&](JsonValue& made) { made.boolean = value; }, JsonValue::Type::boolean);
  }
  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t&) override { return number(value); }
  bool string(string_t& value) override {
    const std::size_t at = begin_token();
    end_ = end_of_string(text_, at);
    place(JsonValue::Type::string, at).text = std::move(value);
    return true;
  }
  bool binary(binary_t&) override { return false; }
  bool key(string_t& value) override {
    const std::size_t at = begin_token();
    end_ = end_of_string(text_, at);
    open_.back()->members.push_back({std::move(value), at, {}});
    return true;
  }
  bool start_object(std::size_t) override { return start(JsonValue::Type::object); }
  bool start_array(std::size_t) override { return start(JsonValue::Type::list); }
  bool end_object() override { return finish(); }
  bool end_array() override { return finish(); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    failed_at_ = position;
    return false;
  }

  JsonValue root;
  std::size_t failed_at() const { return failed_at_; }

 private:
  std::size_t begin_token() const { return skip_space(text_, end_, ",:"); }

  JsonValue& place(JsonValue::Type type, std::size_t at) {
    JsonValue* value = &root;
    if (!open_.empty()) {
      JsonValue& parent = *open_.back();
      value = parent.type == JsonValue::Type::list ? &parent.items.emplace_back() : &parent.members.back().value;
    }
    value->type = type;
    value->at = at;
    return *value;
  }

  template <typename Fill>
  bool word(Fill fill, JsonValue::Type type) {
    const std::size_t at = begin_token();
    end_ = end_of_word(text_, at);
    fill(place(type, at));
    return true;
  }

  bool number(double value) {
    return word([&](JsonValue& made) { made.number = value; }, JsonValue::Type::number);
  }

  bool start(JsonValue::Type type) {
    const std::size_t at = begin_token();
    end_ = at + 1;
    // A list grows only while its last entry is closed, so the open entries never move.
    open_.push_back(&place(type, at));
    return true;
  }

  bool finish() {
    end_ = begin_token() + 1;
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  std::size_t end_;
  std::size_t failed_at_ = 0;
  std::vector<JsonValue*> open_;
};

}  // namespace

std::optional<JsonValue> read_json(Notes& notes) {
  const std::string_view text = notes.source().text();
  if (const auto refused = guard(text)) {
    notes.error(refused->code, refused->at, refused->message, refused->hint);
    return std::nullopt;
  }
  const std::size_t begin = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  Builder builder(text, begin);
  bool read = false;
  try {
    read = nlohmann::json::sax_parse(text.begin() + begin, text.end(), &builder);
  } catch (const std::exception&) {  // the parser promises none; a wall is a wall
    read = false;
  }
  if (read) return std::move(builder.root);
  auto mistake = first_mistake(text.substr(begin));
  if (mistake) mistake->at += begin;
  if (!mistake)
    mistake = Complaint{"TH010", builder.failed_at() + begin, "not JSON",
                        "numbers must fit a double, strings must be closed"};
  notes.error(mistake->code, mistake->at, mistake->message, mistake->hint);
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

std::size_t offset_of(const JsonValue& root, std::string_view pointer) {
  const JsonValue* value = &root;
  while (!pointer.empty() && pointer[0] == '/') {
    const std::size_t next = pointer.find('/', 1);
    const std::string_view step = pointer.substr(1, next == std::string_view::npos ? next : next - 1);
    pointer = next == std::string_view::npos ? "" : pointer.substr(next);
    const JsonValue* child = nullptr;
    if (value->type == JsonValue::Type::object) {
      for (const JsonMember& member : value->members) {
        if (member.key == step) child = &member.value;
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
