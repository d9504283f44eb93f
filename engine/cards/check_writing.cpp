#include "engine/cards/check_writing.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "engine/base/utf8.h"
#include "engine/cards/finder.h"
#include "engine/cards/texts.h"

namespace two_hats::cards {
namespace {

// Everybody reads these as words. docs/diagnostics tells the list.
constexpr std::string_view kWords[] = {"AI",  "EU",   "ID",  "II", "III", "IV", "IT", "OK", "PC",
                                       "PDF", "SAFe", "SMS", "TV", "UK",  "UN", "US", "USA"};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_abbreviation(const std::string& word) {
  const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
  const auto letters = std::count_if(word.begin(), word.end(), is_letter);
  return capitals >= 2 && letters - capitals <= capitals && is_upper(word.front());
}

using Texts = std::vector<std::pair<std::string, std::string>>;  // text, pointer

template <typename Owner>
Texts texts_of(const Owner& owner) {
  Texts texts;
  read_texts(owner, [&](const std::string& text, const std::string& pointer) { texts.emplace_back(text, pointer); });
  return texts;
}

// "Weighted Shortest Job First (WSJF)" or "WSJF (weighted shortest job first)".
bool explains(const Texts& texts, const std::string& word) {
  return std::any_of(texts.begin(), texts.end(), [&](const auto& text) {
    return text.first.find("(" + word + ")") != std::string::npos || text.first.find(word + " (") != std::string::npos;
  });
}

// Words that are parts of names, and names are not explained.
std::set<std::string> names_in(const Pack& pack) {
  std::set<std::string> names;
  const auto add = [&](const std::string& text) {
    for (const std::string& word : abbreviations_in(text)) names.insert(word);
  };
  add(pack.company);
  add(pack.product);
  for (const Person& person : pack.people) add(person.name);
  return names;
}

class Reader {
 public:
  explicit Reader(const Pack& pack) : pack_(pack), front_(texts_of(pack)), names_(names_in(pack)) {}

  void read(Finder& finder, const Texts& texts) {
    std::set<std::string> told;
    for (const auto& [text, pointer] : texts) {
      check_sentences(finder, text, pointer);
      for (const std::string& word : abbreviations_in(text)) {
        used_.insert(word);
        if (known(word) || explains(texts, word) || !told.insert(word).second) continue;
        finder.warning("TH406", pointer, quoted(word) + " is not explained",
                       "write it out, or explain it in \"abbreviations\" of pack.json");
      }
    }
  }
  const Texts& front() const { return front_; }
  bool used(const std::string& word) const { return used_.contains(word); }

 private:
  static void check_sentences(Finder& finder, const std::string& text, const std::string& pointer) {
    for (const int words : sentence_lengths(text)) {
      if (words <= kLongestSentence) continue;
      finder.warning("TH405", pointer, "a sentence of " + std::to_string(words) + " words; 25 at most",
                     "make two of it");
    }
  }
  bool known(const std::string& word) const {
    const bool plain = std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
    const auto named = [&](const auto& entry) { return entry.first == word || entry.first + "s" == word; };
    return plain || names_.contains(word) || explains(front_, word) ||
           std::any_of(pack_.abbreviations.begin(), pack_.abbreviations.end(), named);
  }

  const Pack& pack_;
  Texts front_;
  std::set<std::string> names_, used_;
};

bool cites(const Card& card, const std::string& reference) {
  return std::find(card.references.begin(), card.references.end(), reference) != card.references.end();
}
bool trains(const Card& card, const std::string& competency) {
  return card.skill == competency ||
         std::find(card.competencies.begin(), card.competencies.end(), competency) != card.competencies.end();
}

// Entries of pack.json that no card names.
template <typename Entry>
void check_named(Finder& finder, const Pack& pack, const std::vector<Entry>& entries, const std::string& list,
                 const std::string& code, const std::string& words,
                 const std::function<bool(const Card&, const std::string&)>& names) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::string& id = entries[i].id;
    if (std::any_of(pack.cards.begin(), pack.cards.end(), [&](const Card& card) { return names(card, id); })) continue;
    finder.warning(code, step(list, i) + "/id", words + " " + quoted(id), "name it in a card, or delete it");
  }
}

}  // namespace

std::vector<int> sentence_lengths(const std::string& text) {
  std::vector<int> lengths;
  int words = 0;
  bool inside = false, ended = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) == 0xE2) {
      i += 2;  // dashes and quotes, three bytes each, are no letters
    } else if (c == ' ') {
      if (ended && words > 0) lengths.push_back(std::exchange(words, 0));
      inside = ended = false;
    } else if (is_letter(c) || is_digit(c)) {
      if (!inside) ++words;
      inside = true;
      ended = false;
    } else if (c == '.' || c == '!' || c == '?') {
      ended = true;
    }
  }
  if (words > 0) lengths.push_back(words);
  return lengths;
}

std::vector<std::string> abbreviations_in(const std::string& text) {
  std::vector<std::string> found;
  std::string word;
  for (const char c : base::with_plain_quotes(text) + " ") {
    if (is_letter(c) || is_digit(c)) {
      word += c;
      continue;
    }
    if (!word.empty() && is_abbreviation(word) && std::find(found.begin(), found.end(), word) == found.end())
      found.push_back(word);
    word.clear();
  }
  return found;
}

std::vector<Finding> check_writing(const Pack& pack) {
  std::vector<Finding> findings;
  Finder front(findings, "");
  Reader reader(pack);
  reader.read(front, reader.front());
  for (const Card& card : pack.cards) {
    Finder finder(findings, card.id);
    reader.read(finder, texts_of(card));
  }
  for (const auto& [word, meaning] : pack.abbreviations) {
    if (!reader.used(word) && !reader.used(word + "s"))
      front.warning("TH407", "/abbreviations/" + word, "nobody uses the abbreviation " + quoted(word), "delete it");
  }
  check_named(front, pack, pack.references, "references", "TH408", "no card cites", &cites);
  check_named(front, pack, pack.competencies, "competencies", "TH409", "no card trains", &trains);
  return findings;
}

}  // namespace two_hats::cards
