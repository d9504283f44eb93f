#include "tests/game/events/x_server.h"

#include <X11/Xlib.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>

namespace two_hats::testing {
namespace {

bool installed(const std::string& program) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path != nullptr ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');)
    if (access((folder + "/" + program).c_str(), X_OK) == 0) return true;
  return false;
}

// Starts a program with `out` as its descriptor number 1; -1 when there is no process to be had.
pid_t start(const std::vector<std::string>& words, int out, bool quiet) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child != 0) return child;
  prctl(PR_SET_PDEATHSIG, SIGTERM);  // a test that crashes leaves nothing running
  dup2(out, STDOUT_FILENO);
  if (quiet) {
    const int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere >= 0) dup2(nowhere, STDERR_FILENO);
  }
  execvp(arguments[0], arguments.data());
  _exit(127);
}

struct Pipe {
  Pipe() { made = pipe2(ends, O_CLOEXEC) == 0; }
  ~Pipe() {
    close_in();
    if (made) close(ends[0]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close_in() {
    if (made && ends[1] >= 0) close(ends[1]);
    ends[1] = -1;
  }
  // One piece, waiting for it; empty at the end.
  [[nodiscard]] std::string piece() const {
    char buffer[256];
    const ssize_t got = read(ends[0], buffer, sizeof buffer);
    return got > 0 ? std::string(buffer, static_cast<std::size_t>(got)) : std::string();
  }

  int ends[2] = {-1, -1};
  bool made = false;
};

}  // namespace

std::optional<std::string> XServer::lacking() {
  for (const char* program : {"Xvfb", "xdotool"})
    if (!installed(program))
      return std::string(program) + " is not installed: no real key, no real mouse, no real window.";
  return std::nullopt;
}

XServer::XServer() {
  Pipe told;
  const std::string screen = std::to_string(kWidth) + "x" + std::to_string(kHeight) + "x24";
  process_ =
      start({"Xvfb", "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp", "-noreset"}, told.ends[1], true);
  told.close_in();
  // It tells its number when it takes clients.
  std::string number;
  while (number.find('\n') == std::string::npos) {
    const std::string piece = told.piece();
    if (piece.empty()) break;
    number += piece;
  }
  if (number.find('\n') != std::string::npos) display_ = ":" + number.substr(0, number.find('\n'));
  EXPECT_FALSE(display_.empty()) << "Xvfb is installed and did not start.";
}

XServer::~XServer() {
  if (process_ <= 0) return;
  kill(process_, SIGTERM);
  waitpid(process_, nullptr, 0);
}

std::string xdotool(const std::vector<std::string>& words) {
  std::vector<std::string> line{"xdotool"};
  line.insert(line.end(), words.begin(), words.end());
  std::string shown;
  for (const std::string& word : line) shown += word + " ";
  Pipe told;
  const pid_t child = start(line, told.ends[1], false);
  told.close_in();
  std::string said;
  for (std::string piece = told.piece(); !piece.empty(); piece = told.piece()) said += piece;
  int status = -1;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << shown;
  return said;
}

void ask_to_close(const std::string& window) {
  Display* display = XOpenDisplay(nullptr);
  ASSERT_NE(display, nullptr);
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = std::strtoul(window.c_str(), nullptr, 10);
  event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
  event.xclient.data.l[1] = CurrentTime;
  XSendEvent(display, event.xclient.window, False, NoEventMask, &event);
  XCloseDisplay(display);  // waits until the server has it
}

}  // namespace two_hats::testing
