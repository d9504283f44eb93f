// Practising, for the ear.
#include "game/text/say.h"
#include "game/views/practice_view.h"
#include "game/views/question_view.h"

namespace two_hats::text {
namespace {

using views::QuestionView;

void voice_wish(Page& page, const app::State& state) {
  const views::PracticeView view = views::build_practice(state);
  page.line(view.title + ". " + view.blurb).line(view.fits);
  if (!view.start.enabled) page.line(view.start.reason + ".");
}

void say_ready(Page& page, const views::Button& button) {
  page.line(button.enabled ? page.w("Ready: {0}.", button.label) : button.reason + ".");
}

bool other_readiness(const views::Button& was, const views::Button& is) {
  return was.enabled != is.enabled || (!is.enabled && was.reason != is.reason);
}

void wish_change(Page& page, const views::PracticeView& was, const views::PracticeView& is) {
  for (std::size_t g = 0; g < is.groups.size() && g < was.groups.size(); ++g)
    for (std::size_t i = 0; i < is.groups[g].choices.size() && i < was.groups[g].choices.size(); ++i) {
      const views::Button &then = was.groups[g].choices[i], &now = is.groups[g].choices[i];
      if (now.selected && !then.selected) page.line(page.w("{0}, chosen.", now.label));
      if (!now.selected && then.selected && !is.groups[g].one) page.line(page.w("{0}, no longer chosen.", now.label));
    }
  if (is.about != was.about) page.line(is.about);
  if (is.fits != was.fits) page.line(is.fits);
  if (other_readiness(was.start, is.start)) say_ready(page, is.start);
}

void question_change(Page& page, const QuestionView& was, const QuestionView& is) {
  for (std::size_t i = 0; i < is.options.size() && i < was.options.size(); ++i) {
    const QuestionView::OptionRow &then = was.options[i], &now = is.options[i];
    if (now.button.selected == then.button.selected) continue;
    if (now.button.selected)
      page.line(page.w("{0} picked: {1}", now.letter, now.text));
    else if (is.kind == questions::Kind::multiple)
      page.line(page.w("{0} is no longer picked.", now.letter));
  }
  for (std::size_t i = 0; i < is.steps.size() && i < was.steps.size(); ++i) {
    const QuestionView::StepRow& now = is.steps[i];
    const bool moved = was.steps[i].text != now.text, turned = was.steps[i].lifted != now.lifted;
    if (now.at_cursor && (moved || turned))
      page.line((moved || !turned ? "" : (now.lifted ? page.w("Lifted:") : page.w("Dropped:")) + " ") +
                page.w("place {0} of {1}: {2}", i + 1, is.steps.size(), now.text));
  }
  for (std::size_t i = 0; i < is.lefts.size() && i < was.lefts.size(); ++i)
    if (is.lefts[i].given != was.lefts[i].given)
      page.line(is.lefts[i].text + ": " + (is.lefts[i].given.empty() ? page.w("nothing.") : is.lefts[i].given));
  for (std::size_t i = 0; i < is.certainty.size() && i < was.certainty.size(); ++i)
    if (is.certainty[i].button.selected && !was.certainty[i].button.selected)
      page.line(is.certainty[i].title + ", " + is.certainty[i].percent + ": " + is.certainty[i].marks + ".");
  if (other_readiness(was.answer, is.answer)) say_ready(page, is.answer);
}

}  // namespace

void voice_practice(Page& page, const app::State& state) {
  if (state.screen == app::Screen::practice) return voice_wish(page, state);
  say_practice(page, state);
  if (state.screen == app::Screen::question) page.line(views::build_question(state).how_to);
}

void voice_practice_change(Page& page, const app::State& before, const app::State& after) {
  if (after.screen == app::Screen::practice)
    wish_change(page, views::build_practice(before), views::build_practice(after));
  else
    question_change(page, views::build_question(before), views::build_question(after));
}

}  // namespace two_hats::text
