#include "game/widgets/duties.h"

#include <algorithm>

#include "game/widgets/hats.h"
#include "game/widgets/paint.h"

namespace two_hats::widgets {
namespace {

constexpr float kWordsX = 34.0f;
constexpr float kHead = 56.0f;

void draw_tile(Ui& ui, const Rect& rect, const Duty& duty, bool lifted, float hover) {
  if (lifted) shadow(ui, rect, kRadiusTile, Lift::lifted);
  const Colour ground = mixed(ui.colour(Token::surface), ui.colour(Token::sunken), lifted ? 0.0f : 0.5f * hover);
  const bool strong = lifted || duty.selected;
  box(ui, rect, ground, ui.colour(strong ? Token::ink : Token::edge), kRadiusTile, strong ? 3.0f : 1.5f);
  draw_icon_centred(ui, Icon::grip, {rect.x + 18, rect.centre().y}, 18, ui.colour(Token::ink2));
  draw_text_in(ui, {rect.x + kWordsX, rect.y + 2, rect.w - kWordsX - 10, rect.h - 4}, duty.text,
               {TextStyle::body, duty.enabled ? Token::ink : Token::ink2});
}

}  // namespace

float duty_height(const Ui& ui, const Duty& duty, float width) {
  return std::max(52.0f, measure_text(ui, duty.text, TextStyle::body, width - kWordsX - 10).h + 12);
}

Response draw_duty(Ui& ui, const Rect& rect, const Duty& duty) {
  Item item;
  item.name = duty.name;
  item.label = duty.text;
  item.rect = rect;
  item.enabled = duty.enabled;
  item.reason = duty.reason;
  item.checked = duty.selected;
  item.draggable = true;
  item.role = Role::row;
  item.radius = kRadiusTile;
  const Response r = ui.item(item);
  if (!r.dragging) {
    draw_tile(ui, rect, duty, false, r.hover);
    return r;
  }
  dashed_rect(ui, rect, ui.colour(Token::edge), kRadiusTile, 2);
  ui.push_layer(Layer::lifted);
  draw_tile(ui, rect.moved(r.drag), duty, true, 0);
  ui.pop_layer();
  return r;
}

Response draw_owner_box(Ui& ui, const Rect& rect, const OwnerBox& owner) {
  Item item;
  item.name = owner.name;
  item.label = owner.title;
  item.rect = rect;
  item.key = owner.key;
  item.radius = kRadiusRow;
  const Response r = ui.item(item);
  const Colour edge = ui.colour(owner.target ? Token::ink : Token::edge);
  const float width = owner.target ? 3.0f : 1.5f;
  if (owner.dashed) {
    if (owner.target) fill_rect(ui, rect, ui.colour(Token::sunken), kRadiusRow);
    dashed_rect(ui, rect, edge, kRadiusRow, std::max(2.0f, width));
  } else {
    box(ui, rect, ui.colour(owner.target ? Token::sunken : Token::surface), edge, kRadiusRow, width);
  }
  const Rect head{rect.x, rect.y, rect.w, kHead};
  const HatTokens hat = hat_tokens(owner.hat);
  float x = rect.x + 18;
  if (owner.hat != Hat::none) {
    fill_rect(ui, {head.x + width, head.y + width, head.w - 2 * width, head.h - width}, ui.colour(hat.soft),
              kRadiusRow - width, Corners::top);
    draw_hat(ui, owner.hat, {x + 18, head.centre().y}, 38);
    x += 50;
  } else {
    draw_icon_centred(ui, owner.icon, {x + 11, head.centre().y}, 22, ui.colour(Token::ink2));
    x += 36;
  }
  const Token tone = owner.hat == Hat::none ? Token::ink : hat.text;
  draw_text_in(ui, {x, head.y + 4, head.right() - x - 48, head.h - 8}, owner.title, {TextStyle::body_strong, tone});
  if (r.hover > 0) outline_rect(ui, rect, faded(ui.colour(Token::ink), 0.5f * r.hover), kRadiusRow, 2);
  const Rect cap{head.right() - 40, head.centre().y - 12, 24, 24};
  if (!owner.number.empty()) {
    box(ui, cap, ui.colour(Token::surface), ui.colour(Token::edge), kRadiusKey);
    draw_line(ui, cap.centre(), owner.number, {TextStyle::label_strong, Token::ink, Align::centre});
  }
  if (owner.empty && !owner.note.empty()) {
    const Rect room = owner_room(rect);
    draw_text_in(ui, {room.x + 6, room.y, room.w - 12, std::max(20.0f, room.h)}, owner.note,
                 {TextStyle::label, Token::ink2}, false);
  }
  return r;
}

Rect owner_room(const Rect& rect) { return {rect.x + 12, rect.y + kHead + 12, rect.w - 24, rect.h - kHead - 24}; }

}  // namespace two_hats::widgets
