// What the fuzzers try, and what must hold whatever the bytes are: nothing crashes, hangs or grows, and what is said
// about them can go to a terminal. The same functions replay what was found once (kept/).
#pragma once

#include <string>
#include <string_view>

#include "engine/loading/read_pack.h"

namespace two_hats::fuzz {

// One card, beside the small pack's pack.json.
void try_card(std::string_view bytes);
// A whole pack as text: every file begins with a line "=== name".
void try_pack(std::string_view bytes);
// A bank of questions and its profiles (profiles/<id>.json), in the same form.
void try_bank(std::string_view bytes);
// A zip, unpacked, read and checked.
void try_zip(std::string_view bytes);

// Throws std::logic_error if what is said is not fit to be shown.
void expect_fit_to_be_shown(const std::vector<loading::Diagnostic>& diagnostics);

// The text form of a pack.
std::string as_text(const loading::FileSet& files);
loading::FileSet from_text(std::string_view text);

}  // namespace two_hats::fuzz
