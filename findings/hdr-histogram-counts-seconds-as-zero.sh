#!/usr/bin/env bash
# Durations in seconds, most of them a fifth of one, recorded with hdr-histogram-js, whose values are numbers.
# Guess: an error, because the histogram is made for integers, or the durations as they are, to three digits.
# Seen: the fraction is dropped without a word: median, 99th percentile and mean are 0, while the maximum beside them is
# right. A latency that quadruples to 0.8 s moves none of them. In milliseconds all is well.
# On call: a p99 of 0 in a load test's report, or steps of whole seconds once it is slow.
# Seen on 2026-11-30 with hdr-histogram-js 3.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" hdr-histogram-js@3.0.1

cat > "$folder/ask.mjs" <<'JS'
import hdr from 'hdr-histogram-js';
function figures(unit, typical) {
  const histogram = hdr.build({ numberOfSignificantValueDigits: 3 });
  for (let i = 0; i < 1000; i++) {
    histogram.recordValue(unit * typical * (0.9 + i / 5000));
  }
  const at = (q) => histogram.getValueAtPercentile(q);
  return `p50 ${at(50)}, p99 ${at(99)}, max ${histogram.maxValue.toFixed(2)}, mean ${histogram.mean.toFixed(2)}`;
}
console.log(`about 0.2 s: ${figures(1, 0.2)}`);
console.log(`about 0.8 s: ${figures(1, 0.8)}`);
console.log(`about 0.8 s, in ms: ${figures(1000, 0.8)}`);
JS
seen=$(node "$folder/ask.mjs")
recorded='about 0.2 s: p50 0, p99 0, max 0.22, mean 0.00
about 0.8 s: p50 0, p99 0, max 0.88, mean 0.00
about 0.8 s, in ms: p50 799, p99 878, max 879.84, mean 799.44'
echo 'hdr-histogram-js 3.0.1; guess: an error, or 0.2 and 0.8'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
