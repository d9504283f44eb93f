// docs/value-model.md says what data/model/parameters.json says.
#include <gtest/gtest.h>

#include <charconv>
#include <fstream>
#include <sstream>

#include "tests/engine/product/worlds.h"

namespace two_hats::product {
namespace {

std::string page() {
  std::ifstream file("docs/value-model.md");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string number(double value) {
  char digits[64];
  return std::string(digits, std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed).ptr);
}

TEST(Document, ShowsEveryNumberWithUnitAndSource) {
  const std::string text = page();
  ASSERT_FALSE(text.empty());
  for (const ParameterEntry& entry : shipped().uncertain) {
    const std::string sigma = std::to_string(static_cast<int>(entry.sigma * 100 + .5));
    const std::string row = "| `" + entry.name + "` | " + number(entry.value) + " | " + entry.unit + " | " + sigma +
                            " % | " + entry.source + " |\n";
    EXPECT_NE(text.find(row), std::string::npos) << "docs/value-model.md lacks the row\n" << row;
  }
  for (const ParameterEntry& entry : shipped().fixed) {
    const std::string row =
        "| `" + entry.name + "` | " + number(entry.value) + " | " + entry.unit + " | " + entry.source + " |\n";
    EXPECT_NE(text.find(row), std::string::npos) << "docs/value-model.md lacks the row\n" << row;
  }
}

TEST(Document, ShowsEveryOpening) {
  const std::string text = page();
  for (int i = 0; i < kStockCount; ++i) {
    const auto stock = static_cast<Stock>(i);
    std::string figures;
    for (const Preset& stage : shipped().presets) figures += " | " + number(stage.opening[stock]);
    const std::size_t row = text.find("| `" + std::string(name_of(stock)) + "` | ");
    ASSERT_NE(row, std::string::npos) << name_of(stock);
    EXPECT_NE(text.substr(row, text.find('\n', row) - row).find(figures), std::string::npos)
        << name_of(stock) << figures;
  }
}

TEST(Document, ShowsUnitAndRangeOfEveryFigureOfAStage) {
  const std::string text = page();
  for (const ParameterEntry& figure : shipped().figures) {
    const std::size_t row = text.find("| `" + figure.name + "` | " + figure.unit + " | ");
    ASSERT_NE(row, std::string::npos) << figure.name << " in " << figure.unit;
    std::string range = number(figure.low) + " to " + number(figure.high) + " |";
    if (figure.low < 0) range.replace(0, 1, "−");
    EXPECT_NE(text.substr(row, text.find('\n', row) - row).find(range), std::string::npos)
        << figure.name << ' ' << range;
  }
}

}  // namespace
}  // namespace two_hats::product
