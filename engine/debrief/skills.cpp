#include "engine/debrief/skills.h"

#include <algorithm>

#include "engine/debrief/telling.h"

namespace two_hats::debrief {
namespace {

void add(ScoresSeen& seen, double score) {
  seen.low = seen.count == 0 ? score : std::min(seen.low, score);
  seen.high = seen.count == 0 ? score : std::max(seen.high, score);
  seen.mean = (seen.mean * seen.count + score) / (seen.count + 1);
  ++seen.count;
}

}  // namespace

std::vector<SkillUnderHat> skill_under_hats(const session::Session& session, const std::vector<Mark>& marks,
                                            const std::string& competency) {
  std::vector<SkillUnderHat> all;
  for (const cards::Hat hat : {cards::Hat::manager, cards::Hat::owner, cards::Hat::both}) {
    SkillUnderHat under{hat, 0, {}, {}};
    for (const Mark& mark : marks) {
      const cards::Card& card = card_of(session, mark.turn);
      const bool trains =
          card.skill == competency || std::ranges::find(card.competencies, competency) != card.competencies.end();
      if (!trains || session.turns[static_cast<std::size_t>(mark.turn)].deal.hat != hat) continue;
      ++under.cards;
      if (mark.short_scored) add(under.short_term, mark.short_score);
      if (mark.long_scored) add(under.long_term, mark.long_score);
    }
    if (under.cards > 0) all.push_back(under);
  }
  return all;
}

}  // namespace two_hats::debrief
