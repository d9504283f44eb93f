// The catalogues that the game brings: the collection has every text of the sources, every translation is whole, and
// none can show a gap. docs/translating.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>

#include "engine/base/text.h"
#include "engine/base/words.h"

namespace two_hats::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;

struct Message {
  std::string context, id, many;
  std::vector<std::string> texts;  // one, or one a plural form
  bool fuzzy = false;
  std::string key() const { return context + "|" + id; }
};

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string unquoted(std::string_view quoted) {
  std::string text;
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    if (quoted[i] != '\\') {
      text += quoted[i];
      continue;
    }
    ++i;
    text += quoted[i] == 'n' ? '\n' : quoted[i];
  }
  return text;
}

// Every message of a .po or .pot but the header.
std::vector<Message> messages(const fs::path& path) {
  std::vector<Message> all;
  Message now;
  std::string* open = nullptr;
  const auto close = [&] {
    if (!now.id.empty()) all.push_back(now);
    now = {};
    open = nullptr;
  };
  const std::string file = text_of(path);
  for (const std::string_view line : base::split(file, '\n')) {
    const auto begins = [&](std::string_view word) { return line.substr(0, word.size()) == word; };
    const std::string_view quoted = line.find('"') == line.npos ? "" : line.substr(line.find('"'));
    if (line.empty()) close();
    if (begins("#, ") && line.find("fuzzy") != line.npos) now.fuzzy = true;
    if (begins("#")) continue;
    if (begins("msgctxt")) open = &now.context;
    if (begins("msgid ")) open = &now.id;
    if (begins("msgid_plural")) open = &now.many;
    if (begins("msgstr")) open = &now.texts.emplace_back();
    if (open && !quoted.empty()) *open += unquoted(quoted);
  }
  close();
  return all;
}

std::vector<fs::path> translations() {
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator("assets/locale"))
    if (entry.path().extension() == ".po") all.push_back(entry.path());
  return all;
}

bool is_at_hand(const std::string& program) {
  return std::system(("command -v " + program + " > /dev/null 2>&1").c_str()) == 0;
}

// Comments tell where a text stands, which moves with every room; the texts themselves count.
std::set<std::string> keys_of(const fs::path& path) {
  std::set<std::string> keys;
  for (const Message& message : messages(path)) keys.insert(message.key() + "|" + message.many);
  return keys;
}

TEST(Catalogues, TheCollectionIsThatOfTheSources) {
  if (!is_at_hand("xgettext")) GTEST_SKIP() << "xgettext (gettext) is not installed";
  const fs::path now = fs::temp_directory_path() / ("two-hats-words-" + std::to_string(::getpid()) + ".pot");
  ASSERT_EQ(std::system(("./dev words " + now.string() + " > /dev/null 2>&1").c_str()), 0);
  EXPECT_EQ(keys_of(now), keys_of("assets/locale/two-hats.pot")) << "run ./dev words and translate what is new";
  fs::remove(now);
}

TEST(Catalogues, AreThere) {
  EXPECT_GE(messages("assets/locale/two-hats.pot").size(), 900u);
  EXPECT_GE(translations().size(), 1u);
}

TEST(Catalogues, AreWhole) {
  std::set<std::string> wanted;
  for (const Message& message : messages("assets/locale/two-hats.pot")) wanted.insert(message.key());
  for (const fs::path& path : translations()) {
    std::set<std::string> there;
    for (const Message& message : messages(path)) {
      there.insert(message.key());
      EXPECT_FALSE(message.fuzzy) << path << ": look at “" << message.id << "” again";
      EXPECT_EQ(message.texts.size(), message.many.empty() ? 1u : 2u) << path << ": " << message.id;
      for (const std::string& text : message.texts)
        EXPECT_FALSE(text.empty()) << path << ": “" << message.id << "” is not translated";
    }
    EXPECT_EQ(there, wanted) << path;
  }
}

std::string wrong_gaps(const Message& message) {
  for (const std::string& text : message.texts) {
    const bool good = message.many.empty() ? base::stands_for(text, message.id)
                                           : base::stands_for_many(text, message.id, message.many);
    if (!good) return message.id + " -> " + text;
  }
  // The form of most numbers tells what the original tells.
  if (!message.many.empty() && base::gaps_of(message.texts.back()) != base::gaps_of(message.many))
    return message.many + " -> " + message.texts.back();
  return "";
}

TEST(Catalogues, TheirGapsAgree) {
  for (const fs::path& path : translations())
    for (const Message& message : messages(path)) EXPECT_EQ(wrong_gaps(message), "") << path;
}

TEST(Catalogues, AWrongGapIsSeen) {
  EXPECT_EQ(wrong_gaps({"", "{0} of {1}", "", {"{1} von {0}"}}), "");
  EXPECT_NE(wrong_gaps({"", "{0} of {1}", "", {"{0} von {2}"}}), "");
  EXPECT_NE(wrong_gaps({"", "{0} of {1}", "", {"{0}"}}), "");
  EXPECT_EQ(wrong_gaps({"", "{0} day", "{0} days", {"ein Tag", "{0} Tage"}}), "");
  EXPECT_NE(wrong_gaps({"", "{0} day", "{0} days", {"ein Tag", "Tage"}}), "");
}

// What is typed in the text front is the same in every language: "move FROM TO: …" begins with the word that is typed.
std::string command_in(const std::string& text) {
  const std::string::size_type colon = text.find(": ");
  std::string word = text.substr(0, text.find_first_of(" :"));
  const bool small = !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == word.npos;
  return colon == text.npos || !small ? "" : word;
}

TEST(Catalogues, CommandsAreTypedAlikeInEveryLanguage) {
  const std::set<std::string> kCommands = {"move",   "order",   "put",    "split", "last",     "give",  "take",
                                           "select", "cue",     "ask",    "sure",  "undo",     "next",  "decide",
                                           "look",   "compare", "words",  "again", "question", "start", "go",
                                           "match",  "end",     "missed", "more",  "answer"};
  int seen = 0;
  for (const fs::path& path : translations())
    for (const Message& message : messages(path)) {
      const std::string command = command_in(message.id);
      if (!kCommands.contains(command)) continue;
      ++seen;
      EXPECT_EQ(command_in(message.texts.front()), command) << path << ": " << message.texts.front();
    }
  EXPECT_GE(seen, 20);
}

// A text in quotes is quoted, one that ends a sentence ends one, and Ctrl, F10 and the like stay keys.
TEST(Catalogues, SentencesEndWhereTheOriginalsDo) {
  const auto ending = [](const std::string& text) {
    for (const char* const shortened : {" Wo.", " J."})  // weeks, years
      if (text.ends_with(shortened)) return ' ';
    const char last = text.empty() ? ' ' : text.back();
    return last == '.' || last == '?' || last == ':' || last == '!' ? last : ' ';
  };
  for (const fs::path& path : translations())
    for (const Message& message : messages(path)) {
      if (message.context == "number") continue;
      EXPECT_EQ(ending(message.texts.front()), ending(message.id)) << path << ": " << message.texts.front();
      EXPECT_EQ(message.texts.front().find("F11") == std::string::npos, message.id.find("F11") == std::string::npos);
      for (const char* const blank : {"  ", " .", " ,"})
        EXPECT_EQ(message.texts.front().find(blank) == std::string::npos, message.id.find(blank) == std::string::npos)
            << path << ": " << message.texts.front();
    }
}

}  // namespace
}  // namespace two_hats::testing
