// The decision of a card as its file has it: what there is to choose from, and what each does.
#include "engine/base/text.h"
#include "game/tools/html_report.h"

namespace two_hats::tools {
namespace {

Markup row(std::initializer_list<Markup> cells) {
  Markup made;
  for (const Markup& cell : cells) made += element("td", cell);
  return element("tr", made);
}

Markup table(std::initializer_list<std::string_view> heads, const Markup& rows) {
  Markup head;
  for (const std::string_view words : heads) head += element("th", {{"scope", "col"}}, text(words));
  return element("div", {{"class", "wide"}},
                 element("table", element("thead", element("tr", head)) + element("tbody", rows)));
}

std::string size_of(const product::Effect& effect) {
  const std::string size = base::fixed(effect.size, 3);
  std::string words = std::string(product::name_of(effect.target)) + " ";
  words += effect.operation == product::Operation::scale ? "×" + size : base::with_sign(effect.size, 3);
  if (effect.start_week > 0) words += " from week " + std::to_string(effect.start_week);
  if (effect.weeks > 0) words += " for " + std::to_string(effect.weeks) + " weeks";
  if (!effect.conditions.empty()) words += ", on a condition";
  return words;
}

Markup effects_of(const std::vector<product::Effect>& effects) {
  Markup made;
  for (const product::Effect& effect : effects)
    made += element("li", element("code", size_of(effect)) + text(" " + effect.because));
  return effects.empty() ? made : element("ul", made);
}

Markup said(const char* head, const std::string& words) {
  return words.empty() ? Markup{} : element("dt", head) + element("dd", words);
}

Markup feedback_of(const cards::Feedback& feedback) {
  return element("dl", said("A quarter later", feedback.quarter) + said("Three years later", feedback.years) +
                           said("Against it", feedback.counter) + said("Right when", feedback.right_when));
}

std::string person_of(const cards::Pack& pack, const std::string& id) {
  const cards::Person* person = pack.person(id);
  return person ? person->name : id;
}

std::string owners_of(const std::vector<cards::Role>& roles) {
  std::string words;
  for (const cards::Role role : roles) words += (words.empty() ? "" : ", ") + std::string(cards::title_of(role));
  return words;
}

template <typename Items>
std::string needs_of(const Items& items, const std::vector<int>& needs) {
  std::string words;
  for (const int need : needs) words += (words.empty() ? "" : ", ") + items[static_cast<std::size_t>(need)].id;
  return words;
}

Markup shown(const cards::Pack& pack, const cards::Choice& choice) {
  Markup made;
  for (const cards::ChoiceAnswer& answer : choice.answers) {
    Markup one = element("h4", answer.id + ": " + answer.title) + element("p", answer.line);
    std::string about = "Defended by " + person_of(pack, answer.defender) + ".";
    if (!answer.bias.empty()) about += " Trap: " + answer.bias + ".";
    if (!answer.breach.empty()) about += " Breaks: " + answer.breach;
    one += element("p", {{"class", "soft"}}, text(about));
    if (answer.promise)
      one += element("p", "Promises " + answer.promise->id + ": " + base::fixed(answer.promise->work, 2) +
                              " team-weeks within " + std::to_string(answer.promise->due_week) + " weeks.");
    made += element("div", {{"class", "answer"}}, one + effects_of(answer.effects) + feedback_of(answer.feedback));
  }
  return made;
}

Markup shown(const cards::Pack&, const cards::Order& order) {
  Markup rows;
  for (const cards::OrderItem& item : order.items)
    rows += row({text(item.id), text(item.title + (item.note.empty() ? "" : ". " + item.note)),
                 text(base::fixed(item.points, 1)), text(needs_of(order.items, item.needs))});
  return element("p", "Capacity " + base::fixed(order.capacity, 0) + " points.") +
         table({"Item", "What", "Points", "Needs"}, rows) + feedback_of(order.feedback);
}

Markup shown(const cards::Pack&, const cards::Split& split) {
  Markup rows;
  for (const cards::Activity& activity : split.activities)
    rows += row({text(activity.title), text(activity.line) + effects_of(activity.effects),
                 text(std::to_string(activity.last))});
  return element("p", std::to_string(split.chips) + " chips of " + base::euros(split.chip_worth) + ".") +
         table({"Activity", "What", "Last"}, rows) + feedback_of(split.feedback);
}

Markup shown(const cards::Pack&, const cards::Ownership& ownership) {
  Markup rows;
  for (const cards::Duty& duty : ownership.duties) {
    Markup otherwise;
    for (const cards::Duty::Elsewhere& elsewhere : duty.elsewhere)
      otherwise += element("p", owners_of(elsewhere.roles) + ": " + elsewhere.because) + effects_of(elsewhere.effects);
    rows +=
        row({text(duty.title), text(owners_of(duty.owners)), text(duty.because + " (" + duty.source + ")"), otherwise});
  }
  return table({"Duty", "Owner", "Because", "With others"}, rows) + feedback_of(ownership.feedback);
}

Markup shown(const cards::Pack&, const cards::Selection& selection) {
  Markup rows;
  for (const cards::SelectionItem& item : selection.items)
    rows += row({text(item.id), text(item.title + (item.note.empty() ? "" : ". " + item.note)),
                 text(base::fixed(item.points, 1)), text(needs_of(selection.items, item.needs)),
                 text(base::with_sign(item.quarter, 1)), text(base::with_sign(item.later, 1))});
  Markup made = element("p", "Capacity " + base::fixed(selection.capacity, 0) + " points.");
  if (selection.goal) made += element("p", "Sprint Goal: " + selection.goal->text);
  return made + table({"Item", "What", "Points", "Needs", "Quarter, k€", "Later, k€"}, rows) +
         feedback_of(selection.feedback);
}

Markup shown(const cards::Pack& pack, const cards::Conversation& talk) {
  Markup wants, exchanges;
  for (const cards::Interest& interest : talk.interests)
    wants += element("li", interest.title + ", " + base::fixed(interest.weight * 100, 0) + " % of it");
  for (const cards::Exchange& exchange : talk.exchanges) {
    Markup replies;
    for (const cards::Reply& reply : exchange.replies) {
      const bool ends = reply.next < 0;
      const std::string leads = ends ? "ends the talk" : talk.exchanges[static_cast<std::size_t>(reply.next)].id;
      replies += element(
          "li", element("b", reply.id) + text(": " + reply.says + " (" + leads + ")") + effects_of(reply.effects));
    }
    exchanges += element("div", {{"class", "answer"}},
                         element("h4", exchange.id) + element("p", exchange.says) + element("ul", replies));
  }
  Markup made = element("p", person_of(pack, talk.with) + " wants:") + element("ul", wants) + exchanges;
  made += element("p", "Agreed: " + talk.agreed_line) + effects_of(talk.agreed);
  return made + element("p", "Refused: " + talk.refused_line) + effects_of(talk.refused) + feedback_of(talk.feedback);
}

}  // namespace

Markup decision_of(const cards::Pack& pack, const cards::Card& card) {
  return std::visit([&](const auto& form) { return shown(pack, form); }, card.decision);
}

}  // namespace two_hats::tools
