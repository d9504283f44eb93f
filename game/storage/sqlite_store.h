// The store on SQLite: one file, one transaction a decision, on disk before append() returns.
#pragma once

#include <memory>
#include <string>

#include "engine/store/store.h"
#include "game/storage/schema.h"

namespace two_hats::storage {

inline constexpr const char* kFileName = "sessions.db";  // in the player's data directory

// Opens the file, making it and its folder where there are none, and brings an older one up to date (a copy is made
// first).
// - A newer file, or one that cannot be written, opens read-only; notice() says so.
// - Damaged, somebody else's, in use, or no place to write: an error in words; the file is left untouched.
base::Result<std::unique_ptr<store::Store>> open_store(const std::string& path);
// The same with another layout; for tests of migrations.
base::Result<std::unique_ptr<store::Store>> open_store(const std::string& path, const Schema& schema);

}  // namespace two_hats::storage
