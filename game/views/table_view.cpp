#include "game/views/table_view.h"

#include <algorithm>

#include "engine/base/random.h"
#include "engine/base/text.h"
#include "game/views/fact_icons.h"
#include "game/views/table_parts.h"

namespace two_hats::views {
namespace {

CardFace face_of(const app::State& state, const cards::Card& card) {
  const base::Words& w = state.words;
  const session::Session& session = *state.session;
  CardFace face;
  face.hat = session.table->hat;
  face.number = std::to_string(session.table->number);
  if (const cards::Person* person = session.pack->person(card.person)) {
    const double trust = session.world.state[person->trust];
    face.person = Face{person->name, person->role, person->portrait, mood_of(trust), trust, trust < .45};
  }
  face.scene = static_cast<std::uint32_t>(base::hash(card.id));
  if (const cards::Competency* skill = session.pack->competency(card.skill)) face.skill = w("Skill: {0}", skill->name);
  face.title = card.title;
  face.story = card.story;
  face.called = session.table->line;
  for (const cards::Fact& fact : card.know)
    face.know.push_back({fact_icon(fact.text, fact.source), fact.text, fact.source});
  for (std::size_t i = 0; i < state.draft.told.size(); ++i) {
    std::string label;
    for (const cards::Evidence& evidence : card.ask_first)
      if (evidence.id == state.draft.asked[i]) label = evidence.label;
    face.know.push_back({"speech", state.draft.told[i].words, label});
  }
  return face;
}

std::string days_words(const base::Words& w, double days) {
  if (days <= 0) return w.as("cost", "free");
  if (days < 1) return days <= .3 ? w("2 hours") : w("½ day");
  if (days == 1) return w("1 day");
  return w("{0} days", w.fixed(days, days == static_cast<int>(days) ? 0 : 1));
}

void fill_ask(TableView& view, const app::State& state, const cards::Card& card) {
  const base::Words& w = state.words;
  for (std::size_t i = 0; i < card.ask_first.size(); ++i) {
    const cards::Evidence& evidence = card.ask_first[i];
    AskRow row;
    row.asked = false;
    for (const std::string& id : state.draft.asked) row.asked = row.asked || id == evidence.id;
    row.button = Button{"ask." + evidence.id,
                        evidence.label,
                        "",
                        !row.asked,
                        row.asked,
                        row.asked ? w("You asked; the answer is on the card") : "",
                        app::Ask{static_cast<int>(i)}};
    row.icon = ask_icon(evidence.label);
    row.cost = row.asked ? w("asked") : days_words(w, evidence.days);
    view.ask.push_back(row);
  }
}

void fill_confidence(TableView& view, const app::State& state) {
  view.wants_confidence = session::asks_confidence(*state.session);
  if (!view.wants_confidence) return;
  const base::Words& w = state.words;
  const std::string titles[] = {w("Guessing"), w("Leaning"), w("Fairly sure"), w.as("confidence", "Sure")};
  for (std::size_t i = 0; i < 4; ++i) {
    const int percent = session::kConfidences[i];
    view.confidence.push_back({Button{"confidence." + std::to_string(percent), titles[i], "", true,
                                      state.draft.confidence == percent, "", app::BeSure{percent}},
                               titles[i], w.per_cent(percent / 100.0)});
  }
}

// Why the decision cannot be taken yet, in words; empty if it can.
std::string what_is_missing(const TableView& view, const app::State& state) {
  const base::Words& w = state.words;
  if (!state.draft.answered) {
    const bool unsaid = view.wants_confidence && state.draft.confidence == 0;
    if (view.kind == cards::Kind::conversation) return w("Talk to the end first");
    if (view.kind == cards::Kind::ownership)
      return unsaid ? w("Place every duty, then say how sure you are")
                    : w("Give every duty an owner, or leave it to nobody");
    return unsaid ? w("Pick an answer, then say how sure you are") : w("Pick an answer");
  }
  session::Decision decision;
  decision.card = state.session->table->card;
  decision.answer = state.draft.answer;
  decision.hat = state.session->table->hat;
  decision.asked = state.draft.asked;
  decision.confidence = state.draft.confidence;
  decision.cue = state.draft.cue;
  const auto refusal = session::check(*state.session, decision);
  if (!refusal) return "";
  const cards::Card& card = *state.session->card();
  switch (refusal->why) {
    case session::Refusal::Why::no_confidence:
      return w("Say how sure you are");
    case session::Refusal::Why::breaks_prerequisite: {
      const auto* selection = std::get_if<cards::Selection>(&card.decision);
      const auto title = [&](int index) {
        const auto item = static_cast<std::size_t>(index);
        return selection ? selection->items[item].title : std::get<cards::Order>(card.decision).items[item].title;
      };
      return w("{0} needs {1} first", title(refusal->detail.first), title(refusal->detail.second));
    }
    case session::Refusal::Why::answer_form:
      return refusal->detail.problem == cards::AnswerProblem::too_many_chips
                 ? w("There are more chips placed than you have")
                 : w("This answer does not fit the card");
    case session::Refusal::Why::campaign_over:
      return w("The campaign is over");
    case session::Refusal::Why::not_this_card:
    case session::Refusal::Why::wrong_hat:
    case session::Refusal::Why::no_such_evidence:
    case session::Refusal::Why::nothing_to_undo:
    case session::Refusal::Why::no_such_cue:
      return w("This decision does not fit the card on the table");
  }
  return "";
}

// A tutorial's choices say what to do, each what is new on it; the dots come when that is known.
void fill_guide(TableView& view, const app::State& state, const cards::Card& card) {
  const session::Session& session = *state.session;
  if (!session.pack->tutorial || view.kind != cards::Kind::choice) return;
  const base::Words& w = state.words;
  const int number = session.table->number;
  view.shows_reach = view.wants_confidence;
  if (!view.shows_reach)
    for (ChoiceRow& row : view.choices) std::ranges::fill(row.reach, 0);
  if (number == 1) view.guide = w("Pick an answer, then Decide. There is no trick: each has its price.");
  if (number == 2 && !card.twin.empty())
    view.guide = w("Same wish, other hat: you know other facts and may decide other things.");
  if (number == 3 && !card.ask_first.empty())
    view.guide = w("New: ask before you decide (it costs days), and say how sure you are.");
}

std::string enter_word(const base::Words& w, cards::Kind kind) {
  switch (kind) {
    case cards::Kind::choice:
      return w("decide");
    case cards::Kind::selection:
      return w("start the Sprint");
    case cards::Kind::conversation:
      return w("leave it so");
    case cards::Kind::order:
    case cards::Kind::split:
    case cards::Kind::ownership:
      break;
  }
  return w("keep");
}

std::vector<KeyHint> keys_of(const base::Words& w, const TableView& view, const cards::Card& card) {
  std::vector<KeyHint> keys;
  switch (view.kind) {
    case cards::Kind::choice: {
      std::vector<std::string> letters;
      for (const ChoiceRow& row : view.choices) letters.push_back(row.letter);
      keys.push_back({letters, w("choose"), std::nullopt});
      break;
    }
    case cards::Kind::order:
      keys.push_back({{"Space"}, w("lift and drop"), app::Lift{}});
      keys.push_back({{"↑", "↓"}, w("move"), std::nullopt});
      keys.push_back({{"Ctrl", "Z"}, w("undo"), app::UndoStep{}});
      break;
    case cards::Kind::split:
      keys.push_back({{"←", "→"}, w("activity"), std::nullopt});
      keys.push_back({{"+", "−"}, w("add or take a chip"), std::nullopt});
      keys.push_back({{"L"}, w("last quarter"), app::LastQuarter{}});
      break;
    case cards::Kind::ownership:
      keys.push_back({{"↑", "↓"}, w("pick a duty"), std::nullopt});
      keys.push_back({{"1", w.as("keys", "to"), "6"}, w("give it away"), std::nullopt});
      keys.push_back({{"Ctrl", "Z"}, w("undo"), app::UndoStep{}});
      break;
    case cards::Kind::selection:
      keys.push_back({{"↑", "↓"}, w("walk"), std::nullopt});
      keys.push_back({{"Space"}, w("in or out"), std::nullopt});
      keys.push_back({{"Ctrl", "Z"}, w("undo"), app::UndoStep{}});
      break;
    case cards::Kind::conversation: {
      std::vector<std::string> letters;
      for (const ReplyRow& row : view.talk.replies) letters.push_back(row.letter);
      if (!letters.empty()) keys.push_back({letters, w("say it"), std::nullopt});
      keys.push_back({{"Ctrl", "Z"}, w("one step back"), app::UndoStep{}});
      break;
    }
  }
  if (!view.flip.cues.empty()) keys.push_back({{"F"}, w("what decides"), std::nullopt});
  if (!card.ask_first.empty()) keys.push_back({{ask_key(view)}, w("ask first"), std::nullopt});
  const bool talking = !view.talk.replies.empty();
  if (view.wants_confidence && view.kind != cards::Kind::ownership && !talking)
    keys.push_back({{"1", "2", "3", "4"}, w("how sure"), std::nullopt});
  if (!talking) keys.push_back({{"Enter"}, enter_word(w, view.kind), app::Decide{}});
  keys.push_back({{"?"}, w("help"), app::ToggleHelp{}});
  return keys;
}

}  // namespace

void fill_choice(TableView& view, const app::State& state, const cards::Choice& choice) {
  const auto& places = state.session->table->places;
  const int picked = std::get<cards::ChoiceGiven>(state.draft.answer).answer;
  for (std::size_t place = 0; place < choice.answers.size(); ++place) {
    const int index = place < places.size() ? places[place] : static_cast<int>(place);
    const cards::ChoiceAnswer& answer = choice.answers[static_cast<std::size_t>(index)];
    ChoiceRow row;
    row.letter = letter(static_cast<int>(place));
    row.title = answer.title;
    row.line = answer.line;
    row.button = Button{"answer." + answer.id, row.letter + ", " + answer.title, "", true, index == picked, "",
                        app::PickAnswer{index}};
    reach_of(answer.effects, answer.promise.has_value(), row.reach);
    view.choices.push_back(row);
  }
}

std::string ask_key(const TableView& view) { return view.choices.size() > 4 ? "Q" : "E"; }

TableView build_table(const app::State& state) {
  TableView view;
  const cards::Card* card = state.session ? state.session->card() : nullptr;
  if (!card) return view;
  view.strip = build_strip(state);
  view.kind = card->kind();
  view.card = face_of(state, *card);
  view.question = card->question;
  std::visit(
      [&](const auto& decision) {
        using Decision = std::decay_t<decltype(decision)>;
        if constexpr (std::is_same_v<Decision, cards::Choice>) fill_choice(view, state, decision);
        if constexpr (std::is_same_v<Decision, cards::Order>) fill_order(view, state, decision);
        if constexpr (std::is_same_v<Decision, cards::Split>) fill_split(view, state, decision);
        if constexpr (std::is_same_v<Decision, cards::Ownership>) fill_ownership(view, state, decision);
        if constexpr (std::is_same_v<Decision, cards::Selection>) fill_selection(view, state, decision);
        if constexpr (std::is_same_v<Decision, cards::Conversation>) fill_talk(view, state, decision);
      },
      card->decision);
  fill_flip(view, state, *card);
  fill_ask(view, state, *card);
  fill_confidence(view, state);
  fill_guide(view, state, *card);
  const std::string missing = what_is_missing(view, state);
  const base::Words& w = state.words;
  const char* const labels[] = {
      base::marked("Decide"),     base::marked("Keep this order"),   base::marked("Keep this split"),
      base::marked("Keep it so"), base::marked("Start this Sprint"), base::marked("Leave it so")};
  view.decide =
      Button{"decide", w(labels[static_cast<int>(view.kind)]), "", missing.empty(), false, missing, app::Decide{}};
  view.undo = Button{"undo",         w("Undo"),
                     "undo",         !state.draft.before.empty(),
                     false,          state.draft.before.empty() ? w("Nothing to take back yet") : "",
                     app::UndoStep{}};
  view.refusal = state.draft.refusal.empty() ? missing : state.draft.refusal;
  view.author = build_author(state);
  view.keys = keys_of(w, view, *card);
  if (view.author.on) view.keys.push_back({{"P"}, w("problems"), app::ToggleNotes{}});
  return view;
}

}  // namespace two_hats::views
