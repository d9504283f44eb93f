#!/usr/bin/env bash
# packaging/check.sh DEB ARCHIVE
# Looks at finished packages: what is in them, what they ask for, and that the archive runs where it is unpacked, under a
# name with spaces. Tools that are not installed are named and left out. Exit 1 if something is wrong.
set -uo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
deb=${1:?the .deb}
archive=${2:?the .tar.gz}
failed=0
wrong() { printf 'WRONG  %s\n' "$*"; failed=1; }
good() { printf 'good   %s\n' "$*"; }
left_out() { printf 'LEFT OUT  %s\n' "$*"; }

work=$(mktemp -d) || exit 1
trap 'rm -rf --one-file-system -- "$work"' EXIT

# What has to be where, in both.
readonly shared=(bin/two-hats share/two-hats/data/model/parameters.json share/two-hats/data/packs/tutorial/pack.json
  share/two-hats/data/templates/pack.json share/two-hats/assets/icons/two-hats-128.png share/doc/two-hats/CHANGELOG.md
  share/icons/hicolor/16x16/apps share/icons/hicolor/512x512/apps share/icons/hicolor/scalable/apps share/applications
  share/metainfo)
contents() { # NAME PREFIX LIST…
  local name=$1 prefix=$2 list=$3 wanted
  shift 3
  for wanted in "$@"; do
    grep -qE "^\./?$prefix$wanted(/|$)|^$prefix$wanted(/|$)" "$list" || wrong "$name has no $wanted"
  done
}
dpkg-deb --contents "$deb" | awk '{print $6}' >"$work/deb.list" || wrong "dpkg-deb cannot read $deb"
tar -tzf "$archive" >"$work/archive.list" || wrong "tar cannot read $archive"
top=$(head -n 1 "$work/archive.list" | cut -d/ -f1)
contents "the .deb" usr/ "$work/deb.list" "${shared[@]}" share/doc/two-hats/copyright share/doc/two-hats/changelog.gz \
  share/man/man1/two-hats.1.gz
contents "the archive" "$top/" "$work/archive.list" "${shared[@]}" README.txt share/doc/two-hats/LICENSE \
  share/two-hats/fonts/Inter-Regular.otf share/two-hats/fonts/Inter-licence.txt
grep -q '\.otf$' "$work/deb.list" && wrong "the .deb carries a typeface that Debian has as a package"
[ $failed -ne 0 ] || good "contents"

depends=$(dpkg-deb --field "$deb" Depends)
for package in fonts-inter libsdl2-2.0-0 libc6; do
  [[ $depends == *"$package"* ]] || wrong "the .deb does not depend on $package: $depends"
done
# Who unpacks the archive has to be told the same libraries.
for package in $(sed 's/([^)]*)//g; s/,/ /g; s/|[^ ]*//g' <<<"$depends"); do
  package=${package%-fmt9}  # libspdlog1.10 under another name
  case $package in
    fonts-inter | libc6 | libgcc-s1) ;;
    *) grep -qwF -- "$package" "$here/archive/README.txt" || wrong "packaging/archive/README.txt does not name $package" ;;
  esac
done
[ $failed -ne 0 ] || good "dependencies: $depends"

mkdir "$work/a place with spaces"
tar -xzf "$archive" -C "$work/a place with spaces" || wrong "the archive cannot be unpacked"
place="$work/a place with spaces/moved once"
mv "$work/a place with spaces/$top" "$place"
bash "$here/try-program.sh" "$place/bin/two-hats" "$place/share/two-hats" || failed=1

check() { # TOOL WHAT COMMAND…
  local tool=$1 what=$2
  shift 2
  if ! command -v "$tool" >/dev/null; then left_out "$what: there is no $tool here"; return; fi
  if "$@" >"$work/said" 2>&1; then good "$what"; else wrong "$what"; cat "$work/said"; fi
}
check desktop-file-validate "the desktop file" desktop-file-validate "$place"/share/applications/*.desktop
check appstreamcli "the AppStream file" appstreamcli validate --no-net "$place"/share/metainfo/*.metainfo.xml
check lintian "lintian" lintian --fail-on error,warning "$deb"
exit $failed
