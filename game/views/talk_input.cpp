#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/cards/answer.h"
#include "game/app/draft.h"
#include "game/views/table_parts.h"

namespace two_hats::views {
namespace {

constexpr double kWholly = .75;  // from this share on an interest counts as offered in words

std::string tag_of(const base::Words& w, const cards::Reply& reply) {
  if (reply.no == cards::No::explained) return w("No, and why");
  if (reply.no == cards::No::silent) return w("No");
  return reply.gives.empty() ? w("Ask") : w("Offer");
}

std::string tag_icon(const cards::Reply& reply) {
  if (reply.no == cards::No::explained) return "speech";
  if (reply.no == cards::No::silent) return "close";
  return reply.gives.empty() ? "question" : "handshake";
}

std::string share_words(const base::Words& w, const std::string& title, double share) {
  return share >= kWholly ? w("Offered: {0}", w.inside(title)) : w("Partly offered: {0}", w.inside(title));
}

// The replies as they lie on the table.
std::vector<int> laid(const cards::Conversation& talk, const session::Deal& deal, int exchange) {
  std::size_t all = 0;
  for (const cards::Exchange& each : talk.exchanges) all += each.replies.size();
  if (deal.places.size() == all) return session::replies_laid(talk, deal, exchange);
  std::vector<int> as_written(talk.exchanges[static_cast<std::size_t>(exchange)].replies.size());
  std::iota(as_written.begin(), as_written.end(), 0);
  return as_written;
}

int points(double trust) { return static_cast<int>(std::lround(trust * 100)); }

// What a reply did, for the line beneath it: what it cost in trust, or what it newly offers.
void tell_after(const base::Words& w, TalkLine& line, const cards::Conversation& talk, const cards::Reply& reply,
                double cost, const std::vector<double>& shares) {
  if (reply.no != cards::No::none) {
    line.after = reply.no == cards::No::silent ? w("Trust falls by {0}: a no without a why", points(cost))
                                               : w("Trust falls by {0}: a no, and they know why", points(cost));
    line.after_icon = "handshake";
    line.after_tone = reply.no == cards::No::silent ? Tone::bad : Tone::careful;
    return;
  }
  for (const auto& [interest, share] : reply.gives) {
    if (share <= shares[static_cast<std::size_t>(interest)]) continue;
    const std::string& title = talk.interests[static_cast<std::size_t>(interest)].title;
    line.after += line.after.empty() ? share_words(w, title, share) : ", " + w.inside(title);
  }
  if (line.after.empty()) return;
  line.after_icon = "check";
  line.after_tone = Tone::good;
}

// How often one can still speak from this exchange on, at most.
int most_from(const cards::Conversation& talk, int exchange) {
  if (exchange < 0) return 0;
  int most = 0;
  for (const cards::Reply& reply : talk.exchanges[static_cast<std::size_t>(exchange)].replies)
    most = std::max(most, most_from(talk, reply.next));
  return most + 1;
}

}  // namespace

void fill_talk(TableView& view, const app::State& state, const cards::Conversation& talk) {
  const base::Words& w = state.words;
  const session::Session& session = *state.session;
  const auto& given = std::get<cards::ConversationGiven>(state.draft.answer).replies;
  const cards::Standing standing = cards::standing_of(session.pack->parameters, session.world);
  TalkInput& input = view.talk;
  input.with = view.card.person;
  if (const cards::Person* person = session.pack->person(talk.with)) {
    input.with.name = person->name;
    input.with.role = person->role;
    input.with.portrait = person->portrait;
  }
  const double before = session.world.state[talk.trust];
  double trust = before;
  std::vector<double> shares(talk.interests.size(), 0);
  int at = talk.exchanges.empty() ? -1 : 0;
  for (const int said : given) {
    const cards::Exchange& exchange = talk.exchanges[static_cast<std::size_t>(at)];
    const cards::Reply& reply = exchange.replies[static_cast<std::size_t>(said)];
    input.lines.push_back({false, false, exchange.says, "", "", Tone::neutral});
    TalkLine mine{true, false, reply.says, "", "", Tone::neutral};
    const double cost = reply.no == cards::No::silent      ? standing.no_silent
                        : reply.no == cards::No::explained ? standing.no_explained
                                                           : 0;
    tell_after(w, mine, talk, reply, cost, shares);
    trust = std::max(0.0, trust - cost);
    for (const auto& [interest, share] : reply.gives) {
      double& have = shares[static_cast<std::size_t>(interest)];
      have = std::max(have, share);
    }
    input.lines.push_back(mine);
    at = reply.next;
  }
  if (at >= 0) {
    const cards::Exchange& exchange = talk.exchanges[static_cast<std::size_t>(at)];
    input.lines.push_back({false, true, exchange.says, "", "", Tone::neutral});
    for (const int index : laid(talk, *session.table, at)) {
      const cards::Reply& reply = exchange.replies[static_cast<std::size_t>(index)];
      ReplyRow row;
      row.letter = letter(static_cast<int>(input.replies.size()));
      row.says = reply.says;
      row.tag = tag_of(w, reply);
      row.tag_icon = tag_icon(reply);
      row.button =
          Button{"reply." + reply.id, row.letter + ", " + reply.says, "", true, false, "", app::SayReply{index}};
      input.replies.push_back(row);
    }
  } else {
    input.over_words = w("The talk ends here. Nothing holds until you decide: go back a step, or leave it so.");
  }
  input.trust_before = points(before);
  input.trust = points(trust);
  input.trust_words = input.trust == input.trust_before ? std::to_string(input.trust)
                                                        : w("{0} was {1}", input.trust, input.trust_before);
  input.turns_left = most_from(talk, at);
  input.turns = static_cast<int>(given.size()) + input.turns_left;
  input.turns_words = input.turns_left > 0 ? w("{0} left", input.turns_left) : w.as("talk", "over");
  input.with.trust = trust;
  input.with.mood = mood_of(trust);
  for (std::size_t i = 0; i < talk.interests.size(); ++i) {
    const int level = shares[i] <= 0 ? 0 : shares[i] < kWholly ? 1 : 2;
    const char* const words[] = {base::marked("Not offered yet"), base::marked("Partly offered"),
                                 base::marked("Offered")};
    input.interests.push_back({upper_first(talk.interests[i].title), w(words[level]), level});
  }
  const bool said = !given.empty();
  input.back =
      Button{"undo", w("One step back"), "undo", said, false, said ? "" : w("Nothing was said yet"), app::UndoStep{}};
}

}  // namespace two_hats::views
