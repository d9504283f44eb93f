#include "game/shell/frame.h"

#include <SDL.h>
#include <SDL_opengl.h>

#if __has_include(<backends/imgui_impl_opengl3.h>)
#include <backends/imgui_impl_opengl3.h>
#else
#include <imgui_impl_opengl3.h>
#endif
#include <imgui.h>

#include <algorithm>

namespace two_hats::shell {

struct Frame::Inside {
  ImGuiContext* context = nullptr;
  ImFontAtlas* atlas = nullptr;
  bool renderer = false;
  std::filesystem::path folder;
  float scale = 0.0f;
  widgets::Family family = widgets::Family::inter;
  widgets::Baked baked;
  bool textured = false;

  void bake(float wished_scale, widgets::Family wished_family) {
    baked = widgets::bake_fonts(*atlas, wished_scale, folder, wished_family);
    scale = wished_scale;
    family = wished_family;
  }
  // The first time it makes shaders and texture as well.
  void begin_frame() {
    ImGui_ImplOpenGL3_NewFrame();
    if (!textured) widgets::free_letter_pixels(*atlas);
    textured = true;
  }
  // 1.86 has one texture for all fonts: it goes and comes again between frames. The renderer makes the first one.
  void have_letters(float wished_scale, widgets::Family wished_family) {
    if (scale == wished_scale && family == wished_family) return;
#if IMGUI_VERSION_NUM < 19200
    if (textured) ImGui_ImplOpenGL3_DestroyFontsTexture();
    bake(wished_scale, wished_family);
    if (textured) {
      ImGui_ImplOpenGL3_CreateFontsTexture();
      widgets::free_letter_pixels(*atlas);
    }
#else
    bake(wished_scale, wished_family);
#endif
  }
};

Frame::Frame(const std::filesystem::path& fonts) : inside_(std::make_unique<Inside>()) {
  Inside& in = *inside_;
  in.folder = fonts;
  IMGUI_CHECKVERSION();
  in.context = ImGui::CreateContext();
  ImGui::SetCurrentContext(in.context);  // another frame may be alive: CreateContext leaves its own current
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  in.atlas = io.Fonts;
  ImGui::GetStyle().CircleTessellationMaxError = 0.12f;
}

std::unique_ptr<Frame> Frame::begin(const std::filesystem::path& fonts) {
  return std::unique_ptr<Frame>(new Frame(fonts));
}

void Frame::bake_letters(float scale, widgets::Family family) { inside_->bake(scale, family); }

base::Result<base::Done> Frame::meet_display() {
  ImGui::SetCurrentContext(inside_->context);
  if (!ImGui_ImplOpenGL3_Init("#version 150")) {
    return base::Error{"OpenGL 3.2 could not be set up for drawing.",
                       "Update the graphics driver, or play with --text."};
  }
  inside_->renderer = true;
  if (inside_->baked.book) inside_->begin_frame();
  return base::Done{};
}

base::Result<std::unique_ptr<Frame>> Frame::create(const std::filesystem::path& fonts) {
  auto frame = begin(fonts);
  if (auto met = frame->meet_display(); !met) return met.error();
  return frame;
}

Frame::~Frame() {
  ImGui::SetCurrentContext(inside_->context);
  if (inside_->renderer) ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext(inside_->context);
}

void Frame::draw(widgets::Ui& ui, const Look& look, const widgets::Input& input,
                 const std::function<void(widgets::Ui&)>& page) {
  Inside& in = *inside_;
  ImGui::SetCurrentContext(in.context);
  in.have_letters(look.scale, look.family);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {look.pixels.w, look.pixels.h};
  io.DisplayFramebufferScale = {1, 1};
  io.DeltaTime = std::max(input.delta_seconds, 1e-4f);
  in.begin_frame();
  ImGui::NewFrame();
  ui.begin_frame({look.pixels, look.scale, look.mode, look.hat, in.baked.book}, input);
  page(ui);
  ui.end_frame();
  ImGui::Render();
  const widgets::Colour ground = widgets::colour_of(widgets::Token::bg, look.mode);
  glViewport(0, 0, static_cast<int>(look.pixels.w), static_cast<int>(look.pixels.h));
  glClearColor(static_cast<float>(ground.r) / 255.0f, static_cast<float>(ground.g) / 255.0f,
               static_cast<float>(ground.b) / 255.0f, 1.0f);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

const std::vector<std::string>& Frame::warnings() const { return inside_->baked.report.warnings; }

}  // namespace two_hats::shell
