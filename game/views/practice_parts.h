// What the views of practising share. Private to the room.
#pragma once

#include "engine/questions/tally.h"
#include "game/views/question_view.h"

namespace two_hats::views {

std::string kind_words(questions::Kind kind);         // "Single choice"
std::string practice_title(const app::State& state);  // "PSPO I", "All topics"
PracticeHead head_of(const app::State& state);
questions::Tally tally_of(const app::State& state);          // of what was answered so far
std::string certainty_words(int percent);                    // "Fairly sure"
std::string marks_words(int marks);                          // "+2 marks", "1 mark", "no mark"
std::string waiting_words(const app::State& state);          // "question 4 of 10"; empty when none waits
std::string count_words(int count, const std::string& one);  // "1 question", "10 questions"

}  // namespace two_hats::views
