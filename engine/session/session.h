// A game: a pack, a seed, the hats worn and the decisions taken; everything else follows from them. `check` says
// whether a decision is allowed, `apply` makes the next session of it. Pure: a session is its seed and its decisions,
// to the last bit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/cards/pack.h"
#include "engine/session/decision.h"

namespace two_hats::session {

// A card on the table, and what brought it there.
struct Deal {
  std::string card;
  cards::Hat hat = cards::Hat::manager;
  int number = 1;      // of the session, from 1
  int week = 1;        // campaign week, from 1
  std::string line;    // "In week 27 you promised ..."; empty if nothing called it
  int called_by = -1;  // index of the turn that called it
  // What lies where on the table: places[place] is the card's answer, item, duty or activity (its index) at that place.
  // A permutation from the seed and the card; items lie in an order that keeps their prerequisites; activities as
  // written. Of a conversation the replies of every exchange, one exchange after the other: replies_laid() takes them
  // apart.
  std::vector<int> places;
};

struct Turn {
  Decision decision;
  Deal deal;
  product::World before;  // the world with the card on the table (what a rating is made from)
  // Weeks that the questions took before the decision took effect: every five working days of asking, with what was
  // left over from earlier cards. They are the first of `after`.
  int weeks_asking = 0;
  product::Stretch after;  // what happened until the next card
};

struct Due {  // a card called for later
  std::string card;
  int week = 1;  // campaign week
  std::string line;
  int turn = 0;  // who called
};

struct Session {
  cards::PackPtr pack;
  std::uint64_t seed = 0;
  Hats hats = Hats::both;
  bool practice = true;  // undo allowed
  product::World world;
  int week = 1;               // campaign week of the card on the table
  std::optional<Deal> table;  // empty: the campaign is over
  std::vector<Turn> turns;
  std::vector<Due> due;
  double days_asked = 0;  // working days of asking that have not made a week yet: 0 to below 5
  bool bankrupt = false;

  const cards::Card* card() const;  // on the table, or null
};

Session start(cards::PackPtr pack, std::uint64_t seed, Hats hats);
// A tutorial asks how sure the player is from its third card on, every other pack always. Where it is not asked, 0 is
// allowed.
bool asks_confidence(const Session& session);
std::optional<Refusal> check(const Session& session, const Decision& decision);
// Precondition: check() has nothing to say.
Session apply(const Session& session, const Decision& decision);
// The session before its last decision; precondition: there is one.
Session undone(const Session& session);
// Plays the decisions again. Empty at the first that check refuses (the pack changed): then `played` says how many were
// kept.
struct Replay {
  Session session;
  int played = 0;
  std::optional<Refusal> refusal;
};
Replay replay(cards::PackPtr pack, std::uint64_t seed, Hats hats, const std::vector<Decision>& decisions);

// What a piece of evidence says in this session's world: the words, and for a test its answer.
struct Told {
  std::string words;
  std::optional<std::pair<int, bool>> test;
};
Told told(const Session& session, const cards::Evidence& evidence);
// The same for a turn already taken; precondition: there is such a turn.
Told told_at(const Session& session, int turn, const cards::Evidence& evidence);

// How a talk ended: whether the other side agreed, settled once for this session's world, and the card's line about it.
struct TalkEnd {
  bool agreed = false;
  std::string line;
};
// Empty if the turn was no conversation; precondition: there is such a turn.
std::optional<TalkEnd> end_of_talk(const Session& session, int turn);
// Whether a turn already taken was answered so: the text of the whole answer, or of a talk one of the replies given,
// "agreed" or "refused". Precondition: there is such a turn.
bool answered_with(const Session& session, int turn, const std::string& name);
// The replies of an exchange (their indices) in the order in which they lie on the table.
std::vector<int> replies_laid(const cards::Conversation& talk, const Deal& deal, int exchange);
// Whole weeks that asking all of this would move the calendar, before the decision takes effect.
int weeks_of_asking(const Session& session, const cards::Card& card, const std::vector<std::string>& asked);
// The world in which a turn's decision took effect: `before`, the questions paid for, and weeks_asking later.
product::World decided_in(const Session& session, int turn);

// One number for the whole session, for the signature test and for comparing replays: every bit of the world and the
// turns.
std::uint64_t fingerprint(const Session& session);

struct Calendar {
  int week = 0;
  int quarter = 0;
  int sprint = 0;
  int sprint_week = 0;
};  // as the company counts
Calendar calendar(const Session& session, int campaign_week);

// The one key of everything that the realised world draws: luck is the same whatever was decided.
std::uint64_t world_key(const Session& session);

}  // namespace two_hats::session
