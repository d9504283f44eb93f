#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

#include "engine/loading/limits.h"
#include "engine/loading/line.h"
#include "engine/loading/object_reader.h"
#include "engine/loading/parameters_reader.h"
#include "engine/loading/read_pack.h"

namespace two_hats::loading {
namespace {

using product::ParameterEntry;
using product::Preset;

struct PresetField {
  std::string_view name;
  double Preset::*number;
};

constexpr PresetField kPresetFields[] = {
    {"market", &Preset::market},
    {"p", &Preset::p},
    {"q", &Preset::q},
    {"churn", &Preset::churn},
    {"price", &Preset::price},
    {"gross_margin", &Preset::gross_margin},
    {"people", &Preset::people},
    {"owner_seats", &Preset::owner_seats},
    {"teams", &Preset::teams},
    {"wage", &Preset::wage},
    {"fixed_cost", &Preset::fixed_cost},
    {"discount", &Preset::discount},
    {"share_features", &Preset::share_features},
    {"share_debt", &Preset::share_debt},
    {"share_improvement", &Preset::share_improvement},
    {"share_discovery", &Preset::share_discovery},
    {"release_lag", &Preset::release_lag},
    {"regulator_weight", &Preset::regulator_weight},
    {"price_sensitivity", &Preset::price_sensitivity},
    {"evidence_day", &Preset::evidence_day},
};

template <typename Enum, std::size_t N>
std::vector<std::string_view> names_of_all() {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < N; ++i) names.push_back(name_of(static_cast<Enum>(i)));
  return names;
}

// The entry that a line of "uncertain" or "fixed" is about; marks it as seen.
template <typename Enum, std::size_t N>
ParameterEntry* named_entry(ObjectReader& reader, std::array<ParameterEntry, N>& entries, std::vector<bool>& seen,
                            std::optional<Enum> (*named)(std::string_view)) {
  const std::string name = reader.text("name");
  if (name.empty()) return nullptr;
  const auto which = named(name);
  if (!which) {
    const auto known = names_of_all<Enum, N>();
    reader.notes().error("TH220", reader.at("name"), "unknown parameter " + quoted(name) + did_you_mean(name, known),
                         "docs/value-model.md lists them");
    return nullptr;
  }
  const auto index = static_cast<std::size_t>(*which);
  if (seen[index]) reader.notes().error("TH103", reader.at("name"), "a second entry for " + quoted(name), "delete one");
  seen[index] = true;
  entries[index].name = name;
  return &entries[index];
}

void check_range(ObjectReader& reader, const ParameterEntry& entry) {
  if (entry.value >= entry.low && entry.value <= entry.high) return;
  reader.notes().error("TH221", reader.at("value"),
                       quoted(entry.name) + " is " + shortest(entry.value) + ", outside its range " +
                           shortest(entry.low) + " to " + shortest(entry.high),
                       "the equations are only checked inside it");
}

// A pack may repeat the unit, so that its author can read the figure; it cannot change it.
void check_unit(ObjectReader& reader, const ParameterEntry& entry) {
  const std::string unit = reader.text("unit");
  if (entry.name.empty() || unit == entry.unit) return;
  reader.notes().error("TH224", reader.at("unit"),
                       quoted(entry.name) + " is in " + quoted(entry.unit) + ", not in " + quoted(unit),
                       "convert the figure, or leave the unit out");
}

template <typename Enum, std::size_t N>
void read_entries(ObjectReader& file, std::string_view key, std::array<ParameterEntry, N>& entries, bool complete,
                  std::optional<Enum> (*named)(std::string_view)) {
  std::vector<bool> seen(N, false);
  for (const JsonValue& value : file.list(key, complete ? 1 : 0, N)) {
    ObjectReader reader(file.notes(), &value, "a parameter");
    ParameterEntry unknown;
    ParameterEntry* found = named_entry<Enum, N>(reader, entries, seen, named);
    ParameterEntry& entry = found ? *found : unknown;
    const int before = file.notes().errors();
    entry.value = reader.number("value", {-1e9, 1e9});
    const bool has_value = file.notes().errors() == before;
    if (complete) {
      entry.unit = reader.text("unit");
      entry.sigma = reader.number("sigma", {0, 1});
      entry.low = reader.number("low", {-1e9, 1e9});
      entry.high = reader.number("high", {-1e9, 1e9});
      entry.source = reader.text("source");
    } else {
      entry.sigma = reader.number_if_there("sigma", {0, 1}).value_or(entry.sigma);
      if (reader.has("source")) entry.source = reader.text("source");
      if (reader.has("unit")) check_unit(reader, entry);
    }
    reader.finish();
    if (found != nullptr && has_value) check_range(reader, entry);
  }
  for (std::size_t i = 0; complete && file.has(key) && i < N; ++i) {
    if (!seen[i])
      file.notes().error("TH222", file.at(key),
                         "\"" + std::string(key) + "\" has no " + quoted(name_of(static_cast<Enum>(i))),
                         "copy its entry from data/model/parameters.json");
  }
}

std::vector<std::string_view> figure_names() {
  std::vector<std::string_view> names = stock_names();
  for (const PresetField& field : kPresetFields) names.push_back(field.name);
  return names;
}

// Units and ranges of what a stage says: the model's own file names each once.
void read_figures(ObjectReader& file, std::vector<ParameterEntry>& figures) {
  const std::vector<std::string_view> known = figure_names();
  for (const JsonValue& value : file.list("figures", 1, static_cast<int>(known.size()))) {
    ObjectReader reader(file.notes(), &value, "a figure");
    ParameterEntry figure;
    figure.name = reader.text("name");
    figure.unit = reader.text("unit");
    figure.low = reader.number("low", {-1e9, 1e9});
    figure.high = reader.number("high", {-1e9, 1e9});
    reader.finish();
    if (figure.name.empty()) continue;
    const auto same = [&](const auto& other) { return other == figure.name; };
    if (std::none_of(known.begin(), known.end(), same))
      file.notes().error("TH220", reader.at("name"),
                         "unknown parameter " + quoted(figure.name) + did_you_mean(figure.name, known),
                         "docs/value-model.md lists them");
    figures.push_back(std::move(figure));
  }
  for (const std::string_view name : known) {
    const auto named = [&](const ParameterEntry& figure) { return figure.name == name; };
    const auto count = std::count_if(figures.begin(), figures.end(), named);
    if (count == 1 || !file.has("figures")) continue;
    if (count > 1)
      file.notes().error("TH103", file.at("figures"), "a second entry for " + quoted(name), "delete one");
    else
      file.notes().error("TH222", file.at("figures"), "\"figures\" has no " + quoted(name),
                         "copy its entry from data/model/parameters.json");
  }
}

Range range_of(const std::vector<ParameterEntry>& figures, std::string_view name) {
  for (const ParameterEntry& figure : figures)
    if (figure.name == name) return {figure.low, figure.high};
  return {0, 0};  // told as missing already
}

void read_opening(ObjectReader& stage, const std::vector<ParameterEntry>& figures, Preset& preset, bool complete) {
  const JsonValue* value = complete ? stage.need("opening") : stage.find("opening");
  if (value == nullptr) return;
  ObjectReader opening(stage.notes(), value, "\"opening\"");
  for (int i = 0; i < product::kStockCount; ++i) {
    const auto stock = static_cast<product::Stock>(i);
    const std::string_view name = name_of(stock);
    const Range range = range_of(figures, name);
    if (complete)
      preset.opening[stock] = opening.number(name, range);
    else if (const auto level = opening.number_if_there(name, range))
      preset.opening[stock] = *level;
  }
  opening.finish();
}

void read_preset(ObjectReader& stage, const std::vector<ParameterEntry>& figures, Preset& preset, bool complete) {
  for (const PresetField& field : kPresetFields) {
    const Range range = range_of(figures, field.name);
    if (complete)
      preset.*field.number = stage.number(field.name, range);
    else if (const auto number = stage.number_if_there(field.name, range))
      preset.*field.number = *number;
  }
  if (complete) stage.need("both_hats");
  preset.both_hats = stage.flag("both_hats", preset.both_hats);
  if (complete || stage.has("source")) preset.source = stage.text("source");
  read_opening(stage, figures, preset, complete);
  stage.finish();
  const double shares = preset.share_features + preset.share_debt + preset.share_improvement + preset.share_discovery;
  constexpr std::string_view kShares[] = {"share_features", "share_debt", "share_improvement", "share_discovery"};
  const auto* named = std::find_if(std::begin(kShares), std::end(kShares), [&](auto key) { return stage.has(key); });
  if (named != std::end(kShares) && (shares < .999 || shares > 1.001))
    stage.notes().error("TH223", stage.at(*named), "the four shares sum to " + shortest(shares) + ", not 1",
                        "features, debt, improvement and discovery share all planned work");
}

void read_stages(ObjectReader& file, product::Parameters& parameters, bool complete) {
  const JsonValue* value = complete ? file.need("stages") : file.find("stages");
  if (value == nullptr) return;
  ObjectReader stages(file.notes(), value, "\"stages\"");
  for (int i = 0; i < product::kStageCount; ++i) {
    const std::string name(name_of(static_cast<product::Stage>(i)));
    const JsonValue* preset = complete ? stages.need(name) : stages.find(name);
    if (preset == nullptr) continue;
    ObjectReader stage(file.notes(), preset, "the stage " + name);
    read_preset(stage, parameters.figures, parameters.presets[static_cast<std::size_t>(i)], complete);
  }
  stages.finish();
}

void read_into(Notes& notes, const JsonValue& root, product::Parameters& parameters, bool complete) {
  ObjectReader file(notes, &root, "the file");
  if (const int format = file.whole("format", {1, 1'000'000}); format > 1)
    notes.error("TH019", file.at("format"),
                "parameter format " + std::to_string(format) + " is newer than this program",
                "this program reads format 1; get a newer program");
  read_entries<product::Parameter>(file, "uncertain", parameters.uncertain, complete, &product::parameter_named);
  read_entries<product::Constant>(file, "fixed", parameters.fixed, complete, &product::constant_named);
  if (complete) read_figures(file, parameters.figures);
  read_stages(file, parameters, complete);
  file.finish();
}

}  // namespace

void read_all_parameters(Notes& notes, const JsonValue& root, product::Parameters& parameters) {
  read_into(notes, root, parameters, true);
}

void read_parameter_overrides(Notes& notes, const JsonValue& root, product::Parameters& parameters) {
  read_into(notes, root, parameters, false);
}

Loaded<product::Parameters> read_parameters(const std::string& file, const std::string& text) {
  Loaded<product::Parameters> loaded;
  const SourceText source(file, text);
  Notes notes(source, loaded.diagnostics);
  if (text.size() > kLargestFile) {
    notes.error_of_file("TH004", "larger than 4 MiB");
    return loaded;
  }
  if (const auto root = read_json(notes)) read_all_parameters(notes, *root, loaded.thing);
  sort_by_place(loaded.diagnostics);
  return loaded;
}

Loaded<product::Parameters> load_parameters(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text;
  char block[1 << 16];
  while (in && text.size() <= kLargestFile) {
    in.read(block, sizeof block);
    text.append(block, static_cast<std::size_t>(in.gcount()));
  }
  if (!in.eof() && text.size() <= kLargestFile) {
    Loaded<product::Parameters> loaded;
    loaded.diagnostics.push_back({"TH003", Severity::error, path, 0, 0, "the model's parameters cannot be read",
                                  "look for the file data/model/parameters.json of this program", ""});
    return loaded;
  }
  return read_parameters(path, text);
}

}  // namespace two_hats::loading
