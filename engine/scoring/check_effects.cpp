// Effects that nobody could see: taken out one at a time in the same worlds, the answer's worth stays where it was.
#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/cards/finder.h"
#include "engine/scoring/check_ratings.h"
#include "engine/scoring/statistics.h"
#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {
namespace {

constexpr product::Ensemble kLook{64, 4};

// The card's effect in a plan: a split scales its size, a talk adds conditions, the sentence stays.
bool same(const product::Effect& a, const product::Effect& b) {
  return a.target == b.target && a.because == b.because && a.start_week == b.start_week && a.weeks == b.weeks;
}

// Answers that bring every effect: all chips on one activity, one duty with another owner.
NamedAnswers bringing_all(const cards::Card& card) {
  NamedAnswers answers;
  if (const auto* split = std::get_if<cards::Split>(&card.decision)) {
    for (std::size_t a = 0; a < split->activities.size(); ++a) {
      cards::SplitGiven given{std::vector<int>(split->activities.size(), 0)};
      given.chips[a] = split->chips;
      answers.emplace_back("", given);
    }
  }
  if (const auto* ownership = std::get_if<cards::Ownership>(&card.decision)) {
    cards::OwnersGiven right;
    for (const cards::Duty& duty : ownership->duties) right.owners.push_back(duty.owners.front());
    for (std::size_t d = 0; d < ownership->duties.size(); ++d) {
      for (const auto& elsewhere : ownership->duties[d].elsewhere) {
        cards::OwnersGiven given = right;
        given.owners[d] = elsewhere.roles.front();
        answers.emplace_back("", given);
      }
    }
  }
  return answers;
}

// k€ in the paths in which taking it out changes anything: a condition may hold in few worlds, a stock may be at its
// bound in most, and there the effect cannot be too small.
double worth_where_it_acts(const std::vector<double>& with, const std::vector<double>& left_out) {
  double sum = 0;
  int acts = 0;
  for (const double difference : paired(with, left_out)) {
    sum += difference;
    acts += difference != 0;
  }
  return acts == 0 ? 0 : std::abs(sum) / acts;
}

// One effect of the card in one of the plans that bring it.
struct Trial {
  std::size_t placed = 0, plan = 0, effect = 0;
};

// In the first plan that brings it and in the last: the many paths of a talk differ by what was said before.
std::vector<Trial> trials_of(const std::vector<cards::PlacedEffect>& placed, const std::vector<product::Plan>& plans) {
  std::vector<Trial> trials;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    std::vector<Trial> found;
    for (std::size_t p = 0; p < plans.size(); ++p) {
      const auto& effects = plans[p].effects;
      for (std::size_t e = 0; e < effects.size(); ++e)
        if (same(effects[e], *placed[i].effect)) found.push_back({i, p, e});
    }
    if (!found.empty()) trials.push_back(found.front());
    if (found.size() > 1) trials.push_back(found.back());
  }
  return trials;
}

// Stilled, not erased: an effect's place names its chances, and those of the others must fall as they did.
product::Plan without(const product::Plan& plan, std::size_t effect) {
  product::Plan rest = plan;
  product::Effect& stilled = rest.effects[effect];
  stilled.size = stilled.operation == product::Operation::add ? 0 : 1;
  return rest;
}

}  // namespace

std::vector<cards::Finding> check_effects(const cards::Pack& pack, const cards::Card& card, const CardRating& rating) {
  std::vector<cards::Finding> findings;
  const bool at_stake = std::any_of(rating.answers.begin(), rating.answers.end(), [](const AnswerRating& answer) {
    return answer.short_term.scored || answer.long_term.scored;
  });
  if (!at_stake || rates_by_formula(card.kind())) return findings;
  const product::World world = typical_world(pack, card);
  const Question question{&pack, &card, &world, {}, std::nullopt};
  const std::vector<product::Plan> plans =
      plans_of(question, rates_every_answer(card.kind()) ? notable_answers(question) : bringing_all(card));
  const std::vector<cards::PlacedEffect> placed = cards::effects_of(card);
  const std::vector<Trial> trials = trials_of(placed, plans);
  if (trials.empty()) return findings;
  std::vector<product::Plan> runs = plans;
  for (const Trial& trial : trials) runs.push_back(without(plans[trial.plan], trial.effect));
  const auto outcome = run(question, runs, kLook, nullptr);
  if (!outcome) return findings;
  const double quarter = product::kQuarterWeeks * weekly_revenue_of(question);
  std::vector<double> soon(placed.size(), 0), later(placed.size(), 0);
  for (std::size_t t = 0; t < trials.size(); ++t) {
    const product::PlanOutcome& with = outcome->plans[trials[t].plan];
    const product::PlanOutcome& left_out = outcome->plans[plans.size() + t];
    const std::size_t i = trials[t].placed;
    soon[i] = std::max(soon[i], worth_where_it_acts(with.short_value, left_out.short_value));
    later[i] = std::max(later[i], worth_where_it_acts(with.long_value, left_out.long_value));
  }
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const bool seen = soon[i] >= kInvisible * kShortSpread * quarter || later[i] >= kInvisible * kLongSpread * quarter;
    const bool acts = soon[i] > 0 || later[i] > 0;
    if (!acts || seen) continue;
    findings.push_back({"TH308", cards::Severity::warning, card.id, placed[i].pointer,
                        "nobody can see this effect: " + base::euros_in_words(soon[i]) + " in the quarter, " +
                            base::euros_in_words(later[i]) + " over three years",
                        "make it larger, or leave the line out"});
  }
  return findings;
}

}  // namespace two_hats::scoring
