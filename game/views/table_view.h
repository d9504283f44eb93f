// The card on the table, with the input that its kind needs.
#pragma once

#include "engine/cards/curve.h"
#include "game/views/common.h"

namespace two_hats::views {

struct FactRow {
  std::string icon, text, source;
};

struct CardFace {
  cards::Hat hat = cards::Hat::manager;
  std::string number;  // "14"
  Face person;
  std::uint32_t scene = 1;  // seed of the picture behind the person
  std::string skill;        // "Skill: saying no"; empty
  std::string title, story;
  std::string called;         // the line back to the decision that called this card; empty
  std::vector<FactRow> know;  // facts, then what evidence told (icon "told")
};

struct ChoiceRow {
  Button button;  // "answer.a": the answer's id; letter by place on the table
  std::string letter, title, line;
  int reach[4] = {0, 0, 0, 0};  // 0..3: how much it could move each value area
};

struct OrderRow {
  Button button;                                           // "item.A"
  int place = 1;                                           // as shown, from 1
  std::string title, points_words, cost_words, cost_unit;  // "€4.2k", "a week"
  int points = 0;
  cards::DelayCurve curve;  // the quarter's, for the small picture
  bool over_line = false;   // above the capacity line: fits
  bool lifted = false, at_cursor = false;
  std::vector<int> needs;  // rows (as shown) that this row needs
  bool broken = false;     // stands before something it needs
};
struct OrderInput {
  std::vector<OrderRow> rows;
  int fits = 0;                // the capacity line lies after this many rows
  std::string capacity_words;  // "Capacity line: 24 points, between 21 and 27 likely"
  double capacity = 0, capacity_low = 0, capacity_high = 0, points_to_cursor = 0, points_all = 0;
  std::string focus_title, focus_note;  // the row at the cursor
  std::vector<double> focus_cost;       // k€ by week 0..26 (quarter's and later's curves added)
  std::string drop_words, drop_badge;   // "Fits in about 3 Sprints out of 10.", "26 of 24 points"
  bool drop_careful = false;
};

struct SplitColumn {
  Button button;  // "activity.research"
  std::string icon, title;
  int chips = 0, last = 0;
  Button less, more;  // "less.research", "more.research"
  bool at_cursor = false;
};
struct SplitInput {
  std::vector<SplitColumn> columns;
  int chips = 10, left = 0;
  std::string left_words, chip_words;   // "€30,000", "10 chips of €15,000."
  Button last_quarter;                  // "last_quarter"
  std::string focus_title, focus_line;  // "Customer research, chip 4"
};

struct DutyTile {
  Button button;
  std::string title;
  bool at_cursor = false;
};  // "duty.order"
struct OwnerBox {
  Button button;  // "owner.product_manager": gives the duty at the cursor
  cards::Role role = cards::Role::nobody;
  std::string title, line;  // line: shown while empty
  std::vector<DutyTile> duties;
};
struct OwnershipInput {
  std::string rules;  // "Rules from: Scrum Guide 2020"
  std::vector<DutyTile> left;
  std::string left_words;       // "6 of 11"
  std::vector<OwnerBox> boxes;  // six
};

struct AskRow {
  Button button;
  std::string icon, cost;
  bool asked = false;
};  // "ask.size", "1 day"

struct TableView {
  Strip strip;
  cards::Kind kind = cards::Kind::choice;
  CardFace card;
  std::string question;
  std::vector<ChoiceRow> choices;
  OrderInput order;
  SplitInput split;
  OwnershipInput ownership;
  std::vector<AskRow> ask;
  bool wants_confidence = true;
  struct Sure {
    Button button;
    std::string title, percent;
  };
  std::vector<Sure> confidence;  // "confidence.50" ..
  Button decide;                 // "decide": "Decide", "Keep this order", "Keep this split", "Keep it so"
  Button undo;                   // "undo": within the card
  std::string refusal;           // "Auto-fill needs the waiting-list table first"; empty
  std::vector<KeyHint> keys;
};
TableView build_table(const app::State& state);

// The key that asks for the next piece of evidence: E, or Q where E is an answer.
std::string ask_key(const TableView& view);

}  // namespace two_hats::views
