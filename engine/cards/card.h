// A scenario card: a situation under one hat, what is known, what can be asked, and the decision itself in one of four
// forms. Plain data; everything was checked when it was read (engine/loading) and by check_pack.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/cards/curve.h"
#include "engine/product/effect.h"
#include "engine/product/state.h"

namespace two_hats::cards {

enum class Hat : std::uint8_t { manager, owner, both };
enum class Kind : std::uint8_t { choice, order, split, ownership };
// Who decides or does. The order is that of the owner boxes on the screen and their keys 1..6.
enum class Role : std::uint8_t { product_manager, product_owner, developers, scrum_master, stakeholder, nobody };
inline constexpr int kRoleCount = 6;

std::string_view name_of(Hat hat);     // "pm", "po", "both"
std::string_view name_of(Kind kind);   // "choice", "order", "split", "ownership"
std::string_view name_of(Role role);   // "product_manager"
std::string_view title_of(Role role);  // "Product Manager"
std::optional<Hat> hat_named(std::string_view);
std::optional<Kind> kind_named(std::string_view);
std::optional<Role> role_named(std::string_view);

struct Fact {
  std::string text, source;
};

// Evidence that can be bought before deciding. With `test` it looks at an unknown of the card and tells `if_yes` or
// `if_no`; without, it tells `tells` and changes no belief (tempting, worthless).
struct Evidence {
  std::string id, label;
  double days = 1;          // costs days x the stage's evidence_day
  std::optional<int> test;  // index into the card's tests
  std::string if_yes, if_no, tells;
};

struct Feedback {
  std::string quarter, years, counter, right_when;
};

enum class No : std::uint8_t { none, explained, silent };

struct ChoiceAnswer {
  std::string id, title, line;
  std::string defender;  // person id: who would choose this
  std::optional<product::Promise> promise;
  std::vector<product::Effect> effects;
  Feedback feedback;
  std::optional<Role> decided_by;  // who decides under this answer, if not the card's decider
  std::string breach;              // the rule it breaks, in words, if any
  No no = No::none;
  std::string bias;
};

struct Choice {
  std::vector<ChoiceAnswer> answers;
};

struct OrderItem {
  std::string id, title, note;  // id is one capital letter or a word
  double points = 0;
  std::vector<int> needs;     // indices of items that must come first
  DelayCurve quarter, later;  // k€ on each horizon
};
struct Order {
  std::vector<OrderItem> items;                // 2..20
  double capacity = 0;                         // points in this Sprint
  double capacity_low = 0, capacity_high = 0;  // nine in ten
  double weeks = 2;                            // of one Sprint: throughput = capacity / weeks
  Feedback feedback;
};

struct Activity {
  std::string id, title, line;           // line: what one more chip buys
  int last = 0;                          // chips last quarter
  double returns = 1;                    // effect size = full size x share^returns (diminishing below 1)
  std::vector<product::Effect> effects;  // of all chips on this activity
};
struct Split {
  int chips = 10;
  double chip_worth = 0;             // k€, for the words
  std::vector<Activity> activities;  // six
  Feedback feedback;
};

struct Duty {
  std::string id, title;
  std::vector<Role> owners;  // right owners, first is the best
  std::string source;        // "Scrum Guide 2020, Product Owner" or "practice"
  bool by_rule = false;      // conduct marks only what a rule book settles
  std::string because;
  struct Elsewhere {
    std::vector<Role> roles;
    std::vector<product::Effect> effects;
    std::string because;
  };
  std::vector<Elsewhere> elsewhere;  // effects with other owners; a role not named has no effect
};
struct Ownership {
  std::vector<Duty> duties;
  Feedback feedback;
};

// When a card may be dealt. All must hold.
struct Condition {
  enum class Kind : std::uint8_t { stock, runway, answered, not_answered, promise };
  Kind kind = Kind::stock;
  product::Stock stock = product::Stock::debt;
  bool above = true;  // stock, runway: above or below `level`
  double level = 0;
  std::string card;                  // answered / not_answered
  std::vector<std::string> answers;  // empty: any
  std::string promise;
  bool promise_kept = true;
};

// A later card that this one calls: `after` weeks later, if one of `answers` was given (empty: any).
struct Return {
  std::string card;
  int after = 4;
  std::vector<std::string> answers;
  std::string line;  // shown on the later card: what brought it back
};

// The author's expectation; check fails if the engine disagrees. Choice: answer ids. Order: a permutation as item ids.
struct Key {
  std::string best_short, best_long;
};

struct Card {
  std::string id;
  Hat hat = Hat::manager;
  std::vector<product::Stage> stages;
  std::string title, story, question;
  std::string person;  // person id of the pack
  std::string skill;   // competency id shown on the card
  std::vector<std::string> competencies;
  std::vector<Fact> know;
  std::vector<product::Unknown> unknowns;
  std::vector<product::Test> tests;
  std::vector<Evidence> ask_first;
  std::vector<Role> deciders;  // whose call this is
  std::string decider_rule;    // "What to offer is the Product Manager's call."
  std::variant<Choice, Order, Split, Ownership> decision;
  Key key;
  std::string principle, cue;
  std::vector<std::string> references;  // ids in the pack
  std::vector<Return> returns;
  std::vector<Condition> when;
  std::optional<int> earliest_week, latest_week;  // of the campaign, counted from its first week = 1
  int weeks = 1;                                  // calendar time until the next card
  bool always = false;                            // dealt as soon as its week comes, before chance has its say
  Kind kind() const { return static_cast<Kind>(decision.index()); }
};

}  // namespace two_hats::cards
