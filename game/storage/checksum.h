// A number over the values of a row. SQLite notices a damaged page, not a damaged word: this does.
#pragma once

#include "engine/store/store.h"

namespace two_hats::storage {

std::int64_t checksum_of(const store::SessionRecord& session);  // what never changes of it
std::int64_t checksum_of(const std::string& session, int position, const store::DecisionRow& decision);
std::int64_t checksum_of(std::int64_t number, const store::AnswerRow& answer);
std::int64_t checksum_of(const std::string& key, const std::string& place, const std::string& bytes);

}  // namespace two_hats::storage
