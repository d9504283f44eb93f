// Dials, the twin-world chart and its words.
#include <cmath>

#include "engine/base/text.h"
#include "game/views/reveal_parts.h"

namespace two_hats::views {
namespace {

// "four"; digits above eight.
std::string count_word(const base::Words& w, std::size_t count) {
  static const char* const kWords[] = {base::marked("none"),  base::marked("one"),   base::marked("two"),
                                       base::marked("three"), base::marked("four"),  base::marked("five"),
                                       base::marked("six"),   base::marked("seven"), base::marked("eight")};
  return count < 9 ? w(kWords[count]) : std::to_string(count);
}

std::string place_words(const Shown& shown, const scoring::Horizon scoring::AnswerRating::*horizon) {
  const base::Words& w = shown.state.words;
  const scoring::Horizon& mine = shown.mine().*horizon;
  const std::size_t count = shown.rated->rating.answers.size();
  if (!mine.scored) return w("Too close to call on this horizon");
  if (mine.rank == 1)
    return shown.card.kind() == cards::Kind::choice ? w("Best of {0}", count_word(w, count)) : w("Nothing beats it");
  std::vector<std::string> ahead;
  for (std::size_t i = 0; i < count; ++i)
    if ((shown.answer(static_cast<int>(i)).*horizon).rank < mine.rank) ahead.push_back(shown.tag(static_cast<int>(i)));
  if (mine.defensible) return w("Defensible");
  if (shown.card.kind() != cards::Kind::choice)
    return w("{0} behind the best", w.euros(mine.gap < 0 ? -mine.gap : mine.gap));
  if (ahead.size() == 1) return w("Behind {0}", ahead[0]);
  if (ahead.size() == 2) return w("Behind {0} and {1}", ahead[0], ahead[1]);
  return w("Behind {0} others", count_word(w, ahead.size()));
}

// A standard error in points; what rounds to nothing is said as what it is below.
std::string error_figure(const base::Words& w, double points) {
  return points < .05 ? w("{0} or less", w.fixed(.1, 1)) : w.fixed(points, 1);
}

Dial dial_of(const Shown& shown, bool short_term) {
  const base::Words& w = shown.state.words;
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
  dial.score_words = mine.scored ? w.fixed(mine.score, 0) : "–";
  dial.interval_words =
      mine.scored ? w("{0} to {1}", w.fixed(mine.score_low, 0), w.fixed(mine.score_high, 0)) : w("not scored");
  dial.place_words = place_words(shown, horizon);
  if (mine.scored && mine.score_error > 0) dial.error_words = "± " + error_figure(w, mine.score_error);
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
  const base::Words& w = shown.state.words;
  if (std::abs(mine - other) < tie) return w("{0}: level", span);
  const std::string ahead = shown.subject(mine > other ? shown.rated->mine : shown.other);
  if (ahead.size() == 1) return w("{0}: {1} is ahead", span, ahead);  // a letter; other names are longer than the chart
  return mine > other ? w("{0}: yours is ahead", span) : w("{0}: yours is behind", span);
}

// How fine the numbers are, and why no more worlds were run.
std::string what_it_rests_on(const Shown& shown) {
  const base::Words& w = shown.state.words;
  const scoring::CardRating& rating = shown.rated->rating;
  const scoring::Horizon& quarter = shown.mine().short_term;
  const scoring::Horizon& years = shown.mine().long_term;
  const auto score = [&](const scoring::Horizon& horizon) {
    return w.fixed(horizon.score, 0) + " ± " + error_figure(w, horizon.score_error);
  };
  std::string words;
  const bool known = quarter.score_error > 0 || years.score_error > 0;
  if (known && quarter.scored) words += w("short-term {0}", score(quarter));
  if (known && years.scored) words += (words.empty() ? "" : ", ") + w("long-term {0}", score(years));
  if (!words.empty()) words = w("Standard error of your scores: {0}.", words) + " ";
  const std::string worlds = w.with_thousands(rating.draws * rating.seeds);
  switch (rating.stopped) {
    case scoring::Stopped::separated:
      return words + w("{0} worlds: enough to tell the answers apart.", worlds);
    case scoring::Stopped::cannot_matter:
      return words + w("{0} worlds: more could not change a verdict.", worlds);
    case scoring::Stopped::at_limit:
      break;
  }
  return words + w("{0} worlds, the most that are run.", worlds);
}

}  // namespace

void fill_dials(RevealView& view, const Shown& shown) {
  view.short_term = dial_of(shown, true);
  view.long_term = dial_of(shown, false);
}

void fill_chart(RevealView& view, const Shown& shown) {
  const base::Words& w = shown.state.words;
  TwinChart& chart = view.chart;
  const auto weeks = product::curve_weeks();
  chart.weeks.assign(weeks.begin(), weeks.end());
  chart.mine = {shown.label(shown.rated->mine), shown.mine().curve};
  chart.title = w("Value built up from today, each side on its own scale");
  chart.bands = w("Bands: half, and nine in ten, of {0} worlds", w.with_thousands(view.worlds));
  chart.quarter_title = w("First quarter");
  chart.years_title = w("Three years");
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
  chart.quarter_title = ahead_words(shown, mine_quarter, other_quarter, tie, w("First quarter"));
  chart.years_title = ahead_words(shown, mine.back(), other.back(), tie, w("By year three, in all"));
  chart.crossing_week = crossing(chart.weeks, mine, other);
  if (chart.crossing_week) chart.crossing_words = w("Week {0}: level", w.fixed(*chart.crossing_week, 0));

  chart.rests_on = what_it_rests_on(shown);
  chart.sentence.push_back(w("{0}, by {1}.", chart.quarter_title, w.euros(std::abs(mine_quarter - other_quarter))));
  chart.sentence.push_back(w("{0}, by {1} (before what the customers of year three are worth).", chart.years_title,
                             w.euros(std::abs(mine.back() - other.back()))));
  chart.sentence.push_back(chart.crossing_week
                               ? w("The two change places in week {0}.", w.fixed(*chart.crossing_week, 0))
                               : w("The two never change places."));
  for (const int week : {4, 13, 26, 52, 104, 156})
    chart.table.push_back({week < 52 ? w("Week {0}", week) : w("Year {0}", week / 52),
                           w.euros(at_week(chart.weeks, mine, week)), w.euros(at_week(chart.weeks, other, week))});
}

}  // namespace two_hats::views
