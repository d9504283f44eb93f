// Item 9 of "What the model must show": players made of code over every shipped campaign, twenty decisions each.
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <map>
#include <thread>

#include "engine/loading/read_pack.h"
#include "engine/policies/policy.h"

namespace two_hats::testing {
namespace {

using policies::Policy;

// Sanitized builds play the first lives only: thirty times slower, too few to tell policies apart.
#if defined(__SANITIZE_ADDRESS__)
constexpr int kLives = 2;
constexpr bool kBoundsHeld = false;
#else
constexpr int kLives = 32;
constexpr bool kBoundsHeld = true;
#endif
constexpr int kDecisions = 20;

std::vector<policies::Played> lives(Policy policy, const cards::PackPtr& pack) {
  std::vector<policies::Played> played(kLives);
  const auto some = [&](int from) {
    for (int seed = from; seed < kLives; seed += 2)
      played[static_cast<std::size_t>(seed)] =
          policies::play(policy, pack, static_cast<std::uint64_t>(1000 + seed), kDecisions, product::kSketch);
  };
  std::thread other(some, 1);
  some(0);
  other.join();
  return played;
}

// The tutorial is no campaign: three cards that show one thing each, most with no third way for anybody to find.
std::vector<cards::PackPtr> campaigns() {
  const auto parameters = loading::load_parameters("data/model/parameters.json");
  EXPECT_TRUE(parameters.ok());
  std::vector<cards::PackPtr> packs;
  for (const auto& entry : std::filesystem::directory_iterator("data/packs")) {
    const auto pack = loading::load_pack(entry.path().string(), parameters.thing);
    EXPECT_TRUE(pack.ok()) << entry.path();
    if (pack.ok() && !pack.thing->tutorial) packs.push_back(pack.thing);
  }
  return packs;
}

TEST(TenItems, No9TheExpertBeatsEveryShortcutOverEveryCampaign) {
  const auto packs = campaigns();
  ASSERT_FALSE(packs.empty());
  for (const cards::PackPtr& pack : packs) {
    std::map<Policy, policies::Comparison> all;
    for (const Policy policy :
         {Policy::expert, Policy::random, Policy::pleaser, Policy::greedy_short, Policy::greedy_long})
      all[policy] = policies::summarise(lives(policy, pack));
    const policies::Comparison& expert = all[Policy::expert];
    const auto d = [](const policies::Summary& a, const policies::Summary& b) {
      return policies::effect_size(a, b, kLives, kLives);
    };
    SCOPED_TRACE(pack->id);
    for (const auto& [policy, played] : all)
      EXPECT_TRUE(std::isfinite(played.realised.mean)) << policies::name_of(policy);
    if (!kBoundsHeld) continue;
    EXPECT_GE(d(expert.short_score, all[Policy::random].short_score), 2);
    EXPECT_GE(d(expert.long_score, all[Policy::random].long_score), 2);
    EXPECT_GE(d(expert.long_score, all[Policy::pleaser].long_score), 1);
    EXPECT_GE(d(expert.long_score, all[Policy::greedy_short].long_score), 1);
    EXPECT_GE(d(expert.short_score, all[Policy::greedy_long].short_score), 1);
    for (const auto& [policy, played] : all) {
      if (policy == Policy::expert) continue;
      EXPECT_GT(expert.realised.mean, played.realised.mean + .5) << policies::name_of(policy);  // quarters of revenue
    }
  }
  if (!kBoundsHeld) GTEST_SKIP() << "sanitized: every policy was played, the release build holds the bounds";
}

}  // namespace
}  // namespace two_hats::testing
