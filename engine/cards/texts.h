// Every text of a card or a pack that a player can read, each with its JSON pointer: for surfaces and checks of prose.
#pragma once

#include <functional>
#include <string>

#include "engine/cards/pack.h"

namespace two_hats::cards {

using TextChange = std::function<void(std::string& text, const std::string& pointer)>;
void change_texts(Card& card, const TextChange& change);
void change_texts(Pack& pack, const TextChange& change);  // of pack.json; not those of the cards

using TextReader = std::function<void(const std::string& text, const std::string& pointer)>;
void read_texts(const Card& card, const TextReader& read);
void read_texts(const Pack& pack, const TextReader& read);

}  // namespace two_hats::cards
