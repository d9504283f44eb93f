#include <algorithm>
#include <array>

#include "engine/base/words.h"
#include "engine/cards/card.h"

namespace two_hats::cards {
namespace {

constexpr std::array<std::string_view, 3> kHats = {"pm", "po", "both"};
constexpr std::array<std::string_view, 6> kKinds = {"choice",    "order",     "split",
                                                    "ownership", "selection", "conversation"};
constexpr std::array<std::string_view, kRoleCount> kRoles = {"product_manager", "product_owner", "developers",
                                                             "scrum_master",    "stakeholder",   "nobody"};
constexpr std::array<std::string_view, kRoleCount> kTitles = {
    base::marked("Product Manager"), base::marked("Product Owner"), base::marked("Developers"),
    base::marked("Scrum Master"),    base::marked("Stakeholder"),   base::marked("Nobody")};
constexpr std::array<std::string_view, kRoleCount> kInSentences = {
    base::marked("the Product Manager"), base::marked("the Product Owner"), base::marked("the Developers"),
    base::marked("the Scrum Master"),    base::marked("a stakeholder"),     base::marked("nobody")};

template <typename Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

const Cue* cue_of(const Flip& flip, std::string_view id) {
  const auto found = std::find_if(flip.cues.begin(), flip.cues.end(), [&](const Cue& cue) { return cue.id == id; });
  return found == flip.cues.end() ? nullptr : &*found;
}

std::string_view name_of(Hat hat) { return kHats[static_cast<std::size_t>(hat)]; }
std::string_view name_of(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Role role) { return kRoles[static_cast<std::size_t>(role)]; }
std::string_view title_of(Role role) { return kTitles[static_cast<std::size_t>(role)]; }
std::string_view in_a_sentence(Role role) { return kInSentences[static_cast<std::size_t>(role)]; }
std::optional<Hat> hat_named(std::string_view name) { return named<Hat>(kHats, name); }
std::optional<Kind> kind_named(std::string_view name) { return named<Kind>(kKinds, name); }
std::optional<Role> role_named(std::string_view name) { return named<Role>(kRoles, name); }

}  // namespace two_hats::cards
