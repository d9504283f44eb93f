// A game on the small pack without window, disk or clock: commands in, state and effects out. Ratings are made with a
// sketch of an ensemble, so that verdicts have numbers and a test stays quick.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/loading/read_bank.h"
#include "engine/loading/read_pack.h"
#include "engine/scoring/rate.h"
#include "game/app/update.h"

namespace two_hats::testing {

inline const product::Parameters& model() {
  static const product::Parameters loaded = [] {
    auto read = loading::load_parameters("data/model/parameters.json");
    EXPECT_TRUE(read.ok()) << loading::in_words(read.diagnostics);
    return read.thing;
  }();
  return loaded;
}

inline app::PackChoice small_choice() {
  static const app::PackChoice choice = [] {
    const auto read = loading::load_pack("tests/packs/small", model());
    EXPECT_TRUE(read.thing != nullptr) << loading::in_words(read.diagnostics);
    cards::Pack open = *read.thing;  // every kind is dealt in any case
    for (cards::Card& card : open.cards) {
      card.returns.clear();
      card.when.clear();
    }
    return app::PackChoice{"tests/packs/small", std::make_shared<const cards::Pack>(std::move(open)), 0, ""};
  }();
  return choice;
}

inline app::BankChoice small_questions() {
  static const app::BankChoice choice = [] {
    const auto bank = loading::load_bank("tests/questions/small");
    EXPECT_TRUE(bank.thing != nullptr) << loading::in_words(bank.diagnostics);
    return app::BankChoice{"tests/questions/small", bank.thing,
                           loading::load_profiles("tests/questions/profiles", bank.thing.get()).thing, ""};
  }();
  return choice;
}

class AGame {
 public:
  AGame() {
    state.packs = {small_choice()};
    state.questions = small_questions();
    state.next_seed = 3;
  }

  app::Effects does(const app::Command& command) {
    last = app::update(state, command);
    return last;
  }
  AGame& started(session::Hats hats = session::Hats::both) {
    does(app::NewCampaign{0});
    does(app::WearHats{hats});
    return *this;
  }
  // Answers cards in a plain way until one of this kind lies on the table.
  AGame& until(cards::Kind kind) {
    while (state.session->table && state.session->card()->kind() != kind) {
      answered();
      does(app::NextCard{});
    }
    EXPECT_TRUE(state.session->table.has_value()) << "this kind of card was never dealt";
    return *this;
  }
  // Some legal answer to the card on the table, fairly sure.
  AGame& answered(int confidence = 80) {
    const cards::Card& card = *state.session->card();
    if (card.kind() == cards::Kind::choice) does(app::PickAnswer{0});
    if (card.kind() == cards::Kind::order) in_legal_order(std::get<cards::Order>(card.decision));
    if (card.kind() == cards::Kind::ownership) {
      const auto& duties = std::get<cards::Ownership>(card.decision).duties;
      for (std::size_t i = 0; i < duties.size(); ++i)
        does(app::GiveDuty{static_cast<int>(i), duties[i].owners.front()});
    }
    if (card.kind() == cards::Kind::selection) does(app::ToggleItem{0});
    if (card.kind() == cards::Kind::conversation)
      while (!state.draft.answered) does(app::SayReply{0});
    does(app::BeSure{confidence});
    does(app::Decide{});
    return *this;
  }
  // Practises this question of the small bank, alone.
  AGame& asked(const std::string& id) {
    does(app::OpenPractice{});
    for (const questions::Question& question : state.questions.bank->questions) state.answered.insert(question.id);
    state.answered.erase(id);
    does(app::SetCount{0});
    does(app::StartPractice{});
    EXPECT_EQ(state.screen, app::Screen::question) << id;
    return *this;
  }
  // Practises all of the small bank.
  AGame& practising() {
    does(app::OpenPractice{});
    does(app::SetCount{10});
    does(app::StartPractice{});
    return *this;
  }
  // Hands in this answer to the question on the screen.
  AGame& gives(const questions::Given& given, int certainty = 80) {
    const questions::Question& question = app::question_of(state, *app::asked_now(state));
    if (question.kind == questions::Kind::ordering) {
      for (int place = 0; place < static_cast<int>(given.size()); ++place) {
        const auto& now = app::asked_now(state)->given;
        const auto at = std::find(now.begin(), now.end(), given[static_cast<std::size_t>(place)]);
        does(app::MoveItem{static_cast<int>(at - now.begin()), place});
      }
    } else if (question.kind == questions::Kind::matching) {
      for (int left = 0; left < static_cast<int>(given.size()); ++left)
        does(app::GiveRight{left, given[static_cast<std::size_t>(left)]});
    } else {
      for (const int option : given) does(app::PickOption{option});
    }
    does(app::BeSure{certainty});
    does(app::Decide{});
    return *this;
  }
  AGame& gives_right(int certainty = 80) {
    return gives(questions::right_answer(app::question_of(state, *app::asked_now(state))), certainty);
  }
  AGame& gives_wrong(int certainty = 80) {
    const questions::Question& question = app::question_of(state, *app::asked_now(state));
    questions::Given given = questions::right_answer(question);
    if (question.kind == questions::Kind::ordering || question.kind == questions::Kind::matching) {
      std::swap(given[0], given[1]);
    } else {
      for (int option = 0; option < static_cast<int>(question.options.size()); ++option)
        if (!question.options[static_cast<std::size_t>(option)].right) given.back() = option;
      std::sort(given.begin(), given.end());
    }
    return gives(given, certainty);
  }
  // The verdict of the turn on the screen, made of few worlds, as if it were refined.
  AGame& rated() {
    const session::Turn& turn = *app::shown_turn(state);
    const cards::Card& card = *state.session->pack->card(turn.decision.card);
    scoring::Question question;
    question.pack = state.session->pack.get();
    question.card = &card;
    question.world = &turn.before;
    question.words = state.words;
    if (card.kind() != cards::Kind::choice) question.given = turn.decision.answer;
    auto rating = scoring::rate(question, product::kSketch);
    EXPECT_TRUE(rating.has_value());
    scoring::explain(question, product::kSketch, *rating);
    does(app::RatingArrived{state.shown_turn, app::Stage::explained, *rating,
                            scoring::index_of(*rating, turn.decision.answer)});
    return *this;
  }

  template <typename T>
  bool asked_for() const {
    for (const app::Effect& effect : last)
      if (std::holds_alternative<T>(effect)) return true;
    return false;
  }

  app::State state;
  app::Effects last;

 private:
  void in_legal_order(const cards::Order& order) {
    // Each item directly after what it needs: bubble needs up until nothing stands too early.
    for (bool moved = true; moved;) {
      moved = false;
      const auto items = std::get<cards::OrderGiven>(state.draft.answer).items;
      for (std::size_t place = 0; place < items.size() && !moved; ++place)
        for (const int need : order.items[static_cast<std::size_t>(items[place])].needs) {
          const auto at = static_cast<std::size_t>(std::find(items.begin(), items.end(), need) - items.begin());
          if (at < place) continue;
          does(app::MoveItem{static_cast<int>(at), static_cast<int>(place)});
          moved = true;
          break;
        }
    }
  }
};

}  // namespace two_hats::testing
