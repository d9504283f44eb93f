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
  const session::Session& session = *state.session;
  const cards::Card& card = card_at(session, turn);
  TwinSide side;
  side.hat = turn_at(session, turn).deal.hat;
  side.kicker = upper_first(week_words(session, turn)) +
                (side.hat == cards::Hat::owner ? ", as Product Owner" : ", as Product Manager");
  side.title = card.title;
  side.answer = upper_first(answered_words(card, turn_at(session, turn).decision.answer));
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

std::string differed(const cards::Card& manager, const cards::Card& owner) {
  const std::string here = fact_apart(manager, owner), there = fact_apart(owner, manager);
  std::string words;
  if (!here.empty()) words += "As Manager you knew “" + here + "”";
  if (!there.empty()) words += (words.empty() ? "As Owner you knew “" : "; as Owner, “") + there + "”";
  if (!words.empty()) words += ". ";
  if (manager.deciders == owner.deciders) return words + "On both " + who(manager.deciders) + " decides.";
  const auto decide = [](const std::vector<cards::Role>& roles) {
    return roles.size() == 1 && roles.front() == cards::Role::developers ? " decide" : " decides";
  };
  return words + "There " + who(manager.deciders) + decide(manager.deciders) + ", here " + who(owner.deciders) + ".";
}

std::string times(int count) { return count == 1 ? "once" : count == 2 ? "twice" : std::to_string(count) + " times"; }

void fill_traps(DebriefView& view, const app::State& state) {
  for (const debrief::BiasLine& line : state.told_back->biases) {
    TrapRow row;
    row.name = upper_first(line.name);
    row.words = line.words;
    const int taken = static_cast<int>(line.turns.size());
    row.count = "met " + times(line.offered) + ", " + (taken == 0 ? "never taken" : "taken " + times(taken));
    row.share = static_cast<double>(taken) / std::max(1, line.offered);
    row.taken = taken > 0;
    view.traps.push_back(row);
  }
}

void fill_flips(DebriefView& view, const app::State& state) {
  const session::Session& session = *state.session;
  for (const debrief::FlipPair& pair : state.told_back->flips) {
    PairRow row;
    const auto one = [&](int turn) {
      const cards::Card& card = card_at(session, turn);
      const Scores scores = scores_of(state, turn);
      PairRow::Side side;
      side.words = upper_first(week_words(session, turn)) + ": “" + card.title + "”, " +
                   answered_words(card, turn_at(session, turn).decision.answer);
      side.short_words = scores.quarter;
      side.long_words = scores.years;
      side.open = Button{"pair." + std::to_string(turn), side.words, "", true, false, "", app::ReplayTurn{turn}};
      return side;
    };
    row.first = one(pair.first);
    row.second = one(pair.second);
    row.decides = "What decides: “" + pair.cue + "”";
    row.because = pair.because;
    row.named = pair.right ? "You named it." : pair.named ? "You named another." : "You named none.";
    row.tone = pair.right ? Tone::good : pair.named ? Tone::careful : Tone::neutral;
    view.pairs.push_back(row);
  }
}

}  // namespace

void fill_patterns(DebriefView& view, const app::State& state) {
  const debrief::Debrief& told = *state.told_back;
  if (told.ending) view.ending = {"How it ends", told.ending->title, told.ending->text, told.ending->question};
  for (const debrief::Twin& twin : told.twins) {
    TwinRow row;
    row.manager = side_of(state, twin.manager);
    row.owner = side_of(state, twin.owner);
    row.differed = differed(card_at(*state.session, twin.manager), card_at(*state.session, twin.owner));
    view.twins.push_back(row);
  }
  fill_traps(view, state);
  fill_flips(view, state);
}

}  // namespace two_hats::views
