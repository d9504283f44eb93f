#include "engine/session/deal.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <tuple>

#include "engine/base/random.h"
#include "engine/session/pass_time.h"

namespace two_hats::session {
namespace {

// Streams of the session's key.
constexpr std::uint32_t kNextCard = 1;
constexpr std::uint32_t kPlaces = 2;

// How much likelier a card is drawn: assumptions about what reads well, not about products.
constexpr double kOtherHat = 3;
constexpr double kWindowClosing = 6, kWindowNarrow = 2;
constexpr int kClosingWeeks = 2, kNarrowWeeks = 5;
constexpr std::size_t kMemory = 5;  // cards back

bool was_played(const Session& session, std::string_view card) {
  return std::ranges::any_of(session.turns, [&](const Turn& turn) { return turn.decision.card == card; });
}

bool hat_fits(Hats hats, cards::Hat hat) {
  if (hats == Hats::both || hat == cards::Hat::both) return true;
  return (hats == Hats::manager) == (hat == cards::Hat::manager);
}

cards::Hat hat_worn(Hats hats, cards::Hat hat) {
  if (hat != cards::Hat::both || hats == Hats::both) return hat;
  return hats == Hats::manager ? cards::Hat::manager : cards::Hat::owner;
}

bool is_dealable(const Session& session, const cards::Card& card) {
  if (was_played(session, card.id) || !hat_fits(session.hats, card.hat)) return false;
  if (card.earliest_week && session.week < *card.earliest_week) return false;
  if (card.latest_week && session.week > *card.latest_week) return false;
  if (!card.stages.empty() && std::ranges::find(card.stages, session.world.stage) == card.stages.end()) return false;
  return std::ranges::all_of(card.when, [&](const cards::Condition& when) { return holds(session, when); });
}

// A card that some card calls waits until it is called.
bool waits_for_a_call(const cards::Pack& pack, const std::string& id) {
  return std::ranges::any_of(pack.cards, [&](const cards::Card& card) {
    return std::ranges::any_of(card.returns, [&](const cards::Return& later) { return later.card == id; });
  });
}

bool shares_a_competency(const cards::Card& a, const cards::Card& b) {
  return std::ranges::any_of(a.competencies, [&](const std::string& id) {
    return std::ranges::find(b.competencies, id) != b.competencies.end();
  });
}

double weight_of(const Session& session, const cards::Card& card) {
  double weight = 1;
  if (!session.turns.empty() && session.turns.back().deal.hat != hat_worn(session.hats, card.hat)) weight *= kOtherHat;
  if (card.latest_week) {
    const int left = *card.latest_week - session.week;
    weight *= left <= kClosingWeeks ? kWindowClosing : left <= kNarrowWeeks ? kWindowNarrow : 1;
  }
  int alike = 0;
  for (std::size_t back = 0; back < std::min(kMemory, session.turns.size()); ++back) {
    const cards::Card* earlier = session.pack->card(session.turns[session.turns.size() - 1 - back].decision.card);
    alike += earlier && shares_a_competency(card, *earlier) ? 1 : 0;
  }
  return weight / (1 + alike);
}

int next_number(const Session& session) { return static_cast<int>(session.turns.size()) + 1; }

std::vector<int> shuffled(std::size_t count, std::uint64_t key) {
  std::vector<int> order(count);
  std::iota(order.begin(), order.end(), 0);
  for (std::size_t left = count; left > 1; --left)
    std::swap(order[left - 1], order[base::pick(key, kPlaces, left, static_cast<std::uint32_t>(left))]);
  return order;
}

// Items lie on the table in an order that could be decided as it is: nothing before what it needs.
template <typename Items>
std::vector<int> shuffled_items(const Items& items, std::uint64_t key) {
  std::vector<int> waiting = shuffled(items.size(), key), laid;
  const auto is_laid = [&](int item) { return std::ranges::find(laid, item) != laid.end(); };
  while (!waiting.empty()) {
    auto next = std::ranges::find_if(
        waiting, [&](int item) { return std::ranges::all_of(items[static_cast<std::size_t>(item)].needs, is_laid); });
    if (next == waiting.end()) next = waiting.begin();
    laid.push_back(*next);
    waiting.erase(next);
  }
  return laid;
}

// Exchange by exchange, in the order of the card.
std::vector<int> shuffled_replies(const cards::Conversation& talk, std::uint64_t key) {
  std::vector<int> laid;
  for (const cards::Exchange& exchange : talk.exchanges)
    std::ranges::copy(shuffled(exchange.replies.size(), base::mix(key, base::hash(exchange.id))),
                      std::back_inserter(laid));
  return laid;
}

std::vector<int> places_of(const cards::Card& card, std::uint64_t key) {
  if (const auto* choice = std::get_if<cards::Choice>(&card.decision)) return shuffled(choice->answers.size(), key);
  if (const auto* order = std::get_if<cards::Order>(&card.decision)) return shuffled_items(order->items, key);
  if (const auto* selection = std::get_if<cards::Selection>(&card.decision))
    return shuffled_items(selection->items, key);
  if (const auto* talk = std::get_if<cards::Conversation>(&card.decision)) return shuffled_replies(*talk, key);
  if (const auto* owned = std::get_if<cards::Ownership>(&card.decision)) return shuffled(owned->duties.size(), key);
  std::vector<int> as_written(std::get<cards::Split>(card.decision).activities.size());
  std::iota(as_written.begin(), as_written.end(), 0);
  return as_written;
}

}  // namespace

std::vector<int> places_on_table(const Session& session, const cards::Card& card) {
  return places_of(card, base::mix(session.seed, base::hash(card.id)));
}

namespace {

Deal deal_of(const Session& session, const cards::Card& card) {
  Deal deal;
  deal.card = card.id;
  deal.hat = hat_worn(session.hats, card.hat);
  deal.number = next_number(session);
  deal.week = session.week;
  deal.places = places_on_table(session, card);
  return deal;
}

std::optional<Deal> what_is_due(Session& session) {
  auto chosen = session.due.end();
  for (auto due = session.due.begin(); due != session.due.end(); ++due) {
    const cards::Card* card = session.pack->card(due->card);
    if (due->week > session.week || !card || !is_dealable(session, *card)) continue;
    if (chosen == session.due.end() || due->week < chosen->week) chosen = due;
  }
  if (chosen == session.due.end()) return std::nullopt;
  Deal deal = deal_of(session, *session.pack->card(chosen->card));
  deal.line = chosen->line;
  deal.called_by = chosen->turn;
  std::erase_if(session.due, [&](const Due& due) { return due.card == deal.card; });
  return deal;
}

std::optional<Deal> what_the_calendar_fixes(const Session& session) {
  const cards::Card* chosen = nullptr;
  for (const cards::Card& card : session.pack->cards) {
    if (!card.always || waits_for_a_call(*session.pack, card.id) || !is_dealable(session, card)) continue;
    if (!chosen || card.earliest_week.value_or(1) < chosen->earliest_week.value_or(1)) chosen = &card;
  }
  return chosen ? std::optional(deal_of(session, *chosen)) : std::nullopt;
}

std::optional<Deal> what_chance_brings(const Session& session) {
  std::vector<std::pair<const cards::Card*, double>> eligible;
  double total = 0;
  for (const cards::Card& card : session.pack->cards) {
    if (card.always || waits_for_a_call(*session.pack, card.id) || !is_dealable(session, card)) continue;
    eligible.emplace_back(&card, weight_of(session, card));
    total += eligible.back().second;
  }
  if (eligible.empty()) return std::nullopt;
  double left = base::uniform(session.seed, kNextCard, static_cast<std::uint64_t>(next_number(session))) * total;
  for (const auto& [card, weight] : eligible) {
    left -= weight;
    if (left < 0) return deal_of(session, *card);
  }
  return deal_of(session, *eligible.back().first);
}

bool was_answered(const Session& session, const cards::Condition& condition) {
  const auto turn =
      std::ranges::find(session.turns, condition.card, [](const Turn& each) { return each.decision.card; });
  if (turn == session.turns.end()) return false;
  const int index = static_cast<int>(turn - session.turns.begin());
  return condition.answers.empty() || std::ranges::any_of(condition.answers, [&](const std::string& name) {
           return answered_with(session, index, name);
         });
}

bool promise_ended(const Session& session, const std::string& id, bool kept) {
  const auto wanted = kept ? product::EventKind::promise_kept : product::EventKind::promise_broken;
  return std::ranges::any_of(session.turns, [&](const Turn& turn) {
    return std::ranges::any_of(
        turn.after.events, [&](const product::Event& event) { return event.kind == wanted && event.promise_id == id; });
  });
}

}  // namespace

bool holds(const Session& session, const cards::Condition& condition) {
  using Kind = cards::Condition::Kind;
  switch (condition.kind) {
    case Kind::stock: {
      const double value = session.world.state[condition.stock];
      return condition.above ? value > condition.level : value < condition.level;
    }
    case Kind::runway: {
      const auto runway = product::key_values(session.pack->parameters, session.world).runway_weeks;
      if (!runway) return condition.above;  // cash grows: longer than any number of weeks
      return condition.above ? *runway > condition.level : *runway < condition.level;
    }
    case Kind::answered:
      return was_answered(session, condition);
    case Kind::not_answered:
      return !was_answered(session, condition);
    case Kind::promise:
      return promise_ended(session, condition.promise, condition.promise_kept);
  }
  return false;
}

std::optional<Deal> deal_next(Session& session, product::Stretch& quiet) {
  const cards::Campaign& campaign = session.pack->campaign;
  while (!session.bankrupt && session.week <= campaign.weeks && next_number(session) <= campaign.most_cards) {
    if (auto deal = what_is_due(session)) return deal;
    if (auto deal = what_the_calendar_fixes(session)) return deal;
    if (auto deal = what_chance_brings(session)) return deal;
    pass_weeks(session, 1, quiet);
  }
  return std::nullopt;
}

}  // namespace two_hats::session
