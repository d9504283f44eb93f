// Colours of the three modes and the pairs that meet on the screen.
#include <array>

#include "game/widgets/theme.h"

namespace two_hats::widgets {
namespace {

struct Row {
  std::string_view name;
  std::uint32_t light, dark, contrast;
};

// In the order of Token.
constexpr std::array<Row, kTokens> kRows = {{
    {"bg", 0xF3ECDF, 0x17121F, 0x000000},         {"surface", 0xFFFBF4, 0x231C2D, 0x000000},
    {"sunken", 0xE9E0D0, 0x2F2639, 0x141414},     {"line", 0xD9CDB9, 0x40364C, 0xFFFFFF},
    {"edge", 0x7D7264, 0x8F839B, 0xFFFFFF},       {"ink", 0x221A2B, 0xF6EFE4, 0xFFFFFF},
    {"ink2", 0x5A5060, 0xC0B5C7, 0xFFFFFF},       {"pm", 0xA93A12, 0xF07C3C, 0xFFB27A},
    {"pm_text", 0x93330E, 0xFF9E66, 0xFFB27A},    {"pm_soft", 0xFAE3D3, 0x47291D, 0x000000},
    {"on_pm", 0xFFFFFF, 0x1E0F07, 0x000000},      {"po", 0x0A6F79, 0x45BCC2, 0x6FE6EA},
    {"po_text", 0x07575F, 0x6FD0D3, 0x6FE6EA},    {"po_soft", 0xD5EBE8, 0x143C42, 0x000000},
    {"on_po", 0xFFFFFF, 0x04191B, 0x000000},      {"short_term", 0xB07300, 0xFACB57, 0xFFD84D},
    {"short_text", 0x7A4E00, 0xFACF6B, 0xFFD84D}, {"short_soft", 0xFAEBC6, 0x403216, 0x000000},
    {"long_term", 0x3F3BAA, 0xA2A4F7, 0xC6C7FF},  {"long_text", 0x37399A, 0xB7B8FB, 0xC6C7FF},
    {"long_soft", 0xE3E2F7, 0x2E2E57, 0x000000},  {"good", 0x197653, 0x86E0B4, 0x7CF0A8},
    {"good_soft", 0xDDF0E4, 0x17382B, 0x000000},  {"bad", 0x8A0F45, 0xF0688F, 0xFF9DB8},
    {"bad_soft", 0xFADFE6, 0x431827, 0x000000},   {"warn", 0x8A5600, 0xFACB57, 0xFFD84D},
    {"focus", 0x221A2B, 0xF6EFE4, 0xFFFF00},      {"primary", 0x221A2B, 0xF6EFE4, 0xFFFFFF},
    {"on_primary", 0xFFFBF4, 0x17121F, 0x000000},
}};

}  // namespace

Colour colour_of(Token token, Mode mode) {
  const Row& row = kRows[static_cast<std::size_t>(token)];
  switch (mode) {
    case Mode::light:
      return Colour::hex(row.light);
    case Mode::dark:
      return Colour::hex(row.dark);
    case Mode::contrast:
      return Colour::hex(row.contrast);
  }
  return {};
}

std::string_view token_name(Token token) { return kRows[static_cast<std::size_t>(token)].name; }

const std::vector<ContrastPair>& contrast_pairs() {
  using enum Token;
  static const std::vector<ContrastPair> kPairs = {
      {ink, bg, true},
      {ink, surface, true},
      {ink, sunken, true},
      {ink, pm_soft, true},
      {ink, po_soft, true},
      {ink, short_soft, true},
      {ink, long_soft, true},
      {ink, good_soft, true},
      {ink, bad_soft, true},
      {ink2, bg, true},
      {ink2, surface, true},
      {ink2, sunken, true},
      {ink2, pm_soft, true},
      {ink2, po_soft, true},
      {ink2, short_soft, true},
      {ink2, long_soft, true},
      {ink2, good_soft, true},
      {ink2, bad_soft, true},
      {pm_text, bg, true},
      {pm_text, surface, true},
      {pm_text, pm_soft, true},
      {on_pm, pm, true},
      {po_text, bg, true},
      {po_text, surface, true},
      {po_text, po_soft, true},
      {on_po, po, true},
      {short_text, bg, true},
      {short_text, surface, true},
      {short_text, short_soft, true},
      {long_text, bg, true},
      {long_text, surface, true},
      {long_text, long_soft, true},
      {good, surface, true},
      {good, bg, true},
      {good, good_soft, true},
      {bad, surface, true},
      {bad, bg, true},
      {bad, bad_soft, true},
      {warn, surface, true},
      {warn, bg, true},
      {warn, short_soft, true},
      {on_primary, primary, true},
      {edge, bg, false},
      {edge, surface, false},
      {edge, sunken, false},
      {pm, bg, false},
      {pm, surface, false},
      {pm, sunken, false},
      {pm, pm_soft, false},
      {po, bg, false},
      {po, surface, false},
      {po, sunken, false},
      {po, po_soft, false},
      {short_term, bg, false},
      {short_term, surface, false},
      {short_term, sunken, false},
      {short_term, short_soft, false},
      {long_term, bg, false},
      {long_term, surface, false},
      {long_term, sunken, false},
      {long_term, long_soft, false},
      {good, surface, false},
      {bad, surface, false},
      {focus, bg, false},
      {focus, surface, false},
  };
  return kPairs;
}

}  // namespace two_hats::widgets
