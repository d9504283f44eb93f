// The parts of the benchmark. Each measures some rows; what it cannot measure it says in a row.
#pragma once

#include <string>
#include <vector>

#include "tests/bench/harness/options.h"
#include "tests/bench/harness/row.h"

namespace two_hats::bench {

struct Part {
  std::string name;   // for --only
  std::string about;  // one line
  std::vector<Row> (*rows)(const Options&);
};
std::vector<Part> all_parts();

std::vector<Row> kernel_rows(const Options&);
std::vector<Row> numpy_rows(const Options&);
std::vector<Row> instruction_rows(const Options&);
std::vector<Row> rating_rows(const Options&);
std::vector<Row> order_rows(const Options&);
std::vector<Row> lattice_rows(const Options&);
std::vector<Row> pack_rows(const Options&);
std::vector<Row> screen_rows(const Options&);
std::vector<Row> window_rows(const Options&);

}  // namespace two_hats::bench
