// A game that starts no bus of its own.
#include "game/shell/session_bus.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "tests/game/shell/a_folder.h"

namespace two_hats::shell {
namespace {

using testing::AFolder;
using testing::AVariable;

constexpr const char* kAddress = "DBUS_SESSION_BUS_ADDRESS";
constexpr const char* kRuntime = "XDG_RUNTIME_DIR";

class ASocket {
 public:
  explicit ASocket(const std::filesystem::path& path) : handle_(socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.string().copy(address.sun_path, sizeof address.sun_path - 1);
    EXPECT_EQ(bind(handle_, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0) << path;
  }
  ~ASocket() { close(handle_); }
  ASocket(const ASocket&) = delete;
  ASocket& operator=(const ASocket&) = delete;

 private:
  int handle_;
};

TEST(SessionBus, WhereNoneRunsNoneIsLaunched) {
  const AFolder runtime;
  const AVariable address(kAddress, std::nullopt), place(kRuntime, runtime.text());
  launch_no_bus();
  EXPECT_STREQ(std::getenv(kAddress), "unix:path=/dev/null");
}

TEST(SessionBus, TheOneThatRunsIsFoundByItsPlace) {
  const AFolder runtime;
  const ASocket bus(runtime.path() / "bus");
  const AVariable address(kAddress, std::nullopt), place(kRuntime, runtime.text());
  launch_no_bus();
  EXPECT_EQ(std::getenv(kAddress), nullptr);
}

TEST(SessionBus, AFileOfThatNameIsNoBusAndAnEmptyAddressNone) {
  const AFolder runtime;
  std::ofstream(runtime.path() / "bus") << "";
  const AVariable address(kAddress, ""), place(kRuntime, runtime.text());
  launch_no_bus();
  EXPECT_STREQ(std::getenv(kAddress), "unix:path=/dev/null");
}

TEST(SessionBus, TheOneThatIsNamedStays) {
  const AVariable address(kAddress, "unix:path=/run/elsewhere");
  launch_no_bus();
  EXPECT_STREQ(std::getenv(kAddress), "unix:path=/run/elsewhere");
}

}  // namespace
}  // namespace two_hats::shell
