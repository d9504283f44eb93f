// The languages that the interface speaks: gettext catalogues (<folder>/<tag>.mo, compiled from assets/locale/*.po),
// English as the sources have it, and one made by the program to see what would not fit.
#pragma once

#include <string>
#include <vector>

#include "engine/base/words.h"

namespace two_hats::languages {

// Accented, 40 % longer and in brackets, made from the English text: what is not in it was not marked, and what is cut
// off with it will be cut off in some language. Not offered in the settings.
inline constexpr const char* kLong = "en-x-long";

struct Offer {
  std::string tag, name;  // "de", "Deutsch": as its speakers call it
};
// English first, then every language whose catalogue lies in this folder.
std::vector<Offer> offered(const std::string& folder);

// The language of this tag, or the nearest ("de-AT" is "de"); English where there is none. A catalogue that cannot be
// read counts as none.
base::Words in_language(const std::string& folder, const std::string& tag);

// Of these wishes ("de_AT.UTF-8", "de-AT"), first to last, the first that is offered; "en" if none is.
std::string nearest_offered(const std::vector<Offer>& offers, const std::vector<std::string>& wishes);

// The text as `kLong` has it: "Ask {0}" -> "[Àśķ {0}~~~]". Gaps are kept.
std::string lengthened(const std::string& text);

}  // namespace two_hats::languages
