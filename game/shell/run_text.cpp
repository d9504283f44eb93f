#include "game/shell/run_text.h"

#include <istream>
#include <ostream>
#include <string>

#include "game/text/speak.h"

namespace two_hats::shell {

base::Result<base::Done> run_text(const Wishes& wishes, std::istream& in, std::ostream& out) {
  auto outside = Outside::open(wishes, Rater::Way::at_once);
  if (!outside) return outside.error();
  Outside& world = **outside;
  app::State state = world.opening_state();
  world.start_as_wished(state);
  out << text::speak(state) << std::flush;
  std::string line;
  while (!state.quit && std::getline(in, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    world.look_at_pack(state);
    const text::Heard heard = text::hear(state, line);
    if (!heard.reply.empty()) out << heard.reply << (heard.reply.back() == '\n' ? "" : "\n");
    const app::State before = state;
    const base::Words w = state.words;
    for (const app::Command& command : heard.commands) {
      // A full verdict takes a second or two: say so before, not after.
      if (std::holds_alternative<app::Decide>(command) && state.screen == app::Screen::table)
        out << w("Running the worlds.") << "\n" << std::flush;
      world.run(state, command);
    }
    if (state.quit) break;
    if (heard.again)
      out << text::speak(state);
    else if (!heard.commands.empty())
      out << text::speak_change(before, state);
    out << std::flush;
  }
  const bool failed = state.problem && state.problem->kind == app::Problem::Kind::unsaved;
  const base::Words& w = state.words;
  out << (state.unsaved || failed ? w("Goodbye. Nothing of this session was saved.")
                                  : w("Goodbye. Every decision you took is kept."))
      << "\n";
  return base::Done{};
}

}  // namespace two_hats::shell
