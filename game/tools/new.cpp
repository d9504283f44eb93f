// New packs and cards are copies of the pack in data/templates, which is checked like any other.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

#include "game/tools/common.h"

namespace two_hats::tools {
namespace {

namespace fs = std::filesystem;

bool is_id(const std::string& text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), fits) && text.front() != '-' &&
         text.back() != '-';
}

const char* const kIds = "Up to 40 small letters, digits and hyphens, as in board-tour.";

std::optional<std::string> text_in(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

bool write_text(const fs::path& file, const std::string& text) {
  std::ofstream to(file, std::ios::binary);
  return static_cast<bool>(to << text << std::flush);
}

int cannot_read(std::ostream& err, const fs::path& file) {
  return fail(err, {"The template " + file.string() + " cannot be read.", "Install Two Hats again."});
}
int cannot_write(std::ostream& err, const fs::path& file) {
  return fail(err, {"Cannot write " + file.string() + ".", "Look at the folder's permissions."});
}

// Everywhere at once, so that what is put in is not replaced again.
std::string replaced(const std::string& text, const std::vector<std::pair<std::string, std::string>>& list) {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    const auto hit = std::find_if(list.begin(), list.end(), [&](const auto& entry) {
      return text.compare(at, entry.first.size(), entry.first) == 0;
    });
    if (hit == list.end()) {
      made += text[at++];
      continue;
    }
    made += hit->second;
    at += hit->first.size();
  }
  return made;
}

std::string quoted(const std::string& word) { return "\"" + word + "\""; }

// The template tells its own words on its one surface; in another pack every surface gets them, or none.
std::string on_surfaces(const std::string& text, const cards::Pack& pack) {
  const std::string begin = "  \"surfaces\": {\"ferry\": ", end = "},\n";
  const std::size_t from = text.find(begin);
  if (from == std::string::npos) return text;
  const std::size_t own = from + begin.size(), to = text.find(end, own);
  const std::string words = text.substr(own, to - own);
  std::string line;
  for (const cards::Surface& surface : pack.surfaces)
    line += (line.empty() ? "  \"surfaces\": {" : ", ") + quoted(surface.id) + ": " + words;
  return text.substr(0, from) + line + (line.empty() ? "" : end) + text.substr(to + end.size());
}

}  // namespace

int new_pack(const Places& places, const std::string& directory, std::ostream& out, std::ostream& err) {
  const fs::path folder = fs::path(directory).lexically_normal();
  const std::string id = (folder.has_filename() ? folder : folder.parent_path()).filename().string();
  if (!is_id(id)) return fail(err, {"A pack cannot be called “" + id + "”.", kIds});
  std::error_code failed;
  if (fs::exists(folder, failed) && !fs::is_empty(folder, failed))
    return fail(err, {"There is something in " + directory + " already.", "Name a folder that is not there yet."});
  const fs::path from(places.templates);
  const auto front = text_in(from / "pack.json"), card = text_in(from / "cards" / "choice.json");
  if (!front) return cannot_read(err, from / "pack.json");
  if (!card) return cannot_read(err, from / "cards" / "choice.json");
  fs::create_directories(folder / "cards", failed);
  if (!write_text(folder / "pack.json", replaced(*front, {{"\"templates\"", quoted(id)}})))
    return cannot_write(err, folder / "pack.json");
  if (!write_text(folder / "cards" / "choice.json", *card)) return cannot_write(err, folder / "cards" / "choice.json");
  out << "Wrote " << directory << " with one card. Next:\n"
      << "  two-hats check " << directory << "\n  two-hats new card " << directory << " KIND ID\n  two-hats --pack "
      << directory << "\n";
  return 0;
}

int new_card(const Places& places, const NewCardWishes& wishes, std::ostream& out, std::ostream& err) {
  if (!is_id(wishes.id)) return fail(err, {"A card cannot be called “" + wishes.id + "”.", kIds});
  if (!cards::kind_named(wishes.kind))
    return fail(err, {"There is no kind “" + wishes.kind + "”.",
                      "There are: choice, order, split, ownership, selection, conversation."});
  const fs::path file = fs::path(wishes.pack) / "cards" / (wishes.id + ".json");
  std::error_code failed;
  if (fs::exists(file, failed)) return fail(err, {file.string() + " is there already.", "Choose another id."});
  const auto parameters = open_parameters(places, err);
  if (!parameters) return 2;
  const cards::PackPtr pack = open_pack(wishes.pack, *parameters, err);
  if (!pack) return 2;
  const fs::path from = fs::path(places.templates) / "cards" / (wishes.kind + ".json");
  const auto text = text_in(from);
  if (!text) return cannot_read(err, from);
  const auto& people = pack->people;
  const std::string first = people.front().id, second = people[people.size() > 1 ? 1 : 0].id;
  const std::string skill = pack->competencies.front().id;
  const std::string card = replaced(
      on_surfaces(*text, *pack),
      {{"  \"id\": " + quoted(wishes.kind) + ",\n  \"kind\"", "  \"id\": " + quoted(wishes.id) + ",\n  \"kind\""},
       {"\"mira\"", quoted(first)},
       {"\"jonas\"", quoted(second)},
       {"\"saying-no\"", quoted(skill)},
       {"\"scrum-guide\"", quoted(pack->references.front().id)}});
  if (!write_text(file, card)) return cannot_write(err, file);
  out << "Wrote " << file.string() << ". Next:\n  two-hats check " << wishes.pack << "\n  two-hats rate " << wishes.pack
      << " " << wishes.id << "\n";
  return 0;
}

}  // namespace two_hats::tools
