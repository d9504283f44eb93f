// From the decision to the verdict, the next card and the debrief.
#include "game/app/handlers.h"

namespace two_hats::app {
namespace {

session::Decision decision_of(const State& state) {
  session::Decision decision;
  decision.card = state.session->table->card;
  decision.answer = state.draft.answer;
  decision.hat = state.session->table->hat;
  decision.asked = state.draft.asked;
  decision.confidence = state.draft.confidence;
  decision.cue = state.draft.cue;
  return decision;
}

void close_panels(State& state) {
  state.help_open = state.words_open = state.source_open = state.nearby_open = state.why_quarter = false;
}

}  // namespace

Effects resume(State& state) {
  close_panels(state);
  if (!state.session->table) return open_debrief(state);
  state.screen = Screen::table;
  state.draft = fresh_draft(*state.session);
  return {ForeseeCard{}};
}

Effects decide(State& state) {
  if (!state.draft.answered) return {};
  const session::Decision decision = decision_of(state);
  if (session::check(*state.session, decision)) return {};
  state.session = session::apply(*state.session, decision);
  const int turn = static_cast<int>(state.session->turns.size()) - 1;
  state.ratings.resize(state.session->turns.size());
  state.ratings.back() = RatingState{};
  state.draft = fresh_draft(*state.session);
  state.screen = Screen::reveal;
  state.shown_turn = turn;
  state.compare = -1;
  Effects effects;
  if (!state.unsaved) {
    effects.push_back(KeepDecision{turn});
    if (!state.session->table) effects.push_back(FinishSave{});
  }
  effects.push_back(RateTurn{turn});
  return effects;
}

Effects next_card(State& state) {
  if (!state.session) return {};
  // A turn looked at again from the debrief leads back there.
  return resume(state);
}

Effects undo_decision(State& state) {
  if (!state.session || !state.session->practice || state.session->turns.empty()) return {};
  const int turn = static_cast<int>(state.session->turns.size()) - 1;
  const session::Decision taken_back = state.session->turns.back().decision;
  state.session = session::undone(*state.session);
  state.ratings.resize(static_cast<std::size_t>(turn));
  state.told_back.reset();
  Effects effects{StopRating{}};  // a verdict under way is of the answer taken back
  if (!state.unsaved) effects.push_back(DropDecision{turn});
  const Effects shown = resume(state);
  effects.insert(effects.end(), shown.begin(), shown.end());
  // What was asked stays known: evidence cannot be unheard.
  for (const std::string& id : taken_back.asked) {
    const auto& all = state.session->card()->ask_first;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].id == id) on(state, Ask{static_cast<int>(i)});
    }
  }
  return effects;
}

void tell_back(State& state) {
  std::vector<std::optional<debrief::RatedTurn>> ratings;
  for (const RatingState& rating : state.ratings) ratings.push_back(rating.rated);
  state.told_back = debrief::build_debrief(*state.session, ratings, state.words);
}

Effects open_debrief(State& state) {
  if (!state.session || state.session->turns.empty()) return {};
  state.ratings.resize(state.session->turns.size());
  state.screen = Screen::debrief;
  close_panels(state);
  state.marked_turn = -1;
  state.question = 0;
  tell_back(state);
  Effects effects;
  for (std::size_t turn = 0; turn < state.ratings.size(); ++turn) {
    if (state.ratings[turn].stage < Stage::explained) effects.push_back(RateTurn{static_cast<int>(turn)});
  }
  return effects;
}

void rating_arrived(State& state, const RatingArrived& news) {
  if (!state.session || news.turn < 0 || news.turn >= static_cast<int>(state.session->turns.size())) return;
  RatingState& kept = state.ratings[static_cast<std::size_t>(news.turn)];
  if (news.stage < kept.stage || news.mine < 0 || news.mine >= static_cast<int>(news.rating.answers.size())) return;
  const session::Turn& turn = state.session->turns[static_cast<std::size_t>(news.turn)];
  const cards::Card* card = state.session->pack->card(turn.decision.card);
  const bool of_this_answer = news.rating.answers[static_cast<std::size_t>(news.mine)].answer == turn.decision.answer;
  if (!card || !of_this_answer) return;
  kept.stage = news.stage;
  kept.rated = debrief::RatedTurn{news.rating, news.mine, {}};
  kept.rated->conduct = scoring::conduct_of(
      *state.session->pack, *card, turn.decision.answer, turn.decision.asked, turn.decision.confidence, news.rating,
      news.rating.answers[static_cast<std::size_t>(news.mine)], turn.decision.cue, state.words);
  if (state.screen == Screen::debrief) tell_back(state);
}

}  // namespace two_hats::app
