#include "game/screens/help_overlay.h"

#include "game/widgets/chrome.h"

namespace two_hats::screens {

void draw_help_overlay(widgets::Ui& ui, const views::HelpView& view, Commands& commands) {
  std::string about;
  for (const std::string& line : view.lines) about += (about.empty() ? "" : "\n") + line;
  std::vector<widgets::HelpLine> lines;
  for (const views::KeyHint& hint : view.keys) {
    std::string keys;
    for (const std::string& key : hint.keys) keys += (keys.empty() ? "" : " ") + key;
    lines.push_back({keys, hint.label});
  }
  if (widgets::draw_help(ui, view.title, about, lines)) commands.push_back(app::ToggleHelp{});
}

}  // namespace two_hats::screens
