#include "game/app/cue.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "game/app/draft.h"
#include "game/app/pace.h"

namespace two_hats::app {
namespace {

// A note is heard while its dial sweeps, the conduct as it comes; spaced so that each can be told apart.
constexpr int kIntoTheSweep = 250;
constexpr int kShortAt = pace::kQuarterDial + kIntoTheSweep;
constexpr int kLongAt = pace::kYearsDial + kIntoTheSweep;
constexpr int kConductAt = pace::kConduct + 50;
constexpr int kConductEvery = 150;
constexpr int kTrustAfter = 250;  // after the last of the conduct
constexpr int kRightAfter = 350;  // whether an answer is right, after it is handed in
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

bool same(const PracticeWish& a, const PracticeWish& b) {
  return a.profile == b.profile && a.topics == b.topics && a.kinds == b.kinds && a.difficulties == b.difficulties &&
         a.count == b.count;
}

// The same question still, and another answer to it.
bool answered_anew(const Glance& before, const Glance& now) {
  const auto& was = before.asked_question;
  const auto& is = now.asked_question;
  return was && is && was->question == is->question && was->given != is->given;
}

int certainty_of(const Glance& glance) { return glance.asked_question ? glance.asked_question->certainty : 0; }
bool was_answered(const Glance& glance) { return glance.asked_question && glance.asked_question->answered; }

// All at once; the same cue twice would only be louder.
void without_delays(std::vector<CueAt>& cues) {
  std::vector<CueAt> once;
  for (const CueAt& cue : cues)
    if (std::ranges::find(once, cue.cue, &CueAt::cue) == once.end()) once.push_back({cue.cue, 0});
  cues = std::move(once);
}

// One command's cues; a command without a line of its own makes no sound.
class Listener {
 public:
  Listener(const Glance& before, const State& after) : before_(before), after_(after), now_(glance_at(after)) {
    cues.forget = before_.screen != now_.screen || before_.turns != now_.turns || before_.shown_turn != now_.shown_turn;
    answer_ = before_.answer != now_.answer || answered_anew(before_, now_);
  }
  Cues cues;

  // The answer in hand, of a card or of a question.
  void operator()(const PickAnswer&) { tap_if(answer_); }
  void operator()(const PickOption&) { tap_if(answer_); }
  void operator()(const NameCue&) { tap_if(before_.named != now_.named); }
  void operator()(const BeSure&) {
    tap_if(before_.confidence != now_.confidence || certainty_of(before_) != certainty_of(now_));
  }
  void operator()(const SayReply&) {
    if (!answer_) return;
    say(Cue::select);
    if (last_reply_was_no(after_)) say(Cue::trust_down, kNoAfter);
  }
  void operator()(const Ask&) { say_if(now_.asked > before_.asked, Cue::page); }
  void operator()(const Lift&) { say_if(before_.lifted != now_.lifted, now_.lifted ? Cue::lift : Cue::drop); }
  void operator()(const Back&) { say_if(before_.lifted && !now_.lifted, Cue::drop); }
  // Dragged it is put down; lifted it goes step by step.
  void operator()(const MoveItem&) { say_if(answer_, now_.lifted ? Cue::select : Cue::drop); }
  void operator()(const MoveCursor&) { tap_if(answer_); }
  void operator()(const PutCursor&) { tap_if(answer_); }
  void operator()(const AddChips&) { put_or_taken(chips_of(now_.answer) < chips_of(before_.answer)); }
  void operator()(const LastQuarter&) { put_or_taken(false); }
  void operator()(const GiveDuty&) { say_if(answer_ || before_.placed != now_.placed, Cue::drop); }
  void operator()(const GiveRight&) { put_or_taken(false); }
  void operator()(const ToggleItem&) { put_or_taken(items_of(now_.answer) < items_of(before_.answer)); }
  void operator()(const SelectItems&) { put_or_taken(items_of(now_.answer) < items_of(before_.answer)); }
  void operator()(const UndoStep&) { put_or_taken(true); }

  // Decided, and what came of it.
  void operator()(const Decide&) {
    const bool handed_in = !was_answered(before_) && was_answered(now_);
    say_if(now_.turns > before_.turns || handed_in, Cue::decide);
    if (handed_in) say(now_.asked_question->right ? Cue::tick : Cue::knock, kRightAfter);
  }
  void operator()(const UndoDecision&) { say_if(now_.turns < before_.turns, Cue::lift); }
  void operator()(const RatingArrived&) {
    if (now_.screen == Screen::reveal && now_.rated && !before_.rated) cues.now = verdict(after_);
  }
  void operator()(const NextCard&) { say_if_over(); }
  void operator()(const SkipWait&) { say_if_over(); }

  // What is chosen beside it.
  void operator()(const Compare&) { tap_if(before_.compare != now_.compare); }
  void operator()(const MarkTurn&) { tap_if(before_.marked != now_.marked); }
  void operator()(const NextQuestion&) { tap_if(before_.question != now_.question); }
  void operator()(const ChooseLens&) { tap_if(before_.lens != now_.lens); }
  void operator()(const WearHats&) { tap_if(before_.screen != now_.screen); }
  void operator()(const PickProfile&) { tap_if(!same(before_.wish, now_.wish)); }
  void operator()(const ToggleTopic&) { tap_if(!same(before_.wish, now_.wish)); }
  void operator()(const ToggleKind&) { tap_if(!same(before_.wish, now_.wish)); }
  void operator()(const ToggleDifficulty&) { tap_if(!same(before_.wish, now_.wish)); }
  void operator()(const SetCount&) { tap_if(!same(before_.wish, now_.wish)); }
  void operator()(const SetTheme&) { tap_if(before_.settings != now_.settings); }
  void operator()(const SetScale&) { tap_if(before_.settings != now_.settings); }
  void operator()(const SetReducedMotion&) { tap_if(before_.settings != now_.settings); }
  void operator()(const SetFullScreen&) { tap_if(before_.settings != now_.settings); }
  void operator()(const SetVolume& wish) { say_if(before_.settings != now_.settings, sample_of(wish.group)); }

  template <typename Other>
  void operator()(const Other&) {}

 private:
  void say(Cue cue, int after_ms = 0) { cues.now.push_back({cue, after_ms}); }
  void say_if(bool true_now, Cue cue) {
    if (true_now) say(cue);
  }
  void tap_if(bool changed) { say_if(changed, Cue::select); }
  void put_or_taken(bool taken) { say_if(answer_, taken ? Cue::lift : Cue::drop); }
  void say_if_over() {
    say_if(now_.screen == Screen::debrief && before_.screen == Screen::reveal && !before_.told_back, Cue::done);
  }

  const Glance& before_;
  const State& after_;
  const Glance now_;
  bool answer_ = false;  // it changed
};

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
  glance.lifted = state.screen == Screen::question ? state.practice.lifted : state.draft.lifted;
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
  if (const AskedQuestion* asked = asked_now(state)) glance.asked_question = *asked;
  glance.wish = state.wish;
  return glance;
}

Cues cues_between(const Glance& before, const State& after, const Command& command) {
  Listener listener(before, after);
  std::visit(listener, command);
  if (after.settings.reduced_motion) without_delays(listener.cues.now);
  return std::move(listener.cues);
}

}  // namespace two_hats::app
