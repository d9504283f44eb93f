#include "game/views/author_view.h"

#include <algorithm>

namespace two_hats::views {
namespace {

// Of the card on the table first, errors before warnings, else as they were found.
std::vector<int> in_order(const app::Authoring& authoring, const std::string& here) {
  std::vector<int> order;
  for (const bool mine : {true, false})
    for (const bool error : {true, false})
      for (std::size_t i = 0; i < authoring.notes.size(); ++i)
        if ((authoring.notes[i].file == here) == mine && authoring.notes[i].error == error)
          order.push_back(static_cast<int>(i));
  return order;
}

}  // namespace

AuthorView build_author(const app::State& state) {
  AuthorView view;
  if (!state.authoring) return view;
  const base::Words& w = state.words;
  const app::Authoring& authoring = *state.authoring;
  const cards::Card* card = state.session ? state.session->card() : nullptr;
  const std::string here = card ? "cards/" + card->id + ".json" : "";
  view.on = true;
  view.open = authoring.open;
  view.title = card ? card->id + ".json" : w("The pack");
  view.said = authoring.said;
  const auto errors = std::ranges::count_if(authoring.notes, &app::AuthorNote::error);
  const auto warnings = static_cast<std::ptrdiff_t>(authoring.notes.size()) - errors;
  if (errors > 0) view.summary = w.many("{0} error", "{0} errors", errors);
  if (warnings > 0)
    view.summary += (view.summary.empty() ? "" : ", ") + w.many("{0} warning", "{0} warnings", warnings);
  if (view.summary.empty()) view.summary = w("No problem found");
  view.tone = errors > 0 ? Tone::bad : warnings > 0 ? Tone::careful : Tone::good;
  for (const int index : in_order(authoring, here)) {
    const app::AuthorNote& note = authoring.notes[static_cast<std::size_t>(index)];
    NoteRow row;
    row.tone = note.error ? Tone::bad : Tone::careful;
    row.place = note.line > 0 ? w("{0}, line {1}, column {2}", note.file, note.line, note.column) : note.file;
    row.message = upper_first(note.message);
    row.hint = upper_first(note.hint);
    row.code = note.code;
    row.here = note.file == here;
    const bool marked = index == authoring.marked;
    if (marked) {
      const std::size_t indent = std::min(note.source_line.find_first_not_of(" \t"), note.source_line.size());
      row.source = note.source_line.substr(indent);
      row.character = static_cast<std::size_t>(std::max(note.column - 1, static_cast<int>(indent))) - indent;
    }
    row.button = Button{
        "note." + std::to_string(index), row.place + ": " + row.message, "", true, marked, "", app::MarkNote{index}};
    view.rows.push_back(row);
  }
  view.toggle = Button{"author", view.summary,      errors > 0 ? "warning" : "clipboard", true, authoring.open,
                       "",       app::ToggleNotes{}};
  return view;
}

}  // namespace two_hats::views
