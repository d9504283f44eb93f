#include "engine/scoring/part_causes.h"

#include "engine/scoring/causes.h"
#include "engine/scoring/statistics.h"

namespace two_hats::scoring {
namespace {

struct Exchange {
  std::size_t answer;
  std::string name, because;
  cards::Answer with;
};

void add_exchanges(const cards::Split& card, std::size_t index, const cards::Answer& mine, const cards::Answer& other,
                   std::vector<Exchange>& all) {
  const auto& here = std::get<cards::SplitGiven>(mine);
  const auto& there = std::get<cards::SplitGiven>(other);
  for (std::size_t k = 0; k < card.activities.size(); ++k) {
    if (here.chips[k] == there.chips[k]) continue;
    cards::SplitGiven with = here;
    with.chips[k] = there.chips[k];
    all.push_back({index, card.activities[k].title,
                   "You gave " + std::to_string(here.chips[k]) + " of " + std::to_string(card.chips) + ", the other " +
                       std::to_string(there.chips[k]) + ".",
                   std::move(with)});
  }
}

std::string sentence_for(const cards::Duty& duty, cards::Role owner) {
  for (const cards::Duty::Elsewhere& elsewhere : duty.elsewhere) {
    for (const cards::Role role : elsewhere.roles) {
      if (role == owner) return elsewhere.because;
    }
  }
  return duty.because;
}

void add_exchanges(const cards::Ownership& card, std::size_t index, const cards::Answer& mine,
                   const cards::Answer& other, std::vector<Exchange>& all) {
  const auto& here = std::get<cards::OwnersGiven>(mine);
  const auto& there = std::get<cards::OwnersGiven>(other);
  for (std::size_t k = 0; k < card.duties.size(); ++k) {
    if (here.owners[k] == there.owners[k]) continue;
    cards::OwnersGiven with = here;
    with.owners[k] = there.owners[k];
    all.push_back({index, card.duties[k].title, sentence_for(card.duties[k], here.owners[k]), std::move(with)});
  }
}

std::vector<Exchange> exchanges(const cards::Card& card, const NamedAnswers& answers,
                                const std::vector<std::size_t>& rivals) {
  std::vector<Exchange> all;
  for (std::size_t a = 0; a < answers.size(); ++a) {
    const cards::Answer& mine = answers[a].second;
    const cards::Answer& other = answers[rivals[a]].second;
    if (const auto* split = std::get_if<cards::Split>(&card.decision)) add_exchanges(*split, a, mine, other, all);
    if (const auto* ownership = std::get_if<cards::Ownership>(&card.decision))
      add_exchanges(*ownership, a, mine, other, all);
  }
  return all;
}

}  // namespace

std::optional<std::vector<std::vector<Cause>>> part_causes(const Question& question, const NamedAnswers& answers,
                                                           const std::vector<std::size_t>& rivals,
                                                           const product::Ensemble& ensemble,
                                                           const std::atomic<bool>* stop) {
  const std::vector<Exchange> all = exchanges(*question.card, answers, rivals);
  NamedAnswers runs = answers;
  for (const Exchange& exchange : all) runs.emplace_back("", exchange.with);
  const auto outcome = run(question, plans_of(question, runs), ensemble, stop);
  if (!outcome) return std::nullopt;
  const auto worth = [&](std::size_t with, std::size_t without) {
    return mean_of(paired(outcome->plans[with].long_value, outcome->plans[without].long_value));
  };
  std::vector<std::vector<Cause>> causes(answers.size());
  for (std::size_t e = 0; e < all.size(); ++e) {
    causes[all[e].answer].push_back(
        {Cause::Kind::effect, all[e].name, 0, worth(all[e].answer, answers.size() + e), all[e].because});
  }
  for (std::size_t a = 0; a < answers.size(); ++a) causes[a] = largest_first(std::move(causes[a]), worth(a, rivals[a]));
  return causes;
}

}  // namespace two_hats::scoring
