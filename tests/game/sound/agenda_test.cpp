// Which cue is given out when; every time is handed in.
#include "game/sound/agenda.h"

#include <gmock/gmock.h>

namespace two_hats::testing {
namespace {

using app::Cue;
using sound::Agenda;
using sound::Due;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

app::Settings volumes(int touch, int verdict, int feedback) {
  app::Settings settings;
  settings.volume = {touch, verdict, feedback};
  return settings;
}

TEST(Agenda, GivesOutWhatIsDueWithTheVolumeOfItsGroup) {
  Agenda agenda(600);
  agenda.add({false, {{Cue::tick, 900}, {Cue::decide, 0}, {Cue::short_term, 250}}}, volumes(10, 20, 30), 1000);
  EXPECT_EQ(agenda.next(), 1000);
  EXPECT_THAT(agenda.take(1000), ElementsAre(Due{Cue::decide, 20}));
  EXPECT_EQ(agenda.next(), 1250);
  EXPECT_THAT(agenda.take(1249), IsEmpty());
  EXPECT_THAT(agenda.take(1900), ElementsAre(Due{Cue::tick, 30})) << "the note would come too late to be understood";
  EXPECT_EQ(agenda.next(), std::nullopt);
}

TEST(Agenda, KeepsNothingOfAGroupThatIsOff) {
  Agenda agenda(600);
  agenda.add({false, {{Cue::select, 0}, {Cue::tick, 0}}}, volumes(0, 50, 50), 0);
  EXPECT_THAT(agenda.take(0), ElementsAre(Due{Cue::tick, 50}));
}

TEST(Agenda, ForgetsWhatLiesAheadOfAScreenThatIsGone) {
  Agenda agenda(600);
  agenda.add({false, {{Cue::decide, 0}, {Cue::long_term, 560}}}, volumes(50, 50, 50), 0);
  agenda.add({true, {{Cue::lift, 0}}}, volumes(50, 50, 50), 100);
  EXPECT_THAT(agenda.take(100), ElementsAre(Due{Cue::decide, 50}, Due{Cue::lift, 50}));
  EXPECT_THAT(agenda.take(700), IsEmpty());
}

TEST(Agenda, SaysTheSameOnlyOnceInAMoment) {
  Agenda agenda(600);
  const app::Cues tap{false, {{Cue::select, 0}}};
  for (const sound::Time at : {0, 10, 44}) agenda.add(tap, volumes(50, 50, 50), at);
  EXPECT_THAT(agenda.take(44), ElementsAre(Due{Cue::select, 50}));
  agenda.add(tap, volumes(50, 50, 50), 88);
  EXPECT_THAT(agenda.take(88), IsEmpty());
  agenda.add(tap, volumes(50, 50, 50), 89);
  EXPECT_THAT(agenda.take(89), ElementsAre(Due{Cue::select, 50}));
}

}  // namespace
}  // namespace two_hats::testing
