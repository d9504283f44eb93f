#include "game/shell/png.h"

#include <png.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>

namespace two_hats::shell {
namespace {

constexpr long kMostPixels = 16384L * 16384L;

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using OpenFile = std::unique_ptr<std::FILE, FileCloser>;

base::Error failed(const std::filesystem::path& file, const char* doing, const char* why) {
  return {std::string("The picture ") + file.string() + " could not be " + doing + ": " + why + ".", ""};
}

}  // namespace

base::Result<base::Done> save_png(const std::filesystem::path& file, const Picture& picture) {
  const OpenFile stream(std::fopen(file.string().c_str(), "wb"));
  if (stream == nullptr) return failed(file, "written", "the file cannot be opened");
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGBA;
  if (png_image_write_to_stdio(&image, stream.get(), 0, picture.rgba.data(), 0, nullptr) == 0) {
    return failed(file, "written", image.message);
  }
  if (std::fflush(stream.get()) != 0) return failed(file, "written", "the disk did not take it all");
  return base::Done{};
}

base::Result<Picture> load_png(const std::filesystem::path& file) {
  const OpenFile stream(std::fopen(file.string().c_str(), "rb"));
  if (stream == nullptr) return failed(file, "read", "the file cannot be opened");
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_stdio(&image, stream.get()) == 0) return failed(file, "read", image.message);
  if (static_cast<long>(image.width) * static_cast<long>(image.height) > kMostPixels) {
    png_image_free(&image);
    return failed(file, "read", "it is larger than 16384 x 16384");
  }
  image.format = PNG_FORMAT_RGBA;
  Picture picture;
  picture.width = static_cast<int>(image.width);
  picture.height = static_cast<int>(image.height);
  picture.rgba.resize(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, nullptr, picture.rgba.data(), 0, nullptr) == 0) {
    return failed(file, "read", image.message);
  }
  return picture;
}

PictureDifference compare(const Picture& a, const Picture& b, int tolerance) {
  PictureDifference out;
  if (a.width != b.width || a.height != b.height) {
    const long first = static_cast<long>(a.width) * a.height;
    const long second = static_cast<long>(b.width) * b.height;
    return {255, std::max(first, second)};
  }
  for (std::size_t i = 0; i + 3 < a.rgba.size(); i += 4) {
    int worst = 0;
    for (std::size_t c = i; c < i + 4; ++c) worst = std::max(worst, std::abs(int{a.rgba[c]} - int{b.rgba[c]}));
    out.largest = std::max(out.largest, worst);
    if (worst > tolerance) ++out.pixels;
  }
  return out;
}

}  // namespace two_hats::shell
