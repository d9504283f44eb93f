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
std::string who_differs(const cards::Pack& pack, const cards::Card& card) {
  std::string words;
  const Roles here(card.deciders.begin(), card.deciders.end());
  for (const cards::Lens lens : kLenses) {
    if (lens == pack.lens) continue;
    const std::string title(cards::title_of(lens));
    const std::vector<cards::Role>& there = deciders_through(pack, card, lens);
    if (Roles(there.begin(), there.end()) != here)
      words += (words.empty() ? "" : " ") + title + " differs on who decides: " + who(there) + ".";
    if (const int duties = duties_elsewhere(pack, card, lens); duties > 0)
      words += (words.empty() ? "" : " ") + title + " gives " +
               (duties == 1 ? "one duty" : std::to_string(duties) + " duties") + " to others.";
  }
  return words.empty() ? "On who decides they agree." : words;
}

void add_views(RevealView& view, const cards::Pack& pack, const cards::Card& card) {
  if (card.views.empty()) return;
  Lesson lesson;
  lesson.icon = "book";
  std::set<cards::Lens> named;
  for (const cards::View& each : card.views) {
    named.insert(each.lens);
    lesson.lines.push_back({std::string(cards::title_of(each.lens)), each.says});
  }
  lesson.title = card.debate              ? "What each side holds"
                 : named.size() == 3      ? "Three lenses"
                 : card.views.size() == 2 ? "Two views"
                                          : "Several views";
  lesson.words = who_differs(pack, card);
  view.lessons.push_back(std::move(lesson));
}

void add_flip(RevealView& view, const Shown& shown) {
  const auto& flip = shown.card.flip;
  if (!flip) return;
  const cards::Cue* decides = cards::cue_of(*flip, flip->decides);
  const cards::Cue* named = cards::cue_of(*flip, shown.turn.decision.cue);
  Lesson lesson;
  lesson.icon = "swap";
  lesson.title = "What decides here: “" + (decides ? decides->text : flip->decides) + "”";
  lesson.words = flip->because;
  const session::Session& session = *shown.state.session;
  const auto first = turn_of(session, flip->of);
  if (named)
    lesson.lines.push_back(
        {named == decides ? "You named it." : "You named another:", named == decides ? "" : "“" + named->text + "”."});
  else if (first)
    lesson.lines.push_back({"You named none.", ""});
  if (first) {
    const session::Turn& turn = session.turns[static_cast<std::size_t>(*first)];
    const cards::Card* card = session.pack->card(turn.decision.card);
    lesson.lines.push_back({"Last time, " + week_words(session, *first) + ":",
                            "“" + card->title + "”, you chose " + answered_words(*card, turn.decision.answer) + "."});
  }
  view.lessons.push_back(std::move(lesson));
}

void add_twin(RevealView& view, const Shown& shown) {
  const session::Session& session = *shown.state.session;
  const cards::Card* twin = shown.card.twin.empty() ? nullptr : session.pack->card(shown.card.twin);
  if (!twin) return;
  const std::string hat = twin->hat == cards::Hat::owner ? "Product Owner" : "Product Manager";
  Lesson lesson;
  lesson.icon = "cards";
  lesson.title = "The same case under the other hat";
  if (const auto told = turn_of(session, twin->id)) {
    const session::Turn& turn = session.turns[static_cast<std::size_t>(*told)];
    const Scores scores = scores_of(shown.state, *told);
    lesson.words = "As " + hat + ", " + week_words(session, *told) + ", “" + twin->title + "”: you chose " +
                   answered_words(*twin, turn.decision.answer) + ", " + scores.quarter + " this quarter, " +
                   scores.years + " in three years.";
    lesson.open = Button{"twin", "See that verdict", "arrow_right", true, false, "", app::ReplayTurn{*told}};
  } else {
    lesson.words = "“" + twin->title + "” is the " + hat + "’s side of it: other facts, other rights.";
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
  const cards::Pack& pack = *shown.state.session->pack;
  if (shown.card.debate) view.debated = "Debated in the field";
  if (!shown.card.decider_rule.empty() || shown.card.kind() == cards::Kind::ownership)
    view.rules = "Rules: " + std::string(cards::title_of(lens_of_rule(pack, shown.card)));
  for (const std::string& name : shown.rated ? traps_of(shown) : std::vector<std::string>{})
    if (const cards::Bias* bias = cards::bias_named(name))
      view.conduct.push_back({Tone::careful, "A trap: " + name, std::string(bias->words)});
  add_flip(view, shown);
  add_views(view, pack, shown.card);
  add_twin(view, shown);
}

}  // namespace two_hats::views
