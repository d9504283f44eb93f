// Plays cues beside the game: on a thread of its own, which begins with the first cue that can be heard. Nothing here
// waits for a device, and a game without one goes on as it is.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "game/app/cue.h"

namespace two_hats::sound {

class Sound {
 public:
  struct Wishes {
    std::filesystem::path folder;  // of the .wav files
    std::function<void()> news{};  // called from the thread whenever take_news() has something
    int too_late_ms = 600;         // a cue that comes so late is not heard
    int linger_ms = 2000;          // the device is closed so long after the last cue has ended
    int try_again_ms = 30000;      // a device that failed is asked again with the first cue after so long
  };
  explicit Sound(Wishes wishes);
  // Forgets what waits and closes the device.
  ~Sound();
  Sound(const Sound&) = delete;
  Sound& operator=(const Sound&) = delete;

  // Returns at once. The volumes are those of the moment.
  void play(const app::Cues& cues, const app::Settings& settings);

  // Once when the device fails, once when it answers again.
  struct News {
    bool failed = false;
    std::string why;  // what the system said, a sentence; empty when it answers again
  };
  [[nodiscard]] std::optional<News> take_news();

  enum class Standing { unused, open, closed, failed };  // of the device; unused: nothing was to be heard yet
  [[nodiscard]] Standing standing() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace two_hats::sound
