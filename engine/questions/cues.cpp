#include "engine/questions/cues.h"

#include <algorithm>

#include "engine/base/text.h"

namespace two_hats::questions {
namespace {

bool is_longest(const std::vector<Option>& options, std::size_t place) {
  for (std::size_t i = 0; i < options.size(); ++i)
    if (i != place && base::length(options[i].text) >= base::length(options[place].text)) return false;
  return true;
}

Cues::Places& places_for(Cues& cues, int options) {
  auto at = std::find_if(cues.places.begin(), cues.places.end(),
                         [&](const Cues::Places& places) { return places.options >= options; });
  if (at == cues.places.end() || at->options != options)
    at = cues.places.insert(at, {options, 0, std::vector<int>(static_cast<std::size_t>(options))});
  return *at;
}

}  // namespace

Cues cues_of(const Bank& bank) {
  Cues cues;
  for (const Question& question : bank.questions) {
    const auto right = std::find_if(question.options.begin(), question.options.end(),
                                    [](const Option& option) { return option.right; });
    if (right == question.options.end()) continue;
    const auto place = static_cast<std::size_t>(right - question.options.begin());
    if (question.kind == Kind::true_false) {
      ++cues.true_false;
      cues.is_true += question.options[place].text == "True";
    }
    if (question.kind != Kind::single) continue;
    ++cues.single;
    cues.longest += is_longest(question.options, place);
    cues.longest_by_chance += 1.0 / static_cast<double>(question.options.size());
    Cues::Places& places = places_for(cues, static_cast<int>(question.options.size()));
    ++places.questions;
    ++places.right_at[place];
  }
  return cues;
}

}  // namespace two_hats::questions
