#!/usr/bin/env bash
# Draws the PNGs of the mark from its SVGs (Debian: librsvg2-bin). They are committed, since they change as seldom as
# the mark does and a build should not need a drawing program.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
for size in 16 22 24 32 48 64 128 256 512; do
  from=two-hats.svg
  [ ! -e "two-hats-$size.svg" ] || from=two-hats-$size.svg
  rsvg-convert --width "$size" --height "$size" "$from" --output "two-hats-$size.png"
done
