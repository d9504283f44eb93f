#include "game/shell/paths.h"

#include <SDL.h>

#include <cstdlib>
#include <filesystem>

#include "game/widgets/fonts.h"

namespace two_hats::shell {
namespace {

namespace fs = std::filesystem;

constexpr const char* kWindowIcon = "assets/icons/two-hats-128.png";

// The folder that holds data/ and assets/. A build folder has it too, with links to the source tree, so that no
// machine's path stands in the program.
std::optional<fs::path> program_folder() {
  char* base = SDL_GetBasePath();
  if (base == nullptr) return std::nullopt;
  const fs::path beside = fs::path(base) / ".." / "share" / "two-hats";
  SDL_free(base);
  std::error_code error;
  if (!fs::exists(beside / "data" / "model" / "parameters.json", error)) return std::nullopt;
  return fs::weakly_canonical(beside, error);
}

std::optional<fs::path> player_data() {
  if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg && xdg[0] == '/') return fs::path(xdg) / "two-hats";
  if (const char* roaming = std::getenv("APPDATA")) return fs::path(roaming) / "two-hats";
  if (const char* home = std::getenv("HOME"); home && home[0] == '/')
    return fs::path(home) / ".local" / "share" / "two-hats";
  return std::nullopt;
}

}  // namespace

base::Result<Paths> find_paths(const std::optional<std::string>& data_dir) {
  const auto folder = program_folder();
  if (!folder)
    return base::Error{
        "The game's own data is missing: there is no ../share/two-hats/data/model/parameters.json beside the program.",
        "Install the program again, or run it from the folder it was built in."};
  std::error_code error;
  const fs::path data = fs::weakly_canonical(*folder / "data", error);
  Paths paths;
  paths.packs = (data / "packs").string();
  paths.shelf = (data / "shelf.txt").string();
  paths.questions = (data / "questions").string();
  paths.profiles = (data / "profiles").string();
  paths.parameters = (data / "model" / "parameters.json").string();
  paths.sounds = (data.parent_path() / "assets" / "sounds").string();
  paths.languages = (*folder / "locale").string();
  if (data_dir) {
    paths.player = *data_dir;
  } else if (const auto home = player_data()) {
    paths.player = home->string();
  } else {
    return base::Error{"There is nowhere to keep your sessions: neither XDG_DATA_HOME nor HOME is set.",
                       "Name a folder with --data-dir DIR."};
  }
  paths.installed = (fs::path(paths.player) / "packs").string();
  return paths;
}

std::filesystem::path font_folder() {
  const auto folder = program_folder();
  std::error_code error;
  if (folder && fs::exists(*folder / "fonts", error)) return *folder / "fonts";
  return widgets::default_font_folder();
}

std::optional<std::filesystem::path> window_icon() {
  const auto folder = program_folder();
  std::error_code error;
  if (!folder || !fs::exists(*folder / kWindowIcon, error)) return std::nullopt;
  return *folder / kWindowIcon;
}

}  // namespace two_hats::shell
