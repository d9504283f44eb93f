# Writes the kernel's own headers once more, with a number that counts in place of float: what a path-step costs follows
# the model by itself. Run as: cmake -DSOURCE=… -DOUTPUT=… -P counted.cmake
set(headers
    engine/base/math.h engine/base/math_inline.h engine/base/random_inline.h
    engine/product/constants.h engine/product/state.h engine/product/parameters.h engine/product/effect.h
    engine/product/equations.h engine/product/kernel.h engine/product/kernel_shocks.h engine/product/kernel_week.h)
foreach(header IN LISTS headers)
  file(READ ${SOURCE}/${header} text)
  # Its own namespace, since the types are others.
  string(REPLACE "two_hats" "two_hats_counted" text "${text}")
  string(REGEX REPLACE "([^A-Za-z0-9_])float([^A-Za-z0-9_])" "\\1bench::Counted\\2" text "${text}")
  string(REPLACE "std::sqrt" "bench::square_root" text "${text}")
  string(REPLACE "#include \"engine/" "#include \"counted/engine/" text "${text}")
  string(REPLACE "#pragma once" "#pragma once\n#include \"tests/bench/counted.h\"" text "${text}")
  file(WRITE ${OUTPUT}/counted/${header} "${text}")
endforeach()
