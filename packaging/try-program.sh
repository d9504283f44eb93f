#!/usr/bin/env bash
# packaging/try-program.sh PROGRAM SHARE
# Does an installed two-hats work? PROGRAM is its path, SHARE its folder share/two-hats. Needs nothing but the program,
# bash and coreutils, so that it also runs in a bare system. Exit 1 if something is wrong.
set -uo pipefail
program=${1:?the program}
share=${2:?its folder share/two-hats}
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
try "its own packs are clean" 'tutorial' "$program" check "$share"/data/packs/tutorial
try "a new pack from the templates" 'my-pack' "$program" new pack "$work/my-pack"
try "the new pack is clean" 'my-pack' "$program" check "$work/my-pack"
try "it is installed" 'my-pack' "$program" install "$work/my-pack"
printf 'hat pm\nhelp\nquit\n' >lines
try "a game in the terminal, through a pipe" 'Two Hats' bash -c '"$0" --text --seed 1 <lines' "$program"
try "sessions are kept" '.' "$program" sessions
cat >home.play <<'PLAY'
picture home
PLAY
try "a picture without a display" 'all as expected' "$program" play home.play --pictures "$work/pictures"
if [ "$(od -An -c -N4 pictures/home.png 2>/dev/null | tr -d ' \n')" != '211PNG' ]; then
  printf 'WRONG  the picture is not there\n'
  failed=1
fi
# A typeface that is missing is said where text is laid out.
try "every text fits, in the right typeface" 'tutorial' "$program" check --screens "$share"/data/packs/tutorial
exit $failed
