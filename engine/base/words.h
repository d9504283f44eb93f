// What the game says, in the reader's language: sentences, plural forms, numbers, money. The sources hold the English
// text; a Language, handed in from outside, holds another. A value that never changes: copied and passed along, from
// state to views, drawing and the debrief. Without a language it is English, to the letter as the sources have it.
//
// How texts are marked, so that `./dev words` finds them: w("Text with {0} and {1}", a, b); w.as("context", "Text");
// w.many("{0} card", "{0} cards", count); marked("Text") where it only stands in a table and is looked up later.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace two_hats::base {

// One language's texts. Empty: it has none for this one. `context` may be empty; see kFormats.
class Language {
 public:
  virtual ~Language() = default;
  virtual const std::string& tag() const = 0;  // BCP 47: "de"
  virtual std::string find(const std::string& context, const std::string& text) const = 0;
  virtual std::string find_many(const std::string& one, const std::string& many, long long count) const = 0;
};

// Contexts of texts that are no words but how numbers, money and dates are written, and what a language's grammar does.
inline constexpr std::string_view kFormats[] = {"number", "money", "date", "grammar"};

// For xgettext alone: the text, as it is.
constexpr const char* marked(const char* text) { return text; }

// "{0} of {1}" with its gaps filled; a gap that has no part stays as it is written.
std::string filled(std::string_view text, std::span<const std::string> parts);
// The gaps of a text, each once, in order: "{1} of {0}, {0}" -> "01".
std::string gaps_of(std::string_view text);
// Whether a translation may stand for the text: the same gaps. A plural form may leave some out ("one card"), but has
// none that neither form of the original has.
bool stands_for(std::string_view translation, std::string_view text);
bool stands_for_many(std::string_view translation, std::string_view one, std::string_view many);

class Words {
 public:
  Words() = default;  // English
  explicit Words(std::shared_ptr<const Language> language) : language_(std::move(language)) {}

  // The text in this language, its gaps filled; in English where the translation is missing or has other gaps.
  template <typename... Parts>
  std::string operator()(std::string_view text, const Parts&... parts) const {
    return put(found({}, text), {part(parts)...});
  }
  // The same where one English text means several things.
  template <typename... Parts>
  std::string as(std::string_view context, std::string_view text, const Parts&... parts) const {
    return put(found(context, text), {part(parts)...});
  }
  // The plural form for this count, which is {0}.
  template <typename... Parts>
  std::string many(std::string_view one, std::string_view many, long long count, const Parts&... parts) const {
    return put(found_many(one, many, count), {part(count), part(parts)...});
  }

  std::string tag() const { return language_ ? language_->tag() : "en"; }

  // Numbers as people read them. The same in base/text.h are the English ones.
  std::string fixed(double value, int decimals) const;      // "3.1"; German "3,1"
  std::string with_thousands(double value) const;           // "12,300"; German "12.300"
  std::string with_sign(double value, int decimals) const;  // "+3", "−0.4", "0"
  std::string per_cent(double share) const;                 // .62 -> "62 %"
  std::string euros(double thousands) const;                // "€133k"; German "133 T€"
  std::string euros_in_words(double thousands) const;       // "€210,000"; German "210.000 €"
  std::string date(std::string_view iso) const;             // "2026-05-03"; German "03.05.2026"
  // "A, B and C"; with `last` " or ": "A, B or C".
  std::string listed(const std::vector<std::string>& things) const;
  std::string listed_or(const std::vector<std::string>& things) const;
  // A sentence's beginning to stand within one: "Best quarter" -> "best quarter", where the language writes it so. A
  // letter by itself and an abbreviation stay.
  std::string inside(std::string text) const;

 private:
  template <typename Part>
  static std::string part(const Part& value) {
    if constexpr (std::is_integral_v<Part>)
      return std::to_string(value);
    else
      return std::string(value);
  }
  std::string found(std::string_view context, std::string_view text) const;
  std::string found_many(std::string_view one, std::string_view many, long long count) const;
  static std::string put(std::string text, const std::vector<std::string>& parts);

  std::shared_ptr<const Language> language_;
};

}  // namespace two_hats::base
