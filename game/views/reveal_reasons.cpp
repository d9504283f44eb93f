// Why, luck, and what there is to learn.
#include <cmath>

#include "engine/base/text.h"
#include "game/views/reveal_parts.h"
#include "game/views/table_parts.h"

namespace two_hats::views {
namespace {

constexpr std::size_t kWhyBars = 3;

std::string icon_of(const cards::Card& card, const scoring::Cause& cause) {
  if (const auto* split = std::get_if<cards::Split>(&card.decision))
    for (const auto& activity : split->activities)
      if (activity.title == cause.name) return activity_icon(activity.id);
  const bool of_things = card.kind() == cards::Kind::order || card.kind() == cards::Kind::selection ||
                         card.kind() == cards::Kind::ownership;
  const auto has = [&](std::string_view word) { return cause.name.find(word) != std::string::npos; };
  if (cause.kind == scoring::Cause::Kind::promise) return "flag";
  if (cause.kind == scoring::Cause::Kind::remainder) return "grid";
  if (has("trust")) return "handshake";
  if (has("debt") || has("outage")) return "debt";
  if (has("money") || has("revenue") || has("price") || has("cost")) return "dollar";
  if (has("knowledge") || has("fit") || has("adoption") || has("attention")) return "bulb";
  if (has("people") || has("hours") || has("capacity") || has("fatigue")) return "people";
  if (has("churn") || has("customers")) return "people";
  return of_things ? "clipboard" : "stopwatch";
}

// What became of this turn's promise so far, in this world.
std::optional<bool> promise_held(const Shown& shown, const std::string& id) {
  for (std::size_t i = static_cast<std::size_t>(shown.state.shown_turn); i < shown.state.session->turns.size(); ++i) {
    for (const product::Event& event : shown.state.session->turns[i].after.events) {
      if (event.promise_id != id) continue;
      if (event.kind == product::EventKind::promise_kept) return true;
      if (event.kind == product::EventKind::promise_broken) return false;
    }
  }
  return std::nullopt;
}

std::string event_words(const base::Words& w, product::EventKind kind) {
  switch (kind) {
    case product::EventKind::competitor:
      return w("In your world a competitor launched.");
    case product::EventKind::outage:
      return w("In your world the product was down for a while.");
    case product::EventKind::resignation:
      return w("In your world somebody left the team.");
    case product::EventKind::drift:
      return w("In your world the market moved.");
    case product::EventKind::regulator:
      return w("In your world the regulator stopped the line for a time.");
    case product::EventKind::promise_kept:
      return w("In your world a promise was kept.");
    case product::EventKind::promise_broken:
      return w("In your world a promise was broken.");
    case product::EventKind::bankrupt:
      return w("In your world the money ran out.");
  }
  return "";
}

bool explained(const Shown& shown) {
  return shown.state.ratings[static_cast<std::size_t>(shown.state.shown_turn)].stage >= app::Stage::explained;
}

WhyPage page_of(const Shown& shown, const scoring::Horizon& horizon, const std::vector<scoring::Cause>& causes,
                bool quarter) {
  const base::Words& w = shown.state.words;
  WhyPage page;
  // Within a sentence: "Why your split ends", "Why B ends".
  const std::string subject = w.inside(shown.subject(shown.rated->mine));
  const std::string gap = w.euros_in_words(std::abs(horizon.gap));
  if (quarter)
    page.title = horizon.rank == 1 ? w("Why {0} ends the quarter ahead", subject)
                                   : w("Why {0} ends the quarter {1} behind", subject, gap);
  else
    page.title = horizon.rank == 1 ? w("Why {0} ends ahead", subject) : w("Why {0} ends {1} behind", subject, gap);
  if (causes.empty()) {
    page.note = !explained(shown) ? w("being found by running the worlds again")
                : quarter         ? w("nothing in it moves the quarter")
                                  : w("nothing in it moves the long term");
    return page;
  }
  page.note = w("found by running the worlds again without each cause");
  for (const scoring::Cause& cause : causes) {
    if (page.bars.size() == kWhyBars) break;
    if (cause.kind == scoring::Cause::Kind::remainder && cause.share < .005) continue;  // a bar of 0 %
    const bool rest = cause.kind == scoring::Cause::Kind::remainder;
    const int sign = sign_of(cause.worth);
    page.bars.push_back({icon_of(shown.card, cause), upper_first(w(cause.name)), w.per_cent(cause.share),
                         (sign > 0 ? "+" : "") + w.euros(cause.worth), rest ? w(cause.because) : cause.because,
                         cause.share, horizon.rank == 1 ? sign < 0 : sign > 0});
  }
  return page;
}

// "Technical debt 62 %, −€133k; the rest 12 %, −€20k"
std::string in_a_row(const base::Words& w, const std::vector<scoring::Cause>& parts) {
  std::string words;
  for (const scoring::Cause& part : parts)
    words += (words.empty() ? "" : "; ") + (words.empty() ? upper_first(w(part.name)) : w(part.name)) + " " +
             w.per_cent(part.share) + ", " + w.euros(part.worth);
  return words;
}

}  // namespace

void fill_why(RevealView& view, const Shown& shown) {
  const base::Words& w = shown.state.words;
  const scoring::AnswerRating& mine = shown.mine();
  view.why_years = page_of(shown, mine.long_term, mine.because, false);
  view.why_quarter = page_of(shown, mine.short_term, mine.because_short, true);
  if (mine.because_short.empty()) {
    view.shows_quarter = false;
    return;
  }
  view.why_switch = Button{
      "why", view.shows_quarter ? w("Three years") : w("The quarter"), "swap", true, false, "", app::ToggleWhy{}};
}

void fill_luck(RevealView& view, const Shown& shown) {
  const base::Words& w = shown.state.words;
  const std::string not_the_luck = w("Your rating is the decision, not the luck.");
  view.luck_strong = w("One world of many is yours.");
  view.luck_words = w("What happens in it is a draw.") + " " + not_the_luck;
  if (const auto end = session::end_of_talk(*shown.state.session, shown.state.shown_turn)) {
    view.luck_strong = end->line.empty() ? (end->agreed ? w("They agreed.") : w("They did not agree.")) : end->line;
    view.luck_words = not_the_luck;
    if (const double share = shown.rated ? shown.mine().agreed_share : -1; share >= 0) {
      const bool lucky = end->agreed != (share >= .5);
      const std::string odds = w.per_cent(share);
      view.luck_words = (lucky ? w("That was luck: they agree in {0} of worlds.", odds)
                               : w("That was likely: they agree in {0} of worlds.", odds)) +
                        " " + not_the_luck;
    }
    return;
  }
  if (const auto* choice = std::get_if<cards::Choice>(&shown.card.decision)) {
    const auto& answer =
        choice->answers[static_cast<std::size_t>(std::get<cards::ChoiceGiven>(shown.turn.decision.answer).answer)];
    if (answer.promise && shown.rated) {
      const double kept = shown.mine().promise_kept_share;
      const auto held = promise_held(shown, answer.promise->id);
      if (kept >= 0) {
        const std::string odds = w.per_cent(kept);
        if (!held) {
          view.luck_strong = w("The date holds in {0} of worlds.", odds);
          view.luck_words = w("Yours has not told yet.") + " " + not_the_luck;
        } else {
          const bool lucky = *held != (kept >= .5);
          view.luck_strong = *held ? w("In your world the date held.") : w("In your world the date was missed.");
          view.luck_words = (lucky ? w("That was luck: it holds in {0} of them.", odds)
                                   : w("That was likely: it holds in {0} of them.", odds)) +
                            " " + not_the_luck;
        }
        return;
      }
    }
  }
  for (const product::Event& event : shown.turn.after.events) {
    if (event.kind == product::EventKind::promise_kept || event.kind == product::EventKind::promise_broken) continue;
    view.luck_strong = event_words(w, event.kind);
    view.luck_words = w("It would have happened under any answer.") + " " + not_the_luck;
    return;
  }
}

const cards::Feedback* feedback_of(const Shown& shown) {
  if (const auto* choice = std::get_if<cards::Choice>(&shown.card.decision))
    return &choice->answers[static_cast<std::size_t>(std::get<cards::ChoiceGiven>(shown.turn.decision.answer).answer)]
                .feedback;
  if (const auto* order = std::get_if<cards::Order>(&shown.card.decision)) return &order->feedback;
  if (const auto* split = std::get_if<cards::Split>(&shown.card.decision)) return &split->feedback;
  if (const auto* selection = std::get_if<cards::Selection>(&shown.card.decision)) return &selection->feedback;
  if (const auto* talk = std::get_if<cards::Conversation>(&shown.card.decision)) return &talk->feedback;
  return &std::get<cards::Ownership>(shown.card.decision).feedback;
}

void fill_feedback(RevealView& view, const Shown& shown) {
  const cards::Feedback& feedback = *feedback_of(shown);
  const base::Words& w = shown.state.words;
  const auto add = [&](const std::string& title, const std::string& text) {
    if (!text.empty()) view.feedback.push_back({title, text});
  };
  add(w("The quarter"), feedback.quarter);
  add(w("Three years"), feedback.years);
  add(w("Against it"), feedback.counter);
  add(w("Right when"), feedback.right_when);
  add(w("Principle"), shown.card.principle);
  add(w("Next time, ask"), shown.card.cue);
  if (shown.rated) {
    add(w("Through which stocks, the quarter"), in_a_row(w, shown.mine().stocks_short));
    add(w("Through which stocks, three years"), in_a_row(w, shown.mine().stocks_long));
  }
  std::string sources;
  for (const std::string& id : shown.card.references) {
    if (const cards::Reference* reference = shown.state.session->pack->reference(id))
      sources +=
          (sources.empty() ? "" : "; ") + reference->title + (reference->where.empty() ? "" : ", " + reference->where);
  }
  add(w("Source"), sources);
  if (shown.rated && !shown.rated->rating.hint.empty()) add(w("How far off"), shown.rated->rating.hint);
}

}  // namespace two_hats::views
