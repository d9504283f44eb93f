// Whether each card can ever be dealt in the pack's campaign: its stage, its weeks, and the cards and promises it waits
// for. A card that another one calls waits for that call (session/deal).
#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "engine/cards/finder.h"

namespace two_hats::cards {
namespace {

constexpr int kNever = std::numeric_limits<int>::max();

bool in_stage(const Pack& pack, const Card& card) {
  return card.stages.empty() ||
         std::find(card.stages.begin(), card.stages.end(), pack.campaign.stage) != card.stages.end();
}

int last_week(const Pack& pack, const Card& card) {
  return std::min(card.latest_week.value_or(kNever), pack.campaign.weeks);
}

// The earliest week in which each card can be dealt, or never; cards that wait for each other in a circle never come.
class Calendar {
 public:
  Calendar(const Pack& pack, const std::vector<std::string>& left_out) : left_out_(left_out.begin(), left_out.end()) {
    for (const Card& card : pack.cards) {
      for (const Return& called : card.returns) calls_[called.card].push_back({card.id, called.after});
      if (const auto* choice = std::get_if<Choice>(&card.decision)) {
        for (const ChoiceAnswer& answer : choice->answers) {
          if (answer.promise) givers_[answer.promise->id].push_back(card.id);
        }
      }
    }
    for (std::size_t round = 0; round <= pack.cards.size(); ++round) {
      bool changed = false;
      for (const Card& card : pack.cards) {
        const int week = in_stage(pack, card) ? earliest(card) : kNever;
        const int dealt = week <= last_week(pack, card) ? week : kNever;
        const auto [known, added] = weeks_.emplace(card.id, kNever);
        if (dealt != known->second) {
          known->second = dealt;
          changed = true;
        }
      }
      if (!changed) break;
    }
  }

  // Of a card that could not be read we know nothing: it may come at once.
  int week_of(std::string_view id) const {
    if (left_out_.contains(id)) return 1;
    const auto found = weeks_.find(id);
    return found == weeks_.end() ? kNever : found->second;
  }

  // As if it had no last week and the campaign no end.
  int earliest(const Card& card) const {
    int week = std::max(card.earliest_week.value_or(1), called(card));
    for (const Condition& condition : card.when) week = std::max(week, fulfilled(condition));
    return week;
  }

  // When the first card that calls this one has done so; 1 if none does, since then it waits for no call.
  int called(const Card& card) const {
    const auto calls = calls_.find(card.id);
    if (calls == calls_.end() || !left_out_.empty()) return 1;
    int soonest = kNever;
    for (const Call& call : calls->second) {
      if (const int from = week_of(call.caller); from != kNever) soonest = std::min(soonest, from + call.after);
    }
    return soonest;
  }

  int fulfilled(const Condition& condition) const {
    if (condition.kind == Condition::Kind::answered) return after(week_of(condition.card));
    if (condition.kind != Condition::Kind::promise || !left_out_.empty()) return 1;
    int soonest = kNever;
    const auto givers = givers_.find(condition.promise);
    if (givers == givers_.end()) return soonest;
    for (const std::string_view giver : givers->second) soonest = std::min(soonest, after(week_of(giver)));
    return soonest;
  }

 private:
  struct Call {
    std::string_view caller;
    int after;
  };
  static int after(int week) { return week == kNever ? kNever : week + 1; }
  const std::unordered_set<std::string_view> left_out_;
  std::unordered_map<std::string_view, std::vector<Call>> calls_;               // by the card that is called
  std::unordered_map<std::string_view, std::vector<std::string_view>> givers_;  // of each promise
  std::unordered_map<std::string_view, int> weeks_;
};

bool overlap(const Condition& a, const Condition& b) {
  return a.answers.empty() || std::any_of(a.answers.begin(), a.answers.end(), [&](const std::string& answer) {
           return std::find(b.answers.begin(), b.answers.end(), answer) != b.answers.end();
         });
}

// Several names may be true of one talk: what was said in it and how it ended.
bool is_talk(const Pack& pack, const std::string& id) {
  const Card* card = pack.card(id);
  return card && std::holds_alternative<Conversation>(card->decision);
}

bool contradict(const Pack& pack, const Condition& a, const Condition& b) {
  using Kind = Condition::Kind;
  const bool levels = (a.kind == Kind::stock && b.kind == Kind::stock && a.stock == b.stock) ||
                      (a.kind == Kind::runway && b.kind == Kind::runway);
  if (levels) return a.above && !b.above && a.level >= b.level;
  if (a.kind == Kind::not_answered && b.kind == Kind::answered && a.card == b.card)
    return a.answers.empty() ||
           (!b.answers.empty() && std::all_of(b.answers.begin(), b.answers.end(), [&](const std::string& answer) {
             return std::find(a.answers.begin(), a.answers.end(), answer) != a.answers.end();
           }));
  if (a.kind == Kind::answered && b.kind == Kind::answered && a.card == b.card)
    return !a.answers.empty() && !b.answers.empty() && !overlap(a, b) && !is_talk(pack, a.card);
  return a.kind == Kind::promise && b.kind == Kind::promise && a.promise == b.promise &&
         a.promise_kept != b.promise_kept;
}

bool check_contradictions(Finder& finder, const Pack& pack, const Card& card) {
  for (std::size_t i = 0; i < card.when.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (!contradict(pack, card.when[i], card.when[k]) && !contradict(pack, card.when[k], card.when[i])) continue;
      finder.error("TH217", step("when", i),
                   "this condition and condition " + std::to_string(k + 1) + " are never true together",
                   "drop one, or make two cards");
      return true;
    }
  }
  return false;
}

std::string at_the_earliest(int week) {
  return week == kNever ? "can never come true" : "comes true in week " + std::to_string(week) + " at the earliest";
}

std::string last_in_words(const Pack& pack, int last) {
  return last == pack.campaign.weeks ? "the campaign ends in week " + std::to_string(last)
                                     : "the card's latest_week is " + std::to_string(last);
}

void check_one(Finder& finder, const Pack& pack, const Calendar& calendar, const Card& card) {
  if (!in_stage(pack, card))
    return finder.error("TH208", "/stages",
                        "never dealt: the campaign's stage is " + std::string(name_of(pack.campaign.stage)),
                        "add the stage, or take the card to another pack");
  const int last = last_week(pack, card);
  if (card.earliest_week && *card.earliest_week > last)
    return finder.error("TH208", "/earliest_week", "never dealt: " + last_in_words(pack, last),
                        "weeks are campaign weeks, counted from 1");
  if (const int week = calendar.called(card); week > last)
    return finder.error("TH208", "",
                        week == kNever ? "never dealt: no card that calls it is ever dealt"
                                       : "never dealt: no card calls it before week " + std::to_string(week),
                        last_in_words(pack, last));
  for (std::size_t i = 0; i < card.when.size(); ++i) {
    const int week = calendar.fulfilled(card.when[i]);
    if (week > last)
      return finder.error("TH208", step("when", i), "never dealt: this " + at_the_earliest(week),
                          last_in_words(pack, last));
  }
}

void check_returns(Finder& finder, const Pack& pack, const Calendar& calendar, const Card& card) {
  const int from = calendar.week_of(card.id);
  for (std::size_t i = 0; from != kNever && i < card.returns.size(); ++i) {
    if (from + card.returns[i].after > pack.campaign.weeks)
      finder.warning("TH212", step("returns", i) + "/after",
                     "returns in week " + std::to_string(from + card.returns[i].after) +
                         " or later; the campaign ends in week " + std::to_string(pack.campaign.weeks),
                     "return sooner, or deal this card earlier");
  }
}

// Names that do not exist were told already; what hangs on them is not told again.
bool has_names_found_wrong(const std::vector<Finding>& findings, const std::string& card) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.card == card && finding.code >= "TH204" && finding.code <= "TH207";
  });
}

}  // namespace

void check_dealing(std::vector<Finding>& findings, const Pack& pack, const std::vector<std::string>& left_out) {
  const Calendar calendar(pack, left_out);
  for (const Card& card : pack.cards) {
    if (has_names_found_wrong(findings, card.id)) continue;
    Finder finder(findings, card.id);
    if (!check_contradictions(finder, pack, card)) check_one(finder, pack, calendar, card);
    check_returns(finder, pack, calendar, card);
  }
}

}  // namespace two_hats::cards
