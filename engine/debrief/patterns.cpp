// What shows only over several decisions: traps taken, twins under both hats, flip pairs, how the campaign ended.
#include <algorithm>

#include "engine/cards/conversation.h"
#include "engine/debrief/telling.h"
#include "engine/session/deal.h"

namespace two_hats::debrief {
namespace {

std::vector<std::string> biases_offered(const cards::Card& card) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  if (const auto* choice = std::get_if<cards::Choice>(&card.decision))
    for (const cards::ChoiceAnswer& answer : choice->answers) add(answer.bias);
  if (const auto* talk = std::get_if<cards::Conversation>(&card.decision))
    for (const cards::Exchange& exchange : talk->exchanges)
      for (const cards::Reply& reply : exchange.replies) add(reply.bias);
  return names;
}

std::vector<std::string> biases_taken(const cards::Card& card, const cards::Answer& answer) {
  if (const auto* given = std::get_if<cards::ChoiceGiven>(&answer)) {
    const auto& answers = std::get<cards::Choice>(card.decision).answers;
    return {answers[static_cast<std::size_t>(given->answer)].bias};
  }
  std::vector<std::string> names;
  if (const auto* given = std::get_if<cards::ConversationGiven>(&answer))
    for (const cards::Reply* reply : cards::replies_on(std::get<cards::Conversation>(card.decision), *given))
      if (std::ranges::find(names, reply->bias) == names.end()) names.push_back(reply->bias);
  return names;
}

std::optional<int> turn_of(const session::Session& session, const std::string& card) {
  const auto found = std::ranges::find(session.turns, card, [](const session::Turn& t) { return t.decision.card; });
  if (found == session.turns.end()) return std::nullopt;
  return static_cast<int>(found - session.turns.begin());
}

}  // namespace

std::vector<BiasLine> bias_profile(const session::Session& session) {
  std::vector<BiasLine> lines;
  for (const cards::Bias& bias : cards::kBiases) {
    BiasLine line;
    line.name = bias.name;
    line.words = bias.words;
    for (std::size_t i = 0; i < session.turns.size(); ++i) {
      const cards::Card& card = card_of(session, static_cast<int>(i));
      const auto among = [&](const std::vector<std::string>& names) {
        return std::ranges::find(names, line.name) != names.end();
      };
      line.offered += among(biases_offered(card));
      if (among(biases_taken(card, session.turns[i].decision.answer))) line.turns.push_back(static_cast<int>(i));
    }
    if (line.offered > 0) lines.push_back(std::move(line));
  }
  // Those taken most often first, then those met and left most often.
  std::ranges::stable_sort(lines, [](const BiasLine& a, const BiasLine& b) {
    if (a.turns.size() != b.turns.size()) return a.turns.size() > b.turns.size();
    return a.offered > b.offered;
  });
  return lines;
}

std::vector<Twin> twins(const session::Session& session) {
  std::vector<Twin> pairs;
  for (std::size_t i = 0; i < session.turns.size(); ++i) {
    const cards::Card& card = card_of(session, static_cast<int>(i));
    if (card.hat != cards::Hat::manager || card.twin.empty()) continue;
    if (const auto other = turn_of(session, card.twin)) pairs.push_back({static_cast<int>(i), *other});
  }
  return pairs;
}

std::vector<FlipPair> flip_pairs(const session::Session& session) {
  std::vector<FlipPair> pairs;
  for (std::size_t i = 0; i < session.turns.size(); ++i) {
    const cards::Card& card = card_of(session, static_cast<int>(i));
    if (!card.flip) continue;
    const auto first = turn_of(session, card.flip->of);
    if (!first) continue;
    FlipPair pair;
    pair.first = *first;
    pair.second = static_cast<int>(i);
    pair.named = !session.turns[i].decision.cue.empty();
    pair.right = session.turns[i].decision.cue == card.flip->decides;
    if (const cards::Cue* cue = cards::cue_of(*card.flip, card.flip->decides)) pair.cue = cue->text;
    pair.because = card.flip->because;
    pairs.push_back(std::move(pair));
  }
  return pairs;
}

std::optional<Ending> ending(const session::Session& session) {
  if (session.table) return std::nullopt;
  for (const cards::Ending& each : session.pack->endings) {
    const auto true_now = [&](const cards::Condition& when) { return session::holds(session, when); };
    if (std::ranges::all_of(each.when, true_now)) return Ending{each.title, each.text, each.question};
  }
  return std::nullopt;
}

}  // namespace two_hats::debrief
