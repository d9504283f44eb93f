#include "engine/cards/conversation.h"

#include <algorithm>

#include "engine/base/normal.h"

namespace two_hats::cards {
namespace {

void walk(const Conversation& conversation, int at, ConversationGiven& path, std::vector<ConversationGiven>& all) {
  if (at < 0) {
    all.push_back(path);
    return;
  }
  const std::vector<Reply>& replies = conversation.exchanges[static_cast<std::size_t>(at)].replies;
  for (std::size_t reply = 0; reply < replies.size(); ++reply) {
    path.replies.push_back(static_cast<int>(reply));
    walk(conversation, replies[reply].next, path, all);
    path.replies.pop_back();
  }
}

}  // namespace

std::vector<const Reply*> replies_on(const Conversation& conversation, const ConversationGiven& given) {
  std::vector<const Reply*> replies;
  int at = 0;
  for (const int reply : given.replies) {
    replies.push_back(&conversation.exchanges[static_cast<std::size_t>(at)].replies[static_cast<std::size_t>(reply)]);
    at = replies.back()->next;
  }
  return replies;
}

std::vector<ConversationGiven> all_paths(const Conversation& conversation) {
  std::vector<ConversationGiven> all;
  ConversationGiven path;
  if (!conversation.exchanges.empty()) walk(conversation, 0, path, all);
  return all;
}

double share_given(const Conversation& conversation, const ConversationGiven& given) {
  std::vector<double> most(conversation.interests.size(), 0);
  for (const Reply* reply : replies_on(conversation, given)) {
    for (const auto& [interest, share] : reply->gives)
      most[static_cast<std::size_t>(interest)] = std::max(most[static_cast<std::size_t>(interest)], share);
  }
  double sum = 0;
  for (std::size_t i = 0; i < most.size(); ++i) sum += conversation.interests[i].weight * most[i];
  return sum;
}

double chance_of_agreement(const Conversation& conversation, const ConversationGiven& given, const Standing& standing) {
  const double trust = standing.state[conversation.trust] - standing.reference_trust;
  const double margin = share_given(conversation, given) - conversation.reservation + standing.sway * trust;
  const double deviation = (conversation.reservation_high - conversation.reservation_low) / 2 / base::kNormal95;
  if (!(deviation > 0)) return margin >= 0 ? 1 : 0;
  return base::normal_cdf(margin / deviation);
}

}  // namespace two_hats::cards
