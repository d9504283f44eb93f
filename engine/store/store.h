// Keeping sessions: what is kept and the interface it is kept through. No database here.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/session/session.h"

namespace two_hats::store {

inline constexpr int kEngineVersion = 2;  // changes when the same decisions may give another world

// A decision as the text forms of its parts: what every store, export and script keeps. `asked` is comma-separated ids.
struct DecisionRow {
  std::string card, answer, hat, asked, reason;
  int confidence = 0;
  std::string cue = {};
  bool operator==(const DecisionRow&) const = default;
};

// Everything a session is. The rest is replayed.
struct SessionRecord {
  std::string id;  // short, unique: "s-000012"
  int engine_version = kEngineVersion;
  std::string pack_id, pack_title, pack_version, pack_digest;
  std::uint64_t seed = 0;
  session::Hats hats = session::Hats::both;
  std::string lens;  // whose rules were chosen; empty: the pack's own
  int surface = 0;   // cards/edition.h
  std::vector<DecisionRow> decisions;
  bool finished = false;
  std::string started, changed;  // ISO 8601 UTC, given by the caller (the engine has no clock)
};

struct SessionLine {  // for lists
  std::string id, pack_id, pack_title, started, changed;
  session::Hats hats = session::Hats::both;
  int decisions = 0;
  bool finished = false;
  std::string lens = {};  // as in the record
  int surface = 0;
};

// An answer to a question of a bank, given in practice: it belongs to no session. `given` is the text form of
// questions::text_of.
struct AnswerRow {
  std::string bank, question, given;
  bool right = false;
  int certainty = 0;     // per cent
  std::string answered;  // ISO 8601 UTC
  bool operator==(const AnswerRow&) const = default;
};

// Ratings are not kept: the same engine version makes them again from the decisions, to the last bit.
class Store {
 public:
  virtual ~Store() = default;
  // A new session; the pack's files are kept with it (once per digest), so that it can be resumed if the pack changes.
  // Gives the session's id: the record's, or the next free one where that is empty. Decisions in the record are kept
  // too.
  virtual base::Result<std::string> begin(const SessionRecord& record,
                                          const std::map<std::string, std::string>& pack_files) = 0;
  // One decision, on disk when this returns. `index` is the number of decisions before it. The same decision at the
  // same index once more is fine; anything else out of step is an error.
  virtual base::Result<base::Done> append(const std::string& id, int index, const DecisionRow& decision,
                                          const std::string& now) = 0;
  // Removes decisions from `index` on (undo); the session is not finished any more.
  virtual base::Result<base::Done> truncate(const std::string& id, int index, const std::string& now) = 0;
  virtual base::Result<base::Done> finish(const std::string& id, const std::string& now) = 0;
  virtual base::Result<SessionRecord> load(const std::string& id) = 0;
  virtual base::Result<std::vector<SessionLine>> list() = 0;  // newest change first
  virtual base::Result<std::map<std::string, std::string>> pack_files(const std::string& digest) = 0;
  // One answer more, on disk when this returns. The same question may be answered any number of times.
  virtual base::Result<base::Done> keep_answer(const AnswerRow& answer) = 0;
  // Every answer to questions of this bank, in the order in which they were given.
  virtual base::Result<std::vector<AnswerRow>> answers(const std::string& bank) = 0;
  // Small remembered things: settings.* and such. Missing key: empty.
  virtual base::Result<base::Done> remember(const std::string& key, const std::string& value) = 0;
  virtual base::Result<std::optional<std::string>> recall(const std::string& key) = 0;
  virtual bool read_only() const = 0;
  virtual std::string notice()
      const = 0;  // something the player should know (newer file opened read-only, backup made); may be empty
};

// The codec. Empty if the row does not fit the pack (card gone, answer not of its form).
DecisionRow row_of(const cards::Pack& pack, const session::Decision& decision);
std::optional<session::Decision> decision_from(const cards::Pack& pack, const DecisionRow& row);

// The pack as the session was played with it: its lens and its surface.
cards::PackPtr edition_of(const cards::PackPtr& pack, const SessionRecord& record);

SessionRecord to_record(const session::Session& session, const std::string& id);

}  // namespace two_hats::store
