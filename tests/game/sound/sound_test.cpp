// Cues on SDL's own stand-ins for a device: "disk" writes down what would be heard, "dummy" swallows it.
#include "game/sound/sound.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <thread>
#include <vector>

#include "tests/game/shell/a_folder.h"

namespace two_hats::testing {
namespace {

using app::Cue;
using sound::Sound;
using Standing = Sound::Standing;

// Milliseconds, longer than any machine takes; nobody waits so long unless something is broken.
constexpr int kPatience = 30000;

template <typename Is>
bool comes_true(const Is& is) {
  for (int ms = 0; ms < kPatience; ++ms) {
    if (is()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return false;
}

app::Settings volume(int percent) {
  app::Settings settings;
  settings.volume = {percent, percent, percent};
  return settings;
}

app::Cues say(std::vector<app::CueAt> cues) { return {false, std::move(cues)}; }

// What a device would have been given.
class ADevice {
 public:
  [[nodiscard]] std::vector<int> samples() const {
    const std::string bytes = read_text(file());
    std::vector<int> all;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2)
      all.push_back(static_cast<std::int16_t>(static_cast<unsigned char>(bytes[at]) |
                                              static_cast<unsigned char>(bytes[at + 1]) << 8));
    return all;
  }
  [[nodiscard]] int peak() const {
    int most = 0;
    for (const int sample : samples()) most = std::max(most, std::abs(sample));
    return most;
  }
  [[nodiscard]] std::string file() const { return (folder_.path() / "heard.raw").string(); }

 private:
  AFolder folder_;
  AVariable driver_{"SDL_AUDIODRIVER", "disk"};
  AVariable file_{"SDL_DISKAUDIOFILE", file()};
};

int peak_at(int percent) {
  const ADevice device;
  Sound sound({.folder = "assets/sounds", .too_late_ms = kPatience, .linger_ms = 100});
  sound.play(say({{Cue::drop, 0}}), volume(percent));
  EXPECT_TRUE(comes_true([&] { return sound.standing() == Standing::closed; }));
  return device.peak();
}

TEST(Sound, IsHeardAtItsVolumeAndTheDeviceIsClosedAfterIt) {
  const int whole = peak_at(100);
  EXPECT_NEAR(whole, 9783, 10) << "the peak of drop.wav, as it is";
  EXPECT_NEAR(peak_at(50), whole / 4, 40) << "as the ear takes it";
}

TEST(Sound, CuesThatWaitComeAfterOneAnother) {
  const ADevice device;
  Sound sound({.folder = "assets/sounds", .too_late_ms = kPatience, .linger_ms = 300});
  sound.play(say({{Cue::drop, 0}}), volume(1));  // opens the device, which takes its time
  ASSERT_TRUE(comes_true([&] { return sound.standing() == Standing::open; }));
  sound.play(say({{Cue::tick, 0}, {Cue::tick, 1200}}), volume(100));
  ASSERT_TRUE(comes_true([&] { return sound.standing() == Standing::closed; }));
  // Two ticks and silence between them.
  int begun = 0, quiet = 100000;
  for (const int sample : device.samples()) {
    const bool loud = std::abs(sample) > 500;
    if (loud && quiet > 4410) ++begun;
    quiet = loud ? 0 : quiet + 1;
  }
  EXPECT_EQ(begun, 2);
}

TEST(Sound, OpensNoDeviceForWhatIsOff) {
  const ADevice device;
  {
    Sound sound({.folder = "assets/sounds"});
    sound.play(say({{Cue::select, 0}, {Cue::done, 0}}), volume(0));
    sound.play({true, {}}, volume(100));
    EXPECT_EQ(sound.standing(), Standing::unused);
  }
  EXPECT_FALSE(std::filesystem::exists(device.file()));
}

TEST(Sound, WakesUpAgainAfterAPause) {
  const ADevice device;
  Sound sound({.folder = "assets/sounds", .too_late_ms = kPatience, .linger_ms = 250});
  sound.play(say({{Cue::select, 0}}), volume(100));
  ASSERT_TRUE(comes_true([&] { return sound.standing() == Standing::closed; }));
  std::filesystem::remove(device.file());
  sound.play(say({{Cue::knock, 0}}), volume(100));
  EXPECT_TRUE(comes_true([&] { return std::filesystem::exists(device.file()) && device.peak() > 1000; }));
  EXPECT_FALSE(sound.take_news()) << "all went well";
}

TEST(Sound, WithoutADeviceSaysSoOnceAndSaysWhenOneIsBack) {
  std::optional<AVariable> driver;
  driver.emplace("SDL_AUDIODRIVER", "no-such-driver");
  std::atomic<int> told = 0;
  Sound sound({.folder = "assets/sounds", .news = [&] { ++told; }, .linger_ms = 20, .try_again_ms = 0});
  sound.play(say({{Cue::select, 0}}), volume(100));
  ASSERT_TRUE(comes_true([&] { return told == 1; }));
  EXPECT_EQ(sound.standing(), Standing::failed);
  const auto news = sound.take_news();
  ASSERT_TRUE(news);
  EXPECT_TRUE(news->failed);
  EXPECT_EQ(news->why, "No sound system answers: Audio target 'no-such-driver' not available.");
  EXPECT_FALSE(sound.take_news()) << "once";
  driver.reset();
  driver.emplace("SDL_AUDIODRIVER", "dummy");
  sound.play(say({{Cue::select, 200}}), volume(100));
  ASSERT_TRUE(comes_true([&] { return told == 2; }));
  const auto later = sound.take_news();
  ASSERT_TRUE(later);
  EXPECT_FALSE(later->failed);
  EXPECT_EQ(later->why, "");
}

TEST(Sound, SaysWhichFileItCannotRead) {
  const AVariable driver("SDL_AUDIODRIVER", "dummy");
  const AFolder empty;
  Sound sound({.folder = empty.path()});
  sound.play(say({{Cue::select, 0}}), volume(100));
  std::optional<Sound::News> news;
  ASSERT_TRUE(comes_true([&] { return (news = sound.take_news()).has_value(); }));
  EXPECT_TRUE(news->failed);
  EXPECT_EQ(news->why, "A sound cannot be read: Couldn't open " + (empty.path() / "select.wav").string() + ".");
}

// Ends at once: a wait for the cue would outlast every patience.
TEST(Sound, LeavingForgetsWhatWaits) {
  const ADevice device;
  {
    Sound sound({.folder = "assets/sounds"});
    sound.play(say({{Cue::done, 24 * 3600 * 1000}}), volume(100));
  }
  EXPECT_FALSE(std::filesystem::exists(device.file()));
}

}  // namespace
}  // namespace two_hats::testing
