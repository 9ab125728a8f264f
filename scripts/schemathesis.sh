#!/usr/bin/env bash
# Holds a running shop against openapi.json with Schemathesis: requests made from the document, valid and invalid ones, as a
# guest and then as staff. The shop is this clone's debug build with made-up goods (the sample's pictures take such a build
# minutes) in a folder of its own, thrown away afterwards; scripts/schemathesis.toml says what is not asked, and why.
# Arguments are passed on, for instance `--include-path /api/products/`; SOUK_FUZZ_SEED and SOUK_FUZZ_SECONDS change the
# seed and how long each of the two may take.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

SCHEMATHESIS=4.32.5
SECONDS_EACH=${SOUK_FUZZ_SECONDS:-180}
SEED=${SOUK_FUZZ_SEED:-20261125}
# Whom `souk populate` makes.
EMAIL=merchant@souk.example
PASSWORD=saffron-and-shade-62
FOLDER=
SHOP_PID=

# Python packages live beside the build cache: installed once for all clones.
# shellcheck disable=SC2317 # called by a step below
find_schemathesis() {
    local venv
    venv=$(dirname "$CARGO_TARGET_DIR")/souk-schemathesis-$SCHEMATHESIS
    RUN=$venv/bin/schemathesis
    [ -x "$RUN" ] && [ -e "$venv/complete" ] && return
    if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
        can_apt || die "Python's venv is needed here (Debian: apt-get install python3-venv)."
        apt_install python3-venv
    fi
    say "installing schemathesis $SCHEMATHESIS"
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$SCHEMATHESIS"
    touch "$venv/complete"
}

# shellcheck disable=SC2317 # called by the trap below
stop() {
    [ -z "$SHOP_PID" ] || kill "$SHOP_PID" 2>/dev/null || true
    [ -z "$SHOP_PID" ] || wait "$SHOP_PID" 2>/dev/null || true
    rm -rf "$FOLDER"
}

# Starts the shop on a port that the system chooses, in development mode, with no limit that a test would meet.
# shellcheck disable=SC2317 # called by a step below
start_shop() {
    local try
    unset SOUK_DATABASE_URL SOUK_REDIS_URL SOUK_MEDIA_URL SOUK_SMTP_URL
    export SOUK_DATA_DIR=$FOLDER/data SOUK_LISTEN=127.0.0.1:0 SOUK_PUBLIC_URL=http://localhost:8000
    export SOUK_LIMIT_FACTOR=1000000 SOUK_LOG=info SOUK_RENDER_THREADS=0
    cd "$FOLDER"
    "$SOUK" populate --scale 40 >"$FOLDER/populate.log" 2>&1 || die "populate failed: $(tail -n3 "$FOLDER/populate.log")"
    "$SOUK" serve >"$FOLDER/shop.log" 2>&1 &
    SHOP_PID=$!
    for try in $(seq 1 150); do
        URL=$(sed -n 's/.*address=\(127\.0\.0\.1:[0-9]*\).*/http:\/\/\1/p' <(sed 's/\x1b\[[0-9;]*m//g' "$FOLDER/shop.log") | head -n1)
        if [ -n "$URL" ]; then break; fi
        if [ "$try" = 150 ] || ! kill -0 "$SHOP_PID" 2>/dev/null; then
            die "the shop did not start: $(tail -n3 "$FOLDER/shop.log")"
        fi
        sleep 0.2
    done
    cd "$ROOT"
    say "shop on $URL"
}

token() {
    python3 - "$URL" "$EMAIL" "$PASSWORD" <<'EOF'
import json, sys, urllib.request
url, email, password = sys.argv[1:]
body = json.dumps({"email": email, "password": password}).encode()
ask = urllib.request.Request(f"{url}/accounts/login/", body, {"content-type": "application/json"})
print(json.load(urllib.request.urlopen(ask, timeout=30))["access"])
EOF
}

# fuzz WHO ARGS…: one run. A shop that is gone afterwards is a failure, whatever was answered.
fuzz() {
    local who=$1 code=0
    shift
    # One worker: two race within Hypothesis. It leaves notes in the folder that it runs in.
    cd "$FOLDER"
    "$RUN" --config-file "$ROOT/scripts/schemathesis.toml" run "$ROOT/openapi.json" --url "$URL" --seed "$SEED" \
        --max-examples 25 --workers 1 --max-time "$SECONDS_EACH" --request-timeout 20 \
        --generation-database none --suppress-health-check all --no-color "$@" || code=$?
    kill -0 "$SHOP_PID" 2>/dev/null || die "the shop stopped while $who called it: $(tail -n3 "$FOLDER/shop.log")"
    if grep -q 'internal error' "$FOLDER/shop.log"; then
        grep 'internal error' "$FOLDER/shop.log" | head -n5
        code=1
    fi
    return "$code"
}

cd "$ROOT"
step "schemathesis $SCHEMATHESIS" find_schemathesis
step "cargo build" cargo build --bin souk
SOUK=$CARGO_TARGET_DIR/debug/souk
FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/souk-fuzz.XXXXXX")
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
step "a shop with goods" start_shop
code=0
say "as a guest"
fuzz "a guest" "$@" || code=$?
say "as staff"
# Signing out would kill the token, and every later answer would be a 401: the guest's run asks it.
fuzz "staff" --header "Authorization: Bearer $(token)" --exclude-path /accounts/logout/ "$@" || code=$?
exit "$code"
