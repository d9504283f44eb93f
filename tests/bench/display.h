// A display of our own, and programs on it: Xvfb, whose picture lies in a file, so that "it shows something" is seen in
// the same way whatever the program.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>
#include <vector>

#include "tests/bench/process.h"

namespace two_hats::bench {

class Display {
 public:
  // Null, and `why` in words, where there is none.
  static std::unique_ptr<Display> open(std::string& why);
  ~Display();
  Display(const Display&) = delete;
  Display& operator=(const Display&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }  // ":42"
  // Is anything on it that is not the empty screen?
  [[nodiscard]] bool shows_something() const;

 private:
  Display() = default;
  ScratchFolder folder_;
  std::string name_;
  pid_t server_ = -1;
  const unsigned char* picture_ = nullptr;  // rows of pixels, after the file's head
  std::size_t size_ = 0;
};

// A program that runs beside us, ended with this. What it writes is thrown away.
class Running {
 public:
  // `settings`: "NAME=VALUE", added to the environment.
  Running(const std::vector<std::string>& command, const std::vector<std::string>& settings);
  ~Running();
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  [[nodiscard]] bool runs() const;
  [[nodiscard]] double cpu_seconds() const;  // of all its threads, so far
  [[nodiscard]] double pss_mib() const;      // memory, shared pages counted by their share; 0: not told

 private:
  pid_t child_ = -1;
};

void rest(double seconds);

}  // namespace two_hats::bench
