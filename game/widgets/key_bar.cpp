#include <algorithm>
#include <cmath>

#include "game/widgets/chrome.h"
#include "game/widgets/chrome_parts.h"
#include "game/widgets/paint.h"

namespace two_hats::widgets {
namespace {

constexpr float kCap = 24.0f;
constexpr float kCapGap = 8.0f;
constexpr float kCapClose = 4.0f;
constexpr float kGroupGap = 20.0f;
constexpr float kRow = 32.0f;

// As the reader's keyboard has it.
std::string caption_of(const Ui& ui, const KeyCap& cap) {
  std::string caption = cap.caption.empty() ? std::string(key_caption(cap.press.key)) : cap.caption;
  if (caption == "Ctrl") return ui.words().as("keys", "Ctrl");
  if (caption == "Space") return ui.words().as("keys", "Space");
  return caption;
}

float cap_width(const Ui& ui, const KeyCap& cap) {
  return cap.word ? text_width(ui, cap.caption, TextStyle::label) : key_cap_width(ui, caption_of(ui, cap));
}

float group_width(const Ui& ui, const KeyGroup& group) {
  float width = 0.0f;
  for (const KeyCap& cap : group.caps) width += cap_width(ui, cap) + kCapGap;
  return width + text_width(ui, group.caption, TextStyle::label);
}

float settings_width(const Ui& ui, const std::string& word) {
  return 28 + text_width(ui, word, TextStyle::label) + 9 + key_cap_width(ui, "F10");
}

struct Spot {
  float x = 0.0f;
  int row = 0;
};

// Where each group begins; rows count from the top.
std::vector<Spot> spots(const Ui& ui, const std::vector<KeyGroup>& groups, float left, float right) {
  std::vector<Spot> out;
  float x = left;
  int row = 0;
  for (const KeyGroup& group : groups) {
    const float width = group_width(ui, group);
    if (x > left && x + width > right) {
      x = left;
      ++row;
    }
    out.push_back({x, row});
    x += width + kGroupGap;
  }
  return out;
}

float right_end(const Ui& ui, bool settings, const std::string& word) {
  return ui.size().w - kMargin - (settings ? settings_width(ui, word) + kGroupGap : 0.0f);
}

// One cap that can be pressed: it is the key itself.
void press_cap(Ui& ui, const KeyCap& cap, const std::string& meaning, const Rect& rect) {
  if (cap.word) {
    draw_line(ui, {rect.x, rect.centre().y}, cap.caption, {TextStyle::label, Token::ink2});
    return;
  }
  const std::string caption = caption_of(ui, cap);
  if (cap.press.key == Key::none) {
    draw_key_cap(ui, {rect.x, rect.y}, caption);
    return;
  }
  Item item;
  item.name = "key." + std::string(cap.press.ctrl ? "ctrl_" : "") + std::string(key_name(cap.press.key));
  item.label = caption + ", " + meaning;
  item.rect = rect.inset(0, -4);
  item.radius = kRadiusKey;
  item.role = Role::link;
  const Response r = ui.item(item);
  draw_key_cap(ui, {rect.x, rect.y}, caption);
  if (r.hover > 0) outline_rect(ui, rect, faded(ui.colour(Token::ink), r.hover), kRadiusKey, 2);
  if (r.clicked) ui.inject(cap.press);
}

}  // namespace

float key_cap_width(const Ui& ui, const std::string& caption) {
  return std::max(kCap, std::ceil(text_width(ui, caption, TextStyle::label_strong)) + 12);
}

KeyGroup keys(std::initializer_list<Key> list, std::string caption) {
  KeyGroup group;
  for (const Key key : list) group.caps.push_back({{key, false, false, false}, {}});
  group.caption = std::move(caption);
  return group;
}

Rect draw_key_cap(Ui& ui, Point top_left, const std::string& caption, bool selected) {
  const Rect rect{top_left.x, top_left.y, key_cap_width(ui, caption), kCap};
  box(ui, rect, ui.colour(selected ? Token::primary : Token::surface),
      ui.colour(selected ? Token::primary : Token::edge), kRadiusKey);
  draw_line(ui, rect.centre(), caption,
            {TextStyle::label_strong, selected ? Token::on_primary : Token::ink, Align::centre});
  return rect;
}

float caps_width(const Ui& ui, const KeyGroup& group) {
  float width = 0.0f;
  for (const KeyCap& cap : group.caps) width += cap_width(ui, cap) + (width > 0 ? kCapClose : 0.0f);
  return width;
}

void draw_caps(Ui& ui, Point top_left, const KeyGroup& group) {
  float x = top_left.x;
  for (const KeyCap& cap : group.caps) {
    if (cap.word)
      draw_line(ui, {x, top_left.y + kCap / 2}, cap.caption, {TextStyle::label, Token::ink2});
    else
      draw_key_cap(ui, {x, top_left.y}, caption_of(ui, cap));
    x += cap_width(ui, cap) + kCapClose;
  }
}

float key_bar_height(const Ui& ui, const std::vector<KeyGroup>& groups, float left, bool settings,
                     const std::string& settings_word) {
  int rows = 1;
  for (const Spot& spot : spots(ui, groups, left, right_end(ui, settings, ui.w(settings_word)))) {
    rows = std::max(rows, spot.row + 1);
  }
  return kKeyBarHeight + kRow * static_cast<float>(rows - 1);
}

float draw_key_bar(Ui& ui, const std::vector<KeyGroup>& groups, float left, bool settings,
                   const std::string& settings_word) {
  const float height = key_bar_height(ui, groups, left, settings, settings_word);
  const float top = ui.size().h - height + 12;
  const std::vector<Spot> places = spots(ui, groups, left, right_end(ui, settings, ui.w(settings_word)));
  for (std::size_t i = 0; i < groups.size(); ++i) {
    float x = places[i].x;
    const float y = top + kRow * static_cast<float>(places[i].row);
    for (const KeyCap& cap : groups[i].caps) {
      const float width = cap_width(ui, cap);
      press_cap(ui, cap, groups[i].caption, {x, y, width, kCap});
      x += width + kCapGap;
    }
    draw_line(ui, {x, y + kCap / 2}, groups[i].caption, {TextStyle::label, Token::ink2});
  }
  if (!settings) return height;
  const float width = settings_width(ui, ui.w(settings_word));
  const Rect rect{ui.size().w - kMargin - width, ui.size().h - 36, width, kCap};
  Item item;
  item.name = "settings";
  item.label = ui.w(settings_word);
  item.rect = rect.inset(-6, -6);
  item.radius = kRadiusTile;
  item.role = Role::link;
  const Response r = ui.item(item);
  if (r.hover > 0) fill_rect(ui, item.rect, faded(ui.colour(Token::sunken), r.hover), kRadiusTile);
  if (r.clicked) ui.inject({Key::f10, false, false, false});
  draw_icon_centred(ui, Icon::sliders, {rect.x + 9, rect.centre().y}, 20, ui.colour(Token::ink2));
  draw_line(ui, {rect.x + 28, rect.centre().y}, ui.w(settings_word), {TextStyle::label, Token::ink2});
  draw_key_cap(ui, {rect.right() - key_cap_width(ui, "F10"), rect.y}, "F10");
  return height;
}

}  // namespace two_hats::widgets
