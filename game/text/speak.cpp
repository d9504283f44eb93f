#include "game/text/speak.h"

#include "engine/base/text.h"
#include "game/text/say.h"
#include "game/views/table_view.h"

namespace two_hats::text {

std::string ended(const std::string& words) {
  if (words.empty()) return words;
  const char last = words.back();
  return last == '.' || last == '?' || last == '!' ? words : words + ".";
}

void say_strip(Page& page, const views::Strip& strip) {
  std::string words = strip.where + ", " + strip.week + ". " + strip.hat_line + " " + strip.hat_title + ".";
  page.line(words);
  words.clear();
  for (const views::Metric& metric : strip.metrics) {
    words += (words.empty() ? "" : "; ") + metric.label + " " + metric.value;
    if (metric.steady)
      words += ", " + metric.delta;
    else if (!metric.delta.empty())
      words += ", " + (metric.direction > 0 ? page.w("up {0}", metric.delta) : page.w("down {0}", metric.delta));
  }
  page.line(words + ".");
  words.clear();
  for (const views::Face& face : strip.faces)
    words += (words.empty() ? page.w("Trust:") + " " : "; ") + face.name + " " + base::fixed(face.trust * 100, 0) +
             (face.low ? ", " + page.w("low") : "");
  if (!words.empty()) page.line(words + ".");
}

void say_screen(Page& page, const app::State& state) {
  switch (state.screen) {
    case app::Screen::home:
      return say_home(page, state);
    case app::Screen::hats:
      return say_hats(page, state);
    case app::Screen::table:
      return say_table(page, state);
    case app::Screen::reveal:
      return say_reveal(page, state);
    case app::Screen::debrief:
      return say_debrief(page, state);
    case app::Screen::settings:
      return say_settings(page, state);
    case app::Screen::problem:
      return say_problem(page, state);
    case app::Screen::practice:
    case app::Screen::question:
    case app::Screen::explanation:
    case app::Screen::summary:
      return say_practice(page, state);
  }
}

std::string speak(const app::State& state) {
  Page page(state.words);
  if (state.help_open)
    page.line(commands_help(state));
  else
    say_screen(page, state);
  return page.text();
}

namespace {

// What is in the Sprint now, and what became of the wish.
void say_sprint_change(Page& page, const app::State& before, const app::State& after, const views::TableView& is) {
  if (!after.draft.refusal.empty()) page.line(after.draft.refusal + ".");
  if (before.draft.answer == after.draft.answer) return;
  if (!is.selection.moved.empty()) page.line(is.selection.moved + ".");
  std::string in;
  for (const views::SprintRow& row : is.selection.rows)
    if (row.in) in += (in.empty() ? "" : ", ") + row.title;
  page.line(in.empty() ? page.w("Nothing is in the Sprint.") : page.w("In the Sprint: {0}.", in));
  page.line(is.selection.load_badge + ". " + is.selection.load_words);
  if (!is.selection.goal.empty()) page.line(page.w("Sprint Goal: {0}", is.selection.goal_words));
}

// What was said since, or where the talk stands after a step back.
void say_talk_change(Page& page, const views::TableView& was, const views::TableView& is) {
  const std::size_t now = is.talk.lines.size();
  const bool back = now < was.talk.lines.size();
  if (back) page.line(page.w("One step back."));
  if (is.talk.trust != was.talk.trust) page.line(page.w("Trust {0}.", is.talk.trust_words));
  say_talk_lines(page, is.talk, back ? now - 1 : was.talk.lines.size());
}

}  // namespace

void say_answer_change(Page& page, const app::State& before, const app::State& after, const views::TableView& is) {
  for (const views::ChoiceRow& row : is.choices)
    if (row.button.selected) page.line(page.w("{0} picked: {1}.", row.letter, row.title));
  if (is.kind == cards::Kind::order && before.draft.answer != after.draft.answer) {
    std::string order;
    for (const views::OrderRow& row : is.order.rows) order += (order.empty() ? "" : ", ") + row.title;
    page.line(page.w("Order: {0}.", order));
  }
  if (is.kind == cards::Kind::split && before.draft.answer != after.draft.answer) {
    std::string split;
    for (const views::SplitColumn& column : is.split.columns)
      split += (split.empty() ? "" : ", ") + column.title + " " + std::to_string(column.chips);
    page.line(page.w("Split: {0}. {1} left.", split, is.split.left));
  }
  if (is.kind == cards::Kind::ownership && before.draft.answer != after.draft.answer)
    for (const views::OwnerBox& box : is.ownership.boxes)
      for (const views::DutyTile& duty : box.duties) page.line(duty.title + ": " + box.title + ".");
  if (is.kind == cards::Kind::selection) say_sprint_change(page, before, after, is);
  if (is.kind == cards::Kind::conversation && before.draft.answer != after.draft.answer)
    say_talk_change(page, views::build_table(before), is);
}

void say_beside_change(Page& page, const app::State& before, const app::State& after, const views::TableView& is) {
  if (before.draft.cue != after.draft.cue) {
    std::string named = page.w("No cue is named.");
    for (const views::Button& cue : is.flip.cues)
      if (cue.selected) named = page.w("What decides: {0}.", cue.label);
    page.line(named);
  }
  for (const auto& sure : is.confidence)
    if (sure.button.selected && before.draft.confidence != after.draft.confidence)
      page.line(sure.title + ", " + sure.percent + ".");
}

void say_told(Page& page, const app::State& before, const views::TableView& is) {
  for (std::size_t i = views::build_table(before).card.know.size(); i < is.card.know.size(); ++i)
    page.line(is.card.know[i].source + ": " + is.card.know[i].text);
}

std::string speak_change(const app::State& before, const app::State& after) {
  if (before.screen == after.screen && !after.help_open) {
    Page page(after.words);
    if (say_practice_change(page, before, after)) return page.text();
  }
  if (before.screen != after.screen || after.screen != app::Screen::table || after.help_open) return speak(after);
  if (before.session && after.session && before.session->turns.size() != after.session->turns.size())
    return speak(after);
  const views::TableView is = views::build_table(after);
  Page page(after.words);
  say_told(page, before, is);
  say_answer_change(page, before, after, is);
  say_beside_change(page, before, after, is);
  page.line(is.decide.enabled ? page.w("Type decide to keep it.") : is.decide.reason + ".");
  return page.text();
}

}  // namespace two_hats::text
