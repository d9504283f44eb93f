#include "game/tools/checked.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <ostream>

#include "engine/cards/check_pack.h"
#include "engine/cards/check_writing.h"
#include "engine/scoring/check_ratings.h"
#include "engine/scoring/split_lattice.h"
#include "game/tools/lives.h"

namespace two_hats::tools {
namespace {

// What one card's ratings find.
struct Judged {
  std::optional<scoring::CardRating> rating;
  std::vector<cards::Finding> findings;
};

Judged judge(const cards::Pack& pack, const cards::Card& card) {
  Judged judged;
  judged.rating = scoring::typical_rating(pack, card);
  if (!judged.rating) return judged;
  judged.findings = scoring::check_ratings(pack, card, *judged.rating);
  const auto effects = scoring::check_effects(pack, card, *judged.rating);
  judged.findings.insert(judged.findings.end(), effects.begin(), effects.end());
  return judged;
}

// Every card once, on all processors; the findings come in the order of the cards.
std::vector<cards::Finding> check_by_rating(const cards::Pack& pack, std::ostream& err, bool progress) {
  std::vector<Judged> judged(pack.cards.size());
  std::mutex saying;
  on_all_processors(pack.cards.size(), [&](std::size_t i) {
    judged[i] = judge(pack, pack.cards[i]);
    if (!progress) return;
    const std::lock_guard lock(saying);
    err << "\r  rated " << pack.cards[i].id << "\033[K" << std::flush;
  });
  if (progress) err << "\r\033[K" << std::flush;
  std::vector<cards::Finding> findings;
  scoring::Ratings ratings;
  for (std::size_t i = 0; i < judged.size(); ++i) {
    findings.insert(findings.end(), judged[i].findings.begin(), judged[i].findings.end());
    if (judged[i].rating) ratings.emplace(pack.cards[i].id, std::move(*judged[i].rating));
  }
  const auto choices = scoring::check_choices(pack, ratings);
  findings.insert(findings.end(), choices.begin(), choices.end());
  return findings;
}

std::array<std::vector<policies::Played>, policies::kPolicyCount> all_lives(const cards::PackPtr& pack, bool progress,
                                                                            std::ostream& err) {
  std::array<std::vector<policies::Played>, policies::kPolicyCount> lives;
  const Lives wanted{policies::kSeparationLives, policies::kSeparationDecisions, 1, progress};
  for (std::size_t policy = 0; policy < lives.size(); ++policy)
    lives[policy] = play_lives(static_cast<policies::Policy>(policy), pack, wanted, err);
  return lives;
}

}  // namespace

Checked check_files(const loading::Loaded<loading::FileSet>& files, const product::Parameters& parameters,
                    const CheckWishes& wishes, std::ostream& err) {
  Checked checked;
  auto loaded = loading::load_pack(files, parameters);
  checked.diagnostics = std::move(loaded.diagnostics);
  checked.pack = loaded.thing;
  if (!loaded.thing) return checked;
  const cards::Pack& pack = *loaded.thing;
  checked.cards = static_cast<int>(pack.cards.size());
  for (const cards::Card& card : pack.cards) ++checked.kinds[std::string(cards::name_of(card.kind()))];
  checked.coverage = coverage_of(pack);
  std::vector<cards::Finding> findings = cards::check_writing(pack);
  const auto rated = check_by_rating(pack, err, wishes.progress);
  findings.insert(findings.end(), rated.begin(), rated.end());
  if (wishes.simulate && !pack.tutorial) {
    checked.separation = policies::separations(all_lives(loaded.thing, wishes.progress, err));
    const auto found = policies::check_separation(checked.separation);
    findings.insert(findings.end(), found.begin(), found.end());
  }
  if (wishes.screens) {
    const auto found = wishes.screens(loaded.thing);
    if (found)
      findings.insert(findings.end(), found->begin(), found->end());
    else
      err << "two-hats: The screens were left out. " << found.error().what << "\n";
  }
  const auto placed = loading::placed(files.thing, findings);
  checked.diagnostics.insert(checked.diagnostics.end(), placed.begin(), placed.end());
  return checked;
}

std::optional<scoring::CardRating> told_rating(const cards::Pack& pack, const cards::Card& card, int threads) {
  const product::World world = scoring::typical_world(pack, card);
  scoring::Question question;
  question.pack = &pack;
  question.card = &card;
  question.world = &world;
  auto rating = scoring::rate_whole(question, threads);
  if (rating) scoring::explain(question, product::kQuick, *rating);
  return rating;
}

Json json_of(const std::vector<loading::Diagnostic>& diagnostics) {
  Json all = Json::array();
  for (const loading::Diagnostic& d : diagnostics)
    all.push_back({{"code", d.code},
                   {"severity", d.severity == loading::Severity::error ? "error" : "warning"},
                   {"file", d.file},
                   {"line", d.line},
                   {"column", d.column},
                   {"message", d.message},
                   {"hint", d.hint}});
  return all;
}

std::string count_in_words(const std::vector<loading::Diagnostic>& diagnostics) {
  if (diagnostics.empty()) return "clean";
  const auto errors = std::count_if(diagnostics.begin(), diagnostics.end(),
                                    [](const auto& d) { return d.severity == loading::Severity::error; });
  return std::to_string(errors) + " errors, " + std::to_string(diagnostics.size() - static_cast<std::size_t>(errors)) +
         " warnings";
}

}  // namespace two_hats::tools
