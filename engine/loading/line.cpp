#include "engine/loading/line.h"

#include <charconv>
#include <cmath>

namespace two_hats::loading {

Line::Line(Notes& notes, const JsonValue& value, std::string_view what) : notes_(notes), value_(value) {
  if (value.type != JsonValue::Type::string) {
    notes.error("TH015", value.at, std::string(what) + " must be a string, not " + std::string(name_of(value.type)));
    spoilt_ = true;
    return;
  }
  const std::string_view text = value.text;
  for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words_.push_back({text.substr(at, end - at), at});
    at = text.find_first_not_of(' ', end);
  }
  if (words_.empty()) {
    notes.error("TH017", value.at, std::string(what) + " is empty");
    spoilt_ = true;
  }
}

bool Line::take_if(std::string_view word) {
  if (peek() != word) return false;
  ++next_;
  return true;
}

void Line::complain(std::size_t index, std::string code, std::string message, std::string hint) {
  const std::size_t at = index < words_.size() ? words_[index].at : value_.text.size();
  notes_.error(std::move(code), inside(notes_.source(), value_, at), std::move(message), std::move(hint));
  spoilt_ = true;
}

void Line::complain_here(std::string code, std::string message, std::string hint) {
  complain(next_, std::move(code), std::move(message), std::move(hint));
}

void Line::complain_at_last(std::string code, std::string message, std::string hint) {
  complain(next_ == 0 ? 0 : next_ - 1, std::move(code), std::move(message), std::move(hint));
}

std::optional<double> Line::number(const char* code, std::string_view due, std::string hint) {
  if (const auto read = number_in(peek())) {
    ++next_;
    return read;
  }
  const std::string found = done() ? "the line ends" : quoted(peek()) + " stands";
  complain_here(code, found + " where " + std::string(due) + " is due", std::move(hint));
  return std::nullopt;
}

std::optional<double> number_in(std::string_view word) {
  bool minus = false;
  if (word.substr(0, 3) == "\u2212") {
    minus = true;
    word.remove_prefix(3);
  } else if (!word.empty() && (word[0] == '+' || word[0] == '-')) {
    minus = word[0] == '-';
    word.remove_prefix(1);
  }
  if (word.empty() || word[0] == '-' || word[0] == '+') return std::nullopt;
  double number = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), number, std::chars_format::fixed);
  if (read.ec != std::errc() || read.ptr != word.data() + word.size() || !std::isfinite(number)) return std::nullopt;
  return minus ? -number : number;
}

Levels levels_of(product::Stock stock) {
  switch (stock) {
    case product::Stock::customers:
      return {0, 1e6};
    case product::Stock::capability:
      return {0, 1.3};
    case product::Stock::fatigue:
      return {0, 1.5};
    case product::Stock::cash:
      return {0, 1e6};
    case product::Stock::veterans:
    case product::Stock::newcomers:
    case product::Stock::vacancies:
      return {0, 1000};
    case product::Stock::work_in_flight:
      return {0, 50};
    case product::Stock::tide:
      return {-2, 2};
    default:
      return {0, 1};
  }
}

std::vector<std::string_view> stock_names() {
  std::vector<std::string_view> names;
  for (int i = 0; i < product::kStockCount; ++i) names.push_back(name_of(static_cast<product::Stock>(i)));
  return names;
}

std::vector<std::string_view> target_names() {
  std::vector<std::string_view> names;
  for (int i = 0; i < product::kTargetCount; ++i) names.push_back(name_of(static_cast<product::Target>(i)));
  return names;
}

}  // namespace two_hats::loading
