#!/usr/bin/env bash
# Makes the pictures of the documents: runs the README's main job, unless a results folder is named, and photographs its
# page. Needs chromium and ImageMagick (Debian: apt install chromium imagemagick).
#
#   docs/pictures/make.sh [results/treffpunkt]
set -euo pipefail

here=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname -- "$(dirname -- "$here")")
results=${1:-$root/results/treffpunkt}
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT

if [ $# -eq 0 ]; then
  "$root/sozialraum" compare "$root/scenarios/treffpunkt.yaml" --out "$results"
fi

# photograph NAME LANGUAGE HEIGHT RULES: the page in a language under further rules of style, for which a copy of it is
# made without its policy; white margins are cut and colours reduced, so that the file stays small.
photograph() {
  sed -e '/http-equiv="Content-Security-Policy"/d' -e "s@</head>@<style>$4</style></head>@" \
    "$results/report.html" > "$scratch/page.html"
  timeout 120 chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$scratch/browser" \
    --window-size="800,$3" --screenshot="$scratch/shot.png" "file://$scratch/page.html#$2" 2> /dev/null
  convert "$scratch/shot.png" -trim +repage -bordercolor white -border 12 -dither None -colors 48 -depth 8 \
    -strip -define png:exclude-chunks=date,time "PNG8:$here/$1.png"
}

# answer LANGUAGE: question and answer, the first thing that one sees; nothing below.
answer() {
  photograph "answer-$1" "$1" 2400 \
    ".contents, footer, nav, #$1 section:not(#$1-answer) { display: none !important }"
}

# figure NAME LANGUAGE: one figure with its caption, laid over everything else.
figure() {
  local over="position: fixed; inset: 0; z-index: 9; margin: 0; padding: 12px; background: white; max-width: none"
  photograph "$1-$2" "$2" 1400 "#$2-figure-$1 { $over }"
}

for language in de en; do
  answer "$language"
  figure surroundings "$language"
  figure quarters "$language"
done
