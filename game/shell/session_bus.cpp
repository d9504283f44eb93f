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
  if (std::getenv(kAddress) != nullptr) return;
  std::error_code error;
  const char* const runtime = std::getenv("XDG_RUNTIME_DIR");
  if (runtime != nullptr && std::filesystem::exists(std::string(runtime) + "/bus", error)) return;
  setenv(kAddress, "unix:path=/dev/null", 0);  // nobody answers there, at once
#endif
}

}  // namespace two_hats::shell
