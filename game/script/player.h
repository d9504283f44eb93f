// Plays a script through the real screens with no window, or through the text front.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "engine/base/result.h"
#include "game/script/play_script.h"
#include "game/shell/outside.h"
#include "game/shell/vision.h"

namespace two_hats::script {

struct PlayWishes {
  shell::Wishes game;
  std::optional<std::string> pictures;  // folder for the pictures; none: picture steps only draw
  std::optional<shell::Vision> vision;  // the pictures as these eyes see them
  bool text = false;                    // through the text front
};

// Runs every step; the error names file, line, what was expected and what is there. Progress and sayings go to `out`.
base::Result<base::Done> play(const std::string& file, const std::vector<Step>& steps, const PlayWishes& wishes,
                              std::ostream& out);

}  // namespace two_hats::script
