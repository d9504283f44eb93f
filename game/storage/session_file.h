// An open file of sessions.
#pragma once

#include "engine/store/store.h"
#include "game/storage/connection.h"

namespace two_hats::storage {

class SessionFile : public store::Store {
 public:
  SessionFile(Connection connection, bool read_only, std::string notice);

  base::Result<std::string> begin(const store::SessionRecord& record,
                                  const std::map<std::string, std::string>& pack_files) override;
  base::Result<base::Done> append(const std::string& id, int index, const store::DecisionRow& decision,
                                  const std::string& now) override;
  base::Result<base::Done> truncate(const std::string& id, int index, const std::string& now) override;
  base::Result<base::Done> finish(const std::string& id, const std::string& now) override;
  base::Result<store::SessionRecord> load(const std::string& id) override;
  base::Result<std::vector<store::SessionLine>> list() override;
  base::Result<std::map<std::string, std::string>> pack_files(const std::string& digest) override;
  base::Result<base::Done> keep_answer(const store::AnswerRow& answer) override;
  base::Result<std::vector<store::AnswerRow>> answers(const std::string& bank) override;
  base::Result<base::Done> remember(const std::string& key, const std::string& value) override;
  base::Result<std::optional<std::string>> recall(const std::string& key) override;
  bool read_only() const override { return read_only_; }
  std::string notice() const override { return notice_; }

 private:
  void must_be_writable() const;
  void must_exist(const std::string& id);
  bool is_of_the_first_layout();
  std::string edition_columns();  // for SELECT: lens, surface
  std::string cue_column();
  int decisions_of(const std::string& id);
  std::optional<store::DecisionRow> decision_at(const std::string& id, int index);
  void insert(const std::string& id, int index, const store::DecisionRow& decision, const std::string& now);
  void keep_pack(const std::string& digest, const std::map<std::string, std::string>& files);
  void touch(const std::string& id, const std::string& now, bool finished);

  Connection connection_;
  bool read_only_;
  std::string notice_;
};

}  // namespace two_hats::storage
