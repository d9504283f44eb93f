#include "game/views/turn_words.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/cards/conversation.h"

namespace two_hats::views {
namespace {

std::string score_words(const scoring::Horizon& horizon) {
  return horizon.scored ? base::fixed(horizon.score, 0) : "–";
}

}  // namespace

std::string answered_words(const base::Words& w, const cards::Card& card, const cards::Answer& answer) {
  switch (card.kind()) {
    case cards::Kind::choice: {
      const int index = std::get<cards::ChoiceGiven>(answer).answer;
      return w("“{0}”", std::get<cards::Choice>(card.decision).answers[static_cast<std::size_t>(index)].title);
    }
    case cards::Kind::conversation: {
      const auto said =
          cards::replies_on(std::get<cards::Conversation>(card.decision), std::get<cards::ConversationGiven>(answer));
      return said.empty() ? w("your talk") : w("“{0}”", said.back()->says);
    }
    case cards::Kind::order:
      return w("your order");
    case cards::Kind::split:
      return w("your split");
    case cards::Kind::ownership:
      return w("your owners");
    case cards::Kind::selection:
      return w("your Sprint");
  }
  return "";
}

std::string who(const base::Words& w, const std::vector<cards::Role>& roles) {
  std::vector<std::string> names;
  for (const cards::Role role : roles) names.push_back(w(cards::in_a_sentence(role)));
  return w.listed_or(names);
}

std::string week_words(const base::Words& w, const session::Session& session, int turn) {
  const session::Turn& taken = session.turns[static_cast<std::size_t>(turn)];
  return w("week {0}", session::calendar(session, taken.deal.week).week);
}

Scores scores_of(const app::State& state, int turn) {
  if (turn < 0 || turn >= static_cast<int>(state.ratings.size())) return {};
  const auto& rated = state.ratings[static_cast<std::size_t>(turn)].rated;
  if (!rated) return {};
  const scoring::AnswerRating& mine = rated->rating.answers[static_cast<std::size_t>(rated->mine)];
  return {score_words(mine.short_term), score_words(mine.long_term)};
}

std::optional<int> turn_of(const session::Session& session, const std::string& card) {
  for (int i = static_cast<int>(session.turns.size()) - 1; i >= 0; --i)
    if (session.turns[static_cast<std::size_t>(i)].decision.card == card) return i;
  return std::nullopt;
}

const cards::Card& as_written(const cards::Pack& pack, const cards::Card& card) {
  const cards::Card* written = pack.written ? pack.written->card(card.id) : nullptr;
  return written ? *written : card;
}

cards::Lens lens_of_rule(const cards::Pack& pack, const cards::Card& card) {
  const cards::Lens base = pack.written ? pack.written->lens : pack.lens;
  const auto is_played = [&](const auto& each) { return each.lens == pack.lens; };
  if (std::ranges::any_of(card.lenses, is_played)) return pack.lens;
  if (const auto* ownership = std::get_if<cards::Ownership>(&card.decision))
    for (const cards::Duty& duty : ownership->duties)
      if (std::ranges::any_of(duty.through, is_played)) return pack.lens;
  return base;
}

}  // namespace two_hats::views
