// Every question on which the sources disagree has its cards, and each of those says whose rule it is.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>

#include "engine/loading/read_pack.h"

namespace two_hats::rules {
namespace {

constexpr int kQuestions = 18;

// The cards named in each row: "C7" -> {"calder-pensions/committee", …}.
std::map<std::string, std::vector<std::string>> rows() {
  std::map<std::string, std::vector<std::string>> named;
  std::ifstream file("docs/contradictions.md");
  const std::regex row(R"(^\| (C[0-9]+) \|)"), card("`([a-z0-9-]+/[a-z0-9-]+)`");
  for (std::string line; std::getline(file, line);) {
    std::smatch found;
    if (!std::regex_search(line, found, row)) continue;
    auto& cards = named[found[1]];
    for (std::sregex_iterator it(line.begin(), line.end(), card), end; it != end; ++it) cards.push_back((*it)[1]);
  }
  return named;
}

TEST(Contradictions, EachHasACardThatSaysWhoseRuleItIs) {
  const auto parameters = loading::load_parameters("data/model/parameters.json");
  ASSERT_TRUE(parameters.ok());
  std::map<std::string, cards::PackPtr> packs;
  const auto named = rows();
  EXPECT_EQ(named.size(), static_cast<std::size_t>(kQuestions));
  for (const auto& [question, cards] : named) {
    EXPECT_FALSE(cards.empty()) << question;
    bool told = false;
    for (const std::string& path : cards) {
      const std::size_t slash = path.find('/');
      auto& pack = packs[path.substr(0, slash)];
      if (!pack) pack = loading::load_pack("data/packs/" + path.substr(0, slash), parameters.thing).thing;
      ASSERT_TRUE(pack) << path;
      const cards::Card* card = pack->card(path.substr(slash + 1));
      ASSERT_TRUE(card) << path << " is named under " << question << " and does not exist";
      told = told || !card->views.empty() || !card->lenses.empty() || card->debate || !card->decider_rule.empty();
    }
    EXPECT_TRUE(told) << question << ": no card of it says whose rule it is";
  }
}

}  // namespace
}  // namespace two_hats::rules
