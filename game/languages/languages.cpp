#include "game/languages/languages.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "game/languages/catalogue.h"

namespace two_hats::languages {
namespace {

namespace fs = std::filesystem;

// What languages call themselves. One that is not here is called by its tag.
constexpr std::array<std::array<const char*, 2>, 14> kNames{{{"cs", "Čeština"},
                                                             {"da", "Dansk"},
                                                             {"de", "Deutsch"},
                                                             {"en", "English"},
                                                             {"es", "Español"},
                                                             {"fr", "Français"},
                                                             {"hu", "Magyar"},
                                                             {"it", "Italiano"},
                                                             {"nl", "Nederlands"},
                                                             {"pl", "Polski"},
                                                             {"pt", "Português"},
                                                             {"sk", "Slovenčina"},
                                                             {"sl", "Slovenščina"},
                                                             {"sv", "Svenska"}}};

std::string name_of(const std::string& tag) {
  for (const auto& [known, name] : kNames)
    if (tag == known) return name;
  return tag;
}

// "de_AT.UTF-8@euro" and "de-AT": "de".
std::string main_language(const std::string& tag) { return tag.substr(0, tag.find_first_of("-_.@")); }

}  // namespace

std::vector<Offer> offered(const std::string& folder) {
  std::vector<Offer> offers;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const fs::path& path = at->path();
    if (path.extension() == ".mo") offers.push_back({path.stem().string(), name_of(path.stem().string())});
  }
  std::ranges::sort(offers, {}, &Offer::tag);
  std::erase_if(offers, [](const Offer& offer) { return offer.tag == "en"; });
  offers.insert(offers.begin(), {"en", name_of("en")});
  return offers;
}

base::Words in_language(const std::string& folder, const std::string& tag) {
  if (tag == kLong) return base::Words(std::make_shared<LongLanguage>());
  for (const std::string& each : {tag, main_language(tag)}) {
    if (each.empty() || each == "en") continue;
    if (auto read = read_catalogue((fs::path(folder) / (each + ".mo")).string(), each)) return base::Words(read);
  }
  return {};
}

std::string nearest_offered(const std::vector<Offer>& offers, const std::vector<std::string>& wishes) {
  for (const std::string& wish : wishes)
    for (const Offer& offer : offers)
      if (offer.tag == main_language(wish)) return offer.tag;
  return "en";
}

}  // namespace two_hats::languages
