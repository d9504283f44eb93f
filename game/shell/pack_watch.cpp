#include "game/shell/pack_watch.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "engine/base/random.h"

namespace two_hats::shell {
namespace {

namespace fs = std::filesystem;

void add_file(const fs::path& file, std::vector<std::string>& seen) {
  std::error_code gone;
  const auto size = fs::file_size(file, gone);
  const auto time = fs::last_write_time(file, gone).time_since_epoch().count();
  seen.push_back(file.string() + " " + std::to_string(size) + " " + std::to_string(time));
}

void add_files(const fs::path& folder, std::vector<std::string>& seen) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (entry->path().extension() == ".json") add_file(entry->path(), seen);
  }
}

std::uint64_t print_of(const std::string& folder) {
  std::vector<std::string> seen;
  std::error_code error;
  if (fs::is_regular_file(folder, error)) add_file(folder, seen);  // a zip
  add_files(folder, seen);
  add_files(fs::path(folder) / "cards", seen);
  std::sort(seen.begin(), seen.end());
  std::uint64_t print = 0;
  for (const std::string& file : seen) print = base::mix(print, base::hash(file));
  return print;
}

}  // namespace

PackWatch::PackWatch(std::string folder) : folder_(std::move(folder)), seen_(print_of(folder_)) {}

bool PackWatch::changed() {
  const std::uint64_t now = print_of(folder_);
  return std::exchange(seen_, now) != now;
}

}  // namespace two_hats::shell
