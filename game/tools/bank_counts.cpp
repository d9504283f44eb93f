#include "game/tools/bank_counts.h"

#include <array>
#include <iomanip>
#include <ostream>

namespace two_hats::tools {
namespace {

using Counts = std::array<std::array<int, questions::kHardest>, questions::kKindCount>;
constexpr int kName = 34, kColumn = 14;

Counts counts_of(const questions::Bank& bank, const std::string& topic) {
  Counts counts{};
  for (const questions::Question& question : bank.questions)
    if (question.topic == topic)
      ++counts[static_cast<std::size_t>(question.kind)][static_cast<std::size_t>(question.difficulty - 1)];
  return counts;
}

int sum_of(const std::array<int, questions::kHardest>& counts) {
  int sum = 0;
  for (const int count : counts) sum += count;
  return sum;
}

std::string cell(const std::array<int, questions::kHardest>& counts) {
  std::string words = std::to_string(sum_of(counts)) + " (";
  for (std::size_t i = 0; i < counts.size(); ++i) words += (i > 0 ? "/" : "") + std::to_string(counts[i]);
  return words + ")";
}

std::string kind_name(std::size_t kind) { return std::string(questions::name_of(static_cast<questions::Kind>(kind))); }

}  // namespace

Json json_of(const questions::Bank& bank) {
  Json topics = Json::object();
  for (const questions::Topic& topic : bank.topics) {
    const Counts counts = counts_of(bank, topic.id);
    Json kinds = Json::object();
    for (std::size_t kind = 0; kind < counts.size(); ++kind) kinds[kind_name(kind)] = counts[kind];
    topics[topic.id] = kinds;
  }
  return {{"id", bank.id}, {"questions", bank.questions.size()}, {"topics", topics}};
}

void write_counts(const questions::Bank& bank, std::ostream& out) {
  out << std::left << std::setw(kName) << "" << std::setw(7) << "all";
  for (std::size_t kind = 0; kind < questions::kKindCount; ++kind) out << std::setw(kColumn) << kind_name(kind);
  out << "\n";
  for (const questions::Topic& topic : bank.topics) {
    const Counts counts = counts_of(bank, topic.id);
    int all = 0;
    for (const auto& kind : counts) all += sum_of(kind);
    out << std::setw(kName) << topic.name << std::setw(7) << all;
    for (const auto& kind : counts) out << std::setw(kColumn) << cell(kind);
    out << "\n";
  }
  out << "In brackets: difficulty 1/2/3.\n" << std::right;
}

}  // namespace two_hats::tools
