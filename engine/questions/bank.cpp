#include "engine/questions/bank.h"

#include <algorithm>
#include <iterator>

namespace two_hats::questions {
namespace {

constexpr std::string_view kKinds[] = {"single", "multiple", "true_false", "ordering", "matching"};
constexpr std::string_view kLenses[] = {"scrum_guide", "ebm", "safe", "general"};

template <typename Enum, std::size_t N>
std::optional<Enum> named(const std::string_view (&names)[N], std::string_view name) {
  const auto found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<Enum>(found - std::begin(names));
}

template <typename T>
const T* with_id(const std::vector<T>& list, std::string_view id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& one) { return one.id == id; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name_of(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Lens lens) { return kLenses[static_cast<std::size_t>(lens)]; }
std::optional<Kind> kind_named(std::string_view name) { return named<Kind>(kKinds, name); }
std::optional<Lens> lens_named(std::string_view name) { return named<Lens>(kLenses, name); }

std::size_t Question::entries() const {
  if (kind == Kind::ordering) return order.size();
  return kind == Kind::matching ? pairs.size() : options.size();
}

const Question* Bank::question(std::string_view name) const { return with_id(questions, name); }
const Topic* Bank::topic(std::string_view name) const { return with_id(topics, name); }
const Reference* Bank::reference(std::string_view name) const { return with_id(references, name); }

}  // namespace two_hats::questions
