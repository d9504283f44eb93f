#include "game/app/update.h"

#include <algorithm>

#include "engine/base/random.h"
#include "engine/cards/edition.h"
#include "game/app/handlers.h"

namespace two_hats::app {

void show(State& state, Screen screen) {
  state.screen = screen;
  state.help_open = false;
  state.words_open = state.source_open = state.nearby_open = state.why_quarter = false;
}

Effects go_home(State& state) {
  show(state, Screen::home);
  return {StopRating{}, ListSaved{}};
}

namespace {

template <typename... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};

Effects proceed(State& state, const Continue& wish) {
  const bool running = state.session && state.session->table;
  if (running && (wish.session_id.empty() || wish.session_id == state.session_id)) {
    Draft half_made = std::move(state.draft);  // what was asked stays known, and paid for
    Effects effects = resume(state);
    state.draft = std::move(half_made);
    return effects;
  }
  std::string id = wish.session_id;
  for (const auto& line : state.saved) {
    if (id.empty() && !line.finished) id = line.id;
  }
  if (id.empty()) return {};
  return {LoadSession{id, false}};
}

Effects wear(State& state, const WearHats& wish) {
  if (state.packs.empty()) return {};
  const PackChoice& choice = state.packs[static_cast<std::size_t>(state.chosen_pack)];
  if (!choice.pack) return {};
  // The next meeting with a pack is on its next surface.
  const auto met = std::ranges::count(state.saved, choice.pack->id, &store::SessionLine::pack_id);
  const cards::Lens lens = wish.lens.value_or(state.chosen_lens.value_or(choice.pack->lens));
  const cards::PackPtr pack = cards::edition(cards::in_language(choice.pack, state.words.tag()), lens,
                                             static_cast<int>(met) % cards::surfaces_of(*choice.pack));
  state.session = session::start(pack, state.next_seed, wish.hats);
  state.next_seed = base::mix(state.next_seed, 1);
  state.session_id.clear();
  state.ratings.clear();
  state.told_back.reset();
  Effects effects{StopRating{}, BeginSave{}};  // what is under way belongs to other turns
  const Effects shown = resume(state);
  effects.insert(effects.end(), shown.begin(), shown.end());
  return effects;
}

Effects new_campaign(State& state, const NewCampaign& wish) {
  if (wish.pack < 0 || wish.pack >= static_cast<int>(state.packs.size())) return {};
  const PackChoice& choice = state.packs[static_cast<std::size_t>(wish.pack)];
  if (!choice.pack) {
    const base::Words& w = state.words;
    state.problem = Problem{w("This pack cannot be played"),
                            w("Nothing in it could be read without an error."),
                            w("The other packs and your saved sessions are fine."),
                            {choice.problem_words},
                            Problem::Kind::pack,
                            "",
                            choice.path};
    show(state, Screen::problem);
    return {};
  }
  state.chosen_pack = wish.pack;
  state.chosen_lens.reset();
  if (choice.pack->tutorial) return wear(state, WearHats{session::Hats::both});
  show(state, Screen::hats);
  return {};
}

Effects back(State& state) {
  if (state.help_open) {
    state.help_open = false;
    return {};
  }
  if (state.words_open || state.source_open || state.nearby_open) {
    state.words_open = state.source_open = state.nearby_open = false;
    return {};
  }
  switch (state.screen) {
    case Screen::settings:
      show(state, state.back_to);
      return {};
    case Screen::reveal:
      // A replayed turn leads back to the debrief; a fresh verdict leads home.
      if (state.told_back && state.session && !state.session->table) {
        show(state, Screen::debrief);
        return {};
      }
      return go_home(state);
    case Screen::table:
      if (state.draft.lifted) {
        state.draft.lifted = false;
        return {};
      }
      return go_home(state);
    case Screen::problem:
      state.problem.reset();
      return go_home(state);
    case Screen::home:
      return {};
    case Screen::question:
      if (state.practice.lifted) {
        state.practice.lifted = false;
        return {};
      }
      show(state, Screen::practice);
      return {};
    case Screen::explanation: {
      const bool last = state.practice.now + 1 == static_cast<int>(state.practice.asked.size());
      show(state, last ? Screen::summary : Screen::practice);
      return {};
    }
    case Screen::hats:
    case Screen::debrief:
    case Screen::practice:
    case Screen::summary:
      return go_home(state);
  }
  return {};
}

// The pack read from this path; the first where there is none.
int pack_at(const State& state, const std::string& path) {
  const auto found = std::find_if(state.packs.begin(), state.packs.end(),
                                  [&](const PackChoice& choice) { return choice.path == path; });
  return found == state.packs.end() ? 0 : static_cast<int>(found - state.packs.begin());
}

Effects solve(State& state, const SolveProblem& wish) {
  if (!state.problem) return {};
  const Problem problem = *state.problem;
  state.problem.reset();
  show(state, Screen::home);
  switch (problem.kind) {
    case Problem::Kind::unsaved:
      if (wish.action == 0) {
        state.unsaved = true;
        return state.session ? resume(state) : Effects{};
      }
      state.session.reset();
      return {StopRating{}, ListSaved{}};
    case Problem::Kind::changed_pack:
      if (wish.action == 0) return {LoadSession{problem.session_id, true}};
      return new_campaign(state, NewCampaign{pack_at(state, problem.pack_path)});
    case Problem::Kind::pack:
      if (wish.action == 0) return {};
      return {CopyText{problem.where.empty() ? problem.what : problem.where.front()}};
    case Problem::Kind::save:
      if (wish.action == 0) return {};
      return {CopyText{problem.what}};
    case Problem::Kind::unsaved_answer:
      return {};  // practise() has answered it
  }
  return {};
}

Effects keep(State&) { return {KeepSettings{}, ApplySettings{}}; }

void open_settings(State& state) {
  if (state.screen != Screen::settings) state.back_to = state.screen;
  show(state, Screen::settings);
}

Effects set_voice(State& state, const SetVoice& wish) {
  if (wish.on && !state.no_voice.empty()) {
    open_settings(state);
    return {};
  }
  state.settings.voice = wish.on;
  return keep(state);
}

Effects loaded(State& state, const SessionLoaded& news) {
  state.session = news.session;
  speak_session(state);
  state.session_id = news.id;
  state.unsaved = state.authoring.has_value();  // else it was agreed for another session
  state.ratings.assign(state.session->turns.size(), RatingState{});
  state.told_back.reset();
  Effects effects{StopRating{}};
  const Effects shown = resume(state);
  // Earlier verdicts are made again quietly, so that the debrief has them (once over, it asks for them itself). The
  // last wish goes first: the card on the table, then the newest.
  for (int turn = 0; state.session->table && turn < static_cast<int>(state.session->turns.size()); ++turn)
    effects.push_back(RateTurn{turn});
  effects.insert(effects.end(), shown.begin(), shown.end());
  return effects;
}

Effects save_failed(State& state, const SaveFailed& news) {
  if (state.unsaved) return {};
  const base::Words& w = state.words;
  state.problem = Problem{
      w("Your decision could not be saved"),
      news.what,
      w("The game itself is fine: you can go on without saving, but closing it loses this session. {0}", news.mend),
      {},
      Problem::Kind::unsaved,
      "",
      ""};
  show(state, Screen::problem);
  return {};
}

}  // namespace

Effects update(State& state, const Command& command) {
  if (auto effects = practise(state, command)) return *std::move(effects);
  const bool at_table = state.screen == Screen::table && state.session && state.session->table;
  const auto move = [&](const auto& what) -> Effects {
    if constexpr (requires { on(state, what); }) {
      if (at_table) on(state, what);
    }
    return {};
  };
  return std::visit(
      Overloaded{
          [&](const GoHome&) { return go_home(state); },
          [&](const Continue& wish) { return proceed(state, wish); },
          [&](const NewCampaign& wish) { return new_campaign(state, wish); },
          [&](const ChooseLens& wish) -> Effects {
            if (state.screen == Screen::hats) state.chosen_lens = wish.lens;
            return {};
          },
          [&](const WearHats& wish) { return wear(state, wish); },
          [&](const OpenSettings&) -> Effects {
            open_settings(state);
            return {};
          },
          [&](const Back&) { return back(state); },
          [&](const ToggleHelp&) -> Effects {
            state.help_open = !state.help_open;
            return {};
          },
          [&](const Quit&) -> Effects {
            state.quit = true;
            return {StopRating{}};
          },
          [&](const Decide&) { return at_table ? decide(state) : Effects{}; },
          [&](const Compare& wish) -> Effects {
            const auto* turn = shown_turn(state);
            if (!turn) return {};
            const auto& rated = state.ratings[static_cast<std::size_t>(state.shown_turn)].rated;
            if (rated && wish.answer >= 0 && wish.answer < static_cast<int>(rated->rating.answers.size()))
              state.compare = wish.answer;
            return {};
          },
          [&](const ToggleWords&) -> Effects {
            state.words_open = !state.words_open;
            state.source_open = state.nearby_open = false;
            return {};
          },
          [&](const ToggleSource&) -> Effects {
            state.source_open = !state.source_open;
            state.words_open = state.nearby_open = false;
            return {};
          },
          [&](const ToggleNearby&) -> Effects {
            state.nearby_open = !state.nearby_open;
            state.words_open = state.source_open = false;
            return {};
          },
          [&](const ToggleWhy&) -> Effects {
            state.why_quarter = !state.why_quarter;
            return {};
          },
          [&](const SkipWait&) -> Effects { return state.screen == Screen::reveal ? next_card(state) : Effects{}; },
          [&](const NextCard&) { return state.screen == Screen::reveal ? next_card(state) : Effects{}; },
          [&](const UndoDecision&) { return undo_decision(state); },
          [&](const OpenDebrief&) { return open_debrief(state); },
          [&](const MarkTurn& wish) -> Effects {
            if (state.session && wish.turn >= 0 && wish.turn < static_cast<int>(state.session->turns.size()))
              state.marked_turn = wish.turn;
            return {};
          },
          [&](const ReplayTurn& wish) -> Effects {
            if (!state.session || wish.turn < 0 || wish.turn >= static_cast<int>(state.session->turns.size()))
              return {};
            show(state, Screen::reveal);
            state.shown_turn = wish.turn;
            state.compare = -1;
            return {RateTurn{wish.turn}};
          },
          [&](const NextQuestion&) -> Effects {
            if (state.told_back && !state.told_back->questions.empty())
              state.question = (state.question + 1) % static_cast<int>(state.told_back->questions.size());
            return {};
          },
          [&](const SetTheme& wish) {
            state.settings.theme = wish.theme;
            return keep(state);
          },
          [&](const SetScale& wish) {
            state.settings.scale_percent = std::clamp(wish.percent, 75, 300);
            return keep(state);
          },
          [&](const SetReducedMotion& wish) {
            state.settings.reduced_motion = wish.on;
            return keep(state);
          },
          [&](const SetFullScreen& wish) {
            state.settings.full_screen = wish.on;
            return keep(state);
          },
          [&](const SetVolume& wish) {
            state.settings.volume[static_cast<std::size_t>(wish.group)] = std::clamp(wish.percent, 0, 100);
            return keep(state);
          },
          [&](const SetTypeface& wish) -> Effects {
            if (wish.typeface == Typeface::open_dyslexic && !state.no_dyslexic.empty()) return {};
            state.settings.typeface = wish.typeface;
            return keep(state);
          },
          [&](const SetVoice& wish) { return set_voice(state, wish); },
          [&](const ReadAloud&) -> Effects {
            ++state.read_aloud;
            return {};
          },
          [&](const VoiceLost& news) -> Effects {
            state.no_voice = news.why;  // the wish stays: the next start tries again
            return {};
          },
          [&](const SetLanguage& wish) -> Effects {
            state.settings.language = wish.tag;
            return {KeepSettings{}, ReadWords{}};
          },
          [&](const WordsRead& news) { return words_read(state, news); },
          [&](const SolveProblem& wish) { return solve(state, wish); },
          [&](const RatingArrived& news) -> Effects {
            rating_arrived(state, news);
            return {};
          },
          [&](const SaveFailed& news) { return save_failed(state, news); },
          [&](const SessionSaved& news) -> Effects {
            state.session_id = news.id;
            state.unsaved = state.authoring.has_value();  // an author's sessions are not kept
            return {};
          },
          [&](const SavedListed& news) -> Effects {
            state.saved = news.lines;
            return {};
          },
          [&](const SessionLoaded& news) { return loaded(state, news); },
          [&](const LoadFailed& news) -> Effects {
            state.problem = news.problem;
            show(state, Screen::problem);
            return {};
          },
          [&](const SoundTold& news) -> Effects {
            state.no_sound = news.failed;
            return {};
          },
          [&](const PackRead& news) { return pack_read(state, news); },
          [&](const MarkNote& wish) { return mark_note(state, wish); },
          [&](const ToggleNotes&) -> Effects {
            if (state.authoring) state.authoring->open = !state.authoring->open;
            return {};
          },
          move,
      },
      command);
}

const session::Turn* shown_turn(const State& state) {
  if (!state.session || state.shown_turn < 0) return nullptr;
  if (state.shown_turn >= static_cast<int>(state.session->turns.size())) return nullptr;
  return &state.session->turns[static_cast<std::size_t>(state.shown_turn)];
}

}  // namespace two_hats::app
