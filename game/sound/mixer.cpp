#include "game/sound/mixer.h"

#include <SDL.h>
#include <SDL_mixer.h>

#include <algorithm>
#include <cmath>

namespace two_hats::sound {
namespace {

// As the files are written: nothing has to be converted here.
constexpr int kRate = 44100;
constexpr int kChannels = 1;
constexpr int kBytesPerSample = 2;
constexpr int kBuffer = 1024;  // samples: 23 ms
constexpr int kVoices = 10;

// The ear takes half the figure for about half as loud.
int volume_of(int percent) {
  const double part = std::clamp(percent, 0, 100) / 100.0;
  return std::max(1, static_cast<int>(std::lround(MIX_MAX_VOLUME * part * part)));
}

}  // namespace

base::Result<base::Done> Mixer::open(const std::filesystem::path& folder) {
  const auto failed = [&](const std::string& what) {
    const base::Error error{what + ": " + SDL_GetError() + ".", "The game goes on without sound."};
    close();
    return error;
  };
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return failed("No sound system answers");
  subsystem_ = true;
  if (Mix_OpenAudioDevice(kRate, AUDIO_S16SYS, kChannels, kBuffer, nullptr, 0) != 0)
    return failed("No sound device answers");
  device_ = true;
  Mix_AllocateChannels(kVoices);
  for (int i = 0; i < app::kCueCount; ++i) {
    const auto file = folder / (std::string(app::name_of(static_cast<app::Cue>(i))) + ".wav");
    Mix_Chunk* chunk = Mix_LoadWAV(file.string().c_str());
    if (chunk == nullptr) return failed("A sound cannot be read");
    chunks_[static_cast<std::size_t>(i)] = chunk;
  }
  open_ = true;
  return base::Done{};
}

void Mixer::close() {
  if (device_) Mix_HaltChannel(-1);
  for (void*& chunk : chunks_) {
    if (chunk != nullptr) Mix_FreeChunk(static_cast<Mix_Chunk*>(chunk));
    chunk = nullptr;
  }
  if (device_) Mix_CloseAudio();
  if (subsystem_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
  subsystem_ = device_ = open_ = false;
}

int Mixer::play(app::Cue cue, int percent) {
  auto* chunk = static_cast<Mix_Chunk*>(chunks_[static_cast<std::size_t>(cue)]);
  for (int voice = 0; voice < kVoices; ++voice) {
    if (Mix_Playing(voice) != 0) continue;
    // Before it begins, or its first samples have the loudness of the last one here.
    Mix_Volume(voice, volume_of(percent));
    Mix_PlayChannel(voice, chunk, 0);
    return static_cast<int>(chunk->alen) * 1000 / (kRate * kChannels * kBytesPerSample);
  }
  return 0;
}

}  // namespace two_hats::sound
