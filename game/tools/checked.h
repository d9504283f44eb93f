// What `check` finds, and what `install` asks for: every diagnostic of one pack. Private to the room.
#pragma once

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "engine/policies/separation.h"
#include "engine/scoring/rating.h"
#include "game/tools/common.h"
#include "game/tools/coverage.h"

namespace two_hats::tools {

struct Checked {
  std::vector<loading::Diagnostic> diagnostics;
  cards::PackPtr pack;  // null: nothing of it can be played
  int cards = 0;
  std::map<std::string, int> kinds;
  std::vector<Covered> coverage;
  std::vector<policies::Separation> separation;  // only if it was asked for, and never of a tutorial
};

// Everything that can be said about one pack: reading it, its references, its words, and what only a simulation can
// find. `files` as they came from the disk, once. Of `wishes` only what else to ask counts, and the progress on `err`.
Checked check_files(const loading::Loaded<loading::FileSet>& files, const product::Parameters& parameters,
                    const CheckWishes& wishes, std::ostream& err);

// What is told of a card where it is judged outside a session: its rating with causes and what asking is worth. Empty
// if it has nothing to rate. `threads` moves no bit.
std::optional<scoring::CardRating> told_rating(const cards::Pack& pack, const cards::Card& card, int threads);

Json json_of(const std::vector<loading::Diagnostic>& diagnostics);
// "2 errors, 1 warnings", or "clean".
std::string count_in_words(const std::vector<loading::Diagnostic>& diagnostics);

}  // namespace two_hats::tools
