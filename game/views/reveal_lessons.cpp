// What a verdict says beyond the answer: whose rules hold and where lenses differ, the trap that the answer stands for,
// the pair that turns round, the same case under the other hat.
#include <algorithm>
#include <set>

#include "engine/cards/conversation.h"
#include "game/views/reveal_parts.h"
#include "game/views/turn_words.h"

namespace two_hats::views {
namespace {

constexpr cards::Lens kLenses[] = {cards::Lens::scrum_guide, cards::Lens::safe, cards::Lens::general};

using Roles = std::set<cards::Role>;

// Who decides through this lens, as the card is written.
const std::vector<cards::Role>& deciders_through(const cards::Pack& pack, const cards::Card& card, cards::Lens lens) {
  const cards::Card& written = as_written(pack, card);
  const cards::Lens base = pack.written ? pack.written->lens : pack.lens;
  for (const cards::LensRule& rule : written.lenses)
    if (rule.lens == lens && lens != base) return rule.deciders;
  return written.deciders;
}

// So many of the duties have other owners through this lens than through the one played.
int duties_elsewhere(const cards::Pack& pack, const cards::Card& card, cards::Lens lens) {
  const auto* played = std::get_if<cards::Ownership>(&card.decision);
  const auto* written = std::get_if<cards::Ownership>(&as_written(pack, card).decision);
  if (!played || !written) return 0;
  const cards::Lens base = pack.written ? pack.written->lens : pack.lens;
  int count = 0;
  for (std::size_t i = 0; i < written->duties.size(); ++i) {
    const std::vector<cards::Role>* owners = &written->duties[i].owners;
    for (const auto& through : written->duties[i].through)
      if (through.lens == lens && lens != base) owners = &through.owners;
    const Roles other(owners->begin(), owners->end());
    count += other != Roles(played->duties[i].owners.begin(), played->duties[i].owners.end());
  }
  return count;
}

// "SAFe differs on who decides: the Product Manager or a stakeholder."
std::string who_differs(const base::Words& w, const cards::Pack& pack, const cards::Card& card) {
  std::string words;
  const Roles here(card.deciders.begin(), card.deciders.end());
  for (const cards::Lens lens : kLenses) {
    if (lens == pack.lens) continue;
    const std::string title = w(cards::title_of(lens));
    const std::vector<cards::Role>& there = deciders_through(pack, card, lens);
    if (Roles(there.begin(), there.end()) != here)
      words += (words.empty() ? "" : " ") + w("{0} differs on who decides: {1}.", title, who(w, there));
    if (const int duties = duties_elsewhere(pack, card, lens); duties > 0)
      words += (words.empty() ? "" : " ") +
               w.many("{1} gives one duty to others.", "{1} gives {0} duties to others.", duties, title);
  }
  return words.empty() ? w("On who decides they agree.") : words;
}

void add_views(const base::Words& w, RevealView& view, const cards::Pack& pack, const cards::Card& card) {
  if (card.views.empty()) return;
  Lesson lesson;
  lesson.icon = "book";
  std::set<cards::Lens> named;
  for (const cards::View& each : card.views) {
    named.insert(each.lens);
    lesson.lines.push_back({w(cards::title_of(each.lens)), each.says});
  }
  lesson.title = card.debate              ? w("What each side holds")
                 : named.size() == 3      ? w("Three lenses")
                 : card.views.size() == 2 ? w("Two views")
                                          : w("Several views");
  lesson.words = who_differs(w, pack, card);
  view.lessons.push_back(std::move(lesson));
}

void add_flip(RevealView& view, const Shown& shown) {
  const base::Words& w = shown.state.words;
  const auto& flip = shown.card.flip;
  if (!flip) return;
  const cards::Cue* decides = cards::cue_of(*flip, flip->decides);
  const cards::Cue* named = cards::cue_of(*flip, shown.turn.decision.cue);
  Lesson lesson;
  lesson.icon = "swap";
  lesson.title = w("What decides here: “{0}”", decides ? decides->text : flip->decides);
  lesson.words = flip->because;
  const session::Session& session = *shown.state.session;
  const auto first = turn_of(session, flip->of);
  if (named)
    lesson.lines.push_back({named == decides ? w("You named it.") : w("You named another:"),
                            named == decides ? "" : w("“{0}”.", named->text)});
  else if (first)
    lesson.lines.push_back({w("You named none."), ""});
  if (first) {
    const session::Turn& turn = session.turns[static_cast<std::size_t>(*first)];
    const cards::Card* card = session.pack->card(turn.decision.card);
    lesson.lines.push_back({w("Last time, {0}:", week_words(w, session, *first)),
                            w("“{0}”, you chose {1}.", card->title, answered_words(w, *card, turn.decision.answer))});
  }
  view.lessons.push_back(std::move(lesson));
}

void add_twin(RevealView& view, const Shown& shown) {
  const base::Words& w = shown.state.words;
  const session::Session& session = *shown.state.session;
  const cards::Card* twin = shown.card.twin.empty() ? nullptr : session.pack->card(shown.card.twin);
  if (!twin) return;
  const bool owner = twin->hat == cards::Hat::owner;
  Lesson lesson;
  lesson.icon = "cards";
  lesson.title = w("The same case under the other hat");
  if (const auto told = turn_of(session, twin->id)) {
    const session::Turn& turn = session.turns[static_cast<std::size_t>(*told)];
    const Scores scores = scores_of(shown.state, *told);
    lesson.words = w("As {0}, {1}, “{2}”: you chose {3}, {4} this quarter, {5} in three years.",
                     owner ? w("Product Owner") : w("Product Manager"), week_words(w, session, *told), twin->title,
                     answered_words(w, *twin, turn.decision.answer), scores.quarter, scores.years);
    lesson.open = Button{"twin", w("See that verdict"), "arrow_right", true, false, "", app::ReplayTurn{*told}};
  } else {
    lesson.words = owner ? w("“{0}” is the Product Owner’s side of it: other facts, other rights.", twin->title)
                         : w("“{0}” is the Product Manager’s side of it: other facts, other rights.", twin->title);
  }
  view.lessons.push_back(std::move(lesson));
}

std::vector<std::string> traps_of(const Shown& shown) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  const cards::Answer& answer = shown.turn.decision.answer;
  if (const auto* choice = std::get_if<cards::Choice>(&shown.card.decision))
    add(choice->answers[static_cast<std::size_t>(std::get<cards::ChoiceGiven>(answer).answer)].bias);
  if (const auto* talk = std::get_if<cards::Conversation>(&shown.card.decision))
    for (const cards::Reply* reply : cards::replies_on(*talk, std::get<cards::ConversationGiven>(answer)))
      add(reply->bias);
  return names;
}

}  // namespace

void fill_lessons(RevealView& view, const Shown& shown) {
  const base::Words& w = shown.state.words;
  const cards::Pack& pack = *shown.state.session->pack;
  if (shown.card.debate) view.debated = w("Debated in the field");
  if (!shown.card.decider_rule.empty() || shown.card.kind() == cards::Kind::ownership)
    view.rules = w("Rules: {0}", w(cards::title_of(lens_of_rule(pack, shown.card))));
  for (const std::string& name : shown.rated ? traps_of(shown) : std::vector<std::string>{})
    if (const cards::Bias* bias = cards::bias_named(name))
      view.conduct.push_back({Tone::careful, w("A trap: {0}", w(name)), w(bias->words)});
  add_flip(view, shown);
  add_views(w, view, pack, shown.card);
  add_twin(view, shown);
}

}  // namespace two_hats::views
