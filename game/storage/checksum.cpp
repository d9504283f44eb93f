#include "game/storage/checksum.h"

#include <bit>
#include <initializer_list>

#include "engine/base/random.h"

namespace two_hats::storage {
namespace {

std::int64_t over(std::initializer_list<std::string_view> texts, std::initializer_list<std::uint64_t> numbers,
                  std::uint64_t sum = 0) {
  for (const std::string_view text : texts) sum = base::mix(sum, base::hash(text));
  for (const std::uint64_t number : numbers) sum = base::mix(sum, number);
  return std::bit_cast<std::int64_t>(sum);
}

// Rows of the first layout have nothing of this and keep their checksums.
std::uint64_t played_with(const store::SessionRecord& session) {
  if (session.lens.empty() && session.surface == 0) return 0;
  return base::mix(base::hash(session.lens), static_cast<std::uint64_t>(session.surface));
}

}  // namespace

std::int64_t checksum_of(const store::SessionRecord& session) {
  return over({session.id, session.pack_id, session.pack_title, session.pack_version, session.pack_digest,
               session::name_of(session.hats), session.started},
              {session.seed, static_cast<std::uint64_t>(session.engine_version)}, played_with(session));
}

std::int64_t checksum_of(const std::string& session, int position, const store::DecisionRow& decision) {
  return over({session, decision.card, decision.answer, decision.hat, decision.asked, decision.reason},
              {static_cast<std::uint64_t>(position), static_cast<std::uint64_t>(decision.confidence)},
              decision.cue.empty() ? 0 : base::hash(decision.cue));
}

std::int64_t checksum_of(std::int64_t number, const store::AnswerRow& answer) {
  return over(
      {answer.bank, answer.question, answer.given, answer.answered},
      {static_cast<std::uint64_t>(number), static_cast<std::uint64_t>(answer.certainty), answer.right ? 1u : 0u});
}

std::int64_t checksum_of(const std::string& key, const std::string& place, const std::string& bytes) {
  return over({key, place, bytes}, {});
}

}  // namespace two_hats::storage
