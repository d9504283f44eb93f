// Whose rules hold when somebody asks who decides: the Scrum Guide of 2020, SAFe, or product management as it is
// practised.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/words.h"

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
    {base::marked("present bias"), base::marked("A gain this quarter weighs more than a larger one later.")},
    {base::marked("sunk cost"), base::marked("What has been spent speaks for spending more.")},
    {base::marked("anchoring"), base::marked("The first number said pulls every later one towards it.")},
    {base::marked("planning fallacy"), base::marked("The plan is the best case; what usually happens is left out.")},
    {base::marked("loudest voice"), base::marked("Who asks most often is served first.")},
    {base::marked("authority"), base::marked("Rank settles what evidence could have settled.")},
    {base::marked("status quo"),
     base::marked("What is so stays so, since leaving it needs a reason and staying none.")},
    {base::marked("confirmation"), base::marked("What fits the plan is looked for, what does not is explained away.")},
    {base::marked("availability"), base::marked("What happened last or most vividly counts as what happens often.")},
    {base::marked("optimism"), base::marked("A good ending is expected more often than it comes.")},
    {base::marked("loss aversion"), base::marked("A loss in sight weighs more than an equal gain.")},
    {base::marked("action bias"), base::marked("Doing something feels better than waiting, whatever it changes.")},
    {base::marked("omission"), base::marked("Harm from not deciding counts less than harm from a decision.")},
    {base::marked("information bias"),
     base::marked("One more fact is wanted although no fact would change the answer.")},
    {base::marked("compromise"), base::marked("The middle is taken because it is the middle.")},
    {base::marked("following rivals"),
     base::marked("What a competitor does counts as evidence of what customers want.")},
    {base::marked("purism"), base::marked("A rule is kept where the case that it was made for is not this one.")},
    {base::marked("substitution"), base::marked("An easier question is answered in place of the one that was asked.")},
    {base::marked("urgency"), base::marked("What has a deadline goes before what has a value.")},
    {base::marked("visible work"), base::marked("What can be shown counts for more than what can only be missed.")},
};
const Bias* bias_named(std::string_view name);  // null if there is none

}  // namespace two_hats::cards
