#include "tests/game/screens/pages.h"

#include "game/screens/debrief_screen.h"
#include "game/screens/hats_screen.h"
#include "game/screens/help_overlay.h"
#include "game/screens/home_screen.h"
#include "game/screens/problem_screen.h"
#include "game/screens/reveal_screen.h"
#include "game/screens/settings_screen.h"
#include "game/screens/table_screen.h"
#include "tests/game/screens/mock_views.h"

namespace two_hats::test {
namespace {

using screens::Commands;
using screens::Scratch;
using widgets::Ui;

template <typename View>
Stage::Page table(View view) {
  return [view](Ui& ui, Scratch& scratch, Commands& commands) { screens::draw_table(ui, view, scratch, commands); };
}

Stage::Page reveal(const views::RevealView& view) {
  return [view](Ui& ui, Scratch& scratch, Commands& commands) { screens::draw_reveal(ui, view, scratch, commands); };
}

Stage::Page home(const views::HomeView& view) {
  return [view](Ui& ui, Scratch& scratch, Commands& commands) { screens::draw_home(ui, view, scratch, commands); };
}

views::RevealView in_words() {
  views::RevealView view = mock::reveal();
  view.words_open = true;
  return view;
}

views::RevealView with_source() {
  views::RevealView view = mock::reveal();
  view.source_open = true;
  return view;
}

views::TableView order_at_rest() {
  views::TableView view = mock::order();
  view.order.rows[4].lifted = false;
  return view;
}

}  // namespace

const std::vector<NamedPage>& pages() {
  static const std::vector<NamedPage> kPages = {
      {"home", home(mock::home())},
      {"first_start", home(mock::first_start())},
      {"hats", [view = mock::hats()](Ui& ui, Scratch& scratch,
                                     Commands& commands) { screens::draw_hats(ui, view, scratch, commands); }},
      {"choice", table(mock::choice())},
      {"long_choice", table(mock::long_choice())},
      {"order", table(mock::order())},
      {"order_case", table(order_at_rest())},
      {"split", table(mock::split())},
      {"ownership", table(mock::ownership())},
      {"selection", table(mock::selection())},
      {"selection_empty", table(mock::empty_selection())},
      {"talk", table(mock::talk())},
      {"talk_opens", table(mock::talk_opens())},
      {"talk_over", table(mock::talk_over())},
      {"reveal", reveal(mock::reveal())},
      {"reveal_talk", reveal(mock::reveal_talk())},
      {"reveal_working", reveal(mock::working())},
      {"reveal_words", reveal(in_words())},
      {"reveal_source", reveal(with_source())},
      {"reveal_split", reveal(mock::reveal_split())},
      {"reveal_order", reveal(mock::reveal_order())},
      {"reveal_order_words", reveal(mock::order_in_words())},
      {"debrief", [view = mock::debrief()](Ui& ui, Scratch& scratch,
                                           Commands& commands) { screens::draw_debrief(ui, view, scratch, commands); }},
      {"settings",
       [view = mock::settings()](Ui& ui, Scratch& scratch, Commands& commands) {
         screens::draw_settings(ui, view, scratch, commands);
       }},
      {"help",
       [under = mock::choice(), view = mock::help()](Ui& ui, Scratch& scratch, Commands& commands) {
         screens::draw_table(ui, under, scratch, commands);
         screens::draw_help_overlay(ui, view, commands);
       }},
      {"problem", [view = mock::problem()](Ui& ui, Scratch& scratch,
                                           Commands& commands) { screens::draw_problem(ui, view, scratch, commands); }},
  };
  return kPages;
}

const Stage::Page& page_named(const std::string& name) {
  for (const NamedPage& one : pages()) {
    if (one.name == name) return one.page;
  }
  return pages().front().page;
}

}  // namespace two_hats::test
