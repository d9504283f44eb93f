// One image with all pictures, small, that a person can look through: a row a screen or state, a column a look, and
// three columns with the first look as colour-blind eyes see it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "game/shell/png.h"

namespace two_hats::test {

class Sheet {
 public:
  // Of this test program.
  static Sheet& all();

  void add(const std::string& row, const std::string& column, const shell::Picture& picture);
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] shell::Picture drawn() const;

 private:
  std::vector<std::string> rows_, columns_;  // in the order of their coming
  std::map<std::pair<std::string, std::string>, shell::Picture> small_;
};

}  // namespace two_hats::test
