// languages/<tag>.json: a pack's texts in another language. Each text as it is written in the pack stands for itself,
// so that a text that was changed since shows as one that is not translated.
#pragma once

#include <string_view>

#include "engine/cards/pack.h"
#include "engine/loading/json_tree.h"

namespace two_hats::loading {

// "de", "pt-BR": letters and digits in parts, the first of small letters (BCP 47, checked by form).
bool is_language_tag(std::string_view tag);

// The whole pack in that language; what is not translated stays as it is (a warning). Null if the file is wrong.
cards::PackPtr read_translation(Notes& notes, const JsonValue& root, std::string_view tag, const cards::Pack& pack);

}  // namespace two_hats::loading
