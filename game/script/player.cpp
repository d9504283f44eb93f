#include "game/script/player.h"

#include <charconv>
#include <filesystem>
#include <memory>
#include <ostream>

#include "engine/base/text.h"
#include "game/screens/screens.h"
#include "game/shell/headless.h"
#include "game/text/speak.h"

namespace two_hats::script {
namespace {

using base::Done;
using base::Error;
using base::Result;

std::string screen_word(app::Screen screen) {
  const char* const words[] = {"home",    "hats",     "table",    "reveal",      "debrief", "settings",
                               "problem", "practice", "question", "explanation", "summary"};
  return words[static_cast<int>(screen)];
}

std::optional<int> number(const std::string& word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() ? std::optional(value) : std::nullopt;
}

// What a step is carried out on: the screens, or the text front.
class Front {
 public:
  explicit Front(shell::Outside& world, app::State& state) : world_(world), state_(state) {}
  virtual ~Front() = default;
  virtual Result<Done> click(const std::string& name) = 0;
  virtual Result<Done> press(const std::string& key) = 0;
  virtual Result<Done> type(const std::string& words) = 0;
  virtual bool sees(const std::string& words) = 0;
  virtual std::string all_words() = 0;
  virtual Result<Done> picture(const std::string&) { return Done{}; }
  virtual Result<Done> look(const Step&) { return Done{}; }
  // enabled, disabled, checked, focus: empty if the front has no such thing.
  virtual std::optional<bool> is(const std::string& what, const std::string& name) = 0;
  virtual std::vector<std::string> clipped() { return {}; }

 protected:
  shell::Outside& world_;
  app::State& state_;
};

class ScreenFront : public Front {
 public:
  ScreenFront(shell::Outside& world, app::State& state, std::unique_ptr<shell::Headless> headless,
              std::optional<std::string> folder)
      : Front(world, state), headless_(std::move(headless)), folder_(std::move(folder)) {
    settle();
  }

  Result<Done> click(const std::string& name) override {
    const widgets::NamedThing* thing = ui_.find(name);
    if (!thing) return Error{"there is nothing named “" + name + "” on the screen; there are: " + names(), ""};
    if (!thing->enabled) return Error{"“" + name + "” cannot be pressed now: " + thing->reason, ""};
    if (!ui_.activate(name)) return Error{"“" + name + "” lies beneath something else", ""};
    settle();
    return Done{};
  }
  Result<Done> press(const std::string& word) override {
    widgets::KeyPress press;
    std::string name = word;
    for (char& c : name)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (name.rfind("ctrl+", 0) == 0) press.ctrl = true, name = name.substr(5);
    if (name.rfind("shift+", 0) == 0) press.shift = true, name = name.substr(6);
    const auto key = widgets::read_key(name);
    if (!key) return Error{"there is no key “" + word + "”", ""};
    press.key = *key;
    widgets::Input input = quiet();
    input.keys.push_back(press);
    frame(input);
    settle();
    return Done{};
  }
  Result<Done> type(const std::string& words) override {
    widgets::Input input = quiet();
    input.typed = words;
    frame(input);
    settle();
    return Done{};
  }
  bool sees(const std::string& words) override { return ui_.sees(words); }
  std::string all_words() override {
    std::string all;
    for (const auto& text : ui_.texts()) all += (all.empty() ? "" : " | ") + text.text;
    return all;
  }
  Result<Done> picture(const std::string& name) override {
    settle();
    if (!folder_) return Done{};
    std::error_code error;
    std::filesystem::create_directories(*folder_, error);
    const auto file = std::filesystem::path(*folder_) / (name + ".png");
    return shell::save_png(file, headless_->picture());
  }
  Result<Done> look(const Step& step) override {
    if (step.verb == "size") {
      const auto width = number(step.words[0]), height = number(step.words[1]);
      if (!width || !height || *width < 200 || *height < 200)
        return Error{"size takes a width and a height in pixels", ""};
      pixels_ = {static_cast<float>(*width), static_cast<float>(*height)};
    } else if (step.verb == "scale") {
      const auto percent = number(step.words[0]);
      if (!percent) return Error{"scale takes a number of per cent", ""};
      world_.run(state_, app::SetScale{*percent});
    } else {
      const std::string& word = step.words[0];
      if (word != "light" && word != "dark" && word != "contrast")
        return Error{"theme takes light, dark or contrast", ""};
      world_.run(state_, app::SetTheme{word == "dark"       ? app::Theme::dark
                                       : word == "contrast" ? app::Theme::contrast
                                                            : app::Theme::light});
    }
    settle();
    return Done{};
  }
  std::optional<bool> is(const std::string& what, const std::string& name) override {
    const widgets::NamedThing* thing = ui_.find(name);
    if (!thing) return std::nullopt;
    if (what == "enabled") return thing->enabled;
    if (what == "disabled") return !thing->enabled;
    if (what == "checked") return thing->checked;
    return thing->focused;
  }
  std::vector<std::string> clipped() override {
    std::vector<std::string> cut;
    for (const auto& text : ui_.texts())
      if (text.cut && !text.hidden) cut.push_back(text.text);
    return cut;
  }

 private:
  widgets::Input quiet() const {
    widgets::Input input;
    input.settled = true;
    return input;
  }
  std::string names() const {
    std::string all;
    for (const auto& thing : ui_.things()) all += (all.empty() ? "" : ", ") + thing.name;
    return all;
  }
  void frame(const widgets::Input& input) {
    shell::Look look;
    look.pixels = pixels_;
    look.scale = static_cast<float>(state_.settings.scale_percent) / 100.0f;
    look.mode = screens::mode_of(state_.settings.theme);
    look.hat = screens::worn_hat(state_);
    screens::Commands commands;
    headless_->draw(ui_, look, input,
                    [&](widgets::Ui& page) { commands = screens::draw_screen(page, state_, scratch_); });
    for (const app::Command& command : commands) world_.run(state_, command);
  }
  // A press acts in the next frame and shows in the one after it; scrolling to the focus takes one more.
  void settle() {
    for (int i = 0; i < 4; ++i) frame(quiet());
  }

  std::unique_ptr<shell::Headless> headless_;
  std::optional<std::string> folder_;
  widgets::Ui ui_;
  screens::Scratch scratch_;
  widgets::Size pixels_{1280, 800};
};

class TextFront : public Front {
 public:
  TextFront(shell::Outside& world, app::State& state, std::ostream& out) : Front(world, state), out_(out) {
    say(text::speak(state_));
  }
  Result<Done> click(const std::string& name) override {
    return Error{"“click " + name + "” needs the screens; in the text front use: type WORDS", ""};
  }
  Result<Done> press(const std::string& key) override {
    return Error{"“key " + key + "” needs the screens; in the text front use: type WORDS", ""};
  }
  Result<Done> type(const std::string& words) override {
    out_ << "> " << words << "\n";
    const text::Heard heard = text::hear(state_, words);
    said_.clear();
    if (!heard.reply.empty()) say(heard.reply + "\n");
    const app::State before = state_;
    for (const app::Command& command : heard.commands) world_.run(state_, command);
    if (heard.again)
      say(text::speak(state_));
    else if (!heard.commands.empty() && !state_.quit)
      say(text::speak_change(before, state_));
    return Done{};
  }
  bool sees(const std::string& words) override { return said_.find(words) != std::string::npos; }
  std::string all_words() override { return said_; }
  std::optional<bool> is(const std::string&, const std::string&) override { return std::nullopt; }

 private:
  void say(const std::string& words) {
    said_ += words;
    out_ << words;
  }
  std::ostream& out_;
  std::string said_;
};

Result<Done> expect(Front& front, const app::State& state, const Step& step) {
  const std::string& what = step.words[0];
  const std::string value = step.words.size() > 1 ? step.words[1] : "";
  const auto same = [&](const std::string& is) -> Result<Done> {
    if (is == value) return Done{};
    return Error{"expected " + what + " " + value + ", but it is " + (is.empty() ? "none" : is), ""};
  };
  if (what == "screen") return same(screen_word(state.screen));
  if (what == "card") return same(state.session && state.session->table ? state.session->table->card : "");
  if (what == "turns") return same(std::to_string(state.session ? state.session->turns.size() : 0));
  if (what == "unclipped") {
    const auto cut = front.clipped();
    if (cut.empty()) return Done{};
    return Error{"this text does not fit: " + base::joined(cut, " | "), ""};
  }
  if (what == "enabled" || what == "disabled" || what == "checked" || what == "focus") {
    const auto is = front.is(what, value);
    if (!is) return Error{"there is nothing named “" + value + "” on the screen", ""};
    if (*is) return Done{};
    return Error{"expected " + value + " to be " + what + ", but it is not", ""};
  }
  return Error{"nothing can be expected of “" + what + "”",
               "screen, card, turns, enabled, disabled, checked, focus, unclipped"};
}

Result<Done> carry_out(Front& front, const app::State& state, const Step& step) {
  if (step.verb == "click") return front.click(step.words[0]);
  if (step.verb == "type") return front.type(step.rest);
  if (step.verb == "picture") return front.picture(step.words[0]);
  if (step.verb == "expect") return expect(front, state, step);
  if (step.verb == "see" || step.verb == "unseen") {
    if (front.sees(step.rest) == (step.verb == "see")) return Done{};
    return Error{(step.verb == "see" ? "these words are not there: “" : "these words are there: “") + step.rest +
                     "”. On the screen: " + front.all_words(),
                 ""};
  }
  if (step.verb == "key" || step.verb == "pad") {
    for (const std::string& key : step.words)
      if (auto done = front.press(key); !done) return done;
    return Done{};
  }
  return front.look(step);
}

}  // namespace

Result<Done> play(const std::string& file, const std::vector<Step>& steps, const PlayWishes& wishes,
                  std::ostream& out) {
  auto outside = shell::Outside::open(wishes.game, shell::Rater::Way::at_once);
  if (!outside) return outside.error();
  app::State state = (*outside)->opening_state();
  (*outside)->start_as_wished(state);
  std::unique_ptr<Front> front;
  if (wishes.text) {
    front = std::make_unique<TextFront>(**outside, state, out);
  } else {
    auto headless = shell::Headless::open();
    if (!headless) return headless.error();
    front = std::make_unique<ScreenFront>(**outside, state, std::move(*headless), wishes.pictures);
  }
  for (const Step& step : steps) {
    (*outside)->look_at_pack(state);
    if (auto done = carry_out(*front, state, step); !done)
      return Error{file + ":" + std::to_string(step.line) + ": " + done.error().what, done.error().mend};
  }
  out << file << ": " << steps.size() << " steps, all as expected.\n";
  return Done{};
}

}  // namespace two_hats::script
