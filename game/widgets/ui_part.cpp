// Parts of a page that nothing happens to are copied as they were drawn (performance: most of what a page costs is
// spent on what stays as it is while the pointer wanders over it).
#include <algorithm>
#include <cmath>

#include "game/widgets/ui_inside.h"

namespace two_hats::widgets {
namespace {

constexpr float kAround = 40.0f;  // a card's shadow reaches beyond it, design units

bool same(const ImVec4& a, const ImVec4& b) { return a.x == b.x && a.y == b.y && a.z == b.z && a.w == b.w; }
bool same(const Rect& a, const Rect& b) { return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h; }

// The corners, then the triangles of one clip after the other.
void copy_corners(ImDrawList& list, const std::vector<ImDrawVert>& vertices, Point by) {
  list.PrimReserve(0, static_cast<int>(vertices.size()));
  if (by == Point{})
    std::copy(vertices.begin(), vertices.end(), list._VtxWritePtr);
  else
    std::transform(vertices.begin(), vertices.end(), list._VtxWritePtr, [by](ImDrawVert vertex) {
      vertex.pos.x += by.x;
      vertex.pos.y += by.y;
      return vertex;
    });
  list._VtxWritePtr += vertices.size();
  list._VtxCurrentIdx += static_cast<unsigned>(vertices.size());
}

void copy_triangles(ImDrawList& list, const std::vector<ImDrawIdx>& indices, unsigned by) {
  list.PrimReserve(static_cast<int>(indices.size()), 0);
  if (by == 0)
    std::copy(indices.begin(), indices.end(), list._IdxWritePtr);
  else
    std::transform(indices.begin(), indices.end(), list._IdxWritePtr,
                   [by](ImDrawIdx index) { return static_cast<ImDrawIdx>(by + index); });
  list._IdxWritePtr += indices.size();
}

void copy_pieces(ImDrawList& list, const KeptPart& part, Point by) {
  copy_corners(list, part.vertices, by);
  // Mostly nothing before it has changed either, and the corners count as they did.
  const unsigned later = list._VtxCurrentIdx - static_cast<unsigned>(part.vertices.size()) - part.first_corner;
  for (const KeptPart::Piece& piece : part.pieces) {
    const ImVec4& c = piece.clip;
    if (piece.clipped) list.PushClipRect({c.x + by.x, c.y + by.y}, {c.z + by.x, c.w + by.y}, true);
    copy_triangles(list, piece.indices, later);
    if (piece.clipped) list.PopClipRect();
  }
}

// What was drawn since, clip by clip.
std::vector<KeptPart::Piece> pieces_of(const ImDrawList& list, const DrawnPart& drawn) {
  std::vector<KeptPart::Piece> pieces;
  for (int i = drawn.first_command; i < list.CmdBuffer.Size; ++i) {
    const ImDrawCmd& command = list.CmdBuffer[i];
    const int from = std::max(drawn.first_index, static_cast<int>(command.IdxOffset));
    const int to = static_cast<int>(command.IdxOffset + command.ElemCount);
    if (to <= from) continue;
    KeptPart::Piece piece;
    piece.clip = command.ClipRect;
    piece.clipped = !same(piece.clip, drawn.clip);
    piece.indices.reserve(static_cast<std::size_t>(to - from));
    for (int at = from; at < to; ++at) piece.indices.push_back(list.IdxBuffer[at]);
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

}  // namespace

void Ui::set_page(std::uint64_t number) {
  Inside& in = *inside_;
  if (in.page != number) {
    in.forget_parts();
    in.still = 0;
  }
  in.page = number;
}

void Ui::Inside::begin_parts() {
  busy.clear();
  for (const std::string* name : {&hot, &held, &focus, &clicked, &key_clicked, &dropped, &wish})
    if (!name->empty()) busy.push_back(*name);
  const bool mouse_acts = input.pressed || input.down || input.released;
  all_busy = mouse_acts || any_key || !keys.empty() || !injected.empty() || !typed.empty() || !field_keys.empty();
  drawn = {};
}

bool Ui::Inside::quiet(const Registered& one) const {
  return one.hover.value == 0.0f && one.press.value == 0.0f &&
         std::find(busy.begin(), busy.end(), one.thing.name) == busy.end();
}

bool Ui::Inside::can_be_copied(const KeptPart& part) const {
  // What comes now has to be what stood at this place in the last frame.
  std::size_t at = building.size();
  for (const Registered& one : part.things) {
    if (at >= last.size() || last[at].thing.name != one.thing.name || !quiet(last[at])) return false;
    ++at;
  }
  return std::all_of(part.motions.begin(), part.motions.end(), [&](const std::string& key) {
    const auto found = motions.find(key);
    return found != motions.end() && (found->second.done || found->second.value == found->second.target);
  });
}

bool Ui::copy_part(std::string_view name, const Rect& rect) {
  Inside& in = *inside_;
  in.drawn.disturbed = false;
  if (in.page == 0 || in.all_busy || !in.drawn.name.empty()) return false;
  const auto found = in.parts.find(name);
  if (found == in.parts.end()) return false;
  const KeptPart& part = found->second;
  const Rect place = to_window(rect);
  const Point by{place.x - part.rect.x, place.y - part.rect.y};
  const Point pixels{std::round(by.x * scale()), std::round(by.y * scale())};
  const bool same_grid = std::abs(by.x * scale() - pixels.x) < 0.01f && std::abs(by.y * scale() - pixels.y) < 0.01f;
  const bool seen = shows(to_pixels({rect.x - kAround, rect.y - kAround}),
                          to_pixels({rect.right() + kAround, rect.bottom() + kAround}));
  if (place.w != part.rect.w || place.h != part.rect.h || part.hat != hat() || !same_grid || (seen && !part.seen))
    return false;
  // Clips within it are right only where the clip around it cut nothing off, or cuts the same.
  const bool clips = std::any_of(part.pieces.begin(), part.pieces.end(), [](const auto& one) { return one.clipped; });
  const bool whole = !clips || part.clip.holds(part.rect);
  if (seen && !whole && (!same(part.rect, place) || !same(part.clip, clip()))) return false;
  in.drawn.disturbed = !in.can_be_copied(part);
  if (in.drawn.disturbed) return false;

  for (const std::string& key : part.motions) in.motions.find(key)->second.touched = true;
  if (seen) copy_pieces(*in.list, part, pixels);
  for (const TextSeen& text : part.texts)
    saw_text(text.text, text.rect.moved(by), text.box.moved(by), text.cut, text.colour);
  for (const Registered& was : part.things) {
    Registered& one = in.enter(was.thing.name, was.thing.label, was.thing.value, was.thing.rect.moved(by));
    one.thing.enabled = was.thing.enabled;
    one.thing.reason = was.thing.reason;
    one.thing.checked = was.thing.checked;
    one.thing.role = one.role = was.role;
    one.draggable = was.draggable;
    one.scroll = was.role == Role::region || in.scroll_ids.empty() ? -1 : in.scroll_ids.back();
    one.radius = was.radius;
    one.quiet_ring = was.quiet_ring;
    one.beneath = was.beneath;
    one.tip = was.tip;
  }
  return true;
}

const float* Ui::kept_number(std::string_view name, float given) const {
  const Inside& in = *inside_;
  if (in.page == 0) return nullptr;
  const auto found = in.page_numbers.find(name);
  return found != in.page_numbers.end() && found->second.given == given ? &found->second.value : nullptr;
}

float Ui::keep_number_for_page(std::string_view name, float given, float value) const {
  Inside& in = *inside_;
  if (in.page != 0) in.page_numbers.insert_or_assign(std::string(name), KeptNumber{given, value});
  return value;
}

void Ui::begin_part(std::string_view name, const Rect& rect) {
  Inside& in = *inside_;
  DrawnPart& drawn = in.drawn;
  drawn.open.push_back(in.page != 0 && !in.all_busy && drawn.name.empty() && !drawn.disturbed);
  if (!drawn.open.back()) return;
  drawn.name = name;
  drawn.live = false;
  drawn.clip = in.list->_CmdHeader.ClipRect;
  drawn.first_vertex = in.list->VtxBuffer.Size;
  drawn.first_index = in.list->IdxBuffer.Size;
  drawn.first_command = std::max(0, in.list->CmdBuffer.Size - 1);
  drawn.base = in.list->_VtxCurrentIdx;
  drawn.first_thing = in.building.size();
  drawn.first_text = in.building_texts.size();
  drawn.part = {};
  drawn.part.rect = to_window(rect);
  drawn.part.clip = clip();
  drawn.part.hat = hat();
  drawn.part.seen = shows(to_pixels({rect.x - kAround, rect.y - kAround}),
                          to_pixels({rect.right() + kAround, rect.bottom() + kAround}));
  in.keeping_art = drawn.part.seen;
}

void Ui::Inside::abandon_part() {
  if (drawn.name.empty()) return;
  drawn.name.clear();
  keeping_art = false;
  drawn.open.assign(drawn.open.size(), false);
}

void Ui::end_part() {
  Inside& in = *inside_;
  DrawnPart& drawn = in.drawn;
  const bool recorded = drawn.open.back();
  drawn.open.pop_back();
  if (!recorded) return;
  in.keeping_art = false;
  const ImDrawList& list = *in.list;
  const auto vertices = static_cast<unsigned>(list.VtxBuffer.Size - drawn.first_vertex);
  // Past 65,535 corners the list begins to count anew.
  const bool counted_on = list._VtxCurrentIdx == drawn.base + vertices;
  if (!drawn.live && counted_on) {
    KeptPart& part = drawn.part;
    if (part.seen) {
      part.vertices.assign(list.VtxBuffer.Data + drawn.first_vertex, list.VtxBuffer.Data + list.VtxBuffer.Size);
      part.pieces = pieces_of(list, drawn);
      part.first_corner = drawn.base;
    }
    for (std::size_t i = drawn.first_thing; i < in.building.size(); ++i) part.things.push_back(in.building[i]);
    for (std::size_t i = drawn.first_text; i < in.building_texts.size(); ++i)
      part.texts.push_back(in.building_texts[i]);
    in.parts.insert_or_assign(drawn.name, std::move(part));
  }
  drawn.name.clear();
}

}  // namespace two_hats::widgets
