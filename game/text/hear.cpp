#include <algorithm>
#include <charconv>
#include <optional>

#include "engine/base/text.h"
#include "game/app/draft.h"
#include "game/text/hear_parts.h"
#include "game/text/hear_slider.h"
#include "game/text/speak.h"
#include "game/views/debrief_view.h"
#include "game/views/home_view.h"
#include "game/views/reveal_view.h"
#include "game/views/settings_view.h"
#include "game/views/table_view.h"

namespace two_hats::text {

std::optional<Heard> hear_moves(const base::Words& w, int count, const Words& words) {
  if (words[0] == "move" && words.size() == 3) {
    const auto from = number(words[1]), to = number(words[2]);
    if (!from || !to || *from < 1 || *to < 1 || *from > count || *to > count)
      return said(w("move FROM TO takes two places between 1 and {0}.", count));
    return did(app::MoveItem{*from - 1, *to - 1});
  }
  if (words[0] != "order") return std::nullopt;
  // "order 3 1 2": places as shown now, first to last; those left out follow as they are.
  std::vector<int> wanted;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto place = number(words[i]);
    if (!place || *place < 1 || *place > count || std::find(wanted.begin(), wanted.end(), *place - 1) != wanted.end())
      return said(w("order takes places between 1 and {0}, each once: order 3 1 2.", count));
    wanted.push_back(*place - 1);
  }
  std::vector<int> now(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) now[static_cast<std::size_t>(i)] = i;
  Heard heard;
  for (std::size_t to = 0; to < wanted.size(); ++to) {
    const auto at = std::find(now.begin(), now.end(), wanted[to]);
    const int from = static_cast<int>(at - now.begin());
    if (from != static_cast<int>(to)) heard.commands.push_back(app::MoveItem{from, static_cast<int>(to)});
    now.erase(at);
    now.insert(now.begin() + static_cast<std::ptrdiff_t>(to), wanted[to]);
  }
  return heard;
}

namespace {

Heard not_understood(const app::State& state, const std::string& line) {
  const base::Words& w = state.words;
  return said(w("“{0}” means nothing here. You can type:", line) + "\n" + commands_help(state));
}

std::optional<cards::Role> role_from(const std::string& word) {
  if (const auto n = number(word); n && *n >= 1 && *n <= cards::kRoleCount) return static_cast<cards::Role>(*n - 1);
  if (word == "pm" || word == "manager") return cards::Role::product_manager;
  if (word == "po" || word == "owner") return cards::Role::product_owner;
  if (word == "dev" || word == "developers") return cards::Role::developers;
  if (word == "sm") return cards::Role::scrum_master;
  return cards::role_named(word);
}

std::optional<Heard> hear_choice(const views::TableView& view, const Words& words) {
  if (words.size() != 1 || words[0].size() != 1) return std::nullopt;
  const int place = words[0][0] - 'a';
  if (place < 0 || place >= static_cast<int>(view.choices.size())) return std::nullopt;
  return did(view.choices[static_cast<std::size_t>(place)].button.command);
}

std::optional<Heard> hear_split(const app::State& state, const views::TableView& view, const Words& words) {
  const base::Words& w = state.words;
  if (words[0] == "last") return did(app::LastQuarter{});
  const auto& now = std::get<cards::SplitGiven>(state.draft.answer).chips;
  const int count = static_cast<int>(now.size());
  if (words[0] == "put" && words.size() == 3) {
    const auto activity = number(words[1]), chips = number(words[2]);
    if (!activity || !chips || *activity < 1 || *activity > count || *chips < 0)
      return said(w("put ACTIVITY CHIPS takes a number between 1 and {0} and the chips on it.", count));
    const int by = *chips - now[static_cast<std::size_t>(*activity - 1)];
    if (by > view.split.left)
      return said(w("Only {0} chips are left: take some off another activity first.", view.split.left));
    return did(app::AddChips{*activity - 1, by});
  }
  if (words[0] != "split") return std::nullopt;
  std::vector<int> chips;
  int sum = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto n = number(words[i]);
    if (!n || *n < 0) break;
    chips.push_back(*n);
    sum += *n;
  }
  if (static_cast<int>(chips.size()) != count || sum > view.split.chips)
    return said(w("split takes {0} numbers that sum to at most {1}.", count, view.split.chips));
  Heard heard;
  for (int i = 0; i < count; ++i) heard.commands.push_back(app::AddChips{i, -now[static_cast<std::size_t>(i)]});
  for (int i = 0; i < count; ++i) heard.commands.push_back(app::AddChips{i, chips[static_cast<std::size_t>(i)]});
  return heard;
}

std::optional<Heard> hear_ownership(const app::State& state, const Words& words) {
  const base::Words& w = state.words;
  if (words[0] != "give" || words.size() != 3) return std::nullopt;
  const auto& duties = std::get<cards::Ownership>(state.session->card()->decision).duties;
  const auto role = role_from(words[2]);
  int duty = -1;
  for (std::size_t i = 0; i < duties.size(); ++i)
    if (lower(duties[i].id) == words[1]) duty = static_cast<int>(i);
  if (const auto n = number(words[1]); n && *n >= 1 && *n <= static_cast<int>(duties.size())) duty = *n - 1;
  if (duty < 0) return said(w("There is no duty “{0}”. Use the word before the colon.", words[1]));
  if (!role) return said(w("There is no owner “{0}”. Use 1 to 6, pm, po, dev, sm, stakeholder or nobody.", words[2]));
  return did(app::GiveDuty{duty, *role});
}

// The item that a word or a number of the list means; -1 if none.
int item_from(const app::State& state, const cards::Selection& selection, const std::string& word) {
  for (std::size_t i = 0; i < selection.items.size(); ++i)
    if (lower(selection.items[i].id) == word) return static_cast<int>(i);
  const auto rows = app::rows_of_selection(selection, std::get<cards::SelectionGiven>(state.draft.answer).items,
                                           state.session->table->places);
  const auto n = number(word);
  return n && *n >= 1 && *n <= static_cast<int>(rows.size()) ? rows[static_cast<std::size_t>(*n - 1)] : -1;
}

std::optional<Heard> hear_selection(const app::State& state, const Words& words) {
  const base::Words& w = state.words;
  if (words[0] != "put" && words[0] != "take" && words[0] != "select") return std::nullopt;
  const auto& selection = std::get<cards::Selection>(state.session->card()->decision);
  const auto& now = std::get<cards::SelectionGiven>(state.draft.answer).items;
  const auto is_in = [&](int item) { return std::binary_search(now.begin(), now.end(), item); };
  std::vector<int> wanted;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[0] == "select" && words[i] == "none" && words.size() == 2) break;
    const int item = item_from(state, selection, words[i]);
    if (item < 0) return said(w("There is no item “{0}”. Use the word before the colon, or the number.", words[i]));
    wanted.push_back(item);
  }
  if (words.size() < 2) return said(w("{0} takes an item.", words[0]));
  if (words[0] == "select") return did(app::SelectItems{wanted});
  for (const int item : wanted) {
    if (is_in(item) == (words[0] == "take")) continue;
    const std::string& title = selection.items[static_cast<std::size_t>(item)].title;
    return said(is_in(item) ? w("{0} is in the Sprint already.", title) : w("{0} is not in the Sprint.", title));
  }
  if (words[0] == "put") {
    wanted.insert(wanted.end(), now.begin(), now.end());
    return did(app::SelectItems{wanted});
  }
  Heard heard;
  for (const int item : wanted) heard.commands.push_back(app::ToggleItem{item});
  return heard;
}

std::optional<Heard> hear_talk(const views::TableView& view, const Words& words) {
  if (words.size() != 1 || words[0].size() != 1) return std::nullopt;
  const int place = words[0][0] - 'a';
  if (place < 0 || place >= static_cast<int>(view.talk.replies.size())) return std::nullopt;
  return did(view.talk.replies[static_cast<std::size_t>(place)].button.command);
}

Heard hear_table(const app::State& state, const std::string& line, const Words& words) {
  const base::Words& w = state.words;
  const views::TableView view = views::build_table(state);
  if (words[0] == "decide" || words[0] == "d!") {
    if (!view.decide.enabled) return Heard{{}, view.decide.reason + ".", false};
    return did(app::Decide{});
  }
  if (words[0] == "ask" && words.size() == 2) {
    const auto n = number(words[1]);
    if (!n || *n < 1 || *n > static_cast<int>(view.ask.size()))
      return said(w("There is nothing to ask with that number."));
    return did(app::Ask{*n - 1});
  }
  if (words[0] == "cue" && words.size() == 2 && !view.flip.cues.empty()) {
    const auto n = number(words[1]);
    if (!n || *n < 1 || *n > static_cast<int>(view.flip.cues.size()))
      return said(w("There is no cue with that number."));
    return did(app::NameCue{*n - 1});
  }
  if (words[0] == "sure" && words.size() == 2) {
    const auto n = number(words[1]);
    for (const int percent : session::kConfidences)
      if (n && *n == percent) return did(app::BeSure{percent});
    return said(w("sure takes 50, 65, 80 or 95."));
  }
  if (words[0] == "undo") return did(app::UndoStep{});
  std::optional<Heard> heard;
  switch (view.kind) {
    case cards::Kind::choice:
      heard = hear_choice(view, words);
      break;
    case cards::Kind::order:
      heard = hear_moves(w, static_cast<int>(view.order.rows.size()), words);
      break;
    case cards::Kind::split:
      heard = hear_split(state, view, words);
      break;
    case cards::Kind::ownership:
      heard = hear_ownership(state, words);
      break;
    case cards::Kind::selection:
      heard = hear_selection(state, words);
      break;
    case cards::Kind::conversation:
      heard = hear_talk(view, words);
      break;
  }
  return heard ? *heard : not_understood(state, line);
}

Heard hear_reveal(const app::State& state, const std::string& line, const Words& words) {
  const views::RevealView view = views::build_reveal(state);
  if (words[0] == "next") return did(app::NextCard{});
  if (words[0] == "undo" && view.undo.enabled) return did(app::UndoDecision{});
  for (const views::Lesson& lesson : view.lessons)
    if (!lesson.open.name.empty() && words[0] == lesson.open.name) return did(lesson.open.command);
  if (words[0] == "words") {
    Heard heard = did(app::ToggleWords{});
    heard.again = true;
    return heard;
  }
  if (words[0] == "compare" && words.size() == 2 && words[1].size() == 1) {
    const int place = words[1][0] - 'a';
    if (place >= 0 && place < static_cast<int>(view.compare.size()))
      return did(view.compare[static_cast<std::size_t>(place)].button.command);
  }
  return not_understood(state, line);
}

// A word that is the name of a button on the screen.
Heard hear_name(const app::State& state, const std::string& line, const Words& words) {
  if (const auto heard = hear_slider(state, words)) return *heard;
  std::vector<views::Button> buttons;
  const auto add = [&](const auto& more) { buttons.insert(buttons.end(), more.begin(), more.end()); };
  if (state.screen == app::Screen::home) {
    const views::HomeView view = views::build_home(state);
    buttons.push_back(view.main);
    add(view.others);
    if (view.practice) buttons.push_back(view.practice->button);
    add(view.easier);
    for (const auto& row : view.packs) buttons.push_back({row.name, row.title, "", true, false, "", row.command});
    for (const auto& row : view.saved) buttons.push_back({row.name, row.title, "", true, false, "", row.command});
  } else if (state.screen == app::Screen::settings) {
    for (const auto& row : views::build_settings(state).rows) add(row.choices);
  } else if (state.screen == app::Screen::problem) {
    add(views::build_problem(state).actions);
    if (const auto n = number(words[0]); n && *n >= 1 && *n <= static_cast<int>(buttons.size()))
      return did(buttons[static_cast<std::size_t>(*n - 1)].command);
  } else if (state.screen == app::Screen::hats) {
    const views::HatsView hats = views::build_hats(state);
    for (const views::Button& lens : hats.lenses) {
      const bool named = words.size() == 2 && words[0] == "lens" && lens.name == "lens." + words[1];
      if (!named && words[0] != lens.name) continue;
      Heard heard = did(lens.command);
      heard.again = true;
      return heard;
    }
    const auto& pegs = hats.pegs;
    for (const auto& peg : pegs) buttons.push_back(peg.button);
    for (std::size_t i = 0; i < pegs.size(); ++i)
      if (words[0] == std::to_string(i + 1) || "hat." + words[0] == pegs[i].button.name)
        return did(pegs[i].button.command);
  }
  for (const views::Button& button : buttons) {
    if (lower(button.name) != words[0]) continue;
    if (!button.enabled) return Heard{{}, button.reason + ".", false};
    return did(button.command);
  }
  return not_understood(state, line);
}

}  // namespace

Heard hear(const app::State& state, const std::string& line) {
  const Words words = words_of(line);
  if (words.empty()) return Heard{{}, "", true};
  const std::string& first = words[0];
  if (first == "help" || first == "?") return Heard{{}, commands_help(state), false};
  if (first == "again") return Heard{{}, "", true};
  if (first == "quit" || first == "exit") return did(app::Quit{});
  if (first == "back") return did(app::Back{});
  if (first == "home") return did(app::GoHome{});
  if (first == "settings" && state.screen != app::Screen::settings) return did(app::OpenSettings{});
  switch (state.screen) {
    case app::Screen::table:
      return hear_table(state, line, words);
    case app::Screen::reveal:
      return hear_reveal(state, line, words);
    case app::Screen::debrief: {
      if (first == "question") return did(app::NextQuestion{});
      const auto n = words.size() == 2 ? number(words[1]) : std::nullopt;
      if (first == "look" && n && *n >= 1 && *n <= static_cast<int>(state.session->turns.size()))
        return did(app::ReplayTurn{*n - 1});
      for (const views::Button& button : views::build_debrief_view(state).now.buttons)
        if (first == button.name) return button.enabled ? did(button.command) : said(button.reason + ".");
      return not_understood(state, line);
    }
    case app::Screen::practice:
    case app::Screen::question:
    case app::Screen::explanation:
    case app::Screen::summary: {
      const auto heard = hear_practice(state, words);
      return heard ? *heard : not_understood(state, line);
    }
    case app::Screen::home:
    case app::Screen::hats:
    case app::Screen::settings:
    case app::Screen::problem:
      return hear_name(state, line, words);
  }
  return not_understood(state, line);
}

std::string commands_help(const app::State& state) {
  std::string help;
  const base::Words& w = state.words;
  const auto add = [&](const std::string& words) { help += "  " + words + "\n"; };
  switch (state.screen) {
    case app::Screen::table:
      if (!state.session || !state.session->card()) break;
      switch (state.session->card()->kind()) {
        case cards::Kind::choice:
          add(w("a, b, c ...: pick an answer"));
          break;
        case cards::Kind::order:
          add(w("move FROM TO: move the item at a place"));
          add(w("order 3 1 2 ...: the items at these places first, the others as they are"));
          break;
        case cards::Kind::split:
          add(w("put ACTIVITY CHIPS: so many chips on an activity"));
          add(w("split N N N N N N: all activities at once"));
          add(w("last: last quarter’s split"));
          break;
        case cards::Kind::ownership:
          add(w("give DUTY OWNER: owner 1 to 6, or pm, po, dev, sm, stakeholder, nobody"));
          break;
        case cards::Kind::selection:
          add(w("put ITEM: into the Sprint, with what it needs; ITEM is its word or its number"));
          add(w("take ITEM: out of the Sprint"));
          add(w("select ITEM ITEM ...: exactly these, or select none"));
          break;
        case cards::Kind::conversation:
          add(w("a, b, c ...: say it"));
          break;
      }
      if (app::met_before(*state.session)) add(w("cue NUMBER: what decides here; once more takes it back"));
      if (!state.session->card()->ask_first.empty()) add(w("ask NUMBER: buy evidence first"));
      add(w("sure 50, 65, 80 or 95: how sure you are"));
      add(w("undo: take the last step back"));
      add(w("decide: keep it"));
      break;
    case app::Screen::reveal:
      add(w("next: the next card"));
      add(w("compare LETTER: another world beside yours"));
      add(w("words: the chart as a table"));
      add(w("undo: take the decision back"));
      break;
    case app::Screen::debrief:
      add(w("look NUMBER: see a decision again"));
      if (views::build_debrief_view(state).now.buttons.empty())
        add(w("question: the next question to talk about"));
      else
        add(w("play_on, practice: what comes next"));
      break;
    case app::Screen::practice:
    case app::Screen::question:
    case app::Screen::explanation:
    case app::Screen::summary:
      help += practice_help(state);
      break;
    case app::Screen::home:
    case app::Screen::hats:
    case app::Screen::settings:
    case app::Screen::problem:
      add(w("a name from the screen, for instance: new, tutorial, continue"));
      break;
  }
  add(w("again: hear the screen again"));
  add(w("home, settings, back, quit"));
  return help;
}

}  // namespace two_hats::text
