#include "game/widgets/talk.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/button_parts.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {
namespace {

constexpr float kFace = 36.0f;
constexpr float kFaceNewest = 48.0f;
constexpr float kFaceGap = 12.0f;
constexpr float kPad = 16.0f;
constexpr float kPadNewest = 20.0f;
constexpr float kTile = 40.0f;
constexpr float kBadge = 28.0f;

struct BubbleShape {
  TextStyle style = TextStyle::body;
  float pad = kPad, face = 0.0f;
  float words = 0.0f;  // width they wrap at
};

BubbleShape shape_of(const Ui& ui, const Bubble& bubble, float width) {
  BubbleShape shape;
  shape.style = bubble.newest ? TextStyle::speech : TextStyle::body;
  shape.pad = bubble.newest ? kPadNewest : kPad;
  shape.face = bubble.mine ? 0.0f : (bubble.newest ? kFaceNewest : kFace) + kFaceGap;
  const float most = (width - shape.face) * (bubble.newest ? 0.94f : 0.86f) - 2 * shape.pad;
  shape.words = std::min(most, std::ceil(text_width(ui, bubble.text, shape.style)) + 1);
  return shape;
}

float chip_room(const Ui& ui, const ReplyRow& row) {
  return row.tag.empty() ? 0.0f : chip_width(ui, {row.tag, row.tag_icon}) + 16;
}

// The tag stands beside the words, or beneath them where that leaves too little.
bool tag_beside(const Ui& ui, const ReplyRow& row, float width) { return width - 72 - 20 - chip_room(ui, row) >= 220; }

float reply_words(const Ui& ui, const ReplyRow& row, float width) {
  return width - 72 - 20 - (tag_beside(ui, row, width) ? chip_room(ui, row) : 0.0f);
}

}  // namespace

float bubble_height(const Ui& ui, const Bubble& bubble, float width) {
  const BubbleShape shape = shape_of(ui, bubble, width);
  const float words = measure_text(ui, bubble.text, shape.style, shape.words).h;
  return std::max(words + (bubble.newest ? 24.0f : 20.0f), bubble.mine ? 0.0f : shape.face - kFaceGap);
}

void draw_bubble(Ui& ui, Point at, float width, const Bubble& bubble) {
  const BubbleShape shape = shape_of(ui, bubble, width);
  const float height = bubble_height(ui, bubble, width);
  const float wide = shape.words + 2 * shape.pad;
  const Rect rect{bubble.mine ? at.x + width - wide : at.x + shape.face, at.y, wide, height};
  const Token ground = bubble.mine ? ui.tint().soft : Token::surface;
  fill_rect(ui, rect, ui.colour(ground), kRadiusCard);
  const bool outlined = bubble.newest || ui.mode() == Mode::contrast;
  if (outlined) {
    outline_rect(ui, rect, ui.colour(Token::line), kRadiusCard, 1.5f);
  } else {
    // The corner towards the speaker is square.
    const float x = bubble.mine ? rect.right() - 20 : rect.x;
    fill_rect(ui, {x, rect.bottom() - 20, 20, 20}, ui.colour(ground), 4);
  }
  const float words = measure_text(ui, bubble.text, shape.style, shape.words).h;
  draw_text(ui, {rect.x + shape.pad, rect.y + (height - words) / 2}, bubble.text, {shape.style}, shape.words);
  if (bubble.mine) return;
  const float face = shape.face - kFaceGap;
  draw_portrait_round(ui, {at.x + face / 2, rect.bottom() - face / 2}, face, bubble.seed, bubble.mood, Token::bg);
}

float talk_note_height(const Ui& ui, const TalkNote& note, float width) {
  return measure_text(ui, note.text, TextStyle::label_strong, width - 60).h + 4;
}

void draw_talk_note(Ui& ui, Point at, float width, const TalkNote& note) {
  const float words = std::min(width - 60, text_width(ui, note.text, TextStyle::label_strong) + 1);
  const float x = at.x + (width - words - 26) / 2;
  draw_icon(ui, note.icon, {x, at.y + 3}, 18, ui.colour(note.tone));
  draw_text(ui, {x + 26, at.y + 2}, note.text, {TextStyle::label_strong, note.tone}, words);
}

float reply_row_height(const Ui& ui, const ReplyRow& row, float width) {
  const float words = measure_text(ui, row.text, TextStyle::body, reply_words(ui, row, width)).h;
  return std::max(64.0f, words + 28 + (tag_beside(ui, row, width) ? 0.0f : 34.0f));
}

Response reply_row(Ui& ui, const Rect& rect, const ReplyRow& row) {
  Item item;
  item.name = row.name;
  item.label = row.letter + ": " + row.text + (row.tag.empty() ? "" : " (" + row.tag + ")");
  item.rect = rect;
  item.role = Role::choice;
  item.radius = kRadiusRow;
  item.quiet_ring = false;
  const Response r = ui.item(item);
  // The row under the pointer or the focus is the one that would be said.
  const float on = std::max(r.hover, r.ring ? 1.0f : 0.0f);
  box(ui, rect, mixed(ui.colour(Token::surface), ui.colour(ui.tint().soft), on),
      ui.colour(on > 0.5f ? ui.tint().main : Token::edge), kRadiusRow, on > 0.5f ? 3.0f : 1.5f);
  draw_letter_tile(ui, {rect.x + kPad, rect.centre().y - kTile / 2, kTile, kTile}, row.letter,
                   on > 0.5f ? TileState::chosen : TileState::plain, 0.0f, TextStyle::choice, kRadiusTile);
  const float x = rect.x + 72;
  const float wide = reply_words(ui, row, rect.w);
  const bool beside = tag_beside(ui, row, rect.w);
  const Chip chip{row.tag, row.tag_icon, Token::sunken, Token::ink, Token::ink};
  const float words = measure_text(ui, row.text, TextStyle::body, wide).h;
  const float y = rect.y + (rect.h - words - (beside || row.tag.empty() ? 0.0f : 34.0f)) / 2;
  draw_text(ui, {x, y}, row.text, {}, wide);
  if (row.tag.empty()) return r;
  if (beside) {
    draw_chip(ui, {rect.right() - 20 - chip_width(ui, chip), rect.centre().y - 14}, chip);
  } else {
    draw_chip(ui, {x, y + words + 6}, chip);
  }
  return r;
}

void draw_trust_bar(Ui& ui, const Rect& rect, float now, float was) {
  const float radius = rect.h / 2;
  const auto at = [&](float value) { return rect.x + rect.w * std::clamp(value, 0.0f, 1.0f); };
  fill_rect(ui, rect, ui.colour(Token::sunken), radius);
  if (was > now) {
    fill_rect(ui, {rect.x, rect.y, at(was) - rect.x, rect.h}, ui.colour(Token::bad_soft), radius, Corners::left);
    hatch(ui, {at(now), rect.y, at(was) - at(now), rect.h}, ui.colour(Token::bad), 5, 1.5f);
    fill_rect(ui, {at(was) - 1, rect.y - 3, 2, rect.h + 6}, ui.colour(Token::bad));
  }
  const float shown = ui.ease("talk.trust", std::clamp(now, 0.0f, 1.0f), kMotionBars);
  fill_rect(ui, {rect.x, rect.y, std::max(rect.h, rect.w * shown), rect.h}, ui.colour(Token::ink), radius);
}

float interest_height(const Ui& ui, const Interest& interest, float width) {
  return std::max(kBadge, measure_text(ui, interest.title, TextStyle::body_medium, width - 40).h +
                              measure_text(ui, interest.words, TextStyle::label, width - 40).h);
}

void draw_interest(Ui& ui, Point at, float width, const Interest& interest) {
  const Point middle{at.x + kBadge / 2, at.y + kBadge / 2 + 2};
  if (interest.level == 2) {
    fill_circle(ui, middle, kBadge / 2 - 1, ui.colour(ui.tint().main));
    draw_icon_centred(ui, Icon::check, middle, 18, ui.colour(ui.tint().on));
  } else if (interest.level == 1) {
    wedge(ui, middle, kBadge / 2 - 1, 90, 270, ui.colour(ui.tint().main));
    ring(ui, middle, kBadge / 2 - 1, ui.colour(ui.tint().main), 2);
  } else {
    ring(ui, middle, kBadge / 2 - 1, ui.colour(Token::edge), 1.5f);
    draw_icon_centred(ui, Icon::minus, middle, 14, ui.colour(Token::ink2));
  }
  const float title = draw_text(ui, {at.x + 40, at.y}, interest.title, {TextStyle::body_medium}, width - 40).h;
  draw_text(ui, {at.x + 40, at.y + title}, interest.words, {TextStyle::label, Token::ink2}, width - 40);
}

}  // namespace two_hats::widgets
