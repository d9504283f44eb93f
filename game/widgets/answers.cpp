#include "game/widgets/answers.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/button_parts.h"
#include "game/widgets/hats.h"
#include "game/widgets/paint.h"

namespace two_hats::widgets {
namespace {

constexpr float kTile = 40.0f;
constexpr float kPad = 20.0f;
constexpr float kWordsX = 78.0f;
constexpr float kReachStep = 44.0f;
constexpr float kReachEnd = 34.0f;  // from the right end to the middle of the last dot
constexpr float kFactIcon = 20.0f;

float reach_width(std::size_t columns) {
  return columns == 0 ? 0.0f : kReachStep * static_cast<float>(columns) + 12.0f;
}

float words_width(const AnswerRow& row, float width) { return width - kWordsX - 16 - reach_width(row.reach.size()); }

void draw_reach(Ui& ui, const Rect& rect, const std::vector<Reach>& reach) {
  const Colour colour = ui.colour(Token::ink2);
  for (std::size_t i = 0; i < reach.size(); ++i) {
    const float back = static_cast<float>(reach.size() - 1 - i);
    const Point at{rect.right() - kReachEnd - kReachStep * back, rect.centre().y};
    switch (reach[i]) {
      case Reach::none:
        fill_rect(ui, {at.x - 5, at.y - 0.75f, 10, 1.5f}, colour);
        break;
      case Reach::small:
        fill_circle(ui, at, 3.5f, colour);
        break;
      case Reach::medium:
        fill_circle(ui, at, 6, colour);
        break;
      case Reach::large:
        fill_circle(ui, at, 9, colour);
        break;
    }
  }
}

std::string spoken(const Ui& ui, const AnswerRow& row) {
  static constexpr const char* kWords[] = {base::marked("none"), base::marked("small"), base::marked("medium"),
                                           base::marked("large")};
  std::string out = row.letter + ": " + row.title + ". " + row.note;
  if (row.reach.empty()) return out;
  out += " " + ui.w("Reach:");
  for (const Reach reach : row.reach) out += " " + ui.w(kWords[static_cast<int>(reach)]);
  return out + ".";
}

}  // namespace

float answer_row_height(const Ui& ui, const AnswerRow& row, float width) {
  const float words = words_width(row, width);
  float height = measure_text(ui, row.title, TextStyle::choice, words).h;
  if (!row.note.empty()) height += measure_text(ui, row.note, TextStyle::body, words).h;
  return std::max(row.note.empty() ? 64.0f : 88.0f, height + 36);
}

Response answer_row(Ui& ui, const Rect& rect, const AnswerRow& row) {
  Item item;
  item.name = row.name;
  item.label = spoken(ui, row);
  item.rect = rect;
  item.enabled = row.enabled;
  item.reason = row.reason;
  item.checked = row.chosen;
  item.key = row.key;
  item.role = Role::choice;
  item.radius = kRadiusRow;
  const Response r = ui.item(item);
  const float on = ui.ease(row.name + "#chosen", row.chosen ? 1.0f : 0.0f, kMotionSelect);
  const Colour rest = mixed(ui.colour(Token::surface), ui.colour(Token::sunken), 0.55f * r.hover);
  box(ui, rect, mixed(rest, ui.colour(ui.tint().soft), on), ui.colour(row.chosen ? ui.tint().main : Token::edge),
      kRadiusRow, row.chosen ? 3.0f : 1.5f);
  const Rect tile{rect.x + kPad, rect.centre().y - kTile / 2, kTile, kTile};
  draw_letter_tile(ui, tile, row.letter, row.chosen ? TileState::chosen : TileState::plain, 0.0f, TextStyle::choice,
                   kRadiusTile);
  const float words = words_width(row, rect.w);
  const float title = measure_text(ui, row.title, TextStyle::choice, words).h;
  const float note = row.note.empty() ? 0.0f : measure_text(ui, row.note, TextStyle::body, words).h;
  const float x = rect.x + kWordsX;
  const float y = rect.y + (rect.h - title - note) / 2;
  const Token tone = row.enabled ? Token::ink : Token::ink2;
  draw_text_in(ui, {x, y, words, title}, row.title, {TextStyle::choice, tone}, false);
  if (!row.note.empty()) {
    draw_text_in(ui, {x, y + title, words, note}, row.note, {TextStyle::body, row.chosen ? Token::ink : Token::ink2},
                 false);
  }
  draw_reach(ui, rect, row.reach);
  // High contrast has no tints: a tick says what is chosen.
  if (row.chosen && ui.mode() == Mode::contrast && row.reach.empty()) {
    draw_icon_centred(ui, Icon::check, {rect.right() - 32, rect.centre().y}, 26, ui.colour(ui.tint().main));
  }
  return r;
}

void reach_header(Ui& ui, const Rect& rect, const std::string& sentence, const std::vector<Icon>& icons) {
  const float y = rect.bottom() - 12;
  for (std::size_t i = 0; i < icons.size(); ++i) {
    const float back = static_cast<float>(icons.size() - 1 - i);
    draw_icon_centred(ui, icons[i], {rect.right() - kReachEnd - kReachStep * back, y - 8}, 20, ui.colour(Token::ink2));
  }
  draw_text(ui, {rect.right() - 12, y - 40}, sentence, {TextStyle::label, Token::ink2, Align::right});
}

float facts_height(const Ui& ui, const std::vector<Fact>& facts, float width) {
  float height = 0.0f;
  for (const Fact& fact : facts) {
    height += measure_text(ui, fact.text, TextStyle::body, width - 32).h + 8;
    if (!fact.source.empty()) height += measure_text(ui, fact.source, TextStyle::label, width - 32).h;
  }
  return std::max(0.0f, height - 8);
}

float draw_facts(Ui& ui, Point at, float width, const std::vector<Fact>& facts) {
  float y = at.y;
  for (const Fact& fact : facts) {
    draw_icon(ui, fact.icon, {at.x, y + 2}, kFactIcon, ui.colour(ui.tint().main));
    y = draw_text(ui, {at.x + 32, y}, fact.text, {}, width - 32).bottom();
    if (!fact.source.empty()) {
      y = draw_text(ui, {at.x + 32, y}, fact.source, {TextStyle::label, Token::ink2}, width - 32).bottom();
    }
    y += 8;
  }
  return std::max(0.0f, y - at.y - 8);
}

namespace {

constexpr float kKicker = 20.0f;
constexpr float kAsideMore = 44.0f;  // above the arrow there is room to the edge

float kicker_width(const Ui& ui, const MomentRow& row) {
  return (row.kicker_icon == Icon::none ? 0.0f : 22.0f) + text_width(ui, row.kicker, TextStyle::label_strong);
}

bool aside_fits(const Ui& ui, const MomentRow& row, float words) {
  return !row.kicker.empty() && !row.aside.empty() &&
         kicker_width(ui, row) + 10 + text_width(ui, row.aside, TextStyle::label) <= words + kAsideMore;
}

// What stands beneath the title.
std::string note_of(const Ui& ui, const MomentRow& row, float words) {
  if (row.aside.empty() || aside_fits(ui, row, words)) return row.note;
  return row.aside + (row.note.empty() ? "" : " ") + row.note;
}

}  // namespace

float moment_row_height(const Ui& ui, const MomentRow& row, float width) {
  const float words = width - 76 - 56;
  const std::string note = note_of(ui, row, words);
  float height = measure_text(ui, row.title, TextStyle::body_strong, words).h;
  if (!row.kicker.empty()) height += kKicker;
  if (!note.empty()) height += measure_text(ui, note, TextStyle::label, words).h;
  return std::max(64.0f, height + 26);
}

Response moment_row(Ui& ui, const Rect& rect, const MomentRow& row) {
  Item item;
  item.name = row.name;
  item.label = (row.kicker.empty() ? "" : row.kicker + ": ") + row.title + ". " +
               (row.aside.empty() ? "" : row.aside + " ") + row.note;
  item.rect = rect;
  item.checked = row.selected;
  item.role = Role::row;
  item.radius = kRadiusRow;
  const Response r = ui.item(item);
  const Colour ground = mixed(ui.colour(Token::surface), ui.colour(Token::sunken), 0.55f * r.hover);
  box(ui, rect, ground, ui.colour(row.selected ? Token::ink : Token::edge), kRadiusRow, row.selected ? 3.0f : 1.5f);
  const float x = rect.x + 76;
  const float words = rect.w - 76 - 56;
  const float middle = rect.centre().y;
  if (row.number.empty()) {
    draw_hat(ui, row.hat, {rect.x + 38, middle}, 36);
  } else {
    const bool both = row.hat == Hat::none;  // both, one over the other, which takes more room
    draw_hat(ui, row.hat, {rect.x + 38, middle - (both ? 14.0f : 12.0f)}, both ? 32.0f : 36.0f);
    draw_line(ui, {rect.x + 38, middle + (both ? 22.0f : 12.0f)}, row.number,
              {TextStyle::body_strong, hat_tokens(row.hat).text, Align::centre});
  }
  const float title = measure_text(ui, row.title, TextStyle::body_strong, words).h;
  const std::string beneath = note_of(ui, row, words);
  const float note = beneath.empty() ? 0.0f : measure_text(ui, beneath, TextStyle::label, words).h;
  float y = middle - (title + note + (row.kicker.empty() ? 0.0f : kKicker)) / 2;
  if (!row.kicker.empty()) {
    float kicker_x = x;
    if (row.kicker_icon != Icon::none) {
      draw_icon_centred(ui, row.kicker_icon, {x + 8, y + 10}, 18, ui.colour(row.kicker_tone));
      kicker_x += 22;
    }
    draw_line(ui, {kicker_x, y + 10}, row.kicker, {TextStyle::label_strong, row.kicker_tone});
    if (aside_fits(ui, row, words))
      draw_line(ui, {x + kicker_width(ui, row) + 10, y + 10}, row.aside, {TextStyle::label, Token::ink2});
    y += kKicker;
  }
  draw_text(ui, {x, y}, row.title, {TextStyle::body_strong}, words);
  if (!beneath.empty()) draw_text(ui, {x, y + title}, beneath, {TextStyle::label, Token::ink2}, words);
  draw_icon_centred(ui, Icon::arrow_right, {rect.right() - 26, middle}, 20, ui.colour(Token::ink));
  return r;
}

float draw_conduct(Ui& ui, Point at, float width, const ConductLine& line) {
  draw_verdict_badge(ui, at, line.verdict);
  const float words = width - 40;
  float y = draw_text(ui, {at.x + 40, at.y - 2}, line.title, {TextStyle::body_strong}, words).bottom();
  if (!line.note.empty()) {
    y = draw_text(ui, {at.x + 40, y - 2}, line.note, {TextStyle::label, Token::ink2}, words).bottom();
  }
  return std::max(28.0f, y - at.y);
}

}  // namespace two_hats::widgets
