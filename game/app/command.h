// What a player, a script or the background can ask for. A screen, the text front and a script make the same commands.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "game/app/state.h"

namespace two_hats::app {

struct GoHome {};
struct Continue {
  std::string session_id;
};  // empty: the newest unfinished
struct NewCampaign {
  int pack = 0;
};  // to the hats screen
struct ChooseLens {
  cards::Lens lens = cards::Lens::scrum_guide;
};  // on the hats screen: whose rules hold
struct WearHats {
  session::Hats hats = session::Hats::both;
  std::optional<cards::Lens> lens{};  // empty: as chosen on the screen, else the pack's own
};                                    // starts the session
struct OpenSettings {};
struct Back {};
struct ToggleHelp {};
struct Quit {};

struct PickAnswer {
  int answer = 0;
};  // choice: index in the card
struct MoveItem {
  int from = 0, to = 0;
};               // order: positions
struct Lift {};  // order: lift or drop the row at the cursor
struct MoveCursor {
  int by = 0;
};  // order, split, ownership; moves the lifted row along
struct PutCursor {
  int at = 0;
};
struct AddChips {
  int activity = 0, by = 1;
};
struct LastQuarter {};  // split: back to last quarter's
struct GiveDuty {
  int duty = 0;
  cards::Role role = cards::Role::nobody;
};
struct ToggleItem {
  int item = 0;
};  // selection: into the Sprint with what it needs, or out of it
struct SelectItems {
  std::vector<int> items;
};  // selection: exactly these, and what they need
struct SayReply {
  int reply = 0;
};  // conversation: index in the present exchange
struct NameCue {
  int cue = 0;
};                   // flip: what decides here, as the player has it; the same once more takes it back
struct UndoStep {};  // within the card
struct Ask {
  int evidence = 0;
};
struct BeSure {
  int percent = 50;
};
struct Decide {};

struct Compare {
  int answer = 0;
};
struct ToggleWords {};
struct ToggleSource {};
struct ToggleNearby {};  // what lies near the answer: swaps, a chip moved
struct ToggleWhy {};     // the causes of the quarter, or those of three years
struct SkipWait {};      // show the rating as far as it is
struct NextCard {};
struct UndoDecision {};  // practice: takes the last decision back
struct OpenDebrief {};
struct MarkTurn {
  int turn = 0;
};
struct ReplayTurn {
  int turn = 0;
};  // debrief -> reveal of that turn
struct NextQuestion {};

struct SetTheme {
  Theme theme = Theme::light;
};
struct SetScale {
  int percent = 100;
};
struct SetReducedMotion {
  bool on = false;
};
struct SetFullScreen {
  bool on = false;
};
struct SetLanguage {
  std::string tag;
};  // BCP 47; empty: as the system has it

struct SetVolume {
  CueGroup group = CueGroup::touch;
  int percent = 0;  // 0: off
};

struct SetTypeface {
  Typeface typeface = Typeface::inter;
};
struct SetVoice {
  bool on = false;
};                       // without a speech service: the settings, which say why
struct ReadAloud {};     // the whole screen, if the voice is on
struct OpenPractice {};  // to what to practise
struct PickProfile {
  int profile = -1;
};  // -1: everything
struct ToggleTopic {
  int topic = 0;
};
struct ToggleKind {
  questions::Kind kind = questions::Kind::single;
};
struct ToggleDifficulty {
  int difficulty = 1;
};
struct SetCount {
  int count = 10;
};  // 0: all that were never answered
struct StartPractice {};
struct GoOnPractising {};  // with the practice under way
struct PickOption {
  int option = 0;
};  // a question's option, by its place in the file: picked, or off again where several are picked
struct GiveRight {
  int left = 0, right = 0;
};                         // matching: this right side to that left one; who had it loses it
struct NextAsked {};       // the next question, or the summary
struct EndPractice {};     // the summary of what was answered
struct PractiseMissed {};  // those that were not right, once more

struct SolveProblem {
  int action = 0;
};  // the problem screen's first or second button

// From outside:
struct RatingArrived {
  int turn = 0;
  Stage stage = Stage::quick;
  scoring::CardRating rating;
  int mine = 0;
};
struct SaveFailed {
  std::string what, mend;
};
struct SessionSaved {
  std::string id;
};  // a new session got its id
struct SavedListed {
  std::vector<store::SessionLine> lines;
};
struct SessionLoaded {
  std::string id;
  session::Session session;
  std::vector<std::string> notes;
};
struct LoadFailed {
  Problem problem;
};
struct SoundTold {
  bool failed = false;
};  // a sound device does not answer, or answers again
struct PackRead {
  cards::PackPtr pack;  // null: nothing of it can be read
  std::vector<AuthorNote> notes;
};  // --author: the pack's files have changed

struct VoiceLost {
  std::string why;
};  // the speech service does not answer
struct WordsRead {
  base::Words words;
};  // the language that was wished for: everything is said in it from now on

struct MarkNote {
  int note = 0;
};                      // --author: shows this diagnostic whole and copies its place
struct ToggleNotes {};  // --author: the list over a narrow window; in a wide one the column away

using Command =
    std::variant<GoHome, Continue, NewCampaign, ChooseLens, WearHats, OpenSettings, Back, ToggleHelp, Quit, PickAnswer,
                 MoveItem, Lift, MoveCursor, PutCursor, AddChips, LastQuarter, GiveDuty, ToggleItem, SelectItems,
                 SayReply, NameCue, UndoStep, Ask, BeSure, Decide, Compare, ToggleWords, ToggleSource, ToggleNearby,
                 ToggleWhy, SkipWait, NextCard, UndoDecision, OpenDebrief, MarkTurn, ReplayTurn, NextQuestion, SetTheme,
                 SetScale, SetReducedMotion, SetFullScreen, SetVolume, SetTypeface, SetVoice, ReadAloud, VoiceLost,
                 SetLanguage, OpenPractice, PickProfile, ToggleTopic, ToggleKind, ToggleDifficulty, SetCount,
                 StartPractice, GoOnPractising, PickOption, GiveRight, NextAsked, EndPractice, PractiseMissed,
                 SolveProblem, RatingArrived, SaveFailed, SessionSaved, SavedListed, SessionLoaded, LoadFailed,
                 SoundTold, PackRead, WordsRead, MarkNote, ToggleNotes>;

}  // namespace two_hats::app
