#include "game/storage/schema.h"

namespace two_hats::storage {
namespace {

constexpr int kApplicationId = 0x32486174;  // "2Hat"

constexpr const char* kVersion1 = R"sql(
CREATE TABLE session (
  id             TEXT PRIMARY KEY,
  engine_version INTEGER NOT NULL,
  pack_id        TEXT NOT NULL,
  pack_title     TEXT NOT NULL,
  pack_version   TEXT NOT NULL,
  pack_digest    TEXT NOT NULL,
  seed           INTEGER NOT NULL,
  hats           TEXT NOT NULL CHECK (hats IN ('pm', 'po', 'both')),
  started        TEXT NOT NULL,
  changed        TEXT NOT NULL,
  finished       INTEGER NOT NULL CHECK (finished IN (0, 1)),
  checksum       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  session    TEXT NOT NULL REFERENCES session (id),
  position   INTEGER NOT NULL CHECK (position >= 0),
  card       TEXT NOT NULL,
  answer     TEXT NOT NULL,
  hat        TEXT NOT NULL,
  asked      TEXT NOT NULL,
  reason     TEXT NOT NULL,
  confidence INTEGER NOT NULL,
  decided    TEXT NOT NULL,
  checksum   INTEGER NOT NULL,
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE pack_file (
  digest   TEXT NOT NULL,
  path     TEXT NOT NULL,
  bytes    BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (digest, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE remembered (
  key      TEXT PRIMARY KEY,
  value    TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// What a session was played with beside its pack, and the cue that a player names.
constexpr const char* kVersion2 = R"sql(
  ALTER TABLE session ADD COLUMN lens TEXT NOT NULL DEFAULT '' CHECK (lens IN ('', 'scrum_guide', 'safe', 'general'));
  ALTER TABLE session ADD COLUMN surface INTEGER NOT NULL DEFAULT 0 CHECK (surface >= 0);
  ALTER TABLE decision ADD COLUMN cue TEXT NOT NULL DEFAULT '';
)sql";

// Answers to questions: they belong to no session.
constexpr const char* kVersion3 = R"sql(
CREATE TABLE answer (
  number    INTEGER PRIMARY KEY,
  bank      TEXT NOT NULL,
  question  TEXT NOT NULL,
  given     TEXT NOT NULL,
  is_right  INTEGER NOT NULL CHECK (is_right IN (0, 1)),
  certainty INTEGER NOT NULL CHECK (certainty BETWEEN 0 AND 100),
  answered  TEXT NOT NULL,
  checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX answer_of_bank ON answer (bank, number);
)sql";

}  // namespace

Schema current_schema() { return {kApplicationId, {kVersion1, kVersion2, kVersion3}}; }

}  // namespace two_hats::storage
