// Packs and parameter files from text. The only room that knows JSON and reads files.
// Limits: nesting 32, a string 64 KiB, a file 4 MiB, a pack 32 MiB and 2,000 cards; past them a file is refused at
// once.
#pragma once

#include <string>

#include "engine/cards/pack.h"
#include "engine/loading/diagnostic.h"
#include "engine/loading/file_set.h"

namespace two_hats::loading {

class PackFiles;
// Reads pack.json, parameters.json and cards/*.json of a folder or a zip file. Diagnostics: not there, not readable,
// too big, links out of the folder, and everything that a zip may not hold. Of a zip with a complaint nothing is read.
Loaded<FileSet> load_files(const std::string& path);
Loaded<FileSet> load_files(const PackFiles& pack);

// The model's parameters (data/model/parameters.json).
Loaded<product::Parameters> read_parameters(const std::string& file, const std::string& text);
Loaded<product::Parameters> load_parameters(const std::string& path);

// The pack and all its problems at once. `thing` is set if pack.json could be read and at least one card is right;
// cards with errors are left out of it ("play without it").
Loaded<cards::PackPtr> read_pack(const FileSet& files, const product::Parameters& parameters);
Loaded<cards::PackPtr> load_pack(const std::string& path, const product::Parameters& parameters);
// The same of what load_files brought.
Loaded<cards::PackPtr> load_pack(const Loaded<FileSet>& files, const product::Parameters& parameters);

// Findings of check_pack or of scoring, with their places in these files.
std::vector<Diagnostic> placed(const FileSet& files, const std::vector<cards::Finding>& findings);

// Hex digest of every file (64-bit FNV-1a over names and bytes, in order).
std::string digest_of(const FileSet& files);

}  // namespace two_hats::loading
