#include <algorithm>

#include "engine/scoring/candidates.h"
#include "engine/scoring/statistics.h"

namespace two_hats::scoring {
namespace {

constexpr product::Ensemble kLook{64, 4};

struct Option {
  std::size_t duty;
  cards::Role role;
  double quarter = 0, years = 0;
};  // k€ against the right owners

std::vector<cards::Role> right_owners(const cards::Ownership& card) {
  std::vector<cards::Role> owners;
  for (const cards::Duty& duty : card.duties)
    owners.push_back(duty.owners.empty() ? cards::Role::nobody : duty.owners.front());
  return owners;
}

// One role of every group that has its own effects; the groups' other roles do the same.
std::vector<Option> options_of(const cards::Ownership& card) {
  std::vector<Option> options;
  for (std::size_t d = 0; d < card.duties.size(); ++d) {
    for (const cards::Duty::Elsewhere& elsewhere : card.duties[d].elsewhere) {
      if (!elsewhere.roles.empty()) options.push_back({d, elsewhere.roles.front()});
    }
  }
  return options;
}

// The owners that serve best (`sign` 1) or worst (-1): every duty by itself, since duties act apart.
template <typename Value>
cards::OwnersGiven chosen(const std::vector<cards::Role>& right, const std::vector<Option>& options, double sign,
                          Value value) {
  std::vector<double> most(right.size(), 0);
  cards::OwnersGiven given{right};
  for (const Option& option : options) {
    const double served = sign * value(option);
    if (served <= most[option.duty]) continue;
    most[option.duty] = served;
    given.owners[option.duty] = option.role;
  }
  return given;
}

}  // namespace

std::optional<NamedAnswers> ownership_candidates(const Question& question, const std::atomic<bool>* stop) {
  const auto& card = std::get<cards::Ownership>(question.card->decision);
  const std::vector<cards::Role> right = right_owners(card);
  std::vector<Option> options = options_of(card);
  NamedAnswers alone{{"", cards::OwnersGiven{right}}};
  for (const Option& option : options) {
    cards::OwnersGiven given{right};
    given.owners[option.duty] = option.role;
    alone.emplace_back("", std::move(given));
  }
  const auto outcome = run(question, plans_of(question, alone), kLook, stop);
  if (!outcome) return std::nullopt;
  double soon = 0, later = 0;  // what is at stake on each horizon
  for (std::size_t o = 0; o < options.size(); ++o) {
    options[o].quarter = mean_of(paired(outcome->plans[o + 1].short_value, outcome->plans[0].short_value));
    options[o].years = mean_of(paired(outcome->plans[o + 1].long_value, outcome->plans[0].long_value));
    soon += std::max(options[o].quarter, -options[o].quarter);
    later += std::max(options[o].years, -options[o].years);
  }
  const auto quarter = [](const Option& o) { return o.quarter; };
  const auto years = [](const Option& o) { return o.years; };
  const auto both = [&](const Option& o) {
    return (soon > 0 ? o.quarter / soon : 0) + (later > 0 ? o.years / later : 0);
  };
  return NamedAnswers{
      {"best_short", chosen(right, options, 1, quarter)}, {"best_long", chosen(right, options, 1, years)},
      {"both", chosen(right, options, 1, both)},          {"worst_short", chosen(right, options, -1, quarter)},
      {"worst_long", chosen(right, options, -1, years)},  {"listed", cards::OwnersGiven{right}}};
}

}  // namespace two_hats::scoring
