#include "engine/scoring/rate.h"

#include <cassert>

#include "engine/scoring/candidates.h"
#include "engine/scoring/order_rating.h"
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

std::optional<NamedAnswers> candidates(const Question& question, const std::atomic<bool>* stop) {
  if (question.notable) return *question.notable;
  switch (question.card->kind()) {
    case cards::Kind::choice:
      return choices(std::get<cards::Choice>(question.card->decision));
    case cards::Kind::order: {
      const auto& order = std::get<cards::Order>(question.card->decision);
      return order_candidates(order, throughput_factors(order, product::kQuick));
    }
    case cards::Kind::split:
      return split_candidates(question, stop);
    case cards::Kind::ownership:
      return ownership_candidates(question, stop);
    case cards::Kind::selection:
    case cards::Kind::conversation:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<CardRating> rate(const Question& question, const product::Ensemble& ensemble,
                               const std::atomic<bool>* stop) {
  assert(question.pack && question.card && question.world);
  if (question.card->kind() == cards::Kind::order) {
    if (stop && stop->load()) return std::nullopt;
    return rate_order(question, ensemble);
  }
  std::optional<NamedAnswers> answers = candidates(question, stop);
  if (!answers) return std::nullopt;
  const bool choice = question.card->kind() == cards::Kind::choice;
  if (!choice && question.given) answers->insert(answers->begin(), {"yours", *question.given});
  const std::vector<product::Plan> plans = plans_of(question, *answers);
  const auto outcome = run(question, plans, ensemble, stop);
  if (!outcome) return std::nullopt;
  const int reference = choice ? least_change(plans) : static_cast<int>(plans.size()) - 1;
  return rating_from(*outcome, *answers, reference, question.pack->parameters.preset(question.world->stage).discount);
}

std::vector<std::pair<std::string, cards::Answer>> notable_answers(const Question& question,
                                                                   const std::atomic<bool>* stop) {
  return candidates(question, stop).value_or(NamedAnswers{});
}

}  // namespace two_hats::scoring
