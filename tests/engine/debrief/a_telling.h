// Sessions and ratings made by hand, to be told back.
#pragma once

#include <string>
#include <vector>

#include "engine/debrief/debrief.h"
#include "tests/engine/session/a_session.h"

namespace two_hats::testing {

using debrief::RatedTurn;
using scoring::Shape;
using session::Session;

inline scoring::Horizon horizon(double mean, double gap, double score) {
  scoring::Horizon horizon;
  horizon.mean = mean;
  horizon.gap = gap;
  horizon.score = score;
  horizon.defensible = score >= 80;
  horizon.rank = score < 100 ? 2 : 1;
  return horizon;
}

// A choice of a and b; the one chosen is as told here, the other is the best in the long term.
struct Told {
  Shape shape = Shape::win_win;
  double short_score = 100, long_score = 100, cost = 0;
  std::string because = "Technical debt";
};

inline RatedTurn rated(int chosen, const Told& told) {
  RatedTurn turn;
  turn.mine = chosen;
  turn.rating.answers.resize(2);
  for (int i = 0; i < 2; ++i) turn.rating.answers[static_cast<std::size_t>(i)].answer = cards::ChoiceGiven{i};
  scoring::AnswerRating& own = turn.rating.answers[static_cast<std::size_t>(chosen)];
  scoring::AnswerRating& other = turn.rating.answers[static_cast<std::size_t>(1 - chosen)];
  own.short_term = horizon(40, 0, told.short_score);
  own.long_term = horizon(100 - told.cost, told.cost, told.long_score);
  own.shape = told.shape;
  own.because = {{scoring::Cause::Kind::stock, told.because, .6, -told.cost, "Because."}};
  other.short_term = horizon(9, 31, 20);
  other.long_term = horizon(100, 0, 100);
  other.best_share_long = .93;
  turn.rating.best_short = chosen;
  turn.rating.best_long = told.cost > 0 ? 1 - chosen : chosen;
  return turn;
}

inline const Told kShortcut{Shape::shortcut, 100, 10, 214}, kWinWin{Shape::win_win, 100, 100, 0};
inline const Told kLoseLose{Shape::lose_lose, 30, 10, 60}, kInvestment{Shape::investment, 45, 100, 0};

inline Session story(int cards, session::Hats hats = session::Hats::both) {
  std::vector<cards::Card> all;
  for (int i = 0; i < cards; ++i) {
    auto card = CardBuilder("c" + std::to_string(i), i % 2 ? cards::Hat::owner : cards::Hat::manager)
                    .about(i % 2 ? "order" : "no");
    card.always().from(i + 1).with([&](cards::Card& each) { each.title = "Card " + std::to_string(i); });
    all.push_back(card);
  }
  cards::Pack pack = a_pack(all);
  pack.competencies = {{"no", "saying no"}, {"order", "ordering the Product Backlog"}, {"price", "pricing"}};
  return session::start(shared(pack), 17, hats);
}

inline Session decided(Session session, int decisions, int confidence = 80) {
  for (int i = 0; i < decisions; ++i) {
    session::Decision decision = choosing(session, 0);
    decision.confidence = confidence;
    session = session::apply(session, decision);
  }
  return session;
}

inline debrief::Debrief told_back(const Session& session, const std::vector<Told>& turns) {
  std::vector<std::optional<RatedTurn>> ratings;
  for (const Told& turn : turns) ratings.push_back(rated(0, turn));
  return debrief::build_debrief(session, ratings);
}

}  // namespace two_hats::testing
