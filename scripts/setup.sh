#!/usr/bin/env bash
# Checks for what a build needs (a C compiler, Rust, Node with npm) and says in one sentence what is missing and how to
# get it. As root on Debian it installs what Debian has in a version new enough.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

RUST_WANTED=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$ROOT/Cargo.toml")
NODE_WANTED=20
missing=()

# at_least FOUND WANTED: whether version FOUND is WANTED or newer.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n1)" = "$2" ]; }

node_version() { node --version 2>/dev/null | tr -d v; }

check_cc() {
    have cc && return
    if can_apt; then apt_install gcc libc6-dev || true; fi
    have cc || missing+=("a C compiler (Debian: apt-get install build-essential)")
}

check_rust() {
    local found
    found=$(cargo --version 2>/dev/null | cut -d' ' -f2) || true
    if [ -z "$found" ]; then
        missing+=("Rust $RUST_WANTED or newer (install it with rustup, https://rustup.rs)")
    elif ! at_least "$found" "$RUST_WANTED"; then
        missing+=("Rust $RUST_WANTED or newer, here is $found (rustup update stable)")
    fi
}

# Debian 12 itself has Node 18, which is too old for our tools; its package is only taken where it is new enough.
check_node() {
    local offered
    if ! at_least "$(node_version)" $NODE_WANTED && can_apt; then
        apt-get update -qq
        apt_updated=1
        offered=$(apt-cache policy nodejs | sed -n 's/ *Candidate: *\([0-9.]*\).*/\1/p')
        if at_least "${offered:-0}" $NODE_WANTED; then apt_install nodejs || true; fi
    fi
    # Debian keeps npm in a package of its own; Node's own packages bring it along.
    if ! have npm && can_apt && at_least "$(node_version)" $NODE_WANTED; then apt_install npm || true; fi
    if ! at_least "$(node_version)" $NODE_WANTED; then
        missing+=("Node.js $NODE_WANTED or newer (https://nodejs.org/en/download)")
    elif ! have npm; then
        missing+=("npm (it comes with Node.js; Debian: apt-get install npm)")
    fi
}

check_cc
check_rust
check_node
if [ ${#missing[@]} -gt 0 ]; then
    list=$(printf ', and %s' "${missing[@]}")
    die "Souk needs ${list#, and }."
fi
