#include "engine/store/record.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/cards/edition.h"

namespace two_hats::store {
namespace {

constexpr std::size_t kDigits = 6;
constexpr std::string_view kPrefix = "s-";

std::string ids_joined(const std::vector<std::string>& ids) { return base::joined(ids, ","); }

std::vector<std::string> ids_from(const std::string& text) {
  std::vector<std::string> ids;
  if (text.empty()) return ids;
  for (const std::string_view id : base::split(text, ',')) ids.emplace_back(id);
  return ids;
}

}  // namespace

std::string session_id(int number) {
  std::string digits = std::to_string(number);
  if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
  return std::string(kPrefix) + digits;
}

int number_of(const std::string& session_id) {
  const std::string_view id = session_id;
  if (!id.starts_with(kPrefix) || id.size() > kPrefix.size() + 9 || id.size() == kPrefix.size()) return 0;
  int number = 0;
  for (const char digit : id.substr(kPrefix.size())) {
    if (digit < '0' || digit > '9') return 0;
    number = number * 10 + (digit - '0');
  }
  return number;
}

SessionLine line_of(const SessionRecord& record) {
  return {record.id,
          record.pack_id,
          record.pack_title,
          record.started,
          record.changed,
          record.hats,
          static_cast<int>(record.decisions.size()),
          record.finished,
          record.lens,
          record.surface};
}

base::Error no_such_session(const std::string& id) {
  return {"There is no saved session \"" + id + "\".", "`two-hats sessions` lists those that there are."};
}

base::Error session_exists(const std::string& id) {
  return {"There is a saved session \"" + id + "\" already.", "Save it without an id: the next free one is given."};
}

base::Error no_such_pack(const std::string& digest) {
  return {"No copy of a pack with the digest " + digest + " is kept.", ""};
}

base::Error out_of_step(const std::string& id, int index, int have) {
  return {"Session \"" + id + "\" holds " + std::to_string(have) + " decisions; number " + std::to_string(index + 1) +
              " does not follow.",
          "Perhaps it is open in another window. Open it again to go on from what is saved."};
}

DecisionRow row_of(const cards::Pack& pack, const session::Decision& decision) {
  const cards::Card* card = pack.card(decision.card);
  DecisionRow row;
  row.card = decision.card;
  row.answer = card ? cards::text_of(*card, decision.answer) : std::string();
  row.hat = cards::name_of(decision.hat);
  row.asked = ids_joined(decision.asked);
  row.reason = decision.reason;
  row.confidence = decision.confidence;
  row.cue = decision.cue;
  return row;
}

std::optional<session::Decision> decision_from(const cards::Pack& pack, const DecisionRow& row) {
  const cards::Card* card = pack.card(row.card);
  const auto hat = cards::hat_named(row.hat);
  if (!card || !hat) return std::nullopt;
  const auto answer = cards::answer_from(*card, row.answer);
  if (!answer) return std::nullopt;
  return session::Decision{row.card, *answer, *hat, ids_from(row.asked), row.confidence, row.reason, row.cue};
}

cards::PackPtr edition_of(const cards::PackPtr& pack, const SessionRecord& record) {
  return cards::edition(pack, cards::lens_named(record.lens).value_or(pack->lens), record.surface);
}

SessionRecord to_record(const session::Session& session, const std::string& id) {
  SessionRecord record;
  record.id = id;
  record.pack_id = session.pack->id;
  record.pack_title = session.pack->title;
  record.pack_version = session.pack->version;
  record.pack_digest = session.pack->digest;
  record.seed = session.seed;
  record.hats = session.hats;
  const cards::PackPtr& written = session.pack->written;
  if (written && written->lens != session.pack->lens) record.lens = cards::name_of(session.pack->lens);
  record.surface = session.pack->surface;
  for (const session::Turn& turn : session.turns) record.decisions.push_back(row_of(*session.pack, turn.decision));
  record.finished = !session.table;
  return record;
}

}  // namespace two_hats::store
