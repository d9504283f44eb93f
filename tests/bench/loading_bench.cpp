// A pack read and fully checked (without simulation), against nlohmann/json parsing the same bytes and nothing more.
#include <benchmark/benchmark.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "engine/cards/check_pack.h"
#include "engine/loading/read_pack.h"

namespace two_hats::bench {
namespace {

constexpr const char* kPack = TWO_HATS_SOURCE_DIR "/data/packs/tern-clinics";

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// The campaign with its cards copied under new names until there are `count` of them.
loading::FileSet cards_times(int count) {
  const loading::FileSet files = loading::load_files(kPack).thing;
  loading::FileSet many = {{"pack.json", files.at("pack.json")}};
  for (int made = 0, round = 0; made < count; ++round) {
    for (const auto& [name, text] : files) {
      if (name.rfind("cards/", 0) != 0 || made == count) continue;
      const std::string id = name.substr(6, name.size() - 11);
      const std::string fresh = round == 0 ? id : id + "-" + std::to_string(round);
      std::string copy = text;
      const std::string key = "\"id\": \"" + id + "\"";
      if (const auto at = copy.find(key); at != std::string::npos)
        copy.replace(at, key.size(), "\"id\": \"" + fresh + "\"");
      many["cards/" + fresh + ".json"] = copy;
      ++made;
    }
  }
  return many;
}

void read_and_check_a_pack(benchmark::State& state) {
  const auto parameters = loading::load_parameters(TWO_HATS_SOURCE_DIR "/data/model/parameters.json").thing;
  const loading::FileSet files = cards_times(static_cast<int>(state.range(0)));
  double bytes = 0, mine = 0, parse = 0;
  for (const auto& [name, text] : files) bytes += static_cast<double>(text.size());
  for (auto _ : state) {
    const double begin = seconds_now();
    const auto read = loading::read_pack(files, parameters);
    if (!read.thing) return state.SkipWithError("the pack could not be read");
    benchmark::DoNotOptimize(cards::check_pack(*read.thing));
    const double middle = seconds_now();
    for (const auto& [name, text] : files) benchmark::DoNotOptimize(nlohmann::json::parse(text));
    mine += middle - begin;
    parse += seconds_now() - middle;
  }
  state.counters["cards"] = static_cast<double>(state.range(0));
  state.counters["MB"] = bytes / 1e6;
  state.counters["x_plain_parse"] = mine / parse;
}
BENCHMARK(read_and_check_a_pack)->Unit(benchmark::kMillisecond)->Arg(28)->Arg(1000);

}  // namespace
}  // namespace two_hats::bench
