#include "game/app/cue.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "game/app/draft.h"

namespace two_hats::app {
namespace {

template <typename... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};

// The dials sweep for 0.7 s, the second one a moment later; what follows is spaced so that each can be told apart.
constexpr int kShortAt = 250;
constexpr int kLongAt = 560;
constexpr int kConductAt = 1000;
constexpr int kConductEvery = 150;
constexpr int kTrustAfter = 250;  // after the last of the conduct
constexpr int kNoAfter = 160;     // a "no" in a talk, after its tap
constexpr double kTrustHeard = .02;
constexpr std::size_t kFaces = 3;

int chips_of(const cards::Answer& answer) {
  const auto* split = std::get_if<cards::SplitGiven>(&answer);
  return split ? std::accumulate(split->chips.begin(), split->chips.end(), 0) : 0;
}

std::size_t items_of(const cards::Answer& answer) {
  const auto* selection = std::get_if<cards::SelectionGiven>(&answer);
  return selection ? selection->items.size() : 0;
}

// The change of trust that is largest among the faces seen; 0 where none is large enough to be heard.
double trust_change(const session::Session& session) {
  double largest = 0;
  for (const product::Stock stock : trust_shown(*session.pack)) {
    const double change = session.world.state[stock] - session.turns.back().before.state[stock];
    if (std::abs(change) > std::abs(largest)) largest = change;
  }
  return std::abs(largest) < kTrustHeard ? 0 : largest;
}

// Of a verdict that has just arrived on the screen.
std::vector<CueAt> verdict(const State& after) {
  std::vector<CueAt> cues;
  const debrief::RatedTurn& rated = *after.ratings[static_cast<std::size_t>(after.shown_turn)].rated;
  const scoring::AnswerRating& mine = rated.rating.answers[static_cast<std::size_t>(rated.mine)];
  if (mine.short_term.scored) cues.push_back({Cue::short_term, kShortAt});
  if (mine.long_term.scored) cues.push_back({Cue::long_term, kLongAt});
  int at = kConductAt;
  for (const scoring::ConductItem& item : rated.conduct) {
    cues.push_back({item.verdict == scoring::Verdict::pass ? Cue::tick : Cue::knock, at});
    at += kConductEvery;
  }
  const bool newest = after.shown_turn + 1 == static_cast<int>(after.session->turns.size());
  if (const double change = newest ? trust_change(*after.session) : 0; change != 0)
    cues.push_back({change > 0 ? Cue::trust_up : Cue::trust_down, at + kTrustAfter - kConductEvery});
  return cues;
}

// A reply that said no costs trust at once, and the meter falls.
bool last_reply_was_no(const State& after) {
  const auto& talk = std::get<cards::Conversation>(after.session->card()->decision);
  std::vector<int> said = std::get<cards::ConversationGiven>(after.draft.answer).replies;
  const int last = said.back();
  said.pop_back();
  const auto& exchange = talk.exchanges[static_cast<std::size_t>(next_exchange(talk, said))];
  return exchange.replies[static_cast<std::size_t>(last)].no != cards::No::none;
}

// All at once; the same cue twice would only be louder.
void without_delays(std::vector<CueAt>& cues) {
  std::vector<CueAt> once;
  for (const CueAt& cue : cues)
    if (std::ranges::find(once, cue.cue, &CueAt::cue) == once.end()) once.push_back({cue.cue, 0});
  cues = std::move(once);
}

}  // namespace

std::string_view name_of(Cue cue) {
  constexpr std::string_view kNames[kCueCount] = {"select",    "lift", "drop",  "page",     "decide",     "short_term",
                                                  "long_term", "tick", "knock", "trust_up", "trust_down", "done"};
  return kNames[static_cast<std::size_t>(cue)];
}

CueGroup group_of(Cue cue) {
  switch (cue) {
    case Cue::select:
    case Cue::lift:
    case Cue::drop:
    case Cue::page:
      return CueGroup::touch;
    case Cue::decide:
    case Cue::short_term:
    case Cue::long_term:
      return CueGroup::verdict;
    case Cue::tick:
    case Cue::knock:
    case Cue::trust_up:
    case Cue::trust_down:
    case Cue::done:
      return CueGroup::feedback;
  }
  return CueGroup::touch;
}

Cue sample_of(CueGroup group) {
  switch (group) {
    case CueGroup::touch:
      return Cue::select;
    case CueGroup::verdict:
      return Cue::short_term;
    case CueGroup::feedback:
      return Cue::trust_up;
  }
  return Cue::select;
}

std::vector<product::Stock> trust_shown(const cards::Pack& pack) {
  std::vector<product::Stock> shown;
  for (const cards::Person& person : pack.people) {
    if (shown.size() == kFaces) break;
    if (std::ranges::find(shown, person.trust) == shown.end()) shown.push_back(person.trust);
  }
  return shown;
}

Glance glance_at(const State& state) {
  Glance glance;
  glance.screen = state.screen;
  if (state.session) glance.turns = static_cast<int>(state.session->turns.size());
  glance.shown_turn = state.shown_turn;
  const auto turn = static_cast<std::size_t>(std::max(0, state.shown_turn));
  glance.rated = shown_turn(state) && turn < state.ratings.size() && state.ratings[turn].rated;
  glance.answer = state.draft.answer;
  glance.lifted = state.draft.lifted;
  glance.placed = static_cast<std::size_t>(std::ranges::count(state.draft.placed, true));
  glance.asked = state.draft.asked.size();
  glance.confidence = state.draft.confidence;
  glance.named = state.draft.cue;
  glance.compare = state.compare;
  glance.marked = state.marked_turn;
  glance.question = state.question;
  glance.told_back = state.told_back.has_value();
  glance.lens = state.chosen_lens;
  glance.settings = state.settings;
  return glance;
}

Cues cues_between(const Glance& before, const State& after, const Command& command) {
  const Glance now = glance_at(after);
  Cues cues;
  cues.forget = before.screen != now.screen || before.turns != now.turns || before.shown_turn != now.shown_turn;
  const bool answer = before.answer != now.answer;
  const auto say = [&](Cue cue, int after_ms = 0) { cues.now.push_back({cue, after_ms}); };
  const auto say_if = [&](bool true_now, Cue cue) {
    if (true_now) say(cue);
  };
  const auto tap_if = [&](bool changed) { say_if(changed, Cue::select); };
  const auto put_or_taken = [&](bool taken) { say_if(answer, taken ? Cue::lift : Cue::drop); };
  const auto on_to_the_next = [&] {
    say_if(now.screen == Screen::debrief && before.screen == Screen::reveal && !before.told_back, Cue::done);
  };
  std::visit(Overloaded{[&](const PickAnswer&) { tap_if(answer); },
                        [&](const BeSure&) { tap_if(before.confidence != now.confidence); },
                        [&](const NameCue&) { tap_if(before.named != now.named); },
                        [&](const Compare&) { tap_if(before.compare != now.compare); },
                        [&](const MarkTurn&) { tap_if(before.marked != now.marked); },
                        [&](const NextQuestion&) { tap_if(before.question != now.question); },
                        [&](const ChooseLens&) { tap_if(before.lens != now.lens); },
                        [&](const WearHats&) { tap_if(before.screen != now.screen); },
                        [&](const SetTheme&) { tap_if(before.settings != now.settings); },
                        [&](const SetScale&) { tap_if(before.settings != now.settings); },
                        [&](const SetReducedMotion&) { tap_if(before.settings != now.settings); },
                        [&](const SetFullScreen&) { tap_if(before.settings != now.settings); },
                        [&](const SetVolume& wish) { say_if(before.settings != now.settings, sample_of(wish.group)); },
                        [&](const SayReply&) {
                          if (!answer) return;
                          say(Cue::select);
                          if (last_reply_was_no(after)) say(Cue::trust_down, kNoAfter);
                        },
                        [&](const Ask&) { say_if(now.asked > before.asked, Cue::page); },
                        [&](const Lift&) { say_if(before.lifted != now.lifted, now.lifted ? Cue::lift : Cue::drop); },
                        [&](const Back&) { say_if(before.lifted && !now.lifted, Cue::drop); },
                        // Dragged it is put down; lifted it goes step by step.
                        [&](const MoveItem&) { say_if(answer, now.lifted ? Cue::select : Cue::drop); },
                        [&](const MoveCursor&) { tap_if(answer); },
                        [&](const AddChips&) { put_or_taken(chips_of(now.answer) < chips_of(before.answer)); },
                        [&](const LastQuarter&) { put_or_taken(false); },
                        [&](const GiveDuty&) { say_if(answer || before.placed != now.placed, Cue::drop); },
                        [&](const ToggleItem&) { put_or_taken(items_of(now.answer) < items_of(before.answer)); },
                        [&](const SelectItems&) { put_or_taken(items_of(now.answer) < items_of(before.answer)); },
                        [&](const UndoStep&) { put_or_taken(true); },
                        [&](const UndoDecision&) { say_if(now.turns < before.turns, Cue::lift); },
                        [&](const Decide&) { say_if(now.turns > before.turns, Cue::decide); },
                        [&](const NextCard&) { on_to_the_next(); }, [&](const SkipWait&) { on_to_the_next(); },
                        [&](const RatingArrived&) {
                          if (now.screen == Screen::reveal && now.rated && !before.rated) cues.now = verdict(after);
                        },
                        [](const auto&) {}},
             command);
  if (after.settings.reduced_motion) without_delays(cues.now);
  return cues;
}

}  // namespace two_hats::app
