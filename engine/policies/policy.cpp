#include "engine/policies/policy.h"

#include <algorithm>
#include <array>
#include <functional>

#include "engine/base/random.h"
#include "engine/policies/any_answer.h"
#include "engine/policies/middle_answer.h"
#include "engine/policies/pleasing.h"

namespace two_hats::policies {
namespace {

constexpr std::array<std::string_view, kPolicyCount> kNames{"random",  "greedy-short", "greedy-long",
                                                            "pleaser", "expert",       "middle"};
constexpr std::uint32_t kConfidence = 12;  // stream
constexpr int kUsualConfidence = 80;

double score_of(const scoring::Horizon& horizon) {
  return horizon.scored ? horizon.score : 100;  // where nothing is at stake nothing is lost
}

double worth_to(Policy policy, const scoring::AnswerRating& answer) {
  const double soon = score_of(answer.short_term), late = score_of(answer.long_term);
  switch (policy) {
    case Policy::greedy_short:
      return answer.short_term.mean;
    case Policy::greedy_long:
      return answer.long_term.mean;
    default:
      return std::min(soon, late) + .35 * late + .15 * soon;
  }
}

// The first of the best by `worth`.
int best_by(const scoring::CardRating& rating, const std::function<double(const scoring::AnswerRating&)>& worth) {
  int best = 0;
  for (std::size_t i = 1; i < rating.answers.size(); ++i)
    if (worth(rating.answers[i]) > worth(rating.answers[static_cast<std::size_t>(best)])) best = static_cast<int>(i);
  return best;
}

int most_pleasing(const cards::Pack& pack, const cards::Card& card, const scoring::CardRating& rating) {
  constexpr double kOutweighs = 1e6;  // money decides only between answers that please alike
  return best_by(rating, [&](const scoring::AnswerRating& answer) {
    return pleases(pack, card, answer.answer) * kOutweighs + score_of(answer.short_term);
  });
}

std::uint64_t key_of(const session::Session& session) {
  const std::uint64_t place = session.table ? static_cast<std::uint64_t>(session.table->number) : 0;
  return base::mix(base::mix(session.seed, base::hash("policy")), place);
}

int confidence_of(Policy policy, const session::Session& session) {
  if (!session::asks_confidence(session)) return 0;
  if (policy != Policy::random) return kUsualConfidence;
  return session::kConfidences[base::pick(key_of(session), kConfidence, 0, 4)];
}

}  // namespace

std::string_view name_of(Policy policy) { return kNames[static_cast<std::size_t>(policy)]; }

std::optional<Policy> policy_named(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Policy>(found - kNames.begin());
}

Chosen choose(Policy policy, const session::Session& session, const product::Ensemble& ensemble) {
  const cards::Card& card = *session.card();
  scoring::Question question;
  question.pack = session.pack.get();
  question.card = &card;
  question.world = &session.world;
  question.given = policy == Policy::middle ? middle_answer(card) : any_answer(card, key_of(session));

  Chosen chosen;
  chosen.rating = *scoring::rate(question, ensemble);
  if (policy == Policy::random || policy == Policy::middle)
    chosen.index = scoring::index_of(chosen.rating, *question.given);
  else if (policy == Policy::pleaser)
    chosen.index = most_pleasing(*session.pack, card, chosen.rating);
  else
    chosen.index = best_by(chosen.rating, [&](const scoring::AnswerRating& each) { return worth_to(policy, each); });

  chosen.decision.card = card.id;
  chosen.decision.answer = chosen.rating.answers[static_cast<std::size_t>(chosen.index)].answer;
  chosen.decision.hat = session.table->hat;
  chosen.decision.confidence = confidence_of(policy, session);
  return chosen;
}

}  // namespace two_hats::policies
