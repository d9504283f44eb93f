#include "game/storage/session_file.h"

#include <algorithm>
#include <bit>

#include "engine/store/record.h"
#include "game/storage/checksum.h"

namespace two_hats::storage {
namespace {

using base::Done;
using store::DecisionRow;
using store::SessionRecord;

[[noreturn]] void refuse(base::Error error) { throw Failure{std::move(error), SQLITE_ERROR}; }

DecisionRow decision_in(const Statement& row, int from) {
  DecisionRow decision;
  decision.card = row.text(from);
  decision.answer = row.text(from + 1);
  decision.hat = row.text(from + 2);
  decision.asked = row.text(from + 3);
  decision.reason = row.text(from + 4);
  decision.confidence = static_cast<int>(row.number(from + 5));
  decision.cue = row.text(from + 6);
  return decision;
}

SessionRecord session_in(const Statement& row) {
  SessionRecord session;
  session.id = row.text(0);
  session.engine_version = static_cast<int>(row.number(1));
  session.pack_id = row.text(2);
  session.pack_title = row.text(3);
  session.pack_version = row.text(4);
  session.pack_digest = row.text(5);
  session.seed = std::bit_cast<std::uint64_t>(row.number(6));
  session.hats = session::hats_named(row.text(7)).value_or(session::Hats::both);
  session.started = row.text(8);
  session.changed = row.text(9);
  session.finished = row.number(10) != 0;
  session.lens = row.text(11);
  session.surface = static_cast<int>(row.number(12));
  return session;
}

}  // namespace

SessionFile::SessionFile(Connection connection, bool read_only, std::string notice)
    : connection_(std::move(connection)), read_only_(read_only), notice_(std::move(notice)) {}

void SessionFile::must_be_writable() const {
  if (read_only_) refuse({"Nothing can be saved in " + connection_.path() + ": it is open for reading only.", notice_});
}

void SessionFile::must_exist(const std::string& id) {
  Statement found(connection_, "SELECT 1 FROM session WHERE id = ?");
  if (!found.bind(id).step()) refuse(store::no_such_session(id));
}

// A file of the first layout that may not be written is read as it is.
bool SessionFile::is_of_the_first_layout() { return connection_.number("PRAGMA user_version") < 2; }
std::string SessionFile::edition_columns() { return is_of_the_first_layout() ? "'', 0" : "lens, surface"; }
std::string SessionFile::cue_column() { return is_of_the_first_layout() ? "''" : "cue"; }

int SessionFile::decisions_of(const std::string& id) {
  Statement count(connection_, "SELECT count(*) FROM decision WHERE session = ?");
  return count.bind(id).step() ? static_cast<int>(count.number(0)) : 0;
}

std::optional<DecisionRow> SessionFile::decision_at(const std::string& id, int index) {
  Statement row(connection_,
                "SELECT card, answer, hat, asked, reason, confidence, cue FROM decision "
                "WHERE session = ? AND position = ?");
  if (!row.bind(id).bind(index).step()) return std::nullopt;
  return decision_in(row, 0);
}

void SessionFile::insert(const std::string& id, int index, const DecisionRow& decision, const std::string& now) {
  Statement(
      connection_,
      "INSERT INTO decision (session, position, card, answer, hat, asked, reason, confidence, cue, decided, checksum) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(id)
      .bind(index)
      .bind(decision.card)
      .bind(decision.answer)
      .bind(decision.hat)
      .bind(decision.asked)
      .bind(decision.reason)
      .bind(decision.confidence)
      .bind(decision.cue)
      .bind(now)
      .bind(checksum_of(id, index, decision))
      .run();
}

void SessionFile::keep_pack(const std::string& digest, const std::map<std::string, std::string>& files) {
  Statement kept(connection_, "SELECT 1 FROM pack_file WHERE digest = ? LIMIT 1");
  if (kept.bind(digest).step()) return;
  for (const auto& [path, bytes] : files)
    Statement(connection_, "INSERT INTO pack_file (digest, path, bytes, checksum) VALUES (?, ?, ?, ?)")
        .bind(digest)
        .bind(path)
        .bind_bytes(bytes)
        .bind(checksum_of(digest, path, bytes))
        .run();
}

void SessionFile::touch(const std::string& id, const std::string& now, bool finished) {
  Statement(connection_, "UPDATE session SET changed = ?, finished = ? WHERE id = ?")
      .bind(now)
      .bind(std::int64_t{finished})
      .bind(id)
      .run();
}

base::Result<std::string> SessionFile::begin(const SessionRecord& record,
                                             const std::map<std::string, std::string>& pack_files) {
  return guarded([&] {
    must_be_writable();
    Transaction transaction(connection_);
    SessionRecord kept = record;
    if (kept.id.empty()) {
      int last = 0;
      for (Statement ids(connection_, "SELECT id FROM session"); ids.step();)
        last = std::max(last, store::number_of(ids.text(0)));
      kept.id = store::session_id(last + 1);
    } else if (Statement same(connection_, "SELECT 1 FROM session WHERE id = ?"); same.bind(kept.id).step()) {
      refuse(store::session_exists(kept.id));
    }
    keep_pack(kept.pack_digest, pack_files);
    Statement(connection_,
              "INSERT INTO session (id, engine_version, pack_id, pack_title, pack_version, pack_digest, seed, hats, "
              "lens, surface, started, changed, finished, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(kept.id)
        .bind(kept.engine_version)
        .bind(kept.pack_id)
        .bind(kept.pack_title)
        .bind(kept.pack_version)
        .bind(kept.pack_digest)
        .bind(std::bit_cast<std::int64_t>(kept.seed))
        .bind(std::string(session::name_of(kept.hats)))
        .bind(kept.lens)
        .bind(kept.surface)
        .bind(kept.started)
        .bind(kept.changed)
        .bind(std::int64_t{kept.finished})
        .bind(checksum_of(kept))
        .run();
    for (std::size_t i = 0; i < kept.decisions.size(); ++i)
      insert(kept.id, static_cast<int>(i), kept.decisions[i], kept.changed);
    transaction.commit();
    return kept.id;
  });
}

base::Result<Done> SessionFile::append(const std::string& id, int index, const DecisionRow& decision,
                                       const std::string& now) {
  return guarded([&] {
    must_be_writable();
    Transaction transaction(connection_);
    must_exist(id);
    const int have = decisions_of(id);
    if (index < have && decision_at(id, index) == decision) return Done{};  // sent twice
    if (index != have) refuse(store::out_of_step(id, index, have));
    insert(id, index, decision, now);
    touch(id, now, false);
    transaction.commit();
    return Done{};
  });
}

base::Result<Done> SessionFile::truncate(const std::string& id, int index, const std::string& now) {
  return guarded([&] {
    must_be_writable();
    Transaction transaction(connection_);
    must_exist(id);
    const int have = decisions_of(id);
    if (index < 0 || index > have) refuse(store::out_of_step(id, index, have));
    Statement(connection_, "DELETE FROM decision WHERE session = ? AND position >= ?").bind(id).bind(index).run();
    touch(id, now, false);
    transaction.commit();
    return Done{};
  });
}

base::Result<Done> SessionFile::finish(const std::string& id, const std::string& now) {
  return guarded([&] {
    must_be_writable();
    Transaction transaction(connection_);
    must_exist(id);
    touch(id, now, true);
    transaction.commit();
    return Done{};
  });
}

base::Result<SessionRecord> SessionFile::load(const std::string& id) {
  return guarded([&] {
    Statement row(connection_,
                  "SELECT id, engine_version, pack_id, pack_title, pack_version, pack_digest, seed, hats, started, "
                  "changed, finished, " +
                      edition_columns() + ", checksum FROM session WHERE id = ?");
    if (!row.bind(id).step()) refuse(store::no_such_session(id));
    SessionRecord session = session_in(row);
    if (checksum_of(session) != row.number(13))
      throw Failure{damaged(connection_.path(), "session " + id), SQLITE_CORRUPT};
    Statement rows(connection_, "SELECT position, checksum, card, answer, hat, asked, reason, confidence, " +
                                    cue_column() + " FROM decision WHERE session = ? ORDER BY position");
    for (rows.bind(id); rows.step();) {
      const int position = static_cast<int>(session.decisions.size());
      session.decisions.push_back(decision_in(rows, 2));
      if (rows.number(0) != position || rows.number(1) != checksum_of(id, position, session.decisions.back()))
        throw Failure{damaged(connection_.path(), "decision " + std::to_string(position + 1) + " of session " + id),
                      SQLITE_CORRUPT};
    }
    return session;
  });
}

base::Result<std::vector<store::SessionLine>> SessionFile::list() {
  return guarded([&] {
    std::vector<store::SessionLine> lines;
    Statement row(connection_,
                  "SELECT id, pack_id, pack_title, started, changed, hats, finished, "
                  "(SELECT count(*) FROM decision WHERE session = id), " +
                      edition_columns() + " FROM session ORDER BY changed DESC, id DESC");
    while (row.step())
      lines.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                       session::hats_named(row.text(5)).value_or(session::Hats::both), static_cast<int>(row.number(7)),
                       row.number(6) != 0, row.text(8), static_cast<int>(row.number(9))});
    return lines;
  });
}

base::Result<std::map<std::string, std::string>> SessionFile::pack_files(const std::string& digest) {
  return guarded([&] {
    std::map<std::string, std::string> files;
    Statement row(connection_, "SELECT path, bytes, checksum FROM pack_file WHERE digest = ?");
    for (row.bind(digest); row.step();) {
      const std::string path = row.text(0);
      files[path] = row.text(1);
      if (checksum_of(digest, path, files[path]) != row.number(2))
        throw Failure{damaged(connection_.path(), "the copy of " + path), SQLITE_CORRUPT};
    }
    if (files.empty()) refuse(store::no_such_pack(digest));
    return files;
  });
}

base::Result<Done> SessionFile::keep_answer(const store::AnswerRow& answer) {
  return guarded([&] {
    must_be_writable();
    Transaction transaction(connection_);
    // One more than the last: SQLite would do it by itself, but the checksum is over the number too.
    const std::int64_t number = connection_.number("SELECT coalesce(max(number), 0) + 1 FROM answer");
    Statement(connection_,
              "INSERT INTO answer (number, bank, question, given, is_right, certainty, answered, checksum) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(number)
        .bind(answer.bank)
        .bind(answer.question)
        .bind(answer.given)
        .bind(std::int64_t{answer.right})
        .bind(answer.certainty)
        .bind(answer.answered)
        .bind(checksum_of(number, answer))
        .run();
    transaction.commit();
    return Done{};
  });
}

base::Result<std::vector<store::AnswerRow>> SessionFile::answers(const std::string& bank) {
  return guarded([&] {
    std::vector<store::AnswerRow> rows;
    // A file of an older layout that may not be written has no such table.
    if (connection_.number("SELECT count(*) FROM sqlite_schema WHERE name = 'answer'") == 0) return rows;
    Statement row(connection_,
                  "SELECT number, question, given, is_right, certainty, answered, checksum FROM answer WHERE bank = ? "
                  "ORDER BY number");
    for (row.bind(bank); row.step();) {
      rows.push_back(
          {bank, row.text(1), row.text(2), row.number(3) != 0, static_cast<int>(row.number(4)), row.text(5)});
      if (checksum_of(row.number(0), rows.back()) != row.number(6))
        throw Failure{damaged(connection_.path(), "answer " + std::to_string(row.number(0))), SQLITE_CORRUPT};
    }
    return rows;
  });
}

base::Result<Done> SessionFile::remember(const std::string& key, const std::string& value) {
  return guarded([&] {
    must_be_writable();
    Transaction transaction(connection_);
    Statement(connection_, "INSERT OR REPLACE INTO remembered (key, value, checksum) VALUES (?, ?, ?)")
        .bind(key)
        .bind(value)
        .bind(checksum_of("remembered", key, value))
        .run();
    transaction.commit();
    return Done{};
  });
}

base::Result<std::optional<std::string>> SessionFile::recall(const std::string& key) {
  return guarded([&]() -> std::optional<std::string> {
    Statement row(connection_, "SELECT value, checksum FROM remembered WHERE key = ?");
    if (!row.bind(key).step()) return std::nullopt;
    std::string value = row.text(0);
    // A setting is not worth stopping for: a damaged one counts as never set.
    if (checksum_of("remembered", key, value) != row.number(1)) return std::nullopt;
    return value;
  });
}

}  // namespace two_hats::storage
