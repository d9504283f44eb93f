// Markup that is well-formed by the way it is made: text is escaped where it enters, and what is opened is closed.
// Private to the room.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace two_hats::tools {

struct Markup {
  std::string html;
};
Markup operator+(Markup first, const Markup& second);
Markup& operator+=(Markup& first, const Markup& second);

using Attribute = std::pair<std::string_view, std::string>;
using Attributes = std::initializer_list<Attribute>;

// Letters as they are read, whatever they hold: nothing in them becomes an element or ends an attribute.
Markup text(std::string_view words);
Markup element(std::string_view name, Attributes attributes, const Markup& inside = {});
Markup element(std::string_view name, const Markup& inside);
Markup element(std::string_view name, std::string_view words);

}  // namespace two_hats::tools
