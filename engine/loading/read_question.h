// One question from its JSON, and what questions and banks share when they are read. Internal to the room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/loading/object_reader.h"
#include "engine/questions/bank.h"

namespace two_hats::loading {

extern const Vocabulary<questions::Kind> kQuestionKinds;
extern const Vocabulary<questions::Lens> kQuestionLenses;

// Empty if anything was wrong. Topics, competencies and references are those of `bank`.
std::optional<questions::Question> read_question(Notes& notes, const JsonValue& value, const questions::Bank& bank);

// TH706, TH707 or TH708 (`code`): no thing of this id in the bank.
template <typename T>
void must_be_known(ObjectReader& reader, std::string_view key, const std::string& id, const std::vector<T>& things,
                   const char* code, const std::string& what) {
  if (id.empty()) return;
  std::vector<std::string_view> known;
  for (const T& thing : things) {
    if (thing.id == id) return;
    known.push_back(thing.id);
  }
  reader.notes().error(code, reader.at(key),
                       "no " + what + " " + loading::quoted(id) + " in the bank" + did_you_mean(id, known),
                       "bank.json lists them");
}

// TH711: weights in per cent that do not sum to 100. `at` is where the list stands.
void must_sum_to_hundred(Notes& notes, std::size_t at, double sum);

}  // namespace two_hats::loading
