// A store that forgets when it ends: for play that is not saved, and for tests.
#pragma once

#include "engine/store/store.h"

namespace two_hats::store {

class MemoryStore : public Store {
 public:
  base::Result<std::string> begin(const SessionRecord& record,
                                  const std::map<std::string, std::string>& pack_files) override;
  base::Result<base::Done> append(const std::string& id, int index, const DecisionRow& decision,
                                  const std::string& now) override;
  base::Result<base::Done> truncate(const std::string& id, int index, const std::string& now) override;
  base::Result<base::Done> finish(const std::string& id, const std::string& now) override;
  base::Result<SessionRecord> load(const std::string& id) override;
  base::Result<std::vector<SessionLine>> list() override;
  base::Result<std::map<std::string, std::string>> pack_files(const std::string& digest) override;
  base::Result<base::Done> keep_answer(const AnswerRow& answer) override;
  base::Result<std::vector<AnswerRow>> answers(const std::string& bank) override;
  base::Result<base::Done> remember(const std::string& key, const std::string& value) override;
  base::Result<std::optional<std::string>> recall(const std::string& key) override;
  bool read_only() const override { return false; }
  std::string notice() const override { return {}; }

 private:
  SessionRecord* find(const std::string& id);

  std::vector<SessionRecord> sessions_;
  std::map<std::string, std::map<std::string, std::string>> packs_;
  std::vector<AnswerRow> answers_;
  std::map<std::string, std::string> remembered_;
};

}  // namespace two_hats::store
