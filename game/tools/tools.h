// The subcommands of the command line, one file each. Words for people go to `out`; with `json` exactly one JSON
// document does (docs/command-line.md is the contract). What went wrong goes to `err`. The result is the exit code: 0
// all is well, 1 the answer is no (a pack with problems), 2 it could not be done.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/cards/finding.h"
#include "engine/cards/pack.h"

namespace two_hats::tools {

inline constexpr int kContractVersion = 1;

struct Places {
  std::string parameters;   // the model's parameter file
  std::string sessions;     // sessions.db
  std::string shipped{};    // folder of the packs that came with the program
  std::string installed{};  // folder of the packs that were installed
  std::string templates{};  // the pack that new ones are copied from
};

struct CheckWishes {
  std::vector<std::string> packs;
  bool json = false;
  bool progress = false;  // on err
  bool simulate = false;  // play every pack with each policy as well
  std::string html{};     // write a page about the one pack here; empty: none
  // What only the screens can tell of a pack, from a room that knows them; none: not asked. An error is said on err and
  // leaves the screens out.
  std::function<base::Result<std::vector<cards::Finding>>(const cards::PackPtr&)> screens{};
};
int check(const Places& places, const CheckWishes& wishes, std::ostream& out, std::ostream& err);

struct InstallWishes {
  std::string pack;      // folder or zip
  bool replace = false;  // also one that is as new, or newer
  bool json = false;
  bool progress = false;  // on err
};
int install(const Places& places, const InstallWishes& wishes, std::ostream& out, std::ostream& err);

// By their numbers, "1.10" after "1.9"; below 0, 0 or above 0 as a is older than, as new as or newer than b.
int compare_versions(std::string_view a, std::string_view b);

struct RateWishes {
  std::string pack, card;
  bool json = false;
};
int rate(const Places& places, const RateWishes& wishes, std::ostream& out, std::ostream& err);

struct SimulateWishes {
  std::string pack;
  std::string policy = "expert";
  std::optional<std::string> against;
  int sessions = 40;
  int decisions = 20;
  std::uint64_t seed = 1;
  bool json = false;
  bool progress = false;  // a bar on err
};
int simulate(const Places& places, const SimulateWishes& wishes, std::ostream& out, std::ostream& err);

// Writes a pack with one card into a folder that is not there yet or empty; its name is the pack's id.
int new_pack(const Places& places, const std::string& directory, std::ostream& out, std::ostream& err);

// Writes cards/<id>.json of this kind into a pack, about its first people, competency and reference.
struct NewCardWishes {
  std::string pack, kind, id;
};
int new_card(const Places& places, const NewCardWishes& wishes, std::ostream& out, std::ostream& err);

int sessions(const Places& places, bool json, std::ostream& out, std::ostream& err);

struct ExportWishes {
  std::string id;
  std::string format = "markdown";  // json, csv, markdown
  bool progress = false;            // on err
};
int export_session(const Places& places, const ExportWishes& wishes, std::ostream& out, std::ostream& err);

}  // namespace two_hats::tools
