#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <ostream>

#include "engine/cards/check_pack.h"
#include "engine/loading/read_bank.h"
#include "engine/scoring/check_ratings.h"
#include "game/tools/bank_counts.h"
#include "game/tools/common.h"

namespace two_hats::tools {
namespace {

struct Checked {
  std::vector<loading::Diagnostic> diagnostics;
  int cards = 0;
  std::map<std::string, int> kinds;
  std::vector<questions::BankPtr> banks;
  int profiles = 0;
};

// Everything that can be said about one pack: reading it, its references, and what only a simulation can find.
Checked check_one(const std::string& path, const product::Parameters& parameters, std::ostream& err, bool progress) {
  Checked checked;
  auto loaded = loading::load_pack(path, parameters);
  checked.diagnostics = std::move(loaded.diagnostics);
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
  const auto placed = loading::placed(loading::load_files(path).thing, findings);
  checked.diagnostics.insert(checked.diagnostics.end(), placed.begin(), placed.end());
  return checked;
}

bool is_profiles(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).lexically_normal();
  return (folder.has_filename() ? folder : folder.parent_path()).filename() == "profiles";
}

// A bank of questions is told by its bank.json.
Checked check_bank(const std::string& path) {
  auto loaded = loading::load_bank(path);
  Checked checked;
  checked.diagnostics = std::move(loaded.diagnostics);
  if (loaded.thing) checked.banks.push_back(loaded.thing);
  return checked;
}

// A folder "profiles": its topics are those of the first bank that is checked with it.
Checked check_profiles(const std::string& path, const questions::Bank* bank) {
  auto loaded = loading::load_profiles(path, bank);
  Checked checked;
  checked.diagnostics = std::move(loaded.diagnostics);
  checked.profiles = static_cast<int>(loaded.thing.size());
  return checked;
}

Json json_of(const loading::Diagnostic& d) {
  return {{"code", d.code},     {"severity", d.severity == loading::Severity::error ? "error" : "warning"},
          {"file", d.file},     {"line", d.line},
          {"column", d.column}, {"message", d.message},
          {"hint", d.hint}};
}

void add(Checked& all, Checked&& one) {
  all.cards += one.cards;
  all.profiles += one.profiles;
  for (const auto& [kind, count] : one.kinds) all.kinds[kind] += count;
  all.diagnostics.insert(all.diagnostics.end(), one.diagnostics.begin(), one.diagnostics.end());
  all.banks.insert(all.banks.end(), one.banks.begin(), one.banks.end());
}

// Packs need the model's parameters, banks and profiles do not. Empty if the parameters cannot be used.
std::optional<Checked> check_all(const Places& places, const CheckWishes& wishes, std::ostream& err) {
  Checked all;
  std::optional<product::Parameters> parameters;
  std::vector<std::string> profiles;
  for (const std::string& path : wishes.packs) {
    if (loading::is_bank(path)) {
      add(all, check_bank(path));
    } else if (is_profiles(path)) {
      profiles.push_back(path);
    } else {
      if (!parameters) parameters = open_parameters(places, err);
      if (!parameters) return std::nullopt;
      add(all, check_one(path, *parameters, err, wishes.progress));
    }
  }
  for (const std::string& path : profiles)
    add(all, check_profiles(path, all.banks.empty() ? nullptr : all.banks.front().get()));
  return all;
}

std::string how_many(int count, const char* one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

void write_json(const Checked& all, std::ostream& out) {
  Json diagnostics = Json::array();
  for (const auto& d : all.diagnostics) diagnostics.push_back(json_of(d));
  Json kinds = Json::object();
  for (const auto& [kind, count] : all.kinds) kinds[kind] = count;
  Json banks = Json::array();
  for (const auto& bank : all.banks) banks.push_back(json_of(*bank));
  write(out, {{"version", kContractVersion},
              {"ok", all.diagnostics.empty()},
              {"diagnostics", diagnostics},
              {"cards", all.cards},
              {"kinds", kinds},
              {"banks", banks},
              {"profiles", all.profiles}});
}

void write_words(const Checked& all, std::ostream& out) {
  const bool clean = all.diagnostics.empty();
  if (!clean) out << loading::in_words(all.diagnostics) << "\n";
  for (const auto& bank : all.banks) write_counts(*bank, out);
  const char* between = "";
  if (all.cards > 0 || (all.banks.empty() && all.profiles == 0)) {
    out << how_many(all.cards, "card");
    for (const auto& [kind, count] : all.kinds) out << ", " << count << " " << kind;
    between = "; ";
  }
  for (const auto& bank : all.banks) {
    out << between << how_many(static_cast<int>(bank->questions.size()), "question") << " in " << bank->id;
    between = "; ";
  }
  if (all.profiles > 0) out << between << how_many(all.profiles, "profile");
  const auto errors = std::count_if(all.diagnostics.begin(), all.diagnostics.end(),
                                    [](const auto& d) { return d.severity == loading::Severity::error; });
  out << ": "
      << (clean ? "clean"
                : std::to_string(errors) + " errors, " +
                      std::to_string(all.diagnostics.size() - static_cast<std::size_t>(errors)) + " warnings")
      << ".\n";
}

}  // namespace

int check(const Places& places, const CheckWishes& wishes, std::ostream& out, std::ostream& err) {
  const auto all = check_all(places, wishes, err);
  if (!all) return 2;
  if (wishes.json)
    write_json(*all, out);
  else
    write_words(*all, out);
  return all->diagnostics.empty() ? 0 : 1;
}

}  // namespace two_hats::tools
