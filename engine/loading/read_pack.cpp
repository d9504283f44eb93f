#include "engine/loading/read_pack.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "engine/base/random.h"
#include "engine/cards/check_pack.h"
#include "engine/loading/parameters_reader.h"
#include "engine/loading/parsed.h"
#include "engine/loading/read_card.h"
#include "engine/loading/read_manifest.h"
#include "engine/loading/read_translation.h"

namespace two_hats::loading {
namespace {

bool is_card_file(const std::string& name) {
  return name.size() > 11 && name.substr(0, 6) == "cards/" && name.substr(name.size() - 5) == ".json";
}

std::string id_of_file(const std::string& name) { return name.substr(6, name.size() - 11); }

// The pack in every language of languages/ that can be read.
std::vector<cards::PackPtr> read_languages(const FileSet& files, const cards::Pack& pack,
                                           std::vector<Diagnostic>& diagnostics) {
  constexpr std::string_view kFolder = "languages/", kEnding = ".json";
  std::vector<cards::PackPtr> all;
  for (const auto& [name, text] : files) {
    if (!name.starts_with(kFolder) || !name.ends_with(kEnding)) continue;
    const std::string tag = name.substr(kFolder.size(), name.size() - kFolder.size() - kEnding.size());
    Parsed file(name, text, diagnostics);
    if (!file.root) continue;
    if (auto made = read_translation(file.notes, *file.root, tag, pack)) all.push_back(std::move(made));
  }
  return all;
}

// pack.json into the pack; false if the pack cannot be played at all.
bool read_front(const FileSet& files, cards::Pack& pack, std::vector<Diagnostic>& diagnostics) {
  const auto found = files.find("pack.json");
  if (found == files.end()) {
    diagnostics.push_back({"TH002", Severity::error, "pack.json", 0, 0, "the pack has no pack.json",
                           "copy one from another pack and change it", ""});
    return false;
  }
  Parsed front("pack.json", found->second, diagnostics);
  return front.root && read_manifest(front.notes, *front.root, pack);
}

void read_overrides(const FileSet& files, cards::Pack& pack, std::vector<Diagnostic>& diagnostics) {
  const auto found = files.find("parameters.json");
  if (found == files.end()) return;
  Parsed file("parameters.json", found->second, diagnostics);
  product::Parameters changed = pack.parameters;
  if (!file.root) return;
  read_parameter_overrides(file.notes, *file.root, changed);
  if (file.notes.errors() == 0) pack.parameters = changed;
}

// Every right card; the ids of the wrong ones.
std::vector<std::string> read_cards(const FileSet& files, cards::Pack& pack, std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> wrong;
  for (const auto& [name, text] : files) {
    if (!is_card_file(name)) continue;
    const std::string id = id_of_file(name);
    Parsed file(name, text, diagnostics);
    auto card = file.root ? read_card(file.notes, *file.root, id) : std::nullopt;
    if (!card) {
      wrong.push_back(id);
      continue;
    }
    if (card->stages.empty()) card->stages = {pack.campaign.stage};
    if (auto* talk = std::get_if<cards::Conversation>(&card->decision)) {
      if (const cards::Person* person = pack.person(talk->with)) talk->trust = person->trust;
    }
    pack.cards.push_back(std::move(*card));
  }
  return wrong;
}

// A card that check_pack found wrong is left out as well.
void drop_wrong_cards(cards::Pack& pack, const std::vector<cards::Finding>& findings) {
  std::erase_if(pack.cards, [&](const cards::Card& card) {
    return std::any_of(findings.begin(), findings.end(), [&](const cards::Finding& finding) {
      return finding.severity == Severity::error && finding.card == card.id;
    });
  });
}

}  // namespace

std::vector<Diagnostic> placed(const FileSet& files, const std::vector<cards::Finding>& findings) {
  std::vector<Diagnostic> diagnostics, ignored;
  std::map<std::string, std::unique_ptr<Parsed>> parsed;
  for (const cards::Finding& finding : findings) {
    const std::string name = finding.card.empty() ? "pack.json" : "cards/" + finding.card + ".json";
    const auto file = files.find(name);
    Diagnostic diagnostic{finding.code,           finding.severity,    shown(name), 0, 0,
                          shown(finding.message), shown(finding.hint), ""};
    if (file != files.end()) {
      auto& source = parsed[name];
      if (!source) source = std::make_unique<Parsed>(name, file->second, ignored);
      if (source->root) {
        const std::size_t offset = offset_of(*source->root, finding.pointer);
        const Place place = source->source.place_of(offset);
        diagnostic.line = place.line;
        diagnostic.column = place.column;
        diagnostic.source_line = source->source.line_at(offset);
      }
    }
    diagnostics.push_back(std::move(diagnostic));
  }
  return diagnostics;
}

std::string digest_of(const FileSet& files) {
  std::uint64_t digest = base::hash("");
  for (const auto& [name, text] : files) {
    digest = base::hash(name, digest);
    digest = base::hash(std::string_view("\0", 1), digest);
    digest = base::hash(text, digest);
    digest = base::hash(std::string_view("\0", 1), digest);
  }
  std::string hex(16, '0');
  for (std::size_t i = 0; i < 16; ++i) hex[15 - i] = "0123456789abcdef"[(digest >> (4 * i)) & 15];
  return hex;
}

Loaded<cards::PackPtr> read_pack(const FileSet& files, const product::Parameters& parameters) {
  Loaded<cards::PackPtr> loaded;
  auto pack = std::make_shared<cards::Pack>();
  pack->parameters = parameters;
  const bool playable = read_front(files, *pack, loaded.diagnostics);
  read_overrides(files, *pack, loaded.diagnostics);
  const std::vector<std::string> wrong = read_cards(files, *pack, loaded.diagnostics);
  pack->digest = digest_of(files);
  if (playable) {
    const std::vector<cards::Finding> findings = cards::check_pack(*pack, wrong);
    std::vector<Diagnostic> found = placed(files, findings);
    loaded.diagnostics.insert(loaded.diagnostics.end(), found.begin(), found.end());
    drop_wrong_cards(*pack, findings);
    for (cards::PackPtr& other : read_languages(files, *pack, loaded.diagnostics))
      pack->translated.push_back(std::move(other));
    if (!pack->cards.empty()) loaded.thing = pack;
  }
  sort_by_place(loaded.diagnostics);
  return loaded;
}

Loaded<cards::PackPtr> load_pack(const std::string& path, const product::Parameters& parameters) {
  return load_pack(load_files(path), parameters);
}

Loaded<cards::PackPtr> load_pack(const Loaded<FileSet>& files, const product::Parameters& parameters) {
  if (files.thing.empty()) return {nullptr, files.diagnostics};
  Loaded<cards::PackPtr> loaded = read_pack(files.thing, parameters);
  // What could not be loaded was told once already.
  for (const Diagnostic& diagnostic : files.diagnostics) {
    std::erase_if(loaded.diagnostics,
                  [&](const Diagnostic& told) { return told.line == 0 && told.file == diagnostic.file; });
    loaded.diagnostics.push_back(diagnostic);
  }
  sort_by_place(loaded.diagnostics);
  return loaded;
}

}  // namespace two_hats::loading
