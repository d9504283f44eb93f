// A pack of a thousand cards, read from disk and fully checked (without simulation), in a process of its own, so that
// its memory can be told.
#include <cstdio>

#include "engine/base/text.h"
#include "engine/loading/read_pack.h"
#include "tests/bench/parts.h"
#include "tests/bench/process.h"
#include "tests/bench/worlds.h"

namespace two_hats::bench {
namespace {

constexpr std::size_t kCards = 1000;

// The campaign with its cards copied under new names until there are enough. The bytes written.
double write_pack(const ScratchFolder& folder) {
  const loading::FileSet files = loading::load_files(std::string(kSource) + "/data/packs/tern-clinics").thing;
  folder.write("pack.json", files.at("pack.json"));
  double bytes = 0;
  for (std::size_t made = 0, round = 0; made < kCards; ++round) {
    for (const auto& [name, text] : files) {
      if (name.rfind("cards/", 0) != 0 || made == kCards) continue;
      const std::string id = name.substr(6, name.size() - 11);
      const std::string fresh = round == 0 ? id : id + "-" + std::to_string(round);
      std::string copy = text;
      const std::string key = "\"id\": \"" + id + "\"";
      if (const auto at = copy.find(key); at != std::string::npos)
        copy.replace(at, key.size(), "\"id\": \"" + fresh + "\"");
      folder.write("cards/" + fresh + ".json", copy);
      bytes += static_cast<double>(copy.size());
      ++made;
    }
  }
  return bytes;
}

}  // namespace

std::vector<Row> pack_rows(const Options&) {
  Row time{.name = "1,000 cards read and checked", .unit = "ms", .better = Better::less, .gate = 200, .aim = 80};
  Row memory{.name = "memory to read 1,000 cards", .unit = "MiB", .better = Better::less, .gate = 64};
  const ScratchFolder folder;
  const double bytes = write_pack(folder);
  const std::string program = program_folder() + "/two_hats_bench_child";
  // Memory is that of one reading; time the shortest of some.
  const Ran once = run_program({program, "read", folder.path(), "1"});
  const Ran often = run_program({program, "read", folder.path(), "7"});
  std::size_t cards = 0;
  double first = 0, least = 0;
  if (once.exit != 0 || often.exit != 0 || std::sscanf(once.output.c_str(), "%zu %lf", &cards, &first) != 2 ||
      std::sscanf(often.output.c_str(), "%zu %lf", &cards, &least) != 2 || cards != kCards) {
    const std::string why = "the pack could not be read: " + once.output.substr(0, 200);
    return {not_measured(time, why), not_measured(memory, why)};
  }
  time.value = least;
  time.note =
      base::fixed(bytes / 1e6, 1) + " MB from disk, processor time; the first time " + base::fixed(first, 0) + " ms";
  memory.value = once.peak_mib;
  memory.note = "the most that the process held at once, program and all";
  return {time, memory};
}

}  // namespace two_hats::bench
