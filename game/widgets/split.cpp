#include "game/widgets/split.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/paint.h"

namespace two_hats::widgets {
namespace {

constexpr float kFoot = 122.0f;  // icon, title, stepper
constexpr float kChip = 30.0f;
constexpr float kChipStep = 34.0f;
constexpr float kPad = 8.0f;

void draw_chip_shape(Ui& ui, const Rect& rect, bool outline) {
  const Colour main = ui.colour(ui.tint().main);
  const Colour soft = mixed(main, ui.colour(Token::surface), 0.55f);
  if (outline) {
    box(ui, rect, ui.colour(Token::surface), main, 8, 2);
  } else {
    fill_rect(ui, rect, main, 8);
  }
  const float wide = std::min(34.0f, rect.w * 0.4f);
  const Point middle = rect.centre();
  fill_rect(ui, {middle.x - wide / 2, middle.y - 2, wide, 4}, outline ? main : soft, 2);
}

}  // namespace

SplitAct draw_split_column(Ui& ui, const Rect& rect, const SplitColumn& column) {
  SplitAct act;
  const Rect well{rect.x, rect.y, rect.w, rect.h - kFoot};
  Item item;
  item.name = column.name;
  item.label = column.title;
  item.value = std::to_string(column.chips);
  item.rect = well;
  item.beneath = kFoot;
  item.checked = column.selected;
  item.role = Role::choice;
  item.radius = kRadiusRow;
  const Response r = ui.item(item);
  act.selected = r.clicked;
  const Token fill = column.selected ? ui.tint().soft : Token::surface;
  const Colour ground = mixed(ui.colour(fill), ui.colour(Token::sunken), column.selected ? 0.0f : 0.5f * r.hover);
  box(ui, well, ground, ui.colour(column.selected ? ui.tint().main : Token::edge), kRadiusRow,
      column.selected ? 3.0f : 1.5f);
  const float step = std::min(kChipStep, (well.h - 2 * kPad) / static_cast<float>(std::max(1, column.most)));
  const float chip = std::max(4.0f, step - (kChipStep - kChip));
  const float height = ui.ease(column.name + "#chips", static_cast<float>(column.chips), kMotionSettle, Ease::settle);
  ui.push_clip(well);
  for (int i = 0; i < column.chips; ++i) {
    // The newest chip falls into its place.
    const float above =
        i + 1 == column.chips ? std::max(0.0f, static_cast<float>(column.chips) - height) * 24.0f : 0.0f;
    const float y = well.bottom() - kPad - step * static_cast<float>(i + 1) + (step - chip) - above;
    draw_chip_shape(ui, {well.x + kPad, y, well.w - 2 * kPad, chip}, false);
  }
  ui.pop_clip();
  if (column.last_time >= 0) {
    const float y =
        well.bottom() - kPad - step * static_cast<float>(column.last_time) + (column.last_time == 0 ? 2.0f : 1.0f);
    dashed_line(ui, {{well.x + 4, y}, {well.right() - 4, y}}, ui.colour(Token::ink), 2, 5, 4);
  }
  const float middle = rect.centre().x;
  draw_icon_centred(ui, column.icon, {middle, well.bottom() + 20}, 22, ui.colour(Token::ink2));
  draw_text_in(ui, {rect.x, well.bottom() + 33, rect.w, 42}, column.title,
               {TextStyle::label_strong, Token::ink, Align::centre});
  Stepper ends;
  ends.name = column.name;
  ends.label = column.title;
  ends.value = column.chips;
  ends.can_less = column.can_less;
  ends.can_more = column.can_more;
  ends.reason_less = column.reason_less;
  ends.reason_more = column.reason_more;
  ends.name_less = column.name_less;
  ends.name_more = column.name_more;
  act.change = stepper(ui, {rect.x, rect.bottom() - 44, rect.w, 44}, ends);
  return act;
}

void draw_chip_tray(Ui& ui, const Rect& rect, const std::string& chips_word, int chips, const std::string& money) {
  const float y = rect.centre().y;
  float x = draw_line(ui, {rect.x, y}, chips_word, {TextStyle::body_strong}).right() + 12;
  const float words = text_width(ui, money, TextStyle::body) + 12;
  const float room = rect.right() - x - words;
  constexpr float kWide = 98.0f;
  const float step = chips > 0 ? std::min(kWide + 10, room / static_cast<float>(chips)) : 0.0f;
  const float wide = std::min(kWide, std::max(10.0f, step - 4));
  for (int i = 0; i < chips; ++i) {
    draw_chip_shape(ui, {x, y - 12, wide, 24}, true);
    x += step;
  }
  draw_line(ui, {x + 2, y}, money, {TextStyle::body, Token::ink2});
}

}  // namespace two_hats::widgets
