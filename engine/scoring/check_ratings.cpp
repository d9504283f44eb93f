#include "engine/scoring/check_ratings.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/scoring/settle.h"
#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {
namespace {

using cards::Finding;
using cards::Severity;

constexpr double kAsGoodAsBest = 95;  // an author's order or split need not be the very best of thousands
constexpr double kByFar = 20;         // points between the worst answer and the next

const Horizon& horizon_of(const AnswerRating& answer, bool years) {
  return years ? answer.long_term : answer.short_term;
}

std::string named(const cards::Card& card, const AnswerRating& answer) {
  const std::string text = cards::text_of(card, answer.answer);
  return "\"" + (text.empty() ? answer.id : text) + "\"";
}

std::string scored(const AnswerRating& answer) {
  return base::fixed(answer.short_term.score, 0) + " short, " + base::fixed(answer.long_term.score, 0) + " long";
}

// The rating of the author's answer for one horizon, among the card's answers.
struct Keyed {
  CardRating rating;
  std::size_t mine;
};
std::optional<Keyed> keyed(const Question& question, const std::string& key, const CardRating& plain) {
  if (rates_every_answer(question.card->kind())) {
    for (std::size_t a = 0; a < plain.answers.size(); ++a) {
      if (plain.answers[a].id == key) return Keyed{plain, a};
    }
    return std::nullopt;
  }
  Question with = question;
  with.given = cards::answer_from(*question.card, key);
  if (!with.given) return std::nullopt;
  NamedAnswers notable;  // found once, when the card was rated
  for (const AnswerRating& answer : plain.answers) notable.emplace_back(answer.id, answer.answer);
  with.notable = &notable;
  with.lattice = plain.lattice;
  auto rating = rate_until_settled(with);
  if (!rating) return std::nullopt;
  return Keyed{std::move(*rating), 0};
}

// A key that names no answer is check_pack's to find.
void check_key(const Question& question, const CardRating& plain, bool years, std::vector<Finding>& findings) {
  const std::string& key = years ? question.card->key.best_long : question.card->key.best_short;
  if (key.empty()) return;
  const auto found = keyed(question, key, plain);
  if (!found) return;
  const AnswerRating& authors = found->rating.answers[found->mine];
  const Horizon& horizon = horizon_of(authors, years);
  const bool every = rates_every_answer(question.card->kind());
  if (!horizon.scored || horizon.rank == 1 || horizon.defensible || (!every && horizon.score >= kAsGoodAsBest)) return;
  const AnswerRating& best =
      found->rating.answers[static_cast<std::size_t>(years ? found->rating.best_long : found->rating.best_short)];
  findings.push_back(
      {years ? "TH302" : "TH301", Severity::error, question.card->id, years ? "/key/best_long" : "/key/best_short",
       "the key says \"" + key + "\" is best in the " + (years ? "long" : "short") + " term, the engine says " +
           named(*question.card, best) + ", " + base::euros_in_words(horizon.gap) + " ahead",
       "look at `two-hats rate`: mend an effect that says what you do not mean, or change the key and the feedback"});
}

// The band of answers that hold over three years, the author's against the engine's. best_long needs no second mention.
void check_band(const Question& question, const CardRating& plain, std::vector<Finding>& findings) {
  const cards::Key& key = question.card->key;
  for (std::size_t i = 0; i < key.defensible.size(); ++i) {
    const auto found = keyed(question, key.defensible[i], plain);
    if (!found) continue;
    const Horizon& years = found->rating.answers[found->mine].long_term;
    if (!years.scored || years.defensible || years.close_call) continue;
    findings.push_back({"TH306", Severity::error, question.card->id, "/key/defensible/" + std::to_string(i),
                        "the key says \"" + key.defensible[i] +
                            "\" is defensible over three years, the engine sees it " + base::euros_in_words(years.gap) +
                            " behind the best, beyond doubt",
                        "look at `two-hats rate`: mend an effect that says what you do not mean, or the list"});
  }
  if (key.defensible.empty() || !rates_every_answer(question.card->kind())) return;
  for (const AnswerRating& answer : plain.answers) {
    const Horizon& years = answer.long_term;
    const bool named = answer.id == key.best_long ||
                       std::find(key.defensible.begin(), key.defensible.end(), answer.id) != key.defensible.end();
    if (named || !years.scored || !years.defensible || years.close_call) continue;
    findings.push_back({"TH307", Severity::warning, question.card->id, "/key/defensible",
                        "the engine holds \"" + answer.id + "\" defensible over three years, the key does not",
                        "add it, or give it the price that you see in it"});
  }
}

void check_worst(const cards::Card& card, const CardRating& rating, std::vector<Finding>& findings) {
  // Of other kinds the worst was sought on purpose; in a talk somebody may always slam the door.
  if (card.kind() != cards::Kind::choice) return;
  const auto& answers = rating.answers;
  for (std::size_t a = 0; a < answers.size(); ++a) {
    const auto far_behind = [&](bool years) {
      const Horizon& mine = horizon_of(answers[a], years);
      if (!mine.scored || mine.defensible) return false;
      return std::all_of(answers.begin(), answers.end(), [&](const AnswerRating& other) {
        return other.id == answers[a].id || horizon_of(other, years).score >= mine.score + kByFar;
      });
    };
    if (!far_behind(false) || !far_behind(true)) continue;
    findings.push_back(
        {"TH303", Severity::warning, card.id, "/answers/" + std::to_string(a),
         "answer " + named(card, answers[a]) + " is worst on both horizons by far (" + scored(answers[a]) + ")",
         "give it what its defender sees in it, or a moment in which it is right"});
  }
}

void check_flat(const cards::Card& card, const CardRating& rating, std::vector<Finding>& findings) {
  const bool seen = std::any_of(rating.answers.begin(), rating.answers.end(), [](const AnswerRating& answer) {
    return answer.short_term.scored || answer.long_term.scored;
  });
  if (seen) return;
  findings.push_back({"TH304", Severity::error, card.id, "", "no answer differs from another on either horizon",
                      "give an answer an effect that a quarter or three years can show"});
}

// Just past the level, so that the condition holds and nothing else changes.
double past(double level, bool above) {
  const double step = std::max(.001, .01 * std::abs(level));
  return above ? level + step : level - step;
}

}  // namespace

product::World typical_world(const cards::Pack& pack, const cards::Card& card) {
  product::World world = cards::opening_world(pack);
  for (const cards::Condition& condition : card.when) {
    if (condition.kind != cards::Condition::Kind::stock) continue;
    double& level = world.state[condition.stock];
    if (condition.above ? level <= condition.level : level >= condition.level)
      level = past(condition.level, condition.above);
  }
  for (const cards::Condition& condition : card.when) {
    if (condition.kind != cards::Condition::Kind::runway) continue;
    const product::KeyValues values = product::key_values(pack.parameters, world);
    if (!values.runway_weeks) continue;  // cash grows: no runway to shorten
    if (condition.above ? *values.runway_weeks > condition.level : *values.runway_weeks < condition.level) continue;
    world.state[product::Stock::cash] = past(condition.level, condition.above) * -values.weekly_margin;
  }
  return world;
}

std::optional<CardRating> typical_rating(const cards::Pack& pack, const cards::Card& card) {
  const product::World world = typical_world(pack, card);
  return rate_until_settled({&pack, &card, &world, {}, std::nullopt});
}

std::vector<Finding> check_ratings(const cards::Pack& pack, const cards::Card& card, const CardRating& rating) {
  const product::World world = typical_world(pack, card);
  const Question question{&pack, &card, &world, {}, std::nullopt};
  std::vector<Finding> findings;
  check_flat(card, rating, findings);
  check_key(question, rating, false, findings);
  check_key(question, rating, true, findings);
  check_band(question, rating, findings);
  check_worst(card, rating, findings);
  return findings;
}

}  // namespace two_hats::scoring
