// A disk that fails on purpose: SQLite's own file layer with a fault at the n-th write, sync, truncate or delete; and a
// disk that loses what was not yet forced onto it when the power goes.
#pragma once

#include <sqlite3.h>

#include <cstdint>

namespace two_hats::testing {

// While it lives, every file that SQLite opens anew lies on it. One at a time.
class FaultyDisk {
 public:
  struct Plan {
    int fail_at = 0;        // operation, from 1; 0 = never
    bool for_good = false;  // or once
    int code = SQLITE_IOERR_WRITE;
    bool shared_memory = true;  // without it there is no write-ahead log
  };
  explicit FaultyDisk(Plan plan);
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;
  int operations() const;
  int syncs() const;
  void mend();  // nothing fails any more
  // The power goes: of what was written and not synced, each sector is lost or not, as the key has it. Gives how many
  // were lost. Call when the files are closed.
  int cut_power(std::uint64_t key);
  void fill_up();  // every operation from here on finds the disk full
};

}  // namespace two_hats::testing
