#!/usr/bin/env bash
# Starts a PostgreSQL, a Redis and an S3 of its own on free loopback ports, runs a command with their addresses in
# SOUK_TEST_DATABASE_URL, SOUK_TEST_REDIS_URL (their processes in …_PID) and SOUK_TEST_S3_URL, and throws all of them away
# when the command ends, with its exit code.
#
#     scripts/services.sh run [--durable] -- CMD…
#
# For tests PostgreSQL runs without fsync, since nothing of it outlives the run. --durable keeps PostgreSQL's own
# defaults for durability: whoever measures must take it, because a commit that reaches no disk is no measure; it starts
# no S3, which nothing that is measured uses.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

DURABLE=
FOLDER=
PG_BIN=
OWNER=
REDIS_PID=
S3_PID=
# An S3 that nobody here wrote.
MOTO=5.2.2

usage() { die "usage: services.sh run [--durable] -- CMD…"; }

find_postgres() {
    PG_BIN=$(dirname "$(command -v initdb 2>/dev/null)" 2>/dev/null) || true
    if [ -z "$PG_BIN" ] || [ ! -x "$PG_BIN/postgres" ]; then
        PG_BIN=$(find /usr/lib/postgresql/*/bin -maxdepth 0 2>/dev/null | sort -V | tail -n1)
    fi
    [ -n "$PG_BIN" ] && [ -x "$PG_BIN/postgres" ] && [ -x "$PG_BIN/pg_ctl" ]
}

find_redis() { REDIS=$(command -v redis-server || command -v valkey-server); }

# Debian's postgresql package would start a server of its own on 5432; told not to, it only brings the programs.
install_missing() {
    local wanted=()
    find_postgres || wanted+=(postgresql)
    find_redis || wanted+=(redis-server)
    [ ${#wanted[@]} -gt 0 ] || return 0
    can_apt || die "PostgreSQL and Redis are needed here (Debian: apt-get install ${wanted[*]})."
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] ||
        echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
    RUNLEVEL=1 apt_install "${wanted[@]}"
    find_postgres || die "postgresql was installed, but its programs were not found."
    find_redis || die "redis-server was installed, but is not on PATH."
}

# A port nobody listens on, below the range that outgoing connections are given.
free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 12000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    echo "$port"
}

# PostgreSQL refuses to run as root, so root lends it to the user that owns it, or to nobody.
as_owner() {
    if [ -n "$OWNER" ]; then
        setpriv --reuid "$OWNER" --regid "$(id -g "$OWNER")" --clear-groups env HOME="$FOLDER" "$@"
    else
        "$@"
    fi
}

secret() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

postgres_settings() {
    cat <<EOF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$FOLDER'
max_connections = 400
shared_buffers = 256MB
max_wal_size = 4GB
EOF
    [ -n "$DURABLE" ] || printf 'fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n'
}

start_postgres() {
    local port secret try
    secret=$(secret)
    echo "$secret" >"$FOLDER/pg.secret"
    [ -z "$OWNER" ] || chown "$OWNER" "$FOLDER" "$FOLDER/pg.secret"
    as_owner "$PG_BIN/initdb" -D "$FOLDER/pg" -U souk -A scram-sha-256 --pwfile="$FOLDER/pg.secret" \
        -E UTF8 --locale=C.UTF-8 --no-sync >"$FOLDER/initdb.log" || die "initdb failed: $(tail -n3 "$FOLDER/initdb.log")"
    postgres_settings | as_owner tee -a "$FOLDER/pg/postgresql.conf" >/dev/null
    for try in 1 2 3; do
        port=$(free_port)
        as_owner "$PG_BIN/pg_ctl" start -w -s -t 60 -D "$FOLDER/pg" -l "$FOLDER/pg.log" -o "-p $port" 2>/dev/null && break
        [ "$try" -lt 3 ] || die "PostgreSQL did not start: $(tail -n3 "$FOLDER/pg.log")"
    done
    export SOUK_TEST_DATABASE_URL="postgres://souk:$secret@127.0.0.1:$port/postgres"
    # Whoever measures counts what the servers use too.
    SOUK_TEST_DATABASE_PID=$(head -n1 "$FOLDER/pg/postmaster.pid")
    export SOUK_TEST_DATABASE_PID
    say "PostgreSQL $("$PG_BIN/postgres" --version | awk '{ print $3 }') on port $port${DURABLE:+, durable}"
}

redis_says() {
    local answer
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'AUTH %s\r\nPING\r\n' "$2" >&3
    read -r -t 2 answer <&3 && read -r -t 2 answer <&3
    exec 3>&-
    [ "${answer%$'\r'}" = +PONG ]
}

start_redis() {
    local port secret try
    secret=$(secret)
    for try in 1 2 3; do
        port=$(free_port)
        setsid "$REDIS" --bind 127.0.0.1 --port "$port" --requirepass "$secret" --databases 1024 --dir "$FOLDER" \
            --save '' --appendonly no --logfile "$FOLDER/redis.log" </dev/null >/dev/null 2>&1 &
        REDIS_PID=$!
        while kill -0 "$REDIS_PID" 2>/dev/null; do
            redis_says "$port" "$secret" 2>/dev/null && break 2
            sleep 0.05
        done
        [ "$try" -lt 3 ] || die "Redis did not start: $(tail -n3 "$FOLDER/redis.log")"
    done
    export SOUK_TEST_REDIS_URL="redis://default:$secret@127.0.0.1:$port/0" SOUK_TEST_REDIS_PID=$REDIS_PID
    say "Redis $("$REDIS" --version | sed -n 's/.*v=\([0-9.]*\).*/\1/p') on port $port"
}

# Python packages live beside the build cache: installed once for all clones.
find_moto() {
    local venv
    venv=$(dirname "$CARGO_TARGET_DIR")/souk-moto-$MOTO
    S3=$venv/bin/moto_server
    [ -x "$S3" ] && [ -e "$venv/complete" ] && return
    if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
        can_apt || die "Python's venv is needed here (Debian: apt-get install python3-venv)."
        apt_install python3-venv
    fi
    say "installing moto $MOTO"
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check "moto==$MOTO" flask flask-cors
    touch "$venv/complete"
}

# Whoever may write makes the bucket; until the server answers, the asking fails.
make_bucket() {
    "$(dirname "$S3")/python" - "$1" 2>/dev/null <<'EOF'
import sys, urllib.request
auth = "AWS4-HMAC-SHA256 Credential=souk/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0"
ask = urllib.request.Request(f"http://127.0.0.1:{sys.argv[1]}/souk", method="PUT", headers={"authorization": auth})
urllib.request.urlopen(ask, timeout=5)
EOF
}

start_s3() {
    local port try
    port=$(free_port)
    setsid "$S3" -H 127.0.0.1 -p "$port" </dev/null >"$FOLDER/s3.log" 2>&1 &
    S3_PID=$!
    for try in $(seq 1 150); do
        make_bucket "$port" && break
        if [ "$try" = 150 ] || ! kill -0 "$S3_PID" 2>/dev/null; then
            die "the S3 server did not start: $(tail -n3 "$FOLDER/s3.log")"
        fi
        sleep 0.2
    done
    export AWS_ACCESS_KEY_ID=souk AWS_SECRET_ACCESS_KEY=souk-secret
    export SOUK_TEST_S3_URL="s3://souk?region=us-east-1&endpoint=http://127.0.0.1:$port"
    say "S3 (moto $MOTO) on port $port"
}

# shellcheck disable=SC2317 # called by the trap below
stop() {
    [ -z "$S3_PID" ] || kill "$S3_PID" 2>/dev/null || true
    [ -z "$REDIS_PID" ] || kill "$REDIS_PID" 2>/dev/null || true
    [ ! -e "$FOLDER/pg/postmaster.pid" ] ||
        as_owner "$PG_BIN/pg_ctl" stop -s -m immediate -D "$FOLDER/pg" >/dev/null 2>&1 || true
    rm -rf "$FOLDER"
}

[ "${1:-}" = run ] || usage
shift
if [ "${1:-}" = --durable ]; then
    DURABLE=1
    shift
fi
if [ "${1:-}" != -- ] || [ $# -lt 2 ]; then usage; fi
shift

install_missing
if [ "$(id -u)" = 0 ]; then
    OWNER=$(id -un postgres 2>/dev/null || echo nobody)
fi
FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/souk-services.XXXXXX")
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
start_postgres
start_redis
if [ -z "$DURABLE" ]; then
    find_moto
    start_s3
fi

# A test that wants a service and is not told of one fails, so that no run can pass on the embedded database alone.
export SOUK_TEST_REQUIRE_SERVICES=1
code=0
"$@" || code=$?
exit "$code"
