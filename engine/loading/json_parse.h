// Text to tree in one pass, strictly JSON (RFC 8259), within the limits of json_tree.h, UTF-8 in every string. Says
// nothing about what is wrong: json_scan.h does, and only for text that was refused here.
#pragma once

#include <optional>
#include <string_view>

#include "engine/loading/json_tree.h"

namespace two_hats::loading {

// The one value of text[begin..]; places count from the start of `text`. Empty: not JSON, past a limit, or a number
// that no double can hold.
std::optional<JsonValue> parse_json(std::string_view text, std::size_t begin);

}  // namespace two_hats::loading
