// Nothing to compile: this file gives shared precompiled headers a target to live in.
