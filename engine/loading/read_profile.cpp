// Exam profiles from text.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/loading/parsed.h"
#include "engine/loading/read_bank.h"
#include "engine/loading/read_question.h"
#include "engine/questions/draw.h"

namespace two_hats::loading {
namespace {

namespace fs = std::filesystem;
using questions::Profile;

// Null says that nobody could verify it; left out it is an error like any other missing key.
std::optional<int> whole_or_unknown(ObjectReader& reader, std::string_view key, Range range) {
  const JsonValue* value = reader.need(key);
  if (value == nullptr || value->type == JsonValue::Type::null) return std::nullopt;
  return reader.whole(key, range);
}

std::optional<bool> flag_or_unknown(ObjectReader& reader, std::string_view key) {
  const JsonValue* value = reader.need(key);
  if (value == nullptr || value->type == JsonValue::Type::null) return std::nullopt;
  return reader.flag(key, false);
}

void read_weights(ObjectReader& profile, Profile& made, const questions::Bank* bank) {
  const JsonValue* value = profile.need("weights");
  if (value == nullptr) return;
  ObjectReader weights(profile.notes(), value, "\"weights\"");
  if (value->type != JsonValue::Type::object) return;
  double sum = 0;
  for (const JsonMember& member : value->members) {
    if (member.key == "//") continue;  // a comment, here as anywhere
    made.weights.emplace_back(member.key, weights.number(member.key, {0.1, 100}));
    sum += made.weights.back().second;
    if (bank == nullptr || bank->topic(member.key)) continue;
    std::vector<std::string_view> known;
    for (const questions::Topic& topic : bank->topics) known.push_back(topic.id);
    profile.notes().error("TH706", member.at + 1,
                          "no topic " + loading::quoted(member.key) + " in the bank" + did_you_mean(member.key, known),
                          "bank.json lists them");
  }
  must_sum_to_hundred(profile.notes(), value->at, sum);
  weights.finish();
}

// TH718: nothing of the bank is of these topics, kinds and lenses.
void must_have_questions(ObjectReader& reader, const Profile& profile, const questions::Bank& bank) {
  questions::Filter filter;
  for (const auto& [topic, weight] : profile.weights) filter.topics.push_back(topic);
  filter.kinds = profile.kinds;
  filter.lenses = profile.lenses;
  if (questions::how_many_fit(bank, filter) == 0)
    reader.notes().error("TH718", reader.at("id"),
                         "no question of the bank fits the profile " + loading::quoted(profile.id),
                         "look at its topics, kinds and lenses");
}

std::optional<Profile> read_profile(Notes& notes, const JsonValue& root, const std::string& file_id,
                                    const questions::Bank* bank) {
  const int before = notes.errors();
  ObjectReader reader(notes, &root, "the profile");
  if (const int format = reader.whole("format", {1, 1'000'000}); format > 1)
    notes.error("TH019", reader.at("format"),
                "profile format " + std::to_string(format) + " is newer than this program",
                "this program reads format 1; get a newer program");
  Profile made;
  made.id = reader.id("id");
  if (!made.id.empty() && made.id != file_id)
    notes.error("TH719", reader.at("id"),
                "the profile is called " + loading::quoted(made.id) + ", its file " + loading::quoted(file_id),
                "give both the same name");
  made.title = reader.text("title");
  made.questions = whole_or_unknown(reader, "questions", {1, 500});
  made.minutes = whole_or_unknown(reader, "minutes", {1, 600});
  made.pass_percent = whole_or_unknown(reader, "pass_percent", {1, 100});
  made.partial_credit = flag_or_unknown(reader, "partial_credit");
  made.kinds = reader.words("kinds", 1, questions::kKindCount, kQuestionKinds);
  read_weights(reader, made, bank);
  made.lenses = reader.words("lenses", 1, 4, kQuestionLenses);
  made.source = reader.text("source");
  made.note = reader.text("note");
  reader.finish();
  if (bank != nullptr && notes.errors() == before) must_have_questions(reader, made, *bank);
  if (notes.errors() != before) return std::nullopt;
  return made;
}

}  // namespace

Loaded<std::vector<Profile>> read_profiles(const FileSet& files, const questions::Bank* bank) {
  Loaded<std::vector<Profile>> loaded;
  for (const auto& [name, text] : files) {
    Parsed file(name, text, loaded.diagnostics);
    if (!file.root) continue;
    if (auto profile = read_profile(file.notes, *file.root, fs::path(name).stem().string(), bank))
      loaded.thing.push_back(std::move(*profile));
  }
  sort_by_place(loaded.diagnostics);
  return loaded;
}

Loaded<std::vector<Profile>> load_profiles(const std::string& directory, const questions::Bank* bank) {
  FileSet files;
  std::vector<Diagnostic> failed;
  std::error_code error;
  for (fs::directory_iterator entry(directory, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    std::error_code ignored;
    if (!name.ends_with(".json") || !entry->is_regular_file(ignored)) continue;
    if (entry->file_size(ignored) > kLargestFile) {
      failed.push_back({"TH004", Severity::error, name, 0, 0, "larger than 4 MiB", "split it", ""});
      continue;
    }
    std::ifstream in(entry->path(), std::ios::binary);
    if (in)
      files[name] = {std::istreambuf_iterator<char>(in), {}};
    else
      failed.push_back({"TH003", Severity::error, name, 0, 0, "cannot be read", "look at the file's permissions", ""});
  }
  Loaded<std::vector<Profile>> loaded = read_profiles(files, bank);
  loaded.diagnostics.insert(loaded.diagnostics.end(), failed.begin(), failed.end());
  sort_by_place(loaded.diagnostics);
  return loaded;
}

}  // namespace two_hats::loading
