#include <algorithm>

#include "engine/base/text.h"
#include "game/text/hear_slider.h"
#include "game/text/say.h"
#include "game/views/debrief_view.h"
#include "game/views/home_view.h"
#include "game/views/reveal_view.h"
#include "game/views/settings_view.h"

namespace two_hats::text {
namespace {

void say_dial(Page& page, const std::string& title, const views::Dial& dial) {
  if (!dial.known) return;
  if (!dial.scored) {
    page.line(page.w("{0}: not scored. {1}.", title, dial.place_words));
    return;
  }
  const std::string error = dial.error_words.empty() ? "" : " " + dial.error_words;
  page.line(
      page.w("{0}: {1} of 100{2}, {3}. {4}.", title, dial.score_words, error, dial.interval_words, dial.place_words));
  if (!dial.sentence.empty()) page.line(dial.sentence);
}

// The same; the end of a quotation counts.
std::string closed(const std::string& words) {
  const bool quoted = words.size() > 4 && (words.ends_with("”") || words.ends_with("“"));
  return quoted && ended(words.substr(0, words.size() - 3)) == words.substr(0, words.size() - 3) ? words : ended(words);
}

// Every move of one chip, a row an activity that gives it.
void say_board(Page& page, const views::NearbyBoard& board) {
  for (std::size_t from = 0; from < board.cells.size(); ++from) {
    std::string row;
    for (std::size_t to = 0; to < board.cells[from].size(); ++to) {
      const auto& cell = board.cells[from][to];
      if (cell.there)
        row +=
            (row.empty() ? "" : "; ") + board.sides[to].title + " " + page.w("{0} and {1}", cell.quarter, cell.years);
    }
    if (!row.empty())
      page.line(page.w("A chip from {0}, € thousand, quarter and three years, to: {1}.", board.sides[from].title, row));
  }
}

// Which letter stands for which answer, where answers have no letters of their own.
void say_compare(Page& page, const views::RevealView& view) {
  std::string words;
  for (std::size_t i = 0; i < view.compare.size(); ++i)
    if (view.compare[i].button.label.size() > 1)
      words += (words.empty() ? page.w("Compare with:") + " " : ", ") + views::letter(static_cast<int>(i)) + " " +
               page.words().inside(view.compare[i].button.label);
  if (!words.empty()) page.line(words + ".");
}

void say_lesson(Page& page, const views::Lesson& lesson) {
  page.line(closed(lesson.title) + " " + lesson.words +
            (lesson.open.name.empty() || !page.typed() ? "" : " " + page.w("Type twin to see it.")));
  for (const views::Lesson::Line& line : lesson.lines) {
    const bool sentence = line.strong.ends_with('.') || line.strong.ends_with(':');
    page.line("- " + line.strong + (sentence ? "" : ":") + (line.words.empty() ? "" : " " + line.words));
  }
}

// What shows only over several decisions.
void say_patterns(Page& page, const views::DebriefView& view) {
  const auto scores = [&](const std::string& quarter, const std::string& years) {
    return " " + page.w("Short-term {0}, long-term {1}.", quarter, years);
  };
  for (const views::TwinRow& row : view.twins) {
    page.gap().line(page.w("One case, two hats:"));
    for (const views::TwinSide* side : {&row.manager, &row.owner})
      page.line("- " + side->kicker + ": " + closed(side->title) + " " + closed(side->answer) +
                scores(side->short_words, side->long_words));
    page.line(row.differed);
  }
  for (const views::PairRow& row : view.pairs) {
    page.gap().line(page.w("Nearly the same, and the answer turns round:"));
    for (const views::PairRow::Side* side : {&row.first, &row.second})
      page.line("- " + closed(side->words) + scores(side->short_words, side->long_words));
    page.line(row.decides + ". " + row.because + " " + row.named);
  }
  if (!view.traps.empty()) page.gap().line(page.w("Traps on your cards:"));
  for (const views::TrapRow& row : view.traps) page.line("- " + row.name + ", " + row.count + ". " + row.words);
}

// A skill, and each hat alone where several were worn.
void say_skill(Page& page, const views::CompetencyRow& row) {
  page.line(page.w("{0}, {1}: short-term {2}, long-term {3}.", row.name, row.cards, row.short_words, row.long_words));
  if (row.lanes.size() < 2) return;
  for (const views::SkillLane& lane : row.lanes) page.line("- " + lane.words);
}

const char* tone_word(views::Tone tone) {
  switch (tone) {
    case views::Tone::good:
      return base::marked("Passed");
    case views::Tone::careful:
      return base::marked("Careful");
    case views::Tone::bad:
      return base::marked("Failed");
    case views::Tone::neutral:
      break;
  }
  return base::marked("Note");
}

}  // namespace

void say_why(Page& page, const views::WhyPage& why) {
  if (why.bars.empty()) return;
  page.line(why.title + ":");
  for (const views::WhyBar& bar : why.bars)
    page.line("- " + bar.name + ", " + bar.share_words + ", " + bar.worth_words +
              (bar.because.empty() ? "." : ": " + bar.because));
}

void say_nearby(Page& page, const views::Nearby& nearby) {
  if (nearby.open.name.empty()) return;
  page.line(nearby.title + (nearby.note.empty() ? ":" : " (" + nearby.note + "):"));
  for (const views::NearbyRow& row : nearby.rows)
    page.line(
        "- " + (row.kicker.empty() ? "" : row.kicker + ": ") + closed(row.words) +
        (row.quarter.empty() ? "" : " " + page.w("{0} this quarter, {1} over three years.", row.quarter, row.years)) +
        (row.detail.empty() || row.detail.back() == '.' ? "" : " " + row.detail + "."));
  for (const std::string& sentence : nearby.sentences) page.line("- " + sentence);
}

void say_home(Page& page, const app::State& state) {
  const views::HomeView view = views::build_home(state);
  page.line(page.w("Two Hats. One decision. Two hats. Two horizons."));
  page.line(view.kicker + ". " + view.title + ".");
  page.line(view.blurb);
  if (!view.progress_words.empty()) page.line(view.progress_words + ".");
  if (!view.notice.empty()) page.line(view.notice);
  page.gap();
  if (view.main.enabled) page.named(view.main.name, view.main.label);
  for (const views::Button& button : view.others) {
    if (button.name == "practice" && view.practice)
      page.named(view.practice->button.name, view.practice->button.label + ". " + view.practice->line + ".");
    else
      page.named(button.name, button.label);
  }
  if (!view.easier.empty()) page.line(view.easier_title);
  for (const views::Button& button : view.easier) page.named(button.name, button.label);
  for (const auto& row : view.packs) page.named(row.name, row.title + ". " + row.line);
  for (const auto& row : view.saved) page.named(row.name, row.title + ". " + row.line);
}

void say_hats(Page& page, const app::State& state) {
  const views::HatsView view = views::build_hats(state);
  page.line(view.title).line(view.blurb);
  for (std::size_t i = 0; i < view.pegs.size(); ++i)
    page.line(std::to_string(i + 1) + ": " + view.pegs[i].button.label + ". " + view.pegs[i].line);
  if (!view.lenses.empty()) {
    std::string lenses;
    for (const views::Button& lens : view.lenses)
      lenses += (lenses.empty() ? "" : ", ") + (page.typed() ? lens.name.substr(5) + " " : "") + lens.label +
                (lens.selected ? " (" + page.w("now") + ")" : "");
    page.line(view.lens_title + " " + lenses + ". " + view.lens_words);
  }
  page.hint(view.lenses.empty()
                ? page.w("Type 1, 2 or 3, or pm, po or both.")
                : page.w("Type 1, 2 or 3, or pm, po or both; before it, lens and a name for other rules."));
}

void say_verdict(Page& page, const views::RevealView& view) {
  page.line(view.shape + ". " + view.headline + "." + (view.debated.empty() ? "" : " " + view.debated + "."));
  if (page.typed()) page.line(view.subtitle + ".");
  say_dial(page, page.w("Short-term"), view.short_term);
  say_dial(page, page.w("Long-term"), view.long_term);
  if (!view.scale_words.empty()) page.line(view.scale_words);
  if (!view.verdict) page.line(view.worlds_words + ".");
}

void say_luck(Page& page, const views::RevealView& view) {
  if (!view.luck_strong.empty()) page.line(view.luck_strong + " " + view.luck_words);
}

void say_calibration(Page& page, const views::Calibration& calibration) {
  if (calibration.points.empty()) return;
  page.line(calibration.title + ": " + calibration.sentence);
  for (const auto& point : calibration.points) page.line("- " + point.words);
}

void say_conduct(Page& page, const views::RevealView& view) {
  if (!view.conduct.empty())
    page.line(page.w("How you decided") + (view.rules.empty() ? ":" : " (" + page.words().inside(view.rules) + "):"));
  for (const views::ConductRow& row : view.conduct)
    page.line("- " + page.w(tone_word(row.tone)) + ": " + row.title + ". " + row.words);
}

void say_reveal(Page& page, const app::State& state) {
  const views::RevealView view = views::build_reveal(state);
  if (!page.typed()) page.line(view.subtitle + ".");
  say_verdict(page, view);
  for (const std::string& sentence : view.chart.sentence) page.line(sentence);
  if (!view.chart.rests_on.empty()) page.line(view.chart.rests_on);
  say_why(page, view.why_years);
  say_why(page, view.why_quarter);
  say_nearby(page, view.nearby);
  say_conduct(page, view);
  for (const views::Lesson& lesson : view.lessons) say_lesson(page, lesson);
  say_luck(page, view);
  if (!view.principle.empty()) page.line(page.w("Principle: {0}", view.principle));
  for (const auto& part : view.feedback) page.line(part.title + ": " + part.text);
  if (view.words_open) {
    page.line(page.w("Against {0}:", view.chart.other.label));
    for (const auto& row : view.chart.table)
      page.line(page.w("{0}: {1}, the other {2}.", row.when, row.mine, row.other));
    say_board(page, view.nearby.board);
  }
  say_compare(page, view);
  page.hint(view.undo.enabled ? page.w("Type next, undo, words, compare LETTER, or help.")
                              : page.w("Type next, words, compare LETTER, or help."));
}

void say_ending(Page& page, const views::EndingPanel& ending) {
  page.line(ending.kicker + ": " + ending.title + ". " + ending.text);
  if (!ending.question.empty()) page.line(ending.question);
  page.gap();
}

// After a tutorial.
void say_now(Page& page, const views::DebriefView& view) {
  page.gap().line(view.now.title);
  for (const views::Button& button : view.now.buttons)
    if (button.enabled) page.named(button.name, button.label);
  page.hint(page.w("Type one of these, or look NUMBER to see a decision again."));
}

void say_debrief(Page& page, const app::State& state) {
  const views::DebriefView view = views::build_debrief_view(state);
  page.line(view.kicker + ".").line(view.headline + ".").gap();
  if (!view.ending.title.empty()) say_ending(page, view.ending);
  page.line(view.marks_title + ":");
  for (const auto& mark : view.marks) page.line("- " + mark.button.label + ".");
  for (const auto& corner : {view.win_win, view.investment, view.shortcut, view.lose_lose})
    page.line(corner.title + ": " + corner.cards + ".");
  constexpr const char* kHowMany[] = {base::marked("Nothing to talk about."), base::marked("One to talk about:"),
                                      base::marked("Two to talk about:"), base::marked("Three to talk about:")};
  page.gap().line(view.moments_title.empty() ? page.w(kHowMany[std::min<std::size_t>(3, view.moments.size())])
                                             : view.moments_title + ":");
  for (std::size_t i = 0; i < view.moments.size(); ++i) {
    const auto& moment = view.moments[i];
    page.line(page.w("{0}. {1}, card {2}: {3}. {4}", i + 1, moment.kicker, moment.number, moment.title, moment.words));
    if (!moment.other_world.empty()) page.line("   " + moment.other_world);
  }
  if (!view.now.title.empty()) return say_now(page, view);
  page.gap();
  for (const auto& bar : view.luck) page.line(bar.title + ": " + bar.value + ".");
  page.line(view.luck_words);
  if (!view.certainty_words.empty()) page.line(view.certainty_words + ".");
  for (const auto& hat : view.hats)
    page.line(
        page.w("{0}, {1}: short-term {2}, long-term {3}.", hat.title, hat.cards, hat.short_words, hat.long_words));
  for (const auto& row : view.competencies) say_skill(page, row);
  say_calibration(page, view.calibration);
  say_patterns(page, view);
  if (!view.weeks.in_words.empty()) page.gap().line(page.w("Week by week, scores of the quarter and of three years:"));
  for (const std::string& sprint : view.weeks.in_words) page.line("- " + sprint);
  if (!view.question.empty()) page.gap().line(page.w("Talk about it: {0}", view.question));
  page.hint(page.w("Type look NUMBER to see a decision again, question, home, or quit."));
}

void say_settings(Page& page, const app::State& state) {
  const views::SettingsView view = views::build_settings(state);
  page.line(view.title + ".");
  for (const auto& row : view.rows) {
    if (!row.group.empty()) page.line(row.group + ":");
    page.line(row.title + ". " + row.line);
    for (const auto& choice : row.choices)
      page.line((page.typed() ? "   " + choice.name : choice.label) +
                (choice.selected ? " (" + page.w("now") + ")" : ""));
    if (row.slider)
      page.line((page.typed() ? "   " + spoken_name(*row.slider) + " " : "") +
                page.w("{0}, from 0 to 100", row.slider->shown));
  }
  page.hint(page.w("Type a name to set it, a name and a number where there is one (volume touch 40), or back."));
}

void say_problem(Page& page, const app::State& state) {
  const views::ProblemView view = views::build_problem(state);
  page.line(view.title + ".").line(view.what).line(view.still_works);
  for (const std::string& where : view.where) page.line(where);
  for (std::size_t i = 0; i < view.actions.size(); ++i) page.line(std::to_string(i + 1) + ": " + view.actions[i].label);
}

}  // namespace two_hats::text
