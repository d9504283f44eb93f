#include "game/shell/speech.h"

#include <signal.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "engine/base/words.h"

namespace two_hats::shell {
namespace {

constexpr auto kFarewell = std::chrono::milliseconds(500);

}  // namespace

// Kept alive by the thread too: one that hangs in a call may outlive Speech.
struct Speech::Shared {
  std::mutex mutex;
  std::condition_variable changed;
  std::unique_ptr<SpeechLine> line;
  std::function<void()> news;
  struct Words {
    std::string text, language;
  };
  std::optional<Words> waiting;
  bool quiet = false;  // hush wished
  bool stop = false;
  bool busy = false;
  bool ended = false;
  std::optional<std::string> trouble;

  void work();
  [[nodiscard]] std::string speak(const Words& words, bool& open);
};

std::string Speech::Shared::speak(const Words& words, bool& open) {
  for (int tries = 0; tries < 2; ++tries) {
    if (!open) {
      const std::string why = line->open();
      if (!why.empty()) return why;
      open = true;
    }
    if (line->say(words.text, words.language)) return "";
    open = false;
  }
  return base::marked("The speech service went away");
}

void Speech::Shared::work() {
#ifndef _WIN32
  // A service that ends while it is written to is an error of this write, not the end of the game.
  sigset_t pipe;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
#endif
  bool open = false;
  std::unique_lock lock(mutex);
  while (true) {
    changed.wait(lock, [&] { return stop || quiet || waiting; });
    if (stop) break;
    const bool hush_now = std::exchange(quiet, false);
    const std::optional<Words> words = std::exchange(waiting, std::nullopt);
    busy = true;
    lock.unlock();
    std::string why;
    if (words)
      why = speak(*words, open);
    else if (hush_now && open)
      line->hush();
    lock.lock();
    busy = false;
    changed.notify_all();
    if (why.empty()) continue;
    trouble = why;
    const std::function<void()> tell = news;
    lock.unlock();
    if (tell) tell();
    lock.lock();
  }
  lock.unlock();
  if (open) line->hush();
  line.reset();
  lock.lock();
  ended = true;
  changed.notify_all();
}

Speech::Speech(std::unique_ptr<SpeechLine> line, std::function<void()> news) : shared_(std::make_shared<Shared>()) {
  shared_->line = std::move(line);
  shared_->news = std::move(news);
  std::thread([shared = shared_] { shared->work(); }).detach();
}

Speech::~Speech() {
  std::unique_lock lock(shared_->mutex);
  shared_->stop = true;
  shared_->news = nullptr;
  shared_->changed.notify_all();
  shared_->changed.wait_for(lock, kFarewell, [&] { return shared_->ended; });
}

void Speech::say(std::string words, const std::string& tag) {
  const std::lock_guard lock(shared_->mutex);
  shared_->waiting = Shared::Words{std::move(words), tag.substr(0, tag.find('-'))};
  shared_->changed.notify_all();
}

void Speech::hush() {
  const std::lock_guard lock(shared_->mutex);
  shared_->waiting.reset();
  shared_->quiet = true;
  shared_->changed.notify_all();
}

void Speech::wait_until_said() {
  std::unique_lock lock(shared_->mutex);
  shared_->changed.wait(lock, [&] { return !shared_->waiting && !shared_->quiet && !shared_->busy; });
}

std::optional<std::string> Speech::take_trouble() {
  const std::lock_guard lock(shared_->mutex);
  return std::exchange(shared_->trouble, std::nullopt);
}

}  // namespace two_hats::shell
