#include <filesystem>
#include <optional>

#include "game/storage/migrate.h"
#include "game/storage/session_file.h"
#include "game/storage/sqlite_store.h"

namespace two_hats::storage {
namespace {

namespace files = std::filesystem;
using Access = Connection::Access;

bool is_there(const std::string& path) {
  std::error_code ignored;
  return files::exists(path, ignored) && files::file_size(path, ignored) > 0;
}

// Looks before anything is changed. Gives the file's version, nothing if the file is empty.
std::optional<int> checked_version(Connection& connection, const Schema& schema) {
  const std::string soundness = connection.text("PRAGMA integrity_check");
  if (soundness != "ok") throw Failure{damaged(connection.path(), soundness), SQLITE_CORRUPT};
  const bool empty = connection.number("SELECT count(*) FROM sqlite_schema") == 0;
  const std::int64_t owner = connection.number("PRAGMA application_id");
  if (empty && owner == 0) return std::nullopt;
  if (owner != schema.application_id)
    throw Failure{{connection.path() + " is a database, but not one of Two Hats.",
                   "Nothing in it was changed. Move it away, or name another folder with --data-dir."},
                  SQLITE_NOTADB};
  return version_of(connection);
}

void make_durable(Connection& connection) {
  // WAL where the file system can do it; where not, SQLite's answer names another mode and the rollback journal it is.
  if (connection.text("PRAGMA journal_mode = WAL") != "wal") connection.text("PRAGMA journal_mode = DELETE");
  connection.run("PRAGMA synchronous = FULL");
  connection.run("PRAGMA fullfsync = ON");
}

using Opened = std::unique_ptr<store::Store>;

Opened opened_for_reading(const std::string& path, Access access, const Schema& schema, std::string notice) {
  Connection connection(path, access);
  checked_version(connection, schema);
  return std::make_unique<SessionFile>(std::move(connection), true, std::move(notice));
}

std::string newer_notice(int file, int known) {
  return "These sessions were saved by a newer Two Hats (layout " + std::to_string(file) + "; this one knows " +
         std::to_string(known) + "). You can read them; nothing is saved until you update Two Hats.";
}

std::string read_only_notice(const std::string& path) {
  return path + " cannot be written: the sessions in it can be read, nothing new is saved.";
}

Opened opened(const std::string& path, const Schema& schema) {
  Connection connection(path, Access::read_write);
  const std::optional<int> version = checked_version(connection, schema);
  if (version && *version > schema.version())
    return opened_for_reading(path, Access::read_only, schema, newer_notice(*version, schema.version()));
  if (connection.is_read_only() && version && *version == schema.version())
    return std::make_unique<SessionFile>(std::move(connection), true, read_only_notice(path));
  make_durable(connection);
  connection.may_tidy_up_on_closing(true);
  std::string notice;
  if (const std::string copy = migrate(connection, schema); !copy.empty())
    notice = "Your sessions were brought up to date. A copy of them as they were is in " + copy + ".";
  return std::make_unique<SessionFile>(std::move(connection), false, std::move(notice));
}

}  // namespace

base::Result<Opened> open_store(const std::string& path, const Schema& schema) {
  return guarded([&]() -> Opened {
    std::error_code ignored;  // SQLite says it better, with the whole path
    if (const files::path folder = files::path(path).parent_path(); !folder.empty())
      files::create_directories(folder, ignored);
    try {
      return opened(path, schema);
    } catch (const Failure& failure) {
      const bool no_way_to_write = failure.code == SQLITE_CANTOPEN || failure.code == SQLITE_READONLY;
      if (!no_way_to_write || !is_there(path) || is_there(path + "-wal")) throw;
    }
    return opened_for_reading(path, Access::frozen, schema, read_only_notice(path));
  });
}

base::Result<Opened> open_store(const std::string& path) { return open_store(path, current_schema()); }

}  // namespace two_hats::storage
