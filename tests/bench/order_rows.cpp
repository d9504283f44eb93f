// The exact order of twenty items against HiGHS, a solver of integer programs, which proves the same optimum.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "engine/base/random.h"
#include "engine/base/text.h"
#include "engine/scoring/order_optimum.h"
#include "tests/bench/harness/measure.h"
#include "tests/bench/parts.h"
#include "tests/bench/process.h"
#include "tests/bench/worlds.h"

namespace two_hats::bench {
namespace {

constexpr int kItems = 20;
constexpr int kDensities[] = {5, 15, 30};  // per cent of the pairs that are prerequisites

// Always the same instance for the same density. Every cost a leak: the sum of weight x completion time.
cards::Order instance(int density) {
  cards::Order order;
  order.capacity = 20;
  order.weeks = 2;
  for (int j = 0; j < kItems; ++j) {
    const auto number = [&](std::uint32_t stream, std::uint32_t most) {
      return base::pick(1, stream, static_cast<std::uint64_t>(j), most);
    };
    cards::OrderItem item;
    item.points = 1 + number(1, 8);
    item.quarter = {.shape = cards::DelayCurve::Shape::leak, .size = 1. + number(3, 30)};
    for (int earlier = 0; earlier < j; ++earlier) {
      if (base::pick(1, 10, static_cast<std::uint64_t>(j * kItems + earlier), 100) <
          static_cast<std::uint32_t>(density))
        item.needs.push_back(earlier);
    }
    order.items.push_back(item);
  }
  return order;
}

nlohmann::json for_highs(const cards::Order& order) {
  nlohmann::json made;
  for (const cards::OrderItem& item : order.items) {
    made["points"].push_back(item.points);
    made["weights"].push_back(item.quarter.size);
    made["needs"].push_back(item.needs);
  }
  return made;
}

// What HiGHS says about the instances; a text if it cannot be asked.
nlohmann::json highs_results(const std::vector<cards::Order>& orders, std::string& why) {
  const std::string modules = std::string(kSource) + "/build/peers/node_modules";
  if (!at_hand("node") || !std::filesystem::exists(modules + "/highs")) {
    why = "no HiGHS here; ./dev bench --peers installs it";
    return {};
  }
  nlohmann::json instances;
  for (const cards::Order& order : orders) instances.push_back(for_highs(order));
  const ScratchFolder scratch;
  const Ran ran = run_program({"node", std::string(kSource) + "/tests/bench/peers/highs_order.mjs", modules,
                               scratch.write("orders.json", instances.dump())});
  auto results = nlohmann::json::parse(ran.output, nullptr, false);
  if (ran.exit != 0 || !results.is_array() || results.size() != orders.size()) {
    why = "HiGHS failed: " + ran.output.substr(0, 200);
    return {};
  }
  return results;
}

Row against_highs(const std::vector<cards::Order>& orders, const std::vector<Timing>& mine) {
  Row row{.name = "exact order of 20 items, against HiGHS", .unit = "x", .gate = 6, .aim = 20};
  std::string why;
  const nlohmann::json theirs = highs_results(orders, why);
  if (!why.empty()) return not_measured(row, why);
  double least = 0;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    const double points_a_week = orders[i].capacity / orders[i].weeks;
    const double cost = optimal_order(orders[i], scoring::Objective::quarter).best_cost * points_a_week;
    const double found = theirs[i].value("cost", 0.0), ms = theirs[i].value("ms", 0.0);
    if (theirs[i].value("status", "") != "Optimal" || std::abs(found - cost) > 1e-6 * std::abs(cost))
      return not_measured(
          row, "HiGHS does not find the same optimum: " + base::fixed(found, 3) + ", not " + base::fixed(cost, 3));
    const double ratio = ms / (1e3 * mine[i].least());
    least = i == 0 ? ratio : std::min(least, ratio);
    row.note += (i == 0 ? "same optimum proven; " : ", ") + std::to_string(kDensities[i]) +
                " % of pairs: " + base::fixed(ms, 0) + " ms against " + base::fixed(1e3 * mine[i].least(), 2);
  }
  row.value = least;
  return row;
}

}  // namespace

std::vector<Row> order_rows(const Options&) {
  std::vector<cards::Order> orders;
  std::vector<std::function<void()>> works;
  for (const int density : kDensities) orders.push_back(instance(density));
  for (const cards::Order& order : orders)
    works.emplace_back([&order] { keep(optimal_order(order, scoring::Objective::quarter)); });
  const auto timings = measure(works, 7);
  // As a rating asks: the least mean cost over many speeds of the team.
  std::vector<double> speeds;
  for (int draw = 0; draw < 128; ++draw) speeds.push_back(.8 + .4 * draw / 127);
  const Timing uncertain = measure([&] { keep(optimal_order(orders[0], scoring::Objective::both, speeds)); }, 7);
  Row alone{.name = "exact order of 20 items", .unit = "ms", .better = Better::less, .gate = 25, .aim = 5};
  alone.value = 1e3 * timings[0].least();
  alone.note =
      "5 % of pairs; " + in_milliseconds(timings[0]) + "; mean cost over 128 speeds: " + in_milliseconds(uncertain);
  return {against_highs(orders, timings), alone};
}

}  // namespace two_hats::bench
