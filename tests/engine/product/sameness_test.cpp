// The same question gives the same bits: on every instruction set that this machine has, on any number of threads, in
// loops that were not optimised, and when an ensemble is grown instead of run whole.
#include <gtest/gtest.h>

#include <bit>

#include "engine/product/run.h"
#include "tests/engine/product/kernel_unoptimised.h"
#include "tests/engine/product/worlds.h"

namespace two_hats::product {
namespace {

Plan tangled() {
  Plan made = promising("tangled", 1.5, 10, .6,
                        {adds(Target::money, .3, 1), when(adds(Target::revenue, .04, 0, 104), kept()),
                         when(adds(Target::trust_sales, -.1), broken()), scales(Target::price, 1.03, 5),
                         when(adds(Target::fit, .05, 14), is_true(0)), adds(Target::people, .17, 2),
                         when(scales(Target::adoption, 1.1, 3, 20), by_chance(.5)), adds(Target::hours, 12, 0, 6),
                         when(scales(Target::outage_hazard, 1.5, 2, 30), above(Stock::debt, .27))});
  made.unknowns = {{.id = "idea", .chance = .3}};
  return made;
}

std::vector<Plan> plans() {
  return {plan("wait"), tangled(), plan("repair", {adds(Target::share_debt, .2, 0, 26), adds(Target::rush, .3, 4, 9)})};
}

// A world with a past, in each stage.
World lived_in(Stage stage) {
  World world = opening_world(shipped(), stage);
  commit(world, shared(tangled()));
  advance(shipped(), world, 7, 5);
  return world;
}

// A zero may have either sign; every other number has one pattern of bits.
template <typename Real>
void expect_same_bits(const std::vector<Real>& a, const std::vector<Real>& b, const std::string& what) {
  using Bits = std::conditional_t<sizeof(Real) == 4, std::uint32_t, std::uint64_t>;
  ASSERT_EQ(a.size(), b.size()) << what;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ASSERT_EQ(std::bit_cast<Bits>(a[i] + 0), std::bit_cast<Bits>(b[i] + 0)) << what << ", place " << i;
  }
}

void expect_same(const Outcome& a, const Outcome& b, const std::string& what) {
  ASSERT_EQ(a.plans.size(), b.plans.size());
  for (std::size_t p = 0; p < a.plans.size(); ++p) {
    const std::string which = what + ", plan " + std::to_string(p);
    expect_same_bits(a.plans[p].short_value, b.plans[p].short_value, which + ", quarter");
    expect_same_bits(a.plans[p].long_value, b.plans[p].long_value, which + ", years");
    expect_same_bits(a.plans[p].curve, b.plans[p].curve, which + ", curve");
    EXPECT_EQ(a.plans[p].bankrupt, b.plans[p].bankrupt) << which;
    EXPECT_EQ(a.plans[p].promise, b.plans[p].promise) << which;
    EXPECT_EQ(a.plans[p].truths, b.plans[p].truths) << which;
    EXPECT_EQ(a.plans[p].mean_end_quarter, b.plans[p].mean_end_quarter) << which;
    EXPECT_EQ(a.plans[p].mean_end, b.plans[p].mean_end) << which;
  }
}

std::string name_of(Processor processor) {
  return processor == Processor::any ? "plain" : processor == Processor::avx2 ? "AVX2" : "AVX-512";
}

class Sameness : public testing::TestWithParam<Stage> {};

TEST_P(Sameness, OfRatingsOnEveryProcessorAndNumberOfThreads) {
  const World world = lived_in(GetParam());
  const Ensemble ensemble{37, 5};  // no whole number of blocks
  const Outcome one = simulate_with({Processor::any, 1}, shipped(), world, plans(), ensemble);
  for (const Processor processor : {Processor::any, Processor::avx2, Processor::avx512}) {
    if (!available(processor)) {
      std::printf("%s: not on this machine, not compared\n", name_of(processor).c_str());
      continue;
    }
    for (const int threads : {1, 2, 3, 7}) {
      Ensemble shared_out = ensemble;
      shared_out.threads = threads;
      expect_same(one, simulate_with({processor, 1}, shipped(), world, plans(), shared_out),
                  name_of(processor) + " on " + std::to_string(threads) + " threads");
    }
  }
}

TEST_P(Sameness, OfLoopsThatWereNotOptimised) {
  const World world = lived_in(GetParam());
  const Ensemble ensemble{13, 5};
  expect_same(simulate(shipped(), world, plans(), ensemble),
              simulate_with({Processor::any, 1, &unoptimised_kernel()}, shipped(), world, plans(), ensemble),
              "not optimised");
}

TEST_P(Sameness, OfAnEnsembleThatGrew) {
  const World world = lived_in(GetParam());
  const std::vector<Plan> all = plans();
  Outcome grown = simulate(shipped(), world, all, {16, 2});
  for (Ensemble next : {Ensemble{32, 2}, Ensemble{32, 5}, Ensemble{48, 8}}) {
    next.threads = 2;
    grown = extended(grown, shipped(), world, all, next);
    expect_same(grown, simulate(shipped(), world, all, next), "grown to " + std::to_string(next.draws));
  }
}

TEST_P(Sameness, OfTheWorldThatIsLived) {
  const auto live = [&](const product::Run& run) {
    World world = lived_in(GetParam());
    Stretch stretch = advance_with(run, shipped(), world, 30, 11);
    stretch.margins.insert(stretch.margins.end(), world.state.stocks.begin(), world.state.stocks.end());
    return stretch.margins;
  };
  const std::vector<double> plain = live({Processor::any, 1});
  expect_same_bits(plain, live({Processor::any, 1, &unoptimised_kernel()}), "not optimised");
  for (const Processor processor : {Processor::avx2, Processor::avx512}) {
    if (available(processor)) expect_same_bits(plain, live({processor, 1}), name_of(processor));
  }
}

INSTANTIATE_TEST_SUITE_P(Stages, Sameness, testing::Values(Stage::start_up, Stage::scale_up, Stage::enterprise),
                         [](const auto& tested) { return std::string(product::name_of(tested.param)); });

}  // namespace
}  // namespace two_hats::product
