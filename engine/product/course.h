// How plans act on a block of paths week by week: which effects start, whose conditions hold, what was promised and
// whether it was kept. Internal to the room.
#pragma once

#include <vector>

#include "engine/product/agenda.h"
#include "engine/product/kernel.h"

namespace two_hats::product {

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
  // `dice` and `salt` name the draws of a chance.
  void narrow(const Literal& literal, int source, std::uint64_t dice, std::uint64_t salt, Lanes& mask);
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
