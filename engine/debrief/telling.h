// The parts of a debrief, each told from the same rated turns. For this room's own use.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/debrief/debrief.h"

namespace two_hats::debrief {

using Ratings = std::vector<std::optional<RatedTurn>>;

const scoring::AnswerRating& mine(const RatedTurn& turn);
bool is_sound(const RatedTurn& turn);
// Best or defensible over three years, and more is gained there than lost in the quarter, against the quarter's best.
bool pays_off(const RatedTurn& turn);
// k€ behind the best answer on the horizon where that is more; 0 where neither is scored.
double cost(const RatedTurn& turn);

using base::Words;

// "two" .. "twenty", digits above; capital: "Two".
std::string in_words(const Words& w, int number, bool capital = false);
std::string capitalised(std::string words);                    // for the beginning of a sentence
std::string quoted(const Words& w, const std::string& title);  // “title”
const cards::Card& card_of(const session::Session& session, int turn);
// "“Paid pilot”", "the best order for three years", "your split".
std::string name_of(const Words& w, const cards::Card& card, const scoring::AnswerRating& answer);

// One finding, the commonest pattern; no praise and no scolding.
std::string headline(const Words& w, const session::Session& session, const Ratings& ratings);
// Costliest, surest miss, best, and luck where one of them is missing; three at most, each of another turn.
std::vector<Moment> moments(const Words& w, const session::Session& session, const Ratings& ratings);
// To talk about: at most four, the most telling first.
std::vector<std::string> questions(const Words& w, const session::Session& session, const Ratings& ratings,
                                   const Debrief& so_far);

std::vector<BiasLine> bias_profile(const session::Session& session);
std::vector<Twin> twins(const session::Session& session);
std::vector<FlipPair> flip_pairs(const session::Session& session);
std::optional<Ending> ending(const session::Session& session);

// For each turn the share, 0..1, of worlds that earned less until the next card than the realised one did, with the
// same decision taken in the same situation. Empty where no time passed.
std::vector<std::optional<double>> luck_of_turns(const session::Session& session);
// Their mean, weighted by weeks, 0..100; 50 if no time passed.
double luck(const session::Session& session, const std::vector<std::optional<double>>& shares);
std::string luck_words(const Words& w, const std::vector<std::optional<double>>& shares, double decided,
                       double happened);

}  // namespace two_hats::debrief
