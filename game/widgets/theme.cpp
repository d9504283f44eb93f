#include "game/widgets/theme.h"

#include <array>

namespace two_hats::widgets {

HatTokens hat_tokens(Hat hat) {
  switch (hat) {
    case Hat::manager:
      return {Token::pm, Token::pm_text, Token::pm_soft, Token::on_pm};
    case Hat::owner:
      return {Token::po, Token::po_text, Token::po_soft, Token::on_po};
    case Hat::none:
      break;
  }
  return {};
}

TermTokens term_tokens(Term term) {
  if (term == Term::long_term) return {Token::long_term, Token::long_text, Token::long_soft};
  return {};
}

StyleSize style_size(TextStyle style) {
  static constexpr std::array<StyleSize, kTextStyles> kSizes = {{
      {Typeface::medium, 14, 20},
      {Typeface::semi_bold, 14, 20},
      {Typeface::regular, 16, 24},
      {Typeface::medium, 16, 24},
      {Typeface::semi_bold, 16, 24},
      {Typeface::semi_bold, 18, 26},
      {Typeface::regular, 20, 28},
      {Typeface::semi_bold, 20, 28},
      {Typeface::semi_bold, 24, 34},
      {Typeface::display_semi_bold, 28, 34},
      {Typeface::display_semi_bold, 40, 48},
      {Typeface::display_semi_bold, 56, 64},
  }};
  return kSizes[static_cast<std::size_t>(style)];
}

}  // namespace two_hats::widgets
