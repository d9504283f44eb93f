#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/debrief/telling.h"

namespace two_hats::debrief {
namespace {

constexpr std::size_t kMost = 4;

int count_shape(const Ratings& ratings, scoring::Shape shape) {
  return static_cast<int>(
      std::ranges::count_if(ratings, [&](const auto& turn) { return turn && corner_of(mine(*turn)) == shape; }));
}

// The shortest runway at any card, in weeks; empty if cash always grew.
std::optional<int> shortest_runway(const session::Session& session) {
  std::optional<double> shortest;
  for (const session::Turn& turn : session.turns) {
    const auto runway = product::key_values(session.pack->parameters, turn.before).runway_weeks;
    if (runway && (!shortest || *runway < *shortest)) shortest = runway;
  }
  if (!shortest) return std::nullopt;
  return static_cast<int>(*shortest);
}

std::string about_the_pattern(const Words& w, const session::Session& session, const Ratings& ratings) {
  const int shortcuts = count_shape(ratings, scoring::Shape::shortcut);
  const int investments = count_shape(ratings, scoring::Shape::investment);
  const auto runway = shortest_runway(session);
  if (shortcuts >= 2 && shortcuts >= investments) {
    const std::string number = in_words(w, shortcuts);
    return runway ? w("Which of your {0} shortcuts would you take again, knowing that the runway was {1} weeks at its "
                      "shortest?",
                      number, *runway)
                  : w("Which of your {0} shortcuts would you take again, knowing that cash never ran short?", number);
  }
  if (investments >= 2) {
    const std::string number = in_words(w, investments);
    return runway ? w("Which of your {0} investments would you still make with half the runway?", number)
                  : w("Which of your {0} investments would you still make if cash ran short?", number);
  }
  return w("Which decision would you take again, and which one not?");
}

std::string about_a_moment(const Words& w, const session::Session& session, const Moment& moment) {
  const std::string card = quoted(w, card_of(session, moment.turn).title);
  switch (moment.kind) {
    case Moment::Kind::costliest:
      return w("What did you know at {0}, and what could you have asked?", card);
    case Moment::Kind::surest_miss:
      return w("What would have made you less sure at {0}?", card);
    case Moment::Kind::luck:
      return w("Would you decide {0} the same way, not knowing how it ended?", card);
    case Moment::Kind::best:
      return w("Where else would what you saw at {0} have helped?", card);
  }
  return {};
}

std::string about_a_return(const Words& w, const session::Session& session) {
  for (const session::Turn& turn : session.turns) {
    if (turn.deal.called_by < 0) continue;
    const cards::Card* bill = session.pack->card(turn.decision.card);
    return w("{0} came back as {1}. When could you have seen it coming?",
             quoted(w, card_of(session, turn.deal.called_by).title), quoted(w, bill->title));
  }
  return {};
}

std::string about_the_hats(const Words& w, const Debrief& so_far) {
  const HatLine &manager = so_far.manager, &owner = so_far.owner;
  constexpr double kWorthAQuestion = 15;
  if (manager.long_scored < 2 || owner.long_scored < 2) return {};
  if (std::abs(manager.long_score - owner.long_score) < kWorthAQuestion) return {};
  return w(
      "Over three years you reach {0} as Manager and {1} as Owner. What do you see under one hat that the other "
      "hides?",
      w.fixed(manager.long_score, 0), w.fixed(owner.long_score, 0));
}

}  // namespace

std::vector<std::string> questions(const Words& w, const session::Session& session, const Ratings& ratings,
                                   const Debrief& so_far) {
  std::vector<std::string> asked;
  const auto add = [&](std::string question) {
    if (!question.empty() && asked.size() < kMost) asked.push_back(std::move(question));
  };
  if (session.turns.empty()) return asked;
  add(about_the_pattern(w, session, ratings));
  add(about_a_return(w, session));
  add(about_the_hats(w, so_far));
  for (const Moment& moment : so_far.moments) add(about_a_moment(w, session, moment));
  return asked;
}

}  // namespace two_hats::debrief
