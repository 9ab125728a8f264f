#!/usr/bin/env bash
# Everything that is judged without running the shop. The OpenAPI document is held against the code by a Rust test.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

# The advisory services answer over the network only; where they do not, it is said and nothing is claimed.
advisories() {
    if have cargo-deny; then
        cargo deny check advisories
    elif have cargo-audit; then
        cargo audit
    else
        echo "Rust advisories: not looked up (cargo-deny or cargo-audit would, where they are installed)"
    fi
    local answer
    answer=$(cd web && npm audit --omit=dev --audit-level=high 2>&1) && return
    if grep -q '^# npm audit report' <<<"$answer"; then
        echo "$answer"
        return 1
    fi
    echo "npm advisories: not looked up (the registry in use answers no audits)"
}

licences() { cargo metadata --locked --format-version 1 | node scripts/licences.mjs web/package-lock.json e2e/package-lock.json; }

shell_scripts() {
    bash -n scripts/*.sh .ci/run
    if have shellcheck; then
        shellcheck -x scripts/*.sh .ci/run
    else
        echo "shellcheck is not installed: only the syntax was checked"
    fi
}

# The browser tests have no build to find their slips, so each file is at least parsed.
end_to_end_scripts() { find e2e -name node_modules -prune -o -name '*.mjs' -print0 | xargs -0 -n1 node --check; }

# Steps that are functions run in a shell of their own, where a failure in their middle still ends them.
case "${1:-}" in
advisories | licences | shell_scripts | end_to_end_scripts)
    cd "$ROOT"
    "$1"
    exit
    ;;
esac

cd "$ROOT"
step "tools" scripts/setup.sh
step "cargo fmt --check" cargo fmt --all --check
step "file lengths" scripts/lines.sh
step "shell scripts" scripts/check.sh shell_scripts
step "browser test scripts" scripts/check.sh end_to_end_scripts
step "the sources in figures" node scripts/sources.mjs
step "licences and sources" scripts/check.sh licences
step "advisories" scripts/check.sh advisories
step "web bundles" scripts/web.sh build
step "web lint" scripts/web.sh run lint
step "typed client is the document's" scripts/web.sh run api:check
step "web types" scripts/web.sh run typecheck
step "clippy" cargo clippy --workspace --all-targets --locked -- -D warnings
