#!/usr/bin/env bash
# Lighthouse on the shop as it is shipped, with the sample goods, as a phone: the median of five runs of home, category, product,
# cart and search page. `lighthouse.sh [RUNS]`. The shop has been visited before: pictures that are asked for often are AVIF.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

LIGHTHOUSE=12.8.2
RUNS=${1:-5}
FOLDER=
SHOP_PID=

# shellcheck disable=SC2317 # called by the trap below
stop() {
    [ -z "$SHOP_PID" ] || kill "$SHOP_PID" 2>/dev/null || true
    [ -z "$FOLDER" ] || rm -rf "$FOLDER"
}

# npm packages live beside the build cache: installed once for all clones.
find_lighthouse() {
    local home
    home=$(dirname "$CARGO_TARGET_DIR")/souk-lighthouse-$LIGHTHOUSE
    TOOL=$home/node_modules/.bin/lighthouse
    [ -x "$TOOL" ] && return
    mkdir -p "$home"
    npm install --prefix "$home" --no-audit --no-fund --loglevel=error "lighthouse@$LIGHTHOUSE"
}

# One page: RUNS reports, and from them a line of the table.
measure() {
    local name=$1 address=$2 run
    for run in $(seq "$RUNS"); do
        "$TOOL" "$address" --quiet --extra-headers "{\"Cookie\": \"souk_cart=$CART\"}" --chrome-flags="--headless=new --no-sandbox --disable-gpu" --output=json \
            --output-path="$FOLDER/$name-$run.json" --only-categories=performance,accessibility,best-practices,seo
    done
    node - "$name" "$FOLDER" "$RUNS" <<'EOF'
const [name, folder, runs] = process.argv.slice(2);
const { readFileSync } = require("node:fs");
const reports = Array.from({ length: Number(runs) }, (_, n) => JSON.parse(readFileSync(`${folder}/${name}-${n + 1}.json`)));
const median = (figures) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)];
const score = (category) => Math.round(median(reports.map((r) => r.categories[category].score)) * 100);
const seconds = (audit) => (median(reports.map((r) => r.audits[audit].numericValue)) / 1000).toFixed(2);
const shift = median(reports.map((r) => r.audits["cumulative-layout-shift"].numericValue)).toFixed(3);
const bytes = Math.round(median(reports.map((r) => r.audits["total-byte-weight"].numericValue)) / 1024);
const scores = ["performance", "accessibility", "best-practices", "seo"].map(score).join(" / ");
console.log(`| ${name} | ${scores} | ${seconds("first-contentful-paint")} | ${seconds("largest-contentful-paint")} | ${shift} | ${bytes} |`);
EOF
}

cd "$ROOT"
step "tools" scripts/setup.sh
CHROME_PATH=$(scripts/browser.sh | tail -n1)
export CHROME_PATH
find_lighthouse
if [ -z "${SOUK_BIN:-}" ]; then
    step "web bundles" scripts/web.sh build
    step "cargo build --release" cargo build --release -p souk-app
fi
FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/souk-lighthouse.XXXXXX")
trap stop EXIT
export SOUK_DATA_DIR=$FOLDER/data SOUK_LISTEN=127.0.0.1:8765 SOUK_PUBLIC_URL=http://localhost:8765 SOUK_LOG=warn
souk=${SOUK_BIN:-$CARGO_TARGET_DIR/release/souk}
step "sample shop" "$souk" populate
"$souk" serve >/dev/null &
SHOP_PID=$!
for _ in $(seq 100); do
    curl -fsS -o /dev/null "$SOUK_PUBLIC_URL/" 2>/dev/null && break
    sleep 0.1
done
# Puts a mug into the cart and asks for the pages' pictures until they are AVIF; the cart's token is all that it prints.
visit() {
    node --input-type=module - "$SOUK_PUBLIC_URL" /c/kitchen-table/ / /p/tamri-mug/ '/search/?q=mug' <<'EOF'
const [url, ...pages] = process.argv.slice(2);
const accept = { accept: "image/avif,image/webp,*/*" };
const ask = (address) => fetch(url + address, { headers: accept }).then(async (answer) => (await answer.arrayBuffer()) && answer.headers.get("content-type"));
const pictures = new Set();
for (const page of pages) {
  const html = await (await fetch(url + page)).text();
  for (const [picture] of html.matchAll(/\/media\/[0-9a-f]+\/320\.webp/g)) pictures.add(picture);
}
for (let n = 0; n < 12; n += 1) await Promise.all([...pictures].map(ask));
const until = Date.now() + 300_000;
for (const picture of pictures) {
  while ((await ask(picture)) !== "image/avif") {
    if (Date.now() > until) throw new Error(`${picture} is no AVIF yet`);
    await new Promise((done) => setTimeout(done, 1_000));
  }
}
const { variants } = await (await fetch(`${url}/api/products/tamri-mug/`)).json();
const body = JSON.stringify({ variant_id: variants[0].id, quantity: 2 });
const cart = await fetch(`${url}/api/orders/cart/`, { method: "POST", headers: { "content-type": "application/json" }, body });
console.log((await cart.json()).token);
EOF
}
say "as if visited before"
CART=$(visit)
echo "| page | performance / accessibility / best practices / SEO | FCP s | LCP s | CLS | KB |"
echo "|---|---|---:|---:|---:|---:|"
measure home "$SOUK_PUBLIC_URL/"
measure category "$SOUK_PUBLIC_URL/c/kitchen-table/"
measure product "$SOUK_PUBLIC_URL/p/tamri-mug/"
measure cart "$SOUK_PUBLIC_URL/cart/"
measure search "$SOUK_PUBLIC_URL/search/?q=mug"
