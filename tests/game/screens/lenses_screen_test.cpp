// Lenses, cues, lessons and patterns on the real screens: by mouse, keys and pad, and at every size.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "tests/game/screens/seat.h"
#include "tests/game/two_surfaces.h"

namespace two_hats::test {
namespace {

using ::testing::IsEmpty;
using widgets::Key;

// A seat at tests/packs/two-surfaces, as led so far.
class LedSeat : public Seat {
 public:
  LedSeat(const Place& place, const app::State& state) : Seat(place) { game.state = state; }
};
const Place kHalf{"half", {640, 400}, 0.5f};

app::State at_hats() {
  two_hats::testing::ATwoSurfacesGame game;
  game.does(app::NewCampaign{0});
  return game.state;
}
app::State at_flip() {
  two_hats::testing::ATwoSurfacesGame game;
  game.started();
  return game.to("volume-again", {{"volume", "a"}, {"two-things", "push"}}).state;
}
// A verdict with everything that a verdict can say.
app::State at_verdict(const std::string& card, const std::string& answer) {
  two_hats::testing::ATwoSurfacesGame game;
  game.started();
  game.to(card);
  game.does(app::NameCue{0});
  game.answers(answer).rated();
  return game.state;
}
app::State at_debrief() {
  two_hats::testing::ATwoSurfacesGame game;
  game.started();
  for (const char* answer : {"a", "a", "stakeholder,developers,nobody", "ask/both", "c", "b"}) {
    game.does(app::NameCue{1});
    game.answers(answer).rated();
    game.next();
  }
  return game.state;
}

TEST(LensRow, ByMouseKeysAndPad) {
  LedSeat seat(kHalf, at_hats());
  seat.looks().points_at("lens.safe");
  EXPECT_EQ(seat.state().chosen_lens, cards::Lens::safe);
  seat.presses(Key::l);
  EXPECT_EQ(seat.state().chosen_lens, cards::Lens::general);
  ASSERT_TRUE(seat.tabs_to("lens.general"));
  seat.presses({Key::left, Key::enter});
  EXPECT_EQ(seat.state().chosen_lens, cards::Lens::safe);
  ASSERT_TRUE(seat.tabs_to("hat.po"));
  seat.presses(Key::enter);
  EXPECT_EQ(seat.state().session->pack->lens, cards::Lens::safe);
}

TEST(CueRow, ByMouseKeysAndPad) {
  LedSeat seat(kHalf, at_flip());
  seat.looks().points_at("cue.size");
  EXPECT_EQ(seat.state().draft.cue, "size");
  seat.presses(Key::f);
  EXPECT_EQ(seat.state().draft.cue, "others");
  ASSERT_TRUE(seat.tabs_to("cue.date"));
  seat.presses(Key::enter);
  EXPECT_EQ(seat.state().draft.cue, "date");
  seat.presses(Key::enter);
  EXPECT_EQ(seat.state().draft.cue, "") << "the same once more takes it back";
}

TEST(CueRow, DoesNotStandInTheWayOfDeciding) {
  LedSeat seat(kHalf, at_flip());
  seat.looks().presses({Key::a, Key::digit3, Key::enter});
  EXPECT_EQ(seat.state().screen, app::Screen::reveal);
}

TEST(TwinOfAVerdict, IsOpenedWithTheMouseAndTheGameGoesOn) {
  LedSeat seat(kHalf, at_verdict("volume-sprint", "a"));
  seat.looks();
  ASSERT_TRUE(seat.tabs_to("twin"));
  seat.presses(Key::enter);
  EXPECT_EQ(seat.state().shown_turn, 0);
  seat.clicks("next");
  EXPECT_EQ(seat.state().screen, app::Screen::table);
}

TEST(PatternsOfADebrief, OpenTheirVerdicts) {
  for (const char* name : {"twin.0", "twin.1", "pair.0", "pair.5"}) {
    LedSeat seat(kHalf, at_debrief());
    seat.looks();
    ASSERT_TRUE(seat.tabs_to(name)) << name;
    seat.presses(Key::enter);
    EXPECT_EQ(seat.state().screen, app::Screen::reveal);
    EXPECT_EQ("" + std::to_string(seat.state().shown_turn), std::string(1, name[5]));
  }
}

// --- sizes

struct Shown {
  std::string name;
  app::State (*state)();
};

std::vector<Place> places() {
  using widgets::Mode;
  if (std::getenv("TWO_HATS_PICTURES") == nullptr)
    return {
        {"100", {640, 400}, 0.5f}, {"150", {640, 400}, 0.75f}, {"small", {480, 300}, 0.5f}, {"300", {640, 400}, 1.5f}};
  return {{"100", {1280, 800}, 1.0f},
          {"150", {1280, 800}, 1.5f},
          {"small", {960, 600}, 1.0f},
          {"dark", {1280, 800}, 1.0f, Mode::dark},
          {"contrast", {1280, 800}, 1.0f, Mode::contrast},
          {"wide", {1920, 1080}, 1.0f}};
}

class LensPages : public ::testing::TestWithParam<Place> {};

TEST_P(LensPages, CutNothing) {
  const std::vector<Shown> pages = {
      {"hats", &at_hats},
      {"flip", &at_flip},
      {"verdict_flip", [] { return at_verdict("volume-again", "c"); }},
      {"verdict_lenses", [] { return at_verdict("volume", "a"); }},
      {"verdict_twin", [] { return at_verdict("volume-sprint", "a"); }},
      {"verdict_debate", [] { return at_verdict("estimates", "c"); }},
      {"verdict_owners", [] { return at_verdict("owners", "nobody,product_owner,nobody"); }},
      {"debrief", &at_debrief}};
  const char* const wanted = std::getenv("TWO_HATS_PICTURES");
  for (const Shown& page : pages) {
    LedSeat seat(GetParam(), page.state());
    seat.looks();
    EXPECT_THAT(cut_words(seat.ui()), IsEmpty()) << page.name;
    EXPECT_THAT(seat.ui().doubles(), IsEmpty()) << page.name;
    if (wanted == nullptr) continue;
    const std::string file = page.name + "-" + GetParam().name;
    EXPECT_TRUE(bool(shell::save_png(std::filesystem::path(wanted) / (file + ".png"), seat.picture())));
    for (int turn = 1; turn <= 2; ++turn) {
      seat.scrolls(16);
      EXPECT_TRUE(bool(shell::save_png(std::filesystem::path(wanted) / (file + "-down" + std::to_string(turn) + ".png"),
                                       seat.picture())));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, LensPages, ::testing::ValuesIn(places()),
                         [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace two_hats::test
