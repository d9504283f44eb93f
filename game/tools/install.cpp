#include <algorithm>
#include <filesystem>
#include <ostream>

#include "engine/loading/entry_name.h"
#include "game/storage/pack_folder.h"
#include "game/tools/checked.h"

namespace two_hats::tools {
namespace {

namespace fs = std::filesystem;

// The files of a clean pack under our own names: what its own manifest and cards are called by their ids.
storage::PackTexts texts_of(const cards::Pack& pack, const loading::FileSet& files) {
  storage::PackTexts texts{{"pack.json", files.at("pack.json")}};
  if (const auto found = files.find("parameters.json"); found != files.end()) texts.insert(*found);
  for (const cards::Card& card : pack.cards) {
    const std::string name = "cards/" + card.id + ".json";
    texts[name] = files.at(name);
  }
  for (const cards::PackPtr& other : pack.translated) {
    const std::string name = "languages/" + other->language + ".json";
    texts[name] = files.at(name);
  }
  return texts;
}

struct Found {
  bool there = false;
  cards::PackPtr pack;  // null: there, but cannot be read
};
Found pack_in(const std::string& folder, const std::string& id, const product::Parameters& parameters) {
  std::error_code error;
  const fs::path path = fs::path(folder) / id;
  if (folder.empty() || !fs::exists(fs::symlink_status(path, error))) return {};
  return {true, loading::load_pack(path.string(), parameters).thing};
}

bool is_device(const cards::Pack& pack) {
  return loading::is_device_name(pack.id) || std::any_of(pack.cards.begin(), pack.cards.end(), [](const auto& card) {
           return loading::is_device_name(card.id);
         });
}

// Why this clean pack is not put there, or nothing.
std::optional<base::Error> refusal(const cards::Pack& pack, const Found& shipped, const Found& installed,
                                   bool replace) {
  if (is_device(pack))
    return base::Error{"The pack or one of its cards has the name of a device on Windows.",
                       "Give it another id: con, nul, com1 and the like are no file names there."};
  if (shipped.there)
    return base::Error{"“" + pack.id + "” is the id of a pack that came with the game.",
                       "Give the pack an id of its own in pack.json. To play it once: two-hats --pack PACK"};
  if (!installed.there || replace) return std::nullopt;
  if (!installed.pack)
    return base::Error{"An installed pack “" + pack.id + "” cannot be read, so its version cannot be compared.",
                       "To put this one in its place: --replace"};
  const int newer = compare_versions(pack.version, installed.pack->version);
  if (newer > 0) return std::nullopt;
  return base::Error{"“" + pack.id + "” " + installed.pack->version + " is installed, which is " +
                         (newer == 0 ? "as new as" : "newer than") + " this " + pack.version + ".",
                     "To put this one in its place all the same: --replace"};
}

int refuse(bool json, const std::vector<loading::Diagnostic>& diagnostics, const base::Error& why, std::ostream& out,
           std::ostream& err) {
  if (json)
    write(out, {{"version", kContractVersion},
                {"ok", false},
                {"refused", why.what},
                {"installed", nullptr},
                {"diagnostics", json_of(diagnostics)}});
  else if (!diagnostics.empty())
    out << loading::in_words(diagnostics) << "\n";
  fail(err, why);
  return 1;
}

}  // namespace

int compare_versions(std::string_view a, std::string_view b) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  while (!a.empty() && !b.empty()) {
    if (digit(a.front()) && digit(b.front())) {
      const auto number = [&](std::string_view& text) {
        text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
        const auto end = std::find_if_not(text.begin(), text.end(), digit);
        const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
        text.remove_prefix(digits.size());
        return digits;
      };
      const std::string_view mine = number(a), other = number(b);
      if (mine.size() != other.size()) return mine.size() < other.size() ? -1 : 1;
      if (const int order = mine.compare(other); order != 0) return order;
    } else if (a.front() != b.front()) {
      return a.front() < b.front() ? -1 : 1;
    } else {
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return a.empty() && b.empty() ? 0 : a.empty() ? -1 : 1;
}

int install(const Places& places, const InstallWishes& wishes, std::ostream& out, std::ostream& err) {
  const auto parameters = open_parameters(places, err);
  if (!parameters) return 2;
  const auto files = loading::load_files(wishes.pack);
  CheckWishes asked;
  asked.progress = wishes.progress;
  const Checked checked = check_files(files, *parameters, asked, err);
  if (!checked.pack || !checked.diagnostics.empty())
    return refuse(
        wishes.json, checked.diagnostics,
        {"Not installed: " + count_in_words(checked.diagnostics) + ".",
         "Only what two-hats check calls clean is installed; a mistake that is known now is not found later."},
        out, err);
  const cards::Pack& pack = *checked.pack;
  const Found before = pack_in(places.installed, pack.id, *parameters);
  if (const auto why = refusal(pack, pack_in(places.shipped, pack.id, *parameters), before, wishes.replace))
    return refuse(wishes.json, {}, *why, out, err);
  const auto put = storage::put_pack(places.installed, pack.id, texts_of(pack, files.thing), before.there);
  if (!put) return fail(err, put.error());
  const std::string folder = (fs::path(places.installed) / pack.id).string();
  const std::string replaced = before.pack ? before.pack->version : "";
  if (wishes.json) {
    Json made = {
        {"id", pack.id},          {"title", pack.title}, {"pack_version", pack.version},
        {"cards", checked.cards}, {"folder", folder},    {"replaced", before.pack ? Json(replaced) : Json(nullptr)}};
    write(out, {{"version", kContractVersion},
                {"ok", true},
                {"refused", nullptr},
                {"installed", made},
                {"diagnostics", Json::array()}});
    return 0;
  }
  out << "Installed “" << pack.title << "” " << pack.version << ", " << checked.cards
      << (checked.cards == 1 ? " card" : " cards") << ", as " << folder << "\n";
  if (before.there)
    out << "It replaces " << (before.pack ? "version " + replaced : "one that could not be read") << ".\n";
  out << "The game lists it beside its own packs.\n";
  return 0;
}

}  // namespace two_hats::tools
