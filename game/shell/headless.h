// The game without a display: the same frame drawn into a picture, byte for byte the same each time. Delta time is
// fixed at 1/60 s, no ini file, no clock.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "engine/base/result.h"
#include "game/shell/frame.h"
#include "game/shell/paths.h"
#include "game/shell/png.h"

namespace two_hats::shell {

class Headless {
 public:
  // The error tells that the machine offers no offscreen OpenGL.
  [[nodiscard]] static base::Result<std::unique_ptr<Headless>> open(const std::filesystem::path& fonts = font_folder());
  ~Headless();
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;

  // Draws one frame of this look; `input.delta_seconds` is set to 1/60 and `settled` is left as given.
  void draw(widgets::Ui& ui, const Look& look, widgets::Input input, const std::function<void(widgets::Ui&)>& page);
  // The last frame drawn.
  [[nodiscard]] Picture picture() const;
  [[nodiscard]] const std::vector<std::string>& warnings() const;

 private:
  Headless();
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace two_hats::shell
