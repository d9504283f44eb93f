// One picture a screen, of the real program on the small pack. TWO_HATS_UPDATE=1 writes them anew; look at them before
// committing.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <functional>

#include "tests/game/screens/seat.h"

namespace two_hats::test {
namespace {

using app::Screen;

// Another rasteriser may draw an edge a shade lighter: so many levels of one channel are no difference, and so many
// pixels of a picture of a million may differ more.
constexpr int kLevels = 48;
constexpr long kPixels = 2000;

void check(Seat& seat, const std::string& name) {
  seat.looks();
  const std::filesystem::path file = "tests/golden/pictures/" + name + ".png";
  if (std::getenv("TWO_HATS_UPDATE") != nullptr) {
    const auto saved = shell::save_png(file, seat.picture());
    ASSERT_TRUE(bool(saved)) << saved.error().what;
  }
  const auto golden = shell::load_png(file);
  ASSERT_TRUE(bool(golden)) << golden.error().what;
  const shell::PictureDifference difference = shell::compare(seat.picture(), *golden, kLevels);
  if (difference.pixels <= kPixels) return;
  const std::filesystem::path now = std::filesystem::temp_directory_path() / ("two-hats-" + name + ".png");
  const auto saved = shell::save_png(now, seat.picture());
  ADD_FAILURE() << difference.pixels << " pixels differ from " << file
                << "; drawn now: " << (bool(saved) ? now.string() : saved.error().what);
}

struct Golden {
  std::string name;
  std::function<void(Seat&)> lead;  // to the screen
};

const std::vector<Golden>& goldens() {
  const auto card = [](cards::Kind kind) { return [kind](Seat& seat) { seat.game.started().until(kind); }; };
  static const std::vector<Golden> kGoldens = {
      {"home", [](Seat&) {}},
      {"hats", [](Seat& seat) { seat.game.does(app::NewCampaign{0}); }},
      {"choice",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::choice);
         seat.game.does(app::PickAnswer{0});
         seat.game.does(app::BeSure{80});
       }},
      {"order",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::order);
         seat.game.does(app::PutCursor{2});
         seat.game.does(app::Lift{});
       }},
      {"split", card(cards::Kind::split)},
      {"ownership",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::ownership);
         seat.game.does(app::GiveDuty{0, cards::Role::product_owner});
       }},
      {"selection",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::selection);
         seat.game.does(app::ToggleItem{3});
         seat.game.does(app::ToggleItem{1});
       }},
      {"talk",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::conversation);
         seat.game.does(app::SayReply{1});
       }},
      {"reveal_talk",
       [](Seat& seat) {
         seat.game.started().until(cards::Kind::conversation).answered().rated();
         seat.game.does(app::ToggleNearby{});
       }},
      {"reveal", [](Seat& seat) { seat.game.started().until(cards::Kind::choice).answered().rated(); }},
      {"debrief",
       [](Seat& seat) {
         seat.game.started();
         while (seat.state().session->table) {
           seat.game.answered().rated();
           seat.game.does(app::NextCard{});
         }
         if (seat.state().screen != Screen::debrief) seat.game.does(app::OpenDebrief{});
       }},
      {"practice",
       [](Seat& seat) {
         seat.game.does(app::OpenPractice{});
         seat.game.does(app::PickProfile{0});
       }},
      {"question",
       [](Seat& seat) {
         seat.game.asked("goal-lives");
         seat.game.does(app::PickOption{0});
         seat.game.does(app::PickOption{2});
         seat.game.does(app::BeSure{80});
       }},
      {"question_order",
       [](Seat& seat) {
         seat.game.asked("loop");
         seat.game.does(app::PutCursor{1});
         seat.game.does(app::Lift{});
       }},
      {"question_match",
       [](Seat& seat) {
         seat.game.asked("areas");
         seat.game.does(app::GiveRight{0, 0});
       }},
      {"explanation", [](Seat& seat) { seat.game.asked("cancel").gives_wrong(95); }},
      {"summary",
       [](Seat& seat) {
         seat.game.practising();
         for (int i = 0; i < 8; ++i) {
           if (i % 3 == 0)
             seat.game.gives_wrong(i % 2 ? 95 : 65);
           else
             seat.game.gives_right(i % 2 ? 80 : 95);
           seat.game.does(app::NextAsked{});
         }
       }},
      {"settings", [](Seat& seat) { seat.game.does(app::OpenSettings{}); }},
      {"help", [](Seat& seat) { seat.game.does(app::ToggleHelp{}); }},
      {"problem",
       [](Seat& seat) {
         app::Problem problem;
         problem.title = "One card in this pack cannot be played";
         problem.what = "It names a stock that the model does not know.";
         problem.still_works = "The other cards are fine.";
         problem.where = {"cards/promise.json:14:17: error TH012: unknown stock \"moral\" (did you mean \"morale\"?)"};
         seat.game.does(app::LoadFailed{problem});
       }},
  };
  return kGoldens;
}

class Pictures : public ::testing::TestWithParam<Golden> {};

TEST_P(Pictures, LooksAsItDid) {
  Seat seat({"golden", {1280, 800}, 1.0f});
  GetParam().lead(seat);
  check(seat, GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(Screens, Pictures, ::testing::ValuesIn(goldens()),
                         [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace two_hats::test
