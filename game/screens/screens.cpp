#include "game/screens/screens.h"

#include "game/screens/debrief_screen.h"
#include "game/screens/hats_screen.h"
#include "game/screens/help_overlay.h"
#include "game/screens/home_screen.h"
#include "game/screens/parts.h"
#include "game/screens/practice_screens.h"
#include "game/screens/problem_screen.h"
#include "game/screens/reveal_screen.h"
#include "game/screens/settings_screen.h"
#include "game/screens/table_screen.h"

namespace two_hats::screens {
namespace {

using widgets::Key;

// The view of this state, the one of the last frame if nothing has changed since.
template <typename View>
const View& view_of(Scratch& scratch, const app::State& state, View (*build)(const app::State&)) {
  const View* kept = scratch.keeps_view ? std::any_cast<View>(&scratch.view) : nullptr;
  if (kept != nullptr) return *kept;
  ++scratch.views;
  return scratch.view.emplace<View>(build(state));
}

void draw_page(widgets::Ui& ui, const app::State& state, Scratch& scratch, Commands& commands) {
  ui.set_words(state.words);
  const auto draw = [&](auto* draw_it, auto* build) {
    const auto& view = view_of(scratch, state, build);
    ui.set_page(scratch.keeps_view ? scratch.views : 0);
    draw_it(ui, view, scratch, commands);
  };
  switch (state.screen) {
    case app::Screen::home:
      return draw(&draw_home, &views::build_home);
    case app::Screen::hats:
      return draw(&draw_hats, &views::build_hats);
    case app::Screen::table:
      return draw(&draw_table, &views::build_table);
    case app::Screen::reveal:
      return draw(&draw_reveal, &views::build_reveal);
    case app::Screen::debrief:
      return draw(&draw_debrief, &views::build_debrief_view);
    case app::Screen::settings:
      return draw(&draw_settings, &views::build_settings);
    case app::Screen::problem:
      return draw(&draw_problem, &views::build_problem);
    case app::Screen::practice:
      return draw(&draw_practice, &views::build_practice);
    case app::Screen::question:
      return draw(&draw_question, &views::build_question);
    case app::Screen::explanation:
      return draw(&draw_explanation, &views::build_explanation);
    case app::Screen::summary:
      return draw(&draw_summary, &views::build_summary);
  }
}

// Pad X, the second action of a screen, as the key that does it.
std::string second_action(const app::State& state) {
  switch (state.screen) {
    case app::Screen::reveal:
      return "W";
    case app::Screen::debrief:
      return "T";
    case app::Screen::question: {
      const app::AskedQuestion* asked = app::asked_now(state);
      const bool rows = asked && app::question_of(state, *asked).kind == questions::Kind::ordering;
      return rows ? "Space" : "";
    }
    case app::Screen::table:
      break;
    default:
      return {};
  }
  const cards::Card* card = state.session ? state.session->card() : nullptr;
  if (card == nullptr) return {};
  switch (card->kind()) {
    case cards::Kind::choice:
      return "E";
    case cards::Kind::split:
      return "L";
    case cards::Kind::order:
      return "Space";
    case cards::Kind::ownership:
      return "Z";  // with Ctrl
    case cards::Kind::selection:
      return "Space";
    case cards::Kind::conversation:
      return "Z";  // with Ctrl: one step back
  }
  return {};
}

void take(Commands& commands, const app::State& state, const std::string& word, bool ctrl) {
  if (word.empty()) return;
  if (const auto command = views::command_for_key(state, word, ctrl)) commands.push_back(*command);
}

// Keys that no thing on the screen has taken.
void take_keys(widgets::Ui& ui, const app::State& state, Commands& commands) {
  for (int i = static_cast<int>(Key::a); i <= static_cast<int>(Key::f11); ++i) {
    const Key key = static_cast<Key>(i);
    const std::string word = key_word(key);
    if (word.empty()) continue;
    for (const bool ctrl : {false, true}) {
      if (ui.pressed(key, ctrl)) take(commands, state, word, ctrl);
    }
  }
  if (ui.pressed(Key::second)) {
    const std::string word = second_action(state);
    take(commands, state, word, word == "Z");
  }
}

// F6: from wherever the focus is to the strip.
void visit_strip(widgets::Ui& ui) {
  if (!ui.pressed(Key::f6)) return;
  for (const widgets::NamedThing& thing : ui.things()) {
    if (thing.name.rfind("metric.", 0) == 0) return ui.focus(thing.name);
  }
}

}  // namespace

Commands draw_screen(widgets::Ui& ui, const app::State& state, Scratch& scratch) {
  Commands commands;
  draw_page(ui, state, scratch, commands);
  if (state.help_open) draw_help_overlay(ui, views::build_help(state), commands);
  visit_strip(ui);
  take_keys(ui, state, commands);
  return commands;
}

widgets::Mode mode_of(app::Theme theme) {
  switch (theme) {
    case app::Theme::dark:
      return widgets::Mode::dark;
    case app::Theme::contrast:
      return widgets::Mode::contrast;
    case app::Theme::light:
      break;
  }
  return widgets::Mode::light;
}

widgets::Family family_of(app::Typeface typeface) {
  return typeface == app::Typeface::open_dyslexic ? widgets::Family::open_dyslexic : widgets::Family::inter;
}

widgets::Hat worn_hat(const app::State& state) {
  if (!state.session) return widgets::Hat::none;
  if (state.screen == app::Screen::reveal) {
    const session::Turn* turn = app::shown_turn(state);
    return turn != nullptr ? hat_of(turn->deal.hat) : widgets::Hat::none;
  }
  if (state.screen != app::Screen::table || !state.session->table) return widgets::Hat::none;
  return hat_of(state.session->table->hat);
}

std::string key_word(Key key) {
  switch (key) {
    case Key::enter:
      return "Enter";
    case Key::space:
      return "Space";
    case Key::escape:
      return "Escape";
    case Key::up:
      return "Up";
    case Key::down:
      return "Down";
    case Key::left:
      return "Left";
    case Key::right:
      return "Right";
    case Key::plus:
      return "Plus";
    case Key::minus:
      return "Minus";
    case Key::question:
      return "?";
    case Key::f1:
      return "?";
    case Key::f7:
      return "F7";
    case Key::f8:
      return "F8";
    case Key::f10:
      return "F10";
    case Key::f11:
      return "F11";
    default:
      break;
  }
  if (key >= Key::a && key <= Key::digit9) return std::string(widgets::key_caption(key));
  return {};
}

}  // namespace two_hats::screens
