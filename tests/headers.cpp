// Nothing to compile: this file gives the test programs' shared precompiled header a target to live in.
