// The card on the table, with the input that its kind needs.
#pragma once

#include "engine/cards/curve.h"
#include "game/views/author_view.h"
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
  std::string opening;                  // what to do, while nothing was moved; empty
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

struct SprintRow {
  Button button;  // "item.A": into the Sprint or out of it
  std::string title, points_words;
  int points = 0;
  std::string quarter_words, years_words;  // "€6k": if it is done in this Sprint
  bool in = false, fits = false;           // in the Sprint; and done before the capacity line
  bool of_goal = false, at_cursor = false;
  std::string chance_words;  // in the Sprint: "done in 9 of 10"
  std::vector<int> needs;    // rows (as shown) that this row needs
};
struct SelectionInput {
  std::vector<SprintRow> rows;  // those in the Sprint first, in the order in which Developers take them up
  int in = 0, fits = 0;         // so many rows are in; so many of them lie before the capacity line
  double points = 0, capacity = 0, capacity_low = 0, capacity_high = 0;
  std::string capacity_words;    // "Capacity line: 20 points, between 16 and 24 likely"
  std::string load_badge;        // "18 of 20 points"
  bool load_careful = false;     // more often not done than done
  std::string load_words;        // "All of it is done in about 7 Sprints out of 10."
  std::string overload_words;    // "Each point not finished costs €2k, and €3k later."; empty
  std::string goal, goal_words;  // the Sprint Goal; "2 of its 3 items are in: it cannot be met."
  bool goal_careful = false;
  std::string focus_title, focus_note;   // the row at the cursor
  std::vector<std::string> focus_lines;  // "Needs Waiting-list table.", "Done in this Sprint: €6k this quarter, …"
  std::string moved;                     // what the last move brought along; empty
};

struct ReplyRow {
  Button button;  // "reply.offer"
  std::string letter, says, tag, tag_icon;
};
struct TalkLine {
  bool mine = false, newest = false;
  std::string words;
  std::string after, after_icon;  // what came of it: "Trust falls by 7: a no without a why"; may be empty
  Tone after_tone = Tone::neutral;
};
struct InterestRow {
  std::string title, words;  // "Not offered yet", "Partly offered", "Offered"
  int level = 0;             // 0..2
};
struct TalkInput {
  Face with;
  int trust = 0, trust_before = 0;  // of 100, after what was said, and before the talk
  std::string trust_words;          // "46 was 52"
  int turns = 0, turns_left = 0;    // what you may say in all on the way taken, at most; and still
  std::string turns_words;          // "2 left"
  std::vector<InterestRow> interests;
  std::vector<TalkLine> lines;
  std::vector<ReplyRow> replies;  // empty: the talk is over
  std::string over_words;
  Button back;  // "undo": one step back
};

struct AskRow {
  Button button;
  std::string icon, cost;
  bool asked = false;
};  // "ask.size", "1 day"

// A card that turns an earlier one round: what decides here?
struct FlipInput {
  std::string met, question;  // "You met this before: “...”, week 10.", "What decides here?"
  std::vector<Button> cues;   // "cue.size"; none: no such card, or its first was not met
};

struct TableView {
  Strip strip;
  cards::Kind kind = cards::Kind::choice;
  CardFace card;
  std::string question;
  std::string guide;        // a tutorial: what to do here; empty
  bool shows_reach = true;  // choice: the dots beside the answers
  std::vector<ChoiceRow> choices;
  OrderInput order;
  SplitInput split;
  OwnershipInput ownership;
  SelectionInput selection;
  TalkInput talk;
  FlipInput flip;
  std::vector<AskRow> ask;
  bool wants_confidence = true;
  struct Sure {
    Button button;
    std::string title, percent;
  };
  std::vector<Sure> confidence;  // "confidence.50" ..
  Button decide;                 // "decide": "Decide", "Keep this order", "Start this Sprint", ...
  Button undo;                   // "undo": within the card
  AuthorView author;             // --author: what is wrong with the pack
  std::string refusal;           // "Auto-fill needs the waiting-list table first"; empty
  std::vector<KeyHint> keys;
};
TableView build_table(const app::State& state);

// The key that asks for the next piece of evidence: E, or Q where E is an answer.
std::string ask_key(const TableView& view);

}  // namespace two_hats::views
