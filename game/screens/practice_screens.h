// Practising questions: what to practise, one question, its explanation, how it went.
#pragma once

#include "game/screens/parts.h"
#include "game/views/practice_view.h"
#include "game/views/question_view.h"

namespace two_hats::screens {

void draw_practice(widgets::Ui& ui, const views::PracticeView& view, Scratch& scratch, Commands& commands);
void draw_question(widgets::Ui& ui, const views::QuestionView& view, Scratch& scratch, Commands& commands);
void draw_explanation(widgets::Ui& ui, const views::ExplanationView& view, Scratch& scratch, Commands& commands);
void draw_summary(widgets::Ui& ui, const views::SummaryView& view, Scratch& scratch, Commands& commands);

}  // namespace two_hats::screens
