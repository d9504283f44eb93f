// Which program this is. The words are written by the build (cmake/version.cmake), anew when the commit changes.
#pragma once

namespace two_hats {

// One line: "two-hats 0.1.0 (62a503912b7c)", with ", changed since" where the tree had changes that were not committed;
// "(unknown commit)" where it was built from files that tell none. Never null.
const char* version();

}  // namespace two_hats
