#include "engine/debrief/debrief.h"

#include <algorithm>
#include <cassert>

#include "engine/debrief/telling.h"

namespace two_hats::debrief {
namespace {

// Means over the horizons that were scored.
class Scores {
 public:
  void add(const scoring::AnswerRating& answer) {
    if (answer.short_term.scored) short_.add(answer.short_term.score);
    if (answer.long_term.scored) long_.add(answer.long_term.score);
  }
  template <typename Line>
  void put_into(Line& line) const {
    line.short_scored = short_.count;
    line.long_scored = long_.count;
    line.short_score = short_.value();
    line.long_score = long_.value();
  }

 private:
  struct Mean {
    double sum = 0;
    int count = 0;
    void add(double value) {
      sum += value;
      ++count;
    }
    double value() const { return count ? sum / count : 0; }
  };
  Mean short_, long_;
};

bool worn(cards::Hat hat, cards::Hat asked) { return hat == asked || hat == cards::Hat::both; }

HatLine hat_line(const session::Session& session, const Ratings& ratings, cards::Hat hat) {
  HatLine line;
  Scores scores;
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    if (!ratings[i] || !worn(session.turns[i].deal.hat, hat)) continue;
    ++line.cards;
    scores.add(mine(*ratings[i]));
  }
  scores.put_into(line);
  return line;
}

CompetencyLine competency_line(const session::Session& session, const Ratings& ratings,
                               const cards::Competency& competency) {
  CompetencyLine line;
  line.id = competency.id;
  line.name = competency.name;
  Scores scores;
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    const cards::Card& card = card_of(session, static_cast<int>(i));
    const bool trained =
        card.skill == competency.id || std::ranges::find(card.competencies, competency.id) != card.competencies.end();
    if (!ratings[i] || !trained) continue;
    ++line.cards;
    line.manager_cards += worn(session.turns[i].deal.hat, cards::Hat::manager);
    line.owner_cards += worn(session.turns[i].deal.hat, cards::Hat::owner);
    scores.add(mine(*ratings[i]));
  }
  scores.put_into(line);
  return line;
}

std::vector<Mark> marks(const Ratings& ratings) {
  std::vector<Mark> all;
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    if (!ratings[i]) continue;
    const scoring::AnswerRating& answer = mine(*ratings[i]);
    all.push_back({static_cast<int>(i), answer.short_term.score, answer.long_term.score, answer.short_term.scored,
                   answer.long_term.scored, corner_of(answer)});
  }
  return all;
}

std::vector<Talk> talks(const session::Session& session, const Ratings& ratings) {
  std::vector<Talk> all;
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    const auto end = session::end_of_talk(session, static_cast<int>(i));
    if (!ratings[i] || !end) continue;
    all.push_back({static_cast<int>(i), end->agreed, mine(*ratings[i]).agreed_share, end->line});
  }
  return all;
}

// A decision counts once: the mean of the horizons on which it was scored.
double decided(const std::vector<Mark>& marks) {
  double sum = 0;
  int count = 0;
  for (const Mark& mark : marks) {
    const int horizons = mark.short_scored + mark.long_scored;
    if (horizons == 0) continue;
    sum += ((mark.short_scored ? mark.short_score : 0) + (mark.long_scored ? mark.long_score : 0)) / horizons;
    ++count;
  }
  return count ? sum / count : 0;
}

// Certainty-based marks and the Brier score (mean squared distance of what was said from what came out; Brier 1950),
// after every decision.
void add_certainty(const session::Session& session, const Ratings& ratings, Debrief& told) {
  double squares = 0, said = 0;
  int sound_ones = 0;
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    const int confidence = session.turns[i].decision.confidence;
    if (!ratings[i] || confidence == 0) continue;
    const bool sound = is_sound(*ratings[i]);
    const double miss = confidence / 100.0 - (sound ? 1 : 0);
    squares += miss * miss;
    said += confidence / 100.0;
    sound_ones += sound;
    Certainty now{static_cast<int>(i), confidence, sound, scoring::certainty_mark(confidence, sound)};
    told.certainty_marks += now.mark;
    told.certainty_best += base::kBestCertaintyMark;
    const auto count = static_cast<double>(told.certainty.size() + 1);
    now.marks = told.certainty_marks;
    now.brier = squares / count;
    now.confident = said / count;
    now.sound_share = sound_ones / count;
    told.certainty.push_back(now);
  }
  if (!told.certainty.empty()) told.brier = told.certainty.back().brier;
}

void add_conduct(const Ratings& ratings, Debrief& told) {
  for (const auto& turn : ratings)
    for (std::size_t i = 0; turn && i < turn->conduct.size(); ++i) {
      told.passes += turn->conduct[i].verdict == scoring::Verdict::pass;
      told.fails += turn->conduct[i].verdict == scoring::Verdict::fail;
    }
}

}  // namespace

Debrief build_debrief(const session::Session& session, const Ratings& ratings, const base::Words& w) {
  assert(ratings.size() == session.turns.size());
  Debrief told;
  told.headline = headline(w, session, ratings);
  told.marks = marks(ratings);
  told.moments = moments(w, session, ratings);
  told.talks = talks(session, ratings);
  told.manager = hat_line(session, ratings, cards::Hat::manager);
  told.owner = hat_line(session, ratings, cards::Hat::owner);
  for (const cards::Competency& competency : session.pack->competencies) {
    CompetencyLine line = competency_line(session, ratings, competency);
    if (line.cards > 0) told.competencies.push_back(std::move(line));
  }
  const auto shares = luck_of_turns(session);
  told.decided = decided(told.marks);
  told.happened = luck(session, shares);
  told.luck_words = luck_words(w, shares, told.decided, told.happened);
  add_certainty(session, ratings, told);
  add_conduct(ratings, told);
  told.biases = bias_profile(session);
  told.twins = twins(session);
  told.flips = flip_pairs(session);
  told.ending = ending(session);
  told.questions = questions(w, session, ratings, told);
  return told;
}

}  // namespace two_hats::debrief
