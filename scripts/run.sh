#!/usr/bin/env bash
# Builds the shop as it is shipped and starts it. A shop that starts for the first time is filled with sample goods.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

cd "$ROOT"
step "tools" scripts/setup.sh
step "web bundles" scripts/web.sh build
step "cargo build --release" cargo build --release -p souk-app

souk=$CARGO_TARGET_DIR/release/souk
data=${SOUK_DATA_DIR:-data}
begun=$data/.populating
# Sample goods only go where no shop is: not beside existing data, and not into a database that somebody named.
# The mark stays until they are all in, so that a first start cut short is made up for by the next.
new_shop() {
    [ -z "${SOUK_DATABASE_URL:-}" ] && ! grep -qs '^ *database_url' souk.toml && [ -z "$(ls -A "$data" 2>/dev/null)" ]
}
if [ -e "$begun" ] || new_shop; then
    mkdir -p "$data"
    : >"$begun"
    step "sample shop" "$souk" populate
    rm -f "$begun"
fi
exec "$souk" serve
