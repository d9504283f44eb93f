#include "engine/scoring/comparison.h"

#include <algorithm>

#include "engine/cards/conversation.h"
#include "engine/scoring/candidates.h"
#include "engine/scoring/order_rating.h"
#include "engine/scoring/selection_rating.h"

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

}  // namespace

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

std::optional<Comparison> comparison_of(const Question& question, const std::atomic<bool>* stop) {
  std::optional<NamedAnswers> answers = candidates(question, stop);
  if (!answers) return std::nullopt;
  const bool every = rates_every_answer(question.card->kind());
  if (!every && question.given) answers->insert(answers->begin(), {"yours", *question.given});
  Comparison made{std::move(*answers), {}, 0};
  made.plans = plans_of(question, made.answers);
  made.reference = every ? least_change(made.plans) : static_cast<int>(made.plans.size()) - 1;
  return made;
}

CardRating rating_of(const Question& question, const Comparison& compared, const product::Outcome& outcome) {
  CardRating rating = rating_from(outcome, compared.answers, compared.reference,
                                  question.pack->parameters.preset(question.world->stage).discount);
  if (question.card->kind() == cards::Kind::conversation) note_agreement(question, outcome, rating);
  rating.lattice = question.lattice;
  return rating;
}

}  // namespace two_hats::scoring
