#include "tests/bench/process.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "engine/base/text.h"

namespace two_hats::bench {
namespace {

namespace fs = std::filesystem;

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

}  // namespace

Ran run_program(const std::vector<std::string>& command) {
  Ran ran;
  std::array<int, 2> pipe_ends{};
  if (pipe(pipe_ends.data()) != 0) return ran;
  const pid_t child = fork();
  if (child == 0) {
    dup2(pipe_ends[1], STDOUT_FILENO);
    dup2(pipe_ends[1], STDERR_FILENO);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  close(pipe_ends[1]);
  if (child > 0) {
    std::array<char, 4096> some{};
    for (ssize_t got = 0; (got = read(pipe_ends[0], some.data(), some.size())) > 0;)
      ran.output.append(some.data(), static_cast<std::size_t>(got));
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) == child && WIFEXITED(status)) ran.exit = WEXITSTATUS(status);
    ran.peak_mib = static_cast<double>(usage.ru_maxrss) / 1024;
    ran.cpu_seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
  }
  close(pipe_ends[0]);
  return ran;
}

bool at_hand(const std::string& program) {
  const char* path = std::getenv("PATH");
  if (path == nullptr) return false;
  for (const std::string_view folder : base::split(path, ':')) {
    if (access((std::string(folder) + "/" + program).c_str(), X_OK) == 0) return true;
  }
  return false;
}

std::string program_folder() { return fs::read_symlink("/proc/self/exe").parent_path().string(); }

ScratchFolder::ScratchFolder() {
  std::string form = (fs::temp_directory_path() / "two-hats-bench-XXXXXX").string();
  if (mkdtemp(form.data()) != nullptr) path_ = form;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

std::string ScratchFolder::write(const std::string& name, const std::string& text) const {
  const fs::path file = fs::path(path_) / name;
  std::error_code ignored;
  fs::create_directories(file.parent_path(), ignored);
  std::ofstream(file, std::ios::binary) << text;
  return file.string();
}

}  // namespace two_hats::bench
