// What a kept picture (Ui::keep_art) depends on, as the bytes of its numbers: asked for in every frame, so nothing is
// put into words.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

namespace two_hats::widgets {

template <typename... Parts>
[[nodiscard]] std::string art_key(std::string_view what, const Parts&... parts) {
  std::string key(what);
  const auto append = [&key](const auto& part) {
    static_assert(std::has_unique_object_representations_v<std::remove_cvref_t<decltype(part)>> ||
                  std::is_floating_point_v<std::remove_cvref_t<decltype(part)>>);
    key.append(reinterpret_cast<const char*>(&part), sizeof(part));
  };
  key.reserve(what.size() + (sizeof(parts) + ... + 0));
  (append(parts), ...);
  return key;
}

}  // namespace two_hats::widgets
