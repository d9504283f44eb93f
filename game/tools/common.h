// What several subcommands need. Private to the room.
#pragma once

#include <functional>
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "engine/base/result.h"
#include "engine/loading/read_pack.h"
#include "game/tools/tools.h"

namespace two_hats::tools {

using Json = nlohmann::ordered_json;

// The parameters and the pack, or what is wrong said on `err`.
std::optional<product::Parameters> open_parameters(const Places& places, std::ostream& err);
cards::PackPtr open_pack(const std::string& path, const product::Parameters& parameters, std::ostream& err);

// Rounded so that the text is short and the same everywhere.
double rounded(double value, int decimals = 3);

// Does work(0) .. work(count - 1), in any order, on all processors at once.
void on_all_processors(std::size_t count, const std::function<void(std::size_t)>& work);

int fail(std::ostream& err, const base::Error& error);
void write(std::ostream& out, const Json& json);

}  // namespace two_hats::tools
