#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/base/math.h"
#include "engine/base/random.h"
#include "engine/policies/policy.h"

namespace two_hats::policies {
namespace {

constexpr std::uint32_t kDraw = 13;  // stream
constexpr int kWeeksBetween = 4;     // as in the design's calibration
constexpr double kWeeksAYear = 52;

// Any card of the pack on the table, whatever its conditions say.
void deal_any(session::Session& session, int number) {
  const auto& all = session.pack->cards;
  const cards::Card& card =
      all[base::pick(session.seed, kDraw, static_cast<std::uint64_t>(number), static_cast<std::uint32_t>(all.size()))];
  session::Deal deal;
  deal.card = card.id;
  deal.hat = card.hat;
  deal.number = number;
  deal.week = session.week;
  session.table = deal;
}

void live_with(session::Session& session, const cards::Answer& answer, std::vector<double>& margins) {
  const product::Parameters& parameters = session.pack->parameters;
  const cards::Standing standing = cards::standing_of(parameters, session.world);
  product::commit(session.world,
                  std::make_shared<const product::Plan>(cards::build_plan(*session.card(), answer, standing)));
  const auto passed = product::advance(parameters, session.world, kWeeksBetween, session::world_key(session));
  margins.insert(margins.end(), passed.margins.begin(), passed.margins.end());
  session.week += kWeeksBetween;
  session.bankrupt = session.bankrupt || passed.bankrupt;
}

// k€: what the margins were worth at the start, and what is left at the end as the model expects it.
double realised_value(const session::Session& session, const std::vector<double>& margins,
                      const product::Ensemble& ensemble) {
  const product::Parameters& parameters = session.pack->parameters;
  const double a_week = base::pow(1 + parameters.preset(session.world.stage).discount, -1 / kWeeksAYear);
  double value = 0, factor = 1;
  for (const double margin : margins) {
    value += margin * factor;
    factor *= a_week;
  }
  if (session.bankrupt) return value;
  const std::array<product::Plan, 1> carry_on{};
  const product::Outcome rest = product::simulate(parameters, session.world, carry_on, ensemble);
  const product::PlanOutcome& plan = rest.plans.front();
  double sum = 0;
  for (std::size_t path = 0; path < plan.short_value.size(); ++path)
    sum += plan.short_value[path] + plan.long_value[path];
  return value + factor * sum / static_cast<double>(plan.short_value.size());
}

struct Mean {
  double sum = 0;
  int count = 0;
  void add(const scoring::Horizon& horizon) {
    if (!horizon.scored) return;
    sum += horizon.score;
    ++count;
  }
  double value() const { return count ? sum / count : 0; }
};

Summary summary_of(const std::vector<Played>& sessions, double Played::*figure) {
  Summary summary;
  if (sessions.empty()) return summary;
  for (const Played& played : sessions) summary.mean += played.*figure;
  summary.mean /= static_cast<double>(sessions.size());
  if (sessions.size() < 2) return summary;
  double squares = 0;
  for (const Played& played : sessions) squares += (played.*figure - summary.mean) * (played.*figure - summary.mean);
  summary.deviation = std::sqrt(squares / static_cast<double>(sessions.size() - 1));
  return summary;
}

}  // namespace

Played play(Policy policy, cards::PackPtr pack, std::uint64_t seed, int decisions, const product::Ensemble& ensemble) {
  session::Session session;
  session.world = cards::opening_world(*pack);
  session.pack = std::move(pack);
  session.seed = seed;
  const double opening_quarter =
      product::kQuarterWeeks * product::key_values(session.pack->parameters, session.world).weekly_revenue;
  Mean short_score, long_score;
  std::vector<double> margins;
  Played played;
  while (played.decisions < decisions && !session.bankrupt) {
    deal_any(session, played.decisions + 1);
    const Chosen chosen = choose(policy, session, ensemble);
    const scoring::AnswerRating& mine = chosen.rating.answers[static_cast<std::size_t>(chosen.index)];
    short_score.add(mine.short_term);
    long_score.add(mine.long_term);
    live_with(session, chosen.decision.answer, margins);
    ++played.decisions;
  }
  played.short_score = short_score.value();
  played.long_score = long_score.value();
  played.realised = realised_value(session, margins, ensemble) / opening_quarter;
  return played;
}

Comparison summarise(const std::vector<Played>& sessions) {
  return {summary_of(sessions, &Played::short_score), summary_of(sessions, &Played::long_score),
          summary_of(sessions, &Played::realised)};
}

double effect_size(const Summary& a, const Summary& b, int count_a, int count_b) {
  const int freedom = count_a + count_b - 2;
  const double squares = (count_a - 1) * a.deviation * a.deviation + (count_b - 1) * b.deviation * b.deviation;
  const double pooled = freedom > 0 ? std::sqrt(squares / freedom) : 0;
  const double difference = a.mean - b.mean;
  if (pooled > 0) return difference / pooled;
  return difference == 0 ? 0 : std::copysign(std::numeric_limits<double>::infinity(), difference);
}

}  // namespace two_hats::policies
