// The command line, then one of the fronts.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "game/script/check_screens.h"
#include "game/script/player.h"
#include "game/shell/paths.h"
#include "game/shell/run_text.h"
#include "game/shell/run_window.h"
#include "game/storage/sqlite_store.h"
#include "game/tools/tools.h"
#include "game/version.h"

namespace {

using namespace two_hats;

constexpr int kCannot = 2;

int cannot(const base::Error& error) {
  std::cerr << "two-hats: " << error.what << "\n";
  if (!error.mend.empty()) std::cerr << "  " << error.mend << "\n";
  return kCannot;
}

struct Line {
  std::string pack, questions, data_dir, hat, language;
  std::uint64_t seed = 0;
  bool text = false, author = false;
  std::string play_file, pictures, vision;
  bool play_text = false;
  tools::CheckWishes check;
  tools::InstallWishes install;
  tools::RateWishes rate;
  std::string new_pack;
  tools::NewCardWishes new_card;
  tools::SimulateWishes simulate;
  std::string against;
  bool sessions_json = false;
  tools::ExportWishes wanted;
};

shell::Wishes wishes_of(const Line& line, const CLI::App& app) {
  shell::Wishes wishes;
  if (!line.pack.empty()) wishes.pack = line.pack;
  if (!line.questions.empty()) wishes.questions = line.questions;
  if (!line.data_dir.empty()) wishes.data_dir = line.data_dir;
  if (app.count("--seed")) wishes.seed = line.seed;
  wishes.author = line.author;
  if (!line.hat.empty()) wishes.hats = session::hats_named(line.hat);
  if (!line.language.empty()) wishes.language = line.language;
  return wishes;
}

int play_script(const Line& line, shell::Wishes wishes) {
  std::ifstream file(line.play_file, std::ios::binary);
  if (!file)
    return cannot(
        {"The script " + line.play_file + " cannot be read.", "Name a file that is there: two-hats play FILE.play"});
  std::stringstream text;
  text << file.rdbuf();
  const auto steps = script::read_script(line.play_file, text.str());
  if (!steps) return cannot(steps.error());
  if (!wishes.seed) wishes.seed = 1;
  wishes.keep_nothing = !wishes.data_dir;
  script::PlayWishes play;
  play.game = wishes;
  play.text = line.play_text || line.text;
  if (!line.pictures.empty()) play.pictures = line.pictures;
  play.vision = shell::vision_named(line.vision);
  const auto played = script::play(line.play_file, *steps, play, std::cout);
  if (!played) {
    cannot(played.error());
    return 1;
  }
  return 0;
}

int open_game(const Line& line, shell::Wishes wishes) {
  wishes.system = shell::languages_of_system();
  const bool display = shell::has_display();
  if (!line.text && !display) {
    std::cerr << "two-hats: there is no display here, so the game goes on in text. (two-hats --text starts it so.)\n";
  }
  if (line.text || !display) {
    const auto played = shell::run_text(wishes, std::cin, std::cout);
    return played ? 0 : cannot(played.error());
  }
  const auto played = shell::run_window(wishes);
  return played ? 0 : cannot(played.error());
}

void describe(CLI::App& app, Line& line) {
  app.set_version_flag("--version", version());
  app.add_flag("--text", line.text, "play in the terminal: keyboard, screen reader, pipe");
  app.add_option("--pack", line.pack, "play this pack, a folder or a zip")->type_name("PACK");
  app.add_flag("--author", line.author, "watch the pack's folder: a changed card lies on the table at once")
      ->needs("--pack");
  app.add_option("--questions", line.questions, "practise the questions of this bank")->type_name("DIR");
  app.add_option("--data-dir", line.data_dir, "keep sessions here")->type_name("DIR");
  app.add_option("--seed", line.seed, "the seed of a new campaign")->type_name("N");
  app.add_option("--hat", line.hat, "start at once under this hat: pm, po or both")
      ->check(CLI::IsMember({"pm", "po", "both"}));
  app.add_option("--language", line.language,
                 "the interface in this language: en, de; en-x-long shows what would not fit")
      ->type_name("TAG");
  app.require_subcommand(0, 1);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{
      "Two Hats: decide as Product Manager and Product Owner, and see what it is worth this quarter and in three "
      "years.",
      "two-hats"};
  Line line;
  describe(app, line);
  CLI::App* play = app.add_subcommand("play", "run a scripted session through the real screens, with no window");
  play->add_option("FILE", line.play_file, "the script")->required();
  play->add_option("--pictures", line.pictures, "save the named pictures here")->type_name("DIR");
  play->add_option("--vision", line.vision, "the pictures as these eyes see them: protan, deutan or tritan")
      ->check(CLI::IsMember({"protan", "deutan", "tritan"}));
  play->add_flag("--text", line.play_text, "through the text front instead");
  CLI::App* check =
      app.add_subcommand("check", "say everything that is wrong with packs and questions; exit 0 only if clean");
  check->add_option("PACK", line.check.packs, "pack folders or zips, banks of questions, folders of profiles")
      ->required();
  check->add_flag("--json", line.check.json, "as JSON");
  check->add_option("--html", line.check.html, "write everything about the one pack to this page")->type_name("FILE");
  check->add_flag("--simulate", line.check.simulate, "play them with every policy too: does judgement pay?");
  bool screens = false;
  check->add_flag("--screens", screens, "lay every card out in large type too: does every text fit?");
  CLI::App* install = app.add_subcommand("install", "put a clean pack beside those that came with the game");
  install->add_option("PACK", line.install.pack, "pack folder or zip")->required();
  install->add_flag("--replace", line.install.replace, "even if the installed one is as new, or newer");
  install->add_flag("--json", line.install.json, "as JSON");
  CLI::App* rate = app.add_subcommand("rate", "the rating of every answer of a card");
  rate->add_option("PACK", line.rate.pack, "pack folder or zip")->required();
  rate->add_option("CARD", line.rate.card, "card id")->required();
  rate->add_flag("--json", line.rate.json, "as JSON");
  CLI::App* simulate = app.add_subcommand("simulate", "play a pack with a policy: means, spread, effect sizes");
  simulate->add_option("PACK", line.simulate.pack, "pack folder or zip")->required();
  simulate->add_option("--policy", line.simulate.policy,
                       "random, greedy-short, greedy-long, pleaser, expert or middle");
  simulate->add_option("--against", line.against, "a second policy to compare with");
  simulate->add_option("--sessions", line.simulate.sessions, "how many")->check(CLI::Range(1, 100000));
  simulate->add_option("--decisions", line.simulate.decisions, "in each")->check(CLI::Range(1, 10000));
  simulate->add_option("--seed", line.simulate.seed, "of the first session");
  simulate->add_flag("--json", line.simulate.json, "as JSON");
  CLI::App* fresh = app.add_subcommand("new", "write a template that passes the check: a pack, or a card of a pack");
  fresh->require_subcommand(1);
  CLI::App* new_pack = fresh->add_subcommand("pack", "a pack with one card");
  new_pack->add_option("DIR", line.new_pack, "a folder that is not there yet; its name is the pack's id")->required();
  CLI::App* new_card = fresh->add_subcommand("card", "one more card");
  new_card->add_option("PACK", line.new_card.pack, "pack folder")->required();
  new_card->add_option("KIND", line.new_card.kind, "choice, order, split, ownership, selection or conversation")
      ->required();
  new_card->add_option("ID", line.new_card.id, "its id, which is its file's name")->required();
  CLI::App* sessions = app.add_subcommand("sessions", "list saved sessions");
  sessions->add_flag("--json", line.sessions_json, "as JSON");
  CLI::App* wanted = app.add_subcommand("export", "write one saved session");
  wanted->add_option("ID", line.wanted.id, "as `two-hats sessions` lists it")->required();
  wanted->add_option("--format", line.wanted.format, "json, csv or markdown");
  for (CLI::App* command : {play, check, install, rate, simulate, fresh, sessions, wanted}) command->fallthrough();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? 0 : kCannot;
  }

  const shell::Wishes wishes = wishes_of(line, app);
  if (!*check && !*install && !*rate && !*simulate && !*fresh && !*sessions && !*wanted)
    return *play ? play_script(line, wishes) : open_game(line, wishes);
  const auto paths = shell::find_paths(wishes.data_dir);
  if (!paths) return cannot(paths.error());
  const tools::Places places{paths->parameters, (std::filesystem::path(paths->player) / storage::kFileName).string(),
                             paths->packs, paths->installed,
                             (std::filesystem::path(paths->packs).parent_path() / "templates").string()};
  if (*new_pack) return tools::new_pack(places, line.new_pack, std::cout, std::cerr);
  if (*new_card) return tools::new_card(places, line.new_card, std::cout, std::cerr);
  line.check.progress = line.install.progress = line.simulate.progress = line.wanted.progress =
      isatty(STDERR_FILENO) != 0;
  if (screens) line.check.screens = &script::check_screens;
  if (*check) return tools::check(places, line.check, std::cout, std::cerr);
  if (*install) return tools::install(places, line.install, std::cout, std::cerr);
  if (*rate) return tools::rate(places, line.rate, std::cout, std::cerr);
  if (*simulate) {
    if (!line.against.empty()) line.simulate.against = line.against;
    return tools::simulate(places, line.simulate, std::cout, std::cerr);
  }
  if (*sessions) return tools::sessions(places, line.sessions_json, std::cout, std::cerr);
  return tools::export_session(places, line.wanted, std::cout, std::cerr);
}
