#include "game/shell/paths.h"

#include <SDL.h>

#include <cstdlib>
#include <filesystem>

namespace two_hats::shell {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> program_data() {
  if (char* base = SDL_GetBasePath()) {
    const fs::path beside = fs::path(base) / ".." / "share" / "two-hats";
    SDL_free(base);
    std::error_code error;
    if (fs::exists(beside / "model" / "parameters.json", error)) return fs::weakly_canonical(beside, error);
  }
  const fs::path source = fs::path(TWO_HATS_SOURCE_DIR) / "data";
  std::error_code error;
  if (fs::exists(source / "model" / "parameters.json", error)) return source;
  return std::nullopt;
}

// Beside the program, built or installed.
fs::path catalogues() {
  char* base = SDL_GetBasePath();
  const fs::path beside = fs::path(base ? base : "") / ".." / "share" / "two-hats" / "locale";
  SDL_free(base);
  return beside.lexically_normal();
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
  const auto data = program_data();
  if (!data)
    return base::Error{"The game's own data is missing: there is no model/parameters.json beside the program.",
                       "Install the program again, or run it from the folder it was built in."};
  Paths paths;
  paths.packs = (*data / "packs").string();
  paths.shelf = (*data / "shelf.txt").string();
  paths.questions = (*data / "questions").string();
  paths.profiles = (*data / "profiles").string();
  paths.parameters = (*data / "model" / "parameters.json").string();
  paths.languages = catalogues().string();
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

}  // namespace two_hats::shell
