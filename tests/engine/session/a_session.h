// Packs and sessions for tests: the small pack from its files, and a story built here, in which everything that the
// dealer does can be seen.
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/random.h"
#include "engine/loading/read_pack.h"
#include "engine/policies/any_answer.h"
#include "engine/session/session.h"

namespace two_hats::testing {

inline const product::Parameters& parameters() {
  static const product::Parameters loaded = [] {
    auto read = loading::load_parameters("data/model/parameters.json");
    EXPECT_TRUE(read.ok()) << loading::in_words(read.diagnostics);
    return read.thing;
  }();
  return loaded;
}

inline cards::PackPtr pack_in(const std::string& folder) {
  auto read = loading::load_pack(folder, parameters());
  EXPECT_TRUE(read.thing != nullptr) << loading::in_words(read.diagnostics);
  return read.thing;
}

inline cards::PackPtr small_pack() {
  static const cards::PackPtr pack = pack_in("tests/packs/small");
  return pack;
}

// The small pack with a card of every kind, dealt in any case.
inline cards::PackPtr every_kind() {
  static const cards::PackPtr pack = [] {
    cards::Pack open = *small_pack();
    for (cards::Card& card : open.cards) {
      card.returns.clear();
      card.when.clear();
      card.earliest_week.reset();
    }
    return std::make_shared<const cards::Pack>(std::move(open));
  }();
  return pack;
}

inline product::Effect money(double weeks_of_revenue, int week = 0) {
  product::Effect effect;
  effect.target = product::Target::money;
  effect.size = weeks_of_revenue;
  effect.start_week = week;
  effect.because = "Somebody pays.";
  return effect;
}

// A choice card with answers a and b that do nothing, until somebody gives them something to do.
class CardBuilder {
 public:
  CardBuilder(std::string id, cards::Hat hat) {
    card_.id = std::move(id);
    card_.title = "Card " + card_.id;
    card_.hat = hat;
    cards::Choice choice;
    for (const char* answer : {"a", "b"}) {
      choice.answers.emplace_back();
      choice.answers.back().id = answer;
      choice.answers.back().title = std::string("Answer ") + answer;
    }
    card_.decision = std::move(choice);
  }
  CardBuilder& always() {
    card_.always = true;
    return *this;
  }
  CardBuilder& weeks(int weeks) {
    card_.weeks = weeks;
    return *this;
  }
  CardBuilder& from(int week) {
    card_.earliest_week = week;
    return *this;
  }
  CardBuilder& until(int week) {
    card_.latest_week = week;
    return *this;
  }
  CardBuilder& about(std::string competency) {
    card_.competencies.push_back(std::move(competency));
    return *this;
  }
  CardBuilder& when(cards::Condition condition) {
    card_.when.push_back(std::move(condition));
    return *this;
  }
  CardBuilder& calls(std::string card, int after, std::vector<std::string> answers, std::string line = "") {
    card_.returns.push_back({std::move(card), after, std::move(answers), std::move(line)});
    return *this;
  }
  CardBuilder& does(std::size_t answer, product::Effect effect) {
    at(answer).effects.push_back(std::move(effect));
    return *this;
  }
  CardBuilder& promises(std::size_t answer, product::Promise promise) {
    at(answer).promise = std::move(promise);
    return *this;
  }
  CardBuilder& with(const std::function<void(cards::Card&)>& change) {
    change(card_);
    return *this;
  }
  operator cards::Card() const { return card_; }

 private:
  cards::ChoiceAnswer& at(std::size_t answer) { return std::get<cards::Choice>(card_.decision).answers[answer]; }
  cards::Card card_;
};

inline CardBuilder manager_card(std::string id) { return {std::move(id), cards::Hat::manager}; }
inline CardBuilder owner_card(std::string id) { return {std::move(id), cards::Hat::owner}; }

inline cards::Condition answered(std::string card, std::vector<std::string> answers, bool yes = true) {
  cards::Condition condition;
  condition.kind = yes ? cards::Condition::Kind::answered : cards::Condition::Kind::not_answered;
  condition.card = std::move(card);
  condition.answers = std::move(answers);
  return condition;
}
inline cards::Condition promise(std::string id, bool kept) {
  cards::Condition condition;
  condition.kind = cards::Condition::Kind::promise;
  condition.promise = std::move(id);
  condition.promise_kept = kept;
  return condition;
}
inline cards::Condition stock(product::Stock stock, bool above, double level) {
  cards::Condition condition;
  condition.stock = stock;
  condition.above = above;
  condition.level = level;
  return condition;
}

inline cards::Pack a_pack(std::vector<cards::Card> cards) {
  cards::Pack pack;
  pack.id = "story";
  pack.title = "A story";
  pack.version = "1.0";
  pack.digest = "5709";
  pack.campaign.weeks = 26;
  pack.campaign.most_cards = 20;
  pack.cards = std::move(cards);
  pack.parameters = parameters();
  return pack;
}
inline cards::PackPtr shared(cards::Pack pack) { return std::make_shared<const cards::Pack>(std::move(pack)); }

inline session::Decision choosing(const session::Session& session, int answer) {
  session::Decision decision;
  decision.card = session.table->card;
  decision.answer = cards::ChoiceGiven{answer};
  decision.hat = session.table->hat;
  decision.confidence = 65;
  return decision;
}

// A legal decision drawn blindly: answer, evidence, confidence, a reason.
inline session::Decision any_decision(const session::Session& session, std::uint64_t key) {
  session::Decision decision;
  decision.card = session.table->card;
  decision.answer = policies::any_answer(*session.card(), key);
  decision.hat = session.table->hat;
  for (const cards::Evidence& evidence : session.card()->ask_first)
    if (base::pick(key, 1, decision.asked.size(), 2) == 0) decision.asked.push_back(evidence.id);
  decision.confidence = session::kConfidences[base::pick(key, 2, 0, 4)];
  if (base::pick(key, 3, 0, 2) == 0)
    decision.reason = "Because \"" + std::to_string(key % 100) + "\", says Ines; ümläut\n.";
  return decision;
}

// Plays until the end, or `most` decisions.
inline session::Session played(session::Session session, std::uint64_t key, int most = 1000) {
  for (int i = 0; i < most && session.table; ++i)
    session = session::apply(session, any_decision(session, base::mix(key, static_cast<std::uint64_t>(i))));
  return session;
}

inline std::vector<session::Decision> decisions_of(const session::Session& session) {
  std::vector<session::Decision> decisions;
  for (const session::Turn& turn : session.turns) decisions.push_back(turn.decision);
  return decisions;
}

}  // namespace two_hats::testing
