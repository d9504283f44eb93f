// Pictures that do not change are cut into triangles once and then only copied (performance: a portrait costs a hundred
// times more to cut than to copy).
#include <algorithm>
#include <numeric>
#include <tuple>

#include "game/widgets/ui_inside.h"

namespace two_hats::widgets {
namespace {

// Triangles name their corners one by one; a corner that several share is kept once.
void share_corners(KeptArt& art) {
  const std::size_t count = art.vertices.size();
  const auto parts = [&art](std::size_t at) {
    const ImDrawVert& v = art.vertices[at];
    return std::tie(v.pos.x, v.pos.y, v.uv.x, v.uv.y, v.col);
  };
  // Alike ones beside each other, the first of them in front.
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return parts(a) < parts(b); });
  std::vector<std::size_t> first(count);
  for (std::size_t i = 0; i < count; ++i)
    first[order[i]] = i > 0 && parts(order[i]) == parts(order[i - 1]) ? first[order[i - 1]] : order[i];
  std::vector<ImDrawVert> shared;
  std::vector<ImDrawIdx> now(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (first[i] == i) {
      now[i] = static_cast<ImDrawIdx>(shared.size());
      shared.push_back(art.vertices[i]);
    } else {
      now[i] = now[first[i]];
    }
  }
  for (ImDrawIdx& index : art.indices) index = now[index];
  art.vertices = std::move(shared);
}

void copy_art(ImDrawList& list, const KeptArt& art, Point by) {
  list.PrimReserve(static_cast<int>(art.indices.size()), static_cast<int>(art.vertices.size()));
  const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
  std::transform(art.indices.begin(), art.indices.end(), list._IdxWritePtr,
                 [first](ImDrawIdx index) { return static_cast<ImDrawIdx>(first + index); });
  std::transform(art.vertices.begin(), art.vertices.end(), list._VtxWritePtr, [by](ImDrawVert vertex) {
    vertex.pos.x += by.x;
    vertex.pos.y += by.y;
    return vertex;
  });
  list._IdxWritePtr += art.indices.size();
  list._VtxWritePtr += art.vertices.size();
  list._VtxCurrentIdx += static_cast<unsigned>(art.vertices.size());
}

}  // namespace

void Ui::keep_art(const std::string& key, Point at, const std::function<void()>& draw) {
  Inside& in = *inside_;
  ImDrawList& list = *in.list;
  const Point origin = to_pixels(at);
  if (const auto kept = in.art.find(key); kept != in.art.end()) {
    const KeptArt& art = kept->second;
    if (shows(origin + art.low, origin + art.high)) copy_art(list, art, origin - art.origin);
    return;
  }
  const int first_vertex = list.VtxBuffer.Size, first_index = list.IdxBuffer.Size, commands = list.CmdBuffer.Size;
  const unsigned base = list._VtxCurrentIdx;
  const bool outer = in.keeping_art;
  in.keeping_art = true;
  draw();
  in.keeping_art = outer;
  if (list.CmdBuffer.Size != commands) return;  // more than one command: not one piece that could be copied
  KeptArt art;
  art.origin = origin;
  art.vertices.assign(list.VtxBuffer.Data + first_vertex, list.VtxBuffer.Data + list.VtxBuffer.Size);
  for (int i = first_index; i < list.IdxBuffer.Size; ++i)
    art.indices.push_back(static_cast<ImDrawIdx>(static_cast<unsigned>(list.IdxBuffer.Data[i]) - base));
  share_corners(art);
  art.low = {1e9f, 1e9f};
  art.high = {-1e9f, -1e9f};
  for (const ImDrawVert& vertex : art.vertices) {
    const Point from = Point{vertex.pos.x, vertex.pos.y} - origin;
    art.low = {std::min(art.low.x, from.x), std::min(art.low.y, from.y)};
    art.high = {std::max(art.high.x, from.x), std::max(art.high.y, from.y)};
  }
  constexpr std::size_t kMost = 512;  // pictures; a screen shows far fewer
  if (in.art.size() >= kMost) in.art.clear();
  in.art.emplace(key, std::move(art));
}

bool Ui::shows(Point low, Point high) const {
  const Inside& in = *inside_;
  if (in.keeping_art) return true;
  const Rect& clip = in.clips.back();
  const float k = in.setting.scale, rim = 2.0f;  // smooth edges reach a little further
  return high.x + rim > clip.x * k && low.x - rim < clip.right() * k && high.y + rim > clip.y * k &&
         low.y - rim < clip.bottom() * k;
}

}  // namespace two_hats::widgets
