#!/usr/bin/env bash
# Prints the path of a Chromium to test with: $SOUK_CHROMIUM, one that is installed, or, as root on Debian, a new one.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

found() {
    local name
    for name in ${SOUK_CHROMIUM:+"$SOUK_CHROMIUM"} chromium chromium-browser google-chrome-stable google-chrome; do
        command -v "$name" && return
    done
    return 1
}

found && exit
can_apt || die "no Chromium here: install it (Debian: apt-get install chromium), or name one in SOUK_CHROMIUM."
apt_install chromium >&2
found || die "chromium was installed, but is not on PATH."
