// What every store agrees on: ids, and the errors that any of them can give.
#pragma once

#include "engine/store/store.h"

namespace two_hats::store {

// "s-000012" for 12; and back, 0 if it is not of that form.
std::string session_id(int number);
int number_of(const std::string& session_id);

SessionLine line_of(const SessionRecord& record);

base::Error no_such_session(const std::string& id);
base::Error session_exists(const std::string& id);
base::Error no_such_pack(const std::string& digest);
// `have` decisions are kept and somebody offers or removes number `index`.
base::Error out_of_step(const std::string& id, int index, int have);

}  // namespace two_hats::store
