// What a bank holds: questions by topic, kind and difficulty. Private to the room.
#pragma once

#include <iosfwd>

#include "engine/questions/bank.h"
#include "game/tools/common.h"

namespace two_hats::tools {

// {"id": "core", "questions": 340, "topics": {"scrum": {"single": [12, 20, 8]}}}: by difficulty 1, 2, 3.
Json json_of(const questions::Bank& bank);
// The same as a table.
void write_counts(const questions::Bank& bank, std::ostream& out);

}  // namespace two_hats::tools
