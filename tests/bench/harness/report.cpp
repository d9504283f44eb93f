#include "tests/bench/harness/report.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/base/text.h"

namespace two_hats::bench {
namespace {

constexpr std::size_t kWidest = 46;  // of a name's column

// Three digits that mean something: "0.042", "4.20", "42.0", "420".
std::string shown(double value) {
  const double size = value < 0 ? -value : value;
  return base::fixed(value, size < .1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0);
}

std::string bound(const Row& row, const std::optional<double>& value) {
  if (!value) return "";
  return (row.better == Better::more ? "≥ " : "≤ ") + shown(*value);
}

std::string verdict(const Row& row) {
  if (!row.value) return "left out";
  const auto pass = passes(row);
  if (pass && !*pass) return "FAILED";
  if (reaches_aim(row).value_or(false)) return "aim";
  return pass ? "pass" : "";
}

std::string padded(const std::string& text, std::size_t width, bool left) {
  const std::size_t size = base::length(text);
  const std::string space(size < width ? width - size : 0, ' ');
  return left ? text + space : space + text;
}

nlohmann::ordered_json number_or_null(const std::optional<double>& number) {
  return number ? nlohmann::ordered_json(*number) : nlohmann::ordered_json(nullptr);
}

}  // namespace

std::string table_of(const Report& report) {
  std::size_t width = 4;
  for (const Row& row : report.rows) width = std::max(width, std::min(kWidest, base::length(row.name)));
  std::ostringstream table;
  const auto line = [&](const std::string& name, const std::string& value, const std::string& unit,
                        const std::string& gate, const std::string& aim, const std::string& said) {
    std::string text = padded(name, width, true) + padded(value, 9, false) + ' ' + padded(unit, 6, true) +
                       padded(gate, 9, false) + padded(aim, 9, false) + "  " + said;
    text.erase(text.find_last_not_of(' ') + 1);
    table << text << '\n';
  };
  table << report.machine << "\n\n";
  line("", "value", "", "gate", "aim", "");
  for (const Row& row : report.rows) {
    line(row.name, row.value ? shown(*row.value) : "–", row.unit, bound(row, row.gate), bound(row, row.aim),
         verdict(row));
    if (!row.note.empty()) table << "    " << row.note << '\n';
  }
  const std::string rejected = rejection_of(report.speed);
  table << '\n';
  if (!rejected.empty())
    table << "REJECTED: " << rejected << ". Run it again when the machine is quiet.\n";
  else if (report.speed.size() > 1)
    table << "The machine's own speed was steady to " << base::fixed(100 * drift_of(report.speed), 0) << " %.\n";
  return table.str();
}

std::string json_of(const Report& report) {
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const Row& row : report.rows) {
    const auto pass = passes(row);
    rows.push_back({{"name", row.name},
                    {"value", number_or_null(row.value)},
                    {"unit", row.unit},
                    {"better", row.better == Better::more ? "more" : "less"},
                    {"gate", number_or_null(row.gate)},
                    {"aim", number_or_null(row.aim)},
                    {"pass", pass ? nlohmann::ordered_json(*pass) : nlohmann::ordered_json(nullptr)},
                    {"note", row.note}});
  }
  const std::string rejected = rejection_of(report.speed);
  const nlohmann::ordered_json all = {
      {"machine", report.machine},
      {"drift", drift_of(report.speed)},
      {"rejected", rejected.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(rejected)},
      {"rows", rows}};
  return all.dump(2) + '\n';
}

int exit_code(const Report& report) {
  const bool measured = std::any_of(report.rows.begin(), report.rows.end(), [](const Row& row) { return row.value; });
  if (!measured || !rejection_of(report.speed).empty()) return 2;
  const bool failed =
      std::any_of(report.rows.begin(), report.rows.end(), [](const Row& row) { return !passes(row).value_or(true); });
  return failed ? 1 : 0;
}

}  // namespace two_hats::bench
