// Whether the decision can be put to a player: how many answers, prerequisites without circles, chips that add up,
// one owner at a time, and a key that is a legal answer.
#include <algorithm>

#include "engine/cards/answer.h"
#include "engine/cards/finder.h"
#include "engine/cards/selection.h"

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
template <typename Items>
int item_in_a_circle(const Items& items, int item, std::vector<int>& state) {
  int& mine = state[static_cast<std::size_t>(item)];
  if (mine == 1) return item;
  if (mine == 2) return -1;
  mine = 1;
  for (const int need : items[static_cast<std::size_t>(item)].needs) {
    if (const int found = item_in_a_circle(items, need, state); found >= 0) return found;
  }
  state[static_cast<std::size_t>(item)] = 2;
  return -1;
}

// True if the prerequisites can be met in some order.
template <typename Items>
bool check_items(Finder& finder, const Items& items, double capacity, const char* what_matters) {
  double total = 0, smallest = items[0].points;
  for (const auto& item : items) {
    total += item.points;
    smallest = std::min(smallest, item.points);
  }
  if (capacity < smallest)
    finder.error("TH124", "/capacity", "the capacity is smaller than the smallest item",
                 "points and capacity are in one unit");
  else if (capacity >= total)
    finder.warning("TH124", "/capacity", "every item fits into the capacity", what_matters);
  std::vector<int> state(items.size(), 0);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const int found = item_in_a_circle(items, static_cast<int>(i), state);
    if (found < 0) continue;
    const auto index = static_cast<std::size_t>(found);
    finder.error("TH123", step("items", index) + "/needs",
                 "the item " + quoted(items[index].id) + " needs itself by way of others",
                 "take one need out of the circle");
    return false;
  }
  return true;
}

// A Sprint Goal that even a good Sprint cannot reach is a wish. Precondition: prerequisites without a circle.
void check_goal(Finder& finder, const Selection& selection) {
  if (!selection.goal) return;
  double points = 0;
  std::size_t left = selection.goal->items.size();
  for (const int item : working_order(selection)) {
    if (left == 0) break;
    points += selection.items[static_cast<std::size_t>(item)].points;
    left -= static_cast<std::size_t>(std::count(selection.goal->items.begin(), selection.goal->items.end(), item));
  }
  if (points > selection.capacity_high)
    finder.warning("TH124", "/goal/items", "the Sprint Goal needs more than a good Sprint's capacity",
                   "nineteen Sprints in twenty stay below the range's upper end; leave an item out of the goal");
}

// Replies that differ in nothing but their words.
void check_talk(Finder& finder, const Conversation& talk) {
  for (std::size_t e = 0; e < talk.exchanges.size(); ++e) {
    const std::vector<Reply>& replies = talk.exchanges[e].replies;
    for (std::size_t i = 0; i < replies.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        const bool end = replies[i].next < 0 && replies[k].next < 0;
        if (!end || replies[i].gives != replies[k].gives || replies[i].no != replies[k].no ||
            !(replies[i].effects == replies[k].effects))
          continue;
        finder.warning("TH130", step("exchanges", e) + step("replies", i),
                       "the replies " + quoted(replies[k].id) + " and " + quoted(replies[i].id) + " do the same",
                       "answers that differ only in words rate the same");
      }
    }
  }
  for (std::size_t i = 0; i < talk.interests.size(); ++i) {
    const auto gives = [&](const Reply& reply) {
      return std::any_of(reply.gives.begin(), reply.gives.end(),
                         [&](const auto& given) { return given.first == static_cast<int>(i) && given.second > 0; });
    };
    const bool given = std::any_of(talk.exchanges.begin(), talk.exchanges.end(), [&](const Exchange& exchange) {
      return std::any_of(exchange.replies.begin(), exchange.replies.end(), gives);
    });
    if (!given)
      finder.warning("TH133", step("interests", i),
                     "no reply gives any of the interest " + quoted(talk.interests[i].id),
                     "name it in a reply's \"gives\", or delete it");
  }
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
  if (card.kind() == Kind::selection) hint = "items with all that they need, as in \"ACD\", or \"none\"";
  if (card.kind() == Kind::conversation) hint = "a reply of every exchange to the end of the talk, as in \"ask/offer\"";
  finder.error("TH128", pointer, quoted(key) + " is no answer of this card", hint);
}

}  // namespace

void check_form(Finder& finder, const Pack& pack, const Card& card) {
  bool answerable = true;
  if (const auto* choice = std::get_if<Choice>(&card.decision)) check_choice(finder, pack, *choice);
  if (const auto* order = std::get_if<Order>(&card.decision))
    answerable = check_items(finder, order->items, order->capacity, "an order matters when something must wait");
  if (const auto* split = std::get_if<Split>(&card.decision)) check_split(finder, *split);
  if (const auto* ownership = std::get_if<Ownership>(&card.decision)) check_ownership(finder, *ownership);
  if (const auto* selection = std::get_if<Selection>(&card.decision)) {
    answerable =
        check_items(finder, selection->items, selection->capacity, "a selection matters when something must wait");
    if (answerable) check_goal(finder, *selection);
  }
  if (const auto* talk = std::get_if<Conversation>(&card.decision)) check_talk(finder, *talk);
  if (answerable) {
    check_key(finder, card, card.key.best_short, "/key/best_short");
    check_key(finder, card, card.key.best_long, "/key/best_long");
    for (std::size_t i = 0; i < card.key.defensible.size(); ++i)
      check_key(finder, card, card.key.defensible[i], "/key" + step("defensible", i));
  }
  if (card.references.empty())
    finder.error("TH129", "/references", "the card cites nothing", "name at least one of the pack's references");
  if (has(card.deciders, Role::nobody))
    finder.error("TH127", "/deciders", "\"nobody\" cannot decide", "name the role whose call this is");
}

}  // namespace two_hats::cards
