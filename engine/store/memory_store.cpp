#include "engine/store/memory_store.h"

#include <algorithm>
#include <iterator>

#include "engine/store/record.h"

namespace two_hats::store {

SessionRecord* MemoryStore::find(const std::string& id) {
  const auto found = std::ranges::find(sessions_, id, &SessionRecord::id);
  return found == sessions_.end() ? nullptr : &*found;
}

base::Result<std::string> MemoryStore::begin(const SessionRecord& record,
                                             const std::map<std::string, std::string>& pack_files) {
  SessionRecord kept = record;
  if (kept.id.empty()) {
    int last = 0;
    for (const SessionRecord& other : sessions_) last = std::max(last, number_of(other.id));
    kept.id = session_id(last + 1);
  } else if (find(kept.id)) {
    return session_exists(kept.id);
  }
  packs_.try_emplace(kept.pack_digest, pack_files);
  sessions_.push_back(kept);
  return kept.id;
}

base::Result<base::Done> MemoryStore::append(const std::string& id, int index, const DecisionRow& decision,
                                             const std::string& now) {
  SessionRecord* session = find(id);
  if (!session) return no_such_session(id);
  const int have = static_cast<int>(session->decisions.size());
  if (index >= 0 && index < have && session->decisions[static_cast<std::size_t>(index)] == decision)
    return base::Done{};  // sent twice
  if (index != have) return out_of_step(id, index, have);
  session->decisions.push_back(decision);
  session->changed = now;
  return base::Done{};
}

base::Result<base::Done> MemoryStore::truncate(const std::string& id, int index, const std::string& now) {
  SessionRecord* session = find(id);
  if (!session) return no_such_session(id);
  const int have = static_cast<int>(session->decisions.size());
  if (index < 0 || index > have) return out_of_step(id, index, have);
  session->decisions.resize(static_cast<std::size_t>(index));
  session->finished = false;
  session->changed = now;
  return base::Done{};
}

base::Result<base::Done> MemoryStore::finish(const std::string& id, const std::string& now) {
  SessionRecord* session = find(id);
  if (!session) return no_such_session(id);
  session->finished = true;
  session->changed = now;
  return base::Done{};
}

base::Result<SessionRecord> MemoryStore::load(const std::string& id) {
  const SessionRecord* session = find(id);
  if (!session) return no_such_session(id);
  return *session;
}

base::Result<std::vector<SessionLine>> MemoryStore::list() {
  std::vector<SessionLine> lines;
  for (const SessionRecord& session : sessions_) lines.push_back(line_of(session));
  std::ranges::stable_sort(lines, [](const SessionLine& a, const SessionLine& b) {
    return a.changed != b.changed ? a.changed > b.changed : a.id > b.id;
  });
  return lines;
}

base::Result<std::map<std::string, std::string>> MemoryStore::pack_files(const std::string& digest) {
  const auto found = packs_.find(digest);
  if (found == packs_.end()) return no_such_pack(digest);
  return found->second;
}

base::Result<base::Done> MemoryStore::keep_answer(const AnswerRow& answer) {
  answers_.push_back(answer);
  return base::Done{};
}

base::Result<std::vector<AnswerRow>> MemoryStore::answers(const std::string& bank) {
  std::vector<AnswerRow> found;
  std::ranges::copy_if(answers_, std::back_inserter(found), [&](const AnswerRow& row) { return row.bank == bank; });
  return found;
}

base::Result<base::Done> MemoryStore::remember(const std::string& key, const std::string& value) {
  remembered_[key] = value;
  return base::Done{};
}

base::Result<std::optional<std::string>> MemoryStore::recall(const std::string& key) {
  const auto found = remembered_.find(key);
  if (found == remembered_.end()) return std::optional<std::string>();
  return std::optional<std::string>(found->second);
}

}  // namespace two_hats::store
