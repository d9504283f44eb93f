#include "engine/base/text.h"
#include "game/text/say.h"
#include "game/views/table_view.h"

namespace two_hats::text {
namespace {

using base::marked;

const char* const kReach[] = {marked("none"), marked("small"), marked("medium"), marked("large")};
const char* const kAreas[] = {marked("Current Value"), marked("Unrealized Value"), marked("Ability to Innovate"),
                              marked("Time-to-Market")};

void say_choice(Page& page, const views::TableView& view) {
  for (const views::ChoiceRow& row : view.choices) {
    page.line(row.letter + (row.button.selected ? " (" + page.w("picked") + "): " : ": ") + ended(row.title) + " " +
              row.line);
    std::string reach;
    for (int area = 0; area < 4; ++area)
      if (row.reach[area] > 0)
        reach += (reach.empty() ? "" : ", ") + page.w(kAreas[area]) + " " + page.w(kReach[row.reach[area]]);
    if (!reach.empty()) page.line("   " + page.w("Could move: {0}.", reach));
  }
}

void say_order(Page& page, const views::TableView& view) {
  const views::OrderInput& order = view.order;
  for (const views::OrderRow& row : order.rows) {
    std::string words = page.w("{0}. {1}, {2} points, late: {3} {4}", row.place, row.title, row.points_words,
                               row.cost_words, row.cost_unit);
    for (const int need : row.needs)
      words += ", " + page.w("needs {0}", order.rows[static_cast<std::size_t>(need)].title);
    page.line(words + (row.broken ? " (" + page.w("stands too early") + ")" : "") + ".");
    if (row.place == order.fits) page.line("   " + order.capacity_words + ".");
  }
  if (order.fits == 0) page.line("   " + page.w("{0}: not even the first fits.", order.capacity_words));
}

void say_split(Page& page, const views::TableView& view) {
  const views::SplitInput& split = view.split;
  page.line(split.chip_words + " " + page.w("{0} still to place.", split.left));
  int number = 1;
  for (const views::SplitColumn& column : split.columns)
    page.line(page.w("{0}. {1}: {2}, last quarter {3}.", number++, column.title, column.chips, column.last));
}

void say_ownership(Page& page, const views::TableView& view) {
  const views::OwnershipInput& input = view.ownership;
  page.line(page.w("Rules from: {0}.", input.rules));
  page.line(page.w("Still to place: {0}.", input.left_words));
  for (const views::DutyTile& duty : input.left)
    page.line("   " + duty.button.name.substr(5) + ": " + duty.title + ".");
  for (std::size_t i = 0; i < input.boxes.size(); ++i) {
    const views::OwnerBox& box = input.boxes[i];
    std::string words = std::to_string(i + 1) + ". " + box.title + ": ";
    if (box.duties.empty()) words += box.line;
    for (std::size_t d = 0; d < box.duties.size(); ++d) words += (d ? "; " : "") + box.duties[d].title;
    page.line(words);
  }
}

void say_selection(Page& page, const views::TableView& view) {
  const views::SelectionInput& input = view.selection;
  if (!input.goal.empty()) page.line(page.w("Sprint Goal: {0}", ended(input.goal) + " " + input.goal_words));
  int number = 0;
  for (const views::SprintRow& row : input.rows) {
    if (number == 0)
      page.line(input.in > 0 ? page.w("In the Sprint, in the order of work:")
                             : page.w("Nothing is in the Sprint yet."));
    if (number == input.in) page.line(page.w("Stays in the Product Backlog:"));
    std::string words = std::to_string(++number) + ". " + row.button.name.substr(5) + ": " +
                        page.w("{0}, {1} points, done now worth {2} this quarter and {3} later", row.title,
                               row.points_words, row.quarter_words, row.years_words);
    if (row.of_goal) words += ", " + page.w("of the Sprint Goal");
    for (const int need : row.needs)
      words += ", " + page.w("needs {0}", input.rows[static_cast<std::size_t>(need)].title);
    if (!row.chance_words.empty()) words += "; " + row.chance_words;
    page.line(words + ".");
    if (row.in && number == input.fits) page.line("   " + input.capacity_words + ".");
  }
  if (input.fits == 0) page.line(input.capacity_words + ".");
  page.line(input.load_badge + ". " + input.load_words);
  if (!input.overload_words.empty()) page.line(input.overload_words);
}

void say_talk(Page& page, const views::TableView& view) {
  const views::TalkInput& talk = view.talk;
  page.line(page.w("Trust of {0}: {1} of 100.", talk.with.name, talk.trust_words));
  page.line(page.w("Your turns") + ": " + talk.turns_words + ".");
  for (const views::InterestRow& interest : talk.interests)
    page.line(page.w("What they want: {0}. {1}.", interest.title, interest.words));
  page.gap();
  say_talk_lines(page, talk, 0);
}

}  // namespace

void say_ready(Page& page, const views::TableView& view) {
  page.line(view.decide.enabled ? page.w("Ready: {0}.", view.decide.label) : view.decide.reason + ".");
}

void say_talk_lines(Page& page, const views::TalkInput& talk, std::size_t from) {
  for (std::size_t i = from; i < talk.lines.size(); ++i) {
    const views::TalkLine& line = talk.lines[i];
    page.line((line.mine ? page.w("You:") + " " : talk.with.name + ": ") + line.words);
    if (!line.after.empty()) page.line("   " + line.after + ".");
  }
  for (const views::ReplyRow& row : talk.replies) page.line(row.letter + " (" + row.tag + "): " + row.says);
  if (!talk.over_words.empty()) page.line(talk.over_words);
}

void say_card(Page& page, const views::TableView& view) {
  page.line(page.w("Card {0}. {1}", view.card.number, ended(view.card.title)));
  if (!view.card.called.empty()) page.line(view.card.called);
  if (!view.card.person.name.empty()) page.line(view.card.person.name + ", " + view.card.person.role + ".");
  if (!view.card.skill.empty()) page.line(view.card.skill + ".");
  page.line(view.card.story);
  if (!view.card.know.empty()) page.line(page.w("What you know:"));
  for (const views::FactRow& fact : view.card.know)
    page.line("- " + ended(fact.text) + (fact.source.empty() ? "" : " (" + fact.source + ")"));
  page.gap();
  page.line(ended(view.question));
  if (!view.guide.empty()) page.line(view.guide);
}

void say_table(Page& page, const app::State& state) {
  const views::TableView view = views::build_table(state);
  say_strip(page, view.strip);
  page.gap();
  say_card(page, view);
  switch (view.kind) {
    case cards::Kind::choice:
      say_choice(page, view);
      break;
    case cards::Kind::order:
      say_order(page, view);
      break;
    case cards::Kind::split:
      say_split(page, view);
      break;
    case cards::Kind::ownership:
      say_ownership(page, view);
      break;
    case cards::Kind::selection:
      say_selection(page, view);
      break;
    case cards::Kind::conversation:
      say_talk(page, view);
      break;
  }
  if (!view.flip.cues.empty()) {
    page.line(view.flip.met + " " + view.flip.question);
    int number = 1;
    for (const views::Button& cue : view.flip.cues)
      page.named("cue " + std::to_string(number++),
                 ended(cue.label) + (cue.selected ? " (" + page.w("named") + ")" : ""));
  }
  if (!view.ask.empty()) {
    page.line(page.w("Ask first?"));
    int number = 1;
    for (const views::AskRow& row : view.ask)
      page.named("ask " + std::to_string(number++), row.button.label + ", " + row.cost + ".");
  }
  if (view.wants_confidence && view.talk.replies.empty()) {
    std::string sure;
    for (const auto& option : view.confidence)
      sure += (sure.empty() ? "" : ", ") +
              (page.typed() ? "sure " + option.percent.substr(0, 2) + " " + option.title
                            : option.title + " " + option.percent) +
              (option.button.selected ? " (" + page.w("said") + ")" : "");
    page.line(page.w("How sure are you?") + " " + sure + ".");
  }
  if (view.author.on) {
    page.line(view.author.title + ": " + view.author.summary + "." +
              (view.author.said.empty() ? "" : " " + view.author.said));
    for (const views::NoteRow& row : view.author.rows)
      page.line("- " + row.place + ": " + ended(row.message) + (row.hint.empty() ? "" : " " + row.hint + "."));
  }
  if (!page.typed())
    say_ready(page, view);
  else
    page.line(view.decide.enabled ? page.w("Type decide to keep it, or help.")
                                  : view.decide.reason + ". " + page.w("Type help for what can be typed."));
}

}  // namespace two_hats::text
