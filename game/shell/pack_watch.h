// Whether the files of a pack have changed since one last looked: names, sizes and times of pack.json, parameters.json
// and cards/*.json, or of the zip. Asks the disk once a look; waits for nothing.
#pragma once

#include <cstdint>
#include <string>

namespace two_hats::shell {

inline constexpr int kLookEveryMs = 400;  // how often an author's pack is looked at

class PackWatch {
 public:
  explicit PackWatch(std::string folder);
  // True once for every change. A folder that is gone is a change too.
  bool changed();

 private:
  std::string folder_;
  std::uint64_t seen_ = 0;
};

}  // namespace two_hats::shell
