#!/usr/bin/env bash
# test.sh: web unit tests, then every Rust test on SQLite.
# test.sh services: the same Rust tests on PostgreSQL, Redis and S3; a test that is told of none of them fails.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

cd "$ROOT"
step "tools" scripts/setup.sh
step "web bundles" scripts/web.sh build
if [ "${1:-}" = services ]; then
    step "cargo test, on PostgreSQL, Redis and S3" scripts/services.sh run -- cargo test --workspace
else
    unset SOUK_TEST_DATABASE_URL SOUK_TEST_REDIS_URL SOUK_TEST_S3_URL SOUK_TEST_REQUIRE_SERVICES
    step "scripts' unit tests" node --test --test-reporter=spec scripts/*.test.mjs
    step "web unit tests" scripts/web.sh run test
    step "cargo test, on SQLite" cargo test --workspace
fi
