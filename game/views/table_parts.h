// The parts of the table view, one file each. Private to the room.
#pragma once

#include "game/views/table_view.h"

namespace two_hats::views {

void fill_choice(TableView& view, const app::State& state, const cards::Choice& choice);
void fill_order(TableView& view, const app::State& state, const cards::Order& order);
void fill_split(TableView& view, const app::State& state, const cards::Split& split);
void fill_ownership(TableView& view, const app::State& state, const cards::Ownership& ownership);
void fill_selection(TableView& view, const app::State& state, const cards::Selection& selection);
void fill_talk(TableView& view, const app::State& state, const cards::Conversation& talk);

void fill_flip(TableView& view, const app::State& state, const cards::Card& card);
// What names the cue after the one named now; after the last, none. Empty where there are no cues.
std::optional<app::Command> next_cue(const TableView& view);

std::string points_words(const base::Words& w, double points);  // "8", "2.5"
// "17 of 24 points"
std::string points_of(const base::Words& w, double points, double capacity);
// Chance that a Sprint takes so many points, when nine in ten lie between low and high.
double chance_to_fit(double points, double capacity, double low, double high);
// "Capacity line: 24 points, between 21 and 27 likely"
std::string capacity_words(const base::Words& w, double capacity, double low, double high);

// The icon of a split's activity.
std::string activity_icon(const std::string& id);

// How much a set of effects could move each of the four value areas, 0..3.
void reach_of(const std::vector<product::Effect>& effects, bool promises, int (&reach)[4]);

}  // namespace two_hats::views
