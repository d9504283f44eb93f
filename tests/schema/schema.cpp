// The only file that includes the validator: it takes long to compile.
#include "schema/schema.h"

#include <fstream>
#include <stdexcept>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace two_hats::schema {
namespace {

// The patterns of ids run on the standard library's regular expressions, whose depth grows with the string.
constexpr std::size_t kLongest = 4'000;

bool has_long_string(const Json& value) {
  if (value.is_string()) return value.get_ref<const std::string&>().size() > kLongest;
  if (!value.is_structured()) return false;
  for (const Json& entry : value)
    if (has_long_string(entry)) return true;
  return false;
}

Json read(const std::string& name) {
  std::ifstream in("data/schema/" + name + ".schema.json");
  if (!in) throw std::runtime_error("no schema " + name);
  return Json::parse(in);
}

}  // namespace

struct Schema::Inside {
  valijson::Schema schema;
};

Schema::Schema(const std::string& name) : Schema(read(name)) {}

Schema::Schema(Json text) : text_(std::move(text)), inside_(std::make_unique<Inside>()) {
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(text_), inside_->schema);
}

Schema::~Schema() = default;

std::string Schema::complaints(const Json& file) const {
  if (has_long_string(file)) return "a string is too long to be looked at\n";
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  valijson::ValidationResults results;
  if (validator.validate(inside_->schema, valijson::adapters::NlohmannJsonAdapter(file), &results)) return {};
  std::string lines;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& step : error.context) lines += step;
    lines += ": " + error.description + "\n";
  }
  return lines;
}

bool Schema::accepts(const Json& file) const {
  if (has_long_string(file)) return false;
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  return validator.validate(inside_->schema, valijson::adapters::NlohmannJsonAdapter(file), nullptr);
}

}  // namespace two_hats::schema
