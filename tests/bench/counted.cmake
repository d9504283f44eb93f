# Writes the kernel's own headers once more, with a number that counts in place of float: what a path-step costs follows
# the model by itself. Run as: cmake -DSOURCE=… -DOUTPUT=… -DHEADERS=… -P counted.cmake
foreach(header IN LISTS HEADERS)
  file(READ ${SOURCE}/${header} text)
  # Its own namespace, since the types are others.
  string(REPLACE "two_hats" "two_hats_counted" text "${text}")
  string(REGEX REPLACE "([^A-Za-z0-9_])float([^A-Za-z0-9_])" "\\1bench::Counted\\2" text "${text}")
  string(REPLACE "std::sqrt" "bench::square_root" text "${text}")
  string(REPLACE "#include \"engine/" "#include \"counted/engine/" text "${text}")
  string(REPLACE "#pragma once" "#pragma once\n#include \"tests/bench/counted.h\"" text "${text}")
  file(WRITE ${OUTPUT}/counted/${header} "${text}")
endforeach()
