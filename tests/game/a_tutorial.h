// A game on the tutorial, with the small pack as the campaign behind it.
#pragma once

#include <vector>

#include "tests/game/a_game.h"

namespace two_hats::testing {

inline app::PackChoice tutorial_choice() {
  static const app::PackChoice choice = [] {
    const auto read = loading::load_pack("data/packs/tutorial", model());
    EXPECT_TRUE(read.thing != nullptr) << loading::in_words(read.diagnostics);
    return app::PackChoice{"data/packs/tutorial", read.thing, 0, ""};
  }();
  return choice;
}

class ATutorialGame : public AGame {
 public:
  explicit ATutorialGame(const base::Words& words = {}) {
    state.words = words;
    state.packs = {tutorial_choice(), small_choice()};
  }
  ATutorialGame& begun() {
    does(app::NewCampaign{0});
    return *this;
  }
  // Decides with these answers, card after card, as the files list them; the verdict of the last is on the screen.
  ATutorialGame& decides(const std::vector<int>& answers) {
    for (const int answer : answers) {
      if (state.screen == app::Screen::reveal) does(app::NextCard{});
      does(app::PickAnswer{answer});
      if (session::asks_confidence(*state.session)) does(app::BeSure{65});
      does(app::Decide{});
      rated();
    }
    return *this;
  }
  // To the debrief.
  ATutorialGame& done(const std::vector<int>& answers) {
    begun().decides(answers);
    does(app::NextCard{});
    return *this;
  }
};

}  // namespace two_hats::testing
