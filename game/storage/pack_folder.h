// Installed packs: a folder of folders that only the game writes. A pack is put there whole or not at all, under names
// that the caller chose; nothing that a stranger wrote becomes a path.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace two_hats::storage {

// "pack.json", "cards/sprint.json" -> text.
using PackTexts = std::map<std::string, std::string>;

// Writes the texts to a new folder beside the others, flushes every one to the disk, then gives the folder its name in
// one step: <packs>/<id>. An earlier one of this name stays until then; with `replace` it gives way in the same step,
// without it stays and the result is an error. What an interrupted call has left is cleared by the next one. `before`
// hears each step before it is taken (tests interrupt there). Precondition: id and names are plain.
base::Result<base::Done> put_pack(const std::string& packs, const std::string& id, const PackTexts& texts, bool replace,
                                  const std::function<void(std::string_view step)>& before = {});

// Those of <packs> in order of their names; leftovers of interrupted calls are none.
std::vector<std::string> installed_packs(const std::string& packs);

}  // namespace two_hats::storage
