#include "game/sound/mixer.h"

#include <SDL.h>
#include <SDL_mixer.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace two_hats::sound {
namespace {

// As the files are written: nothing has to be converted here.
constexpr int kRate = 44100;
constexpr int kChannels = 1;
constexpr int kBytesPerSample = 2;
constexpr int kBuffer = 1024;  // samples: 23 ms
constexpr int kVoices = 10;

#if defined(_WIN32)
constexpr const char* kLibrary = "SDL2_mixer.dll";
#elif defined(__APPLE__)
constexpr const char* kLibrary = "libSDL2_mixer-2.0.0.dylib";
#else
constexpr const char* kLibrary = "libSDL2_mixer-2.0.so.0";
#endif

// The ear takes half the figure for about half as loud.
int volume_of(int percent) {
  const double part = std::clamp(percent, 0, 100) / 100.0;
  return std::max(1, static_cast<int>(std::lround(MIX_MAX_VOLUME * part * part)));
}

}  // namespace

// Fetched when the first cue is due, not linked: SDL2_mixer brings sixteen libraries of decoders along, and loading
// them would be a third of what `two-hats --version` takes. What was fetched stays until the program ends.
struct Mixer::Calls {
  void* library = nullptr;
  decltype(&Mix_OpenAudioDevice) open_device = nullptr;
  decltype(&Mix_CloseAudio) close_device = nullptr;
  decltype(&Mix_AllocateChannels) allocate_channels = nullptr;
  decltype(&Mix_LoadWAV_RW) load_wav = nullptr;
  decltype(&Mix_FreeChunk) free_chunk = nullptr;
  decltype(&Mix_HaltChannel) halt = nullptr;
  decltype(&Mix_Playing) playing = nullptr;
  decltype(&Mix_Volume) set_volume = nullptr;
  decltype(&Mix_PlayChannelTimed) play = nullptr;

  template <typename Call>
  bool find(Call& call, const char* name) const {
    call = reinterpret_cast<Call>(SDL_LoadFunction(library, name));
    return call != nullptr;
  }
  bool find_all() {
    if (library == nullptr) library = SDL_LoadObject(kLibrary);
    return library != nullptr && find(open_device, "Mix_OpenAudioDevice") && find(close_device, "Mix_CloseAudio") &&
           find(allocate_channels, "Mix_AllocateChannels") && find(load_wav, "Mix_LoadWAV_RW") &&
           find(free_chunk, "Mix_FreeChunk") && find(halt, "Mix_HaltChannel") && find(playing, "Mix_Playing") &&
           find(set_volume, "Mix_Volume") && find(play, "Mix_PlayChannelTimed");
  }
};

Mixer::Mixer() : calls_(std::make_unique<Calls>()) {}
Mixer::~Mixer() { close(); }

base::Result<base::Done> Mixer::open(const std::filesystem::path& folder) {
  const auto failed = [&](const std::string& what) {
    const base::Error error{what + ": " + SDL_GetError() + ".", "The game goes on without sound."};
    close();
    return error;
  };
  if (!calls_->find_all()) return failed("SDL2_mixer cannot be loaded");
  SDL_SetHint(SDL_HINT_AUDIO_DEVICE_APP_NAME, "Two Hats");  // in the system's own list of volumes
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return failed("No sound system answers");
  subsystem_ = true;
  if (calls_->open_device(kRate, AUDIO_S16SYS, kChannels, kBuffer, nullptr, 0) != 0)
    return failed("No sound device answers");
  device_ = true;
  calls_->allocate_channels(kVoices);
  for (int i = 0; i < app::kCueCount; ++i) {
    const auto path = folder / (std::string(app::name_of(static_cast<app::Cue>(i))) + ".wav");
    SDL_RWops* file = SDL_RWFromFile(path.string().c_str(), "rb");
    Mix_Chunk* chunk = file != nullptr ? calls_->load_wav(file, 1) : nullptr;
    if (chunk == nullptr) return failed("A sound cannot be read");
    chunks_[static_cast<std::size_t>(i)] = chunk;
  }
  open_ = true;
  return base::Done{};
}

void Mixer::close() {
  if (device_) calls_->halt(-1);
  for (void*& chunk : chunks_) {
    if (chunk != nullptr) calls_->free_chunk(static_cast<Mix_Chunk*>(chunk));
    chunk = nullptr;
  }
  if (device_) calls_->close_device();
  if (subsystem_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
  subsystem_ = device_ = open_ = false;
}

int Mixer::play(app::Cue cue, int percent) {
  auto* chunk = static_cast<Mix_Chunk*>(chunks_[static_cast<std::size_t>(cue)]);
  for (int voice = 0; voice < kVoices; ++voice) {
    if (calls_->playing(voice) != 0) continue;
    // Before it begins, or its first samples have the loudness of the last one here.
    calls_->set_volume(voice, volume_of(percent));
    calls_->play(voice, chunk, 0, -1);
    return static_cast<int>(chunk->alen) * 1000 / (kRate * kChannels * kBytesPerSample);
  }
  return 0;
}

}  // namespace two_hats::sound
