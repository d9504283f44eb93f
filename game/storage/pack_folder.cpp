#include "game/storage/pack_folder.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace two_hats::storage {
namespace {

namespace fs = std::filesystem;

const std::string kUnfinished = ".installing-";  // and the writer's process
const std::string kReplaced = ".replaced-";      // and the pack's id
const std::string kLanguages = "languages";

base::Error failed(const std::string& what, const fs::path& path) {
  return {what + " " + path.string() + ": " + std::strerror(errno) + ".",
          "Nothing was installed. Look at the folder's permissions and the space that is left."};
}

bool flushed(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
  if (descriptor < 0) return false;
  const bool good = ::fsync(descriptor) == 0;
  ::close(descriptor);
  return good;
}

// A new file, never one that is there; on the disk before this returns.
bool write_new(const fs::path& path, const std::string& text) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
  if (descriptor < 0) return false;
  bool good = true;
  for (std::size_t at = 0; good && at < text.size();) {
    const ssize_t count = ::write(descriptor, text.data() + at, text.size() - at);
    if (count < 0 && errno == EINTR) continue;
    good = count > 0;
    if (good) at += static_cast<std::size_t>(count);
  }
  good = ::fsync(descriptor) == 0 && good;
  return ::close(descriptor) == 0 && good;
}

// Of processes that are gone; a pack that was moved away and has no follower comes back.
void clear_leftovers(const fs::path& packs) {
  std::error_code error;
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(packs, error)) found.push_back(entry.path());
  for (const fs::path& path : found) {
    const std::string name = path.filename().string();
    if (name.starts_with(kUnfinished)) {
      const int process = std::atoi(name.c_str() + kUnfinished.size());
      const bool alive = process > 0 && process != ::getpid() && (::kill(process, 0) == 0 || errno == EPERM);
      if (!alive) fs::remove_all(path, error);
    } else if (name.starts_with(kReplaced)) {
      const fs::path home = packs / name.substr(kReplaced.size());
      if (fs::exists(fs::symlink_status(home, error)))
        fs::remove_all(path, error);
      else
        fs::rename(path, home, error);
    }
  }
}

// Swaps the two in one step where the system can; else moves the old one away first.
bool exchange(const fs::path& made, const fs::path& home, const fs::path& replaced) {
#ifdef RENAME_EXCHANGE
  if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, home.c_str(), RENAME_EXCHANGE) == 0) {
    std::error_code ignored;
    fs::remove_all(made, ignored);
    return true;
  }
#endif
  if (::rename(home.c_str(), replaced.c_str()) != 0) return false;
  if (::rename(made.c_str(), home.c_str()) != 0) {
    const int why = errno;
    ::rename(replaced.c_str(), home.c_str());
    errno = why;
    return false;
  }
  std::error_code ignored;
  fs::remove_all(replaced, ignored);
  return true;
}

}  // namespace

base::Result<base::Done> put_pack(const std::string& packs, const std::string& id, const PackTexts& texts, bool replace,
                                  const std::function<void(std::string_view step)>& before) {
  const auto step = [&](std::string_view name) {
    if (before) before(name);
  };
  const fs::path folder(packs), home = folder / id, made = folder / (kUnfinished + std::to_string(::getpid()));
  std::error_code error;
  step("make the folder of packs");
  fs::create_directories(folder, error);
  if (error) return base::Error{"The folder " + packs + " cannot be made: " + error.message() + ".", ""};
  clear_leftovers(folder);
  const auto give_up = [&](const std::string& what, const fs::path& path) {
    const base::Error told = failed(what, path);
    fs::remove_all(made, error);
    return told;
  };
  step("make the unfinished pack");
  if (::mkdir(made.c_str(), 0755) != 0) return failed("A folder cannot be made:", made);
  if (::mkdir((made / "cards").c_str(), 0755) != 0) return give_up("A folder cannot be made:", made / "cards");
  const bool translated = std::any_of(texts.begin(), texts.end(),
                                      [](const auto& file) { return file.first.starts_with(kLanguages + "/"); });
  if (translated && ::mkdir((made / kLanguages).c_str(), 0755) != 0)
    return give_up("A folder cannot be made:", made / kLanguages);
  for (const auto& [name, text] : texts) {
    step("write " + name);
    if (!write_new(made / name, text)) return give_up("A file cannot be written:", made / name);
  }
  step("flush");
  if ((translated && !flushed(made / kLanguages)) || !flushed(made / "cards") || !flushed(made))
    return give_up("A folder cannot be flushed:", made);
  step("name");
  const bool there = fs::exists(fs::symlink_status(home, error));
  if (there && !replace) {
    errno = EEXIST;
    return give_up("The pack cannot be put there:", home);
  }
  const bool named =
      there ? exchange(made, home, folder / (kReplaced + id)) : ::rename(made.c_str(), home.c_str()) == 0;
  if (!named) return give_up("The pack cannot be put there:", home);
  step("flush the name");
  if (!flushed(folder)) return failed("A folder cannot be flushed:", folder);
  return base::Done{};
}

std::vector<std::string> installed_packs(const std::string& packs) {
  std::vector<std::string> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(packs, error)) {
    std::error_code ignored;
    if (entry.is_directory(ignored) && !entry.path().filename().string().starts_with('.'))
      found.push_back(entry.path().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace two_hats::storage
