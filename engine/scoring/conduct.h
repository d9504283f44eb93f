// How a decision was made, rated apart from what it is worth: the right decider, evidence asked for when it was worth
// its days, a no that was explained, and a confidence that fits.
#pragma once

#include <string>
#include <vector>

#include "engine/base/certainty.h"
#include "engine/base/words.h"
#include "engine/scoring/rate.h"

namespace two_hats::scoring {

enum class Verdict : unsigned char { pass, careful, fail };

struct ConductItem {
  enum class Check : unsigned char { decider, evidence, no, confidence, cue } check = Check::decider;
  Verdict verdict = Verdict::pass;
  std::string title, words;  // "Evidence skipped", "Sizing: cost 1 day, was worth €11,000."
};

// Sound: best or defensible on one horizon and at least 50 on the other (a horizon not scored counts as fine).
bool is_sound(const AnswerRating& answer);

// Of a decision: `right` is whether it was sound.
using base::certainty_mark;

std::vector<ConductItem> conduct_of(const cards::Pack& pack, const cards::Card& card, const cards::Answer& answer,
                                    const std::vector<std::string>& asked, int confidence_percent,
                                    const CardRating& rating, const AnswerRating& mine, const std::string& cue = {},
                                    const base::Words& w = {});

}  // namespace two_hats::scoring
