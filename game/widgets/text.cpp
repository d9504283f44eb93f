#include "game/widgets/text.h"

#include <algorithm>
#include <cmath>

#include "engine/base/utf8.h"
#include "game/widgets/font_book.h"
#include "game/widgets/text_lines.h"

namespace two_hats::widgets {
namespace {

constexpr std::string_view kCut = "…";

// Writes the glyphs of one line with the baseline at (x, baseline) in device pixels. Whole-pixel glyph places keep the
// stems sharp; the true advances keep the words as long as they should be.
void write_glyphs(ImDrawList& list, const FontBook::One& one, float x, float baseline, std::string_view text,
                  ImU32 colour) {
  const float top = baseline - compat::ascent(one.font, one.box);
  const int most = static_cast<int>(text.size());  // no more letters than bytes
  if (most == 0) return;
  list.PrimReserve(6 * most, 4 * most);
  ImDrawVert* vertex = list._VtxWritePtr;
  ImDrawIdx* index = list._IdxWritePtr;
  unsigned corner = list._VtxCurrentIdx;
  int used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::code_point_at(text, at);
    at += c.bytes;
    const compat::Glyph g = compat::find_glyph(one.font, one.box, c.value);
    if (g.x1 > g.x0 && g.y1 > g.y0) {
      const float left = std::floor(x + 0.5f);
      *vertex++ = {{left + g.x0, top + g.y0}, {g.u0, g.v0}, colour};
      *vertex++ = {{left + g.x1, top + g.y0}, {g.u1, g.v0}, colour};
      *vertex++ = {{left + g.x1, top + g.y1}, {g.u1, g.v1}, colour};
      *vertex++ = {{left + g.x0, top + g.y1}, {g.u0, g.v1}, colour};
      for (const unsigned of : {0u, 1u, 2u, 0u, 2u, 3u}) *index++ = static_cast<ImDrawIdx>(corner + of);
      corner += 4;
      ++used;
    }
    x += advance_of(one, c.value);
  }
  list._VtxWritePtr = vertex;
  list._IdxWritePtr = index;
  list._VtxCurrentIdx = corner;
  list.PrimUnreserve(6 * (most - used), 4 * (most - used));
}

float baseline_of(const Ui& ui, const FontBook::One& one, float top_y, TextStyle style) {
  const float box = style_size(style).line * ui.scale();
  return std::round(top_y + (box - one.ascent - one.descent) / 2.0f + one.ascent);
}

struct Placed {
  float left = 0.0f;
  float width = 0.0f;
};

Placed place(float x, float wrap, float width, Align align) {
  if (align == Align::left) return {x, width};
  const float middle = wrap > 0.0f ? x + wrap / 2 : x;
  const float end = wrap > 0.0f ? x + wrap : x;
  return {align == Align::centre ? middle - width / 2 : end - width, width};
}

// Draws lines from `at` downwards; returns the box of the ink lines in current-origin units.
Rect write_lines(Ui& ui, Point at, const TextMemo::Lines& lines, TextStyle style, Colour colour, Align align,
                 float wrap) {
  const FontBook::One& one = ui.fonts()->of(style);
  const float line = line_height(style);
  Rect box{at.x, at.y, 0, 0};
  float left = 1e9f;
  float right = -1e9f;
  float y = at.y;
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    const std::string& words = lines.lines[i];
    const float width = lines.widths[i];
    const Placed placed = place(at.x, wrap, width, align);
    const Point pixel = ui.to_pixels({placed.left, y});
    if (ui.shows(pixel, ui.to_pixels({placed.left + width, y + line}))) {
      write_glyphs(*ui.list(), one, std::round(pixel.x), baseline_of(ui, one, pixel.y, style), words,
                   compat::packed(colour));
    }
    left = std::min(left, placed.left);
    right = std::max(right, placed.left + width);
    y += line;
  }
  if (lines.lines.empty()) return box;
  return {left, at.y, right - left, y - at.y};
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : " ") + line;
  return all;
}

// Shortens the last line until it and the ellipsis fit.
void cut_last(const Ui& ui, std::vector<std::string>& lines, TextStyle style, float width) {
  if (lines.empty()) return;
  std::string& last = lines.back();
  while (!last.empty() && (text_width(ui, last + std::string(kCut), style) > width || last.back() == ' ')) {
    base::drop_last_character(last);
  }
  last += kCut;
}

// The first so many, the last of them with an ellipsis.
TextMemo::Lines cut_to(const Ui& ui, const TextMemo::Lines& whole, int most, TextStyle style, float width) {
  TextMemo::Lines cut = whole;
  cut.lines.resize(static_cast<std::size_t>(most));
  cut.widths.resize(cut.lines.size());
  cut_last(ui, cut.lines, style, width);
  if (!cut.lines.empty()) cut.widths.back() = text_width(ui, cut.lines.back(), style);
  return cut;
}

}  // namespace

float line_height(TextStyle style) { return style_size(style).line; }

float text_width(const Ui& ui, std::string_view text, TextStyle style) {
  const FontBook::One& one = ui.fonts()->of(style);
  float widest = 0.0f;
  float width = 0.0f;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::code_point_at(text, at);
    at += c.bytes;
    if (c.value == '\n') {
      widest = std::max(widest, width);
      width = 0.0f;
    } else {
      width += advance_of(one, c.value);
    }
  }
  return std::max(widest, width) / ui.scale();
}

namespace {

const TextMemo::Lines& lines_of(const Ui& ui, std::string_view text, TextStyle style, float wrap) {
  TextMemo& memo = ui.text_memo();
  if (const TextMemo::Lines* const kept = memo.find(text, style, wrap)) return *kept;
  TextMemo::Lines made;
  made.lines = break_lines(text, wrap, [&](std::string_view part) { return text_width(ui, part, style); });
  for (const std::string& line : made.lines) {
    made.widths.push_back(text_width(ui, line, style));
    made.widest = std::max(made.widest, made.widths.back());
  }
  return memo.keep(text, style, wrap, std::move(made));
}

}  // namespace

std::vector<std::string> wrap_text(const Ui& ui, std::string_view text, TextStyle style, float wrap) {
  return lines_of(ui, text, style, wrap).lines;
}

Size measure_text(const Ui& ui, std::string_view text, TextStyle style, float wrap) {
  const TextMemo::Lines& lines = lines_of(ui, text, style, wrap);
  return {lines.widest, static_cast<float>(lines.lines.size()) * line_height(style)};
}

Rect draw_text(Ui& ui, Point at, std::string_view text, const TextLook& look, float wrap) {
  const TextMemo::Lines& lines = lines_of(ui, text, look.style, wrap);
  const bool cut = look.max_lines > 0 && static_cast<int>(lines.lines.size()) > look.max_lines;
  const Colour colour = faded(ui.colour(look.tone), look.opacity);
  const Rect box = cut ? write_lines(ui, at, cut_to(ui, lines, look.max_lines, look.style, wrap), look.style, colour,
                                     look.align, wrap)
                       : write_lines(ui, at, lines, look.style, colour, look.align, wrap);
  const Rect window = ui.to_window(box);
  ui.saw_text(text, window, window, cut, colour);
  return box;
}

Rect draw_text_in(Ui& ui, const Rect& box, std::string_view text, const TextLook& look, bool middle) {
  const TextMemo::Lines& lines = lines_of(ui, text, look.style, box.w + 0.01f);
  const float line = line_height(look.style);
  const int fits = std::max(1, static_cast<int>((box.h + 3.0f) / line));
  const int most = look.max_lines > 0 ? std::min(look.max_lines, fits) : fits;
  const bool cut = static_cast<int>(lines.lines.size()) > most;
  const float height = static_cast<float>(cut ? static_cast<std::size_t>(most) : lines.lines.size()) * line;
  const float y = middle ? box.y + (box.h - height) / 2 : box.y;
  const Colour colour = faded(ui.colour(look.tone), look.opacity);
  const Point at{box.x, y};
  const Rect used =
      cut ? write_lines(ui, at, cut_to(ui, lines, most, look.style, box.w), look.style, colour, look.align, box.w)
          : write_lines(ui, at, lines, look.style, colour, look.align, box.w);
  // A line box may be taller than a tight row; the ink is not.
  const float slack = std::max(0.0f, (height - box.h) / 2);
  ui.saw_text(text, ui.to_window(used), ui.to_window(box.inset(0, -slack)), cut, colour);
  return used;
}

Rect draw_line(Ui& ui, Point at_middle, std::string_view text, const TextLook& look) {
  return draw_text(ui, {at_middle.x, at_middle.y - line_height(look.style) / 2}, text, look);
}

Rect draw_text_coloured(Ui& ui, Point at, std::string_view text, TextStyle style, Colour colour, Align align,
                        float wrap) {
  const Rect box = write_lines(ui, at, lines_of(ui, text, style, wrap), style, colour, align, wrap);
  const Rect window = ui.to_window(box);
  ui.saw_text(text, window, window, false, colour);
  return box;
}

Rect draw_turned_text(Ui& ui, Point centre, std::string_view text, const TextLook& look, int degrees) {
  const FontBook::One& one = ui.fonts()->of(look.style);
  const float width = text_width(ui, text, look.style);
  const float line = line_height(look.style);
  const Point middle = ui.to_pixels(centre);
  ImDrawList& list = *ui.list();
  const int first = list.VtxBuffer.Size;
  const float left = std::round(middle.x - width * ui.scale() / 2);
  write_glyphs(list, one, left, baseline_of(ui, one, middle.y - line * ui.scale() / 2, look.style), text,
               compat::packed(ui.colour(look.tone)));
  const int quarter = ((degrees % 360) + 360) % 360 / 90;
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    ImVec2& p = list.VtxBuffer[i].pos;
    const float dx = p.x - std::round(middle.x);
    const float dy = p.y - std::round(middle.y);
    if (quarter == 1) p = {std::round(middle.x) + dy, std::round(middle.y) - dx};
    if (quarter == 2) p = {std::round(middle.x) - dx, std::round(middle.y) - dy};
    if (quarter == 3) p = {std::round(middle.x) - dy, std::round(middle.y) + dx};
  }
  const bool upright = quarter % 2 == 0;
  const Rect box = upright ? Rect{centre.x - width / 2, centre.y - line / 2, width, line}
                           : Rect{centre.x - line / 2, centre.y - width / 2, line, width};
  ui.saw_text(text, ui.to_window(box), ui.to_window(box), false, ui.colour(look.tone));
  return box;
}

namespace {

struct PlacedRun {
  std::size_t run = 0;
  std::string text;
  float x = 0.0f;
  std::size_t line = 0;
};

struct RunLines {
  std::vector<PlacedRun> pieces;
  std::vector<float> heights;
  float widest = 0.0f;
};

RunLines place_runs(const Ui& ui, const std::vector<TextRun>& runs, float wrap) {
  RunLines out;
  float x = 0.0f;
  out.heights.push_back(0.0f);
  for (std::size_t r = 0; r < runs.size(); ++r) {
    const TextRun& run = runs[r];
    out.heights.back() = std::max(out.heights.back(), line_height(run.style));
    for (const std::string& word : words_with_spaces(run.text)) {
      const float ink = text_width(ui, without_end_space(word), run.style);
      if (word == "\n" || (x > 0.0f && wrap > 0.0f && x + ink > wrap)) {
        x = 0.0f;
        out.heights.push_back(line_height(run.style));
        if (word == "\n") continue;
      }
      const std::size_t line = out.heights.size() - 1;
      const bool same = !out.pieces.empty() && out.pieces.back().run == r && out.pieces.back().line == line;
      if (same) {
        out.pieces.back().text += word;
      } else {
        out.pieces.push_back({r, word, x, line});
      }
      out.widest = std::max(out.widest, x + ink);
      x += text_width(ui, word, run.style);
    }
  }
  return out;
}

}  // namespace

Size measure_runs(const Ui& ui, const std::vector<TextRun>& runs, float wrap) {
  const RunLines lines = place_runs(ui, runs, wrap);
  float height = 0.0f;
  for (const float h : lines.heights) height += h;
  return {lines.widest, height};
}

Rect draw_runs(Ui& ui, Point at, const std::vector<TextRun>& runs, float wrap) {
  const RunLines lines = place_runs(ui, runs, wrap);
  std::vector<float> tops;
  float height = 0.0f;
  for (const float h : lines.heights) {
    tops.push_back(height);
    height += h;
  }
  for (const PlacedRun& piece : lines.pieces) {
    const TextRun& run = runs[piece.run];
    const float drop = (lines.heights[piece.line] - line_height(run.style)) / 2;
    write_lines(ui, {at.x + piece.x, at.y + tops[piece.line] + drop}, lines_of(ui, piece.text, run.style, 0.0f),
                run.style, ui.colour(run.tone), Align::left, 0.0f);
  }
  std::vector<std::string> all;
  for (const TextRun& run : runs) all.push_back(std::string(without_end_space(run.text)));
  const Rect box{at.x, at.y, lines.widest, height};
  const Colour first = runs.empty() ? Colour{} : ui.colour(runs.front().tone);
  ui.saw_text(joined(all), ui.to_window(box), ui.to_window(box), false, first);
  return box;
}

}  // namespace two_hats::widgets
