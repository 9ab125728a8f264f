#!/usr/bin/env bash
# No source file over 400 lines: a longer one holds two things that want two names.
# Generated files and locks are not ours to cut.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

LIMIT=400
cd "$ROOT"
files() {
    git ls-files -co --exclude-standard -- '*.rs' '*.ts' '*.tsx' '*.js' '*.mjs' '*.css' '*.sh' '*.sql' '*.html' '*.md' \
        '*.toml' .ci/run Makefile ':!:web/shared/contract.ts' ':!:CHANGELOG.md'
}
over=$(files | while read -r file; do
    [ -f "$file" ] || continue
    lines=$(wc -l <"$file")
    if [ "$lines" -gt $LIMIT ]; then echo "$file: $lines lines"; fi
done)
[ -z "$over" ] || die "over $LIMIT lines:"$'\n'"$over"
say "no file over $LIMIT lines, in $(files | wc -l) files"
