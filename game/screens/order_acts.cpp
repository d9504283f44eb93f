#include "game/screens/order_acts.h"

namespace two_hats::screens {

void obey(Commands& commands, const widgets::OrderAct& act, bool lifted) {
  using Act = widgets::OrderAct::Kind;
  switch (act.kind) {
    case Act::none:
      return;
    case Act::lift:
      if (lifted) commands.push_back(app::Lift{});  // puts down the row that is in the air
      commands.push_back(app::PutCursor{act.from});
      commands.push_back(app::Lift{});
      return;
    case Act::drop:
      if (act.to != act.from) commands.push_back(app::MoveItem{act.from, act.to});
      if (lifted) commands.push_back(app::Lift{});
      return;
    case Act::move:
      commands.push_back(app::MoveItem{act.from, act.to});
      return;
    case Act::select:
      commands.push_back(app::PutCursor{act.from});
  }
}

}  // namespace two_hats::screens
