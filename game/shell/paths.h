// Where things are: the program's own data (packs, model) and the player's (sessions, logs). XDG on Linux.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "engine/base/result.h"

namespace two_hats::shell {

struct Paths {
  std::string packs;       // folder of packs that came with the program
  std::string shelf;       // file with their order
  std::string questions;   // folder of banks of questions
  std::string profiles;    // folder of exam profiles
  std::string parameters;  // the model's parameter file
  std::string sounds;      // folder of the cues
  std::string languages;   // folder of the interface's compiled catalogues; need not exist
  std::string installed;   // folder of packs that `two-hats install` has put there; need not exist
  std::string player;      // the player's folder: sessions.db; made when the store opens
};

// The program's data: ../share/two-hats/data beside the executable, in an installed place, an unpacked archive and a
// build folder alike. The player's: `data_dir` if given, else $XDG_DATA_HOME/two-hats, else ~/.local/share/two-hats;
// relative XDG values are ignored. Error: no data found, or no home to write to.
base::Result<Paths> find_paths(const std::optional<std::string>& data_dir);

// Where the typefaces are: ../share/two-hats/fonts beside the executable (an archive carries them), else where the
// system keeps Inter. The folder need not exist.
std::filesystem::path font_folder();

// The mark as a picture for the window; nothing where the program's own files are not found.
std::optional<std::filesystem::path> window_icon();

}  // namespace two_hats::shell
