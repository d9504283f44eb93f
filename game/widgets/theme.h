// The look in numbers: colours for three modes, type scale, radii, motion. Values from the design's tokens.
// Knows nothing of drawing.
#pragma once

#include <string_view>
#include <vector>

#include "game/widgets/geometry.h"

namespace two_hats::widgets {

enum class Mode { light, dark, contrast };

// clang-format off
enum class Token {
  bg, surface, sunken, line, edge, ink, ink2,
  pm, pm_text, pm_soft, on_pm, po, po_text, po_soft, on_po,
  short_term, short_text, short_soft, long_term, long_text, long_soft,
  good, good_soft, bad, bad_soft, warn, focus, primary, on_primary,
};
// clang-format on
inline constexpr int kTokens = 29;

// Colours that no mode changes (the mark).
inline constexpr Colour kLogoTile = Colour::hex(0x221A2B);
inline constexpr Colour kLogoFedora = Colour::hex(0xF07C3C);
inline constexpr Colour kLogoBrim = Colour::hex(0xFFFBF4);
inline constexpr Colour kLogoCap = Colour::hex(0x45BCC2);

[[nodiscard]] Colour colour_of(Token token, Mode mode);
[[nodiscard]] std::string_view token_name(Token token);

// Foreground and background that meet somewhere in the game, and whether the foreground is text (4.5 : 1) or a part of
// the interface (3 : 1). The test computes every one in every mode.
struct ContrastPair {
  Token front = Token::ink;
  Token back = Token::bg;
  bool text = true;
};
[[nodiscard]] const std::vector<ContrastPair>& contrast_pairs();

// Which hat is worn. none = exam, room, debrief: neutral ink.
enum class Hat { none, manager, owner };
struct HatTokens {
  Token main = Token::primary;
  Token text = Token::ink;
  Token soft = Token::sunken;
  Token on = Token::on_primary;
};
[[nodiscard]] HatTokens hat_tokens(Hat hat);

// Short-term: quarter wedge, dotted, gold. Long-term: disc without it, solid, indigo.
enum class Term { short_term, long_term };
struct TermTokens {
  Token main = Token::short_term;
  Token text = Token::short_text;
  Token soft = Token::short_soft;
};
[[nodiscard]] TermTokens term_tokens(Term term);

// clang-format off
enum class TextStyle { label, label_strong, body, body_medium, body_strong, choice, speech, number, exam, title, headline, room_code };
// clang-format on
inline constexpr int kTextStyles = 12;
enum class Typeface { regular, medium, semi_bold, display_semi_bold };
struct StyleSize {
  Typeface face = Typeface::regular;
  float size = 16.0f;  // em, design units
  float line = 24.0f;  // distance of two baselines
};
[[nodiscard]] StyleSize style_size(TextStyle style);

inline constexpr float kMargin = 32.0f;
inline constexpr float kGutter = 16.0f;
inline constexpr float kRadiusKey = 6.0f;
inline constexpr float kRadiusTile = 10.0f;
inline constexpr float kRadiusButton = 12.0f;
inline constexpr float kRadiusRow = 14.0f;
inline constexpr float kRadiusCard = 16.0f;
inline constexpr float kRadiusPlayCard = 20.0f;
inline constexpr float kTarget = 44.0f;         // smallest thing to press
inline constexpr float kTargetCompact = 40.0f;  // on a desktop
inline constexpr float kButtonHeight = 48.0f;
inline constexpr float kDecideHeight = 60.0f;
inline constexpr float kStripHeight = 84.0f;   // top strip, its brim included
inline constexpr float kKeyBarHeight = 48.0f;  // bottom bar
inline constexpr float kRailWidth = 98.0f;     // navigation rail, its line included

// Milliseconds.
inline constexpr float kMotionPress = 80.0f;
inline constexpr float kMotionHover = 120.0f;
inline constexpr float kMotionLift = 140.0f;
inline constexpr float kMotionSelect = 160.0f;
inline constexpr float kMotionScreen = 180.0f;
inline constexpr float kMotionSettle = 220.0f;
inline constexpr float kMotionCard = 260.0f;
inline constexpr float kMotionBars = 400.0f;
inline constexpr float kMotionDial = 700.0f;
inline constexpr float kMotionChart = 900.0f;

inline constexpr float kScaleMin = 0.75f;
inline constexpr float kScaleMax = 3.0f;

}  // namespace two_hats::widgets
