// One picture from one description: ImGui context, fonts for the present scale, OpenGL. Needs a current GL context from
// meet_display on, and while it goes. Used alike by the window and headless.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "game/shell/paths.h"
#include "game/widgets/named.h"

namespace two_hats::shell {

struct Look {
  widgets::Size pixels{1280, 800};
  float scale = 1.0f;  // density times the player's text size, 0.75 … 6
  widgets::Mode mode = widgets::Mode::light;
  widgets::Hat hat = widgets::Hat::none;
  widgets::Family family = widgets::Family::inter;
};

class Frame {
 public:
  [[nodiscard]] static base::Result<std::unique_ptr<Frame>> create(const std::filesystem::path& fonts = font_folder());
  // The same in steps, for a window that is still to be opened: meanwhile another thread may bake the letters that are
  // likely to be wanted (those of another look are baked again as it is drawn). Dear ImGui is not to be used before
  // meet_display.
  [[nodiscard]] static std::unique_ptr<Frame> begin(const std::filesystem::path& fonts = font_folder());
  void bake_letters(float scale, widgets::Family family);
  [[nodiscard]] base::Result<base::Done> meet_display();
  ~Frame();
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;

  // Rebuilds the fonts when scale or family changed, runs `page` between ui.begin_frame and ui.end_frame, draws it all
  // into the bound framebuffer over the mode's page colour. Does not present.
  void draw(widgets::Ui& ui, const Look& look, const widgets::Input& input,
            const std::function<void(widgets::Ui&)>& page);
  // About fonts, whole sentences; empty when all is well. After the first draw.
  [[nodiscard]] const std::vector<std::string>& warnings() const;

 private:
  explicit Frame(const std::filesystem::path& fonts);
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace two_hats::shell
