#include "engine/scoring/rate.h"

#include <algorithm>
#include <cstdio>
#include <ostream>

#include "engine/base/text.h"
#include "game/tools/checked.h"

namespace two_hats::tools {
namespace {

Json json_of(const scoring::Horizon& horizon) {
  return {{"mean", rounded(horizon.mean)},    {"low", rounded(horizon.low)},
          {"high", rounded(horizon.high)},    {"score", rounded(horizon.score, 1)},
          {"defensible", horizon.defensible}, {"scored", horizon.scored},
          {"close_call", horizon.close_call}, {"rank", horizon.rank},
          {"error", rounded(horizon.error)},  {"score_error", rounded(horizon.score_error, 2)}};
}

const char* kind_word(scoring::Cause::Kind kind) {
  switch (kind) {
    case scoring::Cause::Kind::effect:
      return "effect";
    case scoring::Cause::Kind::stock:
      return "stock";
    case scoring::Cause::Kind::promise:
      return "promise";
    case scoring::Cause::Kind::remainder:
      return "remainder";
  }
  return "";
}

const char* stopped_word(scoring::Stopped stopped) {
  switch (stopped) {
    case scoring::Stopped::separated:
      return "separated";
    case scoring::Stopped::cannot_matter:
      return "cannot_matter";
    case scoring::Stopped::at_limit:
      break;
  }
  return "at_limit";
}

Json json_of(const std::vector<scoring::Cause>& causes) {
  Json made = Json::array();
  for (const scoring::Cause& cause : causes)
    made.push_back({{"kind", kind_word(cause.kind)},
                    {"name", cause.name},
                    {"share", rounded(cause.share)},
                    {"worth", rounded(cause.worth)},
                    {"because", cause.because}});
  return made;
}

Json json_of(const cards::Card& card, const scoring::AnswerRating& answer) {
  Json made = {
      {"id", answer.id},
      {"answer", cards::text_of(card, answer.answer)},
      {"short_term", json_of(answer.short_term)},
      {"long_term", json_of(answer.long_term)},
      {"shape", std::string(scoring::name_of(answer.shape))},
      {"crossing_week", answer.crossing_week ? Json(*answer.crossing_week) : Json(nullptr)},
      {"best_share_short", rounded(answer.best_share_short)},
      {"best_share_long", rounded(answer.best_share_long)},
      {"bankrupt_share", rounded(answer.bankrupt_share)},
      {"promise_kept_share", answer.promise_kept_share < 0 ? Json(nullptr) : Json(rounded(answer.promise_kept_share))},
      {"tie_discount", answer.tie_discount ? Json(rounded(*answer.tie_discount)) : Json(nullptr)},
      {"agreed_share", answer.agreed_share < 0 ? Json(nullptr) : Json(rounded(answer.agreed_share))},
      {"because_against", answer.because_against},
      {"because", json_of(answer.because)},
      {"because_short_against", answer.because_short_against},
      {"because_short", json_of(answer.because_short)},
      {"stocks_long", json_of(answer.stocks_long)},
      {"stocks_short", json_of(answer.stocks_short)}};
  return made;
}

// Which of two places of the card's list changed, by the ids an author wrote.
Json moves_of(const cards::Card& card, const scoring::CardRating& rating) {
  Json moves = Json::array();
  const auto add = [&](const std::string& first, const std::string& second, double quarter, double years) {
    moves.push_back(
        {{"first", first}, {"second", second}, {"short_term", rounded(quarter)}, {"long_term", rounded(years)}});
  };
  if (const auto* order = std::get_if<cards::Order>(&card.decision))
    for (const scoring::Swap& swap : rating.swaps)
      add(order->items[static_cast<std::size_t>(swap.first)].id, order->items[static_cast<std::size_t>(swap.second)].id,
          swap.short_term, swap.long_term);
  if (const auto* split = std::get_if<cards::Split>(&card.decision))
    for (const scoring::Neighbour& move : rating.neighbours)
      add(split->activities[static_cast<std::size_t>(move.from)].id,
          split->activities[static_cast<std::size_t>(move.to)].id, move.short_term, move.long_term);
  return moves;
}

std::string horizon_words(const scoring::Horizon& horizon) {
  char text[128];
  std::snprintf(text, sizeof text, "%9.1f ± %5.2f [%8.1f %8.1f]  ", horizon.mean, horizon.error, horizon.low,
                horizon.high);
  if (!horizon.scored) return std::string(text) + "not scored";
  return std::string(text) + base::fixed(horizon.score, 0) + " ± " + base::fixed(horizon.score_error, 1) +
         (horizon.defensible ? " *" : "") + (horizon.close_call ? " ?" : "");
}

void write_causes(std::ostream& out, const char* horizon, const std::vector<scoring::Cause>& causes) {
  if (!causes.empty()) out << "    " << horizon << "\n";
  for (const scoring::Cause& cause : causes)
    out << "      " << base::fixed(cause.share * 100, 0) << " %  " << cause.name << "  " << base::euros(cause.worth)
        << (cause.because.empty() ? "" : "  " + cause.because) << "\n";
}

void write_words(std::ostream& out, const cards::Card& card, const scoring::CardRating& rating) {
  out << card.title << " (" << card.id << ", " << cards::name_of(card.kind()) << ", " << cards::name_of(card.hat)
      << ")\n";
  out << rating.draws << " draws x " << rating.seeds << " seeds; k€ against "
      << rating.answers[static_cast<std::size_t>(rating.reference)].id
      << "; ± standard error; 90 % interval over draws; score 0 to 100, * defensible, ? close call\n";
  if (rating.stopped == scoring::Stopped::separated) out << "stopped early: the answers are told apart\n";
  if (rating.stopped == scoring::Stopped::cannot_matter) out << "stopped early: more could not change a verdict\n";
  if (rating.lattice > 0) out << "every split was rated: " << base::with_thousands(rating.lattice) << "\n";
  out << "\n";
  for (const scoring::AnswerRating& answer : rating.answers) {
    out << answer.id << "  (" << cards::text_of(card, answer.answer) << ")  " << scoring::name_of(answer.shape);
    if (answer.agreed_share >= 0) out << ", agreed in " << base::fixed(answer.agreed_share * 100, 0) << " %";
    if (answer.crossing_week) out << ", crosses in week " << *answer.crossing_week;
    out << "\n  short " << horizon_words(answer.short_term) << "\n  long  " << horizon_words(answer.long_term) << "\n";
    write_causes(out, "three years, by cause", answer.because);
    write_causes(out, "three years, by stock", answer.stocks_long);
    write_causes(out, "quarter, by cause", answer.because_short);
    write_causes(out, "quarter, by stock", answer.stocks_short);
  }
  for (const scoring::EvidenceWorth& evidence : rating.evidence)
    out << "ask " << evidence.id << ": worth " << base::euros(evidence.worth) << ", costs "
        << base::euros(evidence.cost) << "\n";
  if (!card.key.best_short.empty()) out << "author's key: best short " << card.key.best_short;
  if (!card.key.best_long.empty())
    out << (card.key.best_short.empty() ? "author's key: " : ", ") << "best long " << card.key.best_long;
  out << "\n";
}

}  // namespace

int rate(const Places& places, const RateWishes& wishes, std::ostream& out, std::ostream& err) {
  const auto parameters = open_parameters(places, err);
  if (!parameters) return 2;
  const cards::PackPtr pack = open_pack(wishes.pack, *parameters, err);
  if (!pack) return 2;
  const cards::Card* card = pack->card(wishes.card);
  if (!card) {
    std::vector<std::string_view> ids;
    for (const cards::Card& other : pack->cards) ids.push_back(other.id);
    const auto near = base::nearest(wishes.card, ids);
    return fail(err, {"There is no card “" + wishes.card + "” in " + wishes.pack +
                          (near ? " (did you mean “" + *near + "”?)" : "") + ".",
                      "A card's id is its file's name without .json."});
  }
  const auto rating = told_rating(*pack, *card, 2);
  if (!rating) return fail(err, {"The rating did not finish.", ""});
  if (!wishes.json) {
    write_words(out, *card, *rating);
    return 0;
  }
  Json answers = Json::array();
  for (const scoring::AnswerRating& answer : rating->answers) answers.push_back(json_of(*card, answer));
  Json evidence = Json::array();
  for (const scoring::EvidenceWorth& worth : rating->evidence)
    evidence.push_back({{"id", worth.id}, {"worth", rounded(worth.worth)}, {"cost", rounded(worth.cost)}});
  const auto id_of = [&](int index) { return rating->answers[static_cast<std::size_t>(index)].id; };
  Json made = {{"version", kContractVersion},
               {"pack", pack->id},
               {"card", card->id},
               {"kind", std::string(cards::name_of(card->kind()))},
               {"unit", "thousand euros"},
               {"weekly_revenue", rounded(rating->weekly_revenue)},
               {"draws", rating->draws},
               {"seeds", rating->seeds},
               {"stopped", stopped_word(rating->stopped)},
               {"reference", id_of(rating->reference)},
               {"best_short", id_of(rating->best_short)},
               {"best_long", id_of(rating->best_long)},
               {"answers", answers},
               {"evidence", evidence}};
  if (card->kind() == cards::Kind::order) made["swaps"] = moves_of(*card, *rating);
  if (card->kind() == cards::Kind::split) {
    made["neighbours"] = moves_of(*card, *rating);
    made["lattice"] = rating->lattice;
  }
  write(out, made);
  return 0;
}

}  // namespace two_hats::tools
