// SDL2_mixer with the cues loaded: open while something is heard, closed while nothing is, since an open device asks
// for silence a hundred times a second. One at a time, used by one thread.
#pragma once

#include <array>
#include <filesystem>
#include <memory>

#include "engine/base/result.h"
#include "game/app/cue.h"

namespace two_hats::sound {

class Mixer {
 public:
  Mixer();
  ~Mixer();
  Mixer(const Mixer&) = delete;
  Mixer& operator=(const Mixer&) = delete;

  // Opens the system's device and reads <folder>/<cue>.wav. May take a moment. Error: what SDL said; nothing is open
  // then.
  base::Result<base::Done> open(const std::filesystem::path& folder);
  void close();
  [[nodiscard]] bool is_open() const { return open_; }
  // Precondition: open. `percent` 1 to 100, as the ear takes it. Returns how long the cue lasts, in milliseconds; 0 if
  // every channel is busy: then it is not heard.
  int play(app::Cue cue, int percent);

 private:
  struct Calls;
  std::unique_ptr<Calls> calls_;
  std::array<void*, app::kCueCount> chunks_{};
  bool subsystem_ = false, device_ = false, open_ = false;
};

}  // namespace two_hats::sound
