#include "game/storage/migrate.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

namespace two_hats::storage {
namespace {

namespace files = std::filesystem;

constexpr std::string_view kBefore = ".before-version-";

bool is_empty(Connection& connection) { return connection.number("SELECT count(*) FROM sqlite_schema") == 0; }

std::string free_name(const std::string& path, int version) {
  const std::string name = path + std::string(kBefore) + std::to_string(version);
  std::error_code ignored;
  if (!files::exists(name, ignored)) return name;
  for (int number = 2;; ++number) {
    const std::string next = name + "." + std::to_string(number);
    if (!files::exists(next, ignored)) return next;
  }
}

bool is_on_disk(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool synced = ::fsync(descriptor) == 0;
  return ::close(descriptor) == 0 && synced;
}

[[noreturn]] void could_not_copy(const std::string& path, const std::string& copy, const std::string& why) {
  throw Failure{{"The saved sessions in " + path +
                     " need to be brought up to date, and the copy made first could not be "
                     "written to " +
                     copy + " (" + why + ").",
                 "The sessions are as they were. Free some space or make the folder writable, then start again."},
                SQLITE_FULL};
}

void copy_to(Connection& from, const std::string& path) {
  try {
    Connection to(path, Connection::Access::read_write);
    sqlite3_backup* backup = sqlite3_backup_init(to.raw(), "main", from.raw(), "main");
    if (!backup) to.fail(sqlite3_extended_errcode(to.raw()));
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE) to.fail(stepped);
    if (finished != SQLITE_OK) to.fail(finished);
    if (to.text("PRAGMA integrity_check") != "ok") to.fail(SQLITE_CORRUPT);
    to.may_tidy_up_on_closing(true);
  } catch (const Failure& failure) {
    std::error_code ignored;
    files::remove(path, ignored);
    could_not_copy(from.path(), path, failure.error.what);
  }
  const std::string folder = files::path(path).parent_path().string();
  if (!is_on_disk(path) || !is_on_disk(folder.empty() ? "." : folder))
    could_not_copy(from.path(), path, "the disk did not take it");
}

}  // namespace

int version_of(Connection& connection) { return static_cast<int>(connection.number("PRAGMA user_version")); }

std::string migrate(Connection& connection, const Schema& schema) {
  std::string copy;
  if (version_of(connection) >= schema.version()) return copy;
  if (!is_empty(connection)) {
    copy = free_name(connection.path(), schema.version());
    copy_to(connection, copy);
  }
  Transaction transaction(connection);
  // Looked at again inside the transaction: another window may have been quicker.
  for (int version = version_of(connection); version < schema.version(); ++version)
    connection.run(schema.steps[static_cast<std::size_t>(version)]);
  connection.run("PRAGMA application_id = " + std::to_string(schema.application_id));
  connection.run("PRAGMA user_version = " + std::to_string(schema.version()));
  transaction.commit();
  return copy;
}

std::vector<std::string> backups_of(const std::string& path) {
  std::vector<std::string> copies;
  const files::path file(path);
  const std::string start = file.filename().string() + std::string(kBefore);
  std::error_code ignored;
  for (files::directory_iterator entry(file.has_parent_path() ? file.parent_path() : ".", ignored), end;
       !ignored && entry != end; entry.increment(ignored))
    if (entry->path().filename().string().starts_with(start)) copies.push_back(entry->path().string());
  std::ranges::sort(copies);
  return copies;
}

}  // namespace two_hats::storage
