#include "engine/session/session.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

#include "engine/base/random.h"
#include "engine/session/deal.h"
#include "engine/session/pass_time.h"

namespace two_hats::session {
namespace {

using Why = Refusal::Why;

constexpr int kTutorialCardsWithoutConfidence = 2;

bool is_offered(int confidence) { return std::ranges::find(kConfidences, confidence) != std::end(kConfidences); }

const cards::Evidence* evidence_named(const cards::Card& card, const std::string& id) {
  const auto found = std::ranges::find(card.ask_first, id, &cards::Evidence::id);
  return found == card.ask_first.end() ? nullptr : &*found;
}

bool can_be_asked(const cards::Card& card, const std::vector<std::string>& asked) {
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const bool again = std::find(asked.begin(), asked.begin() + static_cast<std::ptrdiff_t>(i), asked[i]) !=
                       asked.begin() + static_cast<std::ptrdiff_t>(i);
    if (again || !evidence_named(card, asked[i])) return false;
  }
  return true;
}

double days_of(const cards::Card& card, const std::vector<std::string>& asked) {
  double days = 0;
  for (const std::string& id : asked) {
    const cards::Evidence* evidence = evidence_named(card, id);
    if (evidence) days += evidence->days;
  }
  return days;
}

void pay_for_evidence(product::World& world, const cards::Pack& pack, const cards::Card& card,
                      const std::vector<std::string>& asked) {
  world.state[product::Stock::cash] -= days_of(card, asked) * pack.parameters.preset(world.stage).evidence_day;
}

// Later ratings of what still runs know what was heard.
void remember_answers(Session& session, const Session& before, const cards::Card& card,
                      const std::vector<std::string>& asked) {
  std::vector<product::Settled>& tests = session.world.running.back().tests;
  for (const std::string& id : asked) {
    const Told heard = told(before, *evidence_named(card, id));
    if (!heard.test) continue;
    tests[static_cast<std::size_t>(heard.test->first)] =
        heard.test->second ? product::Settled::yes : product::Settled::no;
  }
}

void call_later_cards(Session& session, const cards::Card& card) {
  const int turn = static_cast<int>(session.turns.size()) - 1;
  const auto given = [&](const std::string& name) { return answered_with(session, turn, name); };
  for (const cards::Return& later : card.returns)
    if (later.answers.empty() || std::ranges::any_of(later.answers, given))
      session.due.push_back({later.card, session.week + later.after, later.line, turn});
}

}  // namespace

const cards::Card* Session::card() const { return table ? pack->card(table->card) : nullptr; }

std::uint64_t world_key(const Session& session) { return base::mix(session.seed, base::hash("the realised world")); }

void pass_weeks(Session& session, int weeks, product::Stretch& stretch) {
  if (weeks <= 0) return;
  product::Stretch passed = product::advance(session.pack->parameters, session.world, weeks, world_key(session));
  std::ranges::move(passed.events, std::back_inserter(stretch.events));
  stretch.margins.insert(stretch.margins.end(), passed.margins.begin(), passed.margins.end());
  stretch.bankrupt = stretch.bankrupt || passed.bankrupt;
  session.bankrupt = session.bankrupt || passed.bankrupt;
  session.week += weeks;
}

int weeks_of_asking(const Session& session, const cards::Card& card, const std::vector<std::string>& asked) {
  return static_cast<int>((session.days_asked + days_of(card, asked)) / cards::kWorkingDays);
}

product::World decided_in(const Session& session, int turn) {
  const Turn& decided = session.turns[static_cast<std::size_t>(turn)];
  product::World world = decided.before;
  const cards::Card* card = session.pack->card(decided.decision.card);
  if (!card) return world;
  pay_for_evidence(world, *session.pack, *card, decided.decision.asked);
  product::advance(session.pack->parameters, world, decided.weeks_asking, world_key(session));
  return world;
}

Session start(cards::PackPtr pack, std::uint64_t seed, Hats hats) {
  Session session;
  session.world = cards::opening_world(*pack);
  session.pack = std::move(pack);
  session.seed = seed;
  session.hats = hats;
  product::Stretch before_the_first_card;
  session.table = deal_next(session, before_the_first_card);
  return session;
}

bool asks_confidence(const Session& session) {
  return session.table && (!session.pack->tutorial || session.table->number > kTutorialCardsWithoutConfidence);
}

std::optional<Refusal> check(const Session& session, const Decision& decision) {
  const auto refused = [](Why why) { return Refusal{why, {}}; };
  const cards::Card* card = session.card();
  if (!card) return refused(Why::campaign_over);
  if (decision.card != session.table->card) return refused(Why::not_this_card);
  if (decision.hat != session.table->hat) return refused(Why::wrong_hat);
  if (const auto problem = cards::check_answer(*card, decision.answer)) {
    const bool too_early = problem->problem == cards::AnswerProblem::breaks_prerequisite;
    return Refusal{too_early ? Why::breaks_prerequisite : Why::answer_form, *problem};
  }
  if (!can_be_asked(*card, decision.asked)) return refused(Why::no_such_evidence);
  if (!decision.cue.empty() && !(card->flip && cards::cue_of(*card->flip, decision.cue)))
    return refused(Why::no_such_cue);
  const bool silent = decision.confidence == 0 && !asks_confidence(session);
  if (!silent && !is_offered(decision.confidence)) return refused(Why::no_confidence);
  return std::nullopt;
}

Session apply(const Session& session, const Decision& decision) {
  assert(!check(session, decision));
  Session next = session;
  const cards::Card& card = *session.card();
  next.turns.push_back({decision, *session.table, session.world, 0, {}});
  next.table.reset();

  pay_for_evidence(next.world, *next.pack, card, decision.asked);
  const int weeks_asking = weeks_of_asking(session, card, decision.asked);
  next.days_asked += days_of(card, decision.asked) - cards::kWorkingDays * weeks_asking;
  next.turns.back().weeks_asking = weeks_asking;
  product::Stretch after;
  pass_weeks(next, weeks_asking, after);
  const cards::Standing standing = cards::standing_of(next.pack->parameters, session.world);
  product::commit(next.world,
                  std::make_shared<const product::Plan>(cards::build_plan(card, decision.answer, standing)));
  // What is true was settled when it was asked about, not by what the weeks of asking did to the product.
  if (weeks_asking > 0) next.world.running.back().at = session.world.state;
  remember_answers(next, session, card, decision.asked);
  call_later_cards(next, card);

  pass_weeks(next, card.weeks, after);
  // The next deal asks what became of promises, so the turn must already hold what happened.
  next.turns.back().after = std::move(after);
  next.table = deal_next(next, next.turns.back().after);
  return next;
}

Session undone(const Session& session) {
  assert(!session.turns.empty());
  std::vector<Decision> decisions;
  for (std::size_t i = 0; i + 1 < session.turns.size(); ++i) decisions.push_back(session.turns[i].decision);
  Session before = replay(session.pack, session.seed, session.hats, decisions).session;
  before.practice = session.practice;
  return before;
}

Replay replay(cards::PackPtr pack, std::uint64_t seed, Hats hats, const std::vector<Decision>& decisions) {
  Replay again{start(std::move(pack), seed, hats), 0, std::nullopt};
  for (const Decision& decision : decisions) {
    again.refusal = check(again.session, decision);
    if (again.refusal) return again;
    again.session = apply(again.session, decision);
    ++again.played;
  }
  return again;
}

Calendar calendar(const Session& session, int campaign_week) {
  constexpr int kQuartersAYear = 4;
  const cards::Campaign& campaign = session.pack->campaign;
  const int passed = campaign_week - 1;
  const int week = campaign.first_week + passed;
  return {week, (week - 1) / product::kQuarterWeeks % kQuartersAYear + 1,
          campaign.first_sprint + passed / campaign.sprint_weeks, passed % campaign.sprint_weeks + 1};
}

}  // namespace two_hats::session
