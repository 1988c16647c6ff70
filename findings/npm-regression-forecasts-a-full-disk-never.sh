#!/usr/bin/env bash
# A disk that fills by 0.004 % a second, from 40 % on: full in a little over four hours. A straight line is fitted with
# the npm package regression, and asked when it reaches 100 %.
# Guess: the least-squares line, slope 0.004: full after 15,000 s.
# Seen: the slope is rounded to two decimals, which is 0, and the intercept is then taken with it: a level line through
# the mean, r2 is 0, never full. The default of the option precision rounds the model, not what is printed. With
# precision 10, or time in hours, it is right.
# On call: trend lines and forecasts over seconds stay level, whatever happens.
# Seen on 2026-11-30 with regression 2.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" regression@2.0.1

cat > "$folder/ask.mjs" <<'JS'
import regression from 'regression';
const percent = Array.from({ length: 60 }, (_, minute) => [minute * 60, 40 + 0.004 * minute * 60]);
function fullAfter(options) {
  const { equation, r2 } = regression.linear(percent, options);
  const [slope, intercept] = equation;
  const seconds = slope === 0 ? 'never' : `after ${Math.round((100 - intercept) / slope)} s`;
  return `slope ${slope}, intercept ${intercept}, r2 ${r2}: full ${seconds}`;
}
console.log(`as it comes: ${fullAfter()}`);
console.log(`precision 10: ${fullAfter({ precision: 10 })}`);
JS
seen=$(node "$folder/ask.mjs")
recorded='as it comes: slope 0, intercept 47.08, r2 0: full never
precision 10: slope 0.004, intercept 40, r2 1: full after 15000 s'
echo 'regression 2.0.1; guess: slope 0.004, full after 15000 s, twice'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
