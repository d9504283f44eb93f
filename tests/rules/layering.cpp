#include "rules/layering.h"

#include <algorithm>
#include <optional>
#include <sstream>

namespace two_hats::rules {
namespace {

constexpr std::string_view kProgram = "main";

struct Outside {
  std::string_view header;  // how the header's name begins
  std::string_view target;  // the CMake target that brings it
};
constexpr Outside kLibraries[] = {
    {"nlohmann/", "nlohmann_json::nlohmann_json"},
    {"sqlite3.h", "SQLite::SQLite3"},
    {"zip.h", "two_hats::zip"},
    {"SDL_mixer.h", "two_hats::mixer"},
    {"SDL", "SDL2::SDL2"},
    {"GL/", "OpenGL::GL"},
    {"png.h", "PNG::PNG"},
    {"spdlog/", "spdlog::spdlog"},
    {"fmt/", "spdlog::spdlog"},
    {"imgui", "two_hats::imgui"},
    {"backends/imgui", "two_hats::imgui"},
    {"CLI/", "CLI11::CLI11"},
    {"libspeechd", "two_hats::speech"},
};

// No clock, no chance but our own counter-based numbers, no network: a rating depends on nothing but what it is given.
constexpr std::string_view kNeverInEngine[] = {"chrono",      "ctime",        "time.h",       "sys/time.h",
                                               "random",      "sys/random.h", "sys/socket.h", "netinet/",
                                               "arpa/inet.h", "netdb.h",      "boost/asio",   "poll.h"};
constexpr std::string_view kOnlyInLoading[] = {"fstream",  "filesystem", "fcntl.h",
                                               "unistd.h", "sys/stat.h", "dirent.h"};

template <std::size_t N>
bool begins_with_one_of(std::string_view header, const std::string_view (&names)[N]) {
  return std::any_of(std::begin(names), std::end(names), [&](std::string_view name) {
    return name.ends_with('/') ? header.starts_with(name)
                               : header == name || header.starts_with(std::string(name) + "/");
  });
}

std::string without_comments(std::string_view cmake) {
  std::string kept;
  for (std::string_view line : lines_of(cmake)) kept.append(line.substr(0, line.find('#'))).push_back('\n');
  return kept;
}

void read_words(std::istringstream& words, Room& room) {
  std::set<std::string>* list = nullptr;
  for (std::string word; words >> word;) {
    if (word == "USES") {
      list = &room.uses;
    } else if (word == "LIBRARIES") {
      list = &room.libraries;
    } else if (list != nullptr) {
      list->insert(word);
    }
  }
}

// The words between the parentheses of every call of one CMake command.
std::vector<std::istringstream> calls_of(const std::string& text, const std::string& command) {
  std::vector<std::istringstream> calls;
  for (std::size_t at = text.find(command + "("); at != std::string::npos; at = text.find(command + "(", at + 1)) {
    const std::size_t begin = at + command.size() + 1;
    calls.emplace_back(text.substr(begin, text.find(')', begin) - begin));
  }
  return calls;
}

// What a room reaches over any number of arrows. Rooms already seen are not entered again, so a circle ends.
void reach(const Chart& chart, const std::string& name, std::set<std::string>& rooms) {
  const auto room = chart.find(name);
  if (room == chart.end()) return;
  for (const std::string& used : room->second.uses) {
    if (rooms.insert(used).second) reach(chart, used, rooms);
  }
}

// The engine names each library where it is used; in the game a library comes along with the room that links it.
std::set<std::string> libraries_of(const Chart& chart, const std::string& name, const std::set<std::string>& rooms) {
  const Room& room = chart.at(name);
  std::set<std::string> libraries = room.libraries;
  if (room.house == "engine") return libraries;
  for (const std::string& used : rooms) {
    const auto found = chart.find(used);
    if (found != chart.end()) libraries.insert(found->second.libraries.begin(), found->second.libraries.end());
  }
  return libraries;
}

struct Include {
  std::string header;
  bool quoted;
};
std::string_view after_spaces(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  return text;
}
std::optional<Include> include_in(std::string_view line) {
  line = after_spaces(line);
  if (!line.starts_with('#')) return std::nullopt;
  line = after_spaces(line.substr(1));
  constexpr std::string_view kWord = "include";
  if (!line.starts_with(kWord)) return std::nullopt;
  line = after_spaces(line.substr(kWord.size()));
  const bool quoted = line.starts_with('"');
  if (!quoted && !line.starts_with('<')) return std::nullopt;
  return Include{std::string(line.substr(1, line.find(quoted ? '"' : '>', 1) - 1)), quoted};
}

// "engine/base/text.h" -> "base"; "game/main.cpp" -> "main"; nothing for a file outside both houses.
std::string room_of(std::string_view path) {
  const std::size_t first = path.find('/');
  if (first == std::string_view::npos || (path.substr(0, first) != "engine" && path.substr(0, first) != "game"))
    return {};
  const std::size_t second = path.find('/', first + 1);
  return std::string(second == std::string_view::npos ? kProgram : path.substr(first + 1, second - first - 1));
}

struct Place {
  const Chart& chart;
  std::string name;  // of the room
  const Room& room;
  std::set<std::string> rooms;      // that it reaches
  std::set<std::string> libraries;  // that it may include
};

std::string wrong_room(const Place& place, const Include& include) {
  const std::string target = room_of(include.header);
  if (target.empty()) return "\"" + include.header + "\" is not named from the project's top";
  if (target == place.name || place.rooms.contains(target)) return {};
  if (!place.chart.contains(target)) return "\"" + include.header + "\": there is no room '" + target + "'";
  return "'" + place.name + "' may not know '" + target + "': no arrow in CMakeLists.txt (" + include.header + ")";
}

std::string wrong_library(const Place& place, const Include& include) {
  for (const Outside& outside : kLibraries) {
    if (include.header.starts_with(outside.header) && !place.libraries.contains(std::string(outside.target))) {
      return "'" + place.name + "' does not link " + std::string(outside.target) + " (" + include.header + ")";
    }
  }
  if (place.room.house != "engine") return {};
  if (begins_with_one_of(include.header, kNeverInEngine)) return "the engine may not know <" + include.header + ">";
  if (place.name != "loading" && begins_with_one_of(include.header, kOnlyInLoading)) {
    return "only loading touches files (" + include.header + ")";
  }
  return {};
}

}  // namespace

Chart read_chart(std::string_view cmake) {
  const std::string text = without_comments(cmake);
  Chart chart;
  for (std::istringstream& call : calls_of(text, "two_hats_room")) {
    std::string house, name;
    call >> house >> name;
    chart[name].house = house;
    read_words(call, chart[name]);
  }
  for (std::istringstream& call : calls_of(text, "target_link_libraries")) {
    std::string target, scope;
    call >> target >> scope;
    if (target != "two-hats") continue;
    Room& program = chart[std::string(kProgram)];
    program.house = "game";
    for (std::string word; call >> word;) {
      const bool ours = word.starts_with("two_hats::");
      (ours ? program.uses : program.libraries).insert(ours ? word.substr(10) : word);
    }
  }
  return chart;
}

std::vector<Fault> check_chart(const Chart& chart) {
  std::vector<Fault> faults;
  for (const auto& [name, room] : chart) {
    for (const std::string& used : room.uses) {
      const auto found = chart.find(used);
      if (found == chart.end()) {
        faults.push_back("CMakeLists.txt: '" + name + "' uses '" + used + "', which is no room");
      } else if (room.house == "engine" && found->second.house != "engine") {
        faults.push_back("CMakeLists.txt: '" + name + "' is engine and may not use '" + used + "' of the game");
      } else if (room.house == "engine" && used == "loading") {
        faults.push_back("CMakeLists.txt: nobody in the engine uses loading, but '" + name + "' does");
      }
    }
    std::set<std::string> rooms;
    reach(chart, name, rooms);
    if (rooms.contains(name)) faults.push_back("CMakeLists.txt: the arrows from '" + name + "' lead back to it");
  }
  return faults;
}

std::vector<Fault> check_includes(const Chart& chart, const std::vector<SourceFile>& files) {
  std::vector<Fault> faults;
  for (const SourceFile& file : files) {
    const std::string name = room_of(file.path);
    if (name.empty() || !is_cpp(file.path)) continue;
    const auto room = chart.find(name);
    if (room == chart.end()) {
      faults.push_back(fault_at(file.path, 1, "CMakeLists.txt has no room '" + name + "'"));
      continue;
    }
    Place place{chart, name, room->second, {}, {}};
    reach(chart, name, place.rooms);
    place.libraries = libraries_of(chart, name, place.rooms);
    int number = 0;
    for (std::string_view line : lines_of(file.text)) {
      ++number;
      const std::optional<Include> include = include_in(line);
      if (!include) continue;
      const std::string wrong = include->quoted ? wrong_room(place, *include) : wrong_library(place, *include);
      if (!wrong.empty()) faults.push_back(fault_at(file.path, number, wrong));
    }
  }
  return faults;
}

}  // namespace two_hats::rules
