#include "game/shell/headless.h"

#include <SDL.h>
#include <SDL_opengl.h>

#include <algorithm>
#include <cstring>

#include "game/shell/window.h"

namespace two_hats::shell {
namespace {

constexpr float kFrameSeconds = 1.0f / 60.0f;

// The calls of framebuffer objects, asked from the context in use.
struct Calls {
  PFNGLGENFRAMEBUFFERSPROC gen_framebuffers = nullptr;
  PFNGLDELETEFRAMEBUFFERSPROC delete_framebuffers = nullptr;
  PFNGLBINDFRAMEBUFFERPROC bind_framebuffer = nullptr;
  PFNGLFRAMEBUFFERRENDERBUFFERPROC framebuffer_renderbuffer = nullptr;
  PFNGLGENRENDERBUFFERSPROC gen_renderbuffers = nullptr;
  PFNGLDELETERENDERBUFFERSPROC delete_renderbuffers = nullptr;
  PFNGLBINDRENDERBUFFERPROC bind_renderbuffer = nullptr;
  PFNGLRENDERBUFFERSTORAGEPROC renderbuffer_storage = nullptr;

  template <typename Call>
  static bool find(Call& call, const char* name) {
    call = reinterpret_cast<Call>(SDL_GL_GetProcAddress(name));
    return call != nullptr;
  }
  bool find_all() {
    return find(gen_framebuffers, "glGenFramebuffers") && find(delete_framebuffers, "glDeleteFramebuffers") &&
           find(bind_framebuffer, "glBindFramebuffer") && find(framebuffer_renderbuffer, "glFramebufferRenderbuffer") &&
           find(gen_renderbuffers, "glGenRenderbuffers") && find(delete_renderbuffers, "glDeleteRenderbuffers") &&
           find(bind_renderbuffer, "glBindRenderbuffer") && find(renderbuffer_storage, "glRenderbufferStorage");
  }
};

}  // namespace

struct Headless::Inside {
  std::unique_ptr<Window> window;
  std::unique_ptr<Frame> frame;
  Calls gl;
  GLuint framebuffer = 0;
  GLuint colour = 0;
  int width = 0;
  int height = 0;

  void resize(int w, int h) {
    if (w == width && h == height) return;
    width = w;
    height = h;
    gl.bind_renderbuffer(GL_RENDERBUFFER, colour);
    gl.renderbuffer_storage(GL_RENDERBUFFER, GL_RGBA8, w, h);
    gl.framebuffer_renderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour);
  }
};

Headless::Headless() : inside_(std::make_unique<Inside>()) {}

base::Result<std::unique_ptr<Headless>> Headless::open(const std::filesystem::path& fonts) {
  std::unique_ptr<Headless> headless(new Headless());
  Inside& in = *headless->inside_;
  Window::Wish wish;
  wish.width = 960;
  wish.height = 600;
  wish.offscreen = true;
  auto window = Window::open(wish);
  if (!window) return window.error();
  in.window = std::move(*window);
  if (!in.gl.find_all()) {
    return base::Error{"This machine's OpenGL cannot draw into a picture.", "Install Mesa's software driver."};
  }
  auto frame = Frame::create(fonts);
  if (!frame) return frame.error();
  in.frame = std::move(*frame);
  in.gl.gen_framebuffers(1, &in.framebuffer);
  in.gl.gen_renderbuffers(1, &in.colour);
  in.gl.bind_framebuffer(GL_FRAMEBUFFER, in.framebuffer);
  return headless;
}

Headless::~Headless() {
  Inside& in = *inside_;
  in.frame.reset();
  if (in.framebuffer != 0) in.gl.delete_framebuffers(1, &in.framebuffer);
  if (in.colour != 0) in.gl.delete_renderbuffers(1, &in.colour);
}

void Headless::draw(widgets::Ui& ui, const Look& look, widgets::Input input,
                    const std::function<void(widgets::Ui&)>& page) {
  Inside& in = *inside_;
  input.delta_seconds = kFrameSeconds;
  in.gl.bind_framebuffer(GL_FRAMEBUFFER, in.framebuffer);
  in.resize(std::max(1, static_cast<int>(look.pixels.w)), std::max(1, static_cast<int>(look.pixels.h)));
  in.frame->draw(ui, look, input, page);
}

Picture Headless::picture() const {
  const Inside& in = *inside_;
  Picture picture;
  picture.width = in.width;
  picture.height = in.height;
  picture.rgba.resize(static_cast<std::size_t>(in.width) * static_cast<std::size_t>(in.height) * 4);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, in.width, in.height, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
  const std::size_t row = static_cast<std::size_t>(in.width) * 4;
  for (int y = 0; y < in.height / 2; ++y) {
    std::uint8_t* top = picture.rgba.data() + row * static_cast<std::size_t>(y);
    std::uint8_t* low = picture.rgba.data() + row * static_cast<std::size_t>(in.height - 1 - y);
    std::swap_ranges(top, top + row, low);
  }
  for (std::size_t i = 3; i < picture.rgba.size(); i += 4) picture.rgba[i] = 255;
  return picture;
}

const std::vector<std::string>& Headless::warnings() const { return inside_->frame->warnings(); }

}  // namespace two_hats::shell
