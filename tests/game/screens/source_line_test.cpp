// The place in a line of a file that a diagnostic means.
#include "game/screens/source_line.h"

#include <gtest/gtest.h>

namespace two_hats::screens {
namespace {

std::string cut(std::string_view line, std::size_t character) {
  const MarkedLine marked = marked_line(line, character);
  return marked.before + "[" + marked.word + "]" + marked.after;
}

TEST(SourceLine, MarksAStringUpToItsEnd) {
  EXPECT_EQ(cut(R"("title": "The next quarter", "x": 1)", 10), R"("title": "[The next quarter]", "x": 1)");
}

TEST(SourceLine, MarksAnotherValueUpToItsEnd) {
  EXPECT_EQ(cut(R"("days": 400, "id": "a")", 8), R"("days": [400], "id": "a")");
  EXPECT_EQ(cut(R"({"a": 1})", 0), R"([{]"a": 1})");
}

TEST(SourceLine, CountsCharactersAndNotBytes) { EXPECT_EQ(cut("\"Zoë\": \"näher\"", 8), "\"Zoë\": \"[näher]\""); }

TEST(SourceLine, MarksTheLastCharacterWhereThePlaceLiesBeyondIt) {
  EXPECT_EQ(cut("äö", 9), "ä[ö]");
  EXPECT_EQ(cut("", 3), "[]");
}

}  // namespace
}  // namespace two_hats::screens
