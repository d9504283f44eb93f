// Runs blocks of paths of an ensemble, one world per plan, to the horizon. Internal to the room; simulate.cpp hands out
// the blocks to its workers. What a path gives depends on its draw and its seed alone, never on its neighbours.
#pragma once

#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "engine/product/course.h"
#include "engine/product/run.h"

namespace two_hats::product {

// What all blocks share; read only.
struct Assignment {
  Run run;
  Rules rules;
  LaneRules lane_rules;
  const World* world = nullptr;
  std::span<const Plan> plans;
  Ensemble ensemble;
  const Belief* belief = nullptr;
  std::vector<Values> draws;
  std::vector<Agenda> agendas;                     // per plan
  std::array<double, kHorizonWeeks + 1> discount;  // by week
};

struct PathName {
  int draw = 0, seed = 0;
};

struct PlanStates {
  std::array<StateSum, kEarlyWeeks.size()> early;
  StateSum end_quarter, end;
};

// One worker: its own lanes, used again for block after block.
class Rollout {
 public:
  explicit Rollout(const Assignment& assignment);
  // Runs at most kLanes paths of all plans; writes each path's values to its place in `plans` (draw * seeds + seed).
  void run(std::span<const PathName> paths, std::vector<PlanOutcome>& plans);
  const std::vector<PlanStates>& states() const { return states_; }

 private:
  struct Tally {  // k€ up to the end of the last chunk of weeks
    std::array<double, kLanes> short_value{}, long_value{};
  };

  void fill(std::span<const PathName> paths);
  void live(std::size_t plan, int from, int to, std::vector<PlanOutcome>& plans);
  void add_states(int count, StateSum PlanStates::*of);
  void add_state(std::size_t plan, int count, StateSum& sum) const;
  void add_early_states(std::size_t plan, int week);
  void finish(std::size_t plan, std::vector<PlanOutcome>& plans);

  const Assignment& all_;
  const Kernel& kernel_;
  std::vector<PlanStates> states_;
  std::span<const PathName> paths_;
  std::array<std::size_t, kLanes> places_{};  // of the paths in a plan's outcome
  std::unique_ptr<Block> block_;
  std::unique_ptr<std::array<Luck, kQuarterWeeks>> luck_;  // of one chunk of weeks
  std::vector<Course> courses_;
  std::vector<Tally> tallies_;
};

}  // namespace two_hats::product
