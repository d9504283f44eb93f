// A real X server of a test's own (Xvfb: it draws into memory), and hands at it: xdotool presses keys and moves the
// mouse as a person's devices would.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

namespace two_hats::testing {

class XServer {
 public:
  // What is not installed, in a sentence; nothing when all is there.
  [[nodiscard]] static std::optional<std::string> lacking();

  // Takes a free display. A failure of the test when no server starts.
  XServer();
  ~XServer();
  XServer(const XServer&) = delete;
  XServer& operator=(const XServer&) = delete;

  [[nodiscard]] const std::string& display() const { return display_; }  // ":7"; empty: it did not start

  static constexpr int kWidth = 1600;
  static constexpr int kHeight = 1000;

 private:
  pid_t process_ = -1;
  std::string display_;
};

// Runs `xdotool WORDS…` to its end on the server that DISPLAY names; what it printed. A failure of the test, with the
// words, when it cannot.
std::string xdotool(const std::vector<std::string>& words);

// Asks the window with this X id to close, as a window manager does when its cross is pressed.
void ask_to_close(const std::string& window);

}  // namespace two_hats::testing
