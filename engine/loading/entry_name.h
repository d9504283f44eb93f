// Names that strangers chose: is this one harmless on every system, inside the folder that it is read from?
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace two_hats::loading {

// "cards/a.json": what is wrong with it ("leads out of the pack's folder"), or nothing. A "/" at the end is a folder's.
std::optional<std::string> wrong_with_name(std::string_view name);
// "con", "NUL.json", "com1": a name that Windows gives to a device, in any case and with any ending.
bool is_device_name(std::string_view part);
// An archive by its name's ending: ".zip", ".tar.gz".
bool is_archive_name(std::string_view name);
// An archive by its first bytes.
bool is_archive(std::string_view first_bytes);
// With small Latin letters: how systems compare that do not tell cases apart.
std::string in_small_letters(std::string_view name);

}  // namespace two_hats::loading
