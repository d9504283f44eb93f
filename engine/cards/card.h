// A scenario card: a situation under one hat, what is known, what can be asked, and the decision itself in one of six
// forms. Plain data; everything was checked when it was read (engine/loading) and by check_pack.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/cards/curve.h"
#include "engine/cards/lens.h"
#include "engine/product/effect.h"
#include "engine/product/state.h"

namespace two_hats::cards {

enum class Hat : std::uint8_t { manager, owner, both };
enum class Kind : std::uint8_t { choice, order, split, ownership, selection, conversation };
// Who decides or does. The order is that of the owner boxes on the screen and their keys 1..6.
enum class Role : std::uint8_t { product_manager, product_owner, developers, scrum_master, stakeholder, nobody };
inline constexpr int kRoleCount = 6;

std::string_view name_of(Hat hat);          // "pm", "po", "both"
std::string_view name_of(Kind kind);        // "choice", "order", "split", "ownership", "selection", "conversation"
std::string_view name_of(Role role);        // "product_manager"
std::string_view title_of(Role role);       // "Product Manager"
std::string_view in_a_sentence(Role role);  // "the Product Manager", "a stakeholder", "nobody"
std::optional<Hat> hat_named(std::string_view);
std::optional<Kind> kind_named(std::string_view);
std::optional<Role> role_named(std::string_view);

struct Fact {
  std::string text, source;
};

inline constexpr double kWorkingDays = 5;  // of asking: a week of the calendar

// Evidence that can be bought before deciding. With `test` it looks at an unknown of the card and tells `if_yes` or
// `if_no`; without, it tells `tells` and changes no belief (tempting, worthless).
struct Evidence {
  std::string id, label;
  double days = 1;          // costs days x the stage's evidence_day, and time: kWorkingDays move the calendar
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
  std::string bias;  // the trap it stands for, one of kBiases; empty: none
};

struct Choice {
  std::vector<ChoiceAnswer> answers;
};

// What a waiting item costs besides, if something that nobody knows yet turns out true.
struct Surprise {
  int unknown = 0;            // index into the card's unknowns
  DelayCurve quarter, later;  // k€ on each horizon
};
struct OrderItem {
  std::string id, title, note;  // id is one capital letter or a word
  double points = 0;
  std::vector<int> needs;     // indices of items that must come first
  DelayCurve quarter, later;  // k€ on each horizon
  std::optional<Surprise> surprise;
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
inline constexpr int kMostChips = 10;  // of a split that is rated whole: six activities make 3,003 splits
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
  struct Through {                   // who is right under another lens, best first, and why
    Lens lens = Lens::scrum_guide;
    std::vector<Role> owners;
    std::string because;
  };
  std::vector<Through> through;
};
struct Ownership {
  std::vector<Duty> duties;
  Feedback feedback;
};

// What goes into one Sprint. Developers work on the items of the Sprint Goal first, then from the top of the list.
// What an item brings besides if it is done in this Sprint, and something that nobody knows yet turns out true.
struct Windfall {
  int unknown = 0;                // index into the card's unknowns
  double quarter = 0, later = 0;  // k€; below 0: it takes away
};
struct SelectionItem {
  std::string id, title, note;  // id as of an order's item
  double points = 0;
  std::vector<int> needs;         // indices of items without which this one cannot be selected
  double quarter = 0, later = 0;  // k€ if it is done in this Sprint
  std::optional<Windfall> windfall{};
};
struct SprintGoal {
  std::string text;
  std::vector<int> items;
  double quarter = 0, later = 0;  // k€ if every one of its items is done
};
struct Selection {
  std::vector<SelectionItem> items;            // 2..20
  double capacity = 0;                         // points of this Sprint
  double capacity_low = 0, capacity_high = 0;  // nine in ten
  std::optional<SprintGoal> goal;
  double overload_quarter = 0, overload_later = 0;  // k€ lost per point selected and not finished
  Feedback feedback;
};

// A talk with one stakeholder: a tree of exchanges. What the replies give meets what the other side wants.
struct Interest {
  std::string id, title;
  double weight = 0;  // of all they want; the weights of a card sum to 1
};
struct Reply {
  std::string id, says;
  std::vector<std::pair<int, double>> gives;  // interest, share 0..1 of it; the largest on a path counts
  No no = No::none;                           // costs trust by itself: more when silent
  std::vector<product::Effect> effects;       // agreed or not
  int next = -1;                              // index of the exchange that follows; -1: the talk ends
  std::optional<Role> decided_by;             // as in a choice's answer
  std::string breach, bias;
};
struct Exchange {
  std::string id, says;        // what the other side says
  std::vector<Reply> replies;  // 2..4
};
struct Conversation {
  std::string with;                                         // person id; gives the trust stock
  product::Stock trust = product::Stock::trust_executives;  // of that person, filled in when the pack is read
  std::vector<Interest> interests;
  double reservation = .5;                             // share of what they want that they would settle for
  double reservation_low = .5, reservation_high = .5;  // nine in ten
  std::vector<Exchange> exchanges;                     // the first opens; every other is reached from exactly one reply
  std::vector<product::Effect> agreed, refused;        // beside those of the replies
  std::string agreed_line, refused_line;               // told afterwards
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

// Whose call it is under another lens.
struct LensRule {
  Lens lens = Lens::scrum_guide;
  std::vector<Role> deciders;
  std::string rule;
};
// What one lens says of the case where lenses or authors differ. Told with the verdict.
struct View {
  Lens lens = Lens::scrum_guide;
  std::string says;
};
// The second of two near-identical cards whose best answer reverses: the player names the cue that decides.
struct Cue {
  std::string id, text;
};
struct Flip {
  std::string of;  // the first card's id
  std::vector<Cue> cues;
  std::string decides;  // a cue's id
  std::string because;
};
const Cue* cue_of(const Flip& flip, std::string_view id);  // null if there is none
// Other words for the same case: written text and what stands in its place on that surface of the pack.
using Replacements = std::vector<std::pair<std::string, std::string>>;
struct CardSurface {
  std::string surface;  // id in the pack
  Replacements replace;
};

// The author's expectation; check fails if the engine disagrees: answers in the form of text_of (answer.h).
struct Key {
  std::string best_short, best_long;
  std::vector<std::string> defensible{};  // over three years, beside best_long; empty: the author does not say
};

// Same alternatives, same order as Kind.
using Form = std::variant<Choice, Order, Split, Ownership, Selection, Conversation>;

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
  Form decision;
  Key key;
  std::string principle, cue;
  std::vector<std::string> references;  // ids in the pack
  std::vector<LensRule> lenses;         // deciders under lenses other than the one that the card is written for
  std::vector<View> views;
  bool debate = false;  // a question that the field disputes
  std::string twin;     // id of the card that tells the same situation under the other hat; may be empty
  std::optional<Flip> flip;
  std::vector<CardSurface> surfaces;
  std::vector<Return> returns;
  std::vector<Condition> when;
  std::optional<int> earliest_week, latest_week;  // of the campaign, counted from its first week = 1
  int weeks = 1;                                  // calendar time until the next card
  bool always = false;                            // dealt as soon as its week comes, before chance has its say
  Kind kind() const { return static_cast<Kind>(decision.index()); }
};

}  // namespace two_hats::cards
