// What goes wrong with a file of sessions, in words.
#include <cerrno>
#include <filesystem>

#include "game/storage/connection.h"
#include "game/storage/migrate.h"

namespace two_hats::storage {
namespace {

bool is_out_of_space(int code, int system_error) {
  if ((code & 0xff) == SQLITE_FULL) return true;
  return (code & 0xff) == SQLITE_IOERR && (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG);
}

}  // namespace

base::Error damaged(const std::string& path, const std::string& what) {
  std::string mend = "Nothing in it was changed. Move the file away to start with an empty one";
  const std::vector<std::string> copies = backups_of(path);
  if (!copies.empty()) mend += ", or put an older copy in its place: " + copies.back();
  return {"The saved sessions in " + path + " are damaged (" + what + ").", mend + "."};
}

base::Error in_words(const std::string& path, int code, int system_error, const std::string& words) {
  if (is_out_of_space(code, system_error))
    return {"The disk is full: " + path + " could not be written.",
            "Nothing saved so far is lost. Free some space and try again, or play on unsaved."};
  switch (code & 0xff) {
    case SQLITE_NOTADB:
      return damaged(path, "it does not begin as such a file does");
    case SQLITE_CORRUPT:
      return damaged(path, words);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {"The sessions cannot be saved in " + path + ": the file or its folder cannot be written.",
              "Make the folder writable, name another with --data-dir, or play on unsaved."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"The saved sessions in " + path + " are in use by another Two Hats.",
              "Close the other window and try again."};
    case SQLITE_IOERR:
      return {"The saved sessions in " + path + " could not be read or written (" + words + ").",
              "Check the disk. Nothing saved so far was changed; you can play on unsaved."};
    default:
      return {"The saved sessions in " + path + " could not be used (" + words + ").",
              "You can play on unsaved. If this comes back, move the file away and start with an empty one."};
  }
}

}  // namespace two_hats::storage
