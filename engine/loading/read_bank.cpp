#include "engine/loading/read_bank.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>

#include "engine/loading/parsed.h"
#include "engine/loading/read_card.h"
#include "engine/loading/read_question.h"
#include "engine/questions/cues.h"

namespace two_hats::loading {
namespace {

constexpr std::string_view kFront = "bank.json";
constexpr int kEnough = 20;        // questions before anything is said about a whole bank
constexpr double kTooOften = 1.6;  // times what chance would give
constexpr double kOneSided = 0.7;  // share of true_false questions

void note_newer_format(ObjectReader& reader, const std::string& what) {
  if (const int format = reader.whole("format", {1, 1'000'000}); format > 1)
    reader.notes().error("TH019", reader.at("format"),
                         what + " format " + std::to_string(format) + " is newer than this program",
                         "this program reads format 1; get a newer program");
}

// A list of objects with unique ids.
template <typename T, typename Read>
std::vector<T> read_listed(ObjectReader& bank, std::string_view key, const std::string& what, Read read) {
  std::vector<T> made;
  std::vector<std::string> ids;
  for (const JsonValue& value : bank.list(key, 1, 200)) {
    ObjectReader reader(bank.notes(), &value, "a " + what);
    made.push_back(read(reader));
    reader.finish();
    if (value.type != JsonValue::Type::object) continue;
    note_duplicate(bank.notes(), reader.at("id"), made.back().id, ids, what);
    ids.push_back(made.back().id);
  }
  return made;
}

bool read_front(Notes& notes, const JsonValue& root, questions::Bank& bank) {
  const int before = notes.errors();
  ObjectReader reader(notes, &root, "the bank");
  note_newer_format(reader, "bank");
  bank.id = reader.id("id");
  bank.title = reader.text("title");
  bank.version = reader.text("version");
  bank.language = reader.text("language");
  bank.topics = read_listed<questions::Topic>(reader, "topics", "topic", [](ObjectReader& topic) {
    return questions::Topic{topic.id("id"), topic.text("name"), topic.number("weight", {0, 100})};
  });
  double sum = 0;
  for (const questions::Topic& topic : bank.topics) sum += topic.weight;
  if (notes.errors() == before) must_sum_to_hundred(notes, reader.at("topics"), sum);
  bank.competencies =
      read_listed<questions::Competency>(reader, "competencies", "competency", [](ObjectReader& competency) {
        return questions::Competency{competency.id("id"), competency.text("name")};
      });
  bank.references = read_listed<questions::Reference>(reader, "references", "reference", [](ObjectReader& reference) {
    return questions::Reference{reference.id("id"), reference.text("title"), reference.text("where")};
  });
  reader.finish();
  return notes.errors() == before;
}

// The questions of one file that are right, into the bank. `seen`: id -> file, of all files so far.
void read_file(Notes& notes, const JsonValue& root, questions::Bank& bank, std::map<std::string, std::string>& seen) {
  ObjectReader reader(notes, &root, "the file");
  note_newer_format(reader, "question");
  for (const JsonValue& value : reader.list("questions", 1, kMostCards)) {
    std::optional<questions::Question> question = read_question(notes, value, bank);
    if (!question) continue;
    const auto [earlier, fresh] = seen.try_emplace(question->id, notes.source().name());
    if (fresh) {
      bank.questions.push_back(std::move(*question));
      continue;
    }
    ObjectReader twice(notes, &value, "the question");
    notes.error("TH701", twice.at("id"),
                "the question " + loading::quoted(question->id) + " is in " + earlier->second + " already",
                "every question has an id of its own");
  }
  reader.finish();
}

void warn(std::vector<Diagnostic>& diagnostics, const char* code, const std::string& message, const std::string& hint) {
  diagnostics.push_back({code, Severity::warning, std::string(kFront), 0, 0, message, hint, ""});
}

std::string share(int part, int of) { return std::to_string(part) + " of " + std::to_string(of); }

// What a player who knows nothing could go by.
void note_cues(const questions::Bank& bank, std::vector<Diagnostic>& diagnostics) {
  const questions::Cues cues = questions::cues_of(bank);
  for (const auto& places : cues.places) {
    if (places.questions < kEnough) continue;
    const auto most = std::max_element(places.right_at.begin(), places.right_at.end());
    if (*most * places.options <= kTooOften * places.questions) continue;
    warn(diagnostics, "TH712",
         "of single questions with " + std::to_string(places.options) + " options, " + share(*most, places.questions) +
             " have the right one in place " + std::to_string(most - places.right_at.begin() + 1),
         "spread the right ones evenly");
  }
  if (cues.single >= kEnough && cues.longest > kTooOften * cues.longest_by_chance)
    warn(diagnostics, "TH713",
         "in " + share(cues.longest, cues.single) + " single questions the right option is the longest; by chance " +
             std::to_string(static_cast<int>(cues.longest_by_chance + 0.5)) + " would be",
         "make wrong options as full as right ones");
  const int most = std::max(cues.is_true, cues.true_false - cues.is_true);
  if (cues.true_false >= kEnough && most > kOneSided * cues.true_false)
    warn(diagnostics, "TH714",
         share(most, cues.true_false) + " true_false questions are " + (most == cues.is_true ? "true" : "false"),
         "write about as many of either");
}

// A topic that nobody asks about, a reference that nobody cites.
void note_unused(Parsed& front, const questions::Bank& bank) {
  std::set<std::string> topics, references;
  for (const questions::Question& question : bank.questions) {
    topics.insert(question.topic);
    references.insert(question.reference);
  }
  Notes& notes = front.notes;
  const auto at = [&](const char* list, std::size_t i) {
    return offset_of(*front.root, std::string("/") + list + "/" + std::to_string(i) + "/id");
  };
  for (std::size_t i = 0; i < bank.topics.size(); ++i)
    if (!topics.contains(bank.topics[i].id))
      notes.warning("TH716", at("topics", i), "no question of the topic " + loading::quoted(bank.topics[i].id),
                    "write some, or take the topic out");
  for (std::size_t i = 0; i < bank.references.size(); ++i)
    if (!references.contains(bank.references[i].id))
      notes.warning("TH717", at("references", i), "no question cites " + loading::quoted(bank.references[i].id),
                    "take it out of the list");
}

bool is_question_file(const std::string& name) { return name.starts_with("questions/") && name.ends_with(".json"); }

}  // namespace

bool is_bank(const std::string& directory) {
  std::error_code ignored;
  return std::filesystem::exists(std::filesystem::path(directory) / kFront, ignored);
}

Loaded<questions::BankPtr> read_bank(const FileSet& files) {
  Loaded<questions::BankPtr> loaded;
  const auto found = files.find(std::string(kFront));
  if (found == files.end()) {
    loaded.diagnostics.push_back({"TH002", Severity::error, std::string(kFront), 0, 0, "the bank has no bank.json",
                                  "copy one from another bank and change it", ""});
    return loaded;
  }
  auto bank = std::make_shared<questions::Bank>();
  Parsed front(found->first, found->second, loaded.diagnostics);
  // Without the lists of bank.json every question would be wrong for no fault of its own.
  if (!front.root || !read_front(front.notes, *front.root, *bank)) {
    sort_by_place(loaded.diagnostics);
    return loaded;
  }
  std::map<std::string, std::string> seen;
  for (const auto& [name, text] : files) {
    if (!is_question_file(name)) continue;
    Parsed file(name, text, loaded.diagnostics);
    if (file.root) read_file(file.notes, *file.root, *bank, seen);
  }
  if (bank->questions.empty()) {
    loaded.diagnostics.push_back({"TH715", Severity::error, "questions", 0, 0, "no question that can be asked",
                                  "questions are in files questions/<name>.json", ""});
  } else {
    note_cues(*bank, loaded.diagnostics);
    if (!has_errors(loaded.diagnostics)) note_unused(front, *bank);
    loaded.thing = bank;
  }
  sort_by_place(loaded.diagnostics);
  return loaded;
}

Loaded<questions::BankPtr> load_bank(const std::string& directory) {
  Loaded<FileSet> files = load_bank_files(directory);
  if (files.thing.empty()) return {nullptr, std::move(files.diagnostics)};
  Loaded<questions::BankPtr> loaded = read_bank(files.thing);
  // What could not be loaded was told once already.
  for (Diagnostic& diagnostic : files.diagnostics) {
    std::erase_if(loaded.diagnostics,
                  [&](const Diagnostic& told) { return told.line == 0 && told.file == diagnostic.file; });
    loaded.diagnostics.push_back(std::move(diagnostic));
  }
  sort_by_place(loaded.diagnostics);
  return loaded;
}

}  // namespace two_hats::loading
