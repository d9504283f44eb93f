#include "game/widgets/hats.h"

#include "game/widgets/art_key.h"
#include "game/widgets/art_pen.h"

namespace two_hats::widgets {
namespace {

constexpr float kFedoraWidth = 80.0f;
constexpr Point kFedoraMiddle{0.0f, -8.6f};
constexpr Point kCapMiddle{0.0f, -22.0f};

Path fedora_crown() {
  return Path()
      .move(-23.5f, -5.75f)
      .curve(-22, -18, -18, -30, -11.5f, -29.75f)
      .curve(-7, -29.5f, -4, -25.5f, 0, -25.5f)
      .curve(4, -25.5f, 7, -29.5f, 11.5f, -29.75f)
      .curve(18, -30, 22, -18, 23.5f, -5.75f)
      .quad(0, 0.75f, -23.5f, -5.75f);
}

Path fedora_band() {
  return Path().move(-23.5f, -6).quad(0, 0.5f, 23.5f, -6).line(24.6f, -0.8f).quad(0, 3.4f, -24.6f, -0.8f);
}

Path fedora_brim() {
  return Path()
      .move(-40, 0.2f)
      .curve(-37, -1.6f, -33, -1.7f, -28, -1.2f)
      .quad(0, 3.5f, 28, -1.2f)
      .curve(33, -1.7f, 37, -1.6f, 40, 0.2f)
      .curve(34, 9, 18, 12.5f, 0, 12.5f)
      .curve(-18, 12.5f, -34, 9, -40, 0.2f);
}

Path cap_dome() {
  return Path()
      .move(-36.75f, -9.5f)
      .line(-35.5f, -9)
      .curve(-35.5f, -28, -24, -39.5f, -6.5f, -39.5f)
      .curve(11, -39.5f, 22, -28, 22, -9)
      .curve(30, -8, 35, -5, 37, 0)
      .quad(24, -2, 9.5f, -0.4f)
      .line(-31, 0)
      .curve(-35, 0, -36.75f, -3, -36.75f, -9.5f);
}

void cut_fedora(Ui& ui, Point centre, float size, Colour colour, Colour band, float degrees) {
  ArtPen pen(ui, centre, size / kFedoraWidth, kFedoraMiddle, degrees);
  if (band.a > 0) pen.fill(fedora_band(), band);
  pen.fill(fedora_crown(), colour);
  pen.fill(fedora_brim(), colour);
}

void cut_cap(Ui& ui, Point centre, float size, Colour colour, Colour band, float degrees) {
  ArtPen pen(ui, centre, size / kFedoraWidth, kCapMiddle, degrees);
  pen.fill(cap_dome(), colour);
  pen.rect(-11.75f, -44.5f, 10.5f, 7, 2, colour);
  if (band.a == 0) return;
  pen.stroke(Path().move(-6.5f, -37.5f).curve(-11.5f, -32, -14.6f, -22, -15, -10), 2.8f, band);
  pen.stroke(Path().move(-6.5f, -37.5f).curve(1, -33, 7, -22, 7.5f, -10), 2.8f, band);
}

}  // namespace

void draw_fedora(Ui& ui, Point centre, float size, Colour colour, Colour band, float degrees) {
  ui.keep_art(art_key("fedora", size, colour, band, degrees), centre,
              [&] { cut_fedora(ui, centre, size, colour, band, degrees); });
}

void draw_cap(Ui& ui, Point centre, float size, Colour colour, Colour band, float degrees) {
  ui.keep_art(art_key("cap", size, colour, band, degrees), centre,
              [&] { cut_cap(ui, centre, size, colour, band, degrees); });
}

void draw_hat_coloured(Ui& ui, Hat hat, Point centre, float size, Colour colour, Colour band) {
  if (hat == Hat::manager) return draw_fedora(ui, centre, size, colour, band);
  if (hat == Hat::owner) return draw_cap(ui, centre, size, colour, band);
  draw_fedora(ui, {centre.x, centre.y - size * 0.3f}, size * 0.8f, colour, band);
  draw_cap(ui, {centre.x, centre.y + size * 0.28f}, size * 0.8f, colour, band);
}

void draw_hat(Ui& ui, Hat hat, Point centre, float size) {
  const Colour band = ui.mode() == Mode::contrast ? ui.colour(Token::bg) : ui.colour(hat_tokens(hat).soft);
  if (hat != Hat::none) {
    return draw_hat_coloured(ui, hat, centre, size, ui.colour(hat_tokens(hat).main), band);
  }
  draw_fedora(ui, {centre.x, centre.y - size * 0.3f}, size * 0.8f, ui.colour(Token::pm), ui.colour(Token::pm_soft));
  draw_cap(ui, {centre.x, centre.y + size * 0.28f}, size * 0.8f, ui.colour(Token::po), ui.colour(Token::po_soft));
}

namespace {

void cut_logo(Ui& ui, const Rect& tile) {
  const float k = tile.w / 120.0f;
  fill_rect(ui, tile, kLogoTile, 26 * k);
  if (ui.mode() != Mode::light) outline_rect(ui, tile, ui.colour(Token::line), 26 * k, 1);
  ArtPen pen(ui, {tile.x, tile.y}, k);
  pen.fill(Path()
               .move(32, 55)
               .curve(33, 38, 36, 20, 45, 20)
               .curve(51, 20, 54, 26, 60, 26)
               .curve(66, 26, 69, 20, 75, 20)
               .curve(84, 20, 87, 38, 88, 55),
           kLogoFedora);
  pen.fill(Path().move(32, 64).line(88, 64).curve(88, 85, 78, 100, 60, 100).curve(42, 100, 32, 85, 32, 64), kLogoCap);
  pen.rect(13, 55, 94, 10, 5, kLogoBrim);
}

}  // namespace

void draw_logo(Ui& ui, const Rect& tile) {
  ui.keep_art(art_key("logo", tile.w), {tile.x, tile.y}, [&] { cut_logo(ui, tile); });
}

void draw_peg_rail(Ui& ui, const Rect& rect, bool bare) {
  const Colour rail = bare ? ui.colour(Token::edge) : ui.colour(ui.mode() == Mode::light ? Token::ink : Token::edge);
  const float k = rect.w / 308.0f;
  const float thick = bare ? 10.0f : 12.0f * k;
  const Point left{rect.x + rect.w * 0.26f, rect.y + thick / 2};
  const Point right{rect.x + rect.w * 0.74f, rect.y + thick / 2};
  const Rect bar{rect.x, rect.y, rect.w, thick};
  if (bare) {
    fill_rect(ui, bar, rail, thick / 2);
    const Colour pale = mixed(ui.colour(Token::sunken), ui.colour(Token::edge), 0.3f);
    for (const Point& peg : {left, right}) fill_circle(ui, peg, thick * 0.72f, rail);
    draw_fedora(ui, {left.x, rect.y + 46}, 68, pale, ui.colour(Token::surface));
    draw_cap(ui, {right.x + 4, rect.y + 44}, 66, pale, ui.colour(Token::surface));
    return;
  }
  for (const Point& peg : {left, right}) {
    fill_rect(ui, {peg.x - 5 * k, peg.y, 10 * k, 18 * k}, rail, 2 * k);
    fill_circle(ui, {peg.x, peg.y - 3 * k}, 7 * k, rail);
  }
  fill_rect(ui, bar, rail, thick / 2);
  draw_fedora(ui, {left.x + 2 * k, rect.y + 51 * k}, 130 * k, ui.colour(Token::pm), ui.colour(Token::pm_soft), -7);
  draw_cap(ui, {right.x + 8 * k, rect.y + 48 * k}, 118 * k, ui.colour(Token::po), ui.colour(Token::po_soft), 6);
}

}  // namespace two_hats::widgets
