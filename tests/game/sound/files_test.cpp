// The files of the cues: short, clean, and what the script makes, to the last byte.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "game/app/cue.h"
#include "tests/game/shell/a_folder.h"

namespace two_hats::testing {
namespace {

const std::filesystem::path kFolder = "assets/sounds";
constexpr std::size_t kHead = 44;
constexpr int kRate = 44100;

struct Wav {
  std::string head;
  std::vector<int> samples;
};

int little_endian(const std::string& bytes, std::size_t at, int count) {
  int value = 0;
  for (int i = count - 1; i >= 0; --i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

Wav read_wav(const std::filesystem::path& file) {
  const std::string bytes = read_text(file);
  if (bytes.size() < kHead) return {};
  Wav wav{bytes.substr(0, kHead), {}};
  for (std::size_t at = kHead; at + 1 < bytes.size(); at += 2)
    wav.samples.push_back(static_cast<std::int16_t>(little_endian(bytes, at, 2)));
  return wav;
}

std::string file_of(int cue) { return std::string(app::name_of(static_cast<app::Cue>(cue))) + ".wav"; }

TEST(SoundFiles, ThereIsOneForEveryCueAndNoOther) {
  std::set<std::string> wanted, found;
  for (int i = 0; i < app::kCueCount; ++i) wanted.insert(file_of(i));
  for (const auto& entry : std::filesystem::directory_iterator(kFolder))
    if (entry.path().extension() == ".wav") found.insert(entry.path().filename().string());
  EXPECT_EQ(found, wanted);
}

TEST(SoundFiles, AreShortCleanAndNeverLoud) {
  for (int i = 0; i < app::kCueCount; ++i) {
    const Wav wav = read_wav(kFolder / file_of(i));
    ASSERT_FALSE(wav.samples.empty()) << file_of(i);
    EXPECT_EQ(wav.head.substr(0, 4) + wav.head.substr(8, 8), "RIFFWAVEfmt ") << file_of(i);
    EXPECT_EQ(little_endian(wav.head, 20, 2), 1) << file_of(i) << ": plain samples";
    EXPECT_EQ(little_endian(wav.head, 22, 2), 1) << file_of(i) << ": one channel";
    EXPECT_EQ(little_endian(wav.head, 24, 4), kRate) << file_of(i);
    EXPECT_EQ(little_endian(wav.head, 34, 2), 16) << file_of(i) << ": bits";
    EXPECT_LT(wav.samples.size(), static_cast<std::size_t>(kRate * 9 / 10)) << file_of(i) << ": under 900 ms";
    const auto loudness = [](int sample) { return std::abs(sample); };
    const int peak = std::abs(*std::ranges::max_element(wav.samples, {}, loudness));
    EXPECT_LE(peak, 11628) << file_of(i) << ": -9 dBFS at most, which no clipping reaches";
    EXPECT_GE(peak, 32767 / 10) << file_of(i) << ": -20 dBFS at least";
    // No click: it begins and ends in silence, and never leaps by more than half its height.
    EXPECT_LE(std::abs(wav.samples.front()), 4) << file_of(i);
    EXPECT_LE(std::abs(wav.samples.back()), 4) << file_of(i);
    int leap = 0;
    for (std::size_t s = 1; s < wav.samples.size(); ++s)
      leap = std::max(leap, std::abs(wav.samples[s] - wav.samples[s - 1]));
    EXPECT_LE(leap, peak * 3 / 4) << file_of(i);
  }
}

TEST(SoundFiles, AreWhatTheScriptMakes) {
  if (std::system("python3 -c 'import sys; sys.exit(sys.version_info < (3, 8))' >/dev/null 2>&1") != 0)
    GTEST_SKIP() << "there is no python3 here, so the script cannot be run";
  const AFolder made;
  const std::string command = "python3 assets/sounds/make_sounds.py '" + made.text() + "'";
  ASSERT_EQ(std::system(command.c_str()), 0);
  for (int i = 0; i < app::kCueCount; ++i)
    EXPECT_TRUE(read_text(made.path() / file_of(i)) == read_text(kFolder / file_of(i)))
        << file_of(i) << " is not what the script makes: run python3 assets/sounds/make_sounds.py";
}

}  // namespace
}  // namespace two_hats::testing
