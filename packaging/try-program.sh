#!/usr/bin/env bash
# packaging/try-program.sh PROGRAM SHARE [PICTURE]
# Does an installed two-hats work? PROGRAM is its path, SHARE its folder share/two-hats; a picture of the first screen is
# kept as PICTURE. Needs nothing but the program and what a bare Debian has. Exit 1 if something is wrong.
set -uo pipefail
program=${1:?the program}
share=${2:?its folder share/two-hats}
picture=${3:-}
failed=0
work=$(mktemp -d) || exit 1
trap 'rm -rf --one-file-system -- "$work"' EXIT
export XDG_DATA_HOME=$work/data HOME=$work LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY
cd "$work" || exit 1

# try WHAT EXPECTED COMMAND…: it ends well and says EXPECTED (a regular expression).
try() {
  local what=$1 expected=$2
  shift 2
  if ! "$@" >said 2>&1 </dev/null; then
    printf 'WRONG  %s: it failed\n' "$what"
  elif grep -q '^two-hats: ' said; then
    printf 'WRONG  %s: it ends well, but something was left out\n' "$what"
  elif ! grep -qE -- "$expected" said; then
    printf 'WRONG  %s: it does not say "%s"\n' "$what" "$expected"
  else
    printf 'good   %s: %s\n' "$what" "$(grep -E -m 1 -- "$expected" said)"
    return
  fi
  sed 's/^/    /' said
  failed=1
}

try "version" '^two-hats [0-9.]+ \(.+\)$' "$program" --version
try "a pack of its own is clean" '3 cards, 3 choice: clean' "$program" check "$share"/data/packs/tutorial
try "its texts fit in large type" '3 cards, 3 choice: clean' "$program" check --screens "$share"/data/packs/tutorial
try "a new pack from the templates" 'with one card' "$program" new pack "$work/my-pack"
try "that pack is installed" 'Installed' "$program" install "$work/my-pack"
try "and clean where it was installed" '1 card, 1 choice: clean' "$program" check "$XDG_DATA_HOME/two-hats/packs/my-pack"
printf 'tutorial\na\ndecide\nquit\n' >lines
# shellcheck disable=SC2016  # for the inner shell
try "a decision in the terminal, through a pipe" 'Long-term: 0 of 100' bash -c '"$0" --text --seed 1 <lines' "$program"
try "it is kept" 'First day at Tern, both, 1 decision' "$program" sessions
printf 'expect screen home\nexpect unclipped\npicture home\n' >home.play
try "a picture without a display" '3 steps, all as expected' "$program" play home.play --pictures "$work/pictures"
if [ "$(od -An -c -N4 pictures/home.png 2>/dev/null | tr -d ' \n')" != '211PNG' ]; then
  printf 'WRONG  the picture is not there\n'
  failed=1
elif [ -n "$picture" ]; then
  cp pictures/home.png "$picture"
fi
exit $failed
