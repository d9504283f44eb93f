// A talk: what was said as bubbles, what can be said as rows, how far the other side's trust and wishes are met.
#pragma once

#include <string>

#include "game/widgets/icons.h"
#include "game/widgets/portrait.h"

namespace two_hats::widgets {

struct Bubble {
  std::string text = {};
  bool mine = false;    // right, tinted; else left with the face
  bool newest = false;  // the line that waits for an answer: larger, outlined
  std::uint64_t seed = 0;
  Mood mood = Mood::calm;
};
[[nodiscard]] float bubble_height(const Ui& ui, const Bubble& bubble, float width);
void draw_bubble(Ui& ui, Point at, float width, const Bubble& bubble);

// What came of a line, centred between bubbles. Returns the height used.
struct TalkNote {
  std::string text = {};
  Icon icon = Icon::none;
  Token tone = Token::ink2;
};
[[nodiscard]] float talk_note_height(const Ui& ui, const TalkNote& note, float width);
void draw_talk_note(Ui& ui, Point at, float width, const TalkNote& note);

struct ReplyRow {
  std::string name = {};    // "reply.offer"
  std::string letter = {};  // "A"
  std::string text = {};
  std::string tag = {};  // "Offer"
  Icon tag_icon = Icon::none;
};
[[nodiscard]] float reply_row_height(const Ui& ui, const ReplyRow& row, float width);
Response reply_row(Ui& ui, const Rect& rect, const ReplyRow& row);

// 0 … 1; what was lost since `was` is hatched and ends in a mark.
void draw_trust_bar(Ui& ui, const Rect& rect, float now, float was);

// One thing that the other side wants: 0 not offered, 1 partly, 2 offered. Returns the height used.
struct Interest {
  std::string title = {}, words = {};
  int level = 0;
};
[[nodiscard]] float interest_height(const Ui& ui, const Interest& interest, float width);
void draw_interest(Ui& ui, Point at, float width, const Interest& interest);

}  // namespace two_hats::widgets
