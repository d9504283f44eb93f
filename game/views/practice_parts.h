// What the views of practising share. Private to the room.
#pragma once

#include "engine/questions/tally.h"
#include "game/views/question_view.h"

namespace two_hats::views {

std::string kind_words(const base::Words& w, questions::Kind kind);  // "Single choice"
std::string practice_title(const app::State& state);                 // "PSPO I", "All topics"
PracticeHead head_of(const app::State& state);
questions::Tally tally_of(const app::State& state);              // of what was answered so far
std::string certainty_words(const base::Words& w, int percent);  // "Fairly sure"
std::string marks_words(const base::Words& w, int marks);        // "+2 marks", "1 mark", "no mark"
std::string waiting_words(const app::State& state);              // "question 4 of 10"; empty when none waits

}  // namespace two_hats::views
