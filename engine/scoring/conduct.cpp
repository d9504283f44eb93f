#include "engine/scoring/conduct.h"

#include <algorithm>

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

std::string the(cards::Role role) {
  if (role == cards::Role::nobody) return "nobody";
  if (role == cards::Role::stakeholder) return "a stakeholder";
  return "the " + std::string(cards::title_of(role));
}

std::string number(double value) {
  const std::string text = base::fixed(value, 1);
  return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

std::string days_in_words(double days) {
  if (days == 1) return "1 day";
  if (days == .5) return "half a day";
  if (days < 1) return number(8 * days) + (days == .125 ? " hour" : " hours");
  return number(days) + " days";
}

// Of an answer or of a reply.
template <typename Said>
std::optional<ConductItem> broken_rule(const cards::Card& card, const Said& answer) {
  const bool elsewhere = answer.decided_by && !among(card.deciders, *answer.decided_by);
  if (!answer.breach.empty()) {
    return ConductItem{Check::decider, Verdict::fail, elsewhere ? "Wrong decider" : "A rule is broken", answer.breach};
  }
  if (elsewhere) {
    const std::string who = "Here " + the(*answer.decided_by) + " decides. ";
    return ConductItem{Check::decider, Verdict::fail, "Wrong decider", who + card.decider_rule};
  }
  return std::nullopt;
}

std::optional<ConductItem> right_decider(const cards::Card& card) {
  if (card.decider_rule.empty()) return std::nullopt;
  return ConductItem{Check::decider, Verdict::pass, "Right decider", card.decider_rule};
}

// Only duties that a rule book settles are marked; what is merely practice is left to the ratings.
std::optional<ConductItem> owners_decider(const cards::Ownership& ownership, const cards::OwnersGiven& given) {
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
    return ConductItem{Check::decider, Verdict::pass, "Right owners", "Every duty that a rule settles has its owner."};
  std::string words = "“" + wrong->title + "” belongs to " + the(wrong->owners.front()) + " (" + wrong->source + ").";
  if (misplaced > 1) {
    words =
        std::to_string(misplaced) + " of " + std::to_string(settled) + " duties with a rule lie elsewhere. " + words;
  }
  return ConductItem{Check::decider, Verdict::fail, misplaced > 1 ? "Wrong owners" : "Wrong owner", words};
}

std::optional<ConductItem> decider_item(const cards::Card& card, const cards::Answer& answer) {
  if (const cards::ChoiceAnswer* mine = chosen(card, answer)) {
    if (auto broken = broken_rule(card, *mine)) return broken;
  }
  for (const cards::Reply* reply : said(card, answer)) {
    if (auto broken = broken_rule(card, *reply)) return broken;
  }
  const auto* ownership = std::get_if<cards::Ownership>(&card.decision);
  const auto* owners = std::get_if<cards::OwnersGiven>(&answer);
  if (ownership && owners) return owners_decider(*ownership, *owners);
  return right_decider(card);
}

std::string priced(const cards::Evidence& evidence, const EvidenceWorth& worth) {
  const std::string waiting =
      worth.waiting < kWaitingWorthTelling ? "" : " and " + base::euros_in_words(worth.waiting) + " of waiting";
  return evidence.label + ": cost " + days_in_words(evidence.days) + waiting + ", was worth " +
         base::euros_in_words(worth.worth) + ".";
}

std::optional<ConductItem> evidence_item(const cards::Card& card, const std::vector<std::string>& asked,
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
  const auto item = [&](Verdict verdict, const char* title, std::size_t e) {
    return ConductItem{Check::evidence, verdict, title, priced(card.ask_first[e], rating.evidence[e])};
  };
  // Once something worth its days was asked, what another look would add is no longer what it was worth alone.
  if (paid)
    return item(wasted ? Verdict::careful : Verdict::pass, wasted ? "Evidence asked, and more" : "Evidence asked",
                wasted ? *wasted : *paid);
  if (skipped) return item(Verdict::fail, "Evidence skipped", *skipped);
  if (wasted) return item(Verdict::careful, "Evidence that could not pay", *wasted);
  return ConductItem{Check::evidence, Verdict::pass, "No evidence needed",
                     "Nothing that you could ask was worth its days."};
}

std::optional<ConductItem> no_item(const cards::Card& card, const cards::Answer& answer) {
  const cards::ChoiceAnswer* const mine = chosen(card, answer);
  cards::No no = mine ? mine->no : cards::No::none;
  for (const cards::Reply* reply : said(card, answer)) no = std::max(no, reply->no);  // one silent no is enough
  if (no == cards::No::none) return std::nullopt;
  if (no == cards::No::explained)
    return ConductItem{Check::no, Verdict::pass, "A no with its reason", "You say no and say why."};
  return ConductItem{Check::no, Verdict::fail, "A silent no", "Whoever asked gets no answer and fills in the reason."};
}

std::string percent(double share) { return base::fixed(100 * share, 0) + " %"; }

std::string confidence_words(const cards::Card& card, int confidence, const CardRating& rating,
                             const AnswerRating& mine) {
  const std::string said = "You said " + std::to_string(confidence) + " %. ";
  if (!mine.short_term.scored && !mine.long_term.scored) return said + "No answer is clearly ahead.";
  if (card.kind() != cards::Kind::choice) {
    const auto score = [](const Horizon& horizon) {
      return horizon.scored ? base::fixed(horizon.score, 0) : std::string("like any other");
    };
    return said + "Yours scores " + score(mine.short_term) + " this quarter, " + score(mine.long_term) +
           " in three years.";
  }
  const bool years = mine.long_term.scored;
  const AnswerRating& best = rating.answers[static_cast<std::size_t>(years ? rating.best_long : rating.best_short)];
  const double share = years ? best.best_share_long : best.best_share_short;
  const cards::ChoiceAnswer* const winner = chosen(card, best.answer);
  const std::string who = best.id == mine.id || !winner ? "Yours" : "“" + winner->title + "”";
  return said + who + " wins in " + percent(share) + " of worlds.";
}

std::optional<ConductItem> confidence_item(const cards::Card& card, int confidence, const CardRating& rating,
                                           const AnswerRating& mine) {
  if (confidence <= 0) return std::nullopt;
  Verdict verdict = Verdict::pass;
  if (!is_sound(mine) && confidence > 65) verdict = confidence > 80 ? Verdict::fail : Verdict::careful;
  return ConductItem{Check::confidence, verdict, "Confidence", confidence_words(card, confidence, rating, mine)};
}

std::optional<ConductItem> cue_item(const cards::Card& card, const std::string& named) {
  if (!card.flip || named.empty()) return std::nullopt;
  const cards::Cue* decides = cards::cue_of(*card.flip, card.flip->decides);
  const bool right = named == card.flip->decides;
  const std::string what = decides ? "“" + decides->text + "” decides. " : "";
  return ConductItem{Check::cue, right ? Verdict::pass : Verdict::careful, right ? "Cue named" : "Another cue decides",
                     what + card.flip->because};
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
                                    const CardRating& rating, const AnswerRating& mine, const std::string& cue) {
  std::vector<ConductItem> items;
  const auto add = [&](std::optional<ConductItem> item) {
    if (item) items.push_back(std::move(*item));
  };
  add(decider_item(card, answer));
  add(evidence_item(card, asked, rating));
  add(no_item(card, answer));
  add(confidence_item(card, confidence_percent, rating, mine));
  add(cue_item(card, cue));
  return items;
}

}  // namespace two_hats::scoring
