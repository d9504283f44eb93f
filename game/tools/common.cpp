#include "game/tools/common.h"

#include <cmath>
#include <ostream>

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

int fail(std::ostream& err, const base::Error& error) {
  err << "two-hats: " << error.what << "\n";
  if (!error.mend.empty()) err << "  " << error.mend << "\n";
  return 2;
}

void write(std::ostream& out, const Json& json) {
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

}  // namespace two_hats::tools
