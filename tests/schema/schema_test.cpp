// The schemas say what the loader says. Every example is spoilt at every place in every way that a schema can see, and
// both must agree; so a key, a word or a length that only one of them knows fails here.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <set>

#include "engine/cards/lens.h"
#include "schema/examples.h"

namespace two_hats::schema {
namespace {

using Codes = std::set<std::string>;
using Pointer = Json::json_pointer;

const Schema& schema(const std::string& name) {
  static std::map<std::string, std::unique_ptr<Schema>> all;
  auto& one = all[name];
  if (!one) one = std::make_unique<Schema>(name);
  return *one;
}

bool any_of(const Codes& codes, std::initializer_list<const char*> wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const char* code) { return codes.contains(code); });
}

// A spoilt file: what the loader calls errors, and whether the schema takes it.
struct Verdict {
  Codes errors;
  std::vector<loading::Diagnostic> told;
  bool accepted = false;
};

class Spoiling {
 public:
  Spoiling(Files files, std::string path) : files_(std::move(files)), path_(std::move(path)) {}

  const Json& whole() const { return files_.at(path_); }

  Verdict with(const Pointer& place, const Json& value) const {
    Files spoilt = files_;
    spoilt[path_][place] = value;
    return judge(spoilt);
  }
  Verdict without(const Pointer& place) const {
    Files spoilt = files_;
    Json& parent = spoilt[path_][place.parent_pointer()];
    parent.erase(place.back());
    return judge(spoilt);
  }
  bool accepted(const Pointer& place, const Json& value) const {
    Json spoilt = whole();
    spoilt[place] = value;
    return schema(schema_of(path_)).accepts(spoilt);
  }

 private:
  Verdict judge(const Files& spoilt) const {
    Verdict verdict;
    verdict.told = two_hats::schema::told(spoilt);
    for (const loading::Diagnostic& d : verdict.told)
      if (d.severity == loading::Severity::error) verdict.errors.insert(d.code);
    verdict.accepted = schema(schema_of(path_)).accepts(spoilt.at(path_));
    return verdict;
  }
  Files files_;
  std::string path_;
};

void each_place(const Json& value, const Pointer& at, const std::function<void(const Pointer&, const Json&)>& visit) {
  visit(at, value);
  if (value.is_object())
    for (const auto& [key, entry] : value.items()) each_place(entry, at / key, visit);
  if (value.is_array())
    for (std::size_t i = 0; i < value.size(); ++i) each_place(value[i], at / i, visit);
}

const std::vector<Files>& all_examples() {
  static const std::vector<Files> all = examples();
  return all;
}

// "/know/1/fact" as "/know/*/fact", with the type: what is alike is spoilt once.
std::string form_of(const Pointer& at, const Json& value) {
  std::string form;
  for (Pointer rest = at; !rest.empty(); rest.pop_back()) {
    const std::string& step = rest.back();
    const bool number = step.find_first_not_of("0123456789") == std::string::npos;
    form += "/" + (number ? std::string("*") : step);
  }
  return form + " " + value.type_name();
}

// Every form of place in every file of the examples, with what stands there.
void everywhere(const std::function<void(const Spoiling&, const Pointer&, const Json&)>& visit) {
  for (const Files& files : all_examples()) {
    for (const auto& [path, value] : files) {
      const Spoiling spoiling(files, path);
      std::set<std::string> seen;
      each_place(value, Pointer{}, [&](const Pointer& at, const Json& entry) {
        if (!seen.insert(form_of(at, entry)).second) return;
        SCOPED_TRACE(path + " " + at.to_string());
        visit(spoiling, at, entry);
      });
    }
  }
}

// Lines with a grammar of their own, which only the loader reads.
bool is_grammar(const Pointer& at, const Json& value) {
  if (!value.is_string() || at.empty()) return false;
  const std::string path = at.to_string(), key = at.back();
  return path.find("/when/") != std::string::npos || key == "do" || key == "if" || key == "chance" ||
         (path.find("/items/") != std::string::npos && (key == "quarter" || key == "later"));
}

std::set<std::string> words_of(const std::string& hint) {
  std::set<std::string> words;
  if (hint.rfind("one of ", 0) != 0) return words;
  std::string rest = hint.substr(7);
  for (std::size_t at; (at = rest.find(" or ")) != std::string::npos;) rest.replace(at, 4, ", ");
  std::stringstream in(rest);
  for (std::string word; std::getline(in, word, ',');) words.insert(word.substr(word.find_first_not_of(' ')));
  return words;
}

std::string text_of(std::size_t length) {
  std::string text;
  while (text.size() < length) text += text.size() % 3 == 2 && text.size() + 1 < length ? ' ' : 'x';
  return text;
}

TEST(Schema, TakesEveryPackThatIsThere) {
  int files = 0;
  for (const char* folder : {"data/packs", "tests/packs"}) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      for (const auto& [path, value] : files_of(entry.path().string())) {
        EXPECT_EQ(schema(schema_of(path)).complaints(value), "") << entry.path() << " " << path;
        ++files;
      }
    }
  }
  for (const auto& [path, value] : files_of("data/templates"))
    EXPECT_EQ(schema(schema_of(path)).complaints(value), "") << path;
  EXPECT_GT(files, 60);
}

// What a file beside the packs is held against.
std::string schema_of_asked(const std::filesystem::path& path) {
  if (path.filename() == "bank.json") return "bank";
  return path.parent_path().filename() == "profiles" ? "profile" : "questions";
}

TEST(Schema, TakesEveryBankAndProfileThatIsThere) {
  std::map<std::string, int> files;
  for (const char* folder : {"data/questions", "data/profiles", "tests/questions"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".json") continue;
      std::ifstream in(entry.path());
      const std::string name = schema_of_asked(entry.path());
      EXPECT_EQ(schema(name).complaints(Json::parse(in)), "") << entry.path();
      ++files[name];
    }
  }
  for (const char* name : {"bank", "questions", "profile"}) EXPECT_GE(files[name], 2) << name;
}

TEST(Schema, TheExamplesAreRight) {
  for (const Files& files : all_examples()) {
    for (const loading::Diagnostic& d : told(files)) EXPECT_NE(d.severity, loading::Severity::error) << in_words(d);
    for (const auto& [path, value] : files) EXPECT_EQ(schema(schema_of(path)).complaints(value), "") << path;
  }
}

// A property that is forbidden where it stands must spoil an example: else the schema offers what nobody has tried.
TEST(Schema, EveryPropertyIsInAnExample) {
  for (const char* name : {"pack", "card", "parameters", "bank", "questions", "profile"}) {
    const Schema& whole = schema(name);
    each_place(whole.text(), Pointer{}, [&](const Pointer& at, const Json& value) {
      if (at.empty() || at.back() == "//" || value.is_boolean()) return;
      if (at.parent_pointer().empty() || at.parent_pointer().back() != "properties") return;
      if (at.to_string().find("/if/") != std::string::npos) return;
      Json spoilt = whole.text();
      spoilt[at] = false;
      const Schema without(spoilt);
      bool used = false;
      for (const Files& files : all_examples())
        for (const auto& [path, file] : files) used = used || (schema_of(path) == name && !without.accepts(file));
      EXPECT_TRUE(used) << name << " " << at.to_string();
    });
  }
}

TEST(Schema, AgreesOnWhatMustBeThere) {
  everywhere([](const Spoiling& file, const Pointer& at, const Json&) {
    if (at.empty() || !file.whole()[at.parent_pointer()].is_object()) return;
    const Verdict verdict = file.without(at);
    EXPECT_EQ(any_of(verdict.errors, {"TH014", "TH139"}), !verdict.accepted);
  });
}

TEST(Schema, AgreesOnUnknownKeysAndComments) {
  everywhere([](const Spoiling& file, const Pointer& at, const Json& value) {
    if (!value.is_object()) return;
    const Verdict unknown = file.with(at / "zz-unknown", true);
    EXPECT_TRUE(any_of(unknown.errors, {"TH013", "TH015"}));
    EXPECT_FALSE(unknown.accepted);
    const Verdict comment = file.with(at / "//", "written for whoever reads the file");
    EXPECT_EQ(comment.errors, Codes{});
    EXPECT_TRUE(comment.accepted);
  });
}

TEST(Schema, AgreesOnTypes) {
  everywhere([](const Spoiling& file, const Pointer& at, const Json& value) {
    if (at.empty() || at.back() == "//") return;
    for (const Json& wrong : {Json(nullptr), Json(true), Json(1), Json("words"), Json::array(), Json::object()}) {
      if (wrong.type() == value.type() || (wrong.is_number() && value.is_number())) continue;
      const Verdict verdict = file.with(at, wrong);
      EXPECT_FALSE(verdict.errors.contains("TH015") && verdict.accepted) << wrong;
      EXPECT_FALSE(verdict.errors.empty() && !verdict.accepted) << wrong;
    }
  });
}

TEST(Schema, AgreesOnNumbers) {
  everywhere([](const Spoiling& file, const Pointer& at, const Json& value) {
    if (!value.is_number()) return;
    for (const Json& number : {Json(-1e12), Json(-1), Json(0), Json(0.001), Json(1.5), Json(25), Json(1e12)}) {
      const Verdict verdict = file.with(at, number);
      EXPECT_FALSE(any_of(verdict.errors, {"TH016", "TH114"}) && verdict.accepted) << number;
      EXPECT_FALSE(verdict.errors.empty() && !verdict.accepted) << number;
    }
  });
}

TEST(Schema, AgreesOnLists) {
  everywhere([](const Spoiling& file, const Pointer& at, const Json& value) {
    if (!value.is_array() || value.empty()) return;
    Json more = value;
    for (std::size_t count : {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 17, 19, 20, 21, 41, 101, 201}) {
      while (more.size() > count) more.erase(more.size() - 1);
      while (more.size() < count) more.push_back(value[0]);
      const Verdict verdict = file.with(at, more);
      EXPECT_FALSE(any_of(verdict.errors, {"TH018"}) && verdict.accepted) << count;
      EXPECT_FALSE(verdict.errors.empty() && !verdict.accepted) << count;
    }
  });
}

TEST(Schema, AgreesOnWordsAndIds) {
  std::set<std::string> all;
  for (const char* name : {"pack", "card", "questions"})
    each_place(schema(name).text(), Pointer{}, [&](const Pointer& at, const Json& value) {
      if (!at.empty() && at.back() == "enum") all.insert(value.begin(), value.end());
    });
  everywhere([&](const Spoiling& file, const Pointer& at, const Json& value) {
    if (!value.is_string() || at.back() == "//" || is_grammar(at, value)) return;
    const Verdict wrong = file.with(at, "Wrong words");
    EXPECT_FALSE(any_of(wrong.errors, {"TH012", "TH102", "TH220"}) && wrong.accepted);
    EXPECT_FALSE(wrong.errors.empty() && !wrong.accepted);
    const Verdict empty = file.with(at, "");
    EXPECT_FALSE(any_of(empty.errors, {"TH017", "TH102"}) && empty.accepted);
    EXPECT_FALSE(empty.errors.empty() && !empty.accepted);
    if (at.back() == "kind") return;  // another kind has other keys
    for (const loading::Diagnostic& d : wrong.told) {
      const std::set<std::string> known = d.code == "TH012" ? words_of(d.hint) : std::set<std::string>{};
      if (known.empty()) continue;
      for (const std::string& word : known) EXPECT_TRUE(file.accepted(at, word)) << word;
      for (const std::string& word : all) EXPECT_EQ(file.accepted(at, word), known.contains(word)) << word;
    }
  });
}

TEST(Schema, NamesTheKindsAndBiasesOfTheEngine) {
  const Json& card = schema("card").text();
  for (const Json& kind : card["properties"]["kind"]["enum"])
    EXPECT_TRUE(cards::kind_named(kind.get<std::string>())) << kind;
  EXPECT_EQ(card["properties"]["kind"]["enum"].size(), std::variant_size_v<cards::Form>);
  std::vector<std::string> biases;
  for (const cards::Bias& bias : cards::kBiases) biases.emplace_back(bias.name);
  EXPECT_EQ(card["definitions"]["bias"]["enum"].get<std::vector<std::string>>(), biases);
}

// What a surface puts into a text is too long or not by where it lands, which no schema can see.
bool is_on_a_surface(const Pointer& at) { return at.to_string().find("/surfaces/") == 0; }

TEST(Schema, AgreesOnLengths) {
  int limits = 0;
  everywhere([&](const Spoiling& file, const Pointer& at, const Json& value) {
    if (!value.is_string() || at.back() == "//" || is_grammar(at, value) || is_on_a_surface(at)) return;
    const Verdict verdict = file.with(at, text_of(700));
    const std::string said = " characters; the place takes ";
    for (const loading::Diagnostic& d : verdict.told) {
      const std::size_t found = d.message.find(said);
      if ((d.code != "TH121" && d.code != "TH705") || found == std::string::npos) continue;
      const std::size_t limit = std::stoul(d.message.substr(found + said.size()));
      EXPECT_TRUE(file.accepted(at, text_of(limit))) << limit;
      EXPECT_FALSE(file.accepted(at, text_of(limit + 1))) << limit;
      ++limits;
    }
    EXPECT_FALSE(verdict.errors.empty() && !verdict.accepted);
  });
  EXPECT_GE(limits, 170);  // the examples meet 173; far fewer would mean that the loader's words have changed
}

}  // namespace
}  // namespace two_hats::schema
