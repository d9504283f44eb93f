#include "engine/scoring/conduct.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/cards/conversation.h"

namespace two_hats::scoring {
namespace {

using Check = ConductItem::Check;

constexpr double kWaitingWorthTelling = .5;  // k€

const cards::ChoiceAnswer* chosen(const cards::Card& card, const cards::Answer& answer) {
  const auto* choice = std::get_if<cards::Choice>(&card.decision);
  const auto* given = std::get_if<cards::ChoiceGiven>(&answer);
  return choice && given ? &choice->answers[static_cast<std::size_t>(given->answer)] : nullptr;
}

std::vector<const cards::Reply*> said(const cards::Card& card, const cards::Answer& answer) {
  const auto* talk = std::get_if<cards::Conversation>(&card.decision);
  const auto* given = std::get_if<cards::ConversationGiven>(&answer);
  return talk && given ? cards::replies_on(*talk, *given) : std::vector<const cards::Reply*>{};
}

bool among(const std::vector<cards::Role>& roles, cards::Role role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

using base::Words;

// A duty's owner after "belongs to", which bends the article in some languages.
std::string owner_in_words(const Words& w, cards::Role role) {
  switch (role) {
    case cards::Role::product_manager:
      return w.as("belongs to", "the Product Manager");
    case cards::Role::product_owner:
      return w.as("belongs to", "the Product Owner");
    case cards::Role::developers:
      return w.as("belongs to", "the Developers");
    case cards::Role::scrum_master:
      return w.as("belongs to", "the Scrum Master");
    case cards::Role::stakeholder:
      return w.as("belongs to", "a stakeholder");
    case cards::Role::nobody:
      break;
  }
  return w.as("belongs to", "nobody");
}

std::string number(const Words& w, double value) {
  return w.fixed(value, base::fixed(value, 1).ends_with(".0") ? 0 : 1);
}

std::string days_in_words(const Words& w, double days) {
  if (days == 1) return w("1 day");
  if (days == .5) return w("half a day");
  if (days == .125) return w("1 hour");
  if (days < 1) return w("{0} hours", number(w, 8 * days));
  return w("{0} days", number(w, days));
}

// Of an answer or of a reply.
template <typename Said>
std::optional<ConductItem> broken_rule(const Words& w, const cards::Card& card, const Said& answer) {
  const bool elsewhere = answer.decided_by && !among(card.deciders, *answer.decided_by);
  if (!answer.breach.empty()) {
    return ConductItem{Check::decider, Verdict::fail, elsewhere ? w("Wrong decider") : w("A rule is broken"),
                       answer.breach};
  }
  if (elsewhere) {
    const std::string who = w("Here {0} decides.", w(cards::in_a_sentence(*answer.decided_by)));
    return ConductItem{Check::decider, Verdict::fail, w("Wrong decider"), who + " " + card.decider_rule};
  }
  return std::nullopt;
}

std::optional<ConductItem> right_decider(const Words& w, const cards::Card& card) {
  if (card.decider_rule.empty()) return std::nullopt;
  return ConductItem{Check::decider, Verdict::pass, w("Right decider"), card.decider_rule};
}

// Only duties that a rule book settles are marked; what is merely practice is left to the ratings.
std::optional<ConductItem> owners_decider(const Words& w, const cards::Ownership& ownership,
                                          const cards::OwnersGiven& given) {
  const cards::Duty* wrong = nullptr;
  int settled = 0, misplaced = 0;
  for (std::size_t d = 0; d < ownership.duties.size(); ++d) {
    const cards::Duty& duty = ownership.duties[d];
    if (!duty.by_rule || duty.owners.empty()) continue;
    ++settled;
    if (among(duty.owners, given.owners[d])) continue;
    ++misplaced;
    if (!wrong) wrong = &duty;
  }
  if (settled == 0) return std::nullopt;
  if (!wrong)
    return ConductItem{Check::decider, Verdict::pass, w("Right owners"),
                       w("Every duty that a rule settles has its owner.")};
  std::string words =
      w("“{0}” belongs to {1} ({2}).", wrong->title, owner_in_words(w, wrong->owners.front()), w(wrong->source));
  if (misplaced > 1) words = w("{0} of {1} duties with a rule lie elsewhere.", misplaced, settled) + " " + words;
  return ConductItem{Check::decider, Verdict::fail, misplaced > 1 ? w("Wrong owners") : w("Wrong owner"), words};
}

std::optional<ConductItem> decider_item(const Words& w, const cards::Card& card, const cards::Answer& answer) {
  if (const cards::ChoiceAnswer* mine = chosen(card, answer)) {
    if (auto broken = broken_rule(w, card, *mine)) return broken;
  }
  for (const cards::Reply* reply : said(card, answer)) {
    if (auto broken = broken_rule(w, card, *reply)) return broken;
  }
  const auto* ownership = std::get_if<cards::Ownership>(&card.decision);
  const auto* owners = std::get_if<cards::OwnersGiven>(&answer);
  if (ownership && owners) return owners_decider(w, *ownership, *owners);
  return right_decider(w, card);
}

std::string priced(const Words& w, const cards::Evidence& evidence, const EvidenceWorth& worth) {
  const std::string days = days_in_words(w, evidence.days), gained = w.euros_in_words(worth.worth);
  if (worth.waiting < kWaitingWorthTelling) return w("{0}: cost {1}, was worth {2}.", evidence.label, days, gained);
  return w("{0}: cost {1} and {2} of waiting, was worth {3}.", evidence.label, days, w.euros_in_words(worth.waiting),
           gained);
}

std::optional<ConductItem> evidence_item(const Words& w, const cards::Card& card, const std::vector<std::string>& asked,
                                         const CardRating& rating) {
  if (card.ask_first.empty() || rating.evidence.size() != card.ask_first.size()) return std::nullopt;
  const auto gain = [&](std::size_t e) { return rating.evidence[e].worth - rating.evidence[e].cost; };
  std::optional<std::size_t> skipped, paid, wasted;  // the most telling of each
  for (std::size_t e = 0; e < card.ask_first.size(); ++e) {
    const bool was_asked = std::find(asked.begin(), asked.end(), card.ask_first[e].id) != asked.end();
    if (was_asked && gain(e) <= 0 && (!wasted || gain(e) < gain(*wasted))) wasted = e;
    if (was_asked && gain(e) > 0 && (!paid || gain(e) > gain(*paid))) paid = e;
    if (!was_asked && gain(e) > 0 && (!skipped || gain(e) > gain(*skipped))) skipped = e;
  }
  const auto item = [&](Verdict verdict, const std::string& title, std::size_t e) {
    return ConductItem{Check::evidence, verdict, title, priced(w, card.ask_first[e], rating.evidence[e])};
  };
  // Once something worth its days was asked, what another look would add is no longer what it was worth alone.
  if (paid)
    return item(wasted ? Verdict::careful : Verdict::pass, wasted ? w("Evidence asked, and more") : w("Evidence asked"),
                wasted ? *wasted : *paid);
  if (skipped) return item(Verdict::fail, w("Evidence skipped"), *skipped);
  if (wasted) return item(Verdict::careful, w("Evidence that could not pay"), *wasted);
  return ConductItem{Check::evidence, Verdict::pass, w("No evidence needed"),
                     w("Nothing that you could ask was worth its days.")};
}

std::optional<ConductItem> no_item(const Words& w, const cards::Card& card, const cards::Answer& answer) {
  const cards::ChoiceAnswer* const mine = chosen(card, answer);
  cards::No no = mine ? mine->no : cards::No::none;
  for (const cards::Reply* reply : said(card, answer)) no = std::max(no, reply->no);  // one silent no is enough
  if (no == cards::No::none) return std::nullopt;
  if (no == cards::No::explained)
    return ConductItem{Check::no, Verdict::pass, w("A no with its reason"), w("You say no and say why.")};
  return ConductItem{Check::no, Verdict::fail, w("A silent no"),
                     w("Whoever asked gets no answer and fills in the reason.")};
}

constexpr double kWellJudged = 15, kOffTheMark = 30;  // points between what was said and the share won

// The share of worlds in which the answer is the card's best: over three years, or in the quarter where those are
// level.
double share_won(const AnswerRating& mine) {
  return mine.long_term.scored ? mine.best_share_long : mine.best_share_short;
}

std::string confidence_words(const Words& w, const cards::Card& card, int confidence, const AnswerRating& mine) {
  const std::string said = w("You said {0}.", w.per_cent(confidence / 100.0)) + " ";
  if (!mine.short_term.scored && !mine.long_term.scored) return said + w("No answer is clearly ahead.");
  if (card.kind() != cards::Kind::choice) {
    const auto score = [&](const Horizon& horizon) {
      return horizon.scored ? w.fixed(horizon.score, 0) : w("like any other");
    };
    return said +
           w("Yours scores {0} this quarter, {1} in three years.", score(mine.short_term), score(mine.long_term));
  }
  return said + w("Yours wins in {0} of worlds.", w.per_cent(share_won(mine)));
}

// A choice is judged by the share that its words tell; the other kinds, whose shares are of answers nobody listed, by
// whether the answer is sound.
Verdict confidence_verdict(const cards::Card& card, int confidence, const AnswerRating& mine) {
  const bool scored = mine.short_term.scored || mine.long_term.scored;
  if (card.kind() == cards::Kind::choice && scored) {
    const double off = std::abs(confidence - std::round(share_won(mine) * 100));
    return off <= kWellJudged ? Verdict::pass : off <= kOffTheMark ? Verdict::careful : Verdict::fail;
  }
  if (is_sound(mine) || confidence <= 65) return Verdict::pass;
  return confidence > 80 ? Verdict::fail : Verdict::careful;
}

std::optional<ConductItem> confidence_item(const Words& w, const cards::Card& card, int confidence,
                                           const AnswerRating& mine) {
  if (confidence <= 0) return std::nullopt;
  return ConductItem{Check::confidence, confidence_verdict(card, confidence, mine), w("Confidence"),
                     confidence_words(w, card, confidence, mine)};
}

std::optional<ConductItem> cue_item(const Words& w, const cards::Card& card, const std::string& named) {
  if (!card.flip || named.empty()) return std::nullopt;
  const cards::Cue* decides = cards::cue_of(*card.flip, card.flip->decides);
  const bool right = named == card.flip->decides;
  const std::string what = decides ? w("“{0}” decides.", decides->text) + " " : "";
  return ConductItem{Check::cue, right ? Verdict::pass : Verdict::careful,
                     right ? w("Cue named") : w("Another cue decides"), what + card.flip->because};
}

}  // namespace

bool is_sound(const AnswerRating& answer) {
  const auto strong = [](const Horizon& h) { return !h.scored || h.rank == 1 || h.defensible; };
  const auto fair = [](const Horizon& h) { return !h.scored || h.score >= 50; };
  const Horizon& soon = answer.short_term;
  const Horizon& later = answer.long_term;
  return (strong(soon) && fair(later)) || (strong(later) && fair(soon));
}

std::vector<ConductItem> conduct_of(const cards::Pack&, const cards::Card& card, const cards::Answer& answer,
                                    const std::vector<std::string>& asked, int confidence_percent,
                                    const CardRating& rating, const AnswerRating& mine, const std::string& cue,
                                    const base::Words& w) {
  std::vector<ConductItem> items;
  const auto add = [&](std::optional<ConductItem> item) {
    if (item) items.push_back(std::move(*item));
  };
  add(decider_item(w, card, answer));
  add(evidence_item(w, card, asked, rating));
  add(no_item(w, card, answer));
  add(confidence_item(w, card, confidence_percent, mine));
  add(cue_item(w, card, cue));
  return items;
}

}  // namespace two_hats::scoring
