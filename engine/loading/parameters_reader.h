// Parameter files: the model's own (complete) and a pack's (overrides of single values).
#pragma once

#include "engine/loading/json_tree.h"
#include "engine/loading/notes.h"
#include "engine/product/parameters.h"

namespace two_hats::loading {

// Every parameter, constant, stage and stock must be there.
void read_all_parameters(Notes& notes, const JsonValue& root, product::Parameters& parameters);
// Only what the file names is changed; an override must stay inside the range of the model's own file.
void read_parameter_overrides(Notes& notes, const JsonValue& root, product::Parameters& parameters);

}  // namespace two_hats::loading
