// Dials, the twin-world chart and its words.
#include <cmath>

#include "engine/base/text.h"
#include "game/views/reveal_parts.h"

namespace two_hats::views {
namespace {

std::string count_word(std::size_t count) {
  static const char* const kWords[] = {"none", "one", "two", "three", "four", "five", "six", "seven", "eight"};
  return count < 9 ? kWords[count] : std::to_string(count);
}

std::string place_words(const Shown& shown, const scoring::Horizon scoring::AnswerRating::*horizon) {
  const scoring::Horizon& mine = shown.mine().*horizon;
  const std::size_t count = shown.rated->rating.answers.size();
  if (!mine.scored) return "Too close to call on this horizon";
  if (mine.rank == 1)
    return shown.card.kind() == cards::Kind::choice ? "Best of " + count_word(count) : "Nothing beats it";
  std::vector<std::string> ahead;
  for (std::size_t i = 0; i < count; ++i)
    if ((shown.answer(static_cast<int>(i)).*horizon).rank < mine.rank) ahead.push_back(shown.tag(static_cast<int>(i)));
  if (mine.defensible) return "Defensible";
  if (shown.card.kind() != cards::Kind::choice)
    return base::euros(mine.gap < 0 ? -mine.gap : mine.gap) + " behind the best";
  if (ahead.size() == 1) return "Behind " + ahead[0];
  if (ahead.size() == 2) return "Behind " + ahead[0] + " and " + ahead[1];
  return "Behind " + count_word(ahead.size()) + " others";
}

// A standard error in points; what rounds to nothing is said as what it is below.
std::string error_figure(double points) { return points < .05 ? "0.1 or less" : base::fixed(points, 1); }

Dial dial_of(const Shown& shown, bool short_term) {
  Dial dial;
  dial.short_term = short_term;
  if (!shown.rated) return dial;
  const auto horizon = short_term ? &scoring::AnswerRating::short_term : &scoring::AnswerRating::long_term;
  const scoring::Horizon& mine = shown.mine().*horizon;
  dial.known = true;
  dial.scored = mine.scored;
  dial.score = mine.score;
  dial.low = mine.score_low;
  dial.high = mine.score_high;
  dial.score_words = mine.scored ? base::fixed(mine.score, 0) : "–";
  dial.interval_words =
      mine.scored ? base::fixed(mine.score_low, 0) + " to " + base::fixed(mine.score_high, 0) : "not scored";
  dial.place_words = place_words(shown, horizon);
  if (mine.scored && mine.score_error > 0) dial.error_words = "± " + error_figure(mine.score_error);
  return dial;
}

// Where the two mean curves change places for the last time within `until` weeks; empty if they never do after week 1.
std::optional<double> crossing(const std::vector<int>& weeks, const std::vector<double>& a,
                               const std::vector<double>& b) {
  std::optional<double> found;
  for (std::size_t i = 1; i < weeks.size(); ++i) {
    const double before = a[i - 1] - b[i - 1], after = a[i] - b[i];
    if (before == 0 || after == 0 || (before > 0) == (after > 0) || weeks[i - 1] < 1) continue;
    found = weeks[i - 1] + (weeks[i] - weeks[i - 1]) * before / (before - after);
  }
  return found;
}

double at_week(const std::vector<int>& weeks, const std::vector<double>& values, int week) {
  double value = 0;
  for (std::size_t i = 0; i < weeks.size() && weeks[i] <= week; ++i) value = values[i];
  return value;
}

std::string ahead_words(const Shown& shown, double mine, double other, double tie, const std::string& span) {
  if (std::abs(mine - other) < tie) return span + ": level";
  const std::string ahead = shown.subject(mine > other ? shown.rated->mine : shown.other);
  if (ahead.size() == 1) return span + ": " + ahead + " is ahead";  // a letter; other names are longer than the chart
  return span + (mine > other ? ": yours is ahead" : ": yours is behind");
}

// How fine the numbers are, and why no more worlds were run.
std::string what_it_rests_on(const Shown& shown) {
  const scoring::CardRating& rating = shown.rated->rating;
  const scoring::Horizon& quarter = shown.mine().short_term;
  const scoring::Horizon& years = shown.mine().long_term;
  const auto score = [](const scoring::Horizon& horizon) {
    return base::fixed(horizon.score, 0) + " ± " + error_figure(horizon.score_error);
  };
  std::string words;
  const bool known = quarter.score_error > 0 || years.score_error > 0;
  if (known && quarter.scored) words += "short-term " + score(quarter);
  if (known && years.scored) words += (words.empty() ? "" : ", ") + std::string("long-term ") + score(years);
  if (!words.empty()) words = "Standard error of your scores: " + words + ". ";
  words += base::with_thousands(rating.draws * rating.seeds) + " worlds";
  switch (rating.stopped) {
    case scoring::Stopped::separated:
      return words + ": enough to tell the answers apart.";
    case scoring::Stopped::cannot_matter:
      return words + ": more could not change a verdict.";
    case scoring::Stopped::at_limit:
      break;
  }
  return words + ", the most that are run.";
}

}  // namespace

void fill_dials(RevealView& view, const Shown& shown) {
  view.short_term = dial_of(shown, true);
  view.long_term = dial_of(shown, false);
}

void fill_chart(RevealView& view, const Shown& shown) {
  TwinChart& chart = view.chart;
  const auto weeks = product::curve_weeks();
  chart.weeks.assign(weeks.begin(), weeks.end());
  chart.mine = {shown.label(shown.rated->mine), shown.mine().curve};
  chart.title = "Value built up from today, each side on its own scale";
  chart.bands = "Bands: half, and nine in ten, of " + base::with_thousands(view.worlds) + " worlds";
  chart.quarter_title = "First quarter";
  chart.years_title = "Three years";
  if (shown.other < 0 || chart.mine.curve.mean.size() != chart.weeks.size()) return;
  chart.has_other = true;
  chart.other = {shown.label(shown.other), shown.answer(shown.other).curve};
  const auto& mine = chart.mine.curve.mean;
  const auto& other = chart.other.curve.mean;
  if (other.size() != mine.size()) {
    chart.has_other = false;
    return;
  }
  const double tie = .0005 * 13 * shown.rated->rating.weekly_revenue;
  const double mine_quarter = at_week(chart.weeks, mine, 13), other_quarter = at_week(chart.weeks, other, 13);
  chart.quarter_title = ahead_words(shown, mine_quarter, other_quarter, tie, "First quarter");
  chart.years_title = ahead_words(shown, mine.back(), other.back(), tie, "By year three, in all");
  chart.crossing_week = crossing(chart.weeks, mine, other);
  if (chart.crossing_week) chart.crossing_words = "Week " + base::fixed(*chart.crossing_week, 0) + ": level";

  chart.rests_on = what_it_rests_on(shown);
  chart.sentence.push_back(chart.quarter_title + ", by " + base::euros(std::abs(mine_quarter - other_quarter)) + ".");
  chart.sentence.push_back(chart.years_title + ", by " + base::euros(std::abs(mine.back() - other.back())) +
                           " (before what the customers of year three are worth).");
  chart.sentence.push_back(chart.crossing_week
                               ? "The two change places in week " + base::fixed(*chart.crossing_week, 0) + "."
                               : "The two never change places.");
  for (const int week : {4, 13, 26, 52, 104, 156})
    chart.table.push_back({week < 52 ? "Week " + std::to_string(week) : "Year " + std::to_string(week / 52),
                           base::euros(at_week(chart.weeks, mine, week)),
                           base::euros(at_week(chart.weeks, other, week))});
}

}  // namespace two_hats::views
