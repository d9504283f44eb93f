// A problem in a pack, before anyone knows its line: which card, where in it, what, and how to mend it. The loading
// room turns findings into diagnostics with file, line and column.
#pragma once

#include <string>
#include <vector>

namespace two_hats::cards {

enum class Severity : unsigned char { error, warning };

struct Finding {
  std::string code;  // "TH201", permanent
  Severity severity = Severity::error;
  std::string card;     // id; empty: pack.json
  std::string pointer;  // "/answers/1/effects/0", JSON pointer inside the file
  std::string message, hint;
};

}  // namespace two_hats::cards
