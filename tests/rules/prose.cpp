#include "rules/prose.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <hunspell/hunspell.hxx>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/cards/texts.h"
#include "engine/loading/read_pack.h"

namespace two_hats::rules {
namespace {

using Json = nlohmann::json;

Json read_json_file(const std::string& path) {
  std::ifstream file(path);
  return Json::parse(file);
}

std::vector<std::string> files_in(const std::string& folder, const std::string& ending) {
  std::vector<std::string> paths;
  if (!std::filesystem::exists(folder)) return paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().string().ends_with(ending)) paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string in_small_letters(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

bool is_letter(unsigned char c) { return std::isalpha(c) || c >= 0x80; }

// Letters with apostrophes inside; a typographic apostrophe becomes a plain one, dashes and quotes part words.
std::vector<std::string> words_of(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == 0xE2 && i + 2 < text.size()) {
      plain += text.compare(i, 3, "\u2019") == 0 ? '\'' : ' ';
      i += 2;
    } else if ((byte == 0xC2 || text.compare(i, 2, "\u00D7") == 0 || text.compare(i, 2, "\u00F7") == 0) &&
               i + 1 < text.size()) {  // signs, the times and the divided-by sign among them
      plain += ' ';
      ++i;
    } else {
      plain += text[i];
    }
  }
  std::vector<std::string> words;
  std::string word;
  bool digits = false;
  const auto finish = [&] {
    while (!word.empty() && word.back() == '\'') word.pop_back();
    if (!word.empty() && !digits) words.push_back(word);
    word.clear();
    digits = false;
  };
  for (const char c : plain) {
    if (is_letter(static_cast<unsigned char>(c)) || (c == '\'' && !word.empty())) {
      word += c;
    } else if (c >= '0' && c <= '9') {
      digits = true;  // "3rd", "40k", "Q3"
    } else {
      finish();
    }
  }
  finish();
  return words;
}

void gather(const Json& value, const std::string& place, std::vector<Prose>& prose) {
  static const std::set<std::string> kTold = {"stem",    "text", "why",   "left", "right",
                                              "section", "name", "title", "note"};
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) gather(value[i], place + "/" + std::to_string(i), prose);
  } else if (value.is_object()) {
    for (const auto& [key, inner] : value.items()) {
      if (inner.is_string() && kTold.contains(key)) prose.push_back({place + "/" + key, inner.get<std::string>()});
      if (!inner.is_string()) gather(inner, place + "/" + key, prose);
    }
  }
}

bool letter_at(const std::string& text, std::size_t at) {
  return at < text.size() && is_letter(static_cast<unsigned char>(text[at]));
}

}  // namespace

ProseRules read_prose_rules(const std::string& path) {
  const Json file = read_json_file(path);
  ProseRules rules{file.at("words").get<std::vector<std::string>>(), {}};
  for (const Json& rule : file.at("phrases"))
    rules.phrases.push_back({rule.at("phrase"), rule.at("instead"), rule.value("exact", false)});
  return rules;
}

std::vector<Prose> prose_of_packs(const std::string& folder) {
  std::vector<Prose> prose;
  const auto parameters = loading::load_parameters("data/model/parameters.json");
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string path = entry.path().string();
    const auto pack = loading::load_pack(path, parameters.thing);
    if (!pack.thing) continue;
    const auto told = [&](const std::string& where) {
      return [&prose, where](const std::string& text, const std::string& pointer) {
        prose.push_back({where + pointer, text});
      };
    };
    cards::read_texts(*pack.thing, told(path + "/pack.json"));
    for (const cards::Card& card : pack.thing->cards) {
      cards::read_texts(card, told(path + "/cards/" + card.id + ".json"));
      for (const cards::CardSurface& surface : card.surfaces)
        for (const auto& [written, other] : surface.replace)
          prose.push_back({path + "/cards/" + card.id + ".json/surfaces/" + written, other});
    }
    for (const cards::Surface& surface : pack.thing->surfaces)
      for (const auto& [written, other] : surface.replace)
        prose.push_back({path + "/pack.json/surfaces/" + written, other});
  }
  return prose;
}

std::vector<Prose> prose_of_questions(const std::string& folder) {
  std::vector<Prose> prose;
  for (const std::string& path : files_in(folder, ".json")) gather(read_json_file(path), path, prose);
  return prose;
}

std::vector<std::string> check_spelling(const std::vector<Prose>& prose, const std::vector<std::string>& words) {
  Hunspell dictionary((std::string(kDictionary) + ".aff").c_str(), (std::string(kDictionary) + ".dic").c_str());
  for (const std::string& word : words) dictionary.add(word);
  std::vector<std::string> findings;
  std::set<std::string> good;
  for (const Prose& one : prose) {
    for (const std::string& word : words_of(one.text)) {
      if (good.contains(word)) continue;
      // "Ines's" is Ines with an ending that a list of words has no rule for.
      const std::string stem = word.ends_with("'s") ? word.substr(0, word.size() - 2) : word;
      if (dictionary.spell(word) || dictionary.spell(stem))
        good.insert(word);
      else
        findings.push_back(one.place + ": “" + word + "” is in no dictionary");
    }
  }
  return findings;
}

std::vector<std::string> check_phrases(const std::vector<Prose>& prose, const std::vector<PhraseRule>& rules) {
  std::vector<std::string> findings;
  for (const Prose& one : prose) {
    const std::string lower = in_small_letters(one.text);
    for (const PhraseRule& rule : rules) {
      const std::string& text = rule.exact ? one.text : lower;
      for (std::size_t at = text.find(rule.phrase); at != std::string::npos; at = text.find(rule.phrase, at + 1)) {
        if ((at > 0 && letter_at(text, at - 1)) || letter_at(text, at + rule.phrase.size())) continue;
        findings.push_back(one.place + ": “" + rule.phrase + "”: " + rule.instead);
        break;
      }
    }
  }
  return findings;
}

}  // namespace two_hats::rules
