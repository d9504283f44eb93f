// Result<T>: the thing, or one error in words. For fallible work whose error is a single message;
// loading, which reports every problem at once, has its own Loaded<T>.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace two_hats::base {

struct Error {
  std::string what;  // one sentence: what went wrong, and where
  std::string mend;  // how the reader can mend it; may be empty
  bool operator==(const Error&) const = default;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return held_.index() == 0; }
  T& operator*() { return std::get<0>(held_); }
  const T& operator*() const { return std::get<0>(held_); }
  T* operator->() { return &std::get<0>(held_); }
  const T* operator->() const { return &std::get<0>(held_); }
  const Error& error() const { return std::get<1>(held_); }

 private:
  std::variant<T, Error> held_;
};

struct Done {};  // Result<Done>: nothing to return but success

}  // namespace two_hats::base
