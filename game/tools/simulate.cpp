#include <cmath>
#include <cstdio>
#include <ostream>

#include "engine/base/text.h"
#include "game/tools/common.h"
#include "game/tools/lives.h"

namespace two_hats::tools {
namespace {

Json json_of(const policies::Summary& summary) {
  return {{"mean", rounded(summary.mean)}, {"deviation", rounded(summary.deviation)}};
}
Json json_of(const std::string& policy, const policies::Comparison& all) {
  return {{"policy", policy},
          {"short_score", json_of(all.short_score)},
          {"long_score", json_of(all.long_score)},
          {"realised", json_of(all.realised)}};
}

std::string line(const std::string& policy, const policies::Comparison& all) {
  char text[160];
  std::snprintf(text, sizeof text,
                "%-14s short %5.1f +- %4.1f   long %5.1f +- %4.1f   realised %6.2f +- %5.2f quarters", policy.c_str(),
                all.short_score.mean, all.short_score.deviation, all.long_score.mean, all.long_score.deviation,
                all.realised.mean, all.realised.deviation);
  return text;
}

// Without any spread on either side two different means are infinitely far apart, and JSON has no word for that.
Json effect_json(double d) { return std::isfinite(d) ? Json(rounded(d)) : Json(nullptr); }

std::string effect_words(double d) {
  if (!std::isfinite(d)) return "beyond measure";
  return base::fixed(d, 2);
}

}  // namespace

int simulate(const Places& places, const SimulateWishes& wishes, std::ostream& out, std::ostream& err) {
  const auto policy = policies::policy_named(wishes.policy);
  const auto against = wishes.against ? policies::policy_named(*wishes.against) : std::nullopt;
  if (!policy || (wishes.against && !against))
    return fail(err, {"There is no policy “" + (policy ? *wishes.against : wishes.policy) + "”.",
                      "There are: random, greedy-short, greedy-long, pleaser, expert, middle."});
  const auto parameters = open_parameters(places, err);
  if (!parameters) return 2;
  const cards::PackPtr pack = open_pack(wishes.pack, *parameters, err);
  if (!pack) return 2;
  const Lives lives{wishes.sessions, wishes.decisions, wishes.seed, wishes.progress};
  const policies::Comparison mine = policies::summarise(play_lives(*policy, pack, lives, err));
  Json json = {{"version", kContractVersion},   {"pack", pack->id},    {"sessions", wishes.sessions},
               {"decisions", wishes.decisions}, {"seed", wishes.seed}, {"result", json_of(wishes.policy, mine)}};
  std::string words = line(wishes.policy, mine) + "\n";
  if (against) {
    const policies::Comparison other = policies::summarise(play_lives(*against, pack, lives, err));
    const auto d = [&](const policies::Summary& a, const policies::Summary& b) {
      return policies::effect_size(a, b, wishes.sessions, wishes.sessions);
    };
    const double d_short = d(mine.short_score, other.short_score), d_long = d(mine.long_score, other.long_score),
                 d_realised = d(mine.realised, other.realised);
    json["against"] = json_of(*wishes.against, other);
    json["effect_sizes"] = {{"short_score", effect_json(d_short)},
                            {"long_score", effect_json(d_long)},
                            {"realised", effect_json(d_realised)}};
    words += line(*wishes.against, other) + "\neffect size d: short " + effect_words(d_short) + ", long " +
             effect_words(d_long) + ", realised " + effect_words(d_realised) + "\n";
  }
  if (wishes.json)
    write(out, json);
  else
    out << words;
  return 0;
}

}  // namespace two_hats::tools
