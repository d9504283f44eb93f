#include <algorithm>

#include "engine/base/text.h"
#include "game/languages/catalogue.h"
#include "game/languages/languages.h"

namespace two_hats::languages {
namespace {

constexpr double kLonger = .4;

// Letters of the same width or a little more, in every font of the game.
const char* accented(char letter) {
  constexpr const char* kSmall[] = {"á", "b", "ç", "ď", "é", "f", "ğ", "ĥ", "í", "ĵ", "ķ", "ĺ", "m",
                                    "ñ", "ö", "p", "q", "ř", "š", "ť", "ü", "v", "ŵ", "x", "ý", "ž"};
  constexpr const char* kLarge[] = {"Á", "B", "Ç", "Ď", "É", "F", "Ğ", "Ĥ", "Í", "Ĵ", "Ķ", "Ĺ", "M",
                                    "Ñ", "Ö", "P", "Q", "Ř", "Š", "Ť", "Ü", "V", "Ŵ", "X", "Ý", "Ž"};
  if (letter >= 'a' && letter <= 'z') return kSmall[letter - 'a'];
  if (letter >= 'A' && letter <= 'Z') return kLarge[letter - 'A'];
  return nullptr;
}

bool is_gap(const std::string& text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '{' && text[at + 1] >= '0' && text[at + 1] <= '9' && text[at + 2] == '}';
}

// As long as that many letters, in words of up to six, so that it can be wrapped.
std::string padding(std::size_t letters) {
  constexpr std::size_t kWord = 6;
  std::string made;
  for (std::size_t i = 0; i < letters; ++i) made += i % kWord == kWord - 1 && i + 1 < letters ? " " : "õ";
  return made;
}

}  // namespace

std::string lengthened(const std::string& text) {
  std::string made = "[";
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_gap(text, at)) {
      made += text.substr(at, 3);
      at += 2;
      continue;
    }
    const char* accent = accented(text[at]);
    letters += accent != nullptr;
    if (accent)
      made += accent;
    else
      made += text[at];
  }
  const auto more = static_cast<std::size_t>(static_cast<double>(letters) * kLonger + .999);
  // The brackets count as two of them.
  if (more > 2) made += (letters > 6 ? " " : "") + padding(more - 2);
  return made + "]";
}

const std::string& LongLanguage::tag() const { return tag_; }

std::string LongLanguage::find(const std::string& context, const std::string& text) const {
  if (std::ranges::find(base::kFormats, context) != std::end(base::kFormats)) return "";
  const bool has_letters = std::ranges::any_of(text, [](char c) { return accented(c) != nullptr; });
  return has_letters ? lengthened(text) : "";
}

std::string LongLanguage::find_many(const std::string& one, const std::string& many, long long count) const {
  return lengthened(count == 1 ? one : many);
}

}  // namespace two_hats::languages
