#include "game/widgets/fonts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "engine/base/words.h"
#include "game/widgets/font_book.h"

namespace two_hats::widgets {
namespace {

const char* file_of(Typeface face) {
  switch (face) {
    case Typeface::regular:
      return "Inter-Regular.otf";
    case Typeface::medium:
      return "Inter-Medium.otf";
    case Typeface::semi_bold:
      return "Inter-SemiBold.otf";
    case Typeface::display_semi_bold:
      return "InterDisplay-SemiBold.otf";
  }
  return "";
}

// Two weights are all there are.
const char* open_dyslexic_of(Typeface face) {
  return face == Typeface::regular || face == Typeface::medium ? "OpenDyslexic-Regular.otf" : "OpenDyslexic-Bold.otf";
}

std::filesystem::path open_dyslexic_folder() { return "/usr/share/fonts/opentype/opendyslexic"; }

constexpr std::array kFaces = {Typeface::regular, Typeface::medium, Typeface::semi_bold, Typeface::display_semi_bold};

// Latin with its extensions, the punctuation of our texts, money, arrows, comparison signs, tick.
constexpr ImWchar kGlyphs[] = {0x20,   0x7E,   0xA0,   0x17F,  0x2010, 0x2027, 0x202F, 0x203A, 0x20AC, 0x20AC, 0x2190,
                               0x2193, 0x2212, 0x2212, 0x2248, 0x2248, 0x2264, 0x2265, 0x2713, 0x2713, 0};
// The room code: capitals, figures, space.
constexpr ImWchar kCodeGlyphs[] = {0x20, 0x20, 0x2D, 0x2D, 0x30, 0x39, 0x41, 0x5A, 0x2026, 0x2026, 0};

using FilePtr = std::shared_ptr<FontFile>;
struct Faces {
  std::map<Typeface, FilePtr> inter;
  std::map<Typeface, FilePtr> wished;  // OpenDyslexic's, with Inter's widths for what it has not
  std::vector<std::string> warnings;
};

void read_open_dyslexic(Faces& faces) {
  for (const Typeface face : kFaces) {
    auto file = read_font_file(open_dyslexic_folder() / open_dyslexic_of(face));
    if (!file) {
      faces.warnings.push_back(no_open_dyslexic() + ", so Inter stands in.");
      return faces.wished.clear();
    }
    if (const auto inter = faces.inter.find(face); inter != faces.inter.end())
      file->advance.insert(inter->second->advance.begin(), inter->second->advance.end());
    faces.wished[face] = std::make_shared<FontFile>(std::move(*file));
  }
}

Faces read_faces(const std::filesystem::path& folder, Family family) {
  Faces faces;
  for (const Typeface face : kFaces) {
    auto file = read_font_file(folder / file_of(face));
    if (file) {
      faces.inter[face] = std::make_shared<FontFile>(std::move(*file));
    } else {
      faces.warnings.push_back("The typeface " + std::string(file_of(face)) + " is not in " + folder.string() +
                               ", so a plain built-in one stands in. The package fonts-inter brings it.");
    }
  }
  if (family == Family::open_dyslexic) read_open_dyslexic(faces);
  return faces;
}

FontBook::One add_built_in(ImFontAtlas& atlas, float em) {
  ImFontConfig config;
  config.SizePixels = std::round(em);
  FontBook::One one;
  one.font = atlas.AddFontDefault(&config);
  one.box = config.SizePixels;
  one.em = em;
  one.ascent = std::round(config.SizePixels * 0.8f);
  one.descent = config.SizePixels - one.ascent;
  return one;
}

ImFontConfig face_config() {
  ImFontConfig config;
  config.OversampleH = 1;
  config.OversampleV = 1;
#if TWO_HATS_FREETYPE && IMGUI_VERSION_NUM < 19200
  config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
#elif TWO_HATS_FREETYPE
  config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting;
#endif
  return config;
}

// The library's size is from ascender to descender in whole pixels, ours is the em.
float box_of(const FontFile& read, float em) { return std::max(1.0f, std::round(em * (read.ascent + read.descent))); }

// The atlas reads the bytes and leaves them where they are.
ImFont* add_bytes(ImFontAtlas& atlas, FontFile& file, float em, ImFontConfig config, const ImWchar* glyphs) {
  config.FontDataOwnedByAtlas = false;
  return atlas.AddFontFromMemoryTTF(file.bytes.data(), static_cast<int>(file.bytes.size()), box_of(file, em), &config,
                                    glyphs);
}

FontBook::One add_face(ImFontAtlas& atlas, const FilePtr& read, float em, const ImWchar* glyphs) {
  FontBook::One one;
  one.box = box_of(*read, em);
  one.font = add_bytes(atlas, *read, em, face_config(), glyphs);
  // Places follow the glyphs as they are baked, a little under or over the wish.
  one.em = one.box / (read->ascent + read->descent);
  one.ascent = one.em * read->ascent;
  one.descent = one.em * read->descent;
  one.file = read;
  return one;
}

// Arrows, ticks and rare letters for the face added last; what it has itself stays.
void fill_gaps(ImFontAtlas& atlas, FontFile& file, float em, const ImWchar* glyphs) {
  ImFontConfig config = face_config();
  config.MergeMode = true;
  add_bytes(atlas, file, em, config, glyphs);
}

FontBook::One add_style(ImFontAtlas& atlas, const Faces& faces, TextStyle style, float scale) {
  const StyleSize size = style_size(style);
  const float em = size.size * scale;
  const ImWchar* glyphs = style == TextStyle::room_code ? kCodeGlyphs : kGlyphs;
  const auto inter = faces.inter.find(size.face);
  const auto wished = faces.wished.find(size.face);
  if (wished == faces.wished.end()) {
    if (inter == faces.inter.end()) return add_built_in(atlas, em);
    return add_face(atlas, inter->second, em, glyphs);
  }
  const auto one = add_face(atlas, wished->second, em, glyphs);
  if (inter != faces.inter.end()) fill_gaps(atlas, *inter->second, em, glyphs);
  return one;
}

}  // namespace

std::filesystem::path default_font_folder() { return "/usr/share/fonts/opentype/inter"; }

std::string no_open_dyslexic() {
  std::error_code error;
  for (const Typeface face : kFaces)
    if (!std::filesystem::exists(open_dyslexic_folder() / open_dyslexic_of(face), error))
      return base::marked("OpenDyslexic is not here; the package fonts-opendyslexic brings it");
  return "";
}

void free_letter_pixels(ImFontAtlas& atlas) { compat::free_pixels(atlas); }

Baked bake_fonts(ImFontAtlas& atlas, float scale, const std::filesystem::path& folder, Family family) {
  auto book = std::make_shared<FontBook>();
  book->scale = std::clamp(scale, 0.5f, 6.0f);
  atlas.Clear();
  compat::set_texture_width(atlas, book->scale <= 1.3f ? 1024 : book->scale <= 2.6f ? 2048 : 4096);
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
#if TWO_HATS_FREETYPE && IMGUI_VERSION_NUM < 19200
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
#endif
  Faces faces = read_faces(folder, family);
  for (int i = 0; i < kTextStyles; ++i)
    book->styles[static_cast<std::size_t>(i)] = add_style(atlas, faces, static_cast<TextStyle>(i), book->scale);
  const Size texture = compat::build_atlas(atlas);
#if IMGUI_VERSION_NUM < 19200  // later ones bake a glyph when it is first asked for
  for (FontBook::One& one : book->styles)
    for (unsigned letter = ' '; letter < FontBook::kCommon; ++letter) one.common[letter] = read_advance(one, letter);
  atlas.ClearInputData();
#endif
  for (const auto* const files : {&faces.inter, &faces.wished}) {
    for (const auto& [face, file] : *files) {
      book->files.push_back(file);
#if IMGUI_VERSION_NUM < 19200
      file->bytes = {};
#endif
    }
  }
  return {book, {std::move(faces.warnings), static_cast<int>(texture.w), static_cast<int>(texture.h)}};
}

}  // namespace two_hats::widgets
