#include "engine/product/state.h"

#include <algorithm>

namespace two_hats::product {
namespace {

constexpr std::array<std::string_view, kStockCount> kStockNames = {
    "customers",
    "fit",
    "knowledge",
    "debt",
    "capability",
    "fatigue",
    "clarity",
    "alignment",
    "trust.customers",
    "trust.executives",
    "trust.sales",
    "trust.developers",
    "trust.partner",
    "cash",
    "veterans",
    "newcomers",
    "vacancies",
    "work_in_flight",
    "incident_load",
    "adoption_pause",
    "tide",
    "oversight",
};
constexpr std::array<std::string_view, kStageCount> kStageNames = {"start_up", "scale_up", "enterprise"};

template <typename Enumerator, std::size_t count>
std::optional<Enumerator> find(const std::array<std::string_view, count>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Enumerator>(at - names.begin());
}

}  // namespace

std::string_view name_of(Stock stock) { return kStockNames[static_cast<std::size_t>(stock)]; }
std::optional<Stock> stock_named(std::string_view name) { return find<Stock>(kStockNames, name); }
std::string_view name_of(Stage stage) { return kStageNames[static_cast<std::size_t>(stage)]; }
std::optional<Stage> stage_named(std::string_view name) { return find<Stage>(kStageNames, name); }

}  // namespace two_hats::product
