#!/usr/bin/env bash
# Builds the shop as it is shipped and lets real Chromium buy from it. Arguments are passed to node's test runner, for
# instance a single file. SOUK_E2E_CATALOG names a Shopify CSV to sell from instead of our own small one.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

cd "$ROOT"
step "tools" scripts/setup.sh
SOUK_CHROMIUM=$(scripts/browser.sh | tail -n1)
export SOUK_CHROMIUM
step "web bundles" scripts/web.sh build
step "browser test packages" scripts/web.sh install e2e
step "cargo build --release" cargo build --release -p souk-app
export SOUK_BIN=$CARGO_TARGET_DIR/release/souk
[ $# -gt 0 ] || set -- e2e/*.test.mjs
# Test files that need the sample shop fill it once for all of them.
SOUK_E2E_SAMPLES=$(mktemp -d "${TMPDIR:-/tmp}/souk-e2e-samples.XXXXXX")
export SOUK_E2E_SAMPLES
trap 'rm -rf "$SOUK_E2E_SAMPLES"' EXIT
step "in Chromium" node --test --test-concurrency=2 --test-timeout=300000 --test-reporter=spec "$@"
if [ -n "${SOUK_SCREENS:-}" ]; then
    step "docs/screens" node e2e/screens.mjs
fi
