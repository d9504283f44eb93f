// A thin hold on SQLite: one connection, its statements, its transactions. Inside this room a failure travels as an
// exception that carries its words; `guarded` turns it into a value at the wall.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace two_hats::storage {

struct Failure {
  base::Error error;
  int code = SQLITE_ERROR;  // SQLite's, without its extension
};

template <typename Work>
auto guarded(const Work& work) -> base::Result<decltype(work())> {
  try {
    return work();
  } catch (const Failure& failure) {
    return failure.error;
  }
}

class Connection;

// One prepared statement. Values are bound from the left, columns counted from 0.
class Statement {
 public:
  Statement(Connection& connection, std::string_view sql);
  Statement& bind(std::int64_t number);
  Statement& bind(const std::string& text);
  Statement& bind_bytes(const std::string& bytes);
  bool step();  // true: a row
  void run();   // to its end
  std::int64_t number(int column) const;
  std::string text(int column) const;

 private:
  Connection& connection_;
  std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement_;
  int bound_ = 0;
};

class Connection {
 public:
  enum class Access : unsigned char {
    read_write,  // made where there is none
    read_only,
    frozen,  // read-only where not even a lock file can be made; nobody else may be writing
  };
  // Throws Failure.
  Connection(const std::string& path, Access access);

  void run(std::string_view sql);
  std::int64_t number(std::string_view sql);  // first column of the first row, 0 without rows
  std::string text(std::string_view sql);
  bool is_read_only() const;
  // False until somebody has looked whether the file is sound: closing it changes nothing in it.
  void may_tidy_up_on_closing(bool may);
  [[noreturn]] void fail(int code) const;

  sqlite3* raw() const { return handle_.get(); }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  std::unique_ptr<sqlite3, int (*)(sqlite3*)> handle_;
};

// Undone unless committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
};

// What went wrong with this file and how to mend it, for one of SQLite's result codes; `words` are SQLite's own.
base::Error in_words(const std::string& path, int code, int system_error, const std::string& words);
base::Error damaged(const std::string& path, const std::string& what);

}  // namespace two_hats::storage
