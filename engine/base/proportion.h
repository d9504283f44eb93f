// What a share seen in few cases says about the share behind it.
#pragma once

namespace two_hats::base {

struct Interval {
  double low = 0, high = 1;  // 0 .. 1
};

// The 95 % score interval of a share seen `hits` times in `cases` (Wilson 1927; method 3 in Newcombe, Statistics in
// Medicine 17 (1998), 857-872). Never leaves 0 .. 1 and has a width at 0 and at all of them too. 0 .. 1 for no cases.
// Precondition: 0 <= hits <= cases.
Interval wilson_interval(int hits, int cases);

}  // namespace two_hats::base
