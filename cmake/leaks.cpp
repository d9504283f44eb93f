// Leaks that are not ours. Linked into every sanitized program.
// Mesa's software renderer keeps its configuration strings and its shader compiler until the process ends; we cannot
// free them. The message bus, which SDL asks about the screen saver, keeps what it knows likewise. SDL is not in the
// list: what we ask of it and do not give back is our leak.
extern "C" const char* __lsan_default_suppressions();
extern "C" int dlclose(void* handle);

extern "C" const char* __lsan_default_suppressions() {
  return "leak:_dri.so\n"
         "leak:libgallium\n"
         "leak:libLLVM\n"
         "leak:libdbus-1\n";
}

// A leak in a library that was unloaded has no name any more and could not be told from ours: libraries stay loaded.
extern "C" int dlclose(void* /*handle*/) { return 0; }
