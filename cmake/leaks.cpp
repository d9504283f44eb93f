// Leaks that are not ours. LeakSanitizer asks every sanitized program for this list.
// Each line names the library that keeps the memory on purpose until the process ends.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
  return
      // Mesa's software renderer keeps its shader compiler, its configuration and its screens.
      "leak:libgallium\n"
      "leak:swrast_dri\n"
      "leak:_dri.so\n"
      "leak:libGLX_mesa\n"
      "leak:libEGL_mesa\n"
      "leak:libEGL.so\n"
      "leak:libGLdispatch\n"
      "leak:libLLVM\n"
      // SDL keeps what its video and input back ends opened; udev and D-Bus keep their connections.
      "leak:libSDL2\n"
      "leak:libudev\n"
      "leak:libdbus\n";
}
