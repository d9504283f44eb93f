// What the tests of ratings share: the shipped parameters, packs from disk, and cards built from a few effects.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/loading/read_pack.h"
#include "engine/scoring/check_ratings.h"
#include "engine/scoring/rate.h"

namespace two_hats::scoring {

inline const product::Parameters& parameters() {
  static const product::Parameters read = [] {
    auto loaded = loading::load_parameters("data/model/parameters.json");
    EXPECT_TRUE(loaded.ok()) << loading::in_words(loaded.diagnostics);
    return loaded.thing;
  }();
  return read;
}

inline cards::PackPtr pack_from(const std::string& directory) {
  auto loaded = loading::load_pack(directory, parameters());
  EXPECT_TRUE(loaded.thing && loaded.ok()) << loading::in_words(loaded.diagnostics);
  return loaded.thing;
}

inline const cards::Pack& small_pack() {
  static const cards::PackPtr pack = pack_from("tests/packs/small");
  return *pack;
}

inline product::Effect add(product::Target target, double size, int start_week = 0, int weeks = 0) {
  product::Effect effect;
  effect.target = target;
  effect.size = size;
  effect.start_week = start_week;
  effect.weeks = weeks;
  effect.because = "because " + std::string(product::name_of(target));
  return effect;
}

inline product::Effect scale(product::Target target, double factor, int start_week = 0, int weeks = 0) {
  product::Effect effect = add(target, factor, start_week, weeks);
  effect.operation = product::Operation::scale;
  return effect;
}

inline product::Effect if_unknown(product::Effect effect, int unknown, bool is_true = true) {
  product::Literal literal;
  literal.kind = product::Literal::Kind::unknown;
  literal.index = unknown;
  literal.negated = !is_true;
  effect.conditions.push_back(literal);
  return effect;
}

inline product::Effect if_kept(product::Effect effect, bool kept = true) {
  product::Literal literal;
  literal.kind = product::Literal::Kind::promise_kept;
  literal.negated = !kept;
  effect.conditions.push_back(literal);
  return effect;
}

using Effects = std::vector<product::Effect>;

// A choice card whose answers are called a, b, c ... and do these things.
inline cards::Card choice_of(const std::vector<Effects>& answers) {
  cards::Card card;
  card.id = "built";
  cards::Choice choice;
  for (std::size_t a = 0; a < answers.size(); ++a) {
    cards::ChoiceAnswer answer;
    answer.id = std::string(1, static_cast<char>('a' + a));
    answer.title = "Answer " + answer.id;
    answer.effects = answers[a];
    choice.answers.push_back(answer);
  }
  card.decision = choice;
  return card;
}

inline cards::Choice& choice_in(cards::Card& card) { return std::get<cards::Choice>(card.decision); }

// Rates in the scale-up's opening world, or in the world given. A question points; this holds what it points to.
struct Asked {
  cards::Card card;
  product::World world = product::opening_world(parameters(), product::Stage::scale_up);
  std::vector<std::pair<int, bool>> evidence{};
  std::optional<cards::Answer> given{};

  Question question() const { return {&small_pack(), &card, &world, evidence, given}; }
  CardRating rated(product::Ensemble ensemble = {16, 2}) const {
    auto rating = rate(question(), ensemble);
    EXPECT_TRUE(rating.has_value());
    return rating.value_or(CardRating{});
  }
  CardRating explained(product::Ensemble ensemble = {16, 2}) const {
    CardRating rating = rated(ensemble);
    explain(question(), ensemble, rating);
    return rating;
  }
};

inline Asked small_card(const std::string& id) {
  Asked asked{*small_pack().card(id)};
  asked.world = cards::opening_world(small_pack());
  return asked;
}

// What the ratings of a card find, rated in the small pack as `two-hats check` does.
inline std::vector<cards::Finding> findings_in(const cards::Card& card) {
  const auto rating = typical_rating(small_pack(), card);
  EXPECT_TRUE(rating.has_value());
  return rating ? check_ratings(small_pack(), card, *rating) : std::vector<cards::Finding>{};
}
inline std::vector<cards::Finding> findings_in(const std::string& id) { return findings_in(*small_pack().card(id)); }

inline const AnswerRating& answer_named(const CardRating& rating, const std::string& id) {
  for (const AnswerRating& answer : rating.answers) {
    if (answer.id == id) return answer;
  }
  ADD_FAILURE() << "no answer " << id;
  return rating.answers.front();
}

}  // namespace two_hats::scoring
