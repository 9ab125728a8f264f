#!/usr/bin/env bash
# The web app's side of a build: `web.sh build` installs packages and builds the bundles, each only when its inputs
# changed since the last time; `web.sh run SCRIPT` installs and runs an npm script of web/.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

# Stamps live beside the packages, not in dist/: what is in dist/ is embedded in the binary.
STAMPS=node_modules/.souk

# install FOLDER: npm ci where package-lock.json or Node changed.
install() {
    local key
    cd "$ROOT/$1"
    key=$(node --version)-$(sha256sum <package-lock.json | cut -d' ' -f1)
    if [ "$(cat "$STAMPS/install" 2>/dev/null)" = "$key" ]; then
        say "$1: packages are as locked"
        return
    fi
    say "$1: npm ci"
    npm ci --no-audit --no-fund --prefer-offline --loglevel=error
    mkdir -p "$STAMPS"
    echo "$key" >"$STAMPS/install"
}

# One hash over everything a build reads: each source file's name and content.
sources() {
    find . \( -name node_modules -o -name dist -o -name coverage \) -prune -o -type f -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

built() {
    local out
    for out in storefront/manifest.json ssr/server.js admin/index.html redoc/redoc.js; do
        [ -s "dist/$out" ] || return 1
    done
}

build() {
    local key
    install web
    key=$(sources)
    if built && [ "$(cat "$STAMPS/build" 2>/dev/null)" = "$key" ]; then
        say "web: bundles are up to date"
        return
    fi
    say "web: npm run build"
    rm -f "$STAMPS/build"
    npm run --silent build
    built || die "web: the build left no storefront, server or admin bundle in web/dist"
    echo "$key" >"$STAMPS/build"
}

case "${1:-}" in
install) install "${2:-web}" ;;
build) build ;;
run)
    install web
    npm run --silent "$2"
    ;;
*) die "usage: web.sh install [FOLDER] | build | run SCRIPT" ;;
esac
