// Skill and luck. The rating says what a decision was worth over all worlds; this says which of those worlds came
// about. Each turn is run again from the world in which it was decided, with the decision that was taken, and the
// margins that really came until the next card (after the weeks that the questions took) are placed among those of the
// worlds. What comes later than the next card is the next turn's.
#include <algorithm>
#include <array>

#include "engine/base/math.h"
#include "engine/debrief/telling.h"

namespace two_hats::debrief {
namespace {

constexpr product::Ensemble kWorlds{64, 4};
constexpr double kBadDraw = .1, kGoodDraw = .9;
constexpr double kHard = 40, kKind = 60, kStrong = 60;  // of 100

// The last sampled week up to which the margins are known, and its place among the samples.
std::pair<int, std::size_t> last_sample(int weeks) {
  const auto samples = product::curve_weeks();
  std::size_t last = 0;
  while (last + 1 < samples.size() && samples[last + 1] <= weeks) ++last;
  return {samples[last], last};
}

// The margins of the weeks in which the decision could act.
std::span<const double> lived(const session::Turn& turn) {
  const std::span<const double> all = turn.after.margins;
  return all.subspan(std::min(all.size(), static_cast<std::size_t>(turn.weeks_asking)));
}

// k€, discounted as the simulation does it.
double realised(std::span<const double> margins, int weeks, double discount_a_year) {
  const double log_week = base::log(1 + discount_a_year) / 52;
  double sum = 0;
  for (int week = 0; week < weeks; ++week)
    sum += margins[static_cast<std::size_t>(week)] * base::exp(-log_week * static_cast<double>(week));
  return sum;
}

// What the player believed when deciding: what was heard before is no luck.
product::Belief belief_at(const session::Session& session, int index, const cards::Card& card) {
  const session::Turn& turn = session.turns[static_cast<std::size_t>(index)];
  scoring::Question question{session.pack.get(), &card, &turn.before, {}, std::nullopt};
  for (const cards::Evidence& evidence : card.ask_first) {
    if (std::ranges::find(turn.decision.asked, evidence.id) == turn.decision.asked.end()) continue;
    if (const auto heard = session::told_at(session, index, evidence).test) question.evidence.push_back(*heard);
  }
  return scoring::belief_after(question);
}

std::optional<double> share_of(const session::Session& session, int index) {
  const session::Turn& turn = session.turns[static_cast<std::size_t>(index)];
  const std::span<const double> margins = lived(turn);
  const auto [weeks, sample] = last_sample(static_cast<int>(margins.size()));
  const cards::Card* card = session.pack->card(turn.decision.card);
  if (weeks == 0 || !card) return std::nullopt;
  const product::Parameters& parameters = session.pack->parameters;
  const product::World world = turn.weeks_asking > 0 ? session::decided_in(session, index) : turn.before;
  const cards::Standing standing = cards::standing_of(parameters, turn.before);
  const std::array<product::Plan, 1> plan{cards::build_plan(*card, turn.decision.answer, standing)};
  const product::Outcome outcome =
      product::simulate(parameters, world, plan, kWorlds, belief_at(session, index, *card));
  const double happened = realised(margins, weeks, parameters.preset(turn.before.stage).discount);
  const product::PlanOutcome& plan_outcome = outcome.plans.front();
  double worse = 0;
  const std::size_t paths = plan_outcome.short_value.size();
  for (std::size_t path = 0; path < paths; ++path) {
    const auto other = static_cast<double>(plan_outcome.curve[sample * paths + path]);
    worse += other < happened ? 1 : other == happened ? .5 : 0;
  }
  return worse / static_cast<double>(paths);
}

int draws(const std::vector<std::optional<double>>& shares, bool bad) {
  return static_cast<int>(std::ranges::count_if(
      shares, [&](const auto& share) { return share && (bad ? *share < kBadDraw : *share > kGoodDraw); }));
}

}  // namespace

std::vector<std::optional<double>> luck_of_turns(const session::Session& session) {
  std::vector<std::optional<double>> shares;
  for (std::size_t i = 0; i < session.turns.size(); ++i) shares.push_back(share_of(session, static_cast<int>(i)));
  return shares;
}

double luck(const session::Session& session, const std::vector<std::optional<double>>& shares) {
  double sum = 0, weeks = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (!shares[i]) continue;
    const auto passed = static_cast<double>(lived(session.turns[i]).size());
    sum += *shares[i] * passed;
    weeks += passed;
  }
  return weeks > 0 ? 100 * sum / weeks : 50;
}

std::string luck_words(const Words& w, const std::vector<std::optional<double>>& shares, double decided,
                       double happened) {
  const int bad = draws(shares, true), good = draws(shares, false);
  if (happened < kHard) {
    const std::string draws =
        bad > 0 ? w.many("{1} bad draw.", "{1} bad draws.", bad, in_words(w, bad, true)) : w("A hard world.");
    return draws + " " + (decided >= kStrong ? w("Keep the decisions.") : w("The decisions are what you can change."));
  }
  if (happened > kKind) {
    const std::string draws =
        good > 0 ? w.many("{1} good draw.", "{1} good draws.", good, in_words(w, good, true)) : w("A kind world.");
    return draws + " " +
           (decided >= kStrong ? w("The decisions hold without them.") : w("Next time the decisions stand alone."));
  }
  return w("Luck was about even.");
}

}  // namespace two_hats::debrief
