#!/usr/bin/env bash
# bench.sh bench ARGS…: load scenarios, on SQLite and on a throw-away PostgreSQL that keeps its promise of durability.
# bench.sh eval FOLDER ARGS…: what needs a folder of real data, such as big imports.
# Both run optimised builds; the shop's binary is named to the measuring program in SOUK_BIN.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

cd "$ROOT"
if [ "${1:-}" = eval ] && [ ! -d "${2:-}" ]; then die "usage: make eval DATA=folder"; fi
step "tools" scripts/setup.sh
if [ "$1" = bench ] && ! have wrk; then
    can_apt || die "wrk is needed here (Debian: apt-get install wrk)."
    apt_install wrk
fi
step "web bundles" scripts/web.sh build
step "cargo build --release" cargo build --release -p souk-app -p souk-bench
export SOUK_BIN=$CARGO_TARGET_DIR/release/souk
step "$1" scripts/services.sh run --durable -- "$CARGO_TARGET_DIR/release/souk-bench" "$@"
