// What a player decides, whoever made it: a click, a key, a vote, a line of a script or a saved record.
#pragma once

#include <string>
#include <vector>

#include "engine/base/certainty.h"
#include "engine/cards/answer.h"

namespace two_hats::session {

enum class Hats : unsigned char { manager, owner, both };  // which cards the player takes
std::string_view name_of(Hats hats);                       // "pm", "po", "both"
std::optional<Hats> hats_named(std::string_view name);

inline constexpr auto& kConfidences = base::kCertainties;  // Guessing, Leaning, Fairly sure, Sure

struct Decision {
  std::string card;
  cards::Answer answer;
  cards::Hat hat = cards::Hat::manager;
  std::vector<std::string> asked;  // evidence bought first, in order
  int confidence = 0;              // per cent; 0 = not asked for (tutorial's first card)
  std::string reason;              // the player's own words, may be empty
  std::string cue;                 // of a flip: the id of the cue that decides, as the player has it; may be empty
  bool operator==(const Decision&) const = default;
};

// A move that the rules forbid. The views word it.
struct Refusal {
  enum class Why : unsigned char {
    campaign_over,
    not_this_card,
    wrong_hat,
    answer_form,
    breaks_prerequisite,
    no_confidence,
    no_such_evidence,
    nothing_to_undo,
    no_such_cue
  } why = Why::not_this_card;
  cards::AnswerRefusal detail{};  // for answer_form and breaks_prerequisite
};

}  // namespace two_hats::session
