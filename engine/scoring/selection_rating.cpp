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

std::string names_of(const cards::Selection& selection, const std::vector<int>& from, const std::vector<int>& without) {
  std::vector<std::string> names;
  for (const int item : from)
    if (!has(without, item)) names.push_back("“" + selection.items[static_cast<std::size_t>(item)].title + "”");
  if (names.size() > kMostNamed) {
    const int more = static_cast<int>(names.size() - kMostNamed + 1);
    names.resize(kMostNamed - 1);
    names.push_back(in_words(more) + " more");
  }
  std::string words;
  for (std::size_t i = 0; i < names.size(); ++i)
    words += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return words;
}

// "take out “Board dashboard” and put in “Claim code”"
std::string change_to(const cards::Selection& selection, const std::vector<int>& mine, const std::vector<int>& best) {
  const std::string out = names_of(selection, mine, best), in = names_of(selection, best, mine);
  if (out.empty()) return "put in " + in;
  if (in.empty()) return "take out " + out;
  return "take out " + out + ", put in " + in;
}

std::string hint_for(const cards::Selection& selection, const std::vector<int>& mine, const std::vector<int>& quarter,
                     const std::vector<int>& years) {
  if (mine == quarter && mine == years) return "This is the best selection on both horizons.";
  const std::string soon = change_to(selection, mine, quarter), later = change_to(selection, mine, years);
  if (mine == years) return "This is the best selection for three years. For the quarter " + soon + ".";
  if (mine == quarter) return "This is the best selection for the quarter. For three years " + later + ".";
  if (quarter == years) return "On both horizons " + later + ".";
  return "For three years " + later + ". For the quarter " + soon + ".";
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

std::string per_cent(double share) { return base::fixed(100 * share, 0) + " %"; }

std::string item_sentence(bool here, bool there, double mine, double other) {
  if (here && there) return "Done in " + per_cent(mine) + " of Sprints, in the other in " + per_cent(other) + ".";
  return here ? "Only here, done in " + per_cent(mine) + " of Sprints."
              : "Left out here; the other has it done in " + per_cent(other) + " of Sprints.";
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
    rating.hint =
        hint_for(selection, items_of(*question.given), items_of(answers[1].second), items_of(answers[2].second));
  return rating;
}

std::vector<Cause> selection_causes(const Question& question, const product::Ensemble& ensemble,
                                    const AnswerRating& mine, const AnswerRating& other, bool years) {
  const cards::Selection selection = believed_selection(question);
  const std::vector<double> factors = selection_factors(selection, ensemble);
  const std::vector<int>& here = items_of(mine.answer);
  const std::vector<int>& there = items_of(other.answer);
  const Parts own = parts_of(selection, here, factors, years), its = parts_of(selection, there, factors, years);
  std::vector<Cause> causes;
  double gap = 0;
  const auto add = [&](std::string name, double worth, std::string because) {
    gap += worth;
    causes.push_back({Cause::Kind::effect, std::move(name), 0, worth, std::move(because)});
  };
  for (std::size_t i = 0; i < selection.items.size(); ++i) {
    const int item = static_cast<int>(i);
    add(selection.items[i].title, own.items[i] - its.items[i],
        item_sentence(has(here, item), has(there, item), own.chances[i], its.chances[i]));
  }
  if (selection.goal)
    add("the Sprint Goal", own.goal - its.goal,
        "Met in " + per_cent(own.goal_chance) + " of Sprints, in the other in " + per_cent(its.goal_chance) + ".");
  add("work left unfinished", own.overload - its.overload, "What is begun and not finished is paid for twice.");
  return largest_first(std::move(causes), gap);
}

}  // namespace two_hats::scoring
