// What shows only over several decisions, in words: how it ended, twins side by side, traps, pairs that turn round.
#include <algorithm>

#include "game/views/debrief_parts.h"
#include "game/views/turn_words.h"

namespace two_hats::views {
namespace {

const session::Turn& turn_at(const session::Session& session, int turn) {
  return session.turns[static_cast<std::size_t>(turn)];
}

const cards::Card& card_at(const session::Session& session, int turn) {
  return *session.pack->card(turn_at(session, turn).decision.card);
}

TwinSide side_of(const app::State& state, int turn) {
  const base::Words& w = state.words;
  const session::Session& session = *state.session;
  const cards::Card& card = card_at(session, turn);
  TwinSide side;
  side.hat = turn_at(session, turn).deal.hat;
  const std::string week = upper_first(week_words(w, session, turn));
  side.kicker = side.hat == cards::Hat::owner ? w("{0}, as Product Owner", week) : w("{0}, as Product Manager", week);
  side.title = card.title;
  side.answer = upper_first(answered_words(w, card, turn_at(session, turn).decision.answer));
  const Scores scores = scores_of(state, turn);
  side.short_words = scores.quarter;
  side.long_words = scores.years;
  side.open = Button{"twin." + std::to_string(turn), side.kicker + ": " + side.title, "", true, false, "",
                     app::ReplayTurn{turn}};
  return side;
}

// The first fact that the other side did not have, without its full stop.
std::string fact_apart(const cards::Card& card, const cards::Card& other) {
  for (const cards::Fact& fact : card.know) {
    const auto same = [&](const cards::Fact& each) { return each.text == fact.text; };
    if (std::ranges::any_of(other.know, same)) continue;
    return fact.text.ends_with('.') ? fact.text.substr(0, fact.text.size() - 1) : fact.text;
  }
  return "";
}

std::string differed(const base::Words& w, const cards::Card& manager, const cards::Card& owner) {
  const std::string here = fact_apart(manager, owner), there = fact_apart(owner, manager);
  std::string words;
  if (!here.empty() && !there.empty())
    words = w("As Manager you knew “{0}”; as Owner, “{1}”.", here, there) + " ";
  else if (!here.empty())
    words = w("As Manager you knew “{0}”.", here) + " ";
  else if (!there.empty())
    words = w("As Owner you knew “{0}”.", there) + " ";
  if (manager.deciders == owner.deciders) return words + w("On both {0} decides.", who(w, manager.deciders));
  const bool several = manager.deciders.size() == 1 && manager.deciders.front() == cards::Role::developers;
  const std::string first = who(w, manager.deciders), second = who(w, owner.deciders);
  return words +
         (several ? w("There {0} decide, here {1}.", first, second) : w("There {0} decides, here {1}.", first, second));
}

std::string times(const base::Words& w, int count) {
  return count == 1 ? w("once") : count == 2 ? w("twice") : w.many("{0} time", "{0} times", count);
}

void fill_traps(DebriefView& view, const app::State& state) {
  const base::Words& w = state.words;
  for (const debrief::BiasLine& line : state.told_back->biases) {
    TrapRow row;
    row.name = upper_first(w(line.name));
    row.words = w(line.words);
    const int taken = static_cast<int>(line.turns.size());
    row.count = taken == 0 ? w("met {0}, never taken", times(w, line.offered))
                           : w("met {0}, taken {1}", times(w, line.offered), times(w, taken));
    row.share = static_cast<double>(taken) / std::max(1, line.offered);
    row.taken = taken > 0;
    view.traps.push_back(row);
  }
}

void fill_flips(DebriefView& view, const app::State& state) {
  const base::Words& w = state.words;
  const session::Session& session = *state.session;
  for (const debrief::FlipPair& pair : state.told_back->flips) {
    PairRow row;
    const auto one = [&](int turn) {
      const cards::Card& card = card_at(session, turn);
      const Scores scores = scores_of(state, turn);
      PairRow::Side side;
      side.words = w("{0}: “{1}”, {2}", upper_first(week_words(w, session, turn)), card.title,
                     answered_words(w, card, turn_at(session, turn).decision.answer));
      side.short_words = scores.quarter;
      side.long_words = scores.years;
      side.open = Button{"pair." + std::to_string(turn), side.words, "", true, false, "", app::ReplayTurn{turn}};
      return side;
    };
    row.first = one(pair.first);
    row.second = one(pair.second);
    row.decides = w("What decides: “{0}”", pair.cue);
    row.because = pair.because;
    row.named = pair.right ? w("You named it.") : pair.named ? w("You named another.") : w("You named none.");
    row.tone = pair.right ? Tone::good : pair.named ? Tone::careful : Tone::neutral;
    view.pairs.push_back(row);
  }
}

}  // namespace

void fill_patterns(DebriefView& view, const app::State& state) {
  const base::Words& w = state.words;
  const debrief::Debrief& told = *state.told_back;
  if (told.ending) view.ending = {w("How it ends"), told.ending->title, told.ending->text, told.ending->question};
  for (const debrief::Twin& twin : told.twins) {
    TwinRow row;
    row.manager = side_of(state, twin.manager);
    row.owner = side_of(state, twin.owner);
    row.differed = differed(w, card_at(*state.session, twin.manager), card_at(*state.session, twin.owner));
    view.twins.push_back(row);
  }
  fill_traps(view, state);
  fill_flips(view, state);
}

}  // namespace two_hats::views
