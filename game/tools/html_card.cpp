// One card of the report.
#include <cmath>

#include "engine/base/text.h"
#include "engine/cards/answer.h"
#include "game/tools/html_report.h"

namespace two_hats::tools {
namespace {

// The number as `rate --json` has it, for whoever takes it from the page, and as it is read.
Markup figure(double value, int decimals = 1) {
  return element("data", {{"value", Json(rounded(value, 3)).dump()}}, text(base::with_sign(value, decimals)));
}

// "best over a quarter, best over three years" if the author's key says so of this answer.
std::string key_of(const cards::Card& card, const scoring::AnswerRating& answer) {
  std::string words;
  const auto add = [&](const std::string& key, const char* what) {
    if (key.empty() || cards::answer_from(card, key) != answer.answer) return;
    words += (words.empty() ? "" : ", ") + std::string(what);
  };
  add(card.key.best_short, "quarter");
  add(card.key.best_long, "three years");
  for (const std::string& other : card.key.defensible) add(other, "defensible");
  return words;
}

Markup horizon_cells(const scoring::Horizon& horizon, const char* name) {
  Markup made = element("td", {{"class", std::string("number ") + name}}, figure(horizon.mean));
  made += element("td", {{"class", "number"}}, figure(horizon.low) + text(" to ") + figure(horizon.high));
  const Markup score = element("data", {{"value", Json(rounded(horizon.score, 1)).dump()}},
                               text(horizon.scored ? base::fixed(horizon.score, 0) : "not scored"));
  made += element("td", {{"class", "number"}}, score);
  made += element("td", {{"class", "number"}}, text(std::to_string(horizon.rank)));
  return made + element("td", horizon.defensible ? (horizon.close_call ? "yes, barely" : "yes") : "no");
}

Markup heads(std::initializer_list<std::string_view> words) {
  Markup made;
  for (const std::string_view one : words) made += element("th", {{"scope", "col"}}, text(one));
  return made;
}

Markup rating_table(const cards::Card& card, const scoring::CardRating& rating) {
  Markup rows;
  for (const scoring::AnswerRating& answer : rating.answers) {
    Markup cells = element("th", {{"scope", "row"}}, text(name_of_answer(card, answer)));
    cells += element("td", key_of(card, answer));
    cells += horizon_cells(answer.short_term, "short") + horizon_cells(answer.long_term, "long");
    cells += element("td", std::string(scoring::name_of(answer.shape)));
    cells += element("td", answer.crossing_week ? std::to_string(*answer.crossing_week) : "never");
    rows += element("tr", {{"data-answer", answer.id}}, cells);
  }
  const Markup over = element("th", {{"colspan", "2"}}, Markup{}) +
                      element("th", {{"colspan", "5"}, {"class", "short"}}, text("This quarter")) +
                      element("th", {{"colspan", "5"}, {"class", "long"}}, text("Three years")) +
                      element("th", {{"colspan", "2"}}, Markup{});
  const Markup head =
      heads({"Answer", "Author's key", "Mean, k€", "Nine draws in ten", "Score", "Rank", "Defensible", "Mean, k€",
             "Nine draws in ten", "Score", "Rank", "Defensible", "Shape", "Crosses in week"});
  return element("div", {{"class", "wide"}},
                 element("table", {{"class", "rating"}},
                         element("thead", element("tr", over) + element("tr", head)) + element("tbody", rows)));
}

Markup causes(const std::string& head, const std::vector<scoring::Cause>& list) {
  if (list.empty()) return {};
  Markup rows;
  for (const scoring::Cause& cause : list)
    rows += element("tr", element("td", cause.name) + element("td", {{"class", "number"}}, figure(cause.worth)) +
                              element("td", {{"class", "number"}}, text(base::fixed(cause.share * 100, 0) + " %")) +
                              element("td", cause.because));
  return element("h5", head) +
         element("table",
                 element("thead", element("tr", heads({"Cause", "k€", "Share", "Because"}))) + element("tbody", rows));
}

Markup why(const cards::Card& card, const scoring::CardRating& rating) {
  Markup made;
  for (const scoring::AnswerRating& answer : rating.answers) {
    const Markup inside = causes("Three years, against " + answer.because_against, answer.because) +
                          causes("This quarter, against " + answer.because_short_against, answer.because_short);
    if (!inside.html.empty()) made += element("details", element("summary", name_of_answer(card, answer)) + inside);
  }
  return made.html.empty() ? made : element("h3", "Why") + made;
}

Markup asking(const cards::Card& card, const scoring::CardRating* rating) {
  if (card.ask_first.empty()) return {};
  Markup rows;
  for (const cards::Evidence& evidence : card.ask_first) {
    Markup worth, cost;
    for (std::size_t i = 0; rating && i < rating->evidence.size(); ++i) {
      if (rating->evidence[i].id != evidence.id) continue;
      worth = figure(rating->evidence[i].worth);
      cost = figure(rating->evidence[i].cost);
    }
    const std::string tells = evidence.test ? "Yes: " + evidence.if_yes + " No: " + evidence.if_no : evidence.tells;
    rows += element("tr", element("td", evidence.label) + element("td", base::fixed(evidence.days, 1)) +
                              element("td", worth) + element("td", cost) + element("td", tells));
  }
  return element("h3", "Asking first") +
         element("div", {{"class", "wide"}},
                 element("table", element("thead", element("tr", heads({"Question", "Days", "Worth, k€", "Costs, k€",
                                                                        "What is heard"}))) +
                                      element("tbody", rows)));
}

std::string condition_in_words(const cards::Condition& condition) {
  using Kind = cards::Condition::Kind;
  const std::string level = (condition.above ? " above " : " below ") + base::fixed(condition.level, 2);
  if (condition.kind == Kind::stock) return std::string(product::name_of(condition.stock)) + level;
  if (condition.kind == Kind::runway) return "weeks of cash" + level;
  if (condition.kind == Kind::promise)
    return "promise " + condition.promise + (condition.promise_kept ? " kept" : " broken");
  const std::string answers = condition.answers.empty() ? "" : " with " + base::joined(condition.answers, " or ");
  return (condition.kind == Kind::answered ? "answered" : "not answered") + answers;
}

Markup ways(const cards::Pack& pack, const cards::Card& card) {
  Markup made;
  for (const cards::Return& called : card.returns) {
    const std::string after = called.answers.empty() ? "" : " after " + base::joined(called.answers, " or ");
    made += element("li", text("Brings back ") + link_to_card(pack, called.card) +
                              text(" in " + std::to_string(called.after) + " weeks" + after + ": " + called.line));
  }
  for (const cards::Condition& condition : card.when) {
    Markup line = text("Only if " + condition_in_words(condition) + " ");
    if (!condition.card.empty()) line += link_to_card(pack, condition.card);
    made += element("li", line);
  }
  if (!card.twin.empty()) made += element("li", text("Twin under the other hat: ") + link_to_card(pack, card.twin));
  if (card.flip)
    made += element("li", text("Turns round ") + link_to_card(pack, card.flip->of) + text(": " + card.flip->because));
  if (card.earliest_week) made += element("li", "Not before week " + std::to_string(*card.earliest_week));
  if (card.latest_week) made += element("li", "Not after week " + std::to_string(*card.latest_week));
  return made.html.empty() ? made : element("h3", "Its way through the campaign") + element("ul", made);
}

Markup situation(const cards::Pack& pack, const cards::Card& card) {
  const cards::Person* person = pack.person(card.person);
  Markup made = element("p", {{"class", "story"}}, text(card.story));
  Markup facts;
  for (const cards::Fact& fact : card.know)
    facts += element("li", text(fact.text + " ") + element("span", {{"class", "soft"}}, text(fact.source)));
  if (person) made += element("p", {{"class", "soft"}}, text(person->name + ", " + person->role));
  made += element("ul", facts) + element("p", element("b", card.question));
  made += element("p", {{"class", "soft"}}, text(card.decider_rule));
  for (const cards::View& view : card.views)
    made += element("p", std::string(cards::title_of(view.lens)) + ": " + view.says);
  return made;
}

}  // namespace

std::string name_of_answer(const cards::Card& card, const scoring::AnswerRating& answer) {
  if (scoring::rates_every_answer(card.kind())) return answer.id;
  return answer.id + " " + cards::text_of(card, answer.answer);
}

Markup link_to_card(const cards::Pack& pack, const std::string& id) {
  const cards::Card* card = pack.card(id);
  return card ? element("a", {{"href", "#card-" + id}}, text(card->title)) : text(id);
}

Markup card_section(const cards::Pack& pack, const cards::Card& card,
                    const std::optional<scoring::CardRating>& rating) {
  const std::string hat(cards::name_of(card.hat));
  Markup made = element("h2", card.title);
  made += element("p", {{"class", "soft"}},
                  element("code", card.id) + text(", " + std::string(cards::name_of(card.kind())) + ", hat: " + hat));
  made += situation(pack, card);
  if (rating) {
    made += element("h3", "Ratings") + rating_table(card, *rating);
    made += element(
        "p", {{"class", "soft"}},
        text("Thousand euros against “" + rating->answers[static_cast<std::size_t>(rating->reference)].id + "”, " +
             std::to_string(rating->draws) + " draws of " + std::to_string(rating->seeds) + " worlds."));
    made += element("div", {{"class", "charts"}}, chart_of(card, *rating, false) + chart_of(card, *rating, true));
  }
  made += element("h3", "The decision") + decision_of(pack, card);
  if (rating) made += why(card, *rating);
  made += asking(card, rating ? &*rating : nullptr) + ways(pack, card);
  made += element(
      "p", element("b", "To keep: ") + text(card.principle + " ") + element("b", "To look for: ") + text(card.cue));
  return element("section", {{"id", "card-" + card.id}, {"class", "card hat-" + hat}}, made);
}

}  // namespace two_hats::tools
