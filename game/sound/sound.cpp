#include "game/sound/sound.h"

#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "game/sound/agenda.h"
#include "game/sound/mixer.h"

namespace two_hats::sound {
namespace {

using Clock = std::chrono::steady_clock;

Time now() { return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now().time_since_epoch()).count(); }
Clock::time_point point(Time time) { return Clock::time_point(std::chrono::milliseconds(time)); }

}  // namespace

struct Sound::Inside {
  explicit Inside(Wishes given) : wishes(std::move(given)) {}

  const Wishes wishes;
  std::thread thread;

  std::mutex mutex;  // guards what follows
  std::condition_variable told;
  Agenda agenda{wishes.too_late_ms};
  std::optional<News> news;
  Standing standing = Standing::unused;
  bool stop = false;

  // The thread's alone.
  Mixer mixer;
  Time quiet_at = 0;      // when the last cue given to the device has ended
  Time ask_again_at = 0;  // of a device that failed
  bool failing = false;

  void work();
  void open(std::unique_lock<std::mutex>& lock);
  void sleep(std::unique_lock<std::mutex>& lock);
};

Sound::Sound(Wishes wishes) : inside_(std::make_unique<Inside>(std::move(wishes))) {}

Sound::~Sound() {
  {
    const std::lock_guard lock(inside_->mutex);
    inside_->stop = true;
  }
  inside_->told.notify_all();
  if (inside_->thread.joinable()) inside_->thread.join();
}

void Sound::play(const app::Cues& cues, const app::Settings& settings) {
  if (cues.now.empty() && !cues.forget) return;
  Inside& in = *inside_;
  {
    const std::lock_guard lock(in.mutex);
    in.agenda.add(cues, settings, now());
    if (!in.agenda.next()) return;
    if (!in.thread.joinable()) in.thread = std::thread([&in] { in.work(); });
  }
  in.told.notify_all();
}

std::optional<Sound::News> Sound::take_news() {
  const std::lock_guard lock(inside_->mutex);
  return std::exchange(inside_->news, std::nullopt);
}

Sound::Standing Sound::standing() const {
  const std::lock_guard lock(inside_->mutex);
  return inside_->standing;
}

// Until a cue is due, the device has been quiet for long enough, or there is something new on the agenda.
void Sound::Inside::sleep(std::unique_lock<std::mutex>& lock) {
  std::optional<Time> until = agenda.next();
  if (!until && mixer.is_open()) until = quiet_at + wishes.linger_ms;
  if (until)
    told.wait_until(lock, point(*until));
  else
    told.wait(lock);
}

// Without the lock: a sound system may take its time to answer.
void Sound::Inside::open(std::unique_lock<std::mutex>& lock) {
  lock.unlock();
  const auto opened = mixer.open(wishes.folder);
  const Time after = now();
  lock.lock();
  quiet_at = after;
  standing = opened ? Standing::open : Standing::failed;
  if (!opened) ask_again_at = after + wishes.try_again_ms;
  if (failing == !opened) return;
  failing = !opened;
  news = opened ? News{} : News{true, opened.error().what};
  if (!wishes.news) return;
  lock.unlock();
  wishes.news();
  lock.lock();
}

void Sound::Inside::work() {
  std::unique_lock lock(mutex);
  while (!stop) {
    const auto next = agenda.next();
    if (next && *next <= now()) {
      if (!mixer.is_open() && now() >= ask_again_at) open(lock);
      const std::vector<Due> due = agenda.take(now());
      if (!mixer.is_open()) continue;
      lock.unlock();
      for (const Due& one : due) quiet_at = std::max(quiet_at, now() + mixer.play(one.cue, one.percent));
      lock.lock();
      continue;
    }
    if (!next && mixer.is_open() && now() >= quiet_at + wishes.linger_ms) {
      lock.unlock();
      mixer.close();
      lock.lock();
      standing = Standing::closed;
      continue;
    }
    sleep(lock);
  }
  lock.unlock();
  mixer.close();
  SDL_TLSCleanup();  // what SDL keeps for a thread that it did not start
}

}  // namespace two_hats::sound
