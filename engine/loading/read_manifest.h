// pack.json: the company, its people, the campaign, competencies and references.
#pragma once

#include "engine/cards/pack.h"
#include "engine/loading/json_tree.h"
#include "engine/loading/notes.h"

namespace two_hats::loading {

// Fills everything of a pack but cards, digest and parameters. False if pack.json had errors.
bool read_manifest(Notes& notes, const JsonValue& root, cards::Pack& pack);

}  // namespace two_hats::loading
