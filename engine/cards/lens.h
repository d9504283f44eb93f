// Whose rules hold when somebody asks who decides: the Scrum Guide of 2020, SAFe, or product management as it is
// practised.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace two_hats::cards {

enum class Lens : std::uint8_t { scrum_guide, safe, general };
inline constexpr int kLensCount = 3;

std::string_view name_of(Lens lens);   // "scrum_guide", "safe", "general"
std::string_view title_of(Lens lens);  // "Scrum Guide 2020", "SAFe", "General practice"
std::optional<Lens> lens_named(std::string_view);

// The traps of judgement that an answer can be tagged with, and what each is, in a sentence.
struct Bias {
  std::string_view name, words;
};
inline constexpr Bias kBiases[] = {
    {"present bias", "A gain this quarter weighs more than a larger one later."},
    {"sunk cost", "What has been spent speaks for spending more."},
    {"anchoring", "The first number said pulls every later one towards it."},
    {"planning fallacy", "The plan is the best case; what usually happens is left out."},
    {"loudest voice", "Who asks most often is served first."},
    {"authority", "Rank settles what evidence could have settled."},
    {"status quo", "What is so stays so, since leaving it needs a reason and staying none."},
    {"confirmation", "What fits the plan is looked for, what does not is explained away."},
    {"availability", "What happened last or most vividly counts as what happens often."},
    {"optimism", "A good ending is expected more often than it comes."},
    {"loss aversion", "A loss in sight weighs more than an equal gain."},
    {"action bias", "Doing something feels better than waiting, whatever it changes."},
    {"omission", "Harm from not deciding counts less than harm from a decision."},
    {"information bias", "One more fact is wanted although no fact would change the answer."},
    {"compromise", "The middle is taken because it is the middle."},
    {"following rivals", "What a competitor does counts as evidence of what customers want."},
    {"purism", "A rule is kept where the case that it was made for is not this one."},
    {"substitution", "An easier question is answered in place of the one that was asked."},
    {"urgency", "What has a deadline goes before what has a value."},
    {"visible work", "What can be shown counts for more than what can only be missed."},
};
const Bias* bias_named(std::string_view name);  // null if there is none

}  // namespace two_hats::cards
