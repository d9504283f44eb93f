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

std::string about_the_pattern(const session::Session& session, const Ratings& ratings) {
  const int shortcuts = count_shape(ratings, scoring::Shape::shortcut);
  const int investments = count_shape(ratings, scoring::Shape::investment);
  const auto runway = shortest_runway(session);
  if (shortcuts >= 2 && shortcuts >= investments) {
    const std::string asked = "Which of your " + in_words(shortcuts) + " shortcuts would you take again, knowing that ";
    return asked +
           (runway ? "the runway was " + std::to_string(*runway) + " weeks at its shortest?" : "cash never ran short?");
  }
  if (investments >= 2) {
    const std::string asked = "Which of your " + in_words(investments) + " investments would you still make ";
    return asked + (runway ? "with half the runway?" : "if cash ran short?");
  }
  return "Which decision would you take again, and which one not?";
}

std::string about_a_moment(const session::Session& session, const Moment& moment) {
  const std::string card = quoted(card_of(session, moment.turn).title);
  switch (moment.kind) {
    case Moment::Kind::costliest:
      return "What did you know at " + card + ", and what could you have asked?";
    case Moment::Kind::surest_miss:
      return "What would have made you less sure at " + card + "?";
    case Moment::Kind::luck:
      return "Would you decide " + card + " the same way, not knowing how it ended?";
    case Moment::Kind::best:
      return "Where else would what you saw at " + card + " have helped?";
  }
  return {};
}

std::string about_a_return(const session::Session& session) {
  for (const session::Turn& turn : session.turns) {
    if (turn.deal.called_by < 0) continue;
    const cards::Card* bill = session.pack->card(turn.decision.card);
    return quoted(card_of(session, turn.deal.called_by).title) + " came back as " + quoted(bill->title) +
           ". When could you have seen it coming?";
  }
  return {};
}

std::string about_the_hats(const Debrief& so_far) {
  const HatLine &manager = so_far.manager, &owner = so_far.owner;
  constexpr double kWorthAQuestion = 15;
  if (manager.long_scored < 2 || owner.long_scored < 2) return {};
  if (std::abs(manager.long_score - owner.long_score) < kWorthAQuestion) return {};
  return "Over three years you reach " + base::fixed(manager.long_score, 0) + " as Manager and " +
         base::fixed(owner.long_score, 0) + " as Owner. What do you see under one hat that the other hides?";
}

}  // namespace

std::vector<std::string> questions(const session::Session& session, const Ratings& ratings, const Debrief& so_far) {
  std::vector<std::string> asked;
  const auto add = [&](std::string question) {
    if (!question.empty() && asked.size() < kMost) asked.push_back(std::move(question));
  };
  if (session.turns.empty()) return asked;
  add(about_the_pattern(session, ratings));
  add(about_a_return(session));
  add(about_the_hats(so_far));
  for (const Moment& moment : so_far.moments) add(about_a_moment(session, moment));
  return asked;
}

}  // namespace two_hats::debrief
