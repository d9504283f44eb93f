// Sessions through another lens or on another surface, kept and found again.
#include <gtest/gtest.h>

#include "tests/game/shell/a_folder.h"
#include "tests/game/shell/an_open_game.h"

namespace two_hats::testing {
namespace {

namespace fs = std::filesystem;
using app::Screen;

TEST(Outside, ASessionIsResumedThroughItsLensAndOnItsSurface) {
  const AFolder data;
  std::uint64_t print = 0;
  const auto play = [](AnOpenGame& game) {
    game.does(app::NewCampaign{0}).does(app::WearHats{session::Hats::both, cards::Lens::safe}).decides(2);
  };
  {
    AnOpenGame game(data.text(), "tests/packs/two-surfaces");
    play(game);
    EXPECT_EQ(game.state.session->pack->company, "Marlow");
    game.does(app::GoHome{});
    play(game);
    EXPECT_EQ(game.state.session->pack->company, "Quayside") << "the second meeting";
    print = game.print();
  }
  AnOpenGame again(data.text(), "tests/packs/two-surfaces");
  ASSERT_EQ(again.state.saved.size(), 2u);
  EXPECT_EQ(again.state.saved[0].lens, "safe");
  EXPECT_EQ(again.state.saved[0].surface + again.state.saved[1].surface, 1);
  again.does(app::Continue{"s-000002"});
  ASSERT_EQ(again.state.screen, Screen::table);
  EXPECT_EQ(again.print(), print);
  EXPECT_EQ(again.state.session->pack->company, "Quayside");
  EXPECT_EQ(again.state.session->pack->lens, cards::Lens::safe);
}

// The copy kept with a session is the pack as its files have it, whichever edition was played.
TEST(Outside, AnEditionIsResumedFromItsKeptCopyWhenThePackHasChanged) {
  const AFolder data, packs;
  fs::copy("tests/packs/two-surfaces", packs.path(), fs::copy_options::recursive);
  std::uint64_t print = 0;
  {
    AnOpenGame game(data.text(), packs.text());
    game.does(app::NewCampaign{0}).does(app::WearHats{session::Hats::both, cards::Lens::safe}).decides(2);
    print = game.print();
  }
  std::ofstream(packs.path() / "pack.json", std::ios::app) << "\n";
  AnOpenGame again(data.text(), packs.text());
  again.does(app::Continue{});
  ASSERT_EQ(again.state.screen, Screen::problem);
  EXPECT_EQ(again.state.problem->kind, app::Problem::Kind::changed_pack);
  again.does(app::SolveProblem{0});
  ASSERT_EQ(again.state.screen, Screen::table);
  EXPECT_EQ(again.print(), print);
  EXPECT_EQ(again.state.session->pack->lens, cards::Lens::safe);
}

}  // namespace
}  // namespace two_hats::testing
