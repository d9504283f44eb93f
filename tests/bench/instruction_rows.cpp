// Instructions a path-step, counted by callgrind: the one figure that no other program on the machine can disturb.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "engine/base/text.h"
#include "tests/bench/harness/baseline.h"
#include "tests/bench/parts.h"
#include "tests/bench/process.h"
#include "tests/bench/worlds.h"

namespace two_hats::bench {
namespace {

const std::string kKept = std::string(kSource) + "/tests/bench/instructions.json";
#if defined(__clang__)
const std::string kCompiler = "clang " __clang_version__;
#else
const std::string kCompiler = "g++ " __VERSION__;
#endif

// What callgrind counted while `paths` paths were run; empty if it could not.
std::optional<double> instructions(int paths) {
  const Ran ran = run_program({"valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                               program_folder() + "/two_hats_bench_child", "steps", std::to_string(paths)});
  const std::string mark = "Collected : ";
  const std::size_t at = ran.output.find(mark);
  if (ran.exit != 0 || at == std::string::npos) return std::nullopt;
  return std::strtod(ran.output.c_str() + at + mark.size(), nullptr);
}

std::string kept_text() {
  std::ostringstream text;
  text << std::ifstream(kKept).rdbuf();
  return text.str();
}

}  // namespace

std::vector<Row> instruction_rows(const Options& options) {
  Row row{.name = "instructions a path-step, AVX2", .unit = "", .better = Better::less};
  if (!at_hand("valgrind")) return {not_measured(row, "no valgrind here; ./dev bench --peers installs it")};
  if (!available(product::Processor::avx2)) return {not_measured(row, "this machine has no AVX2")};
  // Two run lengths: what starting costs is in both.
  constexpr int kShort = 64, kLong = 320;
  const auto few = instructions(kShort), many = instructions(kLong);
  if (!few || !many) return {not_measured(row, "callgrind could not run the kernel")};
  row.value = (*many - *few) / path_steps({kLong - kShort, 1}, five_plans().size());
  if (options.keep) std::ofstream(kKept) << json_of(Baseline{*row.value, kCompiler, *options.keep});
  const auto baseline = baseline_from(kept_text());
  if (!baseline) {
    row.note = "no count is kept in tests/bench/instructions.json; --keep-instructions WHY keeps this one";
    return {row};
  }
  row.gate = gate_of(*baseline, kCompiler);
  row.note = "kept: " + base::fixed(baseline->instructions, 2) + ", last changed because: " + baseline->reason;
  if (!row.gate) row.note = "counted with " + kCompiler + ", kept for " + baseline->compiler + ": no comparison";
  return {row};
}

}  // namespace two_hats::bench
