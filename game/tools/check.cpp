#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <mutex>
#include <ostream>

#include "engine/base/text.h"
#include "engine/cards/check_pack.h"
#include "engine/cards/check_writing.h"
#include "engine/policies/separation.h"
#include "engine/scoring/check_ratings.h"
#include "game/tools/common.h"
#include "game/tools/coverage.h"
#include "game/tools/lives.h"

namespace two_hats::tools {
namespace {

struct Checked {
  std::vector<loading::Diagnostic> diagnostics;
  int cards = 0;
  std::map<std::string, int> kinds;
  std::vector<std::pair<std::string, std::vector<Covered>>> coverage;  // by pack id
  std::vector<std::pair<std::string, std::vector<policies::Separation>>> separation;
};

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

// Everything that can be said about one pack: reading it, its references, its words, and what only a simulation can
// find.
Checked check_one(const std::string& path, const product::Parameters& parameters, const CheckWishes& wishes,
                  std::ostream& err) {
  Checked checked;
  auto loaded = loading::load_pack(path, parameters);
  checked.diagnostics = std::move(loaded.diagnostics);
  if (!loaded.thing) return checked;
  const cards::Pack& pack = *loaded.thing;
  checked.cards = static_cast<int>(pack.cards.size());
  for (const cards::Card& card : pack.cards) ++checked.kinds[std::string(cards::name_of(card.kind()))];
  checked.coverage.emplace_back(pack.id, coverage_of(pack));
  std::vector<cards::Finding> findings = cards::check_writing(pack);
  const auto rated = check_by_rating(pack, err, wishes.progress);
  findings.insert(findings.end(), rated.begin(), rated.end());
  if (wishes.simulate && !pack.tutorial) {
    const auto separated = policies::separations(all_lives(loaded.thing, wishes.progress, err));
    const auto found = policies::check_separation(separated);
    findings.insert(findings.end(), found.begin(), found.end());
    checked.separation.emplace_back(pack.id, separated);
  }
  if (wishes.screens) {
    const auto found = wishes.screens(loaded.thing);
    if (found)
      findings.insert(findings.end(), found->begin(), found->end());
    else
      err << "two-hats: The screens were left out. " << found.error().what << "\n";
  }
  const auto placed = loading::placed(loading::load_files(path).thing, findings);
  checked.diagnostics.insert(checked.diagnostics.end(), placed.begin(), placed.end());
  return checked;
}

Json json_of(const loading::Diagnostic& d) {
  return {{"code", d.code},     {"severity", d.severity == loading::Severity::error ? "error" : "warning"},
          {"file", d.file},     {"line", d.line},
          {"column", d.column}, {"message", d.message},
          {"hint", d.hint}};
}

Json json_of(const std::vector<policies::Separation>& separated) {
  Json made = Json::array();
  for (const policies::Separation& one : separated)
    made.push_back({{"against", policies::name_of(one.rival)},
                    {"horizon", one.years ? "long_score" : "short_score"},
                    {"d", std::isfinite(one.d) ? Json(rounded(one.d)) : Json(nullptr)},
                    {"at_least", one.least},
                    {"expert", rounded(one.expert.mean)},
                    {"other", rounded(one.other.mean)}});
  return made;
}

std::string words_of(const std::vector<policies::Separation>& separated) {
  std::string words;
  for (const policies::Separation& one : separated) {
    std::array<char, 160> line{};
    const std::string d = std::isfinite(one.d) ? base::fixed(one.d, 2) : "beyond measure";
    std::snprintf(line.data(), line.size(), "expert against %-13s %-5s %5.1f to %5.1f points, d %s (at least %.0f)\n",
                  std::string(policies::name_of(one.rival)).c_str(), one.years ? "long" : "short", one.expert.mean,
                  one.other.mean, d.c_str(), one.least);
    words += line.data();
  }
  return words;
}

}  // namespace

int check(const Places& places, const CheckWishes& wishes, std::ostream& out, std::ostream& err) {
  const auto parameters = open_parameters(places, err);
  if (!parameters) return 2;
  Checked all;
  for (const std::string& path : wishes.packs) {
    Checked one = check_one(path, *parameters, wishes, err);
    all.cards += one.cards;
    for (const auto& [kind, count] : one.kinds) all.kinds[kind] += count;
    all.coverage.insert(all.coverage.end(), one.coverage.begin(), one.coverage.end());
    all.separation.insert(all.separation.end(), one.separation.begin(), one.separation.end());
    all.diagnostics.insert(all.diagnostics.end(), one.diagnostics.begin(), one.diagnostics.end());
  }
  const bool clean = all.diagnostics.empty();
  if (wishes.json) {
    Json diagnostics = Json::array();
    for (const auto& d : all.diagnostics) diagnostics.push_back(json_of(d));
    Json kinds = Json::object();
    for (const auto& [kind, count] : all.kinds) kinds[kind] = count;
    Json coverage = Json::object();
    for (const auto& [pack, covered] : all.coverage) coverage[pack] = json_of(covered);
    Json made = {{"version", kContractVersion}, {"ok", clean},    {"diagnostics", diagnostics},
                 {"cards", all.cards},          {"kinds", kinds}, {"coverage", coverage}};
    if (wishes.simulate) {
      made["separation"] = Json::object();
      for (const auto& [pack, separated] : all.separation) made["separation"][pack] = json_of(separated);
    }
    write(out, made);
    return clean ? 0 : 1;
  }
  if (!clean) out << loading::in_words(all.diagnostics) << "\n";
  for (const auto& [pack, covered] : all.coverage) out << pack << "\n" << table_of(covered) << "\n";
  for (const auto& [pack, separated] : all.separation) out << pack << "\n" << words_of(separated) << "\n";
  out << all.cards << (all.cards == 1 ? " card" : " cards");
  for (const auto& [kind, count] : all.kinds) out << ", " << count << " " << kind;
  const auto errors = std::count_if(all.diagnostics.begin(), all.diagnostics.end(),
                                    [](const auto& d) { return d.severity == loading::Severity::error; });
  out << ": "
      << (clean ? "clean"
                : std::to_string(errors) + " errors, " +
                      std::to_string(all.diagnostics.size() - static_cast<std::size_t>(errors)) + " warnings")
      << ".\n";
  return clean ? 0 : 1;
}

}  // namespace two_hats::tools
