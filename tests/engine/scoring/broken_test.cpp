// The folders TH3.. and TH4.. of tests/broken: a pack with one mistake edited into it (edit.txt), everything that
// `two-hats check` asks beyond reading it, and every word that is said about it (expected.txt).
#include <gmock/gmock.h>

#include "engine/cards/check_writing.h"
#include "engine/scoring/check_ratings.h"
#include "tests/broken_cases.h"
#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

using two_hats::testing::broken_cases;
using two_hats::testing::code_of;
using two_hats::testing::codes_in;
using two_hats::testing::text_of;

// A card that no edit touches is rated once for all cases.
struct Judged {
  std::optional<CardRating> rating;
  std::vector<cards::Finding> findings;
};
using Known = std::map<std::string, Judged>;

const Judged& judged(Known& known, const loading::FileSet& files, const cards::Pack& pack, const cards::Card& card) {
  const std::string key = files.at("pack.json") + files.at("cards/" + card.id + ".json");
  if (const auto found = known.find(key); found != known.end()) return found->second;
  Judged made{typical_rating(pack, card), {}};
  EXPECT_TRUE(made.rating) << card.id;
  made.findings = check_ratings(pack, card, *made.rating);
  for (cards::Finding& finding : check_effects(pack, card, *made.rating)) made.findings.push_back(std::move(finding));
  return known.emplace(key, std::move(made)).first->second;
}

std::string said_about(const std::filesystem::path& folder, Known& known) {
  const loading::FileSet files = two_hats::testing::EditScript::run_on_named(text_of(folder / "edit.txt"));
  auto loaded = loading::read_pack(files, parameters());
  if (!loaded.thing) return loading::in_words(loaded.diagnostics);
  const cards::Pack& pack = *loaded.thing;
  std::vector<cards::Finding> findings = cards::check_writing(pack);
  Ratings ratings;
  for (const cards::Card& card : pack.cards) {
    const Judged& one = judged(known, files, pack, card);
    findings.insert(findings.end(), one.findings.begin(), one.findings.end());
    if (one.rating) ratings.emplace(card.id, *one.rating);
  }
  const auto choices = check_choices(pack, ratings);
  findings.insert(findings.end(), choices.begin(), choices.end());
  const auto placed = loading::placed(files, findings);
  loaded.diagnostics.insert(loaded.diagnostics.end(), placed.begin(), placed.end());
  return loading::in_words(loaded.diagnostics);
}

TEST(BrokenRatings, EveryCaseSaysExactlyWhatIsExpected) {
  Known known;
  for (const auto& folder : broken_cases("34")) {
    const std::string said = said_about(folder, known);
    EXPECT_EQ(said, two_hats::testing::expected_of(folder, said)) << folder;
    EXPECT_TRUE(codes_in(said).contains(code_of(folder))) << folder << " does not show its code";
  }
}

TEST(BrokenRatings, EveryCodeOfTheChecksHasACase) {
  std::set<std::string> shown, written;
  for (const auto& folder : broken_cases("34")) shown.insert(code_of(folder));
  for (const char* file : {"engine/scoring/check_ratings.cpp", "engine/scoring/check_effects.cpp",
                           "engine/scoring/check_choices.cpp", "engine/cards/check_writing.cpp"})
    written.merge(codes_in(text_of(file)));
  EXPECT_EQ(shown, written);
}

TEST(BrokenRatings, TheExamplesOfThePagesAreCases) {
  two_hats::testing::expect_examples_on_the_pages(broken_cases("34"));
}

}  // namespace
}  // namespace two_hats::scoring
