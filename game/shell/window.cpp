#include "game/shell/window.h"

#include <SDL.h>
#include <SDL_opengl.h>

#include <algorithm>
#include <chrono>

#include "game/shell/events.h"
#include "game/shell/paths.h"
#include "game/shell/png.h"

namespace two_hats::shell {
namespace {

constexpr int kLeastWidth = 960;
constexpr int kLeastHeight = 600;
constexpr int kFramesAfterEvent = 2;

// The mark in the task bar. A window without one is no worse, so what cannot be read is left out.
void set_icon(SDL_Window* window) {
  const auto file = window_icon();
  if (!file) return;
  auto picture = load_png(*file);
  if (!picture) return;
  SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormatFrom(picture->rgba.data(), picture->width, picture->height, 32,
                                                            picture->width * 4, SDL_PIXELFORMAT_RGBA32);
  if (surface == nullptr) return;
  SDL_SetWindowIcon(window, surface);  // copies the pixels
  SDL_FreeSurface(surface);
}

base::Error no_window(const std::string& what) {
  return {what + ": " + SDL_GetError() + ".", "Play in the terminal with --text."};
}

WindowPlace here(const WindowPlace& place) {
  std::vector<Area> displays;
  for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
    SDL_Rect usable;
    if (SDL_GetDisplayUsableBounds(i, &usable) == 0) displays.push_back({usable.x, usable.y, usable.w, usable.h});
  }
  return corrected(place, displays, {0, 0, kLeastWidth, kLeastHeight});
}

}  // namespace

struct Window::Inside {
  SDL_Window* window = nullptr;
  SDL_GLContext context = nullptr;
  SDL_GameController* pad = nullptr;
  bool started = false;
  bool complete = false;
  bool offscreen = false;
  bool close = false;
  int awake = kFramesAfterEvent;
  int owed = 1 + kFramesAfterEvent;
  int pictures = 0;
  Events events;
  NormalPlace normal;
  std::chrono::steady_clock::time_point last = std::chrono::steady_clock::now();

  [[nodiscard]] float density() const {
    int drawn = 0;
    int wide = 0;
    SDL_GL_GetDrawableSize(window, &drawn, nullptr);
    SDL_GetWindowSize(window, &wide, nullptr);
    return wide > 0 && drawn > 0 ? static_cast<float>(drawn) / static_cast<float>(wide) : 1.0f;
  }
  void open_first_pad() {
    for (int i = 0; pad == nullptr && i < SDL_NumJoysticks(); ++i) {
      if (SDL_IsGameController(i) == SDL_TRUE) pad = SDL_GameControllerOpen(i);
    }
  }
  // What the first picture need not wait for.
  void complete_once() {
    if (complete || offscreen) return;
    complete = true;
    set_icon(window);
    SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER);  // the pads that are there come as events
  }
  void close_pad(SDL_JoystickID id) {
    if (pad == nullptr || SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(pad)) != id) return;
    SDL_GameControllerClose(pad);
    pad = nullptr;
    open_first_pad();
  }
  [[nodiscard]] Area area() const {
    Area area;
    SDL_GetWindowPosition(window, &area.x, &area.y);
    SDL_GetWindowSize(window, &area.width, &area.height);
    return area;
  }
  [[nodiscard]] bool is_normal() const {
    constexpr Uint32 kOther =
        SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_MAXIMIZED | SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN;
    return (SDL_GetWindowFlags(window) & kOther) == 0;
  }
  void stand_at(const WindowPlace& place) const {
    if (place.maximised) return SDL_MaximizeWindow(window);
    // Now that it is shown, the frame around it is known and counted.
    SDL_SetWindowPosition(window, place.area.x, place.area.y);
  }
  // Without asking the system: of what it has told already.
  static bool next(SDL_Event& event, SDL_eventaction action) {
    return SDL_PeepEvents(&event, 1, action, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0;
  }
  [[nodiscard]] bool goes_on() const {
    SDL_Event event;
    return awake > 0 || events.stick_held() || next(event, SDL_PEEKEVENT);
  }
  bool is_full() const { return (SDL_GetWindowFlags(window) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0; }
  void take(const SDL_Event& event) {
    awake = kFramesAfterEvent;
    if (event.type != SDL_MOUSEMOTION) owed = 1 + kFramesAfterEvent;
    if (event.type == SDL_QUIT) close = true;
    if (event.type == SDL_CONTROLLERDEVICEADDED) open_first_pad();
    if (event.type == SDL_CONTROLLERDEVICEREMOVED) close_pad(event.cdevice.which);
    if (event.type == SDL_KEYDOWN && event.key.keysym.sym == SDLK_F11 && event.key.repeat == 0) {
      SDL_SetWindowFullscreen(window, is_full() ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
    }
    events.take(event, density());
  }
};

Window::Window() : inside_(std::make_unique<Inside>()) {}

base::Result<std::unique_ptr<Window>> Window::open(const Wish& wish) {
  std::unique_ptr<Window> made(new Window());
  Inside& in = *made->inside_;
  in.offscreen = wish.offscreen;
  if (wish.offscreen) SDL_SetHint(SDL_HINT_VIDEODRIVER, "offscreen");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "0");
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return no_window("No display answers");
  in.started = true;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
#ifdef __APPLE__
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG);
#endif
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
  Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE;
  if (!wish.offscreen) flags |= SDL_WINDOW_ALLOW_HIGHDPI;
  if (wish.full_screen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
  const bool known = wish.place.has_value();
  WindowPlace place{{static_cast<int>(SDL_WINDOWPOS_CENTERED), static_cast<int>(SDL_WINDOWPOS_CENTERED),
                     std::max(kLeastWidth, wish.width), std::max(kLeastHeight, wish.height)},
                    false};
  if (known) place = here(*wish.place);
  in.window =
      SDL_CreateWindow(wish.title.c_str(), place.area.x, place.area.y, place.area.width, place.area.height, flags);
  if (in.window == nullptr) return no_window("The window could not be opened");
  SDL_SetWindowMinimumSize(in.window, kLeastWidth, kLeastHeight);
  if (known && !wish.full_screen) in.stand_at(place);
  if (known) in.normal = NormalPlace(place.area);
  in.context = SDL_GL_CreateContext(in.window);
  if (in.context == nullptr) return no_window("OpenGL 3.2 is not to be had");
  SDL_GL_SetSwapInterval(wish.offscreen ? 0 : 1);
  SDL_StartTextInput();
  return made;
}

Window::~Window() {
  Inside& in = *inside_;
  if (in.pad != nullptr) SDL_GameControllerClose(in.pad);
  if (in.context != nullptr) SDL_GL_DeleteContext(in.context);
  if (in.window != nullptr) SDL_DestroyWindow(in.window);
  if (in.started) {
    if (in.complete) SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
  }
}

bool Window::wait(bool animating, int longest_ms) {
  Inside& in = *inside_;
  const bool go_on = animating || in.goes_on();
  if (in.awake > 0) --in.awake;
  bool woke = true;
  SDL_Event event;
  if (!go_on) {
    woke = (longest_ms > 0 ? SDL_WaitEventTimeout(&event, longest_ms) : SDL_WaitEvent(&event)) != 0;
    // Time asleep is not time in which something moved.
    in.last = std::chrono::steady_clock::now() - std::chrono::milliseconds(16);
    if (woke) in.take(event);
  }
  SDL_PumpEvents();
  while (in.next(event, SDL_PEEKEVENT) && in.events.fits(event) && in.next(event, SDL_GETEVENT)) in.take(event);
  return woke;
}

bool Window::rests() const { return !inside_->goes_on(); }

widgets::Input Window::take_input() {
  Inside& in = *inside_;
  const auto now = std::chrono::steady_clock::now();
  const float seconds = std::chrono::duration<float>(now - in.last).count();
  in.last = now;
  in.normal.saw(in.area(), in.is_normal(), static_cast<long>(SDL_GetTicks64()));
  return in.events.flush(seconds);
}

bool Window::wants_to_close() const { return inside_->close; }
void Window::stay_open() { inside_->close = false; }

widgets::Size Window::pixels() const {
  int w = 0;
  int h = 0;
  SDL_GL_GetDrawableSize(inside_->window, &w, &h);
  return {static_cast<float>(w), static_cast<float>(h)};
}

float Window::density() const { return inside_->density(); }
bool Window::full_screen() const { return inside_->is_full(); }
void Window::set_full_screen(bool on) {
  SDL_SetWindowFullscreen(inside_->window, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

std::optional<WindowPlace> Window::place() const {
  const Inside& in = *inside_;
  const bool maximised = (SDL_GetWindowFlags(in.window) & SDL_WINDOW_MAXIMIZED) != 0;
  if (in.is_normal()) return WindowPlace{in.area(), false};
  if (!in.normal.held()) return std::nullopt;
  return WindowPlace{*in.normal.held(), maximised};
}

int Window::pictures() const { return inside_->pictures; }
bool Window::owes_picture() const { return inside_->owed > 0 || inside_->events.stick_held(); }
bool Window::has_pad() const { return inside_->pad != nullptr; }
void Window::present() {
  SDL_GL_SwapWindow(inside_->window);
  inside_->owed = std::max(0, inside_->owed - 1);
  ++inside_->pictures;
  inside_->complete_once();
}
void Window::copy(const std::string& text) { SDL_SetClipboardText(text.c_str()); }

void Window::wake() {
  SDL_Event event{};
  event.type = SDL_USEREVENT;
  SDL_PushEvent(&event);
}

}  // namespace two_hats::shell
