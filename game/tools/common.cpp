#include "game/tools/common.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <ostream>
#include <thread>

namespace two_hats::tools {

std::optional<product::Parameters> open_parameters(const Places& places, std::ostream& err) {
  auto loaded = loading::load_parameters(places.parameters);
  if (loaded.ok()) return std::move(loaded.thing);
  err << loading::in_words(loaded.diagnostics) << "\n";
  return std::nullopt;
}

cards::PackPtr open_pack(const std::string& path, const product::Parameters& parameters, std::ostream& err) {
  auto loaded = loading::load_pack(path, parameters);
  if (!loaded.diagnostics.empty()) err << loading::in_words(loaded.diagnostics) << "\n";
  if (!loaded.thing) err << "two-hats: " << path << " cannot be played. Mend what is listed above.\n";
  return loaded.thing;
}

double rounded(double value, int decimals) {
  const double step = std::pow(10.0, decimals);
  const double made = std::round(value * step) / step;
  return made == 0 ? 0 : made;
}

void on_all_processors(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto some = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::thread> threads;
  for (unsigned t = 1; t < std::max(1u, std::thread::hardware_concurrency()); ++t) threads.emplace_back(some);
  some();
  for (std::thread& thread : threads) thread.join();
}

int fail(std::ostream& err, const base::Error& error) {
  err << "two-hats: " << error.what << "\n";
  if (!error.mend.empty()) err << "  " << error.mend << "\n";
  return 2;
}

void write(std::ostream& out, const Json& json) {
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

}  // namespace two_hats::tools
