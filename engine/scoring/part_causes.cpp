#include "engine/scoring/part_causes.h"

#include <algorithm>

#include "engine/scoring/statistics.h"

namespace two_hats::scoring {
namespace {

// One part of an answer as its rival has it. Exchanges that come to the same answer share a run.
struct Exchange {
  std::size_t answer = 0, rival = 0;
  std::string name, because;
  std::size_t run = 0;
};

class Exchanges {
 public:
  Exchanges(const Question& question, const CardRating& rating) : question_(question), rating_(rating) {}

  void add(std::size_t answer, std::size_t rival) {
    const cards::Answer& mine = rating_.answers[answer].answer;
    const cards::Answer& other = rating_.answers[rival].answer;
    if (const auto* split = std::get_if<cards::Split>(&question_.card->decision))
      add(*split, answer, rival, std::get<cards::SplitGiven>(mine), std::get<cards::SplitGiven>(other));
    if (const auto* ownership = std::get_if<cards::Ownership>(&question_.card->decision))
      add(*ownership, answer, rival, std::get<cards::OwnersGiven>(mine), std::get<cards::OwnersGiven>(other));
  }

  const std::vector<Exchange>& all() const { return all_; }
  const NamedAnswers& runs() const { return runs_; }

 private:
  void add(const cards::Split& card, std::size_t answer, std::size_t rival, const cards::SplitGiven& here,
           const cards::SplitGiven& there) {
    const bool player = rating_.answers[answer].id == "yours";
    for (std::size_t k = 0; k < card.activities.size(); ++k) {
      if (here.chips[k] == there.chips[k]) continue;
      cards::SplitGiven with = here;
      with.chips[k] = there.chips[k];
      const base::Words& w = question_.words;
      const int mine = here.chips[k], other = there.chips[k];
      all_.push_back({answer, rival, card.activities[k].title,
                      player ? w("You gave {0} of {1}, the other {2}.", mine, card.chips, other)
                             : w("{0} of {1} chips here, {2} there.", mine, card.chips, other),
                      run_of(with)});
    }
  }

  void add(const cards::Ownership& card, std::size_t answer, std::size_t rival, const cards::OwnersGiven& here,
           const cards::OwnersGiven& there) {
    for (std::size_t k = 0; k < card.duties.size(); ++k) {
      if (here.owners[k] == there.owners[k]) continue;
      cards::OwnersGiven with = here;
      with.owners[k] = there.owners[k];
      all_.push_back({answer, rival, card.duties[k].title, sentence_for(card.duties[k], here.owners[k]), run_of(with)});
    }
  }

  static std::string sentence_for(const cards::Duty& duty, cards::Role owner) {
    for (const cards::Duty::Elsewhere& elsewhere : duty.elsewhere) {
      if (std::find(elsewhere.roles.begin(), elsewhere.roles.end(), owner) != elsewhere.roles.end())
        return elsewhere.because;
    }
    return duty.because;
  }

  std::size_t run_of(const cards::Answer& with) {
    const auto same = [&](const auto& run) { return run.second == with; };
    const auto found = std::find_if(runs_.begin(), runs_.end(), same);
    if (found != runs_.end()) return static_cast<std::size_t>(found - runs_.begin());
    runs_.emplace_back("", with);
    return runs_.size() - 1;
  }

  const Question& question_;
  const CardRating& rating_;
  std::vector<Exchange> all_;
  NamedAnswers runs_;
};

}  // namespace

std::optional<PartCauses> part_causes(const Question& question, std::span<const product::Plan> plans,
                                      const CardRating& rating, const Rivals& rivals, const product::Ensemble& ensemble,
                                      const std::atomic<bool>* stop) {
  Exchanges exchanges(question, rating);
  for (std::size_t a = 0; a < plans.size(); ++a) {
    exchanges.add(a, rivals.years[a]);
    if (rivals.quarter[a] != rivals.years[a]) exchanges.add(a, rivals.quarter[a]);
  }
  std::vector<product::Plan> runs(plans.begin(), plans.end());
  for (product::Plan& with : plans_of(question, exchanges.runs())) runs.push_back(std::move(with));
  auto outcome = run(question, runs, ensemble, stop);
  if (!outcome) return std::nullopt;
  const auto causes_of = [&](bool years, std::size_t mine, std::size_t rival) {
    std::vector<Cause> causes;
    for (const Exchange& exchange : exchanges.all()) {
      if (exchange.answer != mine || exchange.rival != rival) continue;
      const product::PlanOutcome& here = outcome->plans[mine];
      const product::PlanOutcome& there = outcome->plans[plans.size() + exchange.run];
      const double worth = years ? mean_of(paired(here.long_value, there.long_value))
                                 : mean_of(paired(here.short_value, there.short_value));
      causes.push_back({Cause::Kind::effect, exchange.name, 0, worth, exchange.because});
    }
    return mine == rival ? std::vector<Cause>{} : largest_first(std::move(causes), gap_of(rating, years, mine, rival));
  };
  PartCauses all;
  for (std::size_t a = 0; a < plans.size(); ++a) {
    all.quarter.push_back(causes_of(false, a, rivals.quarter[a]));
    all.years.push_back(causes_of(true, a, rivals.years[a]));
  }
  all.outcome = std::move(*outcome);
  return all;
}

}  // namespace two_hats::scoring
