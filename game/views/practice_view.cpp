#include "game/views/practice_view.h"

#include <algorithm>
#include <iterator>

#include "engine/base/certainty.h"
#include "engine/base/text.h"
#include "game/views/practice_parts.h"

namespace two_hats::views {
namespace {

using questions::Kind;

constexpr const char* kDifficulties[] = {"Recall", "Apply", "Judge a case"};

Button choice(std::string name, std::string label, bool selected, app::Command command) {
  return Button{std::move(name), std::move(label), selected ? "check" : "", true, selected, "", std::move(command)};
}

ChoiceGroup profiles_of(const app::State& state) {
  ChoiceGroup group{"For", "An exam's profile sets topics and kinds; you can change both.", {}, true};
  group.choices.push_back(choice("profile.all", "Everything", state.wish.profile < 0, app::PickProfile{-1}));
  const auto& profiles = state.questions.profiles;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    const int place = static_cast<int>(i);
    group.choices.push_back(
        choice("profile." + profiles[i].id, profiles[i].title, state.wish.profile == place, app::PickProfile{place}));
  }
  return group;
}

ChoiceGroup topics_of(const app::State& state) {
  ChoiceGroup group{"Topics", "At least one.", {}, false};
  const auto& topics = state.questions.bank->topics;
  for (std::size_t i = 0; i < topics.size(); ++i)
    group.choices.push_back(
        choice("topic." + topics[i].id, topics[i].name, state.wish.topics[i], app::ToggleTopic{static_cast<int>(i)}));
  return group;
}

ChoiceGroup kinds_of(const app::State& state) {
  ChoiceGroup group{"Kinds", "How you answer.", {}, false};
  for (int i = 0; i < questions::kKindCount; ++i) {
    const auto kind = static_cast<Kind>(i);
    std::string name(questions::name_of(kind));
    std::replace(name.begin(), name.end(), '_', '-');
    group.choices.push_back(
        choice("kind." + name, kind_words(kind), state.wish.kinds[static_cast<std::size_t>(i)], app::ToggleKind{kind}));
  }
  return group;
}

ChoiceGroup difficulties_of(const app::State& state) {
  ChoiceGroup group{"Difficulty", "From a fact to a case.", {}, false};
  for (int i = questions::kEasiest; i <= questions::kHardest; ++i)
    group.choices.push_back(choice("difficulty." + std::to_string(i), kDifficulties[i - 1],
                                   state.wish.difficulties[static_cast<std::size_t>(i - 1)], app::ToggleDifficulty{i}));
  return group;
}

ChoiceGroup counts_of(const app::State& state) {
  ChoiceGroup group{"How many", "Drawn anew each time.", {}, true};
  for (const int count : app::kPracticeCounts) {
    const std::string word = count > 0 ? std::to_string(count) : "unseen";
    group.choices.push_back(
        choice("count." + word, count > 0 ? word : "All unseen", state.wish.count == count, app::SetCount{count}));
  }
  return group;
}

std::string known(const std::optional<int>& number, const std::string& before, const std::string& after) {
  return number ? before + std::to_string(*number) + after : "";
}

std::string about(const questions::Profile& profile) {
  std::string facts;
  const auto add = [&](const std::string& fact) {
    if (!fact.empty()) facts += (facts.empty() ? "" : ", ") + fact;
  };
  add(known(profile.questions, "", " questions"));
  add(known(profile.minutes, "", " minutes"));
  add(known(profile.pass_percent, "passed at ", " %"));
  if (profile.partial_credit) add(*profile.partial_credit ? "partial credit" : "no partial credit");
  return (facts.empty() ? "" : "The exam: " + facts + ". ") + profile.note;
}

// How many fit, and how many of them come.
std::string fits_words(int fit, int count) {
  if (fit == 0) return "No question fits.";
  const int get = count > 0 ? std::min(count, fit) : fit;
  const std::string they = count_words(fit, "question") + (fit == 1 ? " fits; " : " fit; ");
  return they + (get == fit ? (fit == 1 ? "you get it." : "you get them all.")
                            : "you get " + std::to_string(get) + " of them.");
}

int fit_of(const app::State& state) {
  const auto filter = app::practice_filter(state);
  return filter ? questions::how_many_fit(*state.questions.bank, *filter) : 0;
}

std::string none_reason(const app::State& state) {
  if (!app::practice_filter(state)) return "Choose at least one topic, kind and difficulty";
  return state.wish.count == 0 ? "You have answered all of these" : "No question is like that";
}

int missed_of(const app::State& state) {
  return static_cast<int>(std::ranges::count_if(
      state.practice.asked, [](const app::AskedQuestion& asked) { return asked.answered && !asked.right; }));
}

std::string percent_words(double percent) { return base::fixed(percent, 0) + " %"; }

std::string calibration_words(const questions::Tally& tally) {
  const double share = 100.0 * tally.all.right / tally.all.answered;
  const std::string numbers =
      "You said " + percent_words(tally.stated) + " on average and were right in " + percent_words(share) + ". ";
  switch (questions::calibration_of(tally)) {
    case questions::Calibration::too_few:
      return numbers + "Too few to judge by: it takes " + std::to_string(questions::kEnoughToJudge) + " answers.";
    case questions::Calibration::fits:
      return numbers + "You know well what you know.";
    case questions::Calibration::too_sure:
      return numbers + "You are surer than you should be.";
    case questions::Calibration::too_careful:
      return numbers + "You know more than you trust yourself to.";
  }
  return numbers;
}

SummaryView::Bar bar_of(const std::string& name, const questions::Count& count) {
  return {name, std::to_string(count.right) + " of " + std::to_string(count.answered) + " right",
          static_cast<double>(count.right) / count.answered, std::nullopt};
}

}  // namespace

std::string waiting_words(const app::State& state) {
  const app::AskedQuestion* asked = app::asked_now(state);
  const int now = state.practice.now + 1, total = static_cast<int>(state.practice.asked.size());
  if (asked == nullptr || (asked->answered && now == total)) return "";
  return "question " + std::to_string(now) + " of " + std::to_string(total);
}

PracticeView build_practice(const app::State& state) {
  PracticeView view;
  view.title = "Practice";
  view.blurb = "Answer, say how sure you are, and read why.";
  view.groups = {profiles_of(state), topics_of(state), kinds_of(state), difficulties_of(state), counts_of(state)};
  if (state.wish.profile >= 0)
    view.about = about(state.questions.profiles[static_cast<std::size_t>(state.wish.profile)]);
  const int fit = fit_of(state);
  view.fits = fits_words(fit, state.wish.count);
  view.start =
      Button{"start", "Start", "arrow_right", fit > 0, false, fit > 0 ? "" : none_reason(state), app::StartPractice{}};
  if (const std::string waits = waiting_words(state); !waits.empty())
    view.go_on = Button{"go_on", "Go on with " + waits, "", true, false, "", app::GoOnPractising{}};
  view.back = Button{"back", "Home", "arrow_left", true, false, "", app::Back{}};
  view.keys = {
      {{"Enter"}, "start", view.start.enabled ? std::optional<app::Command>(app::StartPractice{}) : std::nullopt}};
  if (!view.go_on.name.empty()) view.keys.push_back({{"G"}, "go on", app::GoOnPractising{}});
  view.keys.push_back({{"Tab"}, "next", std::nullopt});
  view.keys.push_back({{"Space"}, "choose", std::nullopt});
  view.keys.push_back({{"Esc"}, "home", app::Back{}});
  return view;
}

SummaryView build_summary(const app::State& state) {
  SummaryView view;
  const questions::Tally tally = tally_of(state);
  view.kicker = practice_title(state) + " · " + count_words(tally.all.answered, "question");
  view.title = std::to_string(tally.all.right) + " of " + std::to_string(tally.all.answered) + " right";
  view.marks = base::with_sign(tally.marks, 0) + " of " + std::to_string(tally.best_marks) + " certainty marks";
  if (tally.all.answered > 0) view.calibration = calibration_words(tally);
  view.topics_title = "By topic";
  for (const questions::Topic& topic : state.questions.bank->topics)
    for (const auto& asked : tally.topics)
      if (asked.id == topic.id) view.topics.push_back(bar_of(topic.name, asked.count));
  view.certainty_title = "By certainty";
  view.certainty_note = "The upright mark is what you said.";
  for (const auto& level : tally.certainties) {
    view.certainties.push_back(
        bar_of(certainty_words(level.percent) + ", " + std::to_string(level.percent) + " %", level.count));
    view.certainties.back().mark = level.percent / 100.0;
  }
  const int missed = missed_of(state);
  view.again = Button{"again",
                      missed == 1 ? "Again the missed one" : "Again the " + std::to_string(missed) + " missed ones",
                      "undo",
                      missed > 0,
                      false,
                      missed > 0 ? "" : "You missed none",
                      app::PractiseMissed{}};
  if (missed == 0) view.again.label = "Again the missed ones";
  view.more = Button{"more", "Practise more", "arrow_right", true, false, "", app::OpenPractice{}};
  view.home = Button{"home", "Home", "home", true, false, "", app::GoHome{}};
  const auto first = missed > 0 ? view.again.command : view.more.command;
  view.keys = {{{"Enter"}, missed > 0 ? "again the missed ones" : "practise more", first}};
  if (missed > 0) view.keys.push_back({{"M"}, "practise more", view.more.command});
  view.keys.push_back({{"Esc"}, "home", app::Back{}});
  return view;
}

}  // namespace two_hats::views
