// Boost.Locale reads .mo files and their plural rules. Its facet is asked straight, so that no locale of the system is
// needed, and the file is handed to it, so that no rule of where locales lie is.
#include "game/languages/catalogue.h"

#include <algorithm>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <fstream>
#include <iterator>
#include <locale>
#include <vector>

namespace two_hats::languages {
namespace {

using Messages = boost::locale::message_format<char>;

class Catalogue : public base::Language {
 public:
  Catalogue(std::locale locale, std::string tag) : locale_(std::move(locale)), tag_(std::move(tag)) {}

  const std::string& tag() const override { return tag_; }

  std::string find(const std::string& context, const std::string& text) const override {
    return words(messages().get(0, context.empty() ? nullptr : context.c_str(), text.c_str()));
  }

  std::string find_many(const std::string& one, const std::string&, long long count) const override {
    constexpr long long kMost = 1'000'000'000;  // int; plural rules look at the last digits
    const int number = static_cast<int>(count > kMost ? kMost + count % kMost : std::max(count, -kMost));
    return words(messages().get(0, nullptr, one.c_str(), number));
  }

 private:
  const Messages& messages() const { return std::use_facet<Messages>(locale_); }
  static std::string words(const char* found) { return found ? found : ""; }

  std::locale locale_;  // the classic one, with the catalogue in it
  std::string tag_;
};

std::vector<char> bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

std::shared_ptr<const base::Language> read_catalogue(const std::string& path, const std::string& tag) {
  const std::vector<char> bytes = bytes_of(path);
  if (bytes.empty()) return nullptr;
  boost::locale::gnu_gettext::messages_info info;
  info.language = tag;
  info.encoding = "UTF-8";
  info.domains.emplace_back("two-hats");
  info.paths.emplace_back(".");
  // Asked for "./<tag>/LC_MESSAGES/two-hats.mo" and the like: whatever the name, this is the file.
  info.callback = [&](const std::string&, const std::string&) { return bytes; };
  try {
    const std::locale locale(std::locale::classic(), boost::locale::gnu_gettext::create_messages_facet<char>(info));
    return std::make_shared<Catalogue>(locale, tag);
  } catch (const std::exception&) {
    return nullptr;  // cut short, another byte order's, no catalogue at all
  }
}

}  // namespace two_hats::languages
