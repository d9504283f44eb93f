// A conversation: what the other side wants, and a tree of exchanges. Exchanges are named by their ids; that they form
// a tree is checked here, since nothing can walk through them before.
#include <cmath>

#include "engine/cards/conversation.h"
#include "engine/loading/read_parts.h"

namespace two_hats::loading {
namespace {

constexpr std::size_t kMostExchanges = 32;
constexpr int kDeepestTalk = 6;
constexpr std::size_t kMostPaths = 64;
constexpr std::size_t kMostUnknowns = 7;  // the eighth is whether they agree

std::vector<cards::Interest> read_interests(ObjectReader& card) {
  std::vector<cards::Interest> interests;
  std::vector<std::string> ids;
  double sum = 0;
  for (const JsonValue& value : card.list("interests", 1, 6)) {
    ObjectReader reader(card.notes(), &value, "an interest");
    cards::Interest interest;
    interest.id = reader.id("id");
    note_duplicate(card.notes(), reader.at("id"), interest.id, ids, "interest");
    ids.push_back(interest.id);
    interest.title = reader.text("title");
    interest.weight = reader.number("weight", {0.01, 1});
    reader.finish();
    sum += interest.weight;
    interests.push_back(std::move(interest));
  }
  if (!interests.empty() && std::abs(sum - 1) > 1e-6)
    card.notes().error("TH137", card.at("interests"),
                       "the weights of the interests sum to " + shortest(std::round(sum * 1e6) / 1e6) + ", not to 1",
                       "a weight is a share of all that they want");
  return interests;
}

void read_gives(ObjectReader& parent, const std::vector<cards::Interest>& interests, cards::Reply& reply) {
  const JsonValue* value = parent.find("gives");
  if (value == nullptr) return;
  ObjectReader reader(parent.notes(), value, "\"gives\"");
  for (std::size_t i = 0; i < interests.size(); ++i) {
    if (const auto share = reader.number_if_there(interests[i].id, {0, 1}))
      reply.gives.emplace_back(static_cast<int>(i), *share);
  }
  reader.finish();
}

// A reply as it stands in the file: where it leads is a name until all exchanges are known.
struct Lead {
  std::size_t exchange, reply;
  std::string to;
  std::size_t at;
};

cards::Reply read_reply(ObjectReader& reader, const std::vector<cards::Interest>& interests, const Scope& scope) {
  cards::Reply reply;
  reply.id = reader.id("id");
  if (reply.id == cards::kAgreed || reply.id == cards::kRefused)
    reader.notes().error("TH102", reader.at("id"), quoted(reply.id) + " is how a talk ends, not a reply",
                         "choose another id");
  reply.says = reader.text("says");
  read_gives(reader, interests, reply);
  if (reader.has("no")) reply.no = reader.word("no", kNos);
  if (reader.has("effects")) reply.effects = read_effects(reader, scope);
  if (reader.has("decided_by")) reply.decided_by = reader.word("decided_by", kRoles);
  reply.breach = reader.text_or_empty("breach");
  reply.bias = read_bias(reader);
  return reply;
}

cards::Exchange read_exchange(ObjectReader& reader, std::size_t index, const std::vector<cards::Interest>& interests,
                              const Scope& scope, std::vector<Lead>& leads) {
  cards::Exchange exchange;
  exchange.id = reader.id("id");
  exchange.says = reader.text("says");
  std::vector<std::string> ids;
  for (const JsonValue& value : reader.list("replies", 2, 4)) {
    ObjectReader reply(reader.notes(), &value, "a reply");
    exchange.replies.push_back(read_reply(reply, interests, scope));
    note_duplicate(reader.notes(), reply.at("id"), exchange.replies.back().id, ids, "reply of this exchange");
    ids.push_back(exchange.replies.back().id);
    if (reply.has("to")) leads.push_back({index, exchange.replies.size() - 1, reply.id("to"), reply.at("to")});
    reply.finish();
  }
  reader.finish();
  return exchange;
}

// Puts the names into `next`. False after a complaint.
bool follow(Notes& notes, std::vector<cards::Exchange>& exchanges, const std::vector<Lead>& leads) {
  std::vector<std::string_view> known;
  for (const cards::Exchange& exchange : exchanges) known.push_back(exchange.id);
  std::vector<bool> reached(exchanges.size(), false);
  bool good = true;
  const auto complain = [&](const Lead& lead, std::string message, std::string hint) {
    notes.error("TH135", lead.at, std::move(message), std::move(hint));
    good = false;
  };
  for (const Lead& lead : leads) {
    const auto found = std::find(known.begin(), known.end(), lead.to);
    const auto index = static_cast<std::size_t>(found - known.begin());
    if (found == known.end()) {
      complain(lead, "no exchange " + quoted(lead.to) + " in this card" + did_you_mean(lead.to, known),
               "\"to\" names the exchange that follows; without it the talk ends");
    } else if (index == 0) {
      complain(lead, "the talk begins with " + quoted(lead.to) + " and cannot come back to it", "a talk is a tree");
    } else if (reached[index]) {
      complain(lead, "a second reply leads to the exchange " + quoted(lead.to),
               "a talk is a tree: give this reply an exchange of its own");
    } else {
      reached[index] = true;
      exchanges[lead.exchange].replies[lead.reply].next = static_cast<int>(index);
    }
  }
  return good;
}

struct Size {
  int deep = 0;
  std::size_t paths = 0;
};

// From an exchange on; marks what it passes. No exchange has two ways in, so nothing is passed twice.
Size measure(const std::vector<cards::Exchange>& exchanges, int at, std::vector<bool>& passed) {
  const auto index = static_cast<std::size_t>(at);
  passed[index] = true;
  Size size{1, 0};
  for (const cards::Reply& reply : exchanges[index].replies) {
    const Size below = reply.next < 0 ? Size{0, 1} : measure(exchanges, reply.next, passed);
    size.deep = std::max(size.deep, 1 + below.deep);
    size.paths += below.paths;
  }
  return size;
}

void check_tree(ObjectReader& card, const std::vector<JsonValue>& values,
                const std::vector<cards::Exchange>& exchanges) {
  std::vector<bool> passed(exchanges.size(), false);
  const Size size = measure(exchanges, 0, passed);
  for (std::size_t i = 0; i < exchanges.size(); ++i) {
    if (!passed[i])
      card.notes().error("TH135", values[i].at, "the talk never comes to the exchange " + quoted(exchanges[i].id),
                         "name it in a reply's \"to\", or delete it");
  }
  if (size.deep > kDeepestTalk)
    card.notes().error("TH136", card.at("exchanges"),
                       "the longest talk has " + std::to_string(size.deep) + " exchanges; " +
                           std::to_string(kDeepestTalk) + " at most",
                       "end it sooner: nobody rates a talk that nobody would sit through");
  if (size.paths > kMostPaths)
    card.notes().error("TH136", card.at("exchanges"),
                       std::to_string(size.paths) + " ways through the talk; every one is rated, " +
                           std::to_string(kMostPaths) + " at most",
                       "end some replies sooner");
}

std::vector<cards::Exchange> read_exchanges(ObjectReader& card, const std::vector<cards::Interest>& interests,
                                            const Scope& scope) {
  std::vector<cards::Exchange> exchanges;
  std::vector<std::string> ids;
  std::vector<Lead> leads;
  const int before = card.notes().errors();
  const std::vector<JsonValue>& values = card.list("exchanges", 1, kMostExchanges);
  for (const JsonValue& value : values) {
    ObjectReader reader(card.notes(), &value, "an exchange");
    exchanges.push_back(read_exchange(reader, exchanges.size(), interests, scope, leads));
    note_duplicate(card.notes(), reader.at("id"), exchanges.back().id, ids, "exchange");
    ids.push_back(exchanges.back().id);
  }
  // What is wrong in an exchange is told first; a tree of broken names would only repeat it.
  if (card.notes().errors() == before && follow(card.notes(), exchanges, leads)) check_tree(card, values, exchanges);
  return exchanges;
}

void read_outcome(ObjectReader& card, std::string_view key, const Scope& scope, std::vector<product::Effect>& effects,
                  std::string& line) {
  ObjectReader reader(card.notes(), card.need(key), "\"" + std::string(key) + "\"");
  line = reader.text("line");
  effects = read_effects(reader, scope);
  reader.finish();
}

}  // namespace

cards::Conversation read_conversation(ObjectReader& card, const Scope& scope) {
  cards::Conversation talk;
  talk.with = card.id_or_empty("with");
  if (scope.unknowns->size() > kMostUnknowns)
    card.notes().error("TH018", card.at("unknowns"),
                       "\"unknowns\" has " + std::to_string(scope.unknowns->size()) +
                           " entries; in a conversation it takes " + std::to_string(kMostUnknowns),
                       "whether they agree is one more");
  talk.interests = read_interests(card);
  talk.reservation = card.number("reservation", {0.01, 1});
  const auto range = read_range(card, "reservation_range", talk.reservation, "reservation", "TH138");
  talk.reservation_low = range.first;
  talk.reservation_high = range.second;
  talk.exchanges = read_exchanges(card, talk.interests, scope);
  read_outcome(card, "agreed", scope, talk.agreed, talk.agreed_line);
  read_outcome(card, "refused", scope, talk.refused, talk.refused_line);
  talk.feedback = read_feedback(card);
  return talk;
}

}  // namespace two_hats::loading
