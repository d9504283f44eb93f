// Words to a speech service, from a thread of its own: connecting and speaking may take as long as they like, no frame
// waits for them. Only the newest words count: what waits is dropped for them, what is being spoken is cut off.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace two_hats::shell {

// A way to a service. Called from Speech's thread alone; every call may block.
class SpeechLine {
 public:
  virtual ~SpeechLine() = default;
  // Connects. Why it cannot, without a full stop; empty when the line stands.
  virtual std::string open() = 0;
  // Cuts off what is being spoken and speaks this, in a language ("de"). False when the line has broken.
  virtual bool say(const std::string& words, const std::string& language) = 0;
  virtual void hush() = 0;
};

class Speech {
 public:
  // `news` is called from the thread when there is trouble to take.
  explicit Speech(std::unique_ptr<SpeechLine> line, std::function<void()> news = {});
  // Silences the service. Waits a moment for a call that is under way; one that hangs is left behind.
  ~Speech();
  Speech(const Speech&) = delete;
  Speech& operator=(const Speech&) = delete;

  // Words in the language of a BCP 47 tag. Returns at once. Connects first where there is no line yet; a line that
  // broke is opened once more.
  void say(std::string words, const std::string& tag = "en");
  void hush();
  // Returns when nothing waits and nothing is under way. For tests.
  void wait_until_said();
  // Why the service does not answer, once.
  [[nodiscard]] std::optional<std::string> take_trouble();

 private:
  struct Shared;
  std::shared_ptr<Shared> shared_;
};

// speech-dispatcher through its client library, opened by name. open() says what is missing.
[[nodiscard]] std::unique_ptr<SpeechLine> speech_dispatcher();
// Does it seem to be installed? Without connecting: empty, or why not, without a full stop.
[[nodiscard]] std::string no_speech_service();

}  // namespace two_hats::shell
