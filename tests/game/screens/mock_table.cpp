#include "tests/game/screens/mock_views.h"

namespace two_hats::mock {
namespace {

using views::Button;
using views::KeyHint;
using views::Tone;

views::Strip strip(cards::Hat hat, std::string where, std::string week) {
  views::Strip strip;
  strip.hat = hat;
  strip.hat_line = "You wear the";
  strip.hat_title = hat == cards::Hat::manager ? "Product Manager" : "Product Owner";
  strip.where = std::move(where);
  strip.week = std::move(week);
  strip.metrics = {{"metric.current_value", "diamond", "Current Value", "62", "3", 1, Tone::good},
                   {"metric.unrealized_value", "diamond_dotted", "Unrealized Value", "74", "steady", 0, Tone::neutral},
                   {"metric.ability", "bulb", "Ability to Innovate", "48", "5", -1, Tone::bad},
                   {"metric.time", "stopwatch", "Time-to-Market", "5.2 wk", "0.4", 1, Tone::bad},
                   {"metric.runway", "hourglass", "Runway", "41 wk", "", 0, Tone::neutral}};
  strip.faces = {{"Priya Raman", "Chief executive", 3, 2, .66, false},
                 {"Ines Okafor", "Head of Sales", 12, 3, .58, false},
                 {"Tomasz Kowal", "Developer", 7, 1, .24, true}};
  return strip;
}

void say_how_sure(views::TableView& view, int chosen) {
  const char* const titles[] = {"Guessing", "Leaning", "Fairly sure", "Sure"};
  const int percents[] = {50, 65, 80, 95};
  for (int i = 0; i < 4; ++i) {
    const std::string percent = std::to_string(percents[i]);
    view.confidence.push_back(
        {Button{"confidence." + percent, titles[i], "", true, percents[i] == chosen, "", app::BeSure{percents[i]}},
         titles[i], percent + " %"});
  }
}

views::ChoiceRow row(int place, std::string title, std::string line, std::array<int, 4> reach, bool chosen = false) {
  views::ChoiceRow made;
  made.letter = views::letter(place);
  made.button = {
      std::string("answer.") + static_cast<char>('a' + place), title, "", true, chosen, "", app::PickAnswer{place}};
  made.title = std::move(title);
  made.line = std::move(line);
  std::copy(reach.begin(), reach.end(), made.reach);
  return made;
}

views::AskRow ask(std::string id, std::string icon, std::string label, std::string cost, int evidence) {
  return {Button{"ask." + id, std::move(label), "", true, false, "", app::Ask{evidence}}, std::move(icon),
          std::move(cost), false};
}

}  // namespace

views::TableView choice() {
  views::TableView view;
  view.strip = strip(cards::Hat::manager, "Tern · Q3", "Week 27");
  view.kind = cards::Kind::choice;
  view.card.hat = cards::Hat::manager;
  view.card.number = "14";
  view.card.person = {"Ines Okafor", "Head of Sales", 12, 3, .58, false};
  view.card.scene = 4;
  view.card.skill = "Skill: saying no";
  view.card.title = "Nordufer signs if auto-fill is ready by week 39";
  view.card.story =
      "Their board meets on Thursday. Ines can close €96,000 a year if cancelled slots fill themselves from the "
      "waiting "
      "list in twelve weeks.";
  view.card.know = {{"calendar", "Nordufer says it loses 11 % of its slots.", ""},
                    {"debt", "Tomasz: the booking engine is one change away from a rewrite.", ""},
                    {"question", "Nobody has sized auto-fill.", ""}};
  view.question = "What do you tell Ines?";
  view.choices = {
      row(0, "Promise it for week 39", "Ines gets her date. Auto-fill moves to the top of the roadmap.", {3, 1, 3, 2},
          true),
      row(1, "Offer a paid pilot in four clinics", "Six weeks, waiting list run by hand. Then decide on data.",
          {1, 2, 1, 1}),
      row(2, "Say no, and say why", "Reminders stay first: three chains asked for them.", {2, 2, 0, 1}),
      row(3, "Put auto-fill into this Sprint", "Ask the team to drop work they have already started.", {2, 1, 3, 3})};
  view.ask = {ask("size", "stopwatch", "Have the team size it", "1 day", 0),
              ask("clinics", "phone", "Call three clinics", "2 days", 1)};
  say_how_sure(view, 80);
  view.decide = {"decide", "Decide", "", true, false, "", app::Decide{}};
  view.keys = {{{"A", "B", "C", "D"}, "choose", {}},
               {{"E"}, "ask first", {}},
               {{"1", "2", "3", "4"}, "how sure", {}},
               {{"Enter"}, "decide", {}},
               {{"?"}, "help", {}}};
  return view;
}

views::TableView long_choice() {
  views::TableView view = choice();
  view.card.called = "Because you promised auto-fill for week 39, eleven weeks ago";
  view.card.title = "The second-language reminders are late and the hospital group is asking who promised what to whom";
  view.card.story +=
      " The group’s director wants one name and one date before Friday, and she has copied the board into the message.";
  view.card.know.push_back(
      {"told", "Two of three clinics would pay for it; the third wants it free.", "Call three clinics"});
  view.card.know[0].source = "Nordufer’s tender, appendix on no-shows and cancelled appointments";
  view.question = "What do you tell the director of the hospital group before Friday noon?";
  view.choices[1].line =
      "Six weeks with the waiting list run by hand in four clinics that said yes. Then decide on data, not on hope.";
  view.choices.push_back(row(4, "Let the Product Owner of the booking team answer her directly",
                             "She decides what the next Sprint holds.", {1, 0, 2, 1}));
  for (views::ChoiceRow& one : view.choices) one.button.selected = false;
  view.ask[1].asked = true;
  view.ask[1].button.enabled = false;
  view.ask[1].button.reason = "Already asked";
  for (auto& sure : view.confidence) sure.button.selected = false;
  view.decide.enabled = false;
  view.decide.reason = "Choose an answer, and say how sure you are";
  return view;
}

views::TableView order() {
  views::TableView view;
  view.strip = strip(cards::Hat::owner, "Tern · Q3", "Week 31");
  view.kind = cards::Kind::order;
  view.card.hat = cards::Hat::owner;
  view.card.number = "16";
  view.card.title = "Nine items, one Sprint";
  view.card.person = {"Tomasz Kowal", "Developer", 7, 2, .6, false};
  view.card.story = "Sprint Planning is tomorrow. Everybody has told you which item is the most urgent one.";
  view.card.know = {{"stopwatch", "The last three Sprints finished 21, 24 and 27 points.", "Sprint Reviews"},
                    {"calendar", "The consent form must be new from week 34.", "The regulator’s letter"}};
  view.question = "Order the backlog for Sprint 16";
  using Shape = cards::DelayCurve::Shape;
  struct Item {
    const char* id;
    const char* title;
    int points;
    const char* cost;
    const char* unit;
    Shape shape;
  };
  const Item items[] = {{"fix", "Booking conflict fix", 3, "€4.2k", "a week", Shape::leak},
                        {"table", "Waiting-list table", 5, "€0.4k", "a week", Shape::leak},
                        {"consent", "Consent form update", 2, "€18k", "from week 34", Shape::step},
                        {"auto_fill", "Auto-fill, one specialty", 8, "€3.1k", "a week", Shape::leak},
                        {"split", "Split the booking engine", 8, "€0.9k", "and rising", Shape::grow},
                        {"wording", "Reminder wording test", 3, "€1.6k", "then less", Shape::window},
                        {"filters", "Clinic dashboard filters", 5, "€0.9k", "a week", Shape::leak},
                        {"language", "Second-language reminders", 5, "€0.7k", "a week", Shape::leak},
                        {"logo", "Nordufer logo on letters", 2, "€0.1k", "a week", Shape::none}};
  int place = 0;
  for (const Item& item : items) {
    views::OrderRow made;
    made.button = {std::string("item.") + item.id, item.title, "", true, false, "", app::PutCursor{place}};
    made.place = ++place;
    made.title = item.title;
    made.points = item.points;
    made.points_words = std::to_string(item.points);
    made.cost_words = item.cost;
    made.cost_unit = item.unit;
    made.curve.shape = item.shape;
    made.over_line = place <= 5;
    view.order.rows.push_back(made);
  }
  view.order.rows[3].needs = {1};
  view.order.rows[4].lifted = view.order.rows[4].at_cursor = true;
  view.order.fits = 5;
  view.order.capacity_words = "Capacity line: 24 points, between 21 and 27 likely";
  view.order.capacity = 24;
  view.order.capacity_low = 21;
  view.order.capacity_high = 27;
  view.order.points_to_cursor = 26;
  view.order.points_all = 41;
  view.order.focus_title = "Split the booking engine";
  view.order.focus_note = "Every change after it gets faster. Every Sprint without it makes it bigger.";
  for (int week = 0; week <= 26; ++week) view.order.focus_cost.push_back(0.7 + 0.04 * week + 0.004 * week * week);
  view.order.drop_words = "Fits in about 3 Sprints out of 10.";
  view.order.drop_badge = "26 of 24 points";
  view.order.drop_careful = true;
  say_how_sure(view, 65);
  view.undo = {"undo", "Undo", "undo", true, false, "", app::UndoStep{}};
  view.decide = {"decide", "Keep this order", "", true, false, "", app::Decide{}};
  view.keys = {{{"Space"}, "lift and drop", {}},
               {{"↑", "↓"}, "move", {}},
               {{"Ctrl", "Z"}, "undo", {}},
               {{"1", "2", "3", "4"}, "how sure", {}},
               {{"Enter"}, "keep", {}}};
  return view;
}

views::TableView split() {
  views::TableView view;
  view.strip = strip(cards::Hat::manager, "Tern · Q4", "Week 40");
  view.kind = cards::Kind::split;
  view.card.hat = cards::Hat::manager;
  view.card.number = "17";
  view.card.person = {"Priya Raman", "Chief executive", 3, 2, .66, false};
  view.card.story =
      "“Sales wants more people, the team wants a quiet quarter. You know the market. Show me a split that you can "
      "defend in January.”";
  view.card.know = {
      {"magnifier", "Nobody has spoken to a small clinic since May.", "Market knowledge fades without research"},
      {"debt", "One change in three comes back as a fault.", "Tomasz, from the last ten weeks"},
      {"hourglass", "33 weeks of money at this pace.", "Priya’s forecast, sales included"}};
  view.question = "Where does Q4’s roadmap money go?";
  struct Activity {
    const char* id;
    const char* icon;
    const char* title;
    int chips, last;
  };
  const Activity activities[] = {
      {"research", "magnifier", "Customer research", 3, 1}, {"sales", "dollar", "Sales", 4, 5},
      {"marketing", "megaphone", "Marketing", 2, 3},        {"features", "box", "Features", 6, 9},
      {"training", "graduation", "Training", 1, 0},         {"process", "gear", "Process improvement", 2, 2}};
  int index = 0;
  for (const Activity& activity : activities) {
    views::SplitColumn column;
    const std::string id = activity.id;
    column.button = {"activity." + id, activity.title, "", true, index == 0, "", app::PutCursor{index}};
    column.icon = activity.icon;
    column.title = activity.title;
    column.chips = activity.chips;
    column.last = activity.last;
    column.less = {"less." + id, "One chip less", "minus", true, false, "", app::AddChips{index, -1}};
    column.more = {"more." + id, "One chip more", "plus", true, false, "", app::AddChips{index, 1}};
    column.at_cursor = index == 0;
    view.split.columns.push_back(column);
    ++index;
  }
  view.split.chips = 20;
  view.split.left = 2;
  view.split.left_words = "€30,000";
  view.split.chip_words = "20 chips of €15,000.";
  view.split.last_quarter = {"last_quarter", "Last quarter’s split", "undo", true, false, "", app::LastQuarter{}};
  view.split.focus_title = "Customer research, chip 4";
  view.split.focus_line = "Ten more interviews a month. You would learn something new in most weeks.";
  say_how_sure(view, 65);
  view.undo = {"undo", "Undo", "undo", false, false, "Nothing to undo", app::UndoStep{}};
  view.decide = {"decide", "Keep this split", "", true, false, "", app::Decide{}};
  view.keys = {{{"←", "→"}, "activity", {}},
               {{"+", "−"}, "add or take a chip", {}},
               {{"L"}, "last quarter", {}},
               {{"1", "2", "3", "4"}, "how sure", {}},
               {{"Enter"}, "keep", {}}};
  return view;
}

views::TableView ownership() {
  views::TableView view;
  view.strip = strip(cards::Hat::owner, "Tern · Q3", "Week 34");
  view.kind = cards::Kind::ownership;
  view.card.hat = cards::Hat::owner;
  view.card.number = "15";
  view.card.title = "A new clinic lead asks who decides what";
  view.card.person = {"Amira Haddad", "Scrum Master", 9, 3, .7, false};
  view.card.story = "She has heard five answers to five questions. Sort it out before the Sprint Review on Thursday.";
  view.card.know = {{"book", "Tern works by the Scrum Guide of 2020.", "Team agreement"},
                    {"question", "Two duties have never had an owner.", "Retrospective"}};
  view.question = "Who owns what at Tern?";
  view.ownership.rules = "Scrum Guide 2020";
  const auto tile = [](int index, std::string id, std::string title) {
    views::DutyTile made;
    made.button = {"duty." + id, title, "grip", true, index == 6, "", app::PutCursor{index}};
    made.title = std::move(title);
    made.at_cursor = index == 6;
    return made;
  };
  view.ownership.left = {
      tile(6, "cancel", "Cancel a Sprint"), tile(7, "done", "Decide what “done” means for the product"),
      tile(8, "left", "Talk to clinics that left"), tile(9, "price", "Plan the price rise for next year"),
      tile(10, "bug", "Say which bug is fixed tonight")};
  view.ownership.left_words = "5 of 11";
  const char* const titles[] = {"Product Manager", "Product Owner", "Developers",
                                "Scrum Master",    "A stakeholder", "Nobody yet"};
  const char* const lines[] = {
      "Answers for market, price and roadmap.",          "Answers for the value of the Scrum Team’s work.",
      "Answer for how, how much, and what is Done.",     "Answers for Scrum and the team’s effectiveness.",
      "Has a say in the Sprint Review. Decides little.", "Left here, it fades quietly: nobody keeps it alive."};
  for (int i = 0; i < 6; ++i) {
    views::OwnerBox box;
    box.role = static_cast<cards::Role>(i);
    box.button = {
        "owner." + std::string(cards::name_of(box.role)), titles[i], "", true, false, "", app::GiveDuty{6, box.role}};
    box.title = titles[i];
    box.line = lines[i];
    view.ownership.boxes.push_back(box);
  }
  view.ownership.boxes[0].duties = {tile(0, "fee", "Set the fee for missed visits")};
  view.ownership.boxes[1].duties = {tile(1, "order", "Order the Product Backlog"),
                                    tile(2, "invite", "Word the Sprint Review’s invitation")};
  view.ownership.boxes[2].duties = {tile(3, "fit", "Choose how many items fit the Sprint"),
                                    tile(4, "how", "Tell how the work gets done inside a Sprint")};
  view.ownership.boxes[3].duties = {tile(5, "coach", "Coach the new clinic lead on Scrum")};
  say_how_sure(view, 80);
  view.undo = {"undo", "Undo", "undo", true, false, "", app::UndoStep{}};
  view.decide = {"decide", "Keep it so", "", true, false, "", app::Decide{}};
  view.keys = {{{"↑", "↓"}, "pick a duty", {}},
               {{"1", "to", "6"}, "give it away", {}},
               {{"Ctrl", "Z"}, "undo", {}},
               {{"Enter"}, "keep", {}}};
  return view;
}

}  // namespace two_hats::mock
