// docs/adding-a-card.md tells the truth: its recipe works, its tables are the vocabulary, its lines can be read.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "engine/base/text.h"
#include "engine/loading/line.h"
#include "engine/loading/object_reader.h"
#include "engine/loading/read_pack.h"

namespace two_hats::loading {
namespace {

std::string the_document() {
  std::ifstream in("docs/adding-a-card.md", std::ios::binary);
  EXPECT_TRUE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string in_table(double size, bool scaled) {
  if (scaled) return "\u00D7" + shortest(size);
  const std::string sign = size > 0 ? "+" : size < 0 ? "\u2212" : "";
  return sign + shortest(size < 0 ? -size : size);
}

std::string range_in_table(const product::TargetRule& rule) {
  const std::string adds = in_table(rule.add_low, false) + " … " + in_table(rule.add_high, false);
  const std::string scales = in_table(rule.scale_low, true) + " … " + in_table(rule.scale_high, true);
  if (rule.can_add && rule.can_scale) return adds + " or " + scales;
  return rule.can_add ? adds : scales;
}

TEST(AddingACard, TheTablesHoldEveryTargetWithItsRange) {
  const std::string document = the_document();
  const std::size_t flows = document.find("Flows, for N weeks");
  for (int i = 0; i < product::kTargetCount; ++i) {
    const auto target = static_cast<product::Target>(i);
    const std::string row =
        "\n| `" + std::string(name_of(target)) + "` | " + range_in_table(product::rule_of(target)) + " | ";
    const std::size_t at = document.find(row);
    EXPECT_NE(at, std::string::npos) << row;
    EXPECT_EQ(at > flows, product::is_flow(target)) << row;
  }
}

TEST(AddingACard, EveryStockIsNamed) {
  const std::string document = the_document();
  for (const std::string_view stock : stock_names())
    EXPECT_NE(document.find("`" + std::string(stock) + "`"), std::string::npos) << stock;
}

// Copy, change the id: the campaign is still clean.
TEST(AddingACard, ACopyWithAnotherIdIsClean) {
  const auto parameters = load_parameters("data/model/parameters.json").thing;
  FileSet files = load_files("data/packs/tern-clinics").thing;
  std::string copy = files["cards/letters.json"];
  const std::string id = "\"id\": \"letters\"";
  const auto at = copy.find(id);
  ASSERT_NE(at, std::string::npos);
  files["cards/board-tour.json"] = copy.replace(at, id.size(), "\"id\": \"board-tour\"");
  const auto loaded = read_pack(files, parameters);
  EXPECT_EQ(in_words(loaded.diagnostics), "");
  ASSERT_NE(loaded.thing, nullptr);
  EXPECT_NE(loaded.thing->card("board-tour"), nullptr);
}

// The n-th block of JSON, without its braces: a decision's own keys.
std::string example(int number) {
  const std::string document = the_document();
  std::size_t at = 0;
  for (int i = 0; i <= number; ++i) at = document.find("```json\n{", at) + 9;
  return document.substr(at, document.find("\n}\n```", at) - at);
}

TEST(AddingACard, TheExamplesOfSelectionAndConversationAreCards) {
  const auto parameters = load_parameters("data/model/parameters.json").thing;
  FileSet files = load_files("tests/packs/small").thing;
  for (const int number : {0, 1}) {
    const std::string id = number == 0 ? "filled" : "talked";
    files["cards/" + id + ".json"] =
        "{\"format\": 1, \"id\": \"" + id +
        "\", \"hat\": \"po\", \"title\": \"T\", \"story\": \"S\", \"question\": \"Q\", \"person\": \"tomasz\", "
        "\"know\": [{\"fact\": \"F\", \"source\": \"S\"}], \"deciders\": [\"product_owner\"], \"decider_rule\": \"R\", "
        "\"principle\": \"P\", \"cue\": \"C\", \"references\": [\"sg-po\"], " +
        example(number) + "}";
  }
  const auto loaded = read_pack(files, parameters);
  EXPECT_EQ(in_words(loaded.diagnostics), "");
  ASSERT_NE(loaded.thing, nullptr);
  ASSERT_NE(loaded.thing->card("filled"), nullptr);
  EXPECT_EQ(loaded.thing->card("filled")->kind(), cards::Kind::selection);
  ASSERT_NE(loaded.thing->card("talked"), nullptr);
  EXPECT_EQ(loaded.thing->card("talked")->kind(), cards::Kind::conversation);
}

std::string said_about_curve(const std::string& curve) {
  const std::string text = "\"" + curve + "\"";
  std::vector<Diagnostic> diagnostics;
  const SourceText source("x", text);
  Notes notes(source, diagnostics);
  const auto value = read_json(notes);
  if (value) read_curve(notes, *value);
  return in_words(diagnostics);
}

TEST(AddingACard, TheCurvesInTheTableAreRead) {
  const std::string document = the_document();
  const std::size_t table = document.find("| Curve |"), end = document.find("\n\n", table);
  ASSERT_NE(table, std::string::npos);
  int rows = 0;
  for (std::size_t at = document.find("\n| `", table); at < end; at = document.find("\n| `", at + 1)) {
    const std::size_t from = at + 4;
    EXPECT_EQ(said_about_curve(document.substr(from, document.find('`', from) - from)), "");
    ++rows;
  }
  EXPECT_EQ(rows, 6);
}

}  // namespace
}  // namespace two_hats::loading
