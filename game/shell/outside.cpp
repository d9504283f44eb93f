#include "game/shell/outside.h"

#include <filesystem>
#include <future>
#include <random>

#include "engine/store/memory_store.h"
#include "game/languages/languages.h"
#include "game/shell/choices.h"
#include "game/shell/pack_watch.h"
#include "game/shell/shelf.h"
#include "game/storage/pack_folder.h"
#include "game/storage/sqlite_store.h"

namespace two_hats::shell {
namespace {

namespace fs = std::filesystem;
constexpr const char* kSettingsKey = "settings";

std::uint64_t fresh_seed() {
  std::random_device device;
  return (static_cast<std::uint64_t>(device()) << 32) | device();
}

}  // namespace

struct Outside::Inside {
  Wishes wishes;
  Paths paths;
  product::Parameters parameters;
  std::vector<app::PackChoice> packs;
  std::vector<languages::Offer> languages;
  app::BankChoice questions;
  std::unique_ptr<store::Store> store;
  std::optional<base::Error> store_error;
  std::unique_ptr<Rater> rater;
  bool look_changed = false;
  std::optional<std::string> copied;
  std::optional<PackWatch> watch;      // --author
  std::vector<app::AuthorNote> notes;  // of the first reading
  Ear ear;

  std::vector<app::Command> perform(app::State& state, const app::Effect& effect);
  std::vector<app::Command> begin(const app::State& state);
  std::vector<app::Command> load(const app::LoadSession& wish, const base::Words& w);
  std::vector<app::Command> failed(const base::Error& error) { return {app::SaveFailed{error.what, error.mend}}; }
  // What was wished on the command line, else in the settings, else the system's.
  base::Words words_for(const app::Settings& settings) const {
    const std::string tag = wishes.language              ? *wishes.language
                            : !settings.language.empty() ? settings.language
                                                         : languages::nearest_offered(languages, wishes.system);
    return languages::in_language(paths.languages, tag);
  }
};

Outside::Outside() : inside_(std::make_unique<Inside>()) {}
Outside::~Outside() = default;

base::Result<std::unique_ptr<Outside>> Outside::begin(const Wishes& wishes, Rater::Way way,
                                                      std::function<void()> wake) {
  auto paths = find_paths(wishes.data_dir);
  if (!paths) return paths.error();
  std::unique_ptr<Outside> outside(new Outside);
  Inside& inside = *outside->inside_;
  inside.wishes = wishes;
  inside.paths = *paths;
  if (wishes.keep_nothing || wishes.author) {
    inside.store = std::make_unique<store::MemoryStore>();
  } else {
    auto opened = storage::open_store((fs::path(inside.paths.player) / storage::kFileName).string());
    if (opened)
      inside.store = std::move(*opened);
    else
      inside.store_error = opened.error();
  }
  inside.rater = std::make_unique<Rater>(way, std::move(wake));
  return outside;
}

base::Result<base::Done> Outside::read(Reading reading) {
  Inside& inside = *inside_;
  const Wishes& wishes = inside.wishes;
  auto parameters = loading::load_parameters(inside.paths.parameters);
  if (!parameters.ok())
    return base::Error{"The model's parameters cannot be used:\n" + loading::in_words(parameters.diagnostics), ""};
  inside.parameters = std::move(parameters.thing);
  inside.languages = languages::offered(inside.paths.languages);

  if (wishes.pack) {
    if (wishes.author) inside.watch.emplace(*wishes.pack);  // before it is read: no change slips through
    const auto loaded = loading::load_pack(*wishes.pack, inside.parameters);
    inside.packs.push_back(choice_of(*wishes.pack, loaded));
    if (wishes.author) inside.notes = notes_of(loaded.diagnostics);
  }
  std::vector<std::string> shipped = on_the_shelf(inside.paths.packs, inside.paths.shelf);
  std::error_code error;
  // A script that keeps nothing shows the same packs everywhere.
  if (!wishes.keep_nothing) {
    const std::vector<std::string> installed = storage::installed_packs(inside.paths.installed);
    shipped.insert(shipped.end(), installed.begin(), installed.end());
  }
  const auto way = reading == Reading::all_at_once ? std::launch::async : std::launch::deferred;
  auto questions = std::async(
      way, [&] { return bank_at(wishes.questions.value_or(inside.paths.questions), inside.paths.profiles); });
  std::vector<std::future<app::PackChoice>> packs;
  for (const std::string& path : shipped) {
    const bool named = wishes.pack && fs::weakly_canonical(*wishes.pack, error) == fs::weakly_canonical(path, error);
    if (named) continue;
    packs.push_back(
        std::async(way, [&inside, path] { return choice_of(path, loading::load_pack(path, inside.parameters)); }));
  }
  for (auto& each : packs) inside.packs.push_back(each.get());
  inside.questions = questions.get();
  return base::Done{};
}

base::Result<std::unique_ptr<Outside>> Outside::open(const Wishes& wishes, Rater::Way way, std::function<void()> wake) {
  auto outside = begin(wishes, way, std::move(wake));
  if (!outside) return outside;
  if (auto read = (*outside)->read(Reading::all_at_once); !read) return read.error();
  return outside;
}

app::Settings Outside::settings() const {
  if (!inside_->store) return {};
  const auto kept = inside_->store->recall(kSettingsKey);
  return kept && *kept ? settings_from(**kept) : app::Settings{};
}

app::State Outside::opening_state() {
  app::State state;
  state.packs = inside_->packs;
  state.next_seed = inside_->wishes.seed.value_or(fresh_seed());
  state.settings = settings();
  state.questions = inside_->questions;
  if (inside_->store && state.questions.bank) {
    // Without them every question counts as unseen; practising goes on.
    if (const auto rows = inside_->store->answers(state.questions.bank->id))
      for (const store::AnswerRow& row : *rows) state.answered.insert(row.question);
  }
  if (inside_->store) {
    if (auto lines = inside_->store->list()) state.saved = *lines;
    state.store_notice = inside_->store->notice();
  }
  for (const languages::Offer& offer : inside_->languages) state.languages.push_back({offer.tag, offer.name});
  state.words = inside_->words_for(state.settings);
  const base::Words& w = state.words;
  const app::PackChoice* named = inside_->wishes.pack ? &inside_->packs.front() : nullptr;
  if (inside_->watch) {
    state.authoring = app::Authoring{named->path, inside_->notes, -1, false, ""};
    state.unsaved = true;
  }
  if (named && named->problems > 0 && !(inside_->watch && named->pack)) {
    app::Problem problem;
    problem.kind = app::Problem::Kind::pack;
    problem.title = !named->pack               ? w("This pack cannot be played")
                    : named->spoilt_cards == 0 ? w("Something besides the cards of this pack is wrong")
                    : named->spoilt_cards == 1 ? w("One card in this pack cannot be played")
                                               : w("Some cards in this pack cannot be played");
    problem.what = w.many("{0} problem in {1}.", "{0} problems in {1}.", named->problems, named->path);
    problem.still_works = named->pack ? named->spoilt_cards == 0
                                            ? w("Its cards are fine, and so are your saved sessions.")
                                            : w("Its other cards are fine, and so are your saved sessions.")
                                      : w("The packs that came with the game and your saved sessions are fine.");
    problem.where = {named->problem_words};
    problem.pack_path = named->path;
    state.problem = problem;
    state.screen = app::Screen::problem;
  }
  if (inside_->store_error) {
    state.store_notice = inside_->store_error->what + " " + inside_->store_error->mend;
    app::Problem problem;
    problem.kind = app::Problem::Kind::unsaved;
    problem.title = w("Your sessions cannot be opened");
    problem.what = state.store_notice;
    problem.still_works = w("You can play, but nothing is saved until this is mended. Nothing on disk was changed.");
    state.problem = problem;
    state.screen = app::Screen::problem;
  }
  return state;
}

void Outside::start_as_wished(app::State& state) {
  if (!inside_->wishes.hats || state.problem) return;
  run(state, app::NewCampaign{0});
  // A tutorial asks for no hat and has started.
  if (state.screen == app::Screen::hats) run(state, app::WearHats{*inside_->wishes.hats});
}

void Outside::run(app::State& state, const app::Command& command) {
  std::vector<app::Command> waiting{command};
  while (!waiting.empty()) {
    const app::Command now = waiting.front();
    waiting.erase(waiting.begin());
    const app::Glance before = app::glance_at(state);
    const app::Effects effects = app::update(state, now);
    if (inside_->ear) inside_->ear(app::cues_between(before, state, now), state.settings);
    for (const app::Effect& effect : effects) {
      const auto answers = inside_->perform(state, effect);
      waiting.insert(waiting.end(), answers.begin(), answers.end());
    }
  }
}

bool Outside::hear(app::State& state) {
  auto all = inside_->rater->take();
  for (app::RatingArrived& news : all) run(state, app::Command{std::move(news)});
  return !all.empty();
}

bool Outside::watches() const { return inside_->watch.has_value(); }

bool Outside::look_at_pack(app::State& state) {
  if (!inside_->watch || !inside_->watch->changed()) return false;
  const auto loaded = loading::load_pack(*inside_->wishes.pack, inside_->parameters);
  run(state, app::PackRead{loaded.thing, notes_of(loaded.diagnostics)});
  return true;
}

std::optional<std::string> Outside::recall(const std::string& name) {
  if (!inside_->store) return std::nullopt;
  const auto kept = inside_->store->recall(name);
  return kept ? *kept : std::nullopt;
}

void Outside::remember(const std::string& name, const std::string& words) {
  // What cannot be kept holds until the game ends.
  if (inside_->store) (void)inside_->store->remember(name, words);
}

bool Outside::busy() const { return inside_->rater->busy(); }
bool Outside::take_look_changed() { return std::exchange(inside_->look_changed, false); }
void Outside::when_heard(Ear ear) { inside_->ear = std::move(ear); }
const std::string& Outside::sounds() const { return inside_->paths.sounds; }
std::optional<std::string> Outside::take_copied() { return std::exchange(inside_->copied, std::nullopt); }

std::vector<app::Command> Outside::Inside::begin(const app::State& state) {
  if (!store) return failed(*store_error);
  store::SessionRecord record = store::to_record(*state.session, "");
  record.started = record.changed = now_text();
  std::map<std::string, std::string> files;
  // Every edition and translation of a pack has its digest.
  for (const app::PackChoice& choice : packs)
    if (choice.pack && choice.pack->digest == state.session->pack->digest)
      files = loading::load_files(choice.path).thing;
  // Changed on disk since it was read: no copy is better than another pack under this one's name.
  if (!files.empty() && loading::digest_of(files) != state.session->pack->digest) files.clear();
  const auto id = store->begin(record, files);
  if (!id) return failed(id.error());
  return {app::SessionSaved{*id}};
}

std::vector<app::Command> Outside::Inside::load(const app::LoadSession& wish, const base::Words& w) {
  const auto problem = [&](app::Problem::Kind kind, std::string title, std::string what, std::string still) {
    app::Problem made;
    made.kind = kind;
    made.title = std::move(title);
    made.what = std::move(what);
    made.still_works = std::move(still);
    made.session_id = wish.id;
    return std::vector<app::Command>{app::LoadFailed{made}};
  };
  using Kind = app::Problem::Kind;
  const std::string others = w("Your other sessions are fine.");
  if (!store) return failed(*store_error);
  const auto record = store->load(wish.id);
  if (!record)
    return problem(Kind::save, w("This session cannot be opened"), record.error().what + " " + record.error().mend,
                   others);
  cards::PackPtr pack;
  if (wish.with_kept_pack) {
    const auto files = store->pack_files(record->pack_digest);
    if (!files)
      return problem(Kind::save, w("The kept pack cannot be read"), files.error().what + " " + files.error().mend,
                     others);
    const auto read = loading::read_pack(*files, parameters);
    if (!read.thing)
      return problem(Kind::save, w("The kept pack cannot be read"), loading::in_words(read.diagnostics), others);
    pack = read.thing;
  } else {
    for (const app::PackChoice& choice : packs)
      if (choice.pack && choice.pack->digest == record->pack_digest) pack = choice.pack;
    if (!pack) {
      auto said = problem(
          Kind::changed_pack, w("The pack has changed since you played"),
          w("“{0}” (version {1}) is not the one that is here now, so the same decisions could lead elsewhere.",
            record->pack_title, record->pack_version),
          w("The copy kept with your session is whole: you can go on with it, or start anew with the present one."));
      for (const app::PackChoice& choice : packs)
        if (choice.pack && choice.pack->id == record->pack_id)
          std::get<app::LoadFailed>(said.front()).problem.pack_path = choice.path;
      return said;
    }
  }
  if (record->engine_version != store::kEngineVersion)
    return problem(Kind::save, w("This session is from another version of the game"),
                   w("It was played with engine {0}; this is engine {1}, whose worlds may differ. Export it with: "
                     "two-hats export {2} --format markdown",
                     record->engine_version, store::kEngineVersion, wish.id),
                   others);
  std::vector<session::Decision> decisions;
  for (const store::DecisionRow& row : record->decisions) {
    auto decision = store::decision_from(*pack, row);
    if (!decision)
      return problem(Kind::save, w("This session cannot be replayed"),
                     w("Decision {0} answers the card “{1}” in a way that the pack does not know.",
                       decisions.size() + 1, row.card),
                     others);
    decisions.push_back(*decision);
  }
  session::Replay replay = session::replay(store::edition_of(pack, *record), record->seed, record->hats, decisions);
  if (replay.refusal)
    return problem(Kind::save, w("This session cannot be replayed"),
                   w("Its decisions are followed up to number {0}; the next one is not allowed here.", replay.played),
                   others);
  return {app::SessionLoaded{record->id, std::move(replay.session), {}}};
}

std::vector<app::Command> Outside::Inside::perform(app::State& state, const app::Effect& effect) {
  if (const auto* wish = std::get_if<app::RateTurn>(&effect)) {
    rater->rate(*state.session, wish->turn, state.words);
    std::vector<app::Command> news;
    for (app::RatingArrived& rating : rater->take()) news.push_back(std::move(rating));
    return news;
  }
  if (std::holds_alternative<app::ForeseeCard>(effect)) {
    rater->foresee(*state.session, state.words);
    return {};
  }
  if (std::holds_alternative<app::StopRating>(effect)) {
    rater->stop();
    return {};
  }
  if (std::holds_alternative<app::BeginSave>(effect)) return begin(state);
  if (const auto* wish = std::get_if<app::LoadSession>(&effect)) return load(*wish, state.words);
  if (std::holds_alternative<app::ReadWords>(effect)) {
    look_changed = true;
    wishes.language.reset();  // the player has chosen since
    return {app::WordsRead{words_for(state.settings)}};
  }
  if (const auto* wish = std::get_if<app::CopyText>(&effect)) {
    copied = wish->text;
    return {};
  }
  if (std::holds_alternative<app::ApplySettings>(effect)) {
    look_changed = true;
    return {};
  }
  if (std::holds_alternative<app::ListSaved>(effect)) {
    if (!store) return {};
    auto lines = store->list();
    return lines ? std::vector<app::Command>{app::SavedListed{*lines}} : std::vector<app::Command>{};
  }
  if (std::holds_alternative<app::KeepSettings>(effect)) {
    // A setting that cannot be kept still holds for now; the next start has the old one.
    if (store) (void)store->remember(kSettingsKey, text_of(state.settings));
    return {};
  }
  if (!store) return failed(*store_error);
  base::Result<base::Done> done = base::Done{};
  if (const auto* answer = std::get_if<app::KeepAnswer>(&effect)) {
    const app::AskedQuestion& asked = state.practice.asked[static_cast<std::size_t>(answer->asked)];
    done = store->keep_answer({state.questions.bank->id, app::question_of(state, asked).id,
                               questions::text_of(asked.given), asked.right, asked.certainty, now_text()});
  } else if (const auto* wish = std::get_if<app::KeepDecision>(&effect)) {
    const auto& decision = state.session->turns[static_cast<std::size_t>(wish->turn)].decision;
    done = store->append(state.session_id, wish->turn, store::row_of(*state.session->pack, decision), now_text());
  } else if (const auto* drop = std::get_if<app::DropDecision>(&effect)) {
    done = store->truncate(state.session_id, drop->turn, now_text());
  } else if (std::holds_alternative<app::FinishSave>(effect)) {
    done = store->finish(state.session_id, now_text());
  }
  if (!done) return failed(done.error());
  return {};
}

}  // namespace two_hats::shell
