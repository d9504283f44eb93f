// Walks through a conversation's tree, and the chance that the other side agrees at its end.
#pragma once

#include <string_view>
#include <vector>

#include "engine/cards/answer.h"

namespace two_hats::cards {

// How a talk may end, where an answer to it is named (returns, conditions).
inline constexpr std::string_view kAgreed = "agreed", kRefused = "refused";

// The replies of an answer, first to last. Precondition: the answer fits the conversation (check_answer).
std::vector<const Reply*> replies_on(const Conversation& conversation, const ConversationGiven& given);

// Every answer there is: the paths from the first exchange to an end of the talk, in the order of the replies.
// Precondition: a tree, as it was checked when it was read.
std::vector<ConversationGiven> all_paths(const Conversation& conversation);

// Share of what they want that a path gives: of each interest the largest share on the path, by weight.
double share_given(const Conversation& conversation, const ConversationGiven& given);

// Chance that they agree: normal_cdf((share given - reservation + sway (trust - reference trust)) / deviation), where
// nine of ten reservations lie between low and high. Without a range it is 0 or 1.
double chance_of_agreement(const Conversation& conversation, const ConversationGiven& given, const Standing& standing);

}  // namespace two_hats::cards
