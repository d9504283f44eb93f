#include "engine/loading/json_parse.h"

#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <utility>

#include "engine/loading/json_scan.h"
#include "engine/loading/source_text.h"

namespace two_hats::loading {
namespace {

// How many of the next eight bytes come before the first that is special inside a string: a control character, a quote,
// a backslash, or a byte that is not ASCII. All eight at once.
std::size_t plain_bytes(const char* bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ull, kTops = 0x8080808080808080ull;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  // A top bit is set for each special byte. A borrow may set one too many, but only after a special byte.
  const auto zero = [](std::uint64_t x) { return (x - kOnes) & ~x; };
  const std::uint64_t below_space = word - kOnes * 0x20;
  const std::uint64_t special = (word | below_space | zero(word ^ (kOnes * '"')) | zero(word ^ (kOnes * '\\'))) & kTops;
  return static_cast<std::size_t>(std::countr_zero(special)) / 8;
}

void append_utf8(std::string& text, unsigned code) {
  const auto put = [&](unsigned byte) { text += static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6);
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

// Recursive descent; each step is false as soon as something is wrong. Entries gather on two stacks, so that every list
// and object gets exactly the room it needs.
class Parser {
 public:
  Parser(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  std::optional<JsonValue> whole() {
    JsonValue root;
    skip_space();
    if (!value(root)) return std::nullopt;
    skip_space();
    if (at_ != text_.size()) return std::nullopt;
    return root;
  }

 private:
  char now() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
      ++at_;
  }

  bool take(char c) {
    if (now() != c) return false;
    ++at_;
    return true;
  }

  bool value(JsonValue& made) {
    made.at = at_;
    switch (now()) {
      case '{':
        return object(made);
      case '[':
        return list(made);
      case '"':
        made.type = JsonValue::Type::string;
        return string(made.text);
      case 't':
        made.type = JsonValue::Type::boolean;
        made.boolean = true;
        return word("true");
      case 'f':
        made.type = JsonValue::Type::boolean;
        return word("false");
      case 'n':
        return word("null");
      default:
        made.type = JsonValue::Type::number;
        return number(made.number);
    }
  }

  bool word(std::string_view wanted) {
    const std::size_t end = end_of_word(text_, at_);
    if (text_.substr(at_, end - at_) != wanted) return false;
    at_ = end;
    return true;
  }

  bool number(double& made) {
    const std::size_t end = end_of_word(text_, at_);
    const std::string_view digits = text_.substr(at_, end - at_);
    const auto read = digits.size() > kLongestNumber ? std::nullopt : number_of(digits);
    made = read.value_or(0);
    at_ = end;
    return read.has_value();
  }

  // The resolved text of the string whose opening quote is here.
  bool string(std::string& made) {
    const std::size_t open = at_++;
    std::size_t plain = at_;  // where the part begins that can be copied as it stands
    for (;;) {
      while (at_ + 8 <= text_.size()) {
        const std::size_t run = plain_bytes(text_.data() + at_);
        at_ += run;
        if (run < 8) break;
      }
      if (at_ >= text_.size() || at_ - open > kLongestString + 1) return false;
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte == '"') break;
      if (byte < 0x20) return false;
      if (byte == '\\') {
        made.append(text_, plain, at_ - plain);
        if (!escape(made)) return false;
        plain = at_;
      } else {
        const std::size_t length = character_length(text_, at_);
        if (length == 0) return false;
        at_ += length;
      }
    }
    made.append(text_, plain, at_ - plain);
    ++at_;
    return true;
  }

  bool escape(std::string& made) {
    static constexpr std::string_view kMarks = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
    ++at_;
    const char mark = now();
    ++at_;
    if (mark != 'u') {
      const std::size_t which = kMarks.find(mark);
      if (which == std::string_view::npos) return false;
      made += kMeant[which];
      return true;
    }
    unsigned code = 0;
    if (!unit(code)) return false;
    if (code >= 0xDC00 && code <= 0xDFFF) return false;
    if (code >= 0xD800 && code <= 0xDBFF) {
      unsigned low = 0;
      if (!take('\\') || !take('u') || !unit(low) || low < 0xDC00 || low > 0xDFFF) return false;
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(made, code);
    return true;
  }

  bool unit(unsigned& code) {
    if (at_ + 4 > text_.size()) return false;
    const char* const end = text_.data() + at_ + 4;
    const auto read = std::from_chars(text_.data() + at_, end, code, 16);
    at_ += 4;
    return read.ec == std::errc() && read.ptr == end;
  }

  // One bracket or comma more, as json_scan's guard counts.
  bool one_more() { return ++values_ <= kMostValues; }
  // After an entry: on to the next one, or past the closing bracket.
  enum class Step { next, closed, wrong };
  Step after_entry(char close) {
    skip_space();
    if (take(close)) return Step::closed;
    return take(',') && one_more() ? Step::next : Step::wrong;
  }

  bool list(JsonValue& made) {
    made.type = JsonValue::Type::list;
    if (++depth_ > kDeepest || !one_more()) return false;
    ++at_;
    skip_space();
    const std::size_t first = items_.size();
    for (Step step = take(']') ? Step::closed : Step::next; step != Step::closed; step = after_entry(']')) {
      if (step == Step::wrong) return false;
      skip_space();
      JsonValue item;
      if (!value(item)) return false;
      items_.push_back(std::move(item));
    }
    take_off(items_, first, made.items);
    --depth_;
    return true;
  }

  bool object(JsonValue& made) {
    made.type = JsonValue::Type::object;
    if (++depth_ > kDeepest || !one_more()) return false;
    ++at_;
    skip_space();
    const std::size_t first = members_.size();
    for (Step step = take('}') ? Step::closed : Step::next; step != Step::closed; step = after_entry('}')) {
      if (step == Step::wrong) return false;
      skip_space();
      JsonMember member;
      member.at = at_;
      if (now() != '"' || !string(member.key)) return false;
      skip_space();
      if (!take(':')) return false;
      skip_space();
      if (!value(member.value)) return false;
      members_.push_back(std::move(member));
    }
    take_off(members_, first, made.members);
    --depth_;
    return true;
  }

  template <typename T>
  static void take_off(std::vector<T>& stack, std::size_t first, std::vector<T>& into) {
    const auto from = stack.begin() + static_cast<std::ptrdiff_t>(first);
    into.assign(std::make_move_iterator(from), std::make_move_iterator(stack.end()));
    stack.erase(from, stack.end());
  }

  std::string_view text_;
  std::size_t at_;
  int depth_ = 0;
  std::size_t values_ = 0;
  std::vector<JsonValue> items_;
  std::vector<JsonMember> members_;
};

}  // namespace

std::optional<JsonValue> parse_json(std::string_view text, std::size_t begin) { return Parser(text, begin).whole(); }

}  // namespace two_hats::loading
