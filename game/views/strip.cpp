#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "game/app/cue.h"
#include "game/views/common.h"

namespace two_hats::views {
namespace {

constexpr double kLowTrust = .45;

// Change since before the last decision, at the precision shown.
Metric metric(const base::Words& w, std::string name, std::string icon, std::string label, double now,
              std::optional<double> before, int decimals, bool in_weeks, bool more_is_good) {
  const std::string value = w.fixed(now, decimals);
  Metric made{std::move(name), std::move(icon), std::move(label), in_weeks ? w("{0} wk", value) : value, "", 0,
              Tone::neutral};
  if (!before) return made;
  const double step = std::pow(10.0, decimals);
  const double change = std::round(now * step) / step - std::round(*before * step) / step;
  if (std::abs(change) < .5 / step) {
    made.delta = w("steady");
    made.steady = true;
    return made;
  }
  made.delta = w.fixed(std::abs(change), decimals);
  made.direction = change > 0 ? 1 : -1;
  made.tone = (change > 0) == more_is_good ? Tone::good : Tone::bad;
  return made;
}

Metric runway_metric(const base::Words& w, const std::optional<double>& weeks) {
  Metric made{"metric.runway", "hourglass", w("Runway"), "", "", 0, Tone::neutral};
  if (!weeks) {
    made.value = w("cash grows");
  } else if (*weeks > 156) {
    made.value = w("over 3 yr");
  } else {
    made.value = w("{0} wk", w.fixed(std::floor(*weeks), 0));
    if (*weeks < 13) made.tone = Tone::careful;
  }
  return made;
}

}  // namespace

int mood_of(double trust) {
  if (trust < .40) return 0;
  if (trust < .52) return 1;
  if (trust < .66) return 2;
  return trust < .78 ? 3 : 4;
}

std::string letter(int place) { return std::string(1, static_cast<char>('A' + place)); }

std::string upper_first(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  // à .. þ of Latin-1 ("ältere"): the capital is 32 before, in the same first byte.
  const bool latin = text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) >= 0xA0 &&
                     static_cast<unsigned char>(text[1]) <= 0xBE && text[1] != '\xB7';
  if (latin) text[1] = static_cast<char>(text[1] - 0x20);
  return text;
}

Strip build_strip(const app::State& state) {
  Strip strip;
  if (!state.session) return strip;
  const base::Words& w = state.words;
  const session::Session& session = *state.session;
  // While a verdict is on the screen the strip shows the moment of that decision's outcome under the hat that took it.
  const session::Turn* turn = state.screen == app::Screen::reveal ? app::shown_turn(state) : nullptr;
  strip.hat = turn ? turn->deal.hat : session.table ? session.table->hat : cards::Hat::both;
  strip.hat_line = strip.hat == cards::Hat::both ? w("You wear") : w("You wear the");
  strip.hat_title = strip.hat == cards::Hat::manager ? w("Product Manager")
                    : strip.hat == cards::Hat::owner ? w("Product Owner")
                                                     : w("both hats");
  const auto now = session::calendar(session, turn ? turn->deal.week : session.week);
  strip.where = w("{0} · Q{1}", session.pack->company, now.quarter);
  strip.week = w("Week {0}", now.week);

  const auto& parameters = session.pack->parameters;
  const product::KeyValues values = product::key_values(parameters, session.world);
  std::optional<product::KeyValues> before;
  if (!session.turns.empty()) before = product::key_values(parameters, session.turns.back().before);
  const auto was = [&](double product::KeyValues::*member) -> std::optional<double> {
    if (!before) return std::nullopt;
    return (*before).*member;
  };
  strip.metrics = {metric(w, "metric.current_value", "diamond", w("Current Value"), values.current_value,
                          was(&product::KeyValues::current_value), 0, false, true),
                   metric(w, "metric.unrealized_value", "diamond_dotted", w("Unrealized Value"),
                          values.unrealized_value, was(&product::KeyValues::unrealized_value), 0, false, false),
                   metric(w, "metric.ability", "bulb", w("Ability to Innovate"), values.ability_to_innovate,
                          was(&product::KeyValues::ability_to_innovate), 0, false, true),
                   metric(w, "metric.time", "stopwatch", w("Time-to-Market"), values.time_to_market,
                          was(&product::KeyValues::time_to_market), 1, true, false),
                   runway_metric(w, values.runway_weeks)};
  // A falling gap to the possible is neither good nor bad by itself: it may have been served or given up.
  strip.metrics[1].tone = Tone::neutral;

  for (const product::Stock stock : app::trust_shown(*session.pack)) {
    const cards::Person& person = *std::ranges::find(session.pack->people, stock, &cards::Person::trust);
    const double trust = session.world.state[stock];
    strip.faces.push_back(Face{person.name, person.role, person.portrait, mood_of(trust), trust, trust < kLowTrust});
  }
  return strip;
}

}  // namespace two_hats::views
