#include "game/tools/coverage.h"

#include <algorithm>

namespace two_hats::tools {
namespace {

constexpr std::array<const char*, kKindCount> kColumns{"cho", "ord", "spl", "own", "sel", "con"};
constexpr std::size_t kColumn = 4;

std::string wide(const std::string& text, std::size_t width, bool right) {
  if (text.size() >= width) return text;
  const std::string space(width - text.size(), ' ');
  return right ? space + text : text + space;
}

std::string name_of_hat(std::size_t hat) { return std::string(cards::name_of(static_cast<cards::Hat>(hat))); }

}  // namespace

std::vector<Covered> coverage_of(const cards::Pack& pack) {
  std::vector<Covered> coverage;
  for (const cards::Competency& competency : pack.competencies) {
    Covered covered{competency.id, {}};
    for (const cards::Card& card : pack.cards) {
      const auto& names = card.competencies;
      if (card.skill != competency.id && std::find(names.begin(), names.end(), competency.id) == names.end()) continue;
      ++covered.cards[static_cast<std::size_t>(card.hat)][static_cast<std::size_t>(card.kind())];
    }
    coverage.push_back(covered);
  }
  return coverage;
}

std::string table_of(const std::vector<Covered>& coverage) {
  std::size_t width = 10;
  for (const Covered& covered : coverage) width = std::max(width, covered.competency.size());
  std::string first(width, ' '), second = wide("competency", width, false);
  for (std::size_t hat = 0; hat < kHatCount; ++hat) {
    first += "   " + wide(name_of_hat(hat), kColumn * kKindCount - 1, false);
    second += "  ";
    for (const char* const column : kColumns) second += wide(column, kColumn, true);
  }
  while (first.back() == ' ') first.pop_back();
  std::string table = first + "\n" + second + "\n";
  for (const Covered& covered : coverage) {
    table += wide(covered.competency, width, false);
    for (const auto& kinds : covered.cards) {
      table += "  ";
      for (const int cards : kinds) table += wide(cards == 0 ? "." : std::to_string(cards), kColumn, true);
    }
    table += "\n";
  }
  return table;
}

Json json_of(const std::vector<Covered>& coverage) {
  Json made = Json::array();
  for (const Covered& covered : coverage) {
    for (std::size_t hat = 0; hat < kHatCount; ++hat) {
      for (std::size_t kind = 0; kind < kKindCount; ++kind) {
        if (covered.cards[hat][kind] == 0) continue;
        made.push_back({{"competency", covered.competency},
                        {"hat", name_of_hat(hat)},
                        {"kind", std::string(cards::name_of(static_cast<cards::Kind>(kind)))},
                        {"cards", covered.cards[hat][kind]}});
      }
    }
  }
  return made;
}

}  // namespace two_hats::tools
