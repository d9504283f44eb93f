#include "game/views/table_parts.h"
#include "game/views/turn_words.h"

namespace two_hats::views {
namespace {

std::string line_of(const base::Words& w, cards::Role role) {
  switch (role) {
    case cards::Role::product_manager:
      return w("Answers for market, price and roadmap.");
    case cards::Role::product_owner:
      return w("Answers for the value of the Scrum Team’s work.");
    case cards::Role::developers:
      return w("Answer for how, how much, and what is Done.");
    case cards::Role::scrum_master:
      return w("Answers for Scrum and the team’s effectiveness.");
    case cards::Role::stakeholder:
      return w("Has a say in the Sprint Review. Decides little.");
    case cards::Role::nobody:
      return w("Left here, it fades quietly: nobody keeps it alive.");
  }
  return "";
}

}  // namespace

void fill_ownership(TableView& view, const app::State& state, const cards::Ownership& ownership) {
  const base::Words& w = state.words;
  const auto& owners = std::get<cards::OwnersGiven>(state.draft.answer).owners;
  OwnershipInput& input = view.ownership;
  const cards::Lens lens = lens_of_rule(*state.session->pack, *state.session->card());
  const std::string title = w(cards::title_of(lens));
  input.rules = lens == cards::Lens::general ? title : w("{0}, and practice where it is silent", title);
  for (int role = 0; role < cards::kRoleCount; ++role) {
    OwnerBox box;
    box.role = static_cast<cards::Role>(role);
    box.title = box.role == cards::Role::nobody ? w("Nobody yet") : w(cards::title_of(box.role));
    if (box.role == cards::Role::stakeholder) box.title = w("A stakeholder");
    box.line = line_of(w, box.role);
    box.button = Button{"owner." + std::string(cards::name_of(box.role)), box.title, "", true, false, "",
                        app::GiveDuty{state.draft.cursor, box.role}};
    input.boxes.push_back(box);
  }
  int left = 0;
  for (std::size_t i = 0; i < ownership.duties.size(); ++i) {
    const cards::Duty& duty = ownership.duties[i];
    DutyTile tile;
    tile.title = duty.title;
    tile.at_cursor = static_cast<int>(i) == state.draft.cursor;
    tile.button =
        Button{"duty." + duty.id, duty.title, "grip", true, tile.at_cursor, "", app::PutCursor{static_cast<int>(i)}};
    if (state.draft.placed[i]) {
      input.boxes[static_cast<std::size_t>(owners[i])].duties.push_back(tile);
    } else {
      input.left.push_back(tile);
      ++left;
    }
  }
  input.left_words = w("{0} of {1}", left, ownership.duties.size());
}

}  // namespace two_hats::views
