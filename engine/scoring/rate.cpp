#include "engine/scoring/rate.h"

#include <algorithm>
#include <cassert>

#include "engine/cards/conversation.h"
#include "engine/scoring/candidates.h"
#include "engine/scoring/order_rating.h"
#include "engine/scoring/selection_rating.h"
#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {
namespace {

NamedAnswers choices(const cards::Choice& choice) {
  NamedAnswers answers;
  for (std::size_t a = 0; a < choice.answers.size(); ++a) {
    answers.emplace_back(choice.answers[a].id, cards::ChoiceGiven{static_cast<int>(a)});
  }
  return answers;
}

NamedAnswers paths_of_talk(const cards::Conversation& talk, const cards::Card& card) {
  NamedAnswers answers;
  for (cards::ConversationGiven& path : cards::all_paths(talk)) {
    const cards::Answer answer = std::move(path);
    answers.emplace_back(cards::text_of(card, answer), answer);
  }
  return answers;
}

// How often they agreed: the unknown behind the card's own.
void note_agreement(const Question& question, const product::Outcome& outcome, CardRating& rating) {
  const unsigned agreed = 1u << question.card->unknowns.size();
  for (std::size_t a = 0; a < rating.answers.size(); ++a) {
    const std::vector<std::uint8_t>& truths = outcome.plans[a].truths;
    const auto yes =
        std::count_if(truths.begin(), truths.end(), [&](std::uint8_t bits) { return (bits & agreed) != 0; });
    rating.answers[a].agreed_share = static_cast<double>(yes) / static_cast<double>(truths.size());
  }
}

std::optional<NamedAnswers> candidates(const Question& question, const std::atomic<bool>* stop) {
  if (question.notable) return *question.notable;
  switch (question.card->kind()) {
    case cards::Kind::choice:
      return choices(std::get<cards::Choice>(question.card->decision));
    case cards::Kind::order: {
      const auto& order = std::get<cards::Order>(question.card->decision);
      const std::vector<double> factors = throughput_factors(order, product::kQuick), chances = chances_of(question);
      OrderCosts costs(order, factors, chances);
      return order_candidates(order, costs);
    }
    case cards::Kind::split:
      return split_candidates(question, stop);
    case cards::Kind::ownership:
      return ownership_candidates(question, stop);
    case cards::Kind::selection: {
      const cards::Selection selection = believed_selection(question);
      return selection_candidates(selection, selection_factors(selection, product::kQuick));
    }
    case cards::Kind::conversation:
      return paths_of_talk(std::get<cards::Conversation>(question.card->decision), *question.card);
  }
  return std::nullopt;
}

}  // namespace

bool rates_every_answer(cards::Kind kind) { return kind == cards::Kind::choice || kind == cards::Kind::conversation; }

bool rates_by_formula(cards::Kind kind) { return kind == cards::Kind::order || kind == cards::Kind::selection; }

std::optional<CardRating> rate(const Question& question, const product::Ensemble& ensemble,
                               const std::atomic<bool>* stop) {
  assert(question.pack && question.card && question.world);
  const cards::Kind kind = question.card->kind();
  if (rates_by_formula(kind)) {
    if (stop && stop->load()) return std::nullopt;
    return kind == cards::Kind::order ? rate_order(question, ensemble) : rate_selection(question, ensemble);
  }
  std::optional<NamedAnswers> answers = candidates(question, stop);
  if (!answers) return std::nullopt;
  const bool every = rates_every_answer(kind);
  if (!every && question.given) answers->insert(answers->begin(), {"yours", *question.given});
  const std::vector<product::Plan> plans = plans_of(question, *answers);
  const auto outcome = run(question, plans, ensemble, stop);
  if (!outcome) return std::nullopt;
  const int reference = every ? least_change(plans) : static_cast<int>(plans.size()) - 1;
  CardRating rating =
      rating_from(*outcome, *answers, reference, question.pack->parameters.preset(question.world->stage).discount);
  if (kind == cards::Kind::conversation) note_agreement(question, *outcome, rating);
  rating.lattice = question.lattice;
  return rating;
}

std::vector<std::pair<std::string, cards::Answer>> notable_answers(const Question& question,
                                                                   const std::atomic<bool>* stop) {
  return candidates(question, stop).value_or(NamedAnswers{});
}

}  // namespace two_hats::scoring
