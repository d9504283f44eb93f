#include "engine/session/decision.h"

namespace two_hats::session {

std::string_view name_of(Hats hats) {
  switch (hats) {
    case Hats::manager:
      return "pm";
    case Hats::owner:
      return "po";
    case Hats::both:
      return "both";
  }
  return "both";
}

std::optional<Hats> hats_named(std::string_view name) {
  for (const Hats hats : {Hats::manager, Hats::owner, Hats::both})
    if (name_of(hats) == name) return hats;
  return std::nullopt;
}

}  // namespace two_hats::session
