// The parts of the reveal view, one file each. Private to the room.
#pragma once

#include "game/views/reveal_view.h"

namespace two_hats::views {

// What the parts need to know about the turn on the screen.
struct Shown {
  const app::State& state;
  const session::Turn& turn;
  const cards::Card& card;
  const debrief::RatedTurn* rated = nullptr;  // null until the first rating
  int other = -1;                             // index drawn against mine; -1: none

  const scoring::AnswerRating& answer(int index) const {
    return rated->rating.answers[static_cast<std::size_t>(index)];
  }
  const scoring::AnswerRating& mine() const { return answer(rated->mine); }
  // "A" for a choice's answers, by their place on the table; "Yours", "The best quarter" and such for the other kinds.
  std::string tag(int index) const;
  // "A Promise it for week 39"; for the other kinds the tag alone.
  std::string label(int index) const;
  // "A", or "Your order": to begin a sentence with.
  std::string subject(int index) const;
};

// Of an amount as it is shown: 0 when it rounds to nothing.
int sign_of(double thousands);

void fill_dials(RevealView& view, const Shown& shown);
void fill_chart(RevealView& view, const Shown& shown);
void fill_why(RevealView& view, const Shown& shown);
void fill_nearby(RevealView& view, const Shown& shown);
void fill_luck(RevealView& view, const Shown& shown);
void fill_lessons(RevealView& view, const Shown& shown);
void fill_feedback(RevealView& view, const Shown& shown);
const cards::Feedback* feedback_of(const Shown& shown);
// The verdict of a tutorial: less at a time. After all the others.
void make_shorter(RevealView& view, const Shown& shown);

}  // namespace two_hats::views
