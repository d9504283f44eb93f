#include "game/shell/rater.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "engine/scoring/settle.h"
#include "engine/scoring/split_lattice.h"

namespace two_hats::shell {
namespace {

using Notable = std::vector<std::pair<std::string, cards::Answer>>;

// One card in one world, on its way through the stages.
struct Work {
  cards::PackPtr pack;
  const cards::Card* card = nullptr;
  product::World world;
  std::vector<std::pair<int, bool>> evidence;
  base::Words words;
  int turn = 0;
  std::optional<cards::Answer> given;              // empty while only foreseen
  std::optional<Notable> notable;                  // split, ownership: found ahead
  std::shared_ptr<scoring::SplitLattice> lattice;  // a split's, on its way; the worker's alone
  std::optional<Notable> whole;                    // what it came to
  std::optional<scoring::CardRating> rating;
  app::Stage done = app::Stage::none;
  app::Stage told = app::Stage::none;  // how far the player has been told

  bool every() const { return scoring::rates_every_answer(card->kind()); }
  bool formula() const { return scoring::rates_by_formula(card->kind()); }
  bool wants_lattice() const { return !whole && scoring::SplitLattice::fits(*card); }
  // The first verdict compares with what a search finds, the later ones with the whole lattice.
  scoring::Question question() const {
    scoring::Question made;
    made.pack = pack.get();
    made.card = card;
    made.world = &world;
    made.evidence = evidence;
    made.words = words;
    made.given = given;
    if (notable) made.notable = &*notable;
    if (whole && done != app::Stage::none) {
      made.notable = &*whole;
      made.lattice = static_cast<int>(lattice->size());
    }
    return made;
  }
  // Ahead of the answer a choice or a talk is rated in full; of the others only the answers to compare with can be
  // found.
  bool finished() const {
    if (given || every()) return done == app::Stage::explained;
    return notable.has_value() && !wants_lattice();
  }
  int mine() const { return scoring::index_of(*rating, *given); }
};

// Threads for work that the player does not wait for in the same moment.
int workers() {
  constexpr unsigned kMost = 4;
  return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, kMost));
}

// A moment's work, so that a verdict never waits long behind it. False if stopped; what was rated before stays.
bool rate_more_splits(Work& work, const std::atomic<bool>& stop) {
  constexpr std::size_t kAtATime = 64;
  if (!work.lattice) work.lattice = std::make_shared<scoring::SplitLattice>(work.question(), workers());
  if (!work.lattice->advance(kAtATime, &stop)) return false;
  if (work.lattice->done()) work.whole = work.lattice->notable();
  return true;
}

// The next step of one work. False if stopped half-way.
bool step(Work& work, const std::atomic<bool>& stop) {
  if (!work.every() && !work.notable && !work.formula()) {
    Notable found = scoring::notable_answers(work.question(), &stop);
    if (stop.load()) return false;
    work.notable = std::move(found);
    if (!work.given) return true;
  }
  const bool ahead = !work.given || work.done == app::Stage::quick;
  if (ahead && work.wants_lattice()) return rate_more_splits(work, stop);
  if (!work.given && !work.every()) {
    work.notable.emplace();  // an order or a selection needs nothing ahead
    return true;
  }
  if (work.formula()) work.notable.reset();
  switch (work.done) {
    case app::Stage::none:
    case app::Stage::quick: {
      const bool first = work.done == app::Stage::none;
      auto rating = first ? scoring::rate(work.question(), scoring::rungs().front(), &stop)
                          : scoring::rate_until_settled(work.question(), workers(), &stop);
      if (!rating || stop.load()) return false;
      work.rating = std::move(*rating);
      work.done = first ? app::Stage::quick : app::Stage::refined;
      return true;
    }
    case app::Stage::refined: {
      scoring::CardRating rating = *work.rating;
      scoring::explain(work.question(), product::kQuick, rating, &stop);
      if (stop.load()) return false;
      work.rating = std::move(rating);
      work.done = app::Stage::explained;
      return true;
    }
    case app::Stage::explained:
      return true;
  }
  return true;
}

// Undo and another answer can lead to the same turn with the same card in another world.
bool same_world(const product::World& a, const product::World& b) {
  const auto same_plan = [](const product::Commitment& x, const product::Commitment& y) {
    return x.began_week == y.began_week && *x.plan == *y.plan;
  };
  return a.week == b.week && a.state == b.state &&
         std::equal(a.running.begin(), a.running.end(), b.running.begin(), b.running.end(), same_plan);
}

}  // namespace

struct Rater::Inside {
  Way way;
  std::function<void()> arrived;
  mutable std::mutex mutex;
  std::condition_variable wake;
  std::deque<std::shared_ptr<Work>> waiting;  // front first
  std::vector<app::RatingArrived> news;
  std::shared_ptr<Work> current;
  std::atomic<bool> stop{false};
  bool quitting = false;
  std::thread worker;

  // Tells what is done and not told yet. Call with the mutex held.
  bool tell(Work& work) {
    if (!work.given || !work.rating || work.done <= work.told) return false;
    news.push_back({work.turn, work.done, *work.rating, work.mine()});
    work.told = work.done;
    return true;
  }

  void run() {
    std::unique_lock lock(mutex);
    while (!quitting) {
      const auto next =
          std::find_if(waiting.begin(), waiting.end(), [](const auto& work) { return !work->finished(); });
      if (next == waiting.end()) {
        wake.wait(lock);
        continue;
      }
      current = *next;
      Work copy = *current;  // worked on without the lock
      stop = false;
      lock.unlock();
      const bool whole = step(copy, stop);
      lock.lock();
      bool told = false;
      if (whole && current && current->turn == copy.turn) {
        copy.given = current->given;  // the answer may have come meanwhile
        copy.told = current->told;
        *current = std::move(copy);
        told = tell(*current);
      }
      current.reset();
      if (told && arrived) arrived();
    }
  }
};

Rater::Rater(Way way, std::function<void()> arrived) : inside_(std::make_unique<Inside>()) {
  inside_->way = way;
  inside_->arrived = std::move(arrived);
  if (way == Way::background) inside_->worker = std::thread([this] { inside_->run(); });
}

Rater::~Rater() {
  if (!inside_->worker.joinable()) return;
  {
    const std::lock_guard lock(inside_->mutex);
    inside_->quitting = true;
    inside_->stop = true;
  }
  inside_->wake.notify_all();
  inside_->worker.join();
}

void Rater::foresee(const session::Session& session, const base::Words& words) {
  const cards::Card* card = session.card();
  if (!card || inside_->way == Way::at_once) return;
  auto work = std::make_shared<Work>();
  work->pack = session.pack;
  work->words = words;
  work->card = card;
  work->world = session.world;
  work->turn = static_cast<int>(session.turns.size());
  const std::lock_guard lock(inside_->mutex);
  inside_->waiting.push_front(std::move(work));  // before verdicts of turns gone by
  inside_->wake.notify_all();
}

void Rater::rate(const session::Session& session, int turn, const base::Words& words) {
  const session::Turn& decided = session.turns[static_cast<std::size_t>(turn)];
  const cards::Card* card = session.pack->card(decided.decision.card);
  if (!card) return;
  auto work = std::make_shared<Work>();
  work->pack = session.pack;
  work->words = words;
  work->card = card;
  work->world = decided.before;
  work->turn = turn;
  work->given = decided.decision.answer;
  for (const std::string& asked : decided.decision.asked) {
    for (const cards::Evidence& evidence : card->ask_first) {
      if (evidence.id != asked) continue;
      const session::Told told = session::told_at(session, turn, evidence);
      if (told.test) work->evidence.push_back(*told.test);
    }
  }
  if (inside_->way == Way::at_once) {
    const std::atomic<bool> never{false};
    while (!work->finished()) {
      step(*work, never);
      inside_->tell(*work);
    }
    return;
  }
  bool told = false;
  {
    const std::lock_guard lock(inside_->mutex);
    auto& waiting = inside_->waiting;
    const auto same = [&](const std::shared_ptr<Work>& other) {
      return other->pack == work->pack && other->words.tag() == words.tag() && other->turn == turn &&
             other->card == card && other->evidence == work->evidence && same_world(other->world, work->world) &&
             (!other->given || *other->given == *work->given);
    };
    // What was wished for this turn before is answered by this wish, or was of a decision taken back.
    std::erase_if(inside_->news, [&](const app::RatingArrived& news) { return news.turn == turn; });
    std::erase_if(waiting, [&](const auto& other) { return other->turn == turn && other->given && !same(other); });
    // The turn may have been taken back and decided anew: nothing of its earlier decision is told any more.
    const auto outdated = [&](const std::shared_ptr<Work>& other) { return other->turn == turn && !same(other); };
    std::erase_if(inside_->news, [&](const app::RatingArrived& news) { return news.turn == turn; });
    std::erase_if(waiting, outdated);
    if (inside_->current && outdated(inside_->current)) {
      inside_->current.reset();
      inside_->stop = true;
    }
    const auto foreseen = std::find_if(waiting.begin(), waiting.end(), same);
    if (foreseen != waiting.end()) {
      work = *foreseen;
      work->given = decided.decision.answer;
      waiting.erase(foreseen);
      // Asked for again: everything known is told again.
      work->told = app::Stage::none;
      told = inside_->tell(*work);
    }
    // Whatever else is under way must not keep this verdict waiting; it is taken up again later. So are the splits that
    // are rated ahead for the very card that is answered now.
    if (inside_->current == work && work->notable && !work->rating) inside_->stop = true;
    if (inside_->current && inside_->current != work) {
      if (!work->finished() || inside_->current->turn == turn) inside_->stop = true;
      if (inside_->current->turn == turn) inside_->current.reset();
    }
    waiting.push_front(work);
    constexpr std::size_t kKept = 64;
    while (waiting.size() > kKept) waiting.pop_back();
  }
  inside_->wake.notify_all();
  if (told && inside_->arrived) inside_->arrived();
}

void Rater::stop() {
  const std::lock_guard lock(inside_->mutex);
  inside_->waiting.clear();
  inside_->news.clear();
  inside_->current.reset();
  inside_->stop = true;
}

std::vector<app::RatingArrived> Rater::take() {
  const std::lock_guard lock(inside_->mutex);
  return std::exchange(inside_->news, {});
}

bool Rater::busy() const {
  const std::lock_guard lock(inside_->mutex);
  return !inside_->news.empty() || std::any_of(inside_->waiting.begin(), inside_->waiting.end(), [](const auto& work) {
    return work->given && work->told != app::Stage::explained;
  });
}

}  // namespace two_hats::shell
