#include "schema/examples.h"

#include <filesystem>
#include <fstream>

#include "engine/loading/read_bank.h"

namespace two_hats::schema {
namespace {

Json model_file() {
  std::ifstream in("data/model/parameters.json");
  return Json::parse(in);
}

const product::Parameters& model() {
  static const product::Parameters parameters = loading::load_parameters("data/model/parameters.json").thing;
  return parameters;
}

// The model's own figures, as a pack may repeat them.
Json own_figures() {
  Json own = model_file();
  own.erase("figures");
  own.erase("//");
  for (const char* list : {"uncertain", "fixed"}) {
    for (Json& entry : own[list]) {
      entry.erase("low");
      entry.erase("high");
    }
  }
  return own;
}

Files with_every_key() {
  Files files = files_of("tests/packs/small");
  files["parameters.json"] = own_figures();
  Json& pack = files["pack.json"];
  pack["tutorial"] = false;
  pack["abbreviations"] = {{"ASAP", "as soon as possible"}};
  pack["campaign"]["opening"] = own_figures()["stages"]["scale_up"]["opening"];
  Json& choice = files["cards/nordufer.json"];
  choice["stages"] = {"scale_up"};
  choice["skill"] = "saying-no";
  choice["answers"][0]["decided_by"] = "product_manager";
  choice["answers"][0]["breach"] = "It is not for Sales to say.";
  choice["answers"][0]["no"] = "silent";
  choice["when"] = {"debt > 0.1"};
  choice["latest_week"] = 20;
  choice["always"] = true;
  choice["key"]["defensible"] = Json::array();
  const Json rule = {{"deciders", {"product_manager"}}, {"rule", "The product is theirs."}};
  choice["lenses"] = {{"scrum_guide", rule}, {"safe", rule}, {"general", rule}};
  const Json owners = {{"owners", {"product_manager"}}, {"because", "The product is theirs."}};
  files["cards/duties.json"]["duties"][0]["lenses"] = {{"scrum_guide", owners}, {"safe", owners}, {"general", owners}};
  Json& order = files["cards/sprint.json"];
  order["unknowns"] = {{{"id", "rival-ships"}, {"chance", 0.3}}};
  order["items"][0]["if"] = {{"unknown", "rival-ships"}, {"quarter", "none"}, {"later", "leak 4"}};
  order["items"][0]["note"] = "Sold by Ines.";
  Json& reply = files["cards/resignation.json"]["exchanges"][0]["replies"][0];
  reply["decided_by"] = "product_owner";
  reply["breach"] = "It is not yours to give.";
  reply["bias"] = "urgency";
  files["cards/resignation.json"]["with"] = "tomasz";
  files["cards/resignation.json"]["unknowns"] = {{{"id", "rival-hires"}, {"chance", "hit rate - 0.05"}}};
  return files;
}

// A bank and an exam profile for it.
Files what_is_asked() {
  Files files;
  const std::filesystem::path folder = "tests/questions/small";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream in(entry.path());
    files[entry.path().lexically_relative(folder).generic_string()] = Json::parse(in);
  }
  std::ifstream in("tests/questions/profiles/rules.json");
  files["profiles/rules.json"] = Json::parse(in);
  return files;
}

}  // namespace

Files files_of(const std::string& directory) {
  Files files;
  for (const auto& [path, text] : loading::load_files(directory).thing) files[path] = Json::parse(text);
  return files;
}

std::vector<Files> examples() { return {with_every_key(), files_of("tests/packs/two-surfaces"), what_is_asked()}; }

std::string schema_of(const std::string& path) {
  if (path == "pack.json") return "pack";
  if (path == "bank.json") return "bank";
  if (path.starts_with("languages/")) return "translation";
  if (path.starts_with("questions/")) return "questions";
  if (path.starts_with("profiles/")) return "profile";
  return path == "parameters.json" ? "parameters" : "card";
}

std::vector<loading::Diagnostic> told(const Files& files) {
  loading::FileSet texts, profiles;
  for (const auto& [path, value] : files) (path.starts_with("profiles/") ? profiles : texts)[path] = value.dump();
  if (!files.contains("bank.json")) return loading::read_pack(texts, model()).diagnostics;
  const auto bank = loading::read_bank(texts);
  std::vector<loading::Diagnostic> all = bank.diagnostics;
  const auto read = loading::read_profiles(profiles, bank.thing.get());
  all.insert(all.end(), read.diagnostics.begin(), read.diagnostics.end());
  return all;
}

}  // namespace two_hats::schema
