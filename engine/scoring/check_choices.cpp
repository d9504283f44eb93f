// What the choices of a pack give away together: a player who reads nothing but places, lengths and hedges should do no
// better than one who throws a die.
#include <algorithm>
#include <cmath>
#include <functional>

#include "engine/base/text.h"
#include "engine/scoring/check_ratings.h"

namespace two_hats::scoring {
namespace {

using cards::ChoiceAnswer;
using cards::Finding;
using cards::Severity;

constexpr double kMostBestOnBoth = 1. / 3;
constexpr double kAboveChance = .05;
constexpr std::size_t kNamed = 6;  // cards in a hint

// docs/diagnostics tells the list.
constexpr std::string_view kHedges[] = {"almost",   "although", "could",   "depending", "depends",   "generally",
                                        "if",       "largely",  "likely",  "may",       "maybe",     "might",
                                        "mostly",   "often",    "partly",  "perhaps",   "possibly",  "probably",
                                        "provided", "rather",   "roughly", "some",      "sometimes", "somewhat",
                                        "tends",    "though",   "unless",  "until",     "usually",   "would"};

struct Rated {
  const cards::Card* card;
  const std::vector<ChoiceAnswer>* answers;
  const CardRating* rating;
};

const Horizon& horizon_of(const AnswerRating& answer, bool years) {
  return years ? answer.long_term : answer.short_term;
}

bool best(const Rated& choice, std::size_t answer, bool years) {
  const Horizon& horizon = horizon_of(choice.rating->answers[answer], years);
  return horizon.scored && horizon.rank == 1;
}

std::string in_percent(double share) { return base::fixed(100 * share, 0) + " %"; }

std::string counted(double hits) { return base::fixed(hits, std::abs(hits - std::round(hits)) < 1e-9 ? 0 : 1); }

std::string listed(const std::vector<std::string>& cards) {
  std::vector<std::string> some(cards.begin(),
                                cards.begin() + static_cast<std::ptrdiff_t>(std::min(kNamed, cards.size())));
  return base::joined(some, ", ") + (cards.size() > kNamed ? ", …" : "");
}

// What a rule of thumb would answer: the places it likes best; one of them by lot if it likes several alike.
using Picks = std::function<std::vector<std::size_t>(const std::vector<ChoiceAnswer>&)>;

std::vector<std::size_t> most(const std::vector<ChoiceAnswer>& answers,
                              const std::function<std::size_t(const ChoiceAnswer&)>& measure) {
  std::vector<std::size_t> places;
  std::size_t top = 0;
  for (std::size_t a = 0; a < answers.size(); ++a) {
    const std::size_t size = measure(answers[a]);
    if (places.empty() || size > top) places.clear();
    if (!places.empty() && size < top) continue;
    top = size;
    places.push_back(a);
  }
  return places;
}

void check_rule(const std::string& code, const std::string& rule, const Picks& picks, const std::string& mend,
                const std::vector<Rated>& choices, std::vector<Finding>& findings) {
  for (const bool years : {false, true}) {
    double hits = 0, chance = 0;
    int counted_choices = 0;
    std::vector<std::string> cards;
    for (const Rated& choice : choices) {
      const auto count = choice.answers->size();
      double right = 0;
      for (std::size_t a = 0; a < count; ++a) right += best(choice, a, years);
      if (right == 0) continue;  // not scored on this horizon
      ++counted_choices;
      chance += right / static_cast<double>(count);
      const std::vector<std::size_t> liked = picks(*choice.answers);
      double hit = 0;
      for (const std::size_t a : liked) hit += best(choice, a, years);
      hits += hit / static_cast<double>(liked.size());
      if (hit > 0 && liked.size() < count) cards.push_back(choice.card->id);
    }
    if (counted_choices < kFewestChoices) continue;
    const double share = hits / counted_choices, expected = chance / counted_choices;
    if (share <= expected + kAboveChance) continue;
    findings.push_back({code, Severity::warning, "", "",
                        rule + " is best in the " + (years ? "long" : "short") + " term in " + counted(hits) + " of " +
                            std::to_string(counted_choices) + " choices (" + in_percent(share) + "; chance is " +
                            in_percent(expected) + ", five points more are allowed)",
                        mend + ": " + listed(cards)});
  }
}

void check_both(const std::vector<Rated>& choices, std::vector<Finding>& findings) {
  std::vector<std::string> cards;
  for (const Rated& choice : choices) {
    bool both = false;
    for (std::size_t a = 0; a < choice.answers->size(); ++a)
      both = both || (best(choice, a, false) && best(choice, a, true));
    if (both) cards.push_back(choice.card->id);
  }
  const double share = static_cast<double>(cards.size()) / static_cast<double>(choices.size());
  if (share <= kMostBestOnBoth) return;
  findings.push_back({"TH305", Severity::warning, "", "",
                      "one answer is best on both horizons in " + std::to_string(cards.size()) + " of " +
                          std::to_string(choices.size()) + " choices (" + in_percent(share) +
                          "; a third at most): nothing is given up there",
                      "give the best answer a price on one horizon in some of: " + listed(cards)});
}

std::vector<Rated> rated_choices(const cards::Pack& pack, const Ratings& ratings) {
  std::vector<Rated> choices;
  for (const cards::Card& card : pack.cards) {
    const auto* choice = std::get_if<cards::Choice>(&card.decision);
    const auto rating = ratings.find(card.id);
    if (choice && rating != ratings.end()) choices.push_back({&card, &choice->answers, &rating->second});
  }
  return choices;
}

constexpr std::string_view kPlaces[] = {"first", "second", "third", "fourth"};

}  // namespace

int hedges_in(const cards::ChoiceAnswer& answer) {
  int hedges = 0;
  std::string word;
  for (const char c : answer.title + " " + answer.line + " ") {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z')) {
      word += upper ? static_cast<char>(c - 'A' + 'a') : c;
      continue;
    }
    hedges += std::find(std::begin(kHedges), std::end(kHedges), word) != std::end(kHedges);
    word.clear();
  }
  return hedges;
}

std::vector<Finding> check_choices(const cards::Pack& pack, const Ratings& ratings) {
  std::vector<Finding> findings;
  const std::vector<Rated> choices = rated_choices(pack, ratings);
  if (pack.tutorial || choices.size() < static_cast<std::size_t>(kFewestChoices)) return findings;
  check_both(choices, findings);
  const std::string move = "let another answer stand there in some of";
  std::size_t longest = 0;
  for (const Rated& choice : choices) longest = std::max(longest, choice.answers->size());
  for (std::size_t place = 1; place + 1 < longest && place < std::size(kPlaces); ++place) {
    const auto there = [place](const std::vector<ChoiceAnswer>& answers) {
      return std::vector<std::size_t>{std::min(place, answers.size() - 1)};
    };
    check_rule("TH401", "the " + std::string(kPlaces[place]) + " answer", there, move, choices, findings);
  }
  const auto long_words = [](const std::vector<ChoiceAnswer>& answers) {
    return most(answers,
                [](const ChoiceAnswer& answer) { return base::length(answer.title) + base::length(answer.line); });
  };
  check_rule("TH402", "the longest answer", long_words, "shorten it, or write another longer, in some of", choices,
             findings);
  const auto first = [](const std::vector<ChoiceAnswer>&) { return std::vector<std::size_t>{0}; };
  const auto last = [](const std::vector<ChoiceAnswer>& answers) {
    return std::vector<std::size_t>{answers.size() - 1};
  };
  check_rule("TH403", "the first answer", first, move, choices, findings);
  check_rule("TH403", "the last answer", last, move, choices, findings);
  const auto hedged = [](const std::vector<ChoiceAnswer>& answers) {
    return most(answers, [](const ChoiceAnswer& answer) { return static_cast<std::size_t>(hedges_in(answer)); });
  };
  check_rule("TH404", "the most hedged answer", hedged, "say it straight, or hedge another, in some of", choices,
             findings);
  return findings;
}

}  // namespace two_hats::scoring
