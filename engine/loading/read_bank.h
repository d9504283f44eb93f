// Banks of questions and exam profiles from text. The limits of packs hold here too.
#pragma once

#include <string>
#include <vector>

#include "engine/loading/diagnostic.h"
#include "engine/loading/file_set.h"
#include "engine/questions/profile.h"

namespace two_hats::loading {

// Reads bank.json and questions/*.json below `directory`. Diagnostics as for a pack.
Loaded<FileSet> load_bank_files(const std::string& directory);

// The bank and all its problems at once. `thing` is set if bank.json could be read and at least one question is right;
// questions with errors are left out of it. What the whole bank gives away (places, lengths) comes as warnings.
Loaded<questions::BankPtr> read_bank(const FileSet& files);
Loaded<questions::BankPtr> load_bank(const std::string& directory);
// Is there a bank.json in this folder?
bool is_bank(const std::string& directory);

// Profiles from "<id>.json" files, in the order of their names; those with errors are left out. With a bank its topics
// are looked up and a profile that nothing of it fits is an error.
Loaded<std::vector<questions::Profile>> read_profiles(const FileSet& files, const questions::Bank* bank);
// Every *.json of the folder. A folder that is not there holds no profiles and is no problem.
Loaded<std::vector<questions::Profile>> load_profiles(const std::string& directory, const questions::Bank* bank);

}  // namespace two_hats::loading
