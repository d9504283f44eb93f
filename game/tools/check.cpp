#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <ostream>

#include "engine/base/text.h"
#include "engine/loading/read_bank.h"
#include "game/tools/bank_counts.h"
#include "game/tools/html_report.h"

namespace two_hats::tools {
namespace {

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

// Every card is rated once more, as `rate` tells it: with causes, and with what asking is worth.
bool write_report(const std::string& file, const std::string& name, const Checked& checked, bool progress,
                  std::ostream& err) {
  std::vector<std::optional<scoring::CardRating>> ratings(checked.pack ? checked.pack->cards.size() : 0);
  std::mutex saying;
  on_all_processors(ratings.size(), [&](std::size_t i) {
    ratings[i] = told_rating(*checked.pack, checked.pack->cards[i], 1);
    if (!progress) return;
    const std::lock_guard lock(saying);
    err << "\r  told " << checked.pack->cards[i].id << "\033[K" << std::flush;
  });
  if (progress) err << "\r\033[K" << std::flush;
  std::ofstream out(file, std::ios::binary);
  out << html_report(name, checked, ratings) << std::flush;
  return static_cast<bool>(out);
}

bool is_profiles(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).lexically_normal();
  return (folder.has_filename() ? folder : folder.parent_path()).filename() == "profiles";
}

// Banks of questions and folders of exam profiles. The topics of a profile are those of the first bank beside it.
struct Asked {
  std::vector<questions::BankPtr> banks;
  int profiles = 0;
  std::vector<loading::Diagnostic> diagnostics;

  void add(std::vector<loading::Diagnostic>&& found) {
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
  }
};

// Takes the paths that are banks or profiles out of `paths`.
Asked check_questions(std::vector<std::string>& paths) {
  Asked asked;
  const auto profiles =
      std::stable_partition(paths.begin(), paths.end(), [](const auto& path) { return !is_profiles(path); });
  const auto banks =
      std::stable_partition(paths.begin(), profiles, [](const auto& path) { return !loading::is_bank(path); });
  for (auto path = banks; path != profiles; ++path) {
    auto loaded = loading::load_bank(*path);
    asked.add(std::move(loaded.diagnostics));
    if (loaded.thing) asked.banks.push_back(loaded.thing);
  }
  for (auto path = profiles; path != paths.end(); ++path) {
    auto loaded = loading::load_profiles(*path, asked.banks.empty() ? nullptr : asked.banks.front().get());
    asked.add(std::move(loaded.diagnostics));
    asked.profiles += static_cast<int>(loaded.thing.size());
  }
  paths.erase(banks, paths.end());
  return asked;
}

std::string how_many(std::size_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

// "340 questions in core, 4 profiles"
std::string words_of(const Asked& asked) {
  std::string words;
  for (const auto& bank : asked.banks)
    words += (words.empty() ? "" : ", ") + how_many(bank->questions.size(), "question") + " in " + bank->id;
  if (asked.profiles > 0)
    words += (words.empty() ? "" : ", ") + how_many(static_cast<std::size_t>(asked.profiles), "profile");
  return words;
}

}  // namespace

int check(const Places& places, const CheckWishes& wishes, std::ostream& out, std::ostream& err) {
  const auto parameters = open_parameters(places, err);
  if (!parameters) return 2;
  Checked all;
  std::vector<std::string> packs = wishes.packs;
  Asked asked = check_questions(packs);
  if (!wishes.html.empty() && (wishes.packs.size() != 1 || packs.size() != 1))
    return fail(err, {"A report is about one pack.", "Check the others on their own."});
  all.diagnostics = std::move(asked.diagnostics);
  Json coverage = Json::object(), separation = Json::object();
  std::string tables;
  for (const std::string& path : packs) {
    const Checked one = check_files(loading::load_files(path), *parameters, wishes, err);
    all.cards += one.cards;
    for (const auto& [kind, count] : one.kinds) all.kinds[kind] += count;
    all.diagnostics.insert(all.diagnostics.end(), one.diagnostics.begin(), one.diagnostics.end());
    if (!wishes.html.empty() && !write_report(wishes.html, path, one, wishes.progress, err))
      return fail(err, {"The report cannot be written to “" + wishes.html + "”.", "Is there such a folder?"});
    if (!one.pack) continue;
    coverage[one.pack->id] = json_of(one.coverage);
    tables += one.pack->id + "\n" + table_of(one.coverage) + "\n";
    if (one.separation.empty()) continue;
    separation[one.pack->id] = json_of(one.separation);
    tables += words_of(one.separation) + "\n";
  }
  const bool clean = all.diagnostics.empty();
  if (wishes.json) {
    Json kinds = Json::object();
    for (const auto& [kind, count] : all.kinds) kinds[kind] = count;
    Json made = {{"version", kContractVersion}, {"ok", clean},    {"diagnostics", json_of(all.diagnostics)},
                 {"cards", all.cards},          {"kinds", kinds}, {"coverage", coverage}};
    if (wishes.simulate) made["separation"] = separation;
    made["banks"] = Json::array();
    for (const auto& bank : asked.banks) made["banks"].push_back(json_of(*bank));
    made["profiles"] = asked.profiles;
    write(out, made);
    return clean ? 0 : 1;
  }
  if (!clean) out << loading::in_words(all.diagnostics) << "\n";
  for (const auto& bank : asked.banks) write_counts(*bank, out);
  const std::string questions = words_of(asked);
  out << tables << questions;
  if (!packs.empty() || questions.empty())
    out << (questions.empty() ? "" : ", ") << how_many(static_cast<std::size_t>(all.cards), "card");
  for (const auto& [kind, count] : all.kinds) out << ", " << count << " " << kind;
  out << ": " << count_in_words(all.diagnostics) << ".\n";
  return clean ? 0 : 1;
}

}  // namespace two_hats::tools
