// A tutorial's debrief: three marks, one finding, and what now.
#include "game/views/debrief_parts.h"
#include "game/views/home_view.h"

namespace two_hats::views {
namespace {

void fill_now(DebriefView& view, const app::State& state) {
  const base::Words& w = state.words;
  view.now.title = w("What now?");
  if (const int campaign = first_campaign(state); campaign >= 0)
    view.now.buttons.push_back(
        Button{"play_on", w("Play on"), "arrow_right", true, false, "", app::NewCampaign{campaign}});
  const bool questions = state.questions.bank != nullptr;
  view.now.buttons.push_back(Button{"practice", w("Practise for an exam"), "clipboard", questions, false,
                                    questions ? "" : w("No questions could be read"), app::OpenPractice{}});
  view.now.buttons.push_back(Button{"home", w("Home"), "home", true, false, "", app::GoHome{}});
}

}  // namespace

void make_shorter(DebriefView& view, const app::State& state) {
  if (!state.session->pack->tutorial) return;
  const base::Words& w = state.words;
  for (MarkView& mark : view.marks) mark.notable = true;
  if (!view.moments.empty()) view.moments_title = w("One finding");
  if (view.moments.size() > 1) view.moments.resize(1);
  view.ending.question.clear();
  view.luck.clear();
  view.luck_words.clear();
  view.certainty_words.clear();
  view.hats.clear();
  view.competencies.clear();
  view.twins.clear();
  view.traps.clear();
  view.pairs.clear();
  view.timeline.clear();
  view.weeks = {};
  view.calibration = {};
  view.question.clear();
  view.question_count.clear();
  fill_now(view, state);
  view.keys = {{{"←", "→"}, w("walk the marks"), std::nullopt}};
  if (view.now.buttons.front().name == "play_on")
    view.keys.push_back({{"N"}, w("play on"), view.now.buttons.front().command});
  if (state.questions.bank) view.keys.push_back({{"P"}, w("practice"), app::OpenPractice{}});
  view.keys.push_back({{"H"}, w("home"), app::GoHome{}});
}

}  // namespace two_hats::views
