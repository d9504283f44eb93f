#include "tests/game/shell/gallery.h"

#include "game/widgets/answers.h"
#include "game/widgets/bars.h"
#include "game/widgets/chrome.h"
#include "game/widgets/dial.h"
#include "game/widgets/duties.h"
#include "game/widgets/hats.h"
#include "game/widgets/paint.h"
#include "game/widgets/split.h"
#include "game/widgets/square.h"
#include "game/widgets/twin_chart.h"
#include "tests/game/shell/gallery_pages.h"

namespace two_hats::gallery {

using namespace widgets;

void home_page(Ui& ui) {
  const Size size = ui.size();
  draw_rail(ui, {{"rail.home", Icon::home, "Home", true},
                 {"rail.campaign", Icon::campaign, "Campaign"},
                 {"rail.review", Icon::cards, "Review"},
                 {"rail.exam", Icon::clipboard, "Exam"},
                 {"rail.room", Icon::people, "Room"},
                 {"rail.progress", Icon::chart, "Progress"},
                 {"rail.settings", Icon::sliders, "Settings", false, true}});
  draw_text(ui, {128, 28}, "Good evening, Mara", {TextStyle::headline});
  const Rect hero{128, 96, size.w - 128 - 424, 360};
  card(ui, hero, kRadiusCard, Lift::lifted);
  const float scene = 356;
  draw_home_scene(ui, {hero.right() - scene, hero.y, scene, hero.h}, kRadiusCard);
  draw_line(ui, {160, 134}, "Campaign · chapter 4 of 8", {TextStyle::label_strong, Token::ink2});
  float y = draw_text(ui, {160, 146}, "The Nordufer quarter", {TextStyle::headline}, hero.w - scene - 56).bottom();
  y = draw_text(ui, {160, y + 4}, "Ines is waiting for an answer. The board meets on Thursday.", {},
                hero.w - scene - 56)
          .bottom();
  progress_squares(ui, {160, y + 16}, 300, 13, 20);
  draw_line(ui, {160, y + 46}, "Card 14 of 20, about 12 minutes left", {TextStyle::label, Token::ink2});
  primary_button(ui, {160, hero.bottom() - 84, 148, 56}, {"continue", "Continue"});
  link_button(ui, {316, hero.bottom() - 84, 112, 56}, {"change_hat", "Change hat"});
  const float x = size.w - 400;
  card(ui, {x, 96, 368, 112});
  draw_icon_centred(ui, Icon::cards, {x + 30, 124}, 22, ui.colour(Token::ink));
  draw_line(ui, {x + 50, 124}, "Daily review", {TextStyle::body_strong});
  draw_chip(ui, {x + 20, 174}, {"3 confident misses first", Icon::warning, Token::bad_soft, Token::ink, Token::bad});
  quiet_button(ui, {x + 268, 116, 84, 40}, {"review", "Review"});
  card(ui, {x, 220, 368, 112});
  draw_line(ui, {x + 20, 248}, "Exam in 18 days", {TextStyle::body_strong});
  interval_bar(ui, {x + 20, 304, 332, 8}, 0.58f, 0.83f, 0.72f);
  card(ui, {x, 344, 368, 112});
  draw_faces(ui, {x + 20, 432}, 32, {1, 2, 3, 4, 5});
  card(ui, {128, 480, size.w - 160, 264});
  draw_growing_town(ui, {128, 640, size.w - 160, 104}, kRadiusCard);
  draw_text(ui, {152, 494}, "Tern, from ten clinics to one hundred", {TextStyle::number});
  draw_term_mark(ui, {size.w - 214, 508}, Term::short_term, "short-term");
  draw_term_mark(ui, {size.w - 110, 508}, Term::long_term, "71");
  draw_key_bar(ui, {keys({Key::enter}, "continue"), keys({Key::v}, "review"), keys({Key::x}, "exam")}, 128, false);
}

void split_page(Ui& ui) {
  strip(ui, false);
  const Size size = ui.size();
  draw_key_bar(ui, {keys({Key::left, Key::right}, "activity"), keys({Key::plus, Key::minus}, "add or take a chip"),
                    keys({Key::enter}, "keep")});
  draw_text(ui, {32, 98}, "Where does Q4’s roadmap money go?", {TextStyle::title});
  const char* names[6] = {"research", "sales", "marketing", "features", "training", "process"};
  const char* titles[6] = {"Customer research", "Sales", "Marketing", "Features", "Training", "Process improvement"};
  const Icon icons[6] = {Icon::magnifier, Icon::dollar, Icon::megaphone, Icon::box, Icon::graduation, Icon::gear};
  const int chips[6] = {3, 4, 2, 6, 1, 2};
  const int last[6] = {1, 5, 3, 9, 0, 2};
  for (int i = 0; i < 6; ++i) {
    SplitColumn c{std::string("column.") + names[i], icons[i], titles[i], chips[i], last[i], 10, i == 0};
    draw_split_column(ui, {32 + 126.0f * static_cast<float>(i), 180, 114, 484}, c);
  }
  fill_rect(ui, {32, 692, 744, 60}, ui.colour(Token::sunken), kRadiusRow);
  draw_chip_tray(ui, {52, 692, 420, 60}, "Still to place", 2, "€30,000");
  link_button(ui, {560, 698, 204, 48}, {"last", "Last quarter’s split", Icon::undo});
  card(ui, {808, 104, size.w - 840, 352});
  draw_portrait_round(ui, {860, 152}, 56, 13, Mood::calm);
  draw_line(ui, {900, 142}, "Priya Raman", {TextStyle::body_strong});
  draw_line(ui, {900, 164}, "Chief executive", {TextStyle::label, Token::ink2});
  draw_facts(
      ui, {832, 292}, size.w - 888,
      {{Icon::magnifier, "Nobody has spoken to a small clinic since May.", "Market knowledge fades without research"},
       {Icon::debt, "One change in three comes back as a fault.", "Tomasz, from the last ten weeks"}});
  segmented(ui, {808, 622, size.w - 840, 60}, sureness(), 1);
  primary_button(ui, {size.w - 240, 696, 208, 56}, {"keep", "Keep this split"});
}

void debrief_page(Ui& ui) {
  const Size size = ui.size();
  draw_split_brim(ui);
  draw_line(ui, {32, 38}, "Debrief · The Nordufer quarter · 20 cards in 38 minutes", {TextStyle::label, Token::ink2});
  draw_text(ui, {32, 50}, "Five times you sold next year’s speed", {TextStyle::headline});
  quiet_button(ui, {size.w - 398, 39, 184, 48}, {"print", "Print the sheet", Icon::printer});
  ink_button(ui, {size.w - 202, 39, 170, 48}, {"next", "Next chapter", Icon::none, Icon::arrow_right});
  card(ui, {32, 124, 548, 548});
  draw_text(ui, {56, 142}, "Your twenty decisions", {TextStyle::number});
  DecisionSquare square;
  const float xs[20] = {64, 55, 58, 62, 69, 60, 71, 77, 79, 87, 88, 72, 82, 90, 66, 46, 40, 30, 44, 33};
  const float ys[20] = {86, 70, 66, 74, 70, 58, 62, 68, 76, 82, 46, 24, 45, 27, 42, 88, 78, 70, 64, 38};
  for (int i = 0; i < 20; ++i) {
    const Shape shape = xs[i] >= 50   ? (ys[i] >= 50 ? Shape::win_win : Shape::shortcut)
                        : ys[i] >= 50 ? Shape::investment
                                      : Shape::lose_lose;
    square.points.push_back({"decision." + std::to_string(i + 1), "Card " + std::to_string(i + 1), xs[i], ys[i], shape,
                             std::to_string(i + 1), i == 9 || i == 11 || i == 13});
  }
  square.counts[0] = "10 cards";
  square.counts[1] = "5 cards";
  square.counts[2] = "4 cards";
  square.counts[3] = "1 card";
  draw_decision_square(ui, {56, 186, 500, 470}, square);
  const float x = 604;
  const float w = size.w - x - 32;
  draw_text(ui, {x, 124}, "Three to talk about", {TextStyle::number});
  moment_row(ui, {x, 164, w, 92},
             {"moment.14", Hat::manager, "14", Icon::warning, "Costliest", Token::bad, "€214,000 over three years",
              "You promised week 39 without a size", "You were 80 % sure."});
  moment_row(ui, {x, 268, w, 92},
             {"moment.7", Hat::owner, "7", Icon::eye_off, "Surest miss", Token::short_text, "",
              "You moved work into a running Sprint", "95 % sure. The Developers own that plan."});
  moment_row(ui, {x, 372, w, 92},
             {"moment.19", Hat::manager, "19", Icon::check, "Best", Token::good, "",
              "You asked three clinics before you priced", "Two days. They turned a guess into €88,000.", true});
  card(ui, {x, 484, 316, 188});
  draw_line(ui, {x + 20, 512}, "Skill and luck", {TextStyle::body_strong});
  draw_figure_bar(ui, {x + 20, 536}, 276, {"Your decisions", "68", 0.68f});
  draw_figure_bar(ui, {x + 20, 588}, 276, {"What happened", "57", 0.57f, Token::ink2});
  card(ui, {x + 332, 484, w - 332, 188});
  draw_skill_bar(ui, {x + 352, 500}, w - 372, {"Saying no, as Manager", "62", 0.5f, 0.75f, 0.62f, Term::short_term});
  draw_skill_bar(ui, {x + 352, 550}, w - 372, {"Slicing, as Owner", "71", 0.6f, 0.8f, 0.71f, Term::long_term});
  draw_skill_bar(ui, {x + 352, 600}, w - 372, {"Pricing", "not seen yet", 0, 0, 0, Term::long_term, false});
  draw_key_bar(ui, {keys({Key::left, Key::up, Key::down, Key::right}, "walk the chart"),
                    keys({Key::enter}, "replay a card"), keys({Key::n}, "next chapter")});
}

void ownership_page(Ui& ui) {
  strip(ui, true);
  const Size size = ui.size();
  draw_text(ui, {32, 108}, "Who owns what at Tern?", {TextStyle::title});
  fill_rect(ui, {32, 168, 352, 504}, ui.colour(Token::sunken), kRadiusRow);
  const char* left[4] = {"Cancel a Sprint", "Decide what “done” means for the product", "Talk to clinics that left",
                         "Plan the price rise for next year"};
  float y = 220;
  dashed_rect(ui, {48, y, 320, 68}, ui.colour(Token::edge), kRadiusTile, 2);
  y += 76;
  for (int i = 0; i < 4; ++i) {
    const Duty duty{"duty." + std::to_string(i), left[i], i == 2};
    const float h = duty_height(ui, duty, 320);
    draw_duty(ui, {48, y, 320, h}, duty);
    y += h + 8;
  }
  const char* titles[6] = {"Product Manager", "Product Owner", "Developers",
                           "Scrum Master",    "A stakeholder", "Nobody yet"};
  const Icon icons[6] = {Icon::none, Icon::none, Icon::box, Icon::speech, Icon::handshake, Icon::question};
  for (int i = 0; i < 6; ++i) {
    OwnerBox box{"owner." + std::to_string(i + 1),
                 i == 0   ? Hat::manager
                 : i == 1 ? Hat::owner
                          : Hat::none,
                 icons[i], titles[i], std::to_string(i + 1)};
    box.key = digit_key(i + 1);
    box.note = i == 5 ? "Left here, it fades quietly: nobody keeps it alive." : "Has a say in the Sprint Review.";
    box.empty = i >= 3;
    box.target = i == 2;
    box.dashed = i == 5;
    const float w = (size.w - 412 - 32 - 32) / 3;
    const Rect rect{412 + (w + 16) * static_cast<float>(i % 3), i < 3 ? 168.0f : 428.0f, w, 244};
    draw_owner_box(ui, rect, box);
    if (box.empty) continue;
    const Rect room = owner_room(rect);
    const Duty duty{"placed." + std::to_string(i), "Order the Product Backlog"};
    draw_duty(ui, {room.x, room.y, room.w, duty_height(ui, duty, room.w)}, duty);
  }
  segmented(ui, {190, 688, 456, 60}, sureness(), 2);
  Button keep{"keep", "Keep it so"};
  keep.enabled = false;
  keep.reason = "Say how sure you are";
  primary_button(ui, {size.w - 240, 690, 208, 56}, keep);
  draw_key_bar(ui, {keys({Key::up, Key::down}, "pick a duty"), keys({Key::enter}, "keep")});
}

void states_page(Ui& ui) {
  const Size size = ui.size();
  draw_text(ui, {32, 20}, "When there is nothing, not yet, or something wrong", {TextStyle::title});
  card(ui, {32, 72, 600, 300});
  const float y = draw_empty_state(ui, {32, 92, 600, 200}, "Nothing to review today",
                                   "The next three cards come back on Thursday.");
  quiet_button(ui, {248, y + 12, 168, 48}, {"fresh", "Play a fresh card"});
  card(ui, {648, 72, size.w - 680, 300});
  Plot plot;
  for (int i = 0; i <= 40; ++i) {
    const double t = i / 40.0;
    plot.weeks.push_back(156 * t);
    plot.chosen.middle.push_back(60 * t + 8 * t * t);
    plot.chosen.low90.push_back(30 * t);
    plot.chosen.high90.push_back(110 * t);
    plot.other.middle.push_back(30 * t + 60 * t * t);
  }
  draw_line(ui, {676, 136}, "640 of 2,000 worlds so far", {TextStyle::number});
  plot.quarter_end = 46;
  draw_plot(ui, {660, 130, size.w - 720, 140}, plot, Term::long_term);
  progress_bar(ui, {676, 282, size.w - 736, 10}, 0.32f);
  card(ui, {32, 388, 600, 300});
  const float bottom =
      draw_error_state(ui, {60, 434}, 544, "One card in this pack cannot be played",
                       "“Promise” names a stock that the model does not know. The other 41 cards are fine.",
                       "cards/promise.json, line 14: unknown stock “moral”.", "Did you mean “morale”?");
  ink_button(ui, {60, bottom + 12, 150, 48}, {"without", "Play without it"});
  quiet_button(ui, {222, bottom + 12, 184, 48}, {"copy", "Copy the message"});
  card(ui, {648, 388, size.w - 680, 300});
  Dial dial;
  dial.name = "dial.not";
  dial.scored = false;
  dial.title = "Short-term";
  dial.why_not = "Too close to call on this horizon";
  draw_dial(ui, {668, 410, 184, 210}, dial);
  for (int i = 0; i < 4; ++i)
    draw_shape_badge(ui, {880, 410.0f + 40.0f * static_cast<float>(i)}, static_cast<Shape>(i), "Shape");
  draw_term_line(ui, {890, 590}, {1010, 590}, Term::short_term);
  draw_term_line(ui, {1030, 590}, {1150, 590}, Term::long_term);
  AnswerRow row{"answer.b", "B", "Offer a paid pilot", "In focus.", {}, true};
  answer_row(ui, {880, 604, 340, 76}, row);
  draw_notice(ui, "Kept. It comes back in your review.");
}

void art_page(Ui& ui) {
  draw_logo(ui, {32, 44, 120, 120});
  draw_hat(ui, Hat::manager, {769, 87}, 80);
  draw_hat(ui, Hat::owner, {904, 87}, 80);
  draw_hat(ui, Hat::none, {1000, 87}, 60);
  draw_icon_centred(ui, Icon::quarter, {1070, 80}, 40, ui.colour(Token::short_term));
  draw_icon_centred(ui, Icon::horizon, {1150, 80}, 40, ui.colour(Token::long_term));
  for (int i = 0; i < 32; ++i) {
    draw_portrait_square(ui, {180.0f + static_cast<float>(i % 8) * 70, 20.0f + static_cast<float>(i / 8) * 70, 66, 66},
                         static_cast<std::uint64_t>(i), Mood::calm);
  }
  for (int i = 0; i < 5; ++i) {
    draw_portrait_round(ui, {60.0f + static_cast<float>(i) * 82, 350}, 66, 13, static_cast<Mood>(i), Token::bg);
    draw_portrait_round(ui, {500.0f + static_cast<float>(i) * 82, 350}, 66, 18, static_cast<Mood>(i), Token::bg);
  }
  for (int i = 1; i < kIcons; ++i) {
    draw_icon(ui, static_cast<Icon>(i),
              {40.0f + static_cast<float>((i - 1) % 18) * 40, 420.0f + static_cast<float>((i - 1) / 18) * 46}, 24,
              ui.colour(Token::ink));
  }
  for (int i = 0; i < 3; ++i)
    draw_card_scene(ui, {40 + 410.0f * static_cast<float>(i), 580, 392, 184},
                    {static_cast<std::uint64_t>(i + 3), static_cast<std::uint64_t>(i + 20), Mood::warm}, 16);
}

void settings_page(Ui& ui) {
  home_page(ui);
  Panel panel;
  panel.name = "settings";
  panel.title = "Settings";
  const PanelPlace place = begin_panel(ui, panel);
  const float w = place.width;
  float y = 0;
  const auto next = [&](const SettingRow& row) {
    const Rect rect{0, y, w, setting_row_height(ui, row, w)};
    y = rect.bottom();
    return rect;
  };
  const SettingRow size_row{"settings.scale", "Text size", "From 75 to 300 %"};
  slider_row(ui, next(size_row), size_row, 4, 9, "125 %");
  const SettingRow look{"settings.look", "Look", "Light, dark or high contrast"};
  choice_row(ui, next(look), look, {"Light", "Dark", "Contrast"}, 0);
  const SettingRow motion{"settings.motion", "Reduced motion", "Final numbers at once"};
  toggle_row(ui, next(motion), motion, true);
  const SettingRow full{"settings.full", "Full screen", ""};
  toggle_row(ui, next(full), full, false);
  const SettingRow off{"settings.sound", "Sound", "", false, "No sound device answers"};
  toggle_row(ui, next(off), off, false);
  std::string name = "Mara";
  text_field(ui, {0, y + 8, w, 48}, "settings.name", "Your name", name);
  y += 64;
  end_panel(ui, y);
}

const std::vector<Page>& pages() {
  static const std::vector<Page> kPages = {
      {"home", Hat::manager, home_page},         {"choice", Hat::manager, choice_page},
      {"reveal", Hat::manager, reveal_page},     {"order", Hat::owner, order_page},
      {"split", Hat::manager, split_page},       {"debrief", Hat::none, debrief_page},
      {"ownership", Hat::owner, ownership_page}, {"states", Hat::manager, states_page},
      {"art", Hat::manager, art_page},           {"settings", Hat::manager, settings_page}};
  return kPages;
}

}  // namespace two_hats::gallery
