#include "engine/base/words.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"

namespace two_hats::base {
namespace {

constexpr std::string_view kMinus = "\u2212";

bool has_digits(std::string_view number) { return number.find_first_of("123456789") != std::string_view::npos; }

// The place of the gap's number in "{7}"; 0 if there is no gap here.
std::size_t gap_at(std::string_view text, std::size_t at) {
  const bool is =
      at + 2 < text.size() && text[at] == '{' && text[at + 1] >= '0' && text[at + 1] <= '9' && text[at + 2] == '}';
  return is ? at + 1 : 0;
}

std::string without_trailing_zeros(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  while (number.back() == '0') number.pop_back();
  if (number.back() == '.') number.pop_back();
  return number;
}

bool among(const std::string& gaps, const std::string& all) {
  return std::ranges::all_of(gaps, [&](char gap) { return all.find(gap) != std::string::npos; });
}

}  // namespace

std::string filled(std::string_view text, std::span<const std::string> parts) {
  if (parts.empty()) return std::string(text);
  std::string made;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t gap = gap_at(text, at);
    const auto part = gap ? static_cast<std::size_t>(text[gap] - '0') : parts.size();
    if (part < parts.size()) {
      made += parts[part];
      at += 2;
    } else {
      made += text[at];
    }
  }
  return made;
}

std::string gaps_of(std::string_view text) {
  std::string gaps;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (const std::size_t gap = gap_at(text, at); gap && gaps.find(text[gap]) == std::string::npos) gaps += text[gap];
  std::ranges::sort(gaps);
  return gaps;
}

bool stands_for(std::string_view translation, std::string_view text) { return gaps_of(translation) == gaps_of(text); }

bool stands_for_many(std::string_view translation, std::string_view one, std::string_view many) {
  return among(gaps_of(translation), gaps_of(std::string(one) + std::string(many)));
}

std::string Words::found(std::string_view context, std::string_view text) const {
  if (language_ && !text.empty()) {
    std::string other = language_->find(std::string(context), std::string(text));
    if (!other.empty() && stands_for(other, text)) return other;
  }
  return std::string(text);
}

std::string Words::found_many(std::string_view one, std::string_view many, long long count) const {
  if (language_) {
    std::string other = language_->find_many(std::string(one), std::string(many), count);
    if (!other.empty() && stands_for_many(other, one, many)) return other;
  }
  return std::string(count == 1 ? one : many);
}

std::string Words::put(std::string text, const std::vector<std::string>& parts) {
  return parts.empty() ? text : filled(text, parts);
}

std::string Words::fixed(double value, int decimals) const {
  std::string number = base::fixed(value, decimals);
  if (!language_) return number;
  if (const std::size_t point = number.find('.'); point != std::string::npos)
    number.replace(point, 1, as("number", "."));
  return number;
}

std::string Words::with_thousands(double value) const {
  const std::string between = as("number", ",");
  std::string digits = base::fixed(std::floor(std::abs(value) + 0.5), 0);
  const bool nothing = digits == "0";
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, between);
  }
  return value < 0 && !nothing ? std::string(kMinus) + digits : digits;
}

std::string Words::with_sign(double value, int decimals) const {
  const std::string digits = fixed(std::abs(value), decimals);
  if (!has_digits(digits)) return "0";
  return (value < 0 ? std::string(kMinus) : std::string("+")) + digits;
}

std::string Words::per_cent(double share) const { return as("number", "{0} %", fixed(100 * share, 0)); }

std::string Words::euros(double thousands) const {
  const double amount = std::abs(thousands);
  const auto number = [&](double value, int decimals) {
    std::string digits = without_trailing_zeros(base::fixed(value, decimals));
    if (const std::size_t point = digits.find('.'); point != std::string::npos)
      digits.replace(point, 1, as("number", "."));
    return digits;
  };
  const auto whole = [](double value) { return base::fixed(std::floor(value + 0.5), 0); };
  const auto with_minus = [&](const std::string& figure, const std::string& words) {
    return thousands < 0 && has_digits(figure) ? std::string(kMinus) + words : words;
  };
  if (amount < 0.9995) return with_minus(whole(amount * 1000), as("money", "€{0}", whole(amount * 1000)));
  if (amount < 999.5) {
    const std::string figure = amount < 9.95 ? number(amount, 1) : whole(amount);
    return with_minus(figure, as("money", "€{0}k", figure));
  }
  const double millions = amount / 1000;
  const std::string figure = number(millions, millions < 9.995 ? 2 : millions < 99.95 ? 1 : 0);
  return with_minus(figure, as("money", "€{0}m", figure));
}

std::string Words::euros_in_words(double thousands) const {
  const double amount = std::abs(thousands) * 1000;
  double step = 1;
  while (amount / step >= 99.5) step *= 10;
  const std::string figure = with_thousands(std::floor(amount / step + 0.5) * step);
  const std::string words = as("money", "€{0}", figure);
  return thousands < 0 && has_digits(figure) ? std::string(kMinus) + words : words;
}

std::string Words::date(std::string_view iso) const {
  if (iso.size() < 10) return std::string(iso);
  return as("date", "{0}-{1}-{2}", iso.substr(0, 4), iso.substr(5, 2), iso.substr(8, 2));
}

std::string Words::listed(const std::vector<std::string>& things) const {
  if (things.size() < 2) return things.empty() ? "" : things.front();
  const std::vector<std::string> first(things.begin(), things.end() - 1);
  const Words& w = *this;
  return w("{0} and {1}", joined(first, ", "), things.back());
}

std::string Words::listed_or(const std::vector<std::string>& things) const {
  if (things.size() < 2) return things.empty() ? "" : things.front();
  const std::vector<std::string> first(things.begin(), things.end() - 1);
  const Words& w = *this;
  return w("{0} or {1}", joined(first, ", "), things.back());
}

std::string Words::inside(std::string text) const {
  // "small": first letters are small within a sentence; whatever else a translation says: as they are.
  if (as("grammar", "small") != "small") return text;
  const bool word = text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z';
  if (word) text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

}  // namespace two_hats::base
