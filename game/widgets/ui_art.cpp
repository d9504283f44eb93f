// Pictures that do not change are cut into triangles once and then only copied (performance: a portrait costs a hundred
// times more to cut than to copy).
#include <algorithm>

#include "game/widgets/ui_inside.h"

namespace two_hats::widgets {

void Ui::keep_art(const std::string& key, Point at, const std::function<void()>& draw) {
  Inside& in = *inside_;
  ImDrawList& list = *in.list;
  const Point origin = to_pixels(at);
  const auto kept = in.art.find(key);
  if (kept != in.art.end()) {
    const KeptArt& art = kept->second;
    const float dx = origin.x - art.origin.x, dy = origin.y - art.origin.y;
    list.PrimReserve(static_cast<int>(art.indices.size()), static_cast<int>(art.vertices.size()));
    const unsigned base = list._VtxCurrentIdx;
    const auto first = static_cast<ImDrawIdx>(base);
    std::transform(art.indices.begin(), art.indices.end(), list._IdxWritePtr,
                   [first](ImDrawIdx index) { return static_cast<ImDrawIdx>(first + index); });
    std::copy(art.vertices.begin(), art.vertices.end(), list._VtxWritePtr);
    if (dx != 0 || dy != 0) {
      for (std::size_t i = 0; i < art.vertices.size(); ++i) {
        list._VtxWritePtr[i].pos.x += dx;
        list._VtxWritePtr[i].pos.y += dy;
      }
    }
    list._IdxWritePtr += art.indices.size();
    list._VtxWritePtr += art.vertices.size();
    list._VtxCurrentIdx += static_cast<unsigned>(art.vertices.size());
    return;
  }
  const int first_vertex = list.VtxBuffer.Size, first_index = list.IdxBuffer.Size, commands = list.CmdBuffer.Size;
  const unsigned base = list._VtxCurrentIdx;
  draw();
  if (list.CmdBuffer.Size != commands) return;  // more than one command: not one piece that could be copied
  KeptArt art;
  art.origin = origin;
  art.vertices.assign(list.VtxBuffer.Data + first_vertex, list.VtxBuffer.Data + list.VtxBuffer.Size);
  for (int i = first_index; i < list.IdxBuffer.Size; ++i)
    art.indices.push_back(static_cast<ImDrawIdx>(static_cast<unsigned>(list.IdxBuffer.Data[i]) - base));
  constexpr std::size_t kMost = 512;  // pictures; a screen shows far fewer
  if (in.art.size() >= kMost) in.art.clear();
  in.art.emplace(key, std::move(art));
}

}  // namespace two_hats::widgets
