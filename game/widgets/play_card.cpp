// The whole card: tab, scene, person, title, story, facts, and the tab again upside down.
#include <algorithm>
#include <cmath>

#include "game/widgets/answers.h"
#include "game/widgets/hats.h"
#include "game/widgets/paint.h"

namespace two_hats::widgets {
namespace {

constexpr float kEdge = 8.0f;  // paper around the scene
constexpr float kPad = 24.0f;  // of the words
constexpr float kSceneLeast = 96.0f;
constexpr float kSceneMost = 184.0f;
constexpr float kTabWidth = 68.0f;
constexpr float kTabHeight = 74.0f;
constexpr float kFoot = 56.0f;  // the turned tab

struct Parts {
  float person = 0.0f;
  float title = 0.0f;
  float story = 0.0f;
  float facts = 0.0f;
  bool skill_below = false;
  [[nodiscard]] float words() const { return 12 + person + 10 + title + 8 + story + facts; }
};

Parts measure(const Ui& ui, const PlayCard& card, float width) {
  const float words = width - 2 * kPad;
  Parts parts;
  const float names =
      text_width(ui, card.person + " ", TextStyle::body_strong) + text_width(ui, card.role, TextStyle::body_medium);
  const float chip = card.skill.empty() ? 0.0f : chip_width(ui, {card.skill, Icon::graduation}) + 12;
  parts.skill_below = names + chip > words;
  parts.person = 28;
  if (names > words) parts.person += 20;
  if (parts.skill_below && !card.skill.empty()) parts.person += 34;
  parts.title = measure_text(ui, card.title, TextStyle::title, words).h;
  parts.story = measure_text(ui, card.story, TextStyle::body, words).h;
  if (!card.facts.empty()) parts.facts = 14 + 2 + 12 + 20 + 8 + facts_height(ui, card.facts, words);
  return parts;
}

void draw_tab(Ui& ui, const PlayCard& card, const Rect& scene) {
  fill_rect(ui, {scene.x - 0.5f, scene.y - 0.5f, kTabWidth + 0.5f, kTabHeight + 0.5f}, ui.colour(Token::surface),
            kRadiusButton, Corners::bottom_right);
  const Point middle{scene.x + kTabWidth / 2, scene.y};
  draw_hat(ui, card.hat, {middle.x, scene.y + 23}, 42);
  draw_line(ui, {middle.x, scene.y + 50}, card.number,
            {TextStyle::body_strong, hat_tokens(card.hat).text, Align::centre});
}

void draw_turned_tab(Ui& ui, const PlayCard& card, const Rect& rect) {
  const Point at{rect.right() - 34, rect.bottom() - 22};
  const HatTokens hat = hat_tokens(card.hat);
  const Colour band = ui.colour(ui.mode() == Mode::contrast ? Token::bg : hat.soft);
  if (card.hat == Hat::owner) {
    draw_cap(ui, at, 30, ui.colour(hat.main), band, 180);
  } else {
    draw_fedora(ui, {at.x, at.y - 2}, 30, ui.colour(hat.main), band, 180);
  }
  draw_turned_text(ui, {at.x, at.y - 22}, card.number, {TextStyle::label_strong, hat.text}, 180);
}

}  // namespace

float play_card_height(const Ui& ui, const PlayCard& card, float width) {
  return kEdge + kSceneLeast + measure(ui, card, width).words() + kFoot;
}

void draw_play_card(Ui& ui, const Rect& rect, const PlayCard& card, bool stack) {
  const Parts parts = measure(ui, card, rect.w);
  if (stack) {
    for (const float step : {2.0f, 1.0f}) {
      const Rect behind = rect.moved({8 * step, 3 * step}).inset(0, step == 2.0f ? 6.0f : 3.0f);
      shadow(ui, behind, kRadiusPlayCard, Lift::rest);
      fill_rect(ui, behind, ui.colour(step == 2.0f ? Token::sunken : Token::surface), kRadiusPlayCard);
      outline_rect(ui, behind, ui.colour(Token::line), kRadiusPlayCard, 1);
    }
  }
  two_hats::widgets::card(ui, rect, kRadiusPlayCard, Lift::lifted);
  const float room = rect.h - kEdge - parts.words() - kFoot;
  const Rect scene{rect.x + kEdge, rect.y + kEdge, rect.w - 2 * kEdge, std::clamp(room, kSceneLeast, kSceneMost)};
  const Hat worn = ui.hat();
  ui.set_hat(card.hat);
  draw_card_scene(ui, scene, card.scene, 14);
  draw_tab(ui, card, scene);
  const float x = rect.x + kPad;
  const float words = rect.w - 2 * kPad;
  float y = scene.bottom() + 12;
  const std::vector<TextRun> who = {{card.person + " ", TextStyle::body_strong, Token::ink},
                                    {card.role, TextStyle::body_medium, Token::ink2}};
  const Rect names = draw_runs(ui, {x, y + 2}, who, words);
  if (!card.skill.empty()) {
    const Chip chip{card.skill, Icon::graduation};
    const float width = chip_width(ui, chip);
    draw_chip(ui, parts.skill_below ? Point{x, names.bottom() + 4} : Point{rect.right() - kPad - width, y}, chip);
  }
  y += parts.person + 10;
  y = draw_text(ui, {x, y}, card.title, {TextStyle::title}, words).bottom() + 8;
  y = draw_text(ui, {x, y}, card.story, {}, words).bottom();
  if (!card.facts.empty()) {
    y += 14;
    fill_rect(ui, {x, y, words, 2}, ui.colour(Token::line));
    y = draw_text(ui, {x, y + 14}, card.facts_title, {TextStyle::label_strong, Token::ink2}, words).bottom() + 8;
    draw_facts(ui, {x, y}, words, card.facts);
  }
  draw_turned_tab(ui, card, rect);
  ui.set_hat(worn);
}

}  // namespace two_hats::widgets
