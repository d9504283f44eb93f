#include "engine/policies/pleasing.h"

#include <algorithm>
#include <optional>

namespace two_hats::policies {
namespace {

// Assumptions, in units of trust: what a yes and a no are worth to whoever asked, before anything has happened.
constexpr double kPromiseHeard = .05, kAgreementHeard = .05, kNoExplained = -.02, kNoSilent = -.05;
constexpr int kHeardWithin = 4;  // weeks

bool hears_of(const product::Effect& effect) {
  const bool later = std::ranges::any_of(effect.conditions, [](const product::Literal& literal) {
    return literal.kind == product::Literal::Kind::promise_kept;
  });
  return effect.operation == product::Operation::add && effect.start_week <= kHeardWithin && !later;
}

// In a talk: how likely it is that the effect comes at all, as far as that hangs on their agreeing.
double likely(const product::Effect& effect, const product::Plan& plan, double agreed) {
  const int agreement = static_cast<int>(plan.unknowns.size()) - 1;
  double share = 1;
  for (const product::Literal& literal : effect.conditions)
    if (literal.kind == product::Literal::Kind::unknown && literal.index == agreement)
      share *= literal.negated ? 1 - agreed : agreed;
  return share;
}

}  // namespace

double pleases(const cards::Pack& pack, const cards::Card& card, const cards::Answer& answer) {
  const cards::Person* person = pack.person(card.person);
  const std::optional<product::Target> trust =
      person ? product::target_named(product::name_of(person->trust)) : std::nullopt;
  if (!trust) return 0;
  // What is heard at once depends on no world; in a talk a no has its price in the plan.
  const product::Plan plan =
      cards::build_plan(card, answer, cards::standing_of(pack.parameters, cards::opening_world(pack)));
  double sum = plan.promise ? kPromiseHeard : 0;
  const auto* talk = std::get_if<cards::Conversation>(&card.decision);
  const double agreed = talk ? plan.unknowns.back().chance : 0;
  for (const product::Effect& effect : plan.effects)
    if (effect.target == *trust && hears_of(effect)) sum += effect.size * (talk ? likely(effect, plan, agreed) : 1);
  sum += agreed * kAgreementHeard;
  if (const auto* choice = std::get_if<cards::Choice>(&card.decision)) {
    const auto given = static_cast<std::size_t>(std::get<cards::ChoiceGiven>(answer).answer);
    const cards::No no = choice->answers[given].no;
    sum += no == cards::No::silent ? kNoSilent : no == cards::No::explained ? kNoExplained : 0;
  }
  return sum;
}

}  // namespace two_hats::policies
