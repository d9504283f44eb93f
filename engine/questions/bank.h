// Knowledge questions: what a bank of them is. Data only; loading reads it, marking and draw work on it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace two_hats::questions {

enum class Kind : unsigned char { single, multiple, true_false, ordering, matching };
inline constexpr int kKindCount = 5;
enum class Lens : unsigned char { scrum_guide, ebm, safe, general };
inline constexpr int kEasiest = 1, kHardest = 3;  // difficulty: recall, apply, judge a case

std::string_view name_of(Kind kind);  // "true_false"
std::string_view name_of(Lens lens);  // "scrum_guide"
std::optional<Kind> kind_named(std::string_view name);
std::optional<Lens> lens_named(std::string_view name);

struct Option {  // single, multiple, true_false
  std::string text;
  bool right = false;
  std::string why;
};
struct Step {  // ordering
  std::string text, why;
};
struct Pair {  // matching
  std::string left, right, why;
};

struct Question {
  std::string id;
  Kind kind = Kind::single;
  std::string topic, competency;  // ids of the bank
  Lens lens = Lens::general;
  int difficulty = kEasiest;
  std::string stem;
  std::vector<Option> options;
  std::vector<Step> order;  // in the right order
  std::vector<Pair> pairs;
  std::string reference, section;  // where it stands: a reference of the bank, and where in it

  // Options, steps or pairs.
  [[nodiscard]] std::size_t entries() const;
};

struct Topic {
  std::string id, name;
  double weight = 0;  // per cent; all of a bank sum to 100
};
struct Competency {
  std::string id, name;
};
struct Reference {
  std::string id, title, where;
};

struct Bank {
  std::string id, title, version, language;
  std::vector<Topic> topics;
  std::vector<Competency> competencies;
  std::vector<Reference> references;
  std::vector<Question> questions;  // in the order of their files

  // Null if the bank has none of this id.
  [[nodiscard]] const Question* question(std::string_view id) const;
  [[nodiscard]] const Topic* topic(std::string_view id) const;
  [[nodiscard]] const Reference* reference(std::string_view id) const;
};
using BankPtr = std::shared_ptr<const Bank>;

}  // namespace two_hats::questions
