// Which icon stands beside a fact and on a button of "Ask first": it follows from the words. Names are those of the
// icon set; what no rule knows gets a plain note.
#pragma once

#include <string>
#include <string_view>

namespace two_hats::views {

// A fact and where it is from: "Nobody has sized auto-fill.", "Tomasz".
[[nodiscard]] std::string fact_icon(std::string_view text, std::string_view source);
// What is asked: "Call three clinics".
[[nodiscard]] std::string ask_icon(std::string_view label);

}  // namespace two_hats::views
