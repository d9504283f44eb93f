// What a player waits for: the first verdict on a card of five answers, and the full one.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/scoring/rate.h"
#include "tests/bench/harness/measure.h"
#include "tests/bench/naive_model.h"
#include "tests/bench/parts.h"
#include "tests/bench/worlds.h"

namespace two_hats::bench {
namespace {

// A card of the campaign that offers `count` answers; with fewer in the pack, its last answers stand twice.
cards::Card card_of(std::size_t count) {
  const cards::Card* best = nullptr;
  std::size_t most = 0;
  for (const cards::Card& card : campaign().cards) {
    const auto* choice = std::get_if<cards::Choice>(&card.decision);
    if (choice == nullptr || choice->answers.size() <= most || choice->answers.size() > count) continue;
    best = &card;
    most = choice->answers.size();
  }
  cards::Card card = best != nullptr ? *best : cards::Card{};
  if (auto* choice = std::get_if<cards::Choice>(&card.decision)) {
    while (!choice->answers.empty() && choice->answers.size() < count) {
      choice->answers.push_back(choice->answers.back());
      choice->answers.back().id += "-again";
    }
  }
  return card;
}

}  // namespace

std::vector<Row> rating_rows(const Options&) {
  const cards::Card card = card_of(5);
  const product::World world = cards::opening_world(campaign());
  scoring::Question question;
  question.pack = &campaign();
  question.card = &card;
  question.world = &world;
  product::Ensemble quick{64, 4}, full{128, 16};
  full.threads = 2;

  const auto plans = five_plans();
  const auto first =
      measure({[&] { keep(rate(question, quick)); }, [&] { keep(naive_simulate(shipped(), world, plans, quick)); }}, 9);
  Row verdict{.name = "first verdict, 5 answers x 256 paths, one thread", .unit = "ms", .better = Better::less};
  verdict.gate = 16;
  verdict.aim = 4;
  verdict.value = 1e3 * first[0].least();
  verdict.note = "card " + card.id + "; " + in_milliseconds(first[0]) + "; " +
                 base::fixed(100 * first[0].least() / first[1].least(), 1) + " % of the naive version's time";

  const Timing refined = measure([&] { keep(rate(question, full)); }, 9, Clock::wall);
  Row whole{.name = "full rating, 5 x 2,048 paths, two threads", .unit = "ms", .better = Better::less};
  whole.gate = 80;
  whole.aim = 25;
  whole.value = 1e3 * refined.least();
  whole.note = in_milliseconds_of_all(refined);

  // One realised path: what a decision costs before anything is drawn.
  std::uint64_t seed = 0;
  const Timing quarter = measure(
      [&] {
        product::World lived = world;
        keep(advance(shipped(), lived, product::kQuarterWeeks, ++seed));
      },
      200);
  Row realised{.name = "one realised quarter", .unit = "ms", .better = Better::less};
  realised.value = 1e3 * quarter.median();
  return {verdict, whole, realised};
}

}  // namespace two_hats::bench
