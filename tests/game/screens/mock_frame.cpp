#include "tests/game/screens/mock_views.h"

namespace two_hats::mock {

using views::Button;
using views::Tone;

views::HomeView home() {
  views::HomeView view;
  view.greeting = "Good evening, Mara";
  view.kicker = "Campaign · chapter 4 of 8";
  view.title = "The Nordufer quarter";
  view.blurb = "Ines is waiting for an answer. The board meets on Thursday.";
  view.cards_done = 13;
  view.cards_total = 20;
  view.progress_words = "Card 14 of 20, about 12 minutes left";
  view.main = {"continue", "Continue", "", true, false, "", app::Continue{}};
  view.others = {{"tutorial", "Tutorial", "graduation", true, false, "", app::NewCampaign{1}},
                 {"new", "New campaign", "flag", true, false, "", app::NewCampaign{0}},
                 {"settings", "Settings", "sliders", true, false, "", app::OpenSettings{}},
                 {"quit", "Quit", "close", true, false, "", app::Quit{}}};
  view.packs = {{"pack.2", "Harbour pilots", "1 problem in it; the cards without one are fine", Tone::careful,
                 app::NewCampaign{2}}};
  view.saved = {
      {"saved.s-000012", "The Nordufer quarter", "both hats · 13 decisions · 2026-11-20", app::Continue{"s-000012"}},
      {"saved.s-000011", "The first Sprint", "Product Owner · 20 decisions · finished", app::Continue{"s-000011"}}};
  const char* const titles[] = {"Sprint 11", "Sprint 12", "Sprint 13", "Sprint 14",
                                "Sprint 15", "Sprint 16", "Sprint 17", "Sprint 18"};
  const double shorts[] = {86, 74, 90}, longs[] = {71, 80, 42};
  for (int i = 0; i < 8; ++i) {
    views::HomeView::Stop stop;
    stop.title = titles[i];
    stop.hat = i == 1 || i == 4             ? cards::Hat::owner
               : i == 0 || i == 2 || i == 5 ? cards::Hat::manager
                                            : cards::Hat::both;
    stop.done = i < 3;
    stop.here = i == 3;
    if (i < 3) stop.short_score = shorts[i], stop.long_score = longs[i];
    view.map.push_back(stop);
  }
  view.keys = {{{"Enter"}, "continue", {}}, {{"T"}, "tutorial", {}}, {{"N"}, "new campaign", {}}, {{"?"}, "help", {}}};
  return view;
}

views::HomeView first_start() {
  views::HomeView view = home();
  view.greeting = "Welcome to Two Hats";
  view.kicker = "Campaign · 26 weeks at Tern";
  view.title = "From ten clinics to a hundred";
  view.blurb = "Tern books appointments for clinics. You have two quarters, one team and five people who want a date.";
  view.cards_total = 0;
  view.progress_words.clear();
  view.main = {"new", "Start", "", true, false, "", app::NewCampaign{0}};
  view.others[0].label = "Five-minute tutorial";
  view.others.erase(view.others.begin() + 1);
  view.packs.clear();
  view.saved.clear();
  view.map.clear();
  view.notice =
      "The folder for saved games is read-only: this session will not be kept. Make it writable, or start with "
      "--data-dir DIR.";
  return view;
}

views::HatsView hats() {
  views::HatsView view;
  view.title = "Which one is yours?";
  view.blurb = "You answer under one hat at a time. Wear one for the whole campaign, or both as the cards come.";
  view.pegs = {
      {Button{"hat.pm", "Product Manager", "", true, false, "", app::WearHats{session::Hats::manager}},
       cards::Hat::manager, "Market, price, roadmap, promises: why this product, for whom, and what comes next."},
      {Button{"hat.po", "Product Owner", "", true, false, "", app::WearHats{session::Hats::owner}}, cards::Hat::owner,
       "Product Goal and Product Backlog: the most value from the Scrum Team’s work."},
      {Button{"hat.both", "Both, in turn", "", true, false, "", app::WearHats{session::Hats::both}}, cards::Hat::both,
       "The card says which hat you wear. Other facts, other rights."}};
  view.back = {"back", "Back", "arrow_left", true, false, "", app::Back{}};
  view.keys = {{{"1"}, "Manager", {}}, {{"2"}, "Owner", {}}, {{"3"}, "both", {}}, {{"Esc"}, "back", {}}};
  return view;
}

views::SettingsView settings() { return views::build_settings(app::State{}); }

views::HelpView help() {
  app::State state;
  state.screen = app::Screen::table;
  return views::build_help(state);
}

views::ProblemView problem() {
  views::ProblemView view;
  view.title = "One card in this pack cannot be played";
  view.what = "“Promise” names a stock that the model does not know.";
  view.still_works = "The other 41 cards are fine.";
  view.where = {"cards/promise.json:14:17: error TH012: unknown stock \"moral\" (did you mean \"morale\"?)"};
  view.actions = {Button{"problem.0", "Play without it", "", true, false, "", app::SolveProblem{0}},
                  Button{"problem.1", "Copy the message", "", true, false, "", app::SolveProblem{1}}};
  view.keys = {{{"Enter"}, "play without it", {}}, {{"Esc"}, "home", {}}};
  return view;
}

}  // namespace two_hats::mock
