# Sourced by every script here: where the clone is, where caches live, and how a step is announced and timed.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export ROOT

# Builds go to a cache outside the clone where there is one, so that a fresh clone reuses the compiled dependencies.
# A target folder named by the caller always wins; without a writable cache cargo's own default, ./target, stays.
if [ -z "${CARGO_TARGET_DIR:-}" ]; then
    cache="${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/souk/target"
    if mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ]; then
        CARGO_TARGET_DIR=$cache
    else
        CARGO_TARGET_DIR=$ROOT/target
    fi
fi
export CARGO_TARGET_DIR

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# step NAME CMD…: runs CMD, then prints what it took in wall seconds; its failure ends the script.
step() {
    local name=$1 begin code=0
    shift
    say "$name"
    begin=$(date +%s%N)
    "$@" || code=$?
    printf '%s %s: %s s\n' "$([ $code -eq 0 ] && echo ' ok ' || echo FAIL)" "$name" \
        "$(awk -v ns=$(($(date +%s%N) - begin)) 'BEGIN { printf "%.1f", ns / 1e9 }')"
    [ $code -eq 0 ] || exit $code
}

have() { command -v "$1" >/dev/null 2>&1; }

# True where this user may install Debian packages without being asked.
can_apt() { [ "$(id -u)" = 0 ] && have apt-get; }

# Installs Debian packages, silent unless it fails.
apt_updated=
apt_install() {
    local output
    say "installing $*"
    if [ -z "$apt_updated" ]; then
        apt-get update -qq || return
        apt_updated=1
    fi
    output=$(DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" 2>&1 </dev/null) && return
    printf '%s\n' "$output" >&2
    return 1
}
