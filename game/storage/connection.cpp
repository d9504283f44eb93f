#include "game/storage/connection.h"

namespace two_hats::storage {
namespace {

constexpr int kPatience = 3000;  // ms to wait for another window

// As a URI, because only a URI can say that nobody is writing.
std::string frozen_uri(const std::string& path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char letter : path) {
    if (letter == '?' || letter == '#' || letter == '%') {
      const auto byte = static_cast<unsigned char>(letter);
      uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      uri += letter;
    }
  }
  return uri + "?immutable=1";
}

sqlite3* opened(const std::string& path, Connection::Access access) {
  int flags = SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE;
  flags |= access == Connection::Access::read_write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  const bool frozen = access == Connection::Access::frozen;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(frozen ? frozen_uri(path).c_str() : path.c_str(), &handle,
                                   flags | (frozen ? SQLITE_OPEN_URI : 0), nullptr);
  if (code == SQLITE_OK) return handle;
  const Failure failure{in_words(path, code, handle ? sqlite3_system_errno(handle) : 0,
                                 handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code)),
                        code & 0xff};
  sqlite3_close(handle);
  throw failure;
}

int last_error_of(sqlite3_file* file) {
  int error = 0;
  if (file && file->pMethods) file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error);
  return error;
}

// A full quota looks like any other failed write until the file itself is asked; the log is a file of its own.
int last_error_of(sqlite3* handle) {
  if (const int error = sqlite3_system_errno(handle)) return error;
  sqlite3_file* log = nullptr;
  sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  if (const int error = last_error_of(log)) return error;
  sqlite3_file* file = nullptr;
  sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return last_error_of(file);
}

}  // namespace

Connection::Connection(const std::string& path, Access access)
    : path_(path), handle_(opened(path, access), sqlite3_close_v2) {
  sqlite3_busy_timeout(raw(), kPatience);
  // A save may come from anywhere: it gets to hold data, not to run anything.
  sqlite3_db_config(raw(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(raw(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  may_tidy_up_on_closing(false);
  run("PRAGMA cell_size_check = ON");
  run("PRAGMA mmap_size = 0");
  run("PRAGMA foreign_keys = ON");
}

void Connection::run(std::string_view sql) {
  const int code = sqlite3_exec(raw(), std::string(sql).c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Connection::number(std::string_view sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.number(0) : 0;
}

std::string Connection::text(std::string_view sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.text(0) : std::string();
}

bool Connection::is_read_only() const { return sqlite3_db_readonly(raw(), "main") != 0; }

void Connection::may_tidy_up_on_closing(bool may) {
  sqlite3_db_config(raw(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, may ? 0 : 1, nullptr);
}

void Connection::fail(int code) const {
  throw Failure{in_words(path_, code, last_error_of(raw()), sqlite3_errmsg(raw())), code & 0xff};
}

Statement::Statement(Connection& connection, std::string_view sql)
    : connection_(connection), statement_(nullptr, sqlite3_finalize) {
  sqlite3_stmt* prepared = nullptr;
  const int code = sqlite3_prepare_v2(connection.raw(), sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
  if (code != SQLITE_OK) connection.fail(code);
  statement_.reset(prepared);
}

Statement& Statement::bind(std::int64_t number) {
  const int code = sqlite3_bind_int64(statement_.get(), ++bound_, number);
  if (code != SQLITE_OK) connection_.fail(code);
  return *this;
}

Statement& Statement::bind(const std::string& text) {
  const int code =
      sqlite3_bind_text64(statement_.get(), ++bound_, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  if (code != SQLITE_OK) connection_.fail(code);
  return *this;
}

Statement& Statement::bind_bytes(const std::string& bytes) {
  const int code = sqlite3_bind_blob64(statement_.get(), ++bound_, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  if (code != SQLITE_OK) connection_.fail(code);
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) connection_.fail(code);
  return false;
}

void Statement::run() {
  while (step()) {
  }
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string Statement::text(int column) const {
  // The bytes first, then their number: the order that SQLite asks for.
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const int count = sqlite3_column_bytes(statement_.get(), column);
  return bytes ? std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count)) : std::string();
}

Transaction::Transaction(Connection& connection) : connection_(connection) {
  // Write access now or not at all, so that nothing is lost between looking and writing.
  connection_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!sqlite3_get_autocommit(connection_.raw()))
    sqlite3_exec(connection_.raw(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() { connection_.run("COMMIT"); }

}  // namespace two_hats::storage
