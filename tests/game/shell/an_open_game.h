// The world outside as the window opens it, and a player who decides in a plain way.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "game/shell/outside.h"

namespace two_hats::testing {

// A game opened on a data folder, as the window opens it; closing it is the end of its life.
class AnOpenGame {
 public:
  explicit AnOpenGame(const std::string& data_dir, const std::string& pack = "tests/packs/small") {
    shell::Wishes wishes;
    wishes.pack = pack;
    wishes.data_dir = data_dir;
    wishes.seed = 3;
    auto opened = shell::Outside::open(wishes, shell::Rater::Way::background);
    if (!opened) {
      ADD_FAILURE() << opened.error().what;
      std::abort();
    }
    world = std::move(*opened);
    state = world->opening_state();
  }
  AnOpenGame& does(const app::Command& command) {
    world->run(state, command);
    return *this;
  }
  AnOpenGame& started() { return does(app::NewCampaign{0}).does(app::WearHats{session::Hats::both}); }
  // Decides this many cards in a plain way and goes on to the next.
  AnOpenGame& decides(int cards) {
    for (int i = 0; i < cards; ++i) {
      if (!state.session || state.session->card() == nullptr) {
        ADD_FAILURE() << "there is no card to decide";
        return *this;
      }
      const auto before = state.session->turns.size();
      if (state.session->card()->kind() == cards::Kind::choice) does(app::PickAnswer{1});
      if (state.session->card()->kind() == cards::Kind::ownership)
        for (int duty = 0; !state.draft.answered; ++duty) does(app::GiveDuty{duty, cards::Role::product_owner});
      does(app::BeSure{80}).does(app::Decide{});
      EXPECT_EQ(state.session->turns.size(), before + 1);
      if (state.screen == app::Screen::reveal) does(app::NextCard{});
    }
    return *this;
  }
  [[nodiscard]] std::uint64_t print() const { return session::fingerprint(*state.session); }

  std::unique_ptr<shell::Outside> world;
  app::State state;
};

}  // namespace two_hats::testing
