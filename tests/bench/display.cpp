#include "tests/bench/display.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include "engine/base/text.h"

namespace two_hats::bench {
namespace {

void become(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

void be_silent() {
  const int nowhere = ::open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, stream);
}

void end(pid_t child) {
  if (child <= 0) return;
  kill(child, SIGTERM);
  waitpid(child, nullptr, 0);
}

// The server writes its display's number when it is ready.
std::string number_from(int stream) {
  std::string number;
  for (char letter = 0; read(stream, &letter, 1) == 1 && letter != '\n';) number += letter;
  return number;
}

// Size and depth stand in the head of the picture's file (XWD, big-endian words): its own length first.
std::uint32_t word_at(const unsigned char* file, int place) {
  const unsigned char* const at = file + 4 * place;
  return static_cast<std::uint32_t>(at[0]) << 24 | static_cast<std::uint32_t>(at[1]) << 16 |
         static_cast<std::uint32_t>(at[2]) << 8 | at[3];
}

constexpr int kHeadWord = 0, kHeightWord = 5, kRowWord = 12, kColoursWord = 19;
constexpr std::size_t kColourBytes = 12;

}  // namespace

std::unique_ptr<Display> Display::open(std::string& why) {
  if (!at_hand("Xvfb")) {
    why = "there is no Xvfb here: ./dev bench --peers installs it";
    return nullptr;
  }
  std::unique_ptr<Display> display(new Display);
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return nullptr;
  display->server_ = fork();
  if (display->server_ == 0) {
    close(ends[0]);
    be_silent();
    become({"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-fbdir",
            display->folder_.path()});
  }
  close(ends[1]);
  const std::string number = number_from(ends[0]);
  close(ends[0]);
  const std::string file = display->folder_.path() + "/Xvfb_screen0";
  const int picture = ::open(file.c_str(), O_RDONLY);
  struct stat about {};
  if (number.empty() || picture < 0 || fstat(picture, &about) != 0 || about.st_size < 128) {
    why = "Xvfb did not start";
    return nullptr;
  }
  const auto size = static_cast<std::size_t>(about.st_size);
  void* const mapped = mmap(nullptr, size, PROT_READ, MAP_SHARED, picture, 0);
  close(picture);
  if (mapped == MAP_FAILED) {
    why = "Xvfb's picture cannot be read";
    return nullptr;
  }
  const auto* const bytes = static_cast<const unsigned char*>(mapped);
  display->name_ = ":" + number;
  display->picture_ = bytes + word_at(bytes, kHeadWord) + kColourBytes * word_at(bytes, kColoursWord);
  display->size_ = std::size_t{word_at(bytes, kHeightWord)} * word_at(bytes, kRowWord);
  return display;
}

Display::~Display() { end(server_); }

bool Display::shows_something() const {
  // Every so many bytes: a window is no smaller than this, and nobody is kept waiting.
  constexpr std::size_t kStep = 4 * 61;
  for (std::size_t at = 0; at + 2 < size_; at += kStep)
    if (picture_[at] != 0 || picture_[at + 1] != 0 || picture_[at + 2] != 0) return true;
  return false;
}

Running::Running(const std::vector<std::string>& command, const std::vector<std::string>& settings) {
  child_ = fork();
  if (child_ != 0) return;
  be_silent();
  for (const std::string& setting : settings) putenv(const_cast<char*>(setting.c_str()));
  become(command);
}

Running::~Running() { end(child_); }

bool Running::runs() const { return child_ > 0 && waitpid(child_, nullptr, WNOHANG) == 0; }

double Running::cpu_seconds() const {
  std::ifstream file("/proc/" + std::to_string(child_) + "/stat");
  std::string line;
  std::getline(file, line);
  // After the name, which may hold anything but ends with the last parenthesis: state, then eleven numbers, then ours.
  std::istringstream rest(line.substr(std::min(line.size(), line.rfind(')') + 2)));
  std::string skipped;
  for (int i = 0; i < 11; ++i) rest >> skipped;
  double own = 0, of_system = 0;
  rest >> own >> of_system;
  return (own + of_system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double Running::pss_mib() const {
  std::ifstream file("/proc/" + std::to_string(child_) + "/smaps_rollup");
  for (std::string line; std::getline(file, line);)
    if (line.rfind("Pss:", 0) == 0) return std::atof(line.c_str() + 4) / 1024;
  return 0;
}

void rest(double seconds) { std::this_thread::sleep_for(std::chrono::duration<double>(seconds)); }

}  // namespace two_hats::bench
