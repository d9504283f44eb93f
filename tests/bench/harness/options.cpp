#include "tests/bench/harness/options.h"

#include <algorithm>
#include <string_view>

#include "engine/base/text.h"

namespace two_hats::bench {

Asked asked_by(std::span<const std::string> arguments, std::span<const std::string> parts) {
  Asked asked;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    const auto value = [&]() -> std::optional<std::string> {
      if (i + 1 < arguments.size() && !arguments[i + 1].empty() && arguments[i + 1][0] != '-') return arguments[++i];
      asked.problem = word + " needs a word after it";
      return std::nullopt;
    };
    if (word == "--list") {
      asked.options.list = true;
    } else if (word == "--help" || word == "-h") {
      asked.options.help = true;
    } else if (word == "--json") {
      asked.options.json = value();
    } else if (word == "--keep-instructions") {
      asked.options.keep = value();
    } else if (word == "--only") {
      const auto part = value();
      if (!part) break;
      if (std::find(parts.begin(), parts.end(), *part) == parts.end()) {
        const std::vector<std::string_view> known(parts.begin(), parts.end());
        const auto near = base::nearest(*part, known);
        asked.problem = "no part \"" + *part + "\"" + (near ? " (did you mean \"" + *near + "\"?)" : "");
      }
      asked.options.only.push_back(*part);
    } else {
      asked.problem = "cannot read \"" + word + "\"";
    }
    if (!asked.problem.empty()) break;
  }
  return asked;
}

std::string usage(std::span<const std::string> parts) {
  return "./dev bench [--peers] [--only PART]… [--json FILE] [--list] [--keep-instructions WHY]\n\n"
         "  --peers    install what the ratios compare with (NumPy, HiGHS, valgrind); what is there is used in any "
         "case\n"
         "  --only     run these parts alone: " +
         base::joined(std::vector<std::string>(parts.begin(), parts.end()), ", ") +
         "\n  --json     write the table to FILE as JSON as well\n"
         "  --list     name the parts\n"
         "  --keep-instructions   count instructions and keep the counts as the new baseline, with the reason WHY\n\n"
         "Exit code: 0 every gate holds, 1 one does not, 2 the run was rejected or could not be made.\n";
}

}  // namespace two_hats::bench
