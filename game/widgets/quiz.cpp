#include "game/widgets/quiz.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/button_parts.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {
namespace {

constexpr float kMark = 32.0f;
constexpr float kPad = 16.0f;
constexpr float kLetterX = 64.0f;
constexpr float kWordsX = 98.0f;
constexpr float kTileWordsX = 64.0f;
constexpr float kLeastRow = 56.0f;
constexpr float kStepGap = 8.0f;
constexpr float kStepWordsX = 80.0f;

float words_x(const TickRow& row) { return row.mark == TickRow::Mark::tile ? kTileWordsX : kWordsX; }
float words_width(const TickRow& row, float width) { return width - words_x(row) - kPad; }

void draw_mark(Ui& ui, const Rect& rect, const TickRow& row) {
  const Rect box_rect{rect.x + kPad, rect.centre().y - kMark / 2, kMark, kMark};
  if (row.mark == TickRow::Mark::tile)
    return draw_letter_tile(ui, box_rect, row.letter, row.chosen ? TileState::chosen : TileState::plain, 0.0f,
                            TextStyle::body_strong, kRadiusKey);
  const float radius = row.mark == TickRow::Mark::round ? kMark / 2 : 8.0f;
  if (row.chosen) {
    fill_rect(ui, box_rect, ui.colour(Token::primary), radius);
    draw_icon_centred(ui, Icon::check, box_rect.centre(), 20, ui.colour(Token::on_primary));
  } else {
    box(ui, box_rect, ui.colour(Token::surface), ui.colour(Token::edge), radius);
  }
  draw_line(ui, {rect.x + kLetterX, rect.centre().y}, row.letter,
            {TextStyle::body_strong, row.enabled ? Token::ink : Token::ink2});
}

float row_height(const Ui& ui, const MoveRow& row, float width) {
  const float words = measure_text(ui, row.text, TextStyle::body_medium, width - kStepWordsX - kPad).h;
  return std::max(kLeastRow, words + 24);
}

// Where each row begins, and after the last one the end.
std::vector<float> tops_of(const Ui& ui, const MoveList& list, float width) {
  std::vector<float> tops{0.0f};
  for (const MoveRow& row : list.rows) tops.push_back(tops.back() + row_height(ui, row, width) + kStepGap);
  return tops;
}

void draw_step(Ui& ui, const Rect& rect, const MoveRow& row, int number, bool lifted, float hover) {
  if (lifted) shadow(ui, rect, kRadiusButton, Lift::lifted);
  const Colour ground = mixed(ui.colour(Token::surface), ui.colour(Token::sunken), lifted ? 0.0f : 0.5f * hover);
  box(ui, rect, ground, ui.colour(lifted ? Token::ink : Token::edge), kRadiusButton, lifted ? 3.0f : 1.5f);
  const float y = rect.centre().y;
  draw_icon_centred(ui, Icon::grip, {rect.x + 19, y}, 20, ui.colour(Token::ink2));
  draw_line(ui, {rect.x + 54, y}, std::to_string(number), {TextStyle::number, Token::ink, Align::centre});
  draw_text_in(ui, {rect.x + kStepWordsX, rect.y + 2, rect.w - kStepWordsX - kPad, rect.h - 4}, row.text,
               {TextStyle::body_medium});
}

int place_at(const std::vector<float>& tops, float y) {
  int best = 0;
  float nearest = 1e9f;
  for (std::size_t i = 0; i + 1 < tops.size(); ++i) {
    const float away = std::abs((tops[i] + tops[i + 1] - kStepGap) / 2 - y);
    if (away < nearest) nearest = away, best = static_cast<int>(i);
  }
  return best;
}

}  // namespace

float tick_row_height(const Ui& ui, const TickRow& row, float width) {
  const float words = words_width(row, width);
  float height = measure_text(ui, row.text, TextStyle::body, words).h;
  if (!row.note.empty()) height += measure_text(ui, row.note, TextStyle::label_strong, words).h + 2;
  return std::max(kLeastRow, height + 24);
}

Response tick_row(Ui& ui, const Rect& rect, const TickRow& row) {
  Item item;
  item.name = row.name;
  item.label = row.label.empty() ? row.letter + ": " + row.text : row.label;
  item.rect = rect;
  item.enabled = row.enabled;
  item.reason = row.reason;
  item.checked = row.chosen || row.thick;
  item.role = Role::choice;
  item.radius = kRadiusRow;
  const Response r = ui.item(item);
  const Colour ground =
      mixed(ui.colour(Token::surface), ui.colour(Token::sunken), row.enabled ? 0.55f * r.hover : 0.0f);
  const bool thick = row.thick || (row.chosen && row.mark != TickRow::Mark::tile);
  box(ui, rect, ground, ui.colour(thick ? Token::ink : Token::edge), kRadiusRow, thick ? 3.0f : 1.5f);
  draw_mark(ui, rect, row);
  const float words = words_width(row, rect.w);
  const float text = measure_text(ui, row.text, TextStyle::body, words).h;
  const float note = row.note.empty() ? 0.0f : measure_text(ui, row.note, TextStyle::label_strong, words).h + 2;
  const float x = rect.x + words_x(row);
  const float y = rect.y + (rect.h - text - note) / 2;
  draw_text_in(ui, {x, y, words, text}, row.text, {TextStyle::body, row.enabled ? Token::ink : Token::ink2}, false);
  if (!row.note.empty())
    draw_text_in(ui, {x, y + text + 2, words, note - 2}, row.note, {TextStyle::label_strong, Token::ink}, false);
  return r;
}

float move_list_height(const Ui& ui, const MoveList& list, float width) { return tops_of(ui, list, width).back(); }

OrderAct draw_move_list(Ui& ui, const Rect& rect, const MoveList& list) {
  using Kind = OrderAct::Kind;
  OrderAct act;
  const std::vector<float> tops = tops_of(ui, list, rect.w);
  if (list.lifted) ui.claim_arrows();
  const int count = static_cast<int>(list.rows.size());
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const MoveRow& row = list.rows[at];
    const float y = rect.y + ui.ease(row.name + "#place", tops[at], kMotionSettle, Ease::settle);
    const Rect slot{rect.x, y, rect.w, tops[at + 1] - tops[at] - kStepGap};
    Item item;
    item.name = row.name;
    item.label = std::to_string(i + 1) + ": " + row.text;
    item.rect = slot;
    item.draggable = true;
    item.role = Role::row;
    item.checked = list.lifted == i;
    const Response r = ui.item(item);
    if (r.dragging || r.dropped) {
      const int to = place_at(tops, r.pointer.y - ui.to_window(Point{0, rect.y}).y);
      if (r.dropped) {
        act = {Kind::drop, i, to};
      } else if (list.lifted != i) {
        act = {Kind::lift, i, i};
      } else if (to != i) {
        act = {Kind::move, i, to};
      }
    } else if (r.clicked) {
      act = {list.lifted == i ? Kind::drop : Kind::lift, i, i};
    }
    if (!r.dragging && list.lifted != i) {
      draw_step(ui, slot, row, i + 1, false, r.hover);
      continue;
    }
    dashed_rect(ui, slot, ui.colour(Token::edge), kRadiusButton, 1.5f);
    const float lift = ui.ease(row.name + "#lift", 1.0f, kMotionLift, Ease::out, 0.0f);
    Rect above = slot.moved({12 * lift, -6 * lift});
    if (r.dragging) above.y = ui.pointer() ? ui.pointer()->y - slot.h / 2 : above.y;
    ui.push_layer(Layer::lifted);
    draw_step(ui, above, row, i + 1, true, 0);
    ui.pop_layer();
  }
  if (list.lifted) {
    const int from = *list.lifted;
    if (ui.pressed(Key::up) && from > 0) act = {Kind::move, from, from - 1};
    if (ui.pressed(Key::down) && from + 1 < count) act = {Kind::move, from, from + 1};
  }
  return act;
}

namespace {

constexpr float kTold = 56.0f;  // from the left edge to the words

float tag_height(const ToldRow& row) { return row.tag.empty() ? 0.0f : 22.0f; }

std::string with_letter(const ToldRow& row) { return row.letter.empty() ? row.text : row.letter + "  " + row.text; }

}  // namespace

float told_row_height(const Ui& ui, const ToldRow& row, float width) {
  const float words = width - kTold - kPad;
  return std::max(56.0f, 24 + tag_height(row) + measure_text(ui, with_letter(row), TextStyle::body_strong, words).h +
                             2 + measure_text(ui, row.why, TextStyle::body, words).h);
}

void draw_told_row(Ui& ui, const Rect& rect, const ToldRow& row) {
  box(ui, rect, ui.colour(Token::surface), ui.colour(row.mine ? Token::ink : Token::line), kRadiusRow,
      row.mine ? 3.0f : 1.5f);
  draw_verdict_badge(ui, {rect.x + kPad, rect.y + 14}, row.right ? Verdict::passed : Verdict::failed);
  const float words = rect.w - kTold - kPad;
  const float x = rect.x + kTold;
  float y = rect.y + 12;
  if (!row.tag.empty()) {
    draw_line(ui, {x, y + 10}, row.tag, {TextStyle::label_strong, row.right ? Token::good : Token::bad});
    y += tag_height(row);
  }
  y += draw_text(ui, {x, y}, with_letter(row), {TextStyle::body_strong}, words).h + 2;
  draw_text(ui, {x, y}, row.why, {TextStyle::body, Token::ink2}, words);
}

float share_bar_height(const Ui& ui, const ShareBar& bar, float width) {
  const float side = text_width(ui, bar.words, TextStyle::label) + 12;
  return measure_text(ui, bar.name, TextStyle::body_medium, width - side).h + 20;
}

void draw_share_bar(Ui& ui, const Rect& rect, const ShareBar& bar) {
  const float side = text_width(ui, bar.words, TextStyle::label) + 12;
  const float name = draw_text(ui, {rect.x, rect.y}, bar.name, {TextStyle::body_medium}, rect.w - side).h;
  draw_line(ui, {rect.right(), rect.y + 12}, bar.words, {TextStyle::label, Token::ink2, Align::right});
  const Rect track{rect.x, rect.y + name + 4, rect.w, 10};
  progress_bar(ui, track, bar.share);
  ui.note("share." + bar.name, bar.name + ": " + bar.words, rect);
}

}  // namespace two_hats::widgets
