// The order in which the packs that came with the program lie on the home screen.
#pragma once

#include <string>
#include <vector>

namespace two_hats::shell {

// The folders inside `packs`: first those that the file `order` names, one a line, in that order; then the others by
// name. A name without a folder is passed over; no such file: all by name.
std::vector<std::string> on_the_shelf(const std::string& packs, const std::string& order);

}  // namespace two_hats::shell
