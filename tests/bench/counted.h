// A float that counts what is done with it. tests/bench/counted.cmake puts it into the kernel's headers.
#pragma once

#include <cmath>
#include <cstdint>
#include <type_traits>

namespace two_hats_counted::bench {

// One operation each: + - * / and square root; a comparison (least and most are one each). Not counted: conversions,
// moving bits, whole numbers (so no random bits), and choosing between two values.
struct Counted {
  float value;
  Counted() = default;
  template <typename Number>
  requires std::is_arithmetic_v<Number>
  constexpr Counted(Number number) : value(static_cast<float>(number)) {}

  template <typename Number>
  requires std::is_arithmetic_v<Number>
  explicit operator Number() const { return static_cast<Number>(value); }

  static inline std::uint64_t operations = 0;
  static Counted counted(float result) {
    ++operations;
    return Counted(result);
  }

  friend Counted operator+(Counted a, Counted b) { return counted(a.value + b.value); }
  friend Counted operator-(Counted a, Counted b) { return counted(a.value - b.value); }
  friend Counted operator*(Counted a, Counted b) { return counted(a.value * b.value); }
  friend Counted operator/(Counted a, Counted b) { return counted(a.value / b.value); }
  friend Counted operator-(Counted a) { return Counted(-a.value); }
  friend bool operator<(Counted a, Counted b) { return ++operations, a.value < b.value; }
  friend bool operator>(Counted a, Counted b) { return ++operations, a.value > b.value; }
  friend bool operator<=(Counted a, Counted b) { return ++operations, a.value <= b.value; }
  friend bool operator>=(Counted a, Counted b) { return ++operations, a.value >= b.value; }
  Counted& operator+=(Counted b) { return *this = *this + b; }
  Counted& operator-=(Counted b) { return *this = *this - b; }
  Counted& operator*=(Counted b) { return *this = *this * b; }
};

inline Counted square_root(Counted a) { return Counted::counted(std::sqrt(a.value)); }
inline double square_root(double a) { return std::sqrt(a); }

}  // namespace two_hats_counted::bench

template <typename Number>
requires std::is_arithmetic_v<Number>
struct std::common_type<two_hats_counted::bench::Counted, Number> {
  using type = two_hats_counted::bench::Counted;
};
template <typename Number>
requires std::is_arithmetic_v<Number>
struct std::common_type<Number, two_hats_counted::bench::Counted> {
  using type = two_hats_counted::bench::Counted;
};
