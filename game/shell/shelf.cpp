#include "game/shell/shelf.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace two_hats::shell {

namespace fs = std::filesystem;

std::vector<std::string> on_the_shelf(const std::string& packs, const std::string& order) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(packs, error))
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());

  auto next = names.begin();
  std::ifstream file(order);
  for (std::string name; std::getline(file, name);)
    if (const auto found = std::find(next, names.end(), name); found != names.end())
      std::rotate(next++, found, found + 1);

  for (std::string& name : names) name = (fs::path(packs) / name).string();
  return names;
}

}  // namespace two_hats::shell
