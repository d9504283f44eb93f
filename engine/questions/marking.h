// Answers and whether they are right. There is no partial credit: all of it, or not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/questions/bank.h"

namespace two_hats::questions {

// An answer, in places of the question as its file lists them (0 first):
// - single, true_false: the option picked. multiple: the options picked, growing.
// - ordering: the steps as laid out, first to last.
// - matching: for each left the pair whose right side was given to it; kNobody for none yet.
using Given = std::vector<int>;
inline constexpr int kNobody = -1;

// How many options are to be picked: those that are right. 0 for ordering and matching.
int wanted(const Question& question);
// May it be handed in? One option; exactly as many as wanted; every step; a right side for every left.
bool is_complete(const Question& question, const Given& given);
// Precondition: complete.
bool is_right(const Question& question, const Given& given);
Given right_answer(const Question& question);

// "c", "ae", "bdca": letters of the places, as a store keeps them.
std::string text_of(const Given& given);
// Empty if the text is no complete answer to this question.
Given given_from(const Question& question, std::string_view text);

}  // namespace two_hats::questions
