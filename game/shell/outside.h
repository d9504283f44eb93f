// The world outside update(): packs and parameters from disk, the store, the rater, settings. Performs app::Effects and
// hands back app::Commands. One for the window, the text front and scripts alike; knows no window.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/loading/read_pack.h"
#include "game/app/cue.h"
#include "game/app/update.h"
#include "game/shell/paths.h"
#include "game/shell/rater.h"

namespace two_hats::shell {

struct Wishes {                          // from the command line
  std::optional<std::string> pack;       // --pack DIR
  std::optional<std::string> questions;  // --questions DIR: this bank instead of the shipped one
  std::optional<std::string> data_dir;   // --data-dir DIR
  std::optional<std::uint64_t> seed;     // --seed N
  std::optional<session::Hats> hats;     // --hat: starts at once
  std::optional<std::string> language;   // --language TAG: for this time, whatever the settings say
  std::vector<std::string> system;       // what the system's user reads, best first: "de_AT.UTF-8"; empty: English
  bool author = false;                   // --author: watches the pack; keeps no sessions
  bool keep_nothing = false;             // scripts without a data directory: sessions in memory only
};

class Outside {
 public:
  // Reads parameters and packs and opens the store. Error: no parameters or no way to find the program's data. A store
  // or a pack that cannot be opened is not an error: the state says so (notice, problems) and play goes on.
  static base::Result<std::unique_ptr<Outside>> open(const Wishes& wishes, Rater::Way way,
                                                     std::function<void()> wake = {});
  // The same in two steps, for a window that opens meanwhile: begin opens the store, so that what it keeps is known;
  // read does the rest. While it reads on another thread, nothing but settings() and recall() is to be called.
  static base::Result<std::unique_ptr<Outside>> begin(const Wishes& wishes, Rater::Way way, std::function<void()> wake);
  // A thread for each pack: done as soon as the longest. One by one: leaves the other processors to others.
  enum class Reading { all_at_once, one_by_one };
  base::Result<base::Done> read(Reading reading);
  ~Outside();

  // As the store keeps them.
  [[nodiscard]] app::Settings settings() const;

  // The state to begin with.
  app::State opening_state();
  // --hat: starts the first campaign at once under it. Nothing without the wish, or when a problem is on the screen.
  void start_as_wished(app::State& state);
  // Runs a command and everything that follows from it at once.
  void run(app::State& state, const app::Command& command);
  // Commands from the background (ratings). Call after `wake`. True if there were any.
  bool hear(app::State& state);
  bool busy() const;
  // --author: reads the pack again if its files have changed since the last look; true if they had.
  bool watches() const;
  bool look_at_pack(app::State& state);

  // For the window: settings changed, full screen wished, something to copy. Cleared by taking.
  bool take_look_changed();
  std::optional<std::string> take_copied();
  // Also for the window: told what is to be heard, as each command is run. Where the files of it lie.
  using Ear = std::function<void(const app::Cues&, const app::Settings&)>;
  void when_heard(Ear ear);
  const std::string& sounds() const;

  // Kept beside the settings from one start to the next; nothing where nothing was kept, or cannot be read.
  [[nodiscard]] std::optional<std::string> recall(const std::string& name);
  void remember(const std::string& name, const std::string& words);

 private:
  Outside();
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

// The languages that the system's user reads, best first, as the system has them.
std::vector<std::string> languages_of_system();

// "theme=dark scale=150 typeface=inter voice=off motion=reduced window=full touch=70 verdict=70 feedback=0
// language=de", the text form kept in the store; unknown words are skipped. A language that follows the system is left
// out.
std::string text_of(const app::Settings& settings);
app::Settings settings_from(const std::string& text);

// Now, as ISO 8601 UTC.
std::string now_text();

}  // namespace two_hats::shell
