// Whether the decision can be put to a player: how many answers, prerequisites without circles, chips that add up,
// one owner at a time, and a key that is a legal answer.
#include <algorithm>

#include "engine/cards/answer.h"
#include "engine/cards/finder.h"

namespace two_hats::cards {
namespace {

bool has(const std::vector<Role>& roles, Role role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

void check_choice(Finder& finder, const Pack& pack, const Choice& choice) {
  const std::size_t count = choice.answers.size();
  if (count < 3 && !pack.tutorial)
    finder.error("TH122", "/answers", std::to_string(count) + " answers; a choice has 3 to 5",
                 "only a tutorial pack may offer two");
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (choice.answers[i].effects == choice.answers[k].effects &&
          choice.answers[i].promise == choice.answers[k].promise)
        finder.warning(
            "TH130", step("answers", i),
            "the answers " + quoted(choice.answers[k].id) + " and " + quoted(choice.answers[i].id) + " do the same",
            "answers that differ only in words rate the same");
    }
  }
}

// Depth-first; `state`: 0 unseen, 1 on the way, 2 done. The first item found to need itself, by whatever way, or -1.
int item_in_a_circle(const Order& order, int item, std::vector<int>& state) {
  int& mine = state[static_cast<std::size_t>(item)];
  if (mine == 1) return item;
  if (mine == 2) return -1;
  mine = 1;
  for (const int need : order.items[static_cast<std::size_t>(item)].needs) {
    if (const int found = item_in_a_circle(order, need, state); found >= 0) return found;
  }
  state[static_cast<std::size_t>(item)] = 2;
  return -1;
}

// True if the prerequisites can be met in some order.
bool check_order(Finder& finder, const Order& order) {
  double total = 0, smallest = order.items[0].points;
  for (const OrderItem& item : order.items) {
    total += item.points;
    smallest = std::min(smallest, item.points);
  }
  if (order.capacity < smallest)
    finder.error("TH124", "/capacity", "the capacity is smaller than the smallest item",
                 "points and capacity are in one unit");
  else if (order.capacity >= total)
    finder.warning("TH124", "/capacity", "every item fits into the capacity",
                   "an order matters when something must wait");
  std::vector<int> state(order.items.size(), 0);
  for (std::size_t i = 0; i < order.items.size(); ++i) {
    const int found = item_in_a_circle(order, static_cast<int>(i), state);
    if (found < 0) continue;
    const auto index = static_cast<std::size_t>(found);
    finder.error("TH123", step("items", index) + "/needs",
                 "the item " + quoted(order.items[index].id) + " needs itself by way of others",
                 "take one need out of the circle");
    return false;
  }
  return true;
}

void check_split(Finder& finder, const Split& split) {
  int last = 0;
  for (const Activity& activity : split.activities) last += activity.last;
  if (last != split.chips)
    finder.error("TH125", "/activities",
                 "last quarter's chips sum to " + std::to_string(last) + ", not to " + std::to_string(split.chips),
                 "\"last\" over the six activities makes \"chips\"");
}

void check_ownership(Finder& finder, const Ownership& ownership) {
  for (std::size_t i = 0; i < ownership.duties.size(); ++i) {
    const Duty& duty = ownership.duties[i];
    std::vector<Role> taken = duty.owners;
    if (has(duty.owners, Role::nobody))
      finder.error("TH126", step("duties", i) + "/owners", "a duty that nobody should own", "leave the duty out");
    for (std::size_t k = 0; k < duty.elsewhere.size(); ++k) {
      for (const Role role : duty.elsewhere[k].roles) {
        if (has(taken, role))
          finder.error("TH126", step("duties", i) + step("elsewhere", k) + "/roles",
                       "the duty " + quoted(duty.id) + " counts " + std::string(name_of(role)) + " twice",
                       "a role is an owner or stands once in \"elsewhere\"");
        taken.push_back(role);
      }
    }
  }
}

void check_key(Finder& finder, const Card& card, const std::string& key, const std::string& pointer) {
  if (key.empty() || answer_from(card, key)) return;
  std::string hint = "an answer's id";
  if (card.kind() == Kind::order) hint = "every item once, none before what it needs, as in \"EGABCDHF\"";
  if (card.kind() == Kind::split) hint = "chips for each of the six activities, as in \"0/8/2/0/0/0\"";
  if (card.kind() == Kind::ownership) hint = "an owner for each duty, as in \"product_owner,developers,nobody\"";
  finder.error("TH128", pointer, quoted(key) + " is no answer of this card", hint);
}

}  // namespace

void check_form(Finder& finder, const Pack& pack, const Card& card) {
  bool answerable = true;
  if (const auto* choice = std::get_if<Choice>(&card.decision)) check_choice(finder, pack, *choice);
  if (const auto* order = std::get_if<Order>(&card.decision)) answerable = check_order(finder, *order);
  if (const auto* split = std::get_if<Split>(&card.decision)) check_split(finder, *split);
  if (const auto* ownership = std::get_if<Ownership>(&card.decision)) check_ownership(finder, *ownership);
  if (answerable) {
    check_key(finder, card, card.key.best_short, "/key/best_short");
    check_key(finder, card, card.key.best_long, "/key/best_long");
  }
  if (card.references.empty())
    finder.error("TH129", "/references", "the card cites nothing", "name at least one of the pack's references");
  if (has(card.deciders, Role::nobody))
    finder.error("TH127", "/deciders", "\"nobody\" cannot decide", "name the role whose call this is");
}

}  // namespace two_hats::cards
