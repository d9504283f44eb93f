// A pack that its author changes while it is played: the changed card lies on the table, the decision in progress is
// kept where it still fits, and a broken card keeps its last good one.
#include <algorithm>

#include "engine/cards/edition.h"
#include "engine/session/deal.h"
#include "game/app/draft.h"
#include "game/app/handlers.h"

namespace two_hats::app {
namespace {

template <typename List>
int place_of(const List& list, const std::string& id) {
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].id == id) return static_cast<int>(i);
  return -1;
}

bool is_broken(const std::vector<AuthorNote>& notes, const std::string& card) {
  return std::ranges::any_of(
      notes, [&](const AuthorNote& note) { return note.error && note.file == "cards/" + card + ".json"; });
}

// What was read, and of the cards that are broken now the last good ones. Null if there is nothing to play.
cards::PackPtr with_last_good(const cards::PackPtr& read, const cards::PackPtr& last,
                              const std::vector<AuthorNote>& notes) {
  if (!read || !last) return read ? read : last;
  auto made = std::make_shared<cards::Pack>(*read);
  for (const cards::Card& card : last->cards)
    if (!read->card(card.id) && is_broken(notes, card.id)) made->cards.push_back(card);
  std::ranges::sort(made->cards, {}, &cards::Card::id);  // as they are read
  return made;
}

// The same decision about the card as it is now; empty if it has no such answer any more.
std::optional<session::Decision> moved(const session::Decision& was, const cards::Pack& before,
                                       const cards::Pack& now) {
  const cards::Card* old_card = before.card(was.card);
  const cards::Card* card = now.card(was.card);
  if (!old_card || !card || old_card->kind() != card->kind()) return std::nullopt;
  const auto answer = cards::answer_from(*card, cards::text_of(*old_card, was.answer));
  if (!answer) return std::nullopt;
  session::Decision decision = was;
  decision.answer = *answer;
  std::erase_if(decision.asked, [&](const std::string& id) { return place_of(card->ask_first, id) < 0; });
  if (!card->flip || !cards::cue_of(*card->flip, decision.cue)) decision.cue.clear();
  return decision;
}

// The session played again with the pack as it is now, the same card on the table; from its beginning where a decision
// does not fit any more (`forgotten`).
session::Session moved(const session::Session& was, const cards::PackPtr& pack, bool& forgotten) {
  std::vector<session::Decision> decisions;
  for (const session::Turn& turn : was.turns)
    if (const auto decision = moved(turn.decision, *was.pack, *pack)) decisions.push_back(*decision);
  session::Replay again = session::replay(pack, was.seed, was.hats, decisions);
  forgotten = again.refusal.has_value() || decisions.size() != was.turns.size();
  session::Session now = forgotten ? session::start(pack, was.seed, was.hats) : std::move(again.session);
  const cards::Card* card = was.table ? pack->card(was.table->card) : nullptr;
  if (!card || (now.table && now.table->card == card->id)) return now;
  session::Deal deal = *was.table;
  if (deal.called_by >= static_cast<int>(now.turns.size())) deal.called_by = -1;
  deal.places = session::places_on_table(now, *card);
  now.table = std::move(deal);
  return now;
}

void carry_answer(Draft& draft, const Draft& was, const cards::Card& old_card, const cards::Card& card) {
  if (const auto* given = std::get_if<cards::ChoiceGiven>(&was.answer)) {
    if (given->answer < 0) return;
    const auto& old_answers = std::get<cards::Choice>(old_card.decision).answers;
    const std::string& id = old_answers[static_cast<std::size_t>(given->answer)].id;
    const int place = place_of(std::get<cards::Choice>(card.decision).answers, id);
    draft.answer = cards::ChoiceGiven{place};
    draft.answered = place >= 0;
  } else if (const auto* said = std::get_if<cards::ConversationGiven>(&was.answer)) {
    const auto& old_talk = std::get<cards::Conversation>(old_card.decision);
    const auto& talk = std::get<cards::Conversation>(card.decision);
    cards::ConversationGiven kept;
    int old_at = 0, at = 0;
    for (const int reply : said->replies) {
      const auto& replies = old_talk.exchanges[static_cast<std::size_t>(old_at)].replies;
      const int place = at < 0 ? -1
                               : place_of(talk.exchanges[static_cast<std::size_t>(at)].replies,
                                          replies[static_cast<std::size_t>(reply)].id);
      if (place < 0) break;
      kept.replies.push_back(place);
      old_at = replies[static_cast<std::size_t>(reply)].next;
      at = talk.exchanges[static_cast<std::size_t>(at)].replies[static_cast<std::size_t>(place)].next;
    }
    draft.answered = !kept.replies.empty() && next_exchange(talk, kept.replies) < 0;
    draft.answer = kept;
  } else if (const auto* owners = std::get_if<cards::OwnersGiven>(&was.answer)) {
    const auto& old_duties = std::get<cards::Ownership>(old_card.decision).duties;
    const auto& duties = std::get<cards::Ownership>(card.decision).duties;
    auto& now = std::get<cards::OwnersGiven>(draft.answer).owners;
    for (std::size_t i = 0; i < duties.size(); ++i) {
      const int place = place_of(old_duties, duties[i].id);
      if (place < 0 || !was.placed[static_cast<std::size_t>(place)]) continue;
      now[i] = owners->owners[static_cast<std::size_t>(place)];
      draft.placed[i] = true;
    }
    draft.answered = std::ranges::all_of(draft.placed, [](bool is) { return is; });
  } else if (const auto answer = cards::answer_from(card, cards::text_of(old_card, was.answer))) {
    draft.answer = *answer;
  }
}

Draft carried_over(const Draft& was, const session::Session& before, const session::Session& now) {
  Draft draft = fresh_draft(now);
  const cards::Card* old_card = before.card();
  const cards::Card* card = now.card();
  if (!old_card || !card || old_card->id != card->id) return draft;
  for (const std::string& id : was.asked) {
    const int place = place_of(card->ask_first, id);
    if (place < 0) continue;
    draft.asked.push_back(id);
    draft.told.push_back(session::told(now, card->ask_first[static_cast<std::size_t>(place)]));
  }
  draft.confidence = was.confidence;
  if (card->flip && cards::cue_of(*card->flip, was.cue)) draft.cue = was.cue;
  if (old_card->kind() == card->kind()) carry_answer(draft, was, *old_card, *card);
  return draft;
}

std::string words_of(const State& state, bool forgotten) {
  const base::Words& w = state.words;
  const cards::Card* card = state.session ? state.session->card() : nullptr;
  if (card && is_broken(state.authoring->notes, card->id))
    return w("This card has an error now: its last good version stays on the table.");
  if (forgotten) return w("Read again. Earlier decisions do not fit any more: they are forgotten.");
  return w("Read again. Your decision is kept where it still fits.");
}

}  // namespace

Effects pack_read(State& state, const PackRead& news) {
  if (!state.authoring || state.packs.empty()) return {};
  PackChoice& choice = state.packs.front();  // the pack that --pack names
  const cards::PackPtr last = choice.pack;
  state.authoring->notes = news.notes;
  state.authoring->marked = -1;
  choice.pack = with_last_good(news.pack, last, news.notes);
  choice.problems = static_cast<int>(std::ranges::count_if(news.notes, &AuthorNote::error));
  if (!news.pack) {
    const base::Words& w = state.words;
    state.authoring->said = w("The pack cannot be read now: it stays on the table as it was.");
    return {};
  }
  // An edition or a translation of a pack has its digest.
  if (!state.session || !last || state.session->pack->digest != last->digest) {
    const base::Words& w = state.words;
    state.authoring->said = w("Read again.");
    return {};
  }
  const session::Session before = *state.session;
  bool forgotten = false;
  const cards::PackPtr spoken = cards::in_language(choice.pack, state.words.tag());
  state.session = moved(before, cards::edition(spoken, before.pack->lens, before.pack->surface), forgotten);
  state.draft = carried_over(state.draft, before, *state.session);
  state.ratings.assign(state.session->turns.size(), RatingState{});
  state.told_back.reset();
  state.authoring->said = words_of(state, forgotten);
  Effects effects{StopRating{}};
  for (int turn = 0; turn < static_cast<int>(state.session->turns.size()); ++turn) effects.push_back(RateTurn{turn});
  const bool shows_a_turn = state.screen == Screen::reveal && !forgotten;
  if (state.screen == Screen::table || state.screen == Screen::debrief ||
      (state.screen == Screen::reveal && !shows_a_turn)) {
    Draft kept = std::move(state.draft);
    const Effects shown = resume(state);
    if (state.screen == Screen::table) state.draft = std::move(kept);
    effects.insert(effects.end(), shown.begin(), shown.end());
  }
  return effects;
}

Effects mark_note(State& state, const MarkNote& wish) {
  if (!state.authoring || wish.note < 0 || wish.note >= static_cast<int>(state.authoring->notes.size())) return {};
  state.authoring->marked = wish.note;
  const AuthorNote& note = state.authoring->notes[static_cast<std::size_t>(wish.note)];
  return {CopyText{state.authoring->path + "/" + note.file + ":" + std::to_string(note.line) + ":" +
                   std::to_string(note.column)}};
}

}  // namespace two_hats::app
