// Where a language's texts come from. Private to the room.
#pragma once

#include <memory>
#include <string>

#include "engine/base/words.h"

namespace two_hats::languages {

// A compiled gettext catalogue. Null if the file is not there or is not one.
std::shared_ptr<const base::Language> read_catalogue(const std::string& path, const std::string& tag);

// English made longer (languages.h).
class LongLanguage : public base::Language {
 public:
  const std::string& tag() const override;
  std::string find(const std::string& context, const std::string& text) const override;
  std::string find_many(const std::string& one, const std::string& many, long long count) const override;

 private:
  std::string tag_ = "en-x-long";
};

}  // namespace two_hats::languages
