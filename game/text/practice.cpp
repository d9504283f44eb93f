// Practising in lines of text: what to practise, a question, why, how it went.
#include <algorithm>

#include "engine/base/certainty.h"
#include "game/text/hear_parts.h"
#include "game/text/say.h"
#include "game/views/practice_view.h"
#include "game/views/question_view.h"

namespace two_hats::text {
namespace {

using questions::Kind;
using views::QuestionView;

// --- hearing

std::optional<Heard> hear_buttons(const std::vector<views::Button>& buttons, const std::string& word) {
  for (const views::Button& button : buttons) {
    if (button.name.empty() || lower(button.name) != word) continue;
    if (!button.enabled) return Heard{{}, button.reason + ".", false};
    return did(button.command);
  }
  return std::nullopt;
}

std::optional<Heard> hear_wish(const app::State& state, const Words& words) {
  const views::PracticeView view = views::build_practice(state);
  std::vector<views::Button> buttons{view.start, view.go_on};
  for (const views::ChoiceGroup& group : view.groups)
    buttons.insert(buttons.end(), group.choices.begin(), group.choices.end());
  if (words[0] == "go" && words.size() == 2 && words[1] == "on") return hear_buttons(buttons, "go_on");
  return hear_buttons(buttons, words[0]);
}

std::optional<Heard> hear_options(const QuestionView& view, const Words& words) {
  Heard heard;
  for (const std::string& word : words) {
    const int place = word.size() == 1 ? word[0] - 'a' : -1;
    if (place < 0 || place >= static_cast<int>(view.options.size())) return std::nullopt;
    const views::Button& button = view.options[static_cast<std::size_t>(place)].button;
    if (!button.enabled && words.size() == 1) return Heard{{}, button.reason + ".", false};
    heard.commands.push_back(button.command);
  }
  return heard;
}

// "match 1 3": the first row with the third on the other side; "match 3 1 2": every row at once.
std::optional<Heard> hear_match(const app::State& state, const QuestionView& view, const Words& words) {
  const base::Words& w = state.words;
  if (words[0] != "match") return std::nullopt;
  const app::AskedQuestion& asked = *app::asked_now(state);
  const auto rows = static_cast<int>(view.lefts.size());
  std::vector<int> numbers;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto place = number(words[i]);
    if (!place || *place < 1 || *place > rows)
      numbers.push_back(0);
    else
      numbers.push_back(*place);
  }
  const bool good = std::ranges::find(numbers, 0) == numbers.end();
  const auto give = [&](int left, int right) {
    return app::GiveRight{asked.laid.entries[static_cast<std::size_t>(left - 1)],
                          asked.laid.rights[static_cast<std::size_t>(right - 1)]};
  };
  if (good && numbers.size() == 2) return did(give(numbers[0], numbers[1]));
  if (!good || static_cast<int>(numbers.size()) != rows)
    return said(
        w("match ROW NUMBER takes two numbers between 1 and {0}; match with one number a row does them all.", rows));
  Heard heard;
  for (int row = 1; row <= rows; ++row) heard.commands.push_back(give(row, numbers[static_cast<std::size_t>(row - 1)]));
  return heard;
}

std::optional<Heard> hear_question(const app::State& state, const Words& words) {
  const base::Words& w = state.words;
  const QuestionView view = views::build_question(state);
  if (words[0] == "answer" && words.size() == 1) {
    if (!view.answer.enabled) return Heard{{}, view.answer.reason + ".", false};
    return did(app::Decide{});
  }
  if (words[0] == "sure" && words.size() == 2) {
    const auto n = number(words[1]);
    for (const int percent : base::kCertainties)
      if (n && *n == percent) return did(app::BeSure{percent});
    return said(w("sure takes 50, 65, 80 or 95."));
  }
  if (words[0] == "end") return did(app::EndPractice{});
  switch (view.kind) {
    case Kind::ordering:
      return hear_moves(w, static_cast<int>(view.steps.size()), words);
    case Kind::matching:
      return hear_match(state, view, words);
    case Kind::single:
    case Kind::multiple:
    case Kind::true_false:
      break;
  }
  return hear_options(view, words);
}

// --- saying

void say_wish(Page& page, const app::State& state) {
  const views::PracticeView view = views::build_practice(state);
  page.line(view.title + ". " + view.blurb);
  for (const views::ChoiceGroup& group : view.groups) {
    page.line(group.title + (group.one ? ", " + page.w("one of:") : ", " + page.w("any of:")));
    for (const views::Button& button : group.choices)
      page.line((page.typed() ? "   " + button.name + ": " : "") + button.label +
                (button.selected ? " (" + page.w("chosen") + ")" : ""));
  }
  if (!view.about.empty()) page.line(view.about);
  page.line(view.fits);
  if (!view.go_on.name.empty()) page.named(view.go_on.name, view.go_on.label);
  if (view.start.enabled)
    page.hint(page.w("Type a name to choose it, start, or home."));
  else
    page.line(view.start.reason + ".");
}

void say_rows(Page& page, const QuestionView& view) {
  for (const auto& option : view.options)
    page.line(option.letter + ": " + option.text + (option.button.selected ? " (" + page.w("chosen") + ")" : ""));
  for (std::size_t i = 0; i < view.steps.size(); ++i) page.line(std::to_string(i + 1) + ": " + view.steps[i].text);
  for (std::size_t i = 0; i < view.lefts.size(); ++i)
    page.line(
        page.w("Row {0}: {1}", i + 1, view.lefts[i].text) +
        (view.lefts[i].given.empty() ? "" : ", " + page.w("with {0}: {1}", view.lefts[i].number, view.lefts[i].given)));
  if (!view.rights.empty()) page.line(view.rights_title + ":");
  for (const auto& right : view.rights)
    page.line(right.number + ": " + right.text + (right.used ? " (" + page.w("given") + ")" : ""));
}

std::string how_to_answer(const Page& page, Kind kind) {
  if (kind == Kind::ordering) return page.w("Type order 3 1 2 or move FROM TO, sure 50, 65, 80 or 95, then answer.");
  if (kind == Kind::matching) return page.w("Type match ROW NUMBER, sure 50, 65, 80 or 95, then answer.");
  return page.w("Type a letter, sure 50, 65, 80 or 95, then answer.");
}

// "50 % Guessing, right +1, wrong 0; ...".
std::string worth_of_certainty(const QuestionView& view) {
  std::string words;
  for (const views::CertaintyChoice& sure : view.certainty)
    words += (words.empty() ? "" : "; ") + sure.percent + " " + sure.title + ", " + sure.marks;
  return words;
}

void say_question(Page& page, const app::State& state) {
  const QuestionView view = views::build_question(state);
  page.line(view.head.line + ". " + view.head.progress + "." +
            (view.head.so_far.empty() ? "" : " " + view.head.so_far + "."));
  page.line(view.kicker + ". " + view.chip + ".").line(view.stem);
  say_rows(page, view);
  if (view.head.number == 1) page.line(page.w("What it is worth: {0}.", worth_of_certainty(view)));
  page.hint(how_to_answer(page, view.kind));
}

void say_explanation(Page& page, const app::State& state) {
  const views::ExplanationView view = views::build_explanation(state);
  page.line(view.verdict + ". " + view.mark + "." +
            (view.head.so_far.empty() ? "" : " " + page.w("So far {0}.", view.head.so_far)));
  for (const auto& row : view.rows) {
    page.line((row.letter.empty() ? "" : row.letter + ": ") + row.text);
    page.line("   " + row.tag + ". " + row.why);
  }
  page.line(view.source_title + ": " + view.source + ". " + view.where);
  page.hint(page.w("Type next, end or help."));
}

void say_bars(Page& page, const std::string& title, const std::vector<views::SummaryView::Bar>& bars) {
  page.line(title + ":");
  for (const auto& bar : bars) page.line("- " + bar.name + ": " + bar.words + ".");
}

void say_summary(Page& page, const app::State& state) {
  const views::SummaryView view = views::build_summary(state);
  page.line(view.kicker + ".").line(view.title + ". " + view.marks + ".").line(view.calibration);
  say_bars(page, view.topics_title, view.topics);
  say_calibration(page, view.certainty);
  page.hint(view.again.enabled ? page.w("Type missed for the missed ones, more, or home.")
                               : page.w("Type more, or home."));
}

}  // namespace

std::optional<Heard> hear_practice(const app::State& state, const Words& words) {
  switch (state.screen) {
    case app::Screen::practice:
      return hear_wish(state, words);
    case app::Screen::question:
      return hear_question(state, words);
    case app::Screen::explanation:
      if (words[0] == "next") return did(app::NextAsked{});
      if (words[0] == "end") return did(app::EndPractice{});
      return std::nullopt;
    case app::Screen::summary: {
      const views::SummaryView view = views::build_summary(state);
      if (words[0] == "missed") return hear_buttons({view.again}, "again");
      return hear_buttons({view.more}, words[0]);
    }
    default:
      return std::nullopt;
  }
}

std::string practice_help(const app::State& state) {
  const base::Words& w = state.words;
  std::string help;
  const auto add = [&](const std::string& words) { help += "  " + words + "\n"; };
  switch (state.screen) {
    case app::Screen::practice:
      add(w("a name from the screen, for instance: topic.scrum, count.20"));
      add(w("start: the questions"));
      add(w("go on: the practice under way"));
      break;
    case app::Screen::question: {
      const Kind kind = views::build_question(state).kind;
      if (kind == Kind::ordering) {
        add(w("move FROM TO: move the row at a place"));
        add(w("order 3 1 2 ...: the rows at these places first"));
      } else if (kind == Kind::matching) {
        add(w("match ROW NUMBER: the row with the number beneath"));
        add(w("match 3 1 2 ...: every row at once"));
      } else {
        add(w("a, b, c ...: pick an answer; several letters pick several"));
      }
      add(w("sure 50, 65, 80 or 95: how sure you are"));
      add(w("answer: hand it in"));
      add(w("end: see how it went"));
      break;
    }
    case app::Screen::explanation:
      add(w("next: the next question"));
      add(w("end: see how it went"));
      break;
    default:
      add(w("missed: the missed ones once more"));
      add(w("more: choose anew"));
  }
  return help;
}

void say_practice(Page& page, const app::State& state) {
  switch (state.screen) {
    case app::Screen::practice:
      return say_wish(page, state);
    case app::Screen::question:
      return say_question(page, state);
    case app::Screen::explanation:
      return say_explanation(page, state);
    default:
      return say_summary(page, state);
  }
}

bool say_practice_change(Page& page, const app::State& before, const app::State& after) {
  if (after.screen == app::Screen::practice) {
    const views::PracticeView was = views::build_practice(before), is = views::build_practice(after);
    for (const views::ChoiceGroup& group : is.groups) {
      std::string chosen;
      for (const views::Button& button : group.choices)
        if (button.selected) chosen += (chosen.empty() ? "" : ", ") + button.label;
      page.line(group.title + ": " + (chosen.empty() ? page.w("nothing") : chosen) + ".");
    }
    if (is.about != was.about && !is.about.empty()) page.line(is.about);
    page.line(is.fits + " " + (is.start.enabled ? page.w("Type start.") : is.start.reason + "."));
    return true;
  }
  const bool same = after.screen == app::Screen::question && before.practice.now == after.practice.now &&
                    before.practices == after.practices;
  if (!same) return false;
  const QuestionView was = views::build_question(before), is = views::build_question(after);
  const app::AskedQuestion &then = *app::asked_now(before), &now = *app::asked_now(after);
  if (then.given != now.given) say_rows(page, is);
  for (const views::CertaintyChoice& sure : is.certainty)
    if (sure.button.selected && then.certainty != now.certainty) page.line(sure.title + ", " + sure.percent + ".");
  page.line(is.answer.enabled ? page.w("Type answer to hand it in.") : is.answer.reason + ".");
  return true;
}

}  // namespace two_hats::text
