// The content of the design's pictures as views, filled by hand: the program's picture can be laid beside the mock, and
// layout is tested without a session.
#pragma once

#include "game/views/debrief_view.h"
#include "game/views/home_view.h"
#include "game/views/reveal_view.h"
#include "game/views/settings_view.h"
#include "game/views/table_view.h"

namespace two_hats::mock {

views::HomeView home();         // 01
views::HomeView first_start();  // 01 before anything was played
views::HatsView hats();
views::TableView choice();       // 02, 12
views::TableView long_choice();  // five answers, long words, everything told
views::TableView order();        // 04
views::TableView split();        // 05
views::TableView ownership();    // 14
views::RevealView reveal();      // 03, 13
views::RevealView working();     // 17: worlds still run
views::TableView selection();    // more selected than fits
views::TableView empty_selection();
views::TableView talk();             // 06
views::TableView talk_opens();       // the first line, with evidence to ask for
views::TableView talk_over();        // nothing more to say
views::RevealView reveal_talk();     // the ways through a talk
views::RevealView reveal_split();    // the board of one chip moved
views::RevealView reveal_order();    // the swaps worth most, and the causes of the quarter
views::RevealView order_in_words();  // with what the numbers rest on
views::DebriefView debrief();        // 07
views::SettingsView settings();
views::HelpView help();
views::ProblemView problem();  // 17

}  // namespace two_hats::mock
