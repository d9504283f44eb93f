// The layout of the file of sessions, as the steps that lead to it. docs/store.md describes the tables.
#pragma once

#include <string>
#include <vector>

namespace two_hats::storage {

// Step k takes a file from version k to k + 1; an empty file is version 0. A step is never changed once released: add
// one.
struct Schema {
  int application_id = 0;  // in the file's header: whose file it is
  std::vector<std::string> steps;
  int version() const { return static_cast<int>(steps.size()); }
};

Schema current_schema();

}  // namespace two_hats::storage
