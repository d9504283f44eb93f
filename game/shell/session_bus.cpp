#include "game/shell/session_bus.h"

#ifdef __linux__
#include <cstdlib>
#include <filesystem>
#include <string>
#endif

namespace two_hats::shell {

void launch_no_bus() {
#ifdef __linux__
  constexpr const char* kAddress = "DBUS_SESSION_BUS_ADDRESS";
  if (const char* const address = std::getenv(kAddress); address != nullptr && address[0] != 0) return;
  std::error_code error;
  const char* const runtime = std::getenv("XDG_RUNTIME_DIR");
  if (runtime != nullptr && std::filesystem::is_socket(std::string(runtime) + "/bus", error)) return;
  setenv(kAddress, "unix:path=/dev/null", 1);  // nobody answers there, at once
#endif
}

}  // namespace two_hats::shell
