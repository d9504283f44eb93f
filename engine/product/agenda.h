// What can still act on a world: the plans chosen earlier and the one being rated, effect by effect, with the weeks at
// which they begin and end; and the hidden truths that they hang on. Internal to the room.
#pragma once

#include <vector>

#include "engine/product/equations.h"
#include "engine/product/simulate.h"

namespace two_hats::product {

// A plan that acts: one that runs already, or the one being rated.
struct Source {
  const Plan* plan = nullptr;
  const Commitment* running = nullptr;  // null for the plan being rated
  int began = 0;                        // weeks from now, never positive
  double weekly_revenue = 0;            // k€: 1 wr
  double developers = 0;                // what `people` is a share of
  State at;                             // the product at its beginning
};

struct Entry {
  const Effect* effect = nullptr;
  int index = 0;           // in its plan
  int source = 0;          // in Agenda::sources
  int start = 0, end = 0;  // weeks from now; end past every horizon means for good
  Settled judged = Settled::open;
};

struct Agenda {
  std::vector<Source> sources;  // running ones first, in order
  std::vector<Entry> entries;
  bool realised = false;  // the world that is lived: what tests said there tells nothing new about its truths
};

// Everything that can still act from now on. `plan` may be null. `weekly_revenue`: 1 wr now, for what begins now.
Agenda agenda_of(const World& world, const Plan* plan, double weekly_revenue);

// The i-th of `all`, or open where it is shorter.
Settled settled(const std::vector<Settled>& all, std::size_t i);

// Week an effect starts, from its plan's beginning: one that hangs on a promise waits until that falls due.
int start_week(const Plan& plan, const Effect& effect);

// Chance that the unknown is true, given these hit rates and the product when the question arose.
double unknown_chance(const Rules& rules, const Unknown& unknown, double blind, double informed, const State& at);
// The hidden truths of the path (or of the realised world) that `key` names.
bool unknown_is_true(std::uint64_t key, const Plan& plan, int unknown, double chance);
bool test_is_positive(std::uint64_t key, const Plan& plan, int test, bool truth);

}  // namespace two_hats::product
