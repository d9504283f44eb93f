#include "engine/loading/notes.h"

#include <algorithm>

#include "engine/base/text.h"

namespace two_hats::loading {

void Notes::note(Severity severity, std::string code, std::size_t offset, std::string message, std::string hint) {
  if (severity == Severity::error) ++errors_;
  if (++notes_ > kMostNotes) {
    if (notes_ == kMostNotes + 1)
      diagnostics_.push_back({"TH021", Severity::error, shown(source_.name()), 0, 0,
                              "more than 100 problems; the rest is not listed",
                              "mend the first ones; later ones often follow from them", ""});
    return;
  }
  const Place place = source_.place_of(offset);
  diagnostics_.push_back({std::move(code), severity, shown(source_.name()), place.line, place.column, shown(message),
                          shown(hint), source_.line_at(offset)});
}

void Notes::error(std::string code, std::size_t offset, std::string message, std::string hint) {
  note(Severity::error, std::move(code), offset, std::move(message), std::move(hint));
}

void Notes::warning(std::string code, std::size_t offset, std::string message, std::string hint) {
  note(Severity::warning, std::move(code), offset, std::move(message), std::move(hint));
}

void Notes::error_of_file(std::string code, std::string message, std::string hint) {
  diagnostics_.push_back(
      {std::move(code), Severity::error, shown(source_.name()), 0, 0, std::move(message), std::move(hint), ""});
  ++errors_;
}

std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> known) {
  const auto near = base::nearest(wrong, known);
  return near ? " (did you mean \"" + *near + "\"?)" : "";
}

std::string quoted(std::string_view text) {
  std::size_t end = 0, characters = 0;
  while (end < text.size() && characters < 40) {
    end += std::max<std::size_t>(1, character_length(text, end));
    ++characters;
  }
  return "\"" + shown(text.substr(0, end)) + (end < text.size() ? "…\"" : "\"");
}

std::string one_of(std::span<const std::string_view> words) {
  std::string sentence;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) sentence += i + 1 == words.size() ? " or " : ", ";
    sentence += words[i];
  }
  return sentence;
}

}  // namespace two_hats::loading
