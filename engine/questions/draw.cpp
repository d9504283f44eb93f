#include "engine/questions/draw.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/random.h"

namespace two_hats::questions {
namespace {

constexpr std::uint32_t kEntries = 1, kRights = 2;  // streams

template <typename T>
bool lets_through(const std::vector<T>& list, const T& one) {
  return list.empty() || std::find(list.begin(), list.end(), one) != list.end();
}

std::uint64_t luck(const Question& question, std::uint64_t seed) { return base::mix(seed, base::hash(question.id)); }

// Fisher and Yates.
std::vector<int> shuffled(int count, std::uint64_t key, std::uint32_t stream) {
  std::vector<int> places(static_cast<std::size_t>(count));
  std::iota(places.begin(), places.end(), 0);
  for (int i = count - 1; i > 0; --i) {
    const auto other = base::pick(key, stream, static_cast<std::uint64_t>(i), static_cast<std::uint32_t>(i + 1));
    std::swap(places[static_cast<std::size_t>(i)], places[other]);
  }
  return places;
}

struct Pool {
  double weight = 0;
  std::vector<int> places;  // by luck
  std::size_t taken = 0;
  double claim = 0;  // what is due to it beyond what it has
  [[nodiscard]] bool has_more() const { return taken < places.size(); }
};

double weight_of(const Bank& bank, const Filter& filter, const std::string& topic) {
  if (filter.weights.empty()) {
    const Topic* known = bank.topic(topic);
    return known ? known->weight : 0;
  }
  for (const auto& [id, weight] : filter.weights)
    if (id == topic) return weight;
  return 0;
}

// Hands out `count` places: whole shares first, then one by one to the largest remainder, as long as anybody has more.
void share_out(std::vector<Pool>& pools, std::size_t count) {
  double all = 0;
  for (const Pool& pool : pools) all += pool.weight;
  std::size_t left = count;
  for (Pool& pool : pools) {
    const double due = all > 0 ? pool.weight / all * static_cast<double>(count) : 0;
    pool.taken = std::min(pool.places.size(), static_cast<std::size_t>(std::floor(due)));
    pool.claim = due - static_cast<double>(pool.taken);
    left -= pool.taken;
  }
  while (left > 0) {
    Pool* next = nullptr;
    for (Pool& pool : pools)
      if (pool.has_more() && (next == nullptr || pool.claim > next->claim)) next = &pool;
    if (next == nullptr) return;
    ++next->taken;
    next->claim -= 1;
    --left;
  }
}

}  // namespace

bool fits(const Filter& filter, const Question& question) {
  return lets_through(filter.topics, question.topic) && lets_through(filter.kinds, question.kind) &&
         lets_through(filter.difficulties, question.difficulty) && lets_through(filter.lenses, question.lens) &&
         !filter.without.contains(question.id);
}

int how_many_fit(const Bank& bank, const Filter& filter) {
  return static_cast<int>(std::count_if(bank.questions.begin(), bank.questions.end(),
                                        [&](const Question& question) { return fits(filter, question); }));
}

std::vector<int> draw(const Bank& bank, const Filter& filter, std::uint64_t seed) {
  std::vector<Pool> pools(bank.topics.size());
  for (std::size_t topic = 0; topic < bank.topics.size(); ++topic) {
    pools[topic].weight = weight_of(bank, filter, bank.topics[topic].id);
    for (std::size_t i = 0; i < bank.questions.size(); ++i)
      if (bank.questions[i].topic == bank.topics[topic].id && fits(filter, bank.questions[i]))
        pools[topic].places.push_back(static_cast<int>(i));
  }
  const auto earlier = [&](int a, int b) {
    const Question& one = bank.questions[static_cast<std::size_t>(a)];
    const Question& other = bank.questions[static_cast<std::size_t>(b)];
    const std::uint64_t key = luck(one, seed), other_key = luck(other, seed);
    return key != other_key ? key < other_key : one.id < other.id;
  };
  std::size_t there = 0;
  for (Pool& pool : pools) {
    std::sort(pool.places.begin(), pool.places.end(), earlier);
    there += pool.places.size();
  }
  share_out(pools, filter.count > 0 ? std::min(there, static_cast<std::size_t>(filter.count)) : there);
  std::vector<int> drawn;
  for (const Pool& pool : pools)
    drawn.insert(drawn.end(), pool.places.begin(), pool.places.begin() + static_cast<std::ptrdiff_t>(pool.taken));
  std::sort(drawn.begin(), drawn.end(), earlier);
  return drawn;
}

Laid laid_out(const Question& question, std::uint64_t seed) {
  const std::uint64_t key = luck(question, seed);
  const int count = static_cast<int>(question.entries());
  Laid laid;
  if (question.kind == Kind::true_false) {
    laid.entries = {0, 1};
    return laid;
  }
  laid.entries = shuffled(count, key, kEntries);
  if (question.kind == Kind::ordering && std::is_sorted(laid.entries.begin(), laid.entries.end()))
    std::rotate(laid.entries.begin(), laid.entries.begin() + 1, laid.entries.end());
  if (question.kind == Kind::matching) laid.rights = shuffled(count, key, kRights);
  return laid;
}

}  // namespace two_hats::questions
