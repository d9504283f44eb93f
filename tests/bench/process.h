// Runs another program and waits for it.
#pragma once

#include <string>
#include <vector>

namespace two_hats::bench {

struct Ran {
  int exit = -1;        // its exit code; -1: could not be started, or was ended by a signal
  std::string output;   // what it wrote to both streams
  double peak_mib = 0;  // the most memory that it held at once (resident set)
  double cpu_seconds = 0;
};

// `command`: the program (found along PATH if it holds no slash) and its arguments.
Ran run_program(const std::vector<std::string>& command);

// Whether a program of that name can be found along PATH.
bool at_hand(const std::string& program);

// The folder of this program; a place for files that a part hands to another program, emptied when the run ends.
std::string program_folder();
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::string& path() const { return path_; }
  std::string write(const std::string& name, const std::string& text) const;  // the file's path

 private:
  std::string path_;
};

}  // namespace two_hats::bench
