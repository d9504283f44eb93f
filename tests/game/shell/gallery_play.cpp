// Choice, reveal, order.
#include <cmath>

#include "game/widgets/answers.h"
#include "game/widgets/backlog.h"
#include "game/widgets/bars.h"
#include "game/widgets/chrome.h"
#include "game/widgets/dial.h"
#include "game/widgets/paint.h"
#include "game/widgets/twin_chart.h"
#include "tests/game/shell/gallery_pages.h"

namespace two_hats::gallery {

using namespace widgets;

void strip(Ui& ui, bool owner) {
  Strip s;
  s.hat_kicker = "You wear the";
  s.hat_name = owner ? "Product Owner" : "Product Manager";
  s.place = "Tern · Q3";
  s.week = "Week 27";
  s.metrics = {{"strip.cv", Icon::diamond, "Current Value", "62", "3", Delta::up_good},
               {"strip.uv", Icon::diamond_dotted, "Unrealized Value", "74", "steady"},
               {"strip.a2i", Icon::bulb, "Ability to Innovate", "48", "5", Delta::down_bad},
               {"strip.t2m", Icon::stopwatch, "Time-to-Market", "5.2 wk", "0.4", Delta::up_bad},
               {"strip.runway", Icon::hourglass, "Runway", "41 wk"}};
  s.faces = {{"trust.priya", "Priya Raman, trust 62", 13, 0.62f},
             {"trust.ines", "Ines Okafor, trust 50", 18, 0.5f},
             {"trust.tomasz", "Tomasz, trust 30", 5, 0.3f}};
  draw_strip(ui, s);
}

std::vector<Segment> sureness() {
  return {{"confidence.50", "Guessing", "50 %", Key::digit1},
          {"confidence.65", "Leaning", "65 %", Key::digit2},
          {"confidence.80", "Fairly sure", "80 %", Key::digit3},
          {"confidence.95", "Sure", "95 %", Key::digit4}};
}

void choice_page(Ui& ui) {
  strip(ui, false);
  const Size size = ui.size();
  const float bottom =
      size.h - draw_key_bar(ui, {keys({Key::a, Key::b, Key::c, Key::d}, "choose"), keys({Key::e}, "ask first"),
                                 keys({Key::digit1, Key::digit2, Key::digit3, Key::digit4}, "how sure"),
                                 keys({Key::enter}, "decide"), keys({Key::question}, "help")});
  PlayCard card;
  card.number = "14";
  card.person = "Ines Okafor";
  card.role = "Head of Sales";
  card.skill = "Skill: saying no";
  card.title = "Nordufer signs if auto-fill is ready by week 39";
  card.story =
      "Their board meets on Thursday. Ines can close €96,000 a year if cancelled slots fill themselves from the "
      "waiting "
      "list in twelve weeks.";
  card.facts_title = "What you know";
  card.facts = {{Icon::calendar, "Nordufer says it loses 11 % of its slots."},
                {Icon::debt, "Tomasz: the booking engine is one change away from a rewrite."},
                {Icon::question, "Nobody has sized auto-fill."}};
  card.scene = {14, 18, Mood::warm};
  draw_play_card(ui, {32, 108, 408, bottom - 108 - 12}, card);
  const float x = 496;
  const float w = size.w - x - kMargin;
  draw_text(ui, {x, 126}, "What do you tell Ines?", {TextStyle::title});
  reach_header(ui, {x, 100, w, 72}, "How much it could move, not which way",
               {Icon::diamond, Icon::diamond_dotted, Icon::bulb, Icon::stopwatch});
  using enum Reach;
  const AnswerRow rows[4] = {{"answer.a",
                              "A",
                              "Promise it for week 39",
                              "Ines gets her date. Auto-fill moves to the top of the roadmap.",
                              {large, small, large, medium},
                              true,
                              true,
                              "",
                              Key::a},
                             {"answer.b",
                              "B",
                              "Offer a paid pilot in four clinics",
                              "Six weeks, waiting list run by hand. Then decide on data.",
                              {small, medium, small, small},
                              false,
                              true,
                              "",
                              Key::b},
                             {"answer.c",
                              "C",
                              "Say no, and say why",
                              "Reminders stay first: three chains asked for them.",
                              {medium, medium, none, small},
                              false,
                              true,
                              "",
                              Key::c},
                             {"answer.d",
                              "D",
                              "Put auto-fill into this Sprint",
                              "Ask the team to drop work they have already started.",
                              {medium, small, large, large},
                              false,
                              true,
                              "",
                              Key::d}};
  float y = 172;
  for (const AnswerRow& row : rows) {
    const float h = answer_row_height(ui, row, w);
    answer_row(ui, {x, y, w, h}, row);
    y += h + 10;
  }
  y += 14;
  draw_line(ui, {x, y + 24}, "Ask first?", {TextStyle::body_strong});
  Button ask{"ask.size", "Have the team size it", Icon::stopwatch};
  ask.note = "1 day";
  const float wide = button_width(ui, ask);
  quiet_button(ui, {x + 132, y, wide, 48}, ask);
  Button call{"ask.call", "Call three clinics", Icon::phone};
  call.note = "2 days";
  quiet_button(ui, {x + 132 + wide + 12, y, button_width(ui, call), 48}, call);
  y += 72;
  draw_text(ui, {x, y + 6}, "How sure are you?", {TextStyle::body_strong}, 110);
  segmented(ui, {x + 132, y, w - 132 - 164, 60}, sureness(), 2);
  primary_button(ui, {x + w - 148, y, 148, 60}, {"decide", "Decide"});
}

TwinChart chart() {
  TwinChart c;
  c.name = "chart";
  c.sentence = "A is ahead for a quarter, B from week 17 on.";
  c.quarter.title = "First quarter: A is ahead";
  c.years.title = "Three years: B is ahead, and pulling away";
  const auto fill = [](Plot& plot, double end, double chosen, double bend, double other) {
    for (int i = 0; i <= 60; ++i) {
      const double t = i / 60.0;
      plot.weeks.push_back(t * end);
      const double a = chosen * (1 - std::exp(-bend * t * t)) / (1 - std::exp(-bend)) * (0.75 + 0.25 * t);
      const double b = other * t * (0.6 * t + 0.4);
      const auto fan = [&](Fan& f, double m, double wide) {
        f.middle.push_back(m);
        f.low50.push_back(m * (1 - 0.08 * wide));
        f.high50.push_back(m * (1 + 0.08 * wide));
        f.low90.push_back(m * (1 - 0.22 * wide));
        f.high90.push_back(m * (1 + 0.22 * wide));
      };
      fan(plot.chosen, a, 1);
      fan(plot.other, b, 1);
    }
  };
  fill(c.quarter, 20, 73e3, 5, 85e3);
  fill(c.years, 156, 400e3, 1.5, 620e3);
  c.quarter.mark_quarter_end = true;
  c.quarter.x_ticks = {{0, "Today"}, {13, "Week 13"}, {20, "20"}};
  c.quarter.y_ticks = {{0, "€0"}, {40e3, "€40k"}, {80e3, "€80k"}};
  c.years.x_ticks = {{0, "Today"}, {52, "Year 1"}, {104, "Year 2"}, {156, "Year 3"}};
  c.years.y_ticks = {{0, "€0"}, {200e3, "€200k"}, {400e3, "€400k"}, {600e3, "€600k"}};
  c.quarter.crossing = Crossing{17.6, 69e3, "Week 17: level"};
  c.chosen_label = "A Your promise";
  c.other_label = "B Paid pilot";
  return c;
}

void reveal_page(Ui& ui) {
  strip(ui, false);
  const Size size = ui.size();
  draw_key_bar(ui, {keys({Key::a, Key::b, Key::c, Key::d}, "compare"), keys({Key::w}, "why, in words"),
                    keys({Key::s}, "source"), keys({Key::r}, "bring back in review"), keys({Key::enter}, "next card")});
  const Rect badge = draw_shape_badge(ui, {32, 100}, Shape::shortcut, "Shortcut");
  draw_line(ui, {badge.right() + 12, 116}, "Card 14 · you chose A, promise it for week 39",
            {TextStyle::label, Token::ink2});
  draw_text(ui, {32, 138}, "A good quarter, paid for over two years", {TextStyle::title});
  const float w = size.w - 32 - 32 - 408 - 16;
  const Rect panel{32, 184, w, 328};
  card(ui, panel);
  draw_line(ui, {52, 210}, "Value built up from today, each side on its own scale", {TextStyle::body_strong});
  draw_line(ui, {panel.right() - 20, 210}, "Bands: half, and nine in ten, of 2,000 worlds",
            {TextStyle::label, Token::ink2, Align::right});
  draw_twin_chart(ui, {52, 236, w - 40, 264}, chart());
  const std::vector<WhyBar> bars = {
      {Icon::debt, "Technical debt", 0.62f, "62 %", "−€133k", "The rush slows every later change"},
      {Icon::handshake, "Nordufer’s trust", 0.23f, "23 %", "−€49k", "Date missed in 54 % of worlds"},
      {Icon::bulb, "Unplanned work", 0.15f, "15 %", "+€32k", "Night fixes eat discovery time", true}};
  card(ui, {32, 528, w, 156});
  draw_line(ui, {52, 552}, "Why A ends €214,000 behind", {TextStyle::body_strong});
  draw_why_bars(ui, {52, 566, w - 40, 110}, bars);
  const float x = 32 + w + 16;
  card(ui, {x, 100, 408, 228});
  Dial d{"dial.short", Term::short_term, true, 92, 88, 96, "Short-term", "92", "88 to 96", "Best of four", ""};
  draw_dial(ui, {x + 12, 114, 184, 204}, d);
  d = {"dial.long", Term::long_term, true, 31, 22, 43, "Long-term", "31", "22 to 43", "Behind B and C", ""};
  draw_dial(ui, {x + 212, 114, 184, 204}, d);
  card(ui, {x, 344, 408, 340});
  draw_line(ui, {x + 20, 372}, "How you decided", {TextStyle::body_strong});
  float y = 394;
  y += draw_conduct(ui, {x + 20, y}, 368,
                    {Verdict::passed, "Right decider", "What to offer is the Product Manager’s call."}) +
       14;
  y += draw_conduct(ui, {x + 20, y}, 368,
                    {Verdict::failed, "Evidence skipped", "Sizing: cost 1 day, was worth €11,000."}) +
       14;
  y +=
      draw_conduct(ui, {x + 20, y}, 368, {Verdict::careful, "Confidence", "You said 80 %. B wins in 93 % of worlds."}) +
      14;
  fill_rect(ui, {x + 20, y, 368, 2}, ui.colour(Token::line));
  draw_verdict_badge(ui, {x + 18, y + 14}, Verdict::luck);
  draw_runs(ui, {x + 56, y + 14},
            {{"In your world the date held. ", TextStyle::label_strong},
             {"That was luck: it holds in 46 % of them. Your rating is the decision, not the luck.", TextStyle::label}},
            332);
  draw_line(ui, {32, 724}, "Compare", {TextStyle::body_strong});
  float tile = 119;
  const TileState states[4] = {TileState::chosen, TileState::marked, TileState::plain, TileState::plain};
  for (int i = 0; i < 4; ++i) {
    const std::string letter(1, static_cast<char>('A' + i));
    letter_button(ui, {tile, 700, 48, 48}, {"compare." + letter, letter}, states[i]);
    tile += 60;
  }
  draw_line(ui, {tile + 8, 724}, "You chose A. Drawn against B, the best.", {TextStyle::label, Token::ink2});
  link_button(ui, {size.w - 488, 700, 120, 48}, {"source", "Source", Icon::book});
  quiet_button(ui, {size.w - 372, 700, 152, 48}, {"bring_back", "Bring back", Icon::bookmark});
  primary_button(ui, {size.w - 208, 700, 176, 48}, {"next", "Next card", Icon::none, Icon::arrow_right});
}

void order_page(Ui& ui) {
  strip(ui, true);
  const Size size = ui.size();
  draw_key_bar(ui, {keys({Key::space}, "lift and drop"),
                    keys({Key::up, Key::down}, "move"),
                    keys({Key::p}, "what it needs"),
                    {{{{Key::none, false, false, false}, "Ctrl"}, {{Key::z, true, false, false}, ""}}, "undo"},
                    keys({Key::enter}, "keep")});
  draw_text(ui, {32, 102}, "Order the backlog for Sprint 16", {TextStyle::title});
  OrderList list;
  const auto row = [&](const char* name, const char* title, int points, DelayShape shape, const char* money,
                       const char* note) {
    list.rows.push_back({std::string("item.") + name, title, points, std::to_string(points), shape, money, note,
                         list.rows.size() >= 5});
  };
  row("conflict", "Booking conflict fix", 3, DelayShape::linear, "€4.2k", "a week");
  row("table", "Waiting-list table", 5, DelayShape::linear, "€0.4k", "a week");
  row("consent", "Consent form update", 2, DelayShape::fixed_date, "€18k", "from week 34");
  row("fill", "Auto-fill, one specialty", 8, DelayShape::linear, "€3.1k", "a week");
  row("split", "Split the booking engine", 8, DelayShape::rising, "€0.9k", "and rising");
  row("words", "Reminder wording test", 3, DelayShape::flattening, "€1.6k", "then less");
  row("filters", "Clinic dashboard filters", 5, DelayShape::linear, "€0.9k", "a week");
  row("language", "Second-language reminders", 5, DelayShape::linear, "€0.7k", "a week");
  row("logo", "Nordufer logo on letters", 2, DelayShape::flat, "€0.1k", "a week");
  list.arcs = {{1, 3, false}};
  list.capacity_after = 5;
  list.capacity_text = "Capacity line: 24 points, between 21 and 27 likely";
  list.lifted = 4;
  draw_order_list(ui, {32, 146, 768, 600}, list);
  const float x = 824;
  const float w = size.w - x - 32;
  card(ui, {x, 104, w, 304});
  draw_icon_centred(ui, Icon::grip, {x + 29, 134}, 20, ui.colour(ui.tint().main));
  draw_line(ui, {x + 46, 134}, "Lifted", {TextStyle::label_strong, ui.tint().text});
  draw_text(ui, {x + 20, 146}, "Split the booking engine", {TextStyle::number});
  draw_text(ui, {x + 20, 178}, "Every change after it gets faster. Every Sprint without it makes it bigger.", {},
            w - 40);
  draw_line(ui, {x + 20, 245}, "Delay cost, € thousand a week", {TextStyle::label, Token::ink2});
  AreaChart area;
  for (int i = 0; i <= 21; ++i) {
    area.weeks.push_back(31 + i);
    area.values.push_back(0.8 + 3.9 * i * i / 441.0);
  }
  area.x_ticks = {{31, "Now"}, {39, "Week 39"}, {52, "Week 52"}};
  area.y_ticks = {{0, "0"}, {4, "4"}};
  draw_area_chart(ui, {x + 20, 258, w - 40, 130}, area);
  card(ui, {x, 424, w, 136});
  draw_line(ui, {x + 20, 454}, "If you drop it here", {TextStyle::body_strong});
  const Chip chip{"26 of 24 points", Icon::warning, Token::short_soft, Token::short_text, Token::short_text};
  draw_chip(ui, {x + w - 20 - chip_width(ui, chip), 440}, chip);
  draw_capacity_bar(ui, {x + 20, 480, w - 40, 32}, {26, 21, 24, 27, 30, true});
  draw_line(ui, {x + 20, 526}, "Fits in about 3 Sprints out of 10.", {TextStyle::label, Token::ink2});
  draw_line(ui, {x, 588}, "How sure are you?", {TextStyle::body_strong});
  segmented(ui, {x, 606, w, 60}, sureness(), 1);
  quiet_button(ui, {x, 684, 156, 56}, {"undo", "Undo", Icon::undo});
  primary_button(ui, {x + 168, 684, w - 168, 56}, {"keep", "Keep this order"});
}

}  // namespace two_hats::gallery
