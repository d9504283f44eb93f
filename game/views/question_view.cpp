#include "game/views/question_view.h"

#include <algorithm>
#include <cstdlib>

#include "engine/base/certainty.h"
#include "engine/base/text.h"
#include "game/views/practice_parts.h"

namespace two_hats::views {
namespace {

using questions::Kind;
using questions::Question;

constexpr const char* kNumbers[] = {base::marked("none"),  base::marked("one"),  base::marked("two"),
                                    base::marked("three"), base::marked("four"), base::marked("five"),
                                    base::marked("six")};

std::string name_with(const char* what, int place) { return std::string(what) + "." + static_cast<char>('a' + place); }

std::string chip_of(const base::Words& w, const Question& question) {
  switch (question.kind) {
    case Kind::single:
      return w("Choose one");
    case Kind::multiple:
      return w("Choose {0}", w(kNumbers[questions::wanted(question)]));
    case Kind::true_false:
      return w("True or false");
    case Kind::ordering:
      return w("Put in order");
    case Kind::matching:
      return w("Match");
  }
  return "";
}

std::string how_to(const base::Words& w, Kind kind) {
  if (kind == Kind::ordering) return w("Drag a row, or lift it with Space. First at the top.");
  if (kind == Kind::matching) return w("Take a row on the left, then the one that belongs to it on the right.");
  return "";
}

// --- the rows

void fill_options(const base::Words& w, QuestionView& view, const Question& question, const app::AskedQuestion& asked) {
  const bool full = static_cast<int>(asked.given.size()) >= questions::wanted(question);
  for (std::size_t row = 0; row < asked.laid.entries.size(); ++row) {
    const int place = asked.laid.entries[row];
    const bool picked = std::ranges::find(asked.given, place) != asked.given.end();
    Button button{name_with("option", place), "", "", true, picked, "", app::PickOption{place}};
    if (question.kind == Kind::multiple && full && !picked) {
      button.enabled = false;
      button.reason = w("You have chosen {0}; take one back first", w(kNumbers[questions::wanted(question)]));
    }
    view.options.push_back(
        {button, letter(static_cast<int>(row)), question.options[static_cast<std::size_t>(place)].text});
    view.options.back().button.label = view.options.back().letter + ": " + view.options.back().text;
  }
}

void fill_steps(QuestionView& view, const Question& question, const app::AskedQuestion& asked,
                const app::Practice& practice) {
  for (std::size_t row = 0; row < asked.given.size(); ++row) {
    const int place = asked.given[row];
    const bool here = static_cast<int>(row) == practice.cursor;
    const std::string& text = question.order[static_cast<std::size_t>(place)].text;
    view.steps.push_back(
        {Button{name_with("step", place), text, "", true, false, "", app::PutCursor{static_cast<int>(row)}}, text, here,
         here && practice.lifted});
  }
}

int row_of(const std::vector<int>& rights, int place) {
  return static_cast<int>(std::ranges::find(rights, place) - rights.begin());
}

void fill_pairs(const base::Words& w, QuestionView& view, const Question& question, const app::AskedQuestion& asked,
                const app::Practice& practice) {
  const auto& lefts = asked.laid.entries;
  const auto& rights = asked.laid.rights;
  for (std::size_t row = 0; row < lefts.size(); ++row) {
    const int place = lefts[row];
    const int given = asked.given[static_cast<std::size_t>(place)];
    QuestionView::LeftRow left;
    left.text = question.pairs[static_cast<std::size_t>(place)].left;
    left.at_cursor = static_cast<int>(row) == practice.cursor;
    if (given != questions::kNobody) {
      left.number = std::to_string(row_of(rights, given) + 1);
      left.given = question.pairs[static_cast<std::size_t>(given)].right;
    }
    left.button = Button{name_with("left", place),
                         left.given.empty() ? w("{0}: nothing yet", left.text) : left.text + ": " + left.given,
                         "",
                         true,
                         left.at_cursor,
                         "",
                         app::PutCursor{static_cast<int>(row)}};
    view.lefts.push_back(std::move(left));
  }
  const int in_hand = lefts[static_cast<std::size_t>(practice.cursor)];
  for (std::size_t row = 0; row < rights.size(); ++row) {
    const int place = rights[row];
    QuestionView::RightRow right;
    right.number = std::to_string(row + 1);
    right.text = question.pairs[static_cast<std::size_t>(place)].right;
    right.used = std::ranges::find(asked.given, place) != asked.given.end();
    right.button = Button{name_with("right", place),     right.number + ": " + right.text, "", true, right.used, "",
                          app::GiveRight{in_hand, place}};
    view.rights.push_back(std::move(right));
  }
  view.lefts_title = w("What");
  view.rights_title = w("Belongs to");
}

// --- certainty and the answer

void fill_certainty(const base::Words& w, QuestionView& view, const app::AskedQuestion& asked) {
  view.certainty_title = w("How sure are you?");
  view.certainty_line = w("Sure and wrong costs more than a guess.");
  for (const int percent : base::kCertainties) {
    const int right = base::certainty_mark(percent, true), wrong = base::certainty_mark(percent, false);
    view.certainty.push_back({Button{"confidence." + std::to_string(percent), certainty_words(w, percent), "", true,
                                     asked.certainty == percent, "", app::BeSure{percent}},
                              certainty_words(w, percent), w.per_cent(percent / 100.0),
                              w("right {0}, wrong {1}", w.with_sign(right, 0), w.with_sign(wrong, 0))});
  }
}

std::string missing(const base::Words& w, const Question& question, const app::AskedQuestion& asked) {
  if (!questions::is_complete(question, asked.given)) {
    const int left = questions::wanted(question) - static_cast<int>(asked.given.size());
    switch (question.kind) {
      case Kind::multiple:
        return asked.given.empty() ? w("Choose {0}", w(kNumbers[left])) : w("Choose {0} more", w(kNumbers[left]));
      case Kind::matching:
        return w("Match every row");
      default:
        return w("Pick an answer");
    }
  }
  return asked.certainty == 0 ? w("Say how sure you are") : "";
}

void fill_keys(const base::Words& w, QuestionView& view) {
  const std::string to = w.as("keys", "to");
  const std::string last = letter(static_cast<int>(view.options.size()) - 1);
  switch (view.kind) {
    case Kind::single:
    case Kind::true_false:
    case Kind::multiple:
      view.keys = {{{"A", to, last}, view.kind == Kind::multiple ? w("tick") : w("pick"), std::nullopt},
                   {{"1", to, "4"}, w("how sure"), std::nullopt}};
      break;
    case Kind::ordering:
      view.keys = {{{"↑", "↓"}, w("row"), std::nullopt},
                   {{"Space"}, w("lift, drop"), app::Lift{}},
                   {{"1", to, "4"}, w("how sure"), std::nullopt}};
      break;
    case Kind::matching:
      view.keys = {{{"↑", "↓"}, w("row"), std::nullopt},
                   {{"1", to, std::to_string(view.rights.size())}, w("give"), std::nullopt},
                   {{"A", to, "D"}, w("how sure"), std::nullopt}};
      break;
  }
  view.keys.push_back(
      {{"Enter"}, w("answer"), view.answer.enabled ? std::optional<app::Command>(app::Decide{}) : std::nullopt});
  view.keys.push_back({{"Esc"}, w("leave it"), app::Back{}});
}

// --- the explanation

std::string tag_of(const base::Words& w, bool right, bool mine) {
  if (mine) return right ? w("Right: your answer") : w("Wrong: your answer");
  return right ? w.as("verdict", "Right") : w.as("verdict", "Wrong");
}

void explain_options(const base::Words& w, ExplanationView& view, const Question& question,
                     const app::AskedQuestion& asked) {
  for (std::size_t row = 0; row < asked.laid.entries.size(); ++row) {
    const int place = asked.laid.entries[row];
    const questions::Option& option = question.options[static_cast<std::size_t>(place)];
    const bool mine = std::ranges::find(asked.given, place) != asked.given.end();
    view.rows.push_back(
        {letter(static_cast<int>(row)), option.text, tag_of(w, option.right, mine), option.why, option.right, mine});
  }
}

void explain_steps(const base::Words& w, ExplanationView& view, const Question& question,
                   const app::AskedQuestion& asked) {
  for (std::size_t place = 0; place < question.order.size(); ++place) {
    const int mine = row_of(asked.given, static_cast<int>(place));
    const bool right = mine == static_cast<int>(place);
    view.rows.push_back({std::to_string(place + 1), question.order[place].text,
                         right ? w("Right: you had it here") : w("Wrong: you had it in place {0}", mine + 1),
                         question.order[place].why, right, true});
  }
}

void explain_pairs(const base::Words& w, ExplanationView& view, const Question& question,
                   const app::AskedQuestion& asked) {
  for (const int place : asked.laid.entries) {
    const questions::Pair& pair = question.pairs[static_cast<std::size_t>(place)];
    const int given = asked.given[static_cast<std::size_t>(place)];
    const bool right = given == place;
    view.rows.push_back({"", pair.left + " – " + pair.right,
                         right ? w("Right: so you had it")
                               : w("Wrong: you gave it “{0}”", question.pairs[static_cast<std::size_t>(given)].right),
                         pair.why, right, true});
  }
}

}  // namespace

std::string certainty_words(const base::Words& w, int percent) {
  const std::string words[] = {w("Guessing"), w("Leaning"), w("Fairly sure"), w.as("confidence", "Sure")};
  for (std::size_t i = 0; i < std::size(base::kCertainties); ++i)
    if (base::kCertainties[i] == percent) return words[i];
  return "";
}

std::string marks_words(const base::Words& w, int marks) {
  if (marks == 0) return w("no mark");
  return w.many("{1} mark", "{1} marks", std::abs(marks), w.with_sign(marks, 0));
}

std::string kind_words(const base::Words& w, Kind kind) {
  constexpr const char* kWords[] = {base::marked("One right"), base::marked("Several right"),
                                    base::marked("True or false"), base::marked("Ordering"), base::marked("Matching")};
  return w(kWords[static_cast<int>(kind)]);
}

std::string practice_title(const app::State& state) {
  if (state.practice.profile < 0) return state.questions.bank->title;
  return state.questions.profiles[static_cast<std::size_t>(state.practice.profile)].title;
}

questions::Tally tally_of(const app::State& state) {
  std::vector<questions::Result> results;
  for (const app::AskedQuestion& asked : state.practice.asked)
    if (asked.answered) results.push_back({app::question_of(state, asked).topic, asked.certainty, asked.right});
  return questions::tally_of(results);
}

PracticeHead head_of(const app::State& state) {
  const base::Words& w = state.words;
  PracticeHead head;
  head.number = state.practice.now + 1;
  head.total = static_cast<int>(state.practice.asked.size());
  head.title = w("Practice");
  head.short_line = practice_title(state);
  head.line = head.short_line + " · " + w.many("{0} question", "{0} questions", head.total);
  head.progress = w("{0} of {1}", head.number, head.total);
  const questions::Tally tally = tally_of(state);
  head.answered = tally.all.answered;
  if (tally.all.answered > 0)
    head.so_far = w("{0} of {1} right · {2}", tally.all.right, tally.all.answered, marks_words(w, tally.marks));
  head.end = Button{"end", w("End practice"), "", true, false, "", app::EndPractice{}};
  return head;
}

QuestionView build_question(const app::State& state) {
  const base::Words& w = state.words;
  QuestionView view;
  const app::AskedQuestion& asked = *app::asked_now(state);
  const Question& question = app::question_of(state, asked);
  view.head = head_of(state);
  view.kind = question.kind;
  view.kicker = w("Question {0}", view.head.number);
  view.chip = chip_of(w, question);
  view.stem = question.stem;
  view.how_to = how_to(w, question.kind);
  if (question.kind == Kind::ordering)
    fill_steps(view, question, asked, state.practice);
  else if (question.kind == Kind::matching)
    fill_pairs(w, view, question, asked, state.practice);
  else
    fill_options(w, view, question, asked);
  fill_certainty(w, view, asked);
  const std::string reason = missing(w, question, asked);
  view.answer = Button{"answer", w("Answer"), "arrow_right", reason.empty(), false, reason, app::Decide{}};
  fill_keys(w, view);
  return view;
}

ExplanationView build_explanation(const app::State& state) {
  const base::Words& w = state.words;
  ExplanationView view;
  const app::AskedQuestion& asked = *app::asked_now(state);
  const Question& question = app::question_of(state, asked);
  view.head = head_of(state);
  view.right = asked.right;
  view.verdict = asked.right ? w.as("verdict", "Right") : w("Not right");
  view.mark =
      certainty_words(w, asked.certainty) + ": " + marks_words(w, base::certainty_mark(asked.certainty, asked.right));
  view.kicker = w("Question {0}", view.head.number);
  view.stem = question.stem;
  if (question.kind == Kind::ordering)
    explain_steps(w, view, question, asked);
  else if (question.kind == Kind::matching)
    explain_pairs(w, view, question, asked);
  else
    explain_options(w, view, question, asked);
  const questions::Reference* reference = state.questions.bank->reference(question.reference);
  view.source_title = w("Source");
  view.source = (reference ? reference->title + ", " : "") + question.section;
  view.where = reference ? reference->where : "";
  const bool last = view.head.number == view.head.total;
  view.next =
      Button{"next", last ? w("How it went") : w("Next question"), "arrow_right", true, false, "", app::NextAsked{}};
  view.keys = {{{"Enter"}, last ? w("how it went") : w("next question"), app::NextAsked{}}};
  if (!last) view.keys.push_back({{"Esc"}, w("leave it"), app::Back{}});
  return view;
}

}  // namespace two_hats::views
