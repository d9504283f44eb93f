#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <mutex>
#include <ostream>

#include "engine/base/text.h"
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

}  // namespace

int check(const Places& places, const CheckWishes& wishes, std::ostream& out, std::ostream& err) {
  const auto parameters = open_parameters(places, err);
  if (!parameters) return 2;
  if (!wishes.html.empty() && wishes.packs.size() != 1)
    return fail(err, {"A report is about one pack.", "Check the others on their own."});
  Checked all;
  Json coverage = Json::object(), separation = Json::object();
  std::string tables;
  for (const std::string& path : wishes.packs) {
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
    write(out, made);
    return clean ? 0 : 1;
  }
  if (!clean) out << loading::in_words(all.diagnostics) << "\n";
  out << tables << all.cards << (all.cards == 1 ? " card" : " cards");
  for (const auto& [kind, count] : all.kinds) out << ", " << count << " " << kind;
  out << ": " << count_in_words(all.diagnostics) << ".\n";
  return clean ? 0 : 1;
}

}  // namespace two_hats::tools
