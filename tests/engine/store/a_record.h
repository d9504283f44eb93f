// Records and rows for tests of stores.
#pragma once

#include <map>
#include <string>

#include "engine/store/store.h"

namespace two_hats::testing {

inline store::DecisionRow row(int number) {
  return {"card-" + std::to_string(number),
          "a",
          number % 2 ? "pm" : "po",
          number % 3 ? "" : "call,count",
          "Ines said \"so\" \xE2\x80\x94 and, well;\nno. " + std::to_string(number),
          65};
}

inline store::SessionRecord a_record(std::string started = "2026-03-01T09:00:00Z") {
  store::SessionRecord record;
  record.pack_id = "small";
  record.pack_title = "A small pack";
  record.pack_version = "1.0";
  record.pack_digest = "00ff00ff00ff00ff";
  record.seed = 0xFEDC'BA98'7654'3210;  // past what a signed number holds
  record.hats = session::Hats::owner;
  record.started = started;
  record.changed = started;
  return record;
}

inline const std::map<std::string, std::string>& some_files() {
  static const std::map<std::string, std::string> files{{"pack.json", "{\"id\": \"small\"}\n"},
                                                        {"cards/a.json", std::string("bytes\0and more", 14)}};
  return files;
}

}  // namespace two_hats::testing
