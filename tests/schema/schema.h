// One of the schemas in data/schema, as an editor would hold a file against it.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

namespace two_hats::schema {

using Json = nlohmann::json;

class Schema {
 public:
  // `name`: "card". Throws if the file is not there or is no schema.
  explicit Schema(const std::string& name);
  explicit Schema(Json text);
  ~Schema();
  Schema(const Schema&) = delete;
  Schema& operator=(const Schema&) = delete;

  // What is wrong with a file, a line each; empty if nothing is. A string over 4,000 bytes is refused at once.
  std::string complaints(const Json& file) const;
  bool accepts(const Json& file) const;
  const Json& text() const { return text_; }

 private:
  struct Inside;
  Json text_;
  std::unique_ptr<Inside> inside_;
};

}  // namespace two_hats::schema
