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

void say_dial(Page& page, const char* title, const views::Dial& dial) {
  if (!dial.known) return;
  if (!dial.scored) {
    page.line(std::string(title) + ": not scored. " + dial.place_words + ".");
    return;
  }
  const std::string error = dial.error_words.empty() ? "" : " " + dial.error_words;
  page.line(std::string(title) + ": " + dial.score_words + " of 100" + error + ", " + dial.interval_words + ". " +
            dial.place_words + ".");
}

std::string ended(const std::string& words) {
  const bool quoted = words.size() > 4 && words.compare(words.size() - 3, 3, "”") == 0;
  const char last = words.empty() ? '.' : quoted ? words[words.size() - 4] : words.back();
  return last == '.' || last == '?' || last == '!' ? words : words + ".";
}

// Every move of one chip, a row an activity that gives it.
void say_board(Page& page, const views::NearbyBoard& board) {
  for (std::size_t from = 0; from < board.cells.size(); ++from) {
    std::string row;
    for (std::size_t to = 0; to < board.cells[from].size(); ++to) {
      const auto& cell = board.cells[from][to];
      if (cell.there)
        row += (row.empty() ? "" : "; ") + board.sides[to].title + " " + cell.quarter + " and " + cell.years;
    }
    if (!row.empty())
      page.line("A chip from " + board.sides[from].title + ", € thousand, quarter and three years, to: " + row + ".");
  }
}

// Which letter stands for which answer, where answers have no letters of their own.
void say_compare(Page& page, const views::RevealView& view) {
  std::string words;
  for (std::size_t i = 0; i < view.compare.size(); ++i)
    if (view.compare[i].label.size() > 1)
      words += (words.empty() ? "Compare with: " : ", ") + views::letter(static_cast<int>(i)) + " " +
               views::lower_first(view.compare[i].label);
  if (!words.empty()) page.line(words + ".");
}

void say_lesson(Page& page, const views::Lesson& lesson) {
  page.line(ended(lesson.title) + " " + lesson.words +
            (lesson.open.name.empty() || !page.typed() ? "" : " Type twin to see it."));
  for (const views::Lesson::Line& line : lesson.lines) {
    const bool sentence = line.strong.ends_with('.') || line.strong.ends_with(':');
    page.line("- " + line.strong + (sentence ? "" : ":") + (line.words.empty() ? "" : " " + line.words));
  }
}

// What shows only over several decisions.
void say_patterns(Page& page, const views::DebriefView& view) {
  const auto scores = [](const std::string& quarter, const std::string& years) {
    return " Short-term " + quarter + ", long-term " + years + ".";
  };
  for (const views::TwinRow& row : view.twins) {
    page.gap().line("One case, two hats:");
    for (const views::TwinSide* side : {&row.manager, &row.owner})
      page.line("- " + side->kicker + ": " + ended(side->title) + " " + ended(side->answer) +
                scores(side->short_words, side->long_words));
    page.line(row.differed);
  }
  for (const views::PairRow& row : view.pairs) {
    page.gap().line("Nearly the same, and the answer turns round:");
    for (const views::PairRow::Side* side : {&row.first, &row.second})
      page.line("- " + ended(side->words) + scores(side->short_words, side->long_words));
    page.line(row.decides + ". " + row.because + " " + row.named);
  }
  if (!view.traps.empty()) page.gap().line("Traps on your cards:");
  for (const views::TrapRow& row : view.traps) page.line("- " + row.name + ", " + row.count + ". " + row.words);
}

const char* tone_word(views::Tone tone) {
  switch (tone) {
    case views::Tone::good:
      return "Passed";
    case views::Tone::careful:
      return "Careful";
    case views::Tone::bad:
      return "Failed";
    case views::Tone::neutral:
      break;
  }
  return "Note";
}

std::string capitalised(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
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
    page.line("- " + (row.kicker.empty() ? "" : row.kicker + ": ") + ended(row.words) +
              (row.quarter.empty() ? "" : " " + row.quarter + " this quarter, " + row.years + " over three years.") +
              (row.detail.empty() || row.detail.back() == '.' ? "" : " " + row.detail + "."));
  for (const std::string& sentence : nearby.sentences) page.line("- " + sentence);
}

void say_home(Page& page, const app::State& state) {
  const views::HomeView view = views::build_home(state);
  page.line("Two Hats. One decision. Two hats. Two horizons.");
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
                (lens.selected ? " (now)" : "");
    page.line(view.lens_title + " " + lenses + ". " + view.lens_words);
  }
  page.hint(std::string("Type 1, 2 or 3, or pm, po or both") +
            (view.lenses.empty() ? "." : "; before it, lens and a name for other rules."));
}

void say_verdict(Page& page, const views::RevealView& view) {
  page.line(view.shape + ". " + view.headline + "." + (view.debated.empty() ? "" : " " + view.debated + "."));
  if (page.typed()) page.line(view.subtitle + ".");
  say_dial(page, "Short-term", view.short_term);
  say_dial(page, "Long-term", view.long_term);
  if (!view.verdict) page.line(view.worlds_words + ".");
}

void say_conduct(Page& page, const views::RevealView& view) {
  if (!view.conduct.empty())
    page.line("How you decided" + (view.rules.empty() ? ":" : " (" + views::lower_first(view.rules) + "):"));
  for (const views::ConductRow& row : view.conduct)
    page.line("- " + std::string(tone_word(row.tone)) + ": " + row.title + ". " + row.words);
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
  page.line(view.luck_strong + " " + view.luck_words);
  for (const auto& part : view.feedback) page.line(part.title + ": " + part.text);
  if (view.words_open) {
    page.line("Against " + view.chart.other.label + ":");
    for (const auto& row : view.chart.table) page.line(row.when + ": " + row.mine + ", the other " + row.other + ".");
    say_board(page, view.nearby.board);
  }
  say_compare(page, view);
  page.hint("Type next" + std::string(view.undo.enabled ? ", undo" : "") + ", words, compare LETTER, or help.");
}

void say_debrief(Page& page, const app::State& state) {
  const views::DebriefView view = views::build_debrief_view(state);
  page.line(view.kicker + ".").line(view.headline + ".").gap();
  if (!view.ending.title.empty())
    page.line(view.ending.kicker + ": " + view.ending.title + ". " + view.ending.text).line(view.ending.question).gap();
  page.line(view.marks_title + ":");
  for (const auto& mark : view.marks) page.line("- " + mark.button.label + ".");
  for (const auto& corner : {view.win_win, view.investment, view.shortcut, view.lose_lose})
    page.line(corner.title + ": " + corner.cards + ".");
  constexpr const char* kHowMany[] = {"Nothing", "One", "Two", "Three"};
  page.gap().line(std::string(kHowMany[std::min<std::size_t>(3, view.moments.size())]) + " to talk about" +
                  (view.moments.empty() ? "." : ":"));
  for (std::size_t i = 0; i < view.moments.size(); ++i) {
    const auto& moment = view.moments[i];
    page.line(std::to_string(i + 1) + ". " + moment.kicker + ", card " + moment.number + ": " + moment.title + ". " +
              moment.words);
    if (!moment.other_world.empty()) page.line("   " + moment.other_world);
  }
  page.gap();
  for (const auto& bar : view.luck) page.line(bar.title + ": " + bar.value + ".");
  page.line(view.luck_words);
  if (!view.certainty_words.empty()) page.line(view.certainty_words + ".");
  for (const auto& hat : view.hats)
    page.line(hat.title + ", " + hat.cards + ": short-term " + hat.short_words + ", long-term " + hat.long_words + ".");
  for (const auto& row : view.competencies)
    page.line(capitalised(row.name) + ", " + row.cards + ": short-term " + row.short_words + ", long-term " +
              row.long_words + ".");
  say_patterns(page, view);
  if (!view.question.empty()) page.gap().line("Talk about it: " + view.question);
  page.hint("Type look NUMBER to see a decision again, question, home, or quit.");
}

void say_settings(Page& page, const app::State& state) {
  const views::SettingsView view = views::build_settings(state);
  page.line(view.title + ".");
  for (const auto& row : view.rows) {
    page.line(row.title + ". " + row.line);
    for (const auto& choice : row.choices)
      page.line((page.typed() ? "   " + choice.name : choice.label) + (choice.selected ? " (now)" : ""));
    if (row.slider)
      page.line((page.typed() ? "   " + spoken_name(*row.slider) + " " : "") + row.slider->shown + ", from 0 to 100");
  }
  page.hint("Type a name to set it, a name and a number where there is one (volume touch 40), or back.");
}

void say_problem(Page& page, const app::State& state) {
  const views::ProblemView view = views::build_problem(state);
  page.line(view.title + ".").line(view.what).line(view.still_works);
  for (const std::string& where : view.where) page.line(where);
  for (std::size_t i = 0; i < view.actions.size(); ++i) page.line(std::to_string(i + 1) + ": " + view.actions[i].label);
}

}  // namespace two_hats::text
