// What several parts measure with: the shipped model, five answers as cards have them, the campaign's cards.
#pragma once

#include <string>
#include <vector>

#include "engine/cards/pack.h"
#include "engine/product/run.h"

namespace two_hats::bench {

inline constexpr const char* kSource = TWO_HATS_SOURCE_DIR;

// Ends the program with a message if the data cannot be read.
const product::Parameters& shipped();
const cards::Pack& campaign();

// Five answers as cards have them: nothing, overtime, a subsidy, some repair, a hire.
std::vector<product::Plan> five_plans();

// Weeks of plans of paths.
double path_steps(const product::Ensemble& ensemble, std::size_t plans);

// "SSE2", "AVX2", "AVX-512"; elsewhere than on x86-64 "this processor".
std::string name_of(product::Processor processor);

}  // namespace two_hats::bench
