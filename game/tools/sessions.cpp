#include <ostream>

#include "game/storage/sqlite_store.h"
#include "game/tools/common.h"

namespace two_hats::tools {

int sessions(const Places& places, bool json, std::ostream& out, std::ostream& err) {
  const auto store = storage::open_store(places.sessions);
  if (!store) return fail(err, store.error());
  if (!(*store)->notice().empty()) err << (*store)->notice() << "\n";
  const auto lines = (*store)->list();
  if (!lines) return fail(err, lines.error());
  if (json) {
    Json all = Json::array();
    for (const store::SessionLine& line : *lines)
      all.push_back({{"id", line.id},
                     {"pack", line.pack_id},
                     {"title", line.pack_title},
                     {"hats", std::string(session::name_of(line.hats))},
                     {"lens", line.lens.empty() ? Json(nullptr) : Json(line.lens)},
                     {"surface", line.surface},
                     {"decisions", line.decisions},
                     {"finished", line.finished},
                     {"started", line.started},
                     {"changed", line.changed}});
    write(out, {{"version", kContractVersion}, {"sessions", all}});
    return 0;
  }
  if (lines->empty()) out << "No session is saved yet.\n";
  for (const store::SessionLine& line : *lines)
    out << line.id << "  " << line.changed << "  " << line.pack_title << ", " << session::name_of(line.hats) << ", "
        << (line.lens.empty() ? "" : line.lens + ", ")
        << (line.surface > 0 ? "surface " + std::to_string(line.surface) + ", " : "") << line.decisions
        << (line.decisions == 1 ? " decision" : " decisions") << (line.finished ? ", finished" : "") << "\n";
  return 0;
}

}  // namespace two_hats::tools
