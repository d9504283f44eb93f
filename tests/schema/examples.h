// Files to hold against schemas and loader alike.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/loading/read_pack.h"
#include "schema/schema.h"

namespace two_hats::schema {

// Relative path -> what it holds.
using Files = std::map<std::string, Json>;

Files files_of(const std::string& directory);
// tests/packs/small and tests/packs/two-surfaces, and what no card of them needs, so that every key has its place;
// and tests/questions.
std::vector<Files> examples();

// "card" for cards/nordufer.json, "pack", "parameters".
std::string schema_of(const std::string& path);

// What the loader says of them.
std::vector<loading::Diagnostic> told(const Files& files);

}  // namespace two_hats::schema
