#include "tests/bench/worlds.h"

#include <cstdlib>
#include <iostream>

#include "engine/loading/read_pack.h"

namespace two_hats::bench {
namespace {

template <typename T>
T or_end(loading::Loaded<T> loaded) {
  if (!loaded.ok()) {
    std::cerr << loading::in_words(loaded.diagnostics);
    std::exit(2);
  }
  return std::move(loaded.thing);
}

product::Effect effect(product::Target target, product::Operation operation, double size, int start, int weeks) {
  product::Effect made;
  made.target = target;
  made.operation = operation;
  made.size = size;
  made.start_week = start;
  made.weeks = weeks;
  return made;
}

}  // namespace

const product::Parameters& shipped() {
  static const product::Parameters parameters =
      or_end(loading::load_parameters(std::string(kSource) + "/data/model/parameters.json"));
  return parameters;
}

const cards::Pack& campaign() {
  static const cards::PackPtr pack =
      or_end(loading::load_pack(std::string(kSource) + "/data/packs/tern-clinics", shipped()));
  return *pack;
}

std::vector<product::Plan> five_plans() {
  using product::Operation;
  using product::Target;
  std::vector<product::Plan> plans(5);
  for (std::size_t i = 0; i < plans.size(); ++i) plans[i].id = std::string(1, static_cast<char>('a' + i));
  plans[1].effects = {effect(Target::hours, Operation::add, 10, 0, 6), effect(Target::money, Operation::add, .3, 1, 0)};
  plans[2].effects = {effect(Target::cost, Operation::add, .02, 0, 26),
                      effect(Target::adoption, Operation::scale, 1.1, 4, 9)};
  plans[3].effects = {effect(Target::share_debt, Operation::add, .2, 0, 26),
                      effect(Target::trust_sales, Operation::add, -.02, 0, 0)};
  plans[4].effects = {effect(Target::people, Operation::add, .1, 1, 0),
                      effect(Target::clarity, Operation::add, -.05, 2, 0)};
  return plans;
}

double path_steps(const product::Ensemble& ensemble, std::size_t plans) {
  return static_cast<double>(plans) * ensemble.draws * ensemble.seeds * product::kHorizonWeeks;
}

std::string name_of(product::Processor processor) {
  if (processor == product::Processor::avx512) return "AVX-512";
  if (processor == product::Processor::avx2) return "AVX2";
#if defined(__x86_64__)
  return "SSE2";
#else
  return "this processor";
#endif
}

}  // namespace two_hats::bench
