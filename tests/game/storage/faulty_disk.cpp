#include "tests/game/storage/faulty_disk.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "engine/base/random.h"

namespace two_hats::testing {
namespace {

struct File {
  sqlite3_file base;
  sqlite3_file* real;
  const char* name;
};

struct Unsynced {
  std::string file;
  sqlite3_int64 at = 0;
  std::string before;  // what lay there; zeros past the file's end
};

// SQLite calls plain functions, so what they share has to lie here.
FaultyDisk::Plan plan;
int operations_done = 0, syncs_done = 0;
std::vector<Unsynced> unsynced;
sqlite3_vfs* real_disk = nullptr;
sqlite3_vfs faulty;

sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

// SQLITE_OK, or the planned failure if it is this operation's turn.
int turn(int code) {
  ++operations_done;
  const bool fails =
      plan.fail_at && (plan.for_good ? operations_done >= plan.fail_at : operations_done == plan.fail_at);
  if (!fails) return SQLITE_OK;
  return plan.code == SQLITE_FULL ? SQLITE_FULL : code;
}

int close_file(sqlite3_file* f) { return real(f)->pMethods ? real(f)->pMethods->xClose(real(f)) : SQLITE_OK; }
int read_file(sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
  return real(f)->pMethods->xRead(real(f), to, n, at);
}
std::string name_of(sqlite3_file* f) {
  const char* name = reinterpret_cast<File*>(f)->name;
  return name ? name : "";
}
void remember_what_lay_there(sqlite3_file* f, int n, sqlite3_int64 at) {
  std::string before(static_cast<std::size_t>(n), '\0');
  real(f)->pMethods->xRead(real(f), before.data(), n, at);  // past the end it fills with zeros
  unsynced.push_back({name_of(f), at, std::move(before)});
}
int write_file(sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
  if (const int code = turn(SQLITE_IOERR_WRITE)) {
    if (n > 1) real(f)->pMethods->xWrite(real(f), from, n / 2, at);  // torn
    return code;
  }
  remember_what_lay_there(f, n, at);
  return real(f)->pMethods->xWrite(real(f), from, n, at);
}
int truncate_file(sqlite3_file* f, sqlite3_int64 size) {
  if (const int code = turn(SQLITE_IOERR_TRUNCATE)) return code;
  return real(f)->pMethods->xTruncate(real(f), size);
}
int sync_file(sqlite3_file* f, int flags) {
  ++syncs_done;
  if (const int code = turn(SQLITE_IOERR_FSYNC)) return code;
  std::erase_if(unsynced, [&](const Unsynced& write) { return write.file == name_of(f); });
  return real(f)->pMethods->xSync(real(f), flags);
}
int size_of_file(sqlite3_file* f, sqlite3_int64* size) { return real(f)->pMethods->xFileSize(real(f), size); }
int lock_file(sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); }
int unlock_file(sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
int check_lock(sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); }
int control_file(sqlite3_file* f, int op, void* arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); }
int sector_size(sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); }
int characteristics(sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
int map_shared(sqlite3_file* f, int page, int size, int extend, void volatile** out) {
  return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
}
int lock_shared(sqlite3_file* f, int offset, int n, int flags) {
  return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
}
void barrier(sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); }
int unmap_shared(sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); }

sqlite3_io_methods methods(int version) {
  return {version,     close_file,  read_file,    write_file,   truncate_file, sync_file,       size_of_file,
          lock_file,   unlock_file, check_lock,   control_file, sector_size,   characteristics, map_shared,
          lock_shared, barrier,     unmap_shared, nullptr,      nullptr};
}
const sqlite3_io_methods with_shared_memory = methods(2), without_shared_memory = methods(1);

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* f, int flags, int* out) {
  auto* file = reinterpret_cast<File*>(f);
  file->name = name;  // SQLite keeps it as long as the file is open
  file->real = reinterpret_cast<sqlite3_file*>(file + 1);
  const int code = real_disk->xOpen(real_disk, name, file->real, flags, out);
  file->base.pMethods = code != SQLITE_OK ? nullptr : plan.shared_memory ? &with_shared_memory : &without_shared_memory;
  return code;
}
int delete_file(sqlite3_vfs*, const char* name, int sync) {
  if (const int code = turn(SQLITE_IOERR_DELETE)) return code;
  return real_disk->xDelete(real_disk, name, sync);
}

}  // namespace

FaultyDisk::FaultyDisk(Plan the_plan) {
  plan = the_plan;
  operations_done = syncs_done = 0;
  unsynced.clear();
  real_disk = sqlite3_vfs_find(nullptr);
  faulty = *real_disk;
  faulty.zName = "faulty";
  faulty.pNext = nullptr;
  faulty.szOsFile = static_cast<int>(sizeof(File)) + real_disk->szOsFile;
  faulty.xOpen = open_file;
  faulty.xDelete = delete_file;
  sqlite3_vfs_register(&faulty, 1);
}

FaultyDisk::~FaultyDisk() { sqlite3_vfs_unregister(&faulty); }

int FaultyDisk::operations() const { return operations_done; }
int FaultyDisk::syncs() const { return syncs_done; }
int FaultyDisk::cut_power(std::uint64_t key) {
  constexpr std::size_t kSector = 512;
  int lost = 0;
  std::uint64_t sector = 0;
  // The latest first, so that what lay there before all of them comes back.
  for (auto write = unsynced.rbegin(); write != unsynced.rend(); ++write) {
    if (write->file.empty() || !std::filesystem::exists(write->file)) continue;
    std::fstream file(write->file, std::ios::binary | std::ios::in | std::ios::out);
    for (std::size_t at = 0; at < write->before.size(); at += kSector) {
      if (base::pick(key, 1, sector++, 2)) continue;
      file.seekp(static_cast<std::streamoff>(write->at) + static_cast<std::streamoff>(at));
      file.write(write->before.data() + at, static_cast<std::streamsize>(std::min(kSector, write->before.size() - at)));
      ++lost;
    }
  }
  unsynced.clear();
  return lost;
}
void FaultyDisk::mend() { plan.fail_at = 0; }
void FaultyDisk::fill_up() {
  plan.fail_at = 1;
  plan.for_good = true;
  plan.code = SQLITE_FULL;
}

}  // namespace two_hats::testing
