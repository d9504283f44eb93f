// Runs the product's future. `simulate` runs one world per plan over an ensemble of parameter draws x seeds with common
// random numbers and says what each plan is worth on both horizons; `advance` moves the one realised world of a
// session. Pure: same arguments, same bits, whatever the processor or the number of threads.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/product/effect.h"
#include "engine/product/parameters.h"
#include "engine/product/state.h"

namespace two_hats::product {

inline constexpr int kQuarterWeeks = 13;
inline constexpr int kHorizonWeeks = 156;
inline constexpr std::array<int, 3> kEarlyWeeks = {1, 5, 9};

enum class Settled : std::uint8_t { open, yes, no };

// A plan chosen earlier whose consequences still run, with what the realised world has settled about it.
struct Commitment {
  std::shared_ptr<const Plan> plan;
  int began_week = 0;             // absolute
  std::vector<Settled> unknowns;  // per plan->unknowns
  std::vector<Settled> tests;
  std::vector<Settled> effects;     // per effect: did its conditions hold when its week came
  Settled promise = Settled::open;  // kept or broken
  Settled made = Settled::open;     // a conditional promise: was it made at all
  double work_done = 0;             // tw of the promise delivered so far
  State at;                         // the product when the plan was committed
  double weekly_revenue = 0;        // k€: 1 wr at that moment; set by the first advance, 0 before
};

struct World {
  Stage stage = Stage::scale_up;
  State state;
  int week = 0;  // absolute week of the campaign
  std::vector<Commitment> running;
};

struct Ensemble {
  int draws = 128;
  int seeds = 4;
  std::uint64_t key =
      0x7710'4A75;  // names the ensemble; one for all ratings, so that a rating is a function of the world and the card
  int threads = 1;  // workers; moves no bit
  bool early = false;  // also the mean states at kEarlyWeeks
};
inline constexpr Ensemble kQuick{128, 4};
inline constexpr Ensemble kRefined{128, 16};
inline constexpr Ensemble kSketch{10, 4};

// Weeks (0..156) at which cumulative value is sampled for charts: every week to 26, then every fourth and 156.
std::span<const int> curve_weeks();

// Sums of stocks over paths in whole numbers of 2^-18: the same in whatever order paths are added.
class StateSum {
 public:
  // `count` levels of one stock.
  void add(Stock stock, const float* levels, int count);
  void add_paths(int count) { paths_ += count; }
  void add(const StateSum& other);
  State mean() const;

 private:
  std::array<std::int64_t, kStockCount> sums_{};
  std::int64_t paths_ = 0;
};

struct PlanOutcome {
  std::vector<double>
      short_value;  // k€, discounted margin of weeks 0..12, per path (draw-major: path = draw*seeds + seed)
  std::vector<double> long_value;  // k€, weeks 13..155 plus terminal value, per path
  std::vector<float> curve;  // k€, cumulative discounted margin, [sample * paths + path], samples at curve_weeks()
  std::vector<std::uint8_t> bankrupt;  // per path
  std::vector<std::uint8_t> promise;   // per path: 0 none, 1 kept, 2 broken
  std::vector<std::uint8_t> truths;    // per path: bit i = unknown i true (first 8)
  std::array<State, 3> mean_early;     // mean over paths at the beginnings of kEarlyWeeks, if asked for
  State mean_end_quarter;              // mean over paths at week 13 and at week 156: for words about stocks
  State mean_end;
  StateSum sum_end_quarter, sum_end;
};

struct Outcome {
  Ensemble ensemble;
  double weekly_revenue = 0;       // k€: 1 wr in this world
  std::vector<PlanOutcome> plans;  // in the order of the plans given
  bool cancelled = false;          // then nothing else is to be used
};

// Evidence asked for overrides what the card says: chance of unknown i, and what test i has already answered, or empty.
struct Belief {
  std::vector<std::optional<double>> chances{};
  std::vector<std::optional<bool>> tests{};
};

// Cost: about plans x draws x seeds x 156 path-steps. `stop`, where given, is looked at between blocks of paths.
Outcome simulate(const Parameters& parameters, const World& world, std::span<const Plan> plans,
                 const Ensemble& ensemble, const Belief& belief = {}, const std::atomic<bool>* stop = nullptr);
// The same for a larger ensemble, when the outcome of a smaller one (no more draws, no more seeds; all else the same)
// is known: only the paths that are missing are run. Same bits as simulate(), without mean_early.
Outcome extended(const Outcome& known, const Parameters& parameters, const World& world, std::span<const Plan> plans,
                 const Ensemble& ensemble, const Belief& belief = {}, const std::atomic<bool>* stop = nullptr);

enum class EventKind : std::uint8_t {
  competitor,
  outage,
  resignation,
  drift,
  regulator,
  promise_kept,
  promise_broken,
  bankrupt
};
struct Event {
  EventKind kind;
  int week = 0;            // absolute
  std::string promise_id;  // for promises
};

struct Stretch {  // what happened between two cards
  std::vector<Event> events;
  std::vector<double> margins;  // k€, one a week
  bool bankrupt = false;
};

// Adds a plan to the world and pays what is due at once (week 0 effects happen in the first advanced week).
void commit(World& world, std::shared_ptr<const Plan> plan);

// One realised path: shocks, unknowns and promises drawn from `seed`, parameters from the seed's own draw.
Stretch advance(const Parameters& parameters, World& world, int weeks, std::uint64_t seed);

World opening_world(const Parameters& parameters, Stage stage);
KeyValues key_values(const Parameters& parameters, const World& world);
// The truth of unknown/test in the realised world with this seed (what evidence would say there).
bool realised_unknown(const Parameters& parameters, const World& world, const Plan& plan, int unknown,
                      std::uint64_t seed);
bool realised_test(const Parameters& parameters, const World& world, const Plan& plan, int test, std::uint64_t seed);
// Chance that the unknown is true as the model sees it now (hit rate resolved), before any test.
double prior_chance(const Parameters& parameters, const World& world, const Unknown& unknown);

}  // namespace two_hats::product
