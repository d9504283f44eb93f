// A file of a set with its tree, if it was JSON. Internal to the room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/loading/json_tree.h"
#include "engine/loading/limits.h"

namespace two_hats::loading {

struct Parsed {
  // `text` must live as long as this.
  Parsed(const std::string& name, const std::string& text, std::vector<Diagnostic>& diagnostics)
      : source(name, text), notes(source, diagnostics) {
    if (text.size() > kLargestFile)
      notes.error_of_file("TH004", "larger than 4 MiB", "split it");
    else
      root = read_json(notes);
  }
  SourceText source;
  Notes notes;
  std::optional<JsonValue> root;
};

}  // namespace two_hats::loading
