// A tool of the command line, run: its exit code and its words.
#pragma once

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "game/tools/tools.h"

namespace two_hats::testing {

using Json = nlohmann::json;

inline constexpr const char* kSmall = "tests/packs/small";

struct Ended {
  int code = 0;
  std::string out, err;
  Json json() const { return Json::parse(out); }
};

inline tools::Places places(const std::string& sessions = "") {
  return {"data/model/parameters.json", sessions, "", "", "data/templates"};
}

template <typename Tool>
Ended run(Tool tool) {
  std::ostringstream out, err;
  Ended made;
  made.code = tool(out, err);
  made.out = out.str();
  made.err = err.str();
  return made;
}

}  // namespace two_hats::testing
