// Prose of packs and questions: spelling, phrases that do not belong here, and the house's spelling of the field's
// terms.
#pragma once

#include <string>
#include <vector>

namespace two_hats::rules {

struct Prose {
  std::string place;  // "data/packs/tern-clinics/cards/nordufer.json/story"
  std::string text;
};

struct PhraseRule {
  std::string phrase;  // found as whole words
  std::string instead;
  bool exact = false;  // capitals count
};

struct ProseRules {
  std::vector<std::string> words;  // right although no dictionary has them
  std::vector<PhraseRule> phrases;
};

inline constexpr char kDictionary[] = "/usr/share/hunspell/en_GB";  // .aff and .dic, of Debian's hunspell-en-gb

ProseRules read_prose_rules(const std::string& path);
std::vector<Prose> prose_of_packs(const std::string& folder);
std::vector<Prose> prose_of_questions(const std::string& folder);

// "place: “word” is in no dictionary", one line a finding.
std::vector<std::string> check_spelling(const std::vector<Prose>& prose, const std::vector<std::string>& words);
std::vector<std::string> check_phrases(const std::vector<Prose>& prose, const std::vector<PhraseRule>& rules);

}  // namespace two_hats::rules
