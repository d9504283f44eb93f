// What an author sees beside the card on the table (--author): everything that is wrong with the pack, and what became
// of the last change.
#pragma once

#include "game/views/common.h"

namespace two_hats::views {

struct NoteRow {
  Button button;  // "note.0": marks it, and copies its place
  Tone tone = Tone::bad;
  std::string code, place, message, hint;  // "cards/nordufer.json, line 14, column 17"
  std::string source;                      // the line in the file without its indent, of the note that is marked
  std::size_t character = 0;               // in it, from 0: where what is wrong begins
  bool here = false;                       // of the card on the table
};
struct AuthorView {
  bool on = false, open = false;
  std::string title, said, summary;  // "nordufer.json", "Read again. ...", "2 errors, 1 warning"
  Tone tone = Tone::good;
  std::vector<NoteRow> rows;
  Button toggle;  // "author": in narrow windows, opens the list
};
AuthorView build_author(const app::State& state);

}  // namespace two_hats::views
