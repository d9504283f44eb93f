#include "engine/scoring/selection_rating.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/cards/selection.h"
#include "engine/scoring/candidates.h"
#include "engine/scoring/capacity_rating.h"
#include "engine/scoring/causes.h"

namespace two_hats::scoring {
namespace {

constexpr std::size_t kMostNamed = 3;

const std::vector<int>& items_of(const cards::Answer& answer) { return std::get<cards::SelectionGiven>(answer).items; }

bool has(const std::vector<int>& ascending, int item) {
  return std::binary_search(ascending.begin(), ascending.end(), item);
}

// What has come in by each sampled week: the quarter's evenly over the quarter, the later over the forty weeks after
// it.
void add_line(const cards::SelectionWorth& worth, std::vector<double>& lines) {
  for (const int week : product::curve_weeks()) {
    const double quarter = std::min(1., week / static_cast<double>(product::kQuarterWeeks));
    lines.push_back(worth.quarter * quarter + worth.later * later_share(week));
  }
}

std::string names_of(const base::Words& w, const cards::Selection& selection, const std::vector<int>& from,
                     const std::vector<int>& without) {
  std::vector<std::string> names;
  for (const int item : from)
    if (!has(without, item)) names.push_back(w("“{0}”", selection.items[static_cast<std::size_t>(item)].title));
  if (names.size() > kMostNamed) {
    const int more = static_cast<int>(names.size() - kMostNamed + 1);
    names.resize(kMostNamed - 1);
    names.push_back(w("{0} more", w(in_words(more))));
  }
  return w.listed(names);
}

// "take out “Board dashboard”, put in “Claim code”"
std::string change_to(const base::Words& w, const cards::Selection& selection, const std::vector<int>& mine,
                      const std::vector<int>& best) {
  const std::string out = names_of(w, selection, mine, best), in = names_of(w, selection, best, mine);
  if (out.empty()) return w("put in {0}", in);
  if (in.empty()) return w("take out {0}", out);
  return w("take out {0}, put in {1}", out, in);
}

std::string hint_for(const base::Words& w, const cards::Selection& selection, const std::vector<int>& mine,
                     const std::vector<int>& quarter, const std::vector<int>& years) {
  if (mine == quarter && mine == years) return w("This is the best selection on both horizons.");
  const std::string soon = change_to(w, selection, mine, quarter), later = change_to(w, selection, mine, years);
  if (mine == years) return w("This is the best selection for three years. For the quarter {0}.", soon);
  if (mine == quarter) return w("This is the best selection for the quarter. For three years {0}.", later);
  if (quarter == years) return w("On both horizons {0}.", later);
  return w("For three years {0}. For the quarter {1}.", later, soon);
}

// What each part of a selection is worth on one horizon, mean over the draws: every item, the goal, the overload.
struct Parts {
  std::vector<double> items, chances;  // k€; share of draws in which the item is done
  double goal = 0, goal_chance = 0, overload = 0;
};

Parts parts_of(const cards::Selection& selection, const std::vector<int>& given, std::span<const double> factors,
               bool years) {
  Parts parts{std::vector<double>(selection.items.size(), 0), std::vector<double>(selection.items.size(), 0)};
  const std::vector<int> order = cards::working_order(selection);
  const auto count = static_cast<double>(factors.size());
  const bool whole = selection.goal && std::all_of(selection.goal->items.begin(), selection.goal->items.end(),
                                                   [&](int item) { return has(given, item); });
  for (const double factor : factors) {
    const double capacity = selection.capacity * factor;
    double points = 0;
    bool met = whole;
    for (const int item : order) {
      if (!has(given, item)) continue;
      points += selection.items[static_cast<std::size_t>(item)].points;
      if (points <= capacity)
        parts.chances[static_cast<std::size_t>(item)] += 1 / count;
      else if (met && has(selection.goal->items, item))
        met = false;
    }
    if (met) parts.goal_chance += 1 / count;
    parts.overload -=
        (years ? selection.overload_later : selection.overload_quarter) * std::max(0., points - capacity) / count;
  }
  for (std::size_t i = 0; i < selection.items.size(); ++i)
    parts.items[i] = (years ? selection.items[i].later : selection.items[i].quarter) * parts.chances[i];
  if (selection.goal) parts.goal = (years ? selection.goal->later : selection.goal->quarter) * parts.goal_chance;
  return parts;
}

std::string item_sentence(const base::Words& w, bool here, bool there, double mine, double other) {
  if (here && there) return w("Done in {0} of Sprints, in the other in {1}.", w.per_cent(mine), w.per_cent(other));
  return here ? w("Only here, done in {0} of Sprints.", w.per_cent(mine))
              : w("Left out here; the other has it done in {0} of Sprints.", w.per_cent(other));
}

}  // namespace

cards::Selection believed_selection(const Question& question) {
  return cards::as_expected(std::get<cards::Selection>(question.card->decision), chances_of(question));
}

std::vector<double> selection_factors(const cards::Selection& selection, const product::Ensemble& ensemble) {
  return capacity_factors(selection.capacity, selection.capacity_low, selection.capacity_high, ensemble);
}

CardRating rate_selection(const Question& question, const product::Ensemble& ensemble) {
  const cards::Selection selection = believed_selection(question);
  const std::vector<double> factors = selection_factors(selection, ensemble);
  NamedAnswers answers = question.notable
                             ? *question.notable
                             : selection_candidates(selection, selection_factors(selection, product::kQuick));
  if (question.given) answers.insert(answers.begin(), {"yours", *question.given});
  Values values;
  values.draws = ensemble.draws;
  values.seeds = 1;
  values.weekly_revenue = weekly_revenue_of(question);
  std::vector<std::vector<double>> lines(answers.size());
  for (std::size_t a = 0; a < answers.size(); ++a) {
    std::vector<double> quarter, years;
    for (const double factor : factors) {
      const cards::SelectionWorth worth =
          cards::worth_with(selection, items_of(answers[a].second), selection.capacity * factor);
      quarter.push_back(worth.quarter);
      years.push_back(worth.later);
      add_line(worth, lines[a]);
    }
    values.quarter.push_back(std::move(quarter));
    values.years.push_back(std::move(years));
  }
  CardRating rating = rating_with_lines(values, lines, answers, static_cast<int>(answers.size()) - 1);
  if (question.given)
    rating.hint = hint_for(question.words, selection, items_of(*question.given), items_of(answers[1].second),
                           items_of(answers[2].second));
  return rating;
}

std::vector<Cause> selection_causes(const Question& question, const product::Ensemble& ensemble,
                                    const AnswerRating& mine, const AnswerRating& other, bool years) {
  const cards::Selection selection = believed_selection(question);
  const std::vector<double> factors = selection_factors(selection, ensemble);
  const std::vector<int>& here = items_of(mine.answer);
  const std::vector<int>& there = items_of(other.answer);
  const Parts own = parts_of(selection, here, factors, years), its = parts_of(selection, there, factors, years);
  const base::Words& w = question.words;
  std::vector<Cause> causes;
  double gap = 0;
  const auto add = [&](std::string name, double worth, std::string because) {
    gap += worth;
    causes.push_back({Cause::Kind::effect, std::move(name), 0, worth, std::move(because)});
  };
  for (std::size_t i = 0; i < selection.items.size(); ++i) {
    const int item = static_cast<int>(i);
    add(selection.items[i].title, own.items[i] - its.items[i],
        item_sentence(w, has(here, item), has(there, item), own.chances[i], its.chances[i]));
  }
  if (selection.goal)
    add(base::marked("the Sprint Goal"), own.goal - its.goal,
        w("Met in {0} of Sprints, in the other in {1}.", w.per_cent(own.goal_chance), w.per_cent(its.goal_chance)));
  add(base::marked("work left unfinished"), own.overload - its.overload,
      w("What is begun and not finished is paid for twice."));
  return largest_first(std::move(causes), gap);
}

}  // namespace two_hats::scoring
