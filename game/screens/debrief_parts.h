// The cards of the debrief, each with the height it needs.
#pragma once

#include "game/screens/parts.h"
#include "game/views/debrief_view.h"

namespace two_hats::screens {

// Decisions on the square of both horizons; as high as the square may become in this width.
[[nodiscard]] float marks_height(float width, float widest_square);
void draw_marks_card(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::DebriefView& view);

// The moments that mattered most, one below the other, each with what the other world looked like.
[[nodiscard]] float moments_height(const widgets::Ui& ui, float width, const views::DebriefView& view);
// `spare`: room beneath that the rows may take.
void draw_moments(widgets::Ui& ui, Commands& commands, widgets::Point at, float width, float spare,
                  const views::DebriefView& view);

// Skill against luck, and how sure the player was.
[[nodiscard]] float luck_height(const widgets::Ui& ui, float width, const views::DebriefView& view);
void draw_luck(widgets::Ui& ui, const widgets::Rect& rect, const views::DebriefView& view);

// Both hats with both horizons.
[[nodiscard]] float hats_height(const views::DebriefView& view);
void draw_hats_card(widgets::Ui& ui, const widgets::Rect& rect, const views::DebriefView& view);

// Every decision in its week; each opens its verdict.
[[nodiscard]] float timeline_height(const widgets::Ui& ui, float width, const views::DebriefView& view);
void draw_timeline(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::DebriefView& view);

// Both horizons for each skill, under each hat that was worn.
[[nodiscard]] float skills_height(const widgets::Ui& ui, float width, const views::DebriefView& view);
void draw_skills(widgets::Ui& ui, const widgets::Rect& rect, const views::DebriefView& view);

// How sure, how right; 0 high where nobody said how sure.
[[nodiscard]] float certainty_height(const widgets::Ui& ui, float width, const views::DebriefView& view);
void draw_certainty(widgets::Ui& ui, const widgets::Rect& rect, const views::DebriefView& view);

// The question to talk about.
[[nodiscard]] float question_height(const widgets::Ui& ui, float width, const views::DebriefView& view);
void draw_question(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::DebriefView& view);

}  // namespace two_hats::screens
