// A folder of one's own for a test, gone afterwards; and SQLite asked directly, so that the store is not its own
// witness.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "game/storage/sqlite_store.h"

namespace two_hats::testing {

namespace files = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string name = (memory_or_disk() / "two-hats-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code ignored;
    files::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::string& path() const { return path_; }
  std::string file(const std::string& name = "sessions.db") const { return path_ + "/" + name; }

 private:
  // Thousands of commits are waited for here: a disk in memory where there is one. A killed process loses nothing on
  // either.
  static files::path memory_or_disk() {
    const files::path memory = "/dev/shm";
    return ::access(memory.c_str(), W_OK) == 0 ? memory : files::temp_directory_path();
  }

  std::string path_;
};

inline std::unique_ptr<store::Store> opened(const std::string& path) {
  auto store = storage::open_store(path);
  EXPECT_TRUE(store) << (store ? "" : store.error().what);
  return store ? std::move(*store) : nullptr;
}

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream all;
  all << file.rdbuf();
  return all.str();
}

inline void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

// Runs SQL past the store; gives the first column of the rows, a line each.
inline std::string sqlite(const std::string& path, const std::string& sql) {
  sqlite3* handle = nullptr;
  std::string answer;
  if (sqlite3_open(path.c_str(), &handle) == SQLITE_OK) {
    const auto add = [](void* to, int, char** values, char**) {
      auto& text = *static_cast<std::string*>(to);
      if (!text.empty()) text += "\n";
      text += values[0] ? values[0] : "";
      return 0;
    };
    char* problem = nullptr;
    sqlite3_exec(handle, sql.c_str(), add, &answer, &problem);
    if (problem) answer = problem;
    sqlite3_free(problem);
  }
  sqlite3_close(handle);
  return answer;
}

}  // namespace two_hats::testing
