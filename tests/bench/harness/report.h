// What a run says: a table for people, JSON for programs, an exit code for scripts.
#pragma once

#include <string>
#include <vector>

#include "tests/bench/harness/row.h"
#include "tests/bench/harness/speed.h"

namespace two_hats::bench {

struct Report {
  std::string machine;             // "Intel Xeon, 2 threads: SSE2 AVX2 AVX-512"
  std::vector<SpeedSample> speed;  // of the machine itself
  std::vector<Row> rows;
};

std::string table_of(const Report& report);

// {"machine", "drift", "rejected": why or null, "rows": [{"name", "value", "unit", "better", "gate", "aim", "pass",
// "note"}]}. value, gate and aim are numbers or null; pass is true, false, or null where nothing could be compared.
std::string json_of(const Report& report);

// 0: every gate that was measured holds. 1: one does not. 2: the run was rejected, or nothing was measured.
int exit_code(const Report& report);

}  // namespace two_hats::bench
