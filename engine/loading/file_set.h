// The texts of a folder, before anybody has read them.
#pragma once

#include <map>
#include <string>

namespace two_hats::loading {

// Relative path -> text; what a pack or a bank is before it is read (also how a save keeps a copy of its pack).
using FileSet = std::map<std::string, std::string>;

}  // namespace two_hats::loading
