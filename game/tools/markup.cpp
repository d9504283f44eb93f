#include "game/tools/markup.h"

#include "engine/base/text.h"

namespace two_hats::tools {
namespace {

std::string escaped(std::string_view words) {
  const bool clean = base::is_clean_utf8(words);
  std::string made;
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&')
      made += "&amp;";
    else if (c == '<')
      made += "&lt;";
    else if (c == '>')
      made += "&gt;";
    else if (c == '"')
      made += "&quot;";
    else if (c == '\'')
      made += "&#39;";
    else if (byte < 0x20 && c != '\n' && c != '\t')
      made += ' ';
    else if (byte >= 0x80 && !clean)
      made += '?';
    else
      made += c;
  }
  return made;
}

}  // namespace

Markup operator+(Markup first, const Markup& second) {
  first.html += second.html;
  return first;
}

Markup& operator+=(Markup& first, const Markup& second) {
  first.html += second.html;
  return first;
}

Markup text(std::string_view words) { return {escaped(words)}; }

Markup element(std::string_view name, Attributes attributes, const Markup& inside) {
  std::string made = "<" + std::string(name);
  for (const auto& [key, value] : attributes) made += " " + std::string(key) + "=\"" + escaped(value) + "\"";
  return {made + ">" + inside.html + "</" + std::string(name) + ">"};
}

Markup element(std::string_view name, const Markup& inside) { return element(name, {}, inside); }
Markup element(std::string_view name, std::string_view words) { return element(name, {}, text(words)); }

}  // namespace two_hats::tools
