// A game that starts no bus of its own.
#include "game/shell/session_bus.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "tests/game/shell/a_folder.h"

namespace two_hats::shell {
namespace {

using testing::AFolder;
using testing::AVariable;

constexpr const char* kAddress = "DBUS_SESSION_BUS_ADDRESS";
constexpr const char* kRuntime = "XDG_RUNTIME_DIR";

TEST(SessionBus, WhereNoneRunsNoneIsLaunched) {
  const AFolder runtime;
  const AVariable address(kAddress, std::nullopt), place(kRuntime, runtime.text());
  launch_no_bus();
  EXPECT_STREQ(std::getenv(kAddress), "unix:path=/dev/null");
}

TEST(SessionBus, TheOneThatRunsIsFoundByItsPlace) {
  const AFolder runtime;
  std::ofstream(runtime.path() / "bus") << "";
  const AVariable address(kAddress, std::nullopt), place(kRuntime, runtime.text());
  launch_no_bus();
  EXPECT_EQ(std::getenv(kAddress), nullptr);
}

TEST(SessionBus, TheOneThatIsNamedStays) {
  const AVariable address(kAddress, "unix:path=/run/elsewhere");
  launch_no_bus();
  EXPECT_STREQ(std::getenv(kAddress), "unix:path=/run/elsewhere");
}

}  // namespace
}  // namespace two_hats::shell
