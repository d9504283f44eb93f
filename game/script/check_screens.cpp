#include "game/script/check_screens.h"

#include <algorithm>
#include <set>

#include "engine/cards/conversation.h"
#include "engine/cards/texts.h"
#include "engine/scoring/rate.h"
#include "game/app/update.h"
#include "game/screens/screens.h"
#include "game/shell/headless.h"

namespace two_hats::script {
namespace {

constexpr product::Ensemble kLook{16, 2};  // the words and figures of a verdict, not its last digit
constexpr int kFrames = 3;                 // scroll areas know their height after the first
constexpr int kSure = 80;

// The same pack with this card alone, dealt at once.
cards::PackPtr alone(const cards::Pack& pack, const cards::Card& card) {
  auto made = std::make_shared<cards::Pack>(pack);
  cards::Card dealt = card;
  dealt.when.clear();
  dealt.returns.clear();
  dealt.earliest_week = dealt.latest_week = std::nullopt;
  dealt.stages = {pack.campaign.stage};
  dealt.always = true;
  made->cards = {std::move(dealt)};
  made->written = nullptr;
  return made;
}

session::Hats hats_for(cards::Hat hat) {
  if (hat == cards::Hat::both) return session::Hats::both;
  return hat == cards::Hat::manager ? session::Hats::manager : session::Hats::owner;
}

std::vector<cards::Answer> answers_of(const cards::Card& card, const cards::Answer& drafted) {
  std::vector<cards::Answer> answers;
  if (const auto* choice = std::get_if<cards::Choice>(&card.decision)) {
    for (std::size_t a = 0; a < choice->answers.size(); ++a) answers.push_back(cards::ChoiceGiven{static_cast<int>(a)});
  } else if (const auto* talk = std::get_if<cards::Conversation>(&card.decision)) {
    answers.push_back(cards::all_paths(*talk).front());
  } else {
    answers.push_back(drafted);
  }
  return answers;
}

class Proof {
 public:
  explicit Proof(shell::Headless& headless) : headless_(headless) {}

  // The texts that are cut, each once, in the order in which they were met.
  std::vector<std::string> read(const cards::Pack& pack, const cards::Card& card) {
    seen_.clear();
    cut_.clear();
    app::State state;
    state.settings.scale_percent = kLargeType;
    state.session = session::start(alone(pack, card), 1, hats_for(card.hat));
    if (!state.session->table) return {};
    state.unsaved = true;
    state.screen = app::Screen::table;
    state.draft = app::fresh_draft(*state.session);
    look(state);
    for (const cards::Answer& answer : answers_of(card, state.draft.answer)) verdict(state, answer);
    return cut_;
  }

 private:
  void verdict(app::State state, const cards::Answer& answer) {
    state.draft.answer = answer;
    state.draft.answered = true;
    state.draft.confidence = kSure;
    app::update(state, app::Decide{});
    if (state.screen != app::Screen::reveal) return;
    const session::Turn& turn = state.session->turns.back();
    const scoring::Question question{
        state.session->pack.get(), &state.session->pack->cards.front(), &turn.before, {}, answer};
    auto rating = scoring::rate(question, kLook);
    if (!rating) return;
    scoring::explain(question, kLook, *rating);
    const int mine = scoring::index_of(*rating, answer);
    app::update(state, app::RatingArrived{0, app::Stage::explained, std::move(*rating), mine});
    look(state);
    app::update(state, app::ToggleSource{});
    look(state);
  }

  void look(const app::State& state) {
    widgets::Ui ui;
    screens::Scratch scratch;
    widgets::Input input;
    input.settled = true;
    shell::Look look;
    look.pixels = {kProofWidth, kProofHeight};
    look.scale = kLargeType / 100.f;
    look.mode = screens::mode_of(state.settings.theme);
    look.hat = screens::worn_hat(state);
    screens::Commands pressed;  // nobody presses anything
    for (int frame = 0; frame < kFrames; ++frame)
      headless_.draw(ui, look, input, [&](widgets::Ui& page) { pressed = screens::draw_screen(page, state, scratch); });
    // What is scrolled out is laid out all the same, and most of a screen in large type is.
    for (const widgets::TextSeen& text : ui.texts())
      if (text.cut && seen_.insert(text.text).second) cut_.push_back(text.text);
  }

  shell::Headless& headless_;
  std::set<std::string> seen_;
  std::vector<std::string> cut_;
};

// Where the card says it; "" if the words are made from several texts.
std::string pointer_of(const cards::Card& card, const std::string& words) {
  std::string found;
  cards::read_texts(card, [&](const std::string& text, const std::string& pointer) {
    if (found.empty() && text == words) found = pointer;
  });
  return found;
}

}  // namespace

base::Result<std::vector<cards::Finding>> check_screens(const cards::PackPtr& pack) {
  auto headless = shell::Headless::open();
  if (!headless) return headless.error();
  Proof proof(**headless);
  std::vector<cards::Finding> findings;
  for (const cards::Card& card : pack->cards) {
    for (const std::string& words : proof.read(*pack, card))
      findings.push_back({"TH601", cards::Severity::warning, card.id, pointer_of(card, words),
                          "“" + words + "” is cut at " + std::to_string(kLargeType) + " %", "shorten it"});
  }
  return findings;
}

}  // namespace two_hats::script
