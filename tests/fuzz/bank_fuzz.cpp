#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  two_hats::fuzz::try_bank({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
