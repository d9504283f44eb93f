#include "tests/game/screens/mock_views.h"

namespace two_hats::mock {
namespace {

using views::Button;
using views::Tone;

void as_owner(views::TableView& view, cards::Kind kind) {
  view.strip.hat = cards::Hat::owner;
  view.strip.hat_title = "Product Owner";
  view.strip.week = "Week 33";
  view.kind = kind;
  view.card.hat = cards::Hat::owner;
  view.choices.clear();
  view.ask.clear();
}

views::SprintRow row(int item, const char* id, const char* title, int points, const char* quarter, const char* years) {
  views::SprintRow made;
  made.title = title;
  made.points = points;
  made.points_words = std::to_string(points);
  made.quarter_words = quarter;
  made.years_words = years;
  made.button = {std::string("item.") + id, title, "", true, false, "", app::ToggleItem{item}};
  return made;
}

}  // namespace

views::TableView selection() {
  views::TableView view = choice();
  as_owner(view, cards::Kind::selection);
  view.card.person = {"Tomasz Kowal", "Developer", 7, 2, .6, false};
  view.card.story = "Sprint Planning. Twenty points are likely. Everybody has told you which item cannot wait.";
  view.question = "What comes into Sprint 17?";
  views::SelectionInput& input = view.selection;
  input.rows = {row(0, "table", "Waiting-list table", 5, "€1k", "€12k"),
                row(1, "auto_fill", "Auto-fill, one specialty", 8, "€6k", "€48k"),
                row(2, "fix", "Booking conflict fix", 3, "€9k", "€4k"),
                row(3, "split", "Split the booking engine into rooms and people", 8, "−€2k", "€31k"),
                row(4, "consent", "Consent form update", 2, "€18k", "€18k"),
                row(5, "wording", "Reminder wording test", 3, "€4k", "€2k"),
                row(6, "logo", "Nordufer logo on letters", 2, "€1k", "€0")};
  const char* const chances[] = {"nearly always done", "done in 9 of 10", "done in 8 of 10", "done in 2 of 10"};
  for (std::size_t i = 0; i < 4; ++i) {
    input.rows[i].in = input.rows[i].button.selected = true;
    input.rows[i].fits = i < 3;
    input.rows[i].chance_words = chances[i];
  }
  input.rows[0].of_goal = input.rows[1].of_goal = true;
  input.rows[1].needs = {0};
  input.rows[3].at_cursor = true;
  input.in = 4;
  input.fits = 3;
  input.points = 24;
  input.capacity = 20;
  input.capacity_low = 16;
  input.capacity_high = 24;
  input.capacity_words = "Capacity line: 20 points, between 16 and 24 likely";
  input.load_badge = "24 of 20 points";
  input.load_careful = true;
  input.load_words = "All of it is done in about 1 Sprint out of 10.";
  input.overload_words = "Each point not finished costs €2k, and €3k later.";
  input.goal = "One clinic fills a cancelled slot without a call.";
  input.goal_words = "Met in about 9 Sprints out of 10.";
  input.focus_title = "Split the booking engine into rooms and people";
  input.focus_note = "Every change after it gets faster. Every Sprint without it makes it bigger.";
  input.focus_lines = {"Done in this Sprint it is worth −€2k this quarter and €31k later."};
  input.moved = "“Waiting-list table” comes along: “Auto-fill, one specialty” needs it";
  view.undo = {"undo", "Undo", "undo", true, false, "", app::UndoStep{}};
  view.decide = {"decide", "Start this Sprint", "", true, false, "", app::Decide{}};
  view.keys = {{{"↑", "↓"}, "walk", {}},
               {{"Space"}, "in or out", {}},
               {{"Ctrl", "Z"}, "undo", {}},
               {{"1", "2", "3", "4"}, "how sure", {}},
               {{"Enter"}, "start the Sprint", {}}};
  return view;
}

views::TableView empty_selection() {
  views::TableView view = selection();
  views::SelectionInput& input = view.selection;
  for (views::SprintRow& one : input.rows) {
    one.in = one.fits = one.button.selected = false;
    one.chance_words.clear();
  }
  input.in = input.fits = 0;
  input.points = 0;
  input.load_badge = "0 of 20 points";
  input.load_careful = false;
  input.load_words = "Nothing is selected yet.";
  input.goal_careful = true;
  input.goal_words = "0 of its 2 items are in: it cannot be met.";
  input.moved.clear();
  view.undo.enabled = false;
  return view;
}

views::TableView talk() {
  views::TableView view = choice();
  as_owner(view, cards::Kind::conversation);
  view.card.title = "Auto-fill will not be in Friday’s Review";
  view.card.story = "Dr Brandt has invited his board. The Developers will finish one specialty three weeks later.";
  view.card.know = {{"chart", "Nordufer loses 11 % of its slots.", "Nordufer’s tender"}};
  view.card.scene = 9;
  view.question = "What do you say?";
  views::TalkInput& talk = view.talk;
  talk.with = {"Dr Samuel Brandt", "Clinic lead, Nordufer", 21, 1, .45, false};
  talk.trust = 46;
  talk.trust_before = 52;
  talk.trust_words = "46 was 52";
  talk.interests = {{"Fewer empty slots", "Partly offered", 1},
                    {"Something for the board", "Offered", 2},
                    {"A date that holds", "Not offered yet", 0}};
  talk.lines = {
      {false, false, "On Friday my board will see auto-fill. I have told them so.", "", "", Tone::neutral},
      {true, false, "It will not be ready on Friday, Doctor. One specialty will, three weeks later.",
       "Trust falls by 6: a no without a why", "handshake", Tone::bad},
      {false, false, "I told my board Friday. You had it on your list.", "", "", Tone::neutral},
      {true, false, "What does the board need to see on Friday?", "Offered: something for the board", "check",
       Tone::good},
      {false, true, "A number. How many slots we lose, and how many come back. Without it they cut the budget.", "", "",
       Tone::neutral}};
  const auto reply = [&](const char* id, const char* says, const char* tag, const char* icon) {
    const int place = static_cast<int>(talk.replies.size());
    talk.replies.push_back({Button{std::string("reply.") + id, says, "", true, false, "", app::SayReply{place}},
                            views::letter(place), says, tag, icon});
  };
  reply("numbers", "I can bring your own clinic’s numbers by Thursday, counted by hand.", "Offer", "handshake");
  reply("weekend", "Then we will work the weekend and show it on Friday.", "Offer", "handshake");
  reply("plan", "The Developers plan the Sprint. Changing it now costs more than it gives.", "No, and why", "speech");
  talk.back = {"undo", "One step back", "undo", true, false, "", app::UndoStep{}};
  view.undo = {"undo", "Undo", "undo", true, false, "", app::UndoStep{}};
  view.decide = {"decide", "Leave it so", "", false, false, "Talk to the end first", app::Decide{}};
  view.keys = {{{"A", "B", "C"}, "say it", {}}, {{"Ctrl", "Z"}, "one step back", {}}, {{"?"}, "help", {}}};
  return view;
}

views::TableView talk_opens() {
  views::TableView view = talk();
  view.talk.lines = {view.talk.lines.front()};
  view.talk.lines.front().newest = true;
  view.talk.trust = 52;
  view.talk.trust_words = "52";
  for (auto& interest : view.talk.interests) interest = {interest.title, "Not offered yet", 0};
  view.talk.back.enabled = false;
  view.ask = {
      {Button{"ask.size", "Have the team size it", "", true, false, "", app::Ask{0}}, "stopwatch", "1 day", false}};
  return view;
}

views::TableView talk_over() {
  views::TableView view = talk();
  view.talk.lines.back().newest = false;
  view.talk.lines.push_back({true, false, "I can bring your own clinic’s numbers by Thursday, counted by hand.",
                             "Offered: fewer empty slots", "check", Tone::good});
  view.talk.replies.clear();
  view.talk.over_words = "The talk ends here. Nothing holds until you decide: go back a step, or leave it so.";
  view.decide.enabled = true;
  view.keys = {
      {{"Ctrl", "Z"}, "one step back", {}}, {{"1", "2", "3", "4"}, "how sure", {}}, {{"Enter"}, "leave it so", {}}};
  return view;
}

}  // namespace two_hats::mock
