// What was read, good or broken, as the state offers it to the player.
#pragma once

#include <string>
#include <vector>

#include "engine/loading/read_pack.h"
#include "game/app/state.h"

namespace two_hats::shell {

std::vector<app::AuthorNote> notes_of(const std::vector<loading::Diagnostic>& diagnostics);

// Its problems in words, errors first.
app::PackChoice choice_of(const std::string& path, const loading::Loaded<cards::PackPtr>& loaded);

// The bank in this folder, else the first there is below it, with the profiles that its topics allow.
app::BankChoice bank_at(const std::string& path, const std::string& profiles);

}  // namespace two_hats::shell
