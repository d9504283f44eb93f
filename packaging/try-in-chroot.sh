#!/usr/bin/env bash
# packaging/try-in-chroot.sh DEB ARCHIVE FOLDER
# Installs the .deb in a bare Debian 12 (debootstrap, minbase) made in FOLDER, which must not be there yet, runs the game in
# it as a user without rights, and removes the package again. Then the archive, with the packages that its README names.
# As root, on Linux, with a Debian mirror at hand (MIRROR=… names another one). KEEP=1 leaves the bare system in FOLDER.
#
# Nothing of the machine is mounted into the bare system. Its own /proc lives in a mount namespace that ends with the
# command inside, so that whoever removes FOLDER removes files and nothing else.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
deb=$(readlink -e -- "${1:?the .deb}")
archive=$(readlink -e -- "${2:?the .tar.gz}")
folder=$(readlink -m -- "${3:?a folder that is not there yet}")
mirror=${MIRROR:-http://deb.debian.org/debian}
say() { printf '\n==> %s\n' "$*"; }
fail() { printf '\n==> %s\n' "$*" >&2; exit 1; }

[ "$(id -u)" -eq 0 ] || fail "Only root can make a bare system."
command -v debootstrap >/dev/null || fail "There is no debootstrap here: apt-get install debootstrap"
[ ! -e "$folder" ] || fail "$folder is there already."

clean() {
  [ "${KEEP:-0}" != 1 ] || return 0
  if grep -qF " $folder/" /proc/self/mounts; then
    echo "Something is mounted in $folder: left as it is." >&2
  else
    rm -rf --one-file-system -- "$folder"
  fi
}
trap clean EXIT

inside() {
  unshare --mount --pid --fork --propagation private -- bash -euc '
    mount -t proc proc "$0/proc"
    exec chroot "$0" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LC_ALL=C.UTF-8 \
      DEBIAN_FRONTEND=noninteractive "$@"' "$folder" "$@"
}
user() { inside setpriv --reuid=4711 --regid=4711 --clear-groups "$@"; }

say "A bare Debian 12 in $folder"
debootstrap --variant=minbase bookworm "$folder" "$mirror" >"$folder.log" 2>&1 || { tail -n 20 "$folder.log"; fail "debootstrap failed."; }
rm -f "$folder.log"
cp /etc/resolv.conf "$folder/etc/resolv.conf"
cp "$deb" "$folder/tmp/two-hats.deb"
cp "$archive" "$folder/tmp/two-hats.tar.gz"
cp "$here/try-program.sh" "$folder/tmp/try-program.sh"
chmod 755 "$folder"/tmp/try-program.sh
inside dpkg-query -W -f '.' | wc -c | sed 's/$/ packages installed/'

say "Installing the .deb"
inside apt-get update -qq
inside apt-get install -qq -y --no-install-recommends /tmp/two-hats.deb >"$folder/tmp/apt.log" 2>&1 || { tail -n 20 "$folder/tmp/apt.log"; fail "The .deb could not be installed."; }
inside dpkg-query -W -f '.' | wc -c | sed 's/$/ packages installed/'

say "The installed game, as a user without rights"
user /tmp/try-program.sh /usr/bin/two-hats /usr/share/two-hats /tmp/from-deb.png

say "Taking it away again"
inside apt-get purge -qq -y two-hats >/dev/null 2>&1
left=$(inside find /usr /etc /var/lib -ipath '*two-hats*' -not -path '/var/lib/dpkg/*')
[ -z "$left" ] || fail "It leaves behind: $left"
echo "Nothing is left of it."

say "The archive, with the packages that its README names and no others"
inside apt-get autoremove -qq -y --purge >/dev/null 2>&1
mkdir "$folder/tmp/a place with spaces"
tar -xzf "$archive" -C "$folder/tmp/a place with spaces" --strip-components=1 --no-same-owner
named=$(sed -n '/apt-get install/,/^$/p' "$folder/tmp/a place with spaces/README.txt" | sed 's/.*apt-get install//' | tr -s ' \n' ' ')
# shellcheck disable=SC2086  # several words
inside apt-get install -qq -y --no-install-recommends $named >"$folder/tmp/apt.log" 2>&1 || { tail -n 20 "$folder/tmp/apt.log"; fail "Those packages could not be installed."; }
inside test ! -e /usr/share/fonts/opentype/inter || fail "The system has Inter: the archive's own is not what was tried."
place="/tmp/a place with spaces"
user /tmp/try-program.sh "$place/bin/two-hats" "$place/share/two-hats" /tmp/from-archive.png
# With the same typeface and the same driver every pixel is the same; without it none of the words is.
cmp "$folder/tmp/from-deb.png" "$folder/tmp/from-archive.png" || fail "The two do not draw the same picture."
rm -r --one-file-system -- "$folder$place/share/two-hats/fonts"
user /tmp/try-program.sh "$place/bin/two-hats" "$place/share/two-hats" /tmp/no-typeface.png >/dev/null || true
! cmp -s "$folder/tmp/from-archive.png" "$folder/tmp/no-typeface.png" || fail "The archive's typeface makes no difference."
echo "good   both draw the same picture, with the typeface"
say "All well."
