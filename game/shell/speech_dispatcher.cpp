// speech-dispatcher, opened by name so that the program starts without it.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <type_traits>

#include "engine/base/words.h"
#include "game/shell/speech.h"

#if TWO_HATS_SPEECH
#include <dlfcn.h>
#include <libspeechd.h>
#endif

namespace two_hats::shell {
namespace {

#if TWO_HATS_SPEECH

constexpr const char* kLibrary = "libspeechd.so.2";

// The calls we use, looked up in the library. It stays open until the program ends.
struct Calls {
  decltype(&spd_open2) open = nullptr;
  decltype(&spd_close) close = nullptr;
  decltype(&spd_say) say = nullptr;
  decltype(&spd_cancel) cancel = nullptr;
  decltype(&spd_set_language) set_language = nullptr;

  bool find() {
    void* library = dlopen(kLibrary, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return false;
    const auto look_up = [&](auto& call, const char* name) {
      call = reinterpret_cast<std::remove_reference_t<decltype(call)>>(dlsym(library, name));
      return call != nullptr;
    };
    return look_up(open, "spd_open2") && look_up(close, "spd_close") && look_up(say, "spd_say") &&
           look_up(cancel, "spd_cancel") && look_up(set_language, "spd_set_language");
  }
};

class Dispatcher : public SpeechLine {
 public:
  ~Dispatcher() override { close(); }

  std::string open() override {
    close();
    if (calls_.open == nullptr && !calls_.find())
      return base::marked("No speech service here; the package speech-dispatcher brings one");
    constexpr int kStartIt = 1;  // where it is installed but does not run yet
    char* error = nullptr;
    connection_ = calls_.open("two-hats", "game", nullptr, SPD_MODE_SINGLE, nullptr, kStartIt, &error);
    std::free(error);
    if (connection_ == nullptr)
      return base::marked("No speech service answers here; the package speech-dispatcher brings one");
    language_.clear();
    return "";
  }
  bool say(const std::string& words, const std::string& language) override {
    if (connection_ == nullptr) return false;
    if (language != language_ && calls_.set_language(connection_, language.c_str()) == 0) language_ = language;
    calls_.cancel(connection_);
    return calls_.say(connection_, SPD_TEXT, words.c_str()) >= 0;
  }
  void hush() override {
    if (connection_ != nullptr) calls_.cancel(connection_);
  }

 private:
  void close() {
    if (connection_ != nullptr) calls_.close(connection_);
    connection_ = nullptr;
  }
  Calls calls_;
  SPDConnection* connection_ = nullptr;
  std::string language_;  // that the connection speaks
};

// A program of this name in one of PATH's folders.
bool on_path(std::string_view name) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path != nullptr ? path : "";
  std::error_code error;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    if (end > 0 && std::filesystem::exists(std::filesystem::path(rest.substr(0, end)) / name, error)) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

bool already_runs() {
  if (const char* address = std::getenv("SPEECHD_ADDRESS"); address != nullptr && address[0] != '\0') return true;
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  std::error_code error;
  return runtime != nullptr &&
         std::filesystem::exists(std::filesystem::path(runtime) / "speech-dispatcher" / "speechd.sock", error);
}

#endif

}  // namespace

#if TWO_HATS_SPEECH

std::unique_ptr<SpeechLine> speech_dispatcher() { return std::make_unique<Dispatcher>(); }

std::string no_speech_service() {
  Calls calls;
  if (calls.find() && (already_runs() || on_path("speech-dispatcher"))) return "";
  return base::marked("No speech service here; the package speech-dispatcher brings one");
}

#else

namespace {
class Nobody : public SpeechLine {
 public:
  std::string open() override { return no_speech_service(); }
  bool say(const std::string&, const std::string&) override { return false; }
  void hush() override {}
};
}  // namespace

std::unique_ptr<SpeechLine> speech_dispatcher() { return std::make_unique<Nobody>(); }
std::string no_speech_service() { return base::marked("This program was built without the voice"); }

#endif

}  // namespace two_hats::shell
