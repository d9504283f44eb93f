// The pack on its other surfaces: every replacement replaces something, every card changes, and its texts still fit.
#include <algorithm>

#include "engine/cards/edition.h"
#include "engine/cards/finder.h"
#include "engine/cards/texts.h"

namespace two_hats::cards {
namespace {

// A key of a JSON pointer (RFC 6901).
std::string escaped(const std::string& key) {
  std::string made;
  for (const char c : key) made += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return made;
}

using Used = std::vector<bool>;

// Marks the entries that the text has a place for.
void mark(Used& used, const Replacements& list, const std::string& text) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const bool may = !used[i] && text.find(list[i].first) != std::string::npos;
    if (may && replaced(text, {list[i]}) != text) used[i] = true;
  }
}

void note_unused(Finder& finder, const Used& used, const Replacements& list, const std::string& owner,
                 const std::string& where) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (used[i]) continue;
    finder.warning("TH214", owner + "/" + escaped(list[i].first),
                   list[i].first == list[i].second ? quoted(list[i].first) + " is replaced by itself"
                                                   : quoted(list[i].first) + " stands nowhere in " + where,
                   "whole words, spelt as in the text; delete what is not needed");
  }
}

void check_card(Finder& finder, const Pack& pack, const Card& card, int surface) {
  const std::string& id = pack.surfaces[static_cast<std::size_t>(surface - 1)].id;
  const auto own = std::find_if(card.surfaces.begin(), card.surfaces.end(),
                                [&](const CardSurface& each) { return each.surface == id; });
  if (own != card.surfaces.end()) {
    Used used(own->replace.size(), false);
    read_texts(card, [&](const std::string& text, const std::string&) { mark(used, own->replace, text); });
    note_unused(finder, used, own->replace, "/surfaces/" + id, "the card");
  } else {
    finder.warning("TH216", "/id", "nothing of this card is its own on the surface " + quoted(id),
                   "give it other numbers in \"surfaces\": a second meeting then tests judgement, not memory");
  }
  Card there = card;
  const Replacements list = replacements_on(pack, card, surface);
  change_texts(there, [&](std::string& text, const std::string&) { text = replaced(text, list); });
  std::vector<Finding> found, as_written;
  Finder on_surface(found, card.id), written(as_written, card.id);
  check_texts(on_surface, there);
  check_texts(written, card);
  for (const Finding& finding : found) {
    const bool known = std::any_of(as_written.begin(), as_written.end(),
                                   [&](const Finding& other) { return other.pointer == finding.pointer; });
    if (known) continue;
    const std::string message = "on the surface " + quoted(id) + ": " + finding.message;
    if (finding.severity == Severity::error)
      finder.error(finding.code, finding.pointer, message, finding.hint);
    else
      finder.warning(finding.code, finding.pointer, message, finding.hint);
  }
}

}  // namespace

void check_surfaces(std::vector<Finding>& findings, const Pack& pack) {
  for (std::size_t s = 0; s < pack.surfaces.size(); ++s) {
    const Replacements& list = pack.surfaces[s].replace;
    Used used(list.size(), false);
    const TextReader reads = [&](const std::string& text, const std::string&) { mark(used, list, text); };
    read_texts(pack, reads);
    for (const Card& card : pack.cards) {
      Finder finder(findings, card.id);
      check_card(finder, pack, card, static_cast<int>(s) + 1);
      read_texts(card, reads);
    }
    Finder finder(findings, "");
    note_unused(finder, used, list, step("surfaces", s) + "/replace", "the pack");
  }
}

}  // namespace two_hats::cards
