#include "engine/cards/edition.h"

#include <algorithm>
#include <array>

#include "engine/cards/texts.h"

namespace two_hats::cards {
namespace {

// Letters and digits; the bytes of letters beyond ASCII count, those of punctuation (from E2 on) do not.
bool within_a_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (byte >= 0xC3 && byte < 0xE2);
}

bool stands_alone(const std::string& text, std::size_t from, std::size_t size) {
  const std::size_t end = from + size;
  const bool goes_before = from > 0 && within_a_word(text[from - 1]) && within_a_word(text[from]);
  const bool goes_on = end < text.size() && within_a_word(text[end]) && within_a_word(text[end - 1]);
  return !goes_before && !goes_on;
}

void look_through(Duty& duty, Lens lens) {
  const auto through = std::find_if(duty.through.begin(), duty.through.end(),
                                    [&](const Duty::Through& each) { return each.lens == lens; });
  if (through == duty.through.end()) return;
  duty.owners = through->owners;
  duty.because = through->because;
  duty.source = title_of(lens);
  duty.by_rule = lens != Lens::general;
  // Nothing goes wrong with an owner who is right.
  for (Duty::Elsewhere& elsewhere : duty.elsewhere)
    std::erase_if(elsewhere.roles, [&](Role role) {
      return std::find(duty.owners.begin(), duty.owners.end(), role) != duty.owners.end();
    });
  std::erase_if(duty.elsewhere, [](const Duty::Elsewhere& elsewhere) { return elsewhere.roles.empty(); });
}

void look_through(Card& card, Lens lens) {
  for (const LensRule& rule : card.lenses) {
    if (rule.lens != lens) continue;
    card.deciders = rule.deciders;
    card.decider_rule = rule.rule;
  }
  if (auto* ownership = std::get_if<Ownership>(&card.decision)) {
    for (Duty& duty : ownership->duties) look_through(duty, lens);
  }
}

template <typename Thing>
void put_on(Thing& thing, const Replacements& list) {
  change_texts(thing, [&](std::string& text, const std::string&) { text = replaced(text, list); });
}

std::string_view main_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

}  // namespace

bool speaks(const Pack& pack, std::string_view language) {
  return main_language(pack.language) == main_language(language);
}

PackPtr in_language(const PackPtr& pack, std::string_view language) {
  if (!pack || speaks(*pack, language)) return pack;
  for (const PackPtr& other : pack->translated)
    if (speaks(*other, language)) return other;
  return pack;
}

int surfaces_of(const Pack& pack) { return 1 + static_cast<int>(pack.surfaces.size()); }

std::string replaced(const std::string& text, const Replacements& list) {
  // Most letters of a text begin none of the words: those are passed over at once.
  std::array<bool, 256> begins{};
  for (const auto& entry : list)
    if (!entry.first.empty()) begins[static_cast<unsigned char>(entry.first.front())] = true;
  std::string made;
  made.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (!begins[static_cast<unsigned char>(text[at])]) {
      made += text[at++];
      continue;
    }
    const Replacements::value_type* found = nullptr;
    for (const auto& entry : list) {
      const std::string& old = entry.first;
      if (old.empty() || text.compare(at, old.size(), old) != 0 || !stands_alone(text, at, old.size())) continue;
      if (!found || old.size() > found->first.size()) found = &entry;
    }
    if (found) {
      made += found->second;
      at += found->first.size();
    } else {
      made += text[at++];
    }
  }
  return made;
}

Replacements replacements_on(const Pack& pack, const Card& card, int surface) {
  const Surface& whole = pack.surfaces[static_cast<std::size_t>(surface - 1)];
  Replacements list;
  for (const CardSurface& own : card.surfaces) {
    if (own.surface == whole.id) list = own.replace;
  }
  list.insert(list.end(), whole.replace.begin(), whole.replace.end());
  return list;
}

PackPtr edition(const PackPtr& pack, Lens lens, int surface) {
  if (surface < 0 || surface >= surfaces_of(*pack)) surface = 0;
  if (pack->lens == lens && pack->surface == surface) return pack;
  const PackPtr source = pack->written ? pack->written : pack;
  if (source->lens == lens && source->surface == surface) return source;
  auto made = std::make_shared<Pack>(*source);
  made->written = source;
  made->lens = lens;
  made->surface = surface;
  for (Card& card : made->cards) {
    look_through(card, lens);
    if (surface > 0) put_on(card, replacements_on(*source, card, surface));
  }
  if (surface > 0) put_on(*made, source->surfaces[static_cast<std::size_t>(surface - 1)].replace);
  return made;
}

}  // namespace two_hats::cards
