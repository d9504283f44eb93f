// The few places where Dear ImGui 1.86 and 1.92 differ. Only this room's .cpp files include it.
#pragma once

#include <imgui.h>

#if __has_include(<imgui_freetype.h>)
#include <imgui_freetype.h>
#define TWO_HATS_FREETYPE 1
#elif __has_include(<misc/freetype/imgui_freetype.h>)
#include <misc/freetype/imgui_freetype.h>
#define TWO_HATS_FREETYPE 1
#else
#define TWO_HATS_FREETYPE 0
#endif

#include "game/widgets/geometry.h"

namespace two_hats::widgets::compat {

inline ImVec2 vec(Point p) { return {p.x, p.y}; }
inline ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

struct Glyph {
  float x0, y0, x1, y1, u0, v0, u1, v1, advance;
};

// In pixels, y from the top of the font's box.
inline Glyph find_glyph(ImFont* font, float size, unsigned codepoint) {
#if IMGUI_VERSION_NUM >= 19200
  const ImFontGlyph* g = font->GetFontBaked(size)->FindGlyph(static_cast<ImWchar>(codepoint));
#else
  (void)size;
  const ImFontGlyph* g = font->FindGlyph(static_cast<ImWchar>(codepoint));
#endif
  return {g->X0, g->Y0, g->X1, g->Y1, g->U0, g->V0, g->U1, g->V1, g->AdvanceX};
}

inline bool has_glyph(ImFont* font, float size, unsigned codepoint) {
  if (codepoint > 0xFFFF) return false;
#if IMGUI_VERSION_NUM >= 19200
  (void)size;
  return font->IsGlyphInFont(static_cast<ImWchar>(codepoint));
#else
  (void)size;
  return font->FindGlyphNoFallback(static_cast<ImWchar>(codepoint)) != nullptr;
#endif
}

inline float ascent(ImFont* font, float size) {
#if IMGUI_VERSION_NUM >= 19200
  return font->GetFontBaked(size)->Ascent;
#else
  (void)size;
  return font->Ascent;
#endif
}

// Bakes what was added; tells the texture's size.
inline Size build_atlas(ImFontAtlas& atlas) {
#if IMGUI_VERSION_NUM >= 19200
  if (!(ImGui::GetIO().BackendFlags & ImGuiBackendFlags_RendererHasTextures)) atlas.Build();
  return atlas.TexData != nullptr
             ? Size{static_cast<float>(atlas.TexData->Width), static_cast<float>(atlas.TexData->Height)}
             : Size{};
#else
  unsigned char* pixels = nullptr;  // as the renderer asks for them
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
#endif
}

// Of a texture that is made already.
inline void free_pixels(ImFontAtlas& atlas) {
#if IMGUI_VERSION_NUM >= 19200
  (void)atlas;  // the renderer asks for more letters as they come
#else
  atlas.ClearTexData();
#endif
}

inline void set_texture_width(ImFontAtlas& atlas, int width) {
#if IMGUI_VERSION_NUM >= 19200
  atlas.TexMinWidth = width;
#else
  atlas.TexDesiredWidth = width;
#endif
}

}  // namespace two_hats::widgets::compat
