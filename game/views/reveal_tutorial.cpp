// A tutorial's verdict: what a first verdict can do without comes with the second card or the third.
#include <algorithm>

#include "game/views/reveal_parts.h"

namespace two_hats::views {
namespace {

constexpr int kCompareFrom = 2, kLuckFrom = 3;  // cards, from 1
constexpr std::size_t kCauses = 2;

// What failed before what asks for care before what passed.
int weight_of(const ConductRow& row) { return row.tone == Tone::bad ? 0 : row.tone == Tone::careful ? 1 : 2; }

void keep_most_telling(std::vector<ConductRow>& rows) {
  const auto most = std::ranges::min_element(rows, {}, weight_of);
  if (most != rows.end()) rows = {ConductRow{*most}};
}

}  // namespace

void make_shorter(RevealView& view, const Shown& shown) {
  const session::Session& session = *shown.state.session;
  if (!session.pack->tutorial) return;
  const base::Words& w = shown.state.words;
  const int number = shown.turn.deal.number;
  if (number == 1) view.scale_words = w("100 is the best of these answers, 0 the worst.");
  if (number < kCompareFrom) {
    view.compare.clear();
    view.compare_words.clear();
  }
  if (number < session.pack->campaign.most_cards) {
    view.lessons.clear();
    view.chart.bands.clear();
    view.why_years.note.clear();
    view.why_quarter.note.clear();
  }
  if (number < kLuckFrom) {
    view.luck_strong.clear();
    view.luck_words.clear();
  }
  keep_most_telling(view.conduct);
  for (WhyPage* page : {&view.why_years, &view.why_quarter})
    if (page->bars.size() > kCauses) page->bars.resize(kCauses);

  const cards::Feedback& feedback = *feedback_of(shown);
  view.short_term.sentence = feedback.quarter;
  view.long_term.sentence = feedback.years;
  view.principle = shown.card.principle;
  // Each is said once.
  std::erase_if(view.feedback, [&](const RevealView::Part& part) {
    return part.text == feedback.quarter || part.text == feedback.years || part.text == view.principle;
  });
}

}  // namespace two_hats::views
