#include <algorithm>
#include <ostream>

#include "engine/cards/check_pack.h"
#include "engine/scoring/check_ratings.h"
#include "game/tools/checked.h"

namespace two_hats::tools {
Checked check_files(const loading::Loaded<loading::FileSet>& files, const product::Parameters& parameters,
                    std::ostream& err, bool progress) {
  Checked checked;
  auto loaded = loading::load_pack(files, parameters);
  checked.diagnostics = std::move(loaded.diagnostics);
  checked.pack = loaded.thing;
  if (!loaded.thing) return checked;
  const cards::Pack& pack = *loaded.thing;
  checked.cards = static_cast<int>(pack.cards.size());
  std::vector<cards::Finding> findings;
  for (const cards::Card& card : pack.cards) {
    ++checked.kinds[std::string(cards::name_of(card.kind()))];
    if (progress) err << "\r  rating " << card.id << "\033[K" << std::flush;
    const auto rated = scoring::check_ratings(pack, card);
    findings.insert(findings.end(), rated.begin(), rated.end());
  }
  if (progress) err << "\r\033[K" << std::flush;
  const auto placed = loading::placed(files.thing, findings);
  checked.diagnostics.insert(checked.diagnostics.end(), placed.begin(), placed.end());
  return checked;
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

int check(const Places& places, const CheckWishes& wishes, std::ostream& out, std::ostream& err) {
  const auto parameters = open_parameters(places, err);
  if (!parameters) return 2;
  Checked all;
  for (const std::string& path : wishes.packs) {
    const Checked one = check_files(loading::load_files(path), *parameters, err, wishes.progress);
    all.cards += one.cards;
    for (const auto& [kind, count] : one.kinds) all.kinds[kind] += count;
    all.diagnostics.insert(all.diagnostics.end(), one.diagnostics.begin(), one.diagnostics.end());
  }
  const bool clean = all.diagnostics.empty();
  if (wishes.json) {
    Json kinds = Json::object();
    for (const auto& [kind, count] : all.kinds) kinds[kind] = count;
    write(out, {{"version", kContractVersion},
                {"ok", clean},
                {"diagnostics", json_of(all.diagnostics)},
                {"cards", all.cards},
                {"kinds", kinds}});
    return clean ? 0 : 1;
  }
  if (!clean) out << loading::in_words(all.diagnostics) << "\n";
  out << all.cards << (all.cards == 1 ? " card" : " cards");
  for (const auto& [kind, count] : all.kinds) out << ", " << count << " " << kind;
  out << ": " << count_in_words(all.diagnostics) << ".\n";
  return clean ? 0 : 1;
}

}  // namespace two_hats::tools
