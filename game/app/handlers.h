// The parts of update, one file a screen. Private to the room.
#pragma once

#include "game/app/update.h"

namespace two_hats::app {

// Moves within the card on the table: no effect outside before Decide.
void on(State& state, const PickAnswer& move);
void on(State& state, const MoveItem& move);
void on(State& state, const Lift& move);
void on(State& state, const MoveCursor& move);
void on(State& state, const PutCursor& move);
void on(State& state, const AddChips& move);
void on(State& state, const LastQuarter& move);
void on(State& state, const GiveDuty& move);
void on(State& state, const ToggleItem& move);
void on(State& state, const SelectItems& move);
void on(State& state, const SayReply& move);
void on(State& state, const NameCue& move);
void on(State& state, const UndoStep& move);
void on(State& state, const Ask& move);
void on(State& state, const BeSure& move);

Effects decide(State& state);
Effects next_card(State& state);
Effects undo_decision(State& state);
Effects open_debrief(State& state);
// Shows the session's present card, or its debrief when it is over.
Effects resume(State& state);
// The rating of a turn came in; late ones are dropped.
void rating_arrived(State& state, const RatingArrived& news);
// --author (author.cpp).
Effects pack_read(State& state, const PackRead& news);
Effects mark_note(State& state, const MarkNote& wish);
// From now on in this language (language.cpp).
Effects words_read(State& state, const WordsRead& news);
// The session's pack in the interface's language, where it is one of those that are here and has it.
void speak_session(State& state);
// The debrief from the ratings that are there.
void tell_back(State& state);

// Everything of practising, and the moves of a question on the screen. Empty if the command is none of them.
std::optional<Effects> practise(State& state, const Command& command);

// To this screen, with every panel closed.
void show(State& state, Screen screen);
Effects go_home(State& state);

}  // namespace two_hats::app
