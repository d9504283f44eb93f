// Practising questions: what to practise, one question, its explanation, how it went.
#include <algorithm>
#include <numeric>

#include "engine/base/certainty.h"
#include "engine/base/random.h"
#include "game/app/handlers.h"

namespace two_hats::app {
namespace {

using questions::Kind;
using questions::Question;

template <typename... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};

constexpr std::uint64_t kPracticeKey = 0x9ac71ce;  // apart from the seeds of campaigns

std::uint64_t practice_seed(const State& state) {
  return base::mix(state.next_seed, base::mix(kPracticeKey, static_cast<std::uint64_t>(state.practices)));
}

void wish_for_all(State& state) {
  state.wish.topics.assign(state.questions.bank->topics.size(), true);
  state.wish.kinds.fill(true);
  state.wish.difficulties.fill(true);
  state.wish.profile = -1;
}

void open_practice(State& state) {
  if (!state.questions.bank) return;
  if (state.wish.topics.size() != state.questions.bank->topics.size()) wish_for_all(state);
  show(state, Screen::practice);
}

void pick_profile(State& state, int profile) {
  if (profile >= static_cast<int>(state.questions.profiles.size())) return;
  wish_for_all(state);
  if (profile < 0) return;
  state.wish.profile = profile;
  const questions::Profile& chosen = state.questions.profiles[static_cast<std::size_t>(profile)];
  const auto& topics = state.questions.bank->topics;
  for (std::size_t i = 0; i < topics.size(); ++i)
    state.wish.topics[i] = std::any_of(chosen.weights.begin(), chosen.weights.end(),
                                       [&](const auto& weight) { return weight.first == topics[i].id; });
  state.wish.kinds.fill(false);
  for (const Kind kind : chosen.kinds) state.wish.kinds[static_cast<std::size_t>(kind)] = true;
}

// Steps as they lie, no right side given, nothing picked.
questions::Given fresh_answer(const Question& question, const questions::Laid& laid) {
  if (question.kind == Kind::ordering) return laid.entries;
  if (question.kind == Kind::matching) return questions::Given(question.pairs.size(), questions::kNobody);
  return {};
}

void begin(State& state, const std::vector<int>& places, int profile) {
  if (places.empty()) return;
  const std::uint64_t seed = practice_seed(state);
  ++state.practices;
  state.practice = Practice{};
  state.practice.profile = profile;
  for (const int place : places) {
    const Question& question = state.questions.bank->questions[static_cast<std::size_t>(place)];
    AskedQuestion asked;
    asked.question = place;
    asked.laid = questions::laid_out(question, seed);
    asked.given = fresh_answer(question, asked.laid);
    state.practice.asked.push_back(std::move(asked));
  }
  show(state, Screen::question);
}

void start(State& state) {
  const auto filter = practice_filter(state);
  if (filter) begin(state, questions::draw(*state.questions.bank, *filter, practice_seed(state)), state.wish.profile);
}

void practise_missed(State& state) {
  std::vector<int> missed;
  for (const AskedQuestion& asked : state.practice.asked)
    if (asked.answered && !asked.right) missed.push_back(asked.question);
  begin(state, missed, state.practice.profile);
}

AskedQuestion& now(State& state) { return state.practice.asked[static_cast<std::size_t>(state.practice.now)]; }

void pick_option(State& state, int option) {
  AskedQuestion& asked = now(state);
  const Question& question = question_of(state, asked);
  if (option < 0 || option >= static_cast<int>(question.options.size())) return;
  if (question.kind != Kind::multiple) {
    asked.given = {option};
    return;
  }
  const auto at = std::lower_bound(asked.given.begin(), asked.given.end(), option);
  if (at != asked.given.end() && *at == option)
    asked.given.erase(at);
  else if (static_cast<int>(asked.given.size()) < questions::wanted(question))
    asked.given.insert(at, option);
}

// The left side that waits next after this one; this one itself if none waits.
int next_waiting(const AskedQuestion& asked, int left) {
  const auto& lefts = asked.laid.entries;
  const auto count = static_cast<int>(lefts.size());
  for (int step = 1; step < count; ++step) {
    const int row = (left + step) % count;
    if (asked.given[static_cast<std::size_t>(lefts[static_cast<std::size_t>(row)])] == questions::kNobody) return row;
  }
  return left;
}

void give_right(State& state, const GiveRight& move) {
  AskedQuestion& asked = now(state);
  const Question& question = question_of(state, asked);
  const auto count = static_cast<int>(question.pairs.size());
  if (move.left < 0 || move.left >= count || move.right < 0 || move.right >= count) return;
  std::replace(asked.given.begin(), asked.given.end(), move.right, questions::kNobody);
  asked.given[static_cast<std::size_t>(move.left)] = move.right;
  const auto& lefts = asked.laid.entries;
  const auto row = std::find(lefts.begin(), lefts.end(), move.left) - lefts.begin();
  state.practice.cursor = next_waiting(asked, static_cast<int>(row));
}

void move_step(State& state, int from, int to) {
  AskedQuestion& asked = now(state);
  if (question_of(state, asked).kind != Kind::ordering) return;
  const auto count = static_cast<int>(asked.given.size());
  if (from < 0 || to < 0 || from >= count || to >= count) return;
  const int step = asked.given[static_cast<std::size_t>(from)];
  asked.given.erase(asked.given.begin() + from);
  asked.given.insert(asked.given.begin() + to, step);
  state.practice.cursor = to;
}

void move_cursor(State& state, int to) {
  const AskedQuestion& asked = now(state);
  const Kind kind = question_of(state, asked).kind;
  if (kind != Kind::ordering && kind != Kind::matching) return;
  const int from = state.practice.cursor;
  const int there = std::clamp(to, 0, static_cast<int>(asked.laid.entries.size()) - 1);
  if (state.practice.lifted) return move_step(state, from, there);
  state.practice.cursor = there;
}

void be_sure(State& state, int percent) {
  for (const int offered : base::kCertainties)
    if (offered == percent) now(state).certainty = percent;
}

Effects hand_in(State& state) {
  AskedQuestion& asked = now(state);
  const Question& question = question_of(state, asked);
  if (asked.answered || asked.certainty == 0 || !questions::is_complete(question, asked.given)) return {};
  asked.answered = true;
  asked.right = questions::is_right(question, asked.given);
  state.answered.insert(question.id);
  show(state, Screen::explanation);
  if (state.unsaved_answers) return {};
  return {KeepAnswer{state.practice.now}};
}

bool any_answered(const State& state) {
  return std::any_of(state.practice.asked.begin(), state.practice.asked.end(),
                     [](const AskedQuestion& asked) { return asked.answered; });
}

void end(State& state) { show(state, any_answered(state) ? Screen::summary : Screen::practice); }

void next(State& state) {
  if (state.practice.now + 1 >= static_cast<int>(state.practice.asked.size())) return end(state);
  ++state.practice.now;
  state.practice.cursor = 0;
  state.practice.lifted = false;
  show(state, Screen::question);
}

void could_not_save(State& state, const SaveFailed& news) {
  Problem problem;
  problem.kind = Problem::Kind::unsaved_answer;
  const base::Words& w = state.words;
  problem.title = w("Your answer could not be saved");
  problem.what = news.what;
  problem.still_works =
      w("You can go on without saving: what you answer still counts until you close the game. {0}", news.mend);
  state.problem = problem;
  show(state, Screen::problem);
}

Effects solve(State& state, int action) {
  state.problem.reset();
  if (action == 0) {
    state.unsaved_answers = true;
    show(state, Screen::explanation);
    return {};
  }
  state.practice = Practice{};
  return go_home(state);
}

}  // namespace

std::optional<questions::Filter> practice_filter(const State& state) {
  const questions::Bank& bank = *state.questions.bank;
  const PracticeWish& wish = state.wish;
  questions::Filter filter;
  for (std::size_t i = 0; i < bank.topics.size() && i < wish.topics.size(); ++i)
    if (wish.topics[i]) filter.topics.push_back(bank.topics[i].id);
  for (int i = 0; i < questions::kKindCount; ++i)
    if (wish.kinds[static_cast<std::size_t>(i)]) filter.kinds.push_back(static_cast<Kind>(i));
  for (int i = questions::kEasiest; i <= questions::kHardest; ++i)
    if (wish.difficulties[static_cast<std::size_t>(i - 1)]) filter.difficulties.push_back(i);
  if (filter.topics.empty() || filter.kinds.empty() || filter.difficulties.empty()) return std::nullopt;
  if (wish.profile >= 0) {
    const questions::Profile& profile = state.questions.profiles[static_cast<std::size_t>(wish.profile)];
    filter.lenses = profile.lenses;
    filter.weights = profile.weights;
  }
  filter.count = wish.count;
  if (wish.count == 0) filter.without = state.answered;
  return filter;
}

const AskedQuestion* asked_now(const State& state) {
  const Practice& practice = state.practice;
  if (practice.now < 0 || practice.now >= static_cast<int>(practice.asked.size())) return nullptr;
  return &practice.asked[static_cast<std::size_t>(practice.now)];
}

const Question& question_of(const State& state, const AskedQuestion& asked) {
  return state.questions.bank->questions[static_cast<std::size_t>(asked.question)];
}

std::optional<Effects> practise(State& state, const Command& command) {
  const bool choosing = state.screen == Screen::practice && state.questions.bank;
  const bool asking = state.screen == Screen::question && asked_now(state) != nullptr;
  // Commands of practising make no sense elsewhere; gestures that the table knows too belong to it there.
  const auto when = [](bool holds, const auto& act) -> std::optional<Effects> {
    if (holds) act();
    return Effects{};
  };
  const auto gesture = [&](const auto& act) -> std::optional<Effects> {
    if (!asking) return std::nullopt;
    act();
    return Effects{};
  };
  return std::visit(
      Overloaded{
          [&](const OpenPractice&) { return when(true, [&] { open_practice(state); }); },
          [&](const PickProfile& wish) { return when(choosing, [&] { pick_profile(state, wish.profile); }); },
          [&](const ToggleTopic& wish) {
            const auto topic = static_cast<std::size_t>(wish.topic);
            return when(choosing && topic < state.wish.topics.size(), [&] { state.wish.topics[topic].flip(); });
          },
          [&](const ToggleKind& wish) {
            bool& on = state.wish.kinds[static_cast<std::size_t>(wish.kind)];
            return when(choosing, [&] { on = !on; });
          },
          [&](const ToggleDifficulty& wish) {
            const bool there = wish.difficulty >= questions::kEasiest && wish.difficulty <= questions::kHardest;
            return when(choosing && there, [&] {
              bool& on = state.wish.difficulties[static_cast<std::size_t>(wish.difficulty - 1)];
              on = !on;
            });
          },
          [&](const SetCount& wish) {
            const bool offered = std::ranges::find(kPracticeCounts, wish.count) != std::end(kPracticeCounts);
            return when(choosing && offered, [&] { state.wish.count = wish.count; });
          },
          [&](const StartPractice&) { return when(choosing, [&] { start(state); }); },
          [&](const GoOnPractising&) {
            const AskedQuestion* asked = asked_now(state);
            return when(asked != nullptr,
                        [&] { show(state, asked->answered ? Screen::explanation : Screen::question); });
          },
          [&](const PickOption& move) { return when(asking, [&] { pick_option(state, move.option); }); },
          [&](const GiveRight& move) { return when(asking, [&] { give_right(state, move); }); },
          [&](const MoveItem& move) { return gesture([&] { move_step(state, move.from, move.to); }); },
          [&](const Lift&) {
            return gesture([&] {
              const bool ordering = question_of(state, now(state)).kind == Kind::ordering;
              state.practice.lifted = ordering && !state.practice.lifted;
            });
          },
          [&](const MoveCursor& move) { return gesture([&] { move_cursor(state, state.practice.cursor + move.by); }); },
          [&](const PutCursor& move) { return gesture([&] { move_cursor(state, move.at); }); },
          [&](const BeSure& move) { return gesture([&] { be_sure(state, move.percent); }); },
          [&](const Decide&) -> std::optional<Effects> {
            if (!asking) return std::nullopt;
            return hand_in(state);
          },
          [&](const NextAsked&) { return when(state.screen == Screen::explanation, [&] { next(state); }); },
          [&](const EndPractice&) { return when(asking || state.screen == Screen::explanation, [&] { end(state); }); },
          [&](const PractiseMissed&) { return when(state.screen == Screen::summary, [&] { practise_missed(state); }); },
          [&](const SaveFailed& news) -> std::optional<Effects> {
            if (state.screen != Screen::explanation) return std::nullopt;
            could_not_save(state, news);
            return Effects{};
          },
          [&](const SolveProblem& wish) -> std::optional<Effects> {
            if (!state.problem || state.problem->kind != Problem::Kind::unsaved_answer) return std::nullopt;
            return solve(state, wish.action);
          },
          [](const auto&) -> std::optional<Effects> { return std::nullopt; },
      },
      command);
}

}  // namespace two_hats::app
