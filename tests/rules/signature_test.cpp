// The game's signature: fixed policies play every pack that is shipped, with fixed seeds and a small ensemble, and
// everything that came of it is folded into one number. Any change of the model, the scoring, the dealer or a pack
// changes it: that is the point. Whoever means the change writes the new number into tests/golden/signature.txt and
// says why in the commit.
#include <gtest/gtest.h>

#include <bit>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <set>
#include <sstream>

#include "engine/base/random.h"
#include "engine/loading/read_pack.h"
#include "engine/policies/policy.h"

namespace two_hats {
namespace {

constexpr const char* kGolden = "tests/golden/signature.txt";
constexpr product::Ensemble kCheap{4, 2};
constexpr int kDecisions = 10;  // of one campaign

std::uint64_t folded(std::uint64_t into, double number) {
  return base::mix(into, std::bit_cast<std::uint64_t>(number));
}

std::uint64_t campaign(policies::Policy policy, const cards::PackPtr& pack, std::uint64_t seed, session::Hats hats) {
  session::Session session = session::start(pack, seed, hats);
  std::uint64_t signature = 0;
  for (int i = 0; i < kDecisions && session.table; ++i) {
    const policies::Chosen chosen = policies::choose(policy, session, kCheap);
    for (const scoring::AnswerRating& answer : chosen.rating.answers) {
      signature = folded(signature, answer.short_term.score);
      signature = folded(signature, answer.long_term.score);
      signature = base::mix(signature, static_cast<std::uint64_t>(answer.shape));
    }
    session = session::apply(session, chosen.decision);
  }
  return base::mix(signature, session::fingerprint(session));
}

std::string signature_of(const cards::PackPtr& pack) {
  std::uint64_t signature = 0;
  for (const policies::Policy policy :
       {policies::Policy::random, policies::Policy::greedy_short, policies::Policy::greedy_long,
        policies::Policy::pleaser, policies::Policy::expert})
    signature =
        base::mix(signature, campaign(policy, pack, 2020 + static_cast<std::uint64_t>(policy), session::Hats::both));
  std::ostringstream hex;
  hex << std::hex << std::setw(16) << std::setfill('0') << signature;
  return hex.str();
}

TEST(Signature, IsTheOneWrittenDown) {
  const auto parameters = loading::load_parameters("data/model/parameters.json");
  ASSERT_TRUE(parameters.ok()) << loading::in_words(parameters.diagnostics);
  std::set<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator("data/packs"))
    if (entry.is_directory()) folders.insert(entry.path());
  ASSERT_FALSE(folders.empty());
  std::string now;
  for (const auto& folder : folders) {
    const auto pack = loading::load_pack(folder.string(), parameters.thing);
    ASSERT_TRUE(pack.ok() && pack.thing) << loading::in_words(pack.diagnostics);
    now += folder.filename().string() + " " + signature_of(pack.thing) + "\n";
  }
  std::ifstream file(kGolden);
  std::ostringstream written;
  written << file.rdbuf();
  EXPECT_EQ(written.str(), now) << "The game plays differently than " << kGolden
                                << " says. If you mean that, write these lines into it and say in the commit why:\n"
                                << now;
}

}  // namespace
}  // namespace two_hats
