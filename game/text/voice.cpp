#include "game/text/voice.h"

#include "engine/base/words.h"
#include "game/text/say.h"
#include "game/text/voice_moves.h"
#include "game/views/debrief_view.h"
#include "game/views/home_view.h"
#include "game/views/settings_view.h"

namespace two_hats::text {
namespace {

using base::marked;

const char* const kRoles[] = {marked("button"), marked("choice"), marked("switch"), marked("slider"),
                              marked("tab"),    marked("link"),   marked("row"),    marked("field")};

// Signs that a voice would leave out or spell.
std::string spoken_key(const Page& page, const std::string& key) {
  if (key == "↑" || key == "↓" || key == "←" || key == "→") return page.w("arrows");
  if (key == "+") return page.w("plus");
  if (key == "−") return page.w("minus");
  if (key == "?") return page.w("question mark");
  return key;
}

void voice_help(Page& page, const app::State& state) {
  const views::HelpView help = views::build_help(state);
  page.line(page.w("Help. {0}", ended(help.title)));
  for (const std::string& line : help.lines) page.line(ended(line));
  const auto spoken = [&](const std::vector<views::KeyHint>& hints) {
    std::string keys;
    for (const views::KeyHint& hint : hints) {
      std::string caps;
      for (const std::string& key : hint.keys) {
        const std::string word = spoken_key(page, key);
        if (word != caps) caps += (caps.empty() ? "" : " ") + word;
      }
      keys += (keys.empty() ? "" : "; ") + caps + ", " + hint.label;
    }
    return keys;
  };
  if (!help.here.empty()) page.line(page.w("Keys here: {0}.", spoken(help.here)));
  page.line(page.w(help.here.empty() ? marked("Keys: {0}.") : marked("Keys everywhere: {0}."), spoken(help.keys)));
}

void voice_home(Page& page, const app::State& state) {
  const views::HomeView view = views::build_home(state);
  page.line("Two Hats. " + ended(view.kicker)).line(ended(view.title)).line(ended(view.blurb));
  page.line(ended(view.progress_words)).line(ended(view.notice));
}

void voice_hats(Page& page, const app::State& state) {
  const views::HatsView view = views::build_hats(state);
  page.line(ended(view.title)).line(ended(view.blurb));
  if (!view.lenses.empty()) page.line(view.lens_title + " " + ended(view.lens_words));
}

void voice_table(Page& page, const app::State& state) {
  const views::TableView view = views::build_table(state);
  page.line(view.strip.where + ", " + view.strip.week + ". " + view.strip.hat_line + " " + view.strip.hat_title + ".");
  say_card(page, view);
  if (view.kind == cards::Kind::conversation) say_talk_lines(page, view.talk, 0);
  if (view.kind == cards::Kind::split) page.line(view.split.opening);
}

void voice_verdict(Page& page, const views::RevealView& view) {
  say_verdict(page, view);
  if (!view.verdict) return;
  say_luck(page, view);
  say_conduct(page, view);
  if (!view.principle.empty()) page.line(page.w("Principle: {0}", view.principle));
}

void voice_reveal(Page& page, const app::State& state) {
  const views::RevealView view = views::build_reveal(state);
  page.line(page.w("The verdict. {0}", ended(view.subtitle)));
  voice_verdict(page, view);
}

void voice_debrief(Page& page, const app::State& state) {
  const views::DebriefView view = views::build_debrief_view(state);
  page.line(ended(view.kicker)).line(ended(view.headline));
  if (!view.ending.title.empty())
    page.line(view.ending.kicker + ": " + ended(view.ending.title) + " " + ended(view.ending.text));
  for (const auto& corner : {view.win_win, view.investment, view.shortcut, view.lose_lose})
    page.line(corner.title + ": " + ended(corner.cards));
  page.line(ended(view.luck_words));
  if (view.now.title.empty()) return;
  page.line(view.now.title);
  for (const views::Button& button : view.now.buttons)
    if (button.enabled) page.line(ended(button.label));
}

void voice_settings(Page& page, const app::State& state) { page.line(ended(views::build_settings(state).title)); }

void voice_problem(Page& page, const app::State& state) {
  const views::ProblemView view = views::build_problem(state);
  page.line(ended(view.title)).line(ended(view.what)).line(ended(view.still_works));
  for (const std::string& where : view.where) page.line(where);
}

// Everything that was opened, chosen or has arrived on the verdict since.
void reveal_change(Page& page, const app::State& before, const app::State& after) {
  const views::RevealView was = views::build_reveal(before), is = views::build_reveal(after);
  if (is.verdict && !was.verdict) voice_verdict(page, is);
  if (before.compare != after.compare) {
    if (is.chart.has_other) page.line(page.w("Against {0}.", is.chart.other.label));
    for (const std::string& sentence : is.chart.sentence) page.line(sentence);
  }
  if (is.words_open && !was.words_open) {
    for (const std::string& sentence : is.chart.sentence) page.line(sentence);
    for (const auto& row : is.chart.table) page.line(page.w("{0}: {1}, the other {2}.", row.when, row.mine, row.other));
  }
  if (is.source_open && !was.source_open)
    for (const auto& part : is.feedback) page.line(part.title + ": " + ended(part.text));
  if (is.nearby_open && !was.nearby_open) say_nearby(page, is.nearby);
  if (is.shows_quarter != was.shows_quarter) say_why(page, is.shows_quarter ? is.why_quarter : is.why_years);
  const bool open = is.words_open || is.source_open || is.nearby_open;
  if (!open && (was.words_open || was.source_open || was.nearby_open)) page.line(page.w("The chart again."));
}

void debrief_change(Page& page, const app::State& before, const app::State& after) {
  const views::DebriefView is = views::build_debrief_view(after);
  if (before.marked_turn != after.marked_turn)
    for (const auto& mark : is.marks)
      if (mark.selected) page.line(ended(mark.button.label));
  if (before.question != after.question) page.line(page.w("Talk about it: {0}", ended(is.question)));
}

std::string problem_of(const app::State& state) { return state.problem ? state.problem->title : ""; }
std::size_t turns_of(const app::State& state) { return state.session ? state.session->turns.size() : 0; }
std::string card_of(const app::State& state) {
  return state.session && state.session->table ? state.session->table->card : "";
}

}  // namespace

std::string voice_focus(const base::Words& w, const Focus& focus) {
  std::string words = focus.label;
  while (!words.empty() && words.back() == '.') words.pop_back();
  const auto add = [&](const std::string& more) { words += ", " + more; };
  if (!focus.value.empty()) add(focus.value);
  add(w(kRoles[static_cast<int>(focus.role)]));
  if (focus.role == Focus::Role::toggle) add(focus.chosen ? w.as("switch", "on") : w.as("switch", "off"));
  if (focus.role != Focus::Role::toggle && focus.chosen) add(w("chosen"));
  if (focus.of > 1) add(w("{0} of {1}", focus.place, focus.of));
  if (!focus.enabled) add(focus.reason.empty() ? w.as("switch", "off") : w("off: {0}", focus.reason));
  return ended(words);
}

bool voice_new_page(const app::State& before, const app::State& after) {
  if (before.screen != after.screen || before.help_open != after.help_open) return true;
  if (problem_of(before) != problem_of(after)) return true;
  switch (after.screen) {
    case app::Screen::table:
      return turns_of(before) != turns_of(after) || card_of(before) != card_of(after);
    case app::Screen::reveal:
      return before.shown_turn != after.shown_turn || turns_of(before) != turns_of(after);
    case app::Screen::question:
    case app::Screen::explanation:
      return before.practice.now != after.practice.now || before.practices != after.practices;
    default:
      return false;
  }
}

std::string voice_page(const app::State& state) {
  Page page(state.words, Manner::heard);
  if (state.help_open) {
    voice_help(page, state);
    return page.text();
  }
  switch (state.screen) {
    case app::Screen::home:
      voice_home(page, state);
      break;
    case app::Screen::hats:
      voice_hats(page, state);
      break;
    case app::Screen::table:
      voice_table(page, state);
      break;
    case app::Screen::reveal:
      voice_reveal(page, state);
      break;
    case app::Screen::debrief:
      voice_debrief(page, state);
      break;
    case app::Screen::settings:
      voice_settings(page, state);
      break;
    case app::Screen::problem:
      voice_problem(page, state);
      break;
    case app::Screen::practice:
    case app::Screen::question:
    case app::Screen::explanation:
    case app::Screen::summary:
      voice_practice(page, state);
      break;
  }
  return page.text();
}

std::string voice_change(const app::State& before, const app::State& after) {
  Page page(after.words, Manner::heard);
  if (after.help_open) return "";
  switch (after.screen) {
    case app::Screen::table:
      voice_move(page, before, after);
      break;
    case app::Screen::reveal:
      reveal_change(page, before, after);
      break;
    case app::Screen::debrief:
      debrief_change(page, before, after);
      break;
    case app::Screen::hats:
      if (before.chosen_lens != after.chosen_lens) page.line(ended(views::build_hats(after).lens_words));
      break;
    case app::Screen::practice:
    case app::Screen::question:
      voice_practice_change(page, before, after);
      break;
    default:
      break;
  }
  return page.text();
}

std::string voice_all(const app::State& state) {
  if (state.help_open) return voice_page(state);
  Page page(state.words, Manner::heard);
  say_screen(page, state);
  return page.text();
}

std::string voice_on(const base::Words& w) {
  return w("The voice is on. F7 reads the whole screen, F8 switches the voice off.") + "\n";
}
std::string voice_off(const base::Words& w) { return w("The voice is off.") + "\n"; }

}  // namespace two_hats::text
