// How plans act on a block of paths week by week: which effects start, whose conditions hold, what was promised and
// whether it was kept. Internal to the room.
#pragma once

#include <deque>
#include <span>
#include <vector>

#include "engine/product/kernel.h"
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

// Week an effect starts, from its plan's beginning: one that hangs on a promise waits until that falls due.
int start_week(const Plan& plan, const Effect& effect);

// Chance that the unknown is true, given these hit rates and the product when the question arose.
double unknown_chance(const Rules& rules, const Unknown& unknown, double blind, double informed, const State& at);
// The hidden truths of the path (or of the realised world) that `key` names.
bool unknown_is_true(std::uint64_t key, const Plan& plan, int unknown, double chance);
bool test_is_positive(std::uint64_t key, const Plan& plan, int test, bool truth);

class Course {
 public:
  Course(const Rules& rules, const Block& block, const Agenda& agenda, const Belief& belief, const State& state);

  // Applies what is due at the beginning of `week` (from now); call with 0, 1, 2, ... in turn.
  void begin_week(int week);
  Life& life() { return life_; }
  const Life& life() const { return life_; }

  const Lanes& truth(int source, int unknown) { return unknown_lanes(source, unknown); }
  const Lanes& signal(int source, int test) { return test_lanes(source, test); }
  // Per path: 0 none made or not yet due, 1 kept, 2 broken.
  const Lanes& promise(int source) const { return facts_[static_cast<std::size_t>(source)].status; }
  const Owed& owed(int source) const { return facts_[static_cast<std::size_t>(source)].owed; }
  // Whether the conditions of entry i hold; meaningful once its week has begun.
  const Lanes& holds(int entry) const { return holds_[static_cast<std::size_t>(entry)]; }

 private:
  struct Facts {
    std::vector<Lanes> unknowns, tests;
    std::vector<char> unknowns_ready, tests_ready;
    Owed owed;
    Lanes status;
    bool settled = false;
  };

  const Lanes& unknown_lanes(int source, int unknown);
  const Lanes& test_lanes(int source, int test);
  void owe(int source);
  void resolve(int source);
  void narrow(const Literal& literal, int source, std::uint64_t salt, Lanes& mask);
  void judge(std::size_t entry);
  void change_stock(const Entry& entry, const Lanes& mask);
  void rebuild_flows(int week);
  void apply_flow(const Entry& entry, const Lanes& mask);

  const Rules& rules_;
  const Block& block_;
  const Agenda& agenda_;
  const Belief& belief_;
  std::vector<Facts> facts_;
  std::vector<Lanes> holds_;
  Life life_;
};

}  // namespace two_hats::product
