#include "game/views/practice_view.h"

#include <algorithm>
#include <iterator>

#include "engine/base/certainty.h"
#include "engine/base/text.h"
#include "game/views/practice_parts.h"

namespace two_hats::views {
namespace {

using questions::Kind;

constexpr const char* kDifficulties[] = {base::marked("Recall"), base::marked("Apply"), base::marked("Judge a case")};

Button choice(std::string name, std::string label, bool selected, app::Command command) {
  return Button{std::move(name), std::move(label), selected ? "check" : "", true, selected, "", std::move(command)};
}

ChoiceGroup profiles_of(const app::State& state) {
  const base::Words& w = state.words;
  ChoiceGroup group{
      w.as("practise", "For"), w("An exam’s profile sets topics and kinds; you can change both."), {}, true};
  group.choices.push_back(choice("profile.all", w("Everything"), state.wish.profile < 0, app::PickProfile{-1}));
  const auto& profiles = state.questions.profiles;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    const int place = static_cast<int>(i);
    group.choices.push_back(
        choice("profile." + profiles[i].id, profiles[i].title, state.wish.profile == place, app::PickProfile{place}));
  }
  return group;
}

ChoiceGroup topics_of(const app::State& state) {
  const base::Words& w = state.words;
  ChoiceGroup group{w("Topics"), w("At least one."), {}, false};
  const auto& topics = state.questions.bank->topics;
  for (std::size_t i = 0; i < topics.size(); ++i)
    group.choices.push_back(
        choice("topic." + topics[i].id, topics[i].name, state.wish.topics[i], app::ToggleTopic{static_cast<int>(i)}));
  return group;
}

ChoiceGroup kinds_of(const app::State& state) {
  const base::Words& w = state.words;
  ChoiceGroup group{w("Kinds"), w("How you answer."), {}, false};
  for (int i = 0; i < questions::kKindCount; ++i) {
    const auto kind = static_cast<Kind>(i);
    std::string name(questions::name_of(kind));
    std::replace(name.begin(), name.end(), '_', '-');
    group.choices.push_back(choice("kind." + name, kind_words(w, kind), state.wish.kinds[static_cast<std::size_t>(i)],
                                   app::ToggleKind{kind}));
  }
  return group;
}

ChoiceGroup difficulties_of(const app::State& state) {
  const base::Words& w = state.words;
  ChoiceGroup group{w("Difficulty"), w("From a fact to a case."), {}, false};
  for (int i = questions::kEasiest; i <= questions::kHardest; ++i)
    group.choices.push_back(choice("difficulty." + std::to_string(i), w(kDifficulties[i - 1]),
                                   state.wish.difficulties[static_cast<std::size_t>(i - 1)], app::ToggleDifficulty{i}));
  return group;
}

ChoiceGroup counts_of(const app::State& state) {
  const base::Words& w = state.words;
  ChoiceGroup group{w("How many"), w("Drawn anew each time."), {}, true};
  for (const int count : app::kPracticeCounts) {
    const std::string word = count > 0 ? std::to_string(count) : "unseen";
    group.choices.push_back(
        choice("count." + word, count > 0 ? word : w("All unseen"), state.wish.count == count, app::SetCount{count}));
  }
  return group;
}

std::string about(const base::Words& w, const questions::Profile& profile) {
  std::string facts;
  const auto add = [&](const std::string& fact) {
    if (!fact.empty()) facts += (facts.empty() ? "" : ", ") + fact;
  };
  if (profile.questions) add(w.many("{0} question", "{0} questions", *profile.questions));
  if (profile.minutes) add(w.many("{0} minute", "{0} minutes", *profile.minutes));
  if (profile.pass_percent) add(w("passed at {0}", w.per_cent(*profile.pass_percent / 100.0)));
  if (profile.partial_credit) add(*profile.partial_credit ? w("partial credit") : w("no partial credit"));
  return (facts.empty() ? "" : w("The exam: {0}.", facts) + " ") + profile.note;
}

// How many fit, and how many of them come.
std::string fits_words(const base::Words& w, int fit, int count) {
  if (fit == 0) return w("No question fits.");
  const int get = count > 0 ? std::min(count, fit) : fit;
  return get == fit ? w.many("{0} question fits; you get it.", "{0} questions fit; you get them all.", fit)
                    : w("{0} questions fit; you get {1} of them.", fit, get);
}

int fit_of(const app::State& state) {
  const auto filter = app::practice_filter(state);
  return filter ? questions::how_many_fit(*state.questions.bank, *filter) : 0;
}

std::string none_reason(const app::State& state) {
  const base::Words& w = state.words;
  if (!app::practice_filter(state)) return w("Choose at least one topic, kind and difficulty");
  return state.wish.count == 0 ? w("You have answered all of these") : w("No question is like that");
}

int missed_of(const app::State& state) {
  return static_cast<int>(std::ranges::count_if(
      state.practice.asked, [](const app::AskedQuestion& asked) { return asked.answered && !asked.right; }));
}

std::string calibration_words(const base::Words& w, const questions::Tally& tally) {
  const double share = 100.0 * tally.all.right / tally.all.answered;
  const std::string numbers =
      w("You said {0} on average and were right in {1}.", w.per_cent(tally.stated / 100), w.per_cent(share / 100)) +
      " ";
  switch (questions::calibration_of(tally)) {
    case questions::Calibration::too_few:
      return numbers + w("Too few to judge by: it takes {0} answers.", questions::kEnoughToJudge);
    case questions::Calibration::fits:
      return numbers + w("You know well what you know.");
    case questions::Calibration::too_sure:
      return numbers + w("You are surer than you should be.");
    case questions::Calibration::too_careful:
      return numbers + w("You know more than you trust yourself to.");
  }
  return numbers;
}

SummaryView::Bar bar_of(const base::Words& w, const std::string& name, const questions::Count& count) {
  return {name, w("{0} of {1} right", count.right, count.answered), static_cast<double>(count.right) / count.answered};
}

}  // namespace

std::string waiting_words(const app::State& state) {
  const app::AskedQuestion* asked = app::asked_now(state);
  const int now = state.practice.now + 1, total = static_cast<int>(state.practice.asked.size());
  if (asked == nullptr || (asked->answered && now == total)) return "";
  const base::Words& w = state.words;
  return w("question {0} of {1}", now, total);
}

PracticeView build_practice(const app::State& state) {
  const base::Words& w = state.words;
  PracticeView view;
  view.title = w("Practice");
  view.blurb = w("Answer, say how sure you are, and read why.");
  view.groups = {profiles_of(state), topics_of(state), kinds_of(state), difficulties_of(state), counts_of(state)};
  if (state.wish.profile >= 0)
    view.about = about(w, state.questions.profiles[static_cast<std::size_t>(state.wish.profile)]);
  const int fit = fit_of(state);
  view.fits = fits_words(w, fit, state.wish.count);
  view.start = Button{
      "start", w("Start"), "arrow_right", fit > 0, false, fit > 0 ? "" : none_reason(state), app::StartPractice{}};
  if (const std::string waits = waiting_words(state); !waits.empty())
    view.go_on = Button{"go_on", w("Go on with {0}", waits), "", true, false, "", app::GoOnPractising{}};
  view.back = Button{"back", w("Home"), "arrow_left", true, false, "", app::Back{}};
  view.keys = {
      {{"Enter"}, w("start"), view.start.enabled ? std::optional<app::Command>(app::StartPractice{}) : std::nullopt}};
  if (!view.go_on.name.empty()) view.keys.push_back({{"G"}, w("go on"), app::GoOnPractising{}});
  view.keys.push_back({{"Tab"}, w("next"), std::nullopt});
  view.keys.push_back({{"Space"}, w("choose"), std::nullopt});
  view.keys.push_back({{"Esc"}, w("home"), app::Back{}});
  return view;
}

SummaryView build_summary(const app::State& state) {
  const base::Words& w = state.words;
  SummaryView view;
  const questions::Tally tally = tally_of(state);
  view.kicker = practice_title(state) + " · " + w.many("{0} question", "{0} questions", tally.all.answered);
  view.title = w("{0} of {1} right", tally.all.right, tally.all.answered);
  view.marks = w("{0} of {1} certainty marks", w.with_sign(tally.marks, 0), tally.best_marks);
  if (tally.all.answered > 0) view.calibration = calibration_words(w, tally);
  view.topics_title = w("By topic");
  for (const questions::Topic& topic : state.questions.bank->topics)
    for (const auto& asked : tally.topics)
      if (asked.id == topic.id) view.topics.push_back(bar_of(w, topic.name, asked.count));
  std::vector<CertaintyCount> steps;
  for (const auto& level : tally.certainties) steps.push_back({level.percent, level.count.answered, level.count.right});
  view.certainty = build_calibration(w, CalibrationOf::questions, steps);
  const int missed = missed_of(state);
  view.again = Button{"again",
                      w.many("Again the missed one", "Again the {0} missed ones", missed),
                      "undo",
                      missed > 0,
                      false,
                      missed > 0 ? "" : w("You missed none"),
                      app::PractiseMissed{}};
  if (missed == 0) view.again.label = w("Again the missed ones");
  view.more = Button{"more", w("Practise more"), "arrow_right", true, false, "", app::OpenPractice{}};
  view.home = Button{"home", w("Home"), "home", true, false, "", app::GoHome{}};
  const auto first = missed > 0 ? view.again.command : view.more.command;
  view.keys = {{{"Enter"}, missed > 0 ? w("again the missed ones") : w("practise more"), first}};
  if (missed > 0) view.keys.push_back({{"M"}, w("practise more"), view.more.command});
  view.keys.push_back({{"Esc"}, w("home"), app::Back{}});
  return view;
}

}  // namespace two_hats::views
