#include "engine/scoring/rate.h"

#include <algorithm>
#include <cstdio>
#include <ostream>

#include "engine/base/text.h"
#include "engine/scoring/check_ratings.h"
#include "game/tools/common.h"

namespace two_hats::tools {
namespace {

Json json_of(const scoring::Horizon& horizon) {
  return {{"mean", rounded(horizon.mean)},    {"low", rounded(horizon.low)},
          {"high", rounded(horizon.high)},    {"score", rounded(horizon.score, 1)},
          {"defensible", horizon.defensible}, {"scored", horizon.scored},
          {"close_call", horizon.close_call}, {"rank", horizon.rank}};
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

Json json_of(const cards::Card& card, const scoring::AnswerRating& answer) {
  Json because = Json::array();
  for (const scoring::Cause& cause : answer.because)
    because.push_back({{"kind", kind_word(cause.kind)},
                       {"name", cause.name},
                       {"share", rounded(cause.share)},
                       {"worth", rounded(cause.worth)},
                       {"because", cause.because}});
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
      {"because_against", answer.because_against},
      {"because", because}};
  return made;
}

std::string horizon_words(const scoring::Horizon& horizon) {
  char text[96];
  if (!horizon.scored) {
    std::snprintf(text, sizeof text, "%9.1f [%8.1f %8.1f]  not scored", horizon.mean, horizon.low, horizon.high);
  } else {
    std::snprintf(text, sizeof text, "%9.1f [%8.1f %8.1f]  %3.0f%s%s", horizon.mean, horizon.low, horizon.high,
                  horizon.score, horizon.defensible ? "*" : " ", horizon.close_call ? "?" : " ");
  }
  return text;
}

void write_words(std::ostream& out, const cards::Card& card, const scoring::CardRating& rating) {
  out << card.title << " (" << card.id << ", " << cards::name_of(card.kind()) << ", " << cards::name_of(card.hat)
      << ")\n";
  out << rating.draws << " draws x " << rating.seeds << " seeds; k€ against "
      << rating.answers[static_cast<std::size_t>(rating.reference)].id
      << "; 90 % interval over draws; score 0 to 100, * defensible, ? close call\n\n";
  for (const scoring::AnswerRating& answer : rating.answers) {
    out << answer.id << "  (" << cards::text_of(card, answer.answer) << ")  " << scoring::name_of(answer.shape);
    if (answer.crossing_week) out << ", crosses in week " << *answer.crossing_week;
    out << "\n  short " << horizon_words(answer.short_term) << "\n  long  " << horizon_words(answer.long_term) << "\n";
    for (const scoring::Cause& cause : answer.because)
      out << "    " << base::fixed(cause.share * 100, 0) << " %  " << cause.name << "  " << base::euros(cause.worth)
          << (cause.because.empty() ? "" : "  " + cause.because) << "\n";
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
  const product::World world = scoring::typical_world(*pack, *card);
  scoring::Question question;
  question.pack = pack.get();
  question.card = card;
  question.world = &world;
  auto rating = scoring::rate(question, product::kRefined);
  if (!rating) return fail(err, {"The rating did not finish.", ""});
  scoring::explain(question, product::kQuick, *rating);
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
  write(out, {{"version", kContractVersion},
              {"pack", pack->id},
              {"card", card->id},
              {"kind", std::string(cards::name_of(card->kind()))},
              {"unit", "thousand euros"},
              {"weekly_revenue", rounded(rating->weekly_revenue)},
              {"draws", rating->draws},
              {"seeds", rating->seeds},
              {"reference", id_of(rating->reference)},
              {"best_short", id_of(rating->best_short)},
              {"best_long", id_of(rating->best_long)},
              {"answers", answers},
              {"evidence", evidence}});
  return 0;
}

}  // namespace two_hats::tools
