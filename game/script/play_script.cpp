#include "game/script/play_script.h"

#include <array>
#include <string_view>

#include "engine/base/text.h"

namespace two_hats::script {
namespace {

struct Verb {
  std::string_view name;
  std::size_t least, most;  // words after it
};
constexpr std::array<Verb, 12> kVerbs = {{{"see", 1, 99},
                                          {"unseen", 1, 99},
                                          {"click", 1, 1},
                                          {"key", 1, 99},
                                          {"pad", 1, 99},
                                          {"type", 0, 99},
                                          {"expect", 1, 99},
                                          {"hear", 1, 99},
                                          {"picture", 1, 1},
                                          {"size", 2, 2},
                                          {"scale", 1, 1},
                                          {"theme", 1, 1}}};

std::string without_comment(std::string_view line) {
  bool quoted = false;
  std::string kept;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (c == '#' && !quoted && (kept.empty() || kept.back() == ' ')) break;
    kept += c;
  }
  return std::string(base::trimmed(kept));
}

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false, any = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
      any = true;
    } else if (c == ' ' && !quoted) {
      if (any) words.push_back(word);
      word.clear();
      any = false;
    } else {
      word += c;
      any = true;
    }
  }
  if (any) words.push_back(word);
  return words;
}

}  // namespace

base::Result<std::vector<Step>> read_script(const std::string& file, const std::string& text) {
  std::vector<Step> steps;
  int number = 0;
  for (const std::string_view raw : base::split(text, '\n')) {
    ++number;
    const std::string line = without_comment(raw);
    if (line.empty()) continue;
    std::vector<std::string> words = words_of(line);
    const std::string place = file + ":" + std::to_string(number) + ": ";
    Step step{number, words[0], {words.begin() + 1, words.end()}, ""};
    for (std::size_t i = 0; i < step.words.size(); ++i) step.rest += (i ? " " : "") + step.words[i];
    const Verb* known = nullptr;
    std::vector<std::string_view> names;
    for (const Verb& verb : kVerbs) {
      names.push_back(verb.name);
      if (verb.name == step.verb) known = &verb;
    }
    if (!known) {
      const auto near = base::nearest(step.verb, names);
      return base::Error{
          place + "there is no step “" + step.verb + "”" + (near ? " (did you mean “" + *near + "”?)" : ""),
          "The steps are: see, unseen, click, key, pad, type, expect, hear, picture, size, scale, theme."};
    }
    if (step.words.size() < known->least || step.words.size() > known->most)
      return base::Error{place + "“" + step.verb + "” takes " + std::to_string(known->least) +
                             (known->most > known->least ? " or more" : "") + (known->least == 1 ? " word" : " words") +
                             " after it",
                         ""};
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace two_hats::script
