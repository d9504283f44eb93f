// Everything the game knows between two frames that is not the session itself: which screen, the half-made decision,
// the ratings that have arrived, settings, what went wrong. Pure: no window, no disk, no clock.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/words.h"
#include "engine/debrief/debrief.h"
#include "engine/session/session.h"
#include "engine/store/store.h"
#include "game/app/practice.h"

namespace two_hats::app {

enum class Screen : unsigned char {
  home,
  hats,
  table,
  reveal,
  debrief,
  settings,
  problem,
  practice,     // what to practise
  question,     // one question
  explanation,  // why, after its answer
  summary       // how the practice went
};

enum class Theme : unsigned char { light, dark, contrast };

// What is heard, by what it belongs to: each group has a volume of its own.
enum class CueGroup : unsigned char { touch, verdict, feedback };
inline constexpr int kCueGroups = 3;
inline constexpr int kVolume = 70;  // per cent, to begin with
enum class Typeface : unsigned char { inter, open_dyslexic };

struct Settings {
  Theme theme = Theme::light;
  Typeface typeface = Typeface::inter;
  int scale_percent = 100;  // 75..300
  bool voice = false;       // the window speaks, where there is a speech service
  bool reduced_motion = false;
  bool full_screen = false;
  std::array<int, kCueGroups> volume{kVolume, kVolume, kVolume};  // by group: 0 (off) to 100
  std::string player;                                             // a name for the greeting, may be empty
  std::string language;                                           // BCP 47; empty: as the system has it
  bool operator==(const Settings&) const = default;
};

struct PackChoice {  // a pack that can be started
  std::string path;
  cards::PackPtr pack;
  int problems = 0;           // errors in it
  std::string problem_words;  // every diagnostic, for the problem screen
  int spoilt_cards = 0;       // cards left out because of them
};

// The decision being made. Its answer is in the form of the card's kind from the start (order: as dealt; split: last
// quarter's; ownership: nobody).
struct Draft {
  cards::Answer answer;
  bool answered = false;              // choice: something is picked; ownership: every duty was placed; others: always
  std::vector<bool> placed;           // ownership: duties given away so far
  std::vector<std::string> asked;     // evidence bought
  std::vector<session::Told> told;    // what it said
  int confidence = 0;                 // 0 = not said yet
  std::string cue;                    // flip: id of the cue that decides, as named; empty: none named
  int cursor = 0;                     // the row, column, duty or item in hand
  bool lifted = false;                // order: the row at `cursor` is lifted
  std::vector<cards::Answer> before;  // for undo within the card
  std::string refusal;                // why the last move was not made, in words; empty if it was
  std::string came_along;             // selection: what the last move brought with it, in words; empty if nothing
};

enum class Stage : unsigned char { none, quick, refined, explained };

// The rating of a turn as it arrives from the background.
struct RatingState {
  Stage stage = Stage::none;
  std::optional<debrief::RatedTurn> rated;
};

struct LanguageChoice {
  std::string tag, name;  // "de", "Deutsch": as its speakers call it
};

struct Problem {
  std::string title, what, still_works;
  std::vector<std::string> where;  // file, line, message: as printed by loading
  enum class Kind : unsigned char { pack, save, unsaved, changed_pack, unsaved_answer } kind = Kind::pack;
  std::string session_id;  // changed_pack: which save
  std::string pack_path;   // pack, changed_pack: the one that is here now
};

// A diagnostic of a pack, as its author sees it.
struct AuthorNote {
  std::string code, file, message, hint, source_line;
  int line = 0, column = 0;  // from 1; 0: the whole file
  bool error = true;
};
// --author: the pack's folder is watched, and what changes lies on the table at once.
struct Authoring {
  std::string path;               // the pack's folder
  std::vector<AuthorNote> notes;  // of the last reading
  int marked = -1;                // the note that is shown whole
  bool open = false;              // unfolded from what the window shows at first: the list over a narrow window; in a
                                  // wide one the column gives its room back to the card
  std::string said;               // what became of the last change; empty before the first
};

struct State {
  Screen screen = Screen::home;
  Screen back_to = Screen::home;  // where Escape leads from settings
  Settings settings;
  base::Words words;                       // the interface's language
  std::vector<LanguageChoice> languages;   // those that are there
  std::vector<PackChoice> packs;           // campaign first, tutorial marked in the pack
  int chosen_pack = 0;                     // for the hats screen
  std::optional<cards::Lens> chosen_lens;  // the same; empty: the pack's own
  std::vector<store::SessionLine> saved;   // newest first
  std::string store_notice;
  bool no_sound = false;  // a cue was due and no device played it

  std::optional<session::Session> session;
  std::string session_id;  // empty: not saved
  bool unsaved = false;    // the player agreed to go on without saving
  Draft draft;
  std::vector<RatingState> ratings;  // one a turn
  int shown_turn = -1;               // reveal: which turn is on the screen
  int compare = -1;                  // reveal: answer index drawn against; -1 = the best
  bool words_open = false;           // reveal: the chart as a sentence and a table
  bool source_open = false;          // reveal: principle, cue, sources, feedback
  bool nearby_open = false;          // reveal: what lies near the answer, in the chart's place
  bool why_quarter = false;          // reveal: the causes are those of the quarter
  bool help_open = false;
  int marked_turn = -1;  // debrief: which mark is selected
  int question = 0;      // debrief: which talking point
  std::optional<debrief::Debrief> told_back;
  std::optional<Problem> problem;
  std::optional<Authoring> authoring;
  std::string no_voice;     // why the window cannot speak here, without a full stop; empty: it can
  std::string no_dyslexic;  // why there is no OpenDyslexic here; empty: there is
  int read_aloud = 0;       // counts the wishes to hear the whole screen

  BankChoice questions;
  std::set<std::string> answered;  // ids of the bank's questions that were ever answered
  PracticeWish wish;
  Practice practice;
  int practices = 0;             // begun so far: each is drawn anew
  bool unsaved_answers = false;  // the player agreed to go on without saving them

  bool quit = false;
  std::uint64_t next_seed = 1;  // for the next new campaign; set from outside (--seed or the shell's clock)
};

const session::Turn* shown_turn(const State& state);

// What the wish lets through; empty if a whole row of it was switched off. Precondition: there is a bank.
std::optional<questions::Filter> practice_filter(const State& state);
// The question on the screen and what was asked of it; null when none is.
const AskedQuestion* asked_now(const State& state);
const questions::Question& question_of(const State& state, const AskedQuestion& asked);

}  // namespace two_hats::app
