// A split card's whole lattice: what its answers are compared with, made while the player thinks.
#include "engine/base/text.h"
#include "engine/scoring/split_lattice.h"
#include "tests/bench/harness/measure.h"
#include "tests/bench/parts.h"
#include "tests/bench/worlds.h"

namespace two_hats::bench {
namespace {

constexpr int kThreads = 2;
constexpr std::size_t kFirst = 64;  // splits of the first picture: all chips on one activity, halves, and so on

}  // namespace

std::vector<Row> lattice_rows(const Options&) {
  Row whole{.name = "split lattice, 256 paths each, two threads", .unit = "s", .better = Better::less};
  whole.gate = 3;
  whole.aim = 1;
  Row first{.name = "its first picture", .unit = "ms", .better = Better::less, .gate = 100};
  const cards::Card* card = nullptr;
  for (const cards::Card& one : campaign().cards) {
    if (scoring::SplitLattice::fits(one)) card = &one;
  }
  if (card == nullptr) {
    const std::string why = "the campaign has no split card";
    return {not_measured(whole, why), not_measured(first, why)};
  }
  const product::World world = cards::opening_world(campaign());
  scoring::Question question;
  question.pack = &campaign();
  question.card = card;
  question.world = &world;
  std::size_t splits = 0;
  const Timing all = measure(
      [&] {
        scoring::SplitLattice lattice(question, kThreads);
        lattice.advance(lattice.size());
        keep(lattice.notable());
        splits = lattice.rated();
      },
      2, Clock::wall);
  const Timing some = measure(
      [&] {
        scoring::SplitLattice lattice(question, kThreads);
        lattice.advance(kFirst);
        keep(lattice.notable());
      },
      9, Clock::wall);
  whole.value = all.least();
  whole.note = "card " + card->id + ", " + base::with_thousands(static_cast<double>(splits)) + " splits; " +
               in_milliseconds_of_all(all);
  first.value = 1e3 * some.least();
  first.note = std::to_string(kFirst) + " splits from all over the lattice; " + in_milliseconds_of_all(some);
  return {whole, first};
}

}  // namespace two_hats::bench
