#include <bit>

#include "engine/base/random.h"
#include "engine/session/session.h"

namespace two_hats::session {
namespace {

// Everything goes in with its length or its kind before it, so that no two different sessions read alike.
class Print {
 public:
  void add(std::uint64_t number) { value_ = base::mix(value_, number); }
  void add(int number) { add(static_cast<std::uint64_t>(static_cast<std::int64_t>(number))); }
  void add(bool yes) { add(std::uint64_t{yes}); }
  void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
  void add(const std::string& words) { add(base::hash(words)); }
  template <typename T>
  requires std::is_enum_v<T>
  void add(T kind) { add(static_cast<std::uint64_t>(kind)); }
  template <typename T>
  void add(const std::vector<T>& list) {
    add(static_cast<std::uint64_t>(list.size()));
    for (const T& each : list) add(each);
  }
  void add(const product::State& state) {
    for (const double stock : state.stocks) add(stock);
  }
  void add(const product::Commitment& commitment) {
    add(commitment.plan->id);
    add(commitment.plan->truth_key);
    add(commitment.began_week);
    add(commitment.unknowns);
    add(commitment.tests);
    add(commitment.effects);
    add(commitment.promise);
    add(commitment.made);
    add(commitment.work_done);
    add(commitment.at);
    add(commitment.weekly_revenue);
  }
  void add(const product::World& world) {
    add(world.stage);
    add(world.state);
    add(world.week);
    add(world.running);
  }
  void add(const product::Event& event) {
    add(event.kind);
    add(event.week);
    add(event.promise_id);
  }
  void add(const Deal& deal) {
    add(deal.card);
    add(deal.hat);
    add(deal.number);
    add(deal.week);
    add(deal.line);
    add(deal.called_by);
    add(deal.places);
  }
  void add(const Turn& turn, const cards::Card& card) {
    add(turn.decision.card);
    add(cards::text_of(card, turn.decision.answer));
    add(turn.decision.hat);
    add(turn.decision.asked);
    add(turn.decision.confidence);
    add(turn.decision.reason);
    if (!turn.decision.cue.empty()) add(turn.decision.cue);
    add(turn.deal);
    add(turn.before);
    add(turn.weeks_asking);
    add(turn.after.events);
    add(turn.after.margins);
    add(turn.after.bankrupt);
  }
  void add(const Due& due) {
    add(due.card);
    add(due.week);
    add(due.line);
    add(due.turn);
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = base::hash("session");
};

}  // namespace

std::uint64_t fingerprint(const Session& session) {
  Print print;
  print.add(session.seed);
  print.add(session.hats);
  print.add(session.world);
  print.add(session.week);
  print.add(session.days_asked);
  print.add(session.bankrupt);
  print.add(session.table.has_value());
  if (session.table) print.add(*session.table);
  print.add(static_cast<std::uint64_t>(session.turns.size()));
  for (const Turn& turn : session.turns) print.add(turn, *session.pack->card(turn.decision.card));
  print.add(session.due);
  return print.value();
}

}  // namespace two_hats::session
