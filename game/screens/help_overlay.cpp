#include "game/screens/help_overlay.h"

#include "game/screens/key_bar.h"

namespace two_hats::screens {
namespace {

widgets::HelpKeys list_of(std::string title, const std::vector<views::KeyHint>& hints) {
  widgets::HelpKeys list{std::move(title), {}};
  for (const views::KeyHint& hint : hints) list.lines.push_back(key_group(hint));
  return list;
}

}  // namespace

void draw_help_overlay(widgets::Ui& ui, const views::HelpView& view, Commands& commands) {
  std::string about;
  for (const std::string& line : view.lines) about += (about.empty() ? "" : "\n") + line;
  std::vector<widgets::HelpKeys> lists;
  if (!view.here.empty()) lists.push_back(list_of(ui.w("Here"), view.here));
  lists.push_back(list_of(view.here.empty() ? "" : ui.w("Everywhere"), view.keys));
  if (widgets::draw_help(ui, view.title, about, lists)) commands.push_back(app::ToggleHelp{});
}

}  // namespace two_hats::screens
