#!/usr/bin/env bash
# Grafana's histogram of latencies in tenths of a second, one each of 0.1 ... 2.0, in buckets of 0.1; and of a signal
# that is 5 throughout, in buckets of its own choice.
# Guess: twenty buckets of one; one bucket that holds 5.
# Seen: dividing by 0.1 puts some values a bucket too low, so there are empty buckets beside doubled ones: a comb where
# the data are even. The flat signal lies in a bucket from NaN to NaN.
# Seen on 2026-11-30 with @grafana/data 13.2.2, react 19.3.1, react-dom 19.3.1, rxjs 7.8.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" \
  @grafana/data@13.2.2 react@19.3.1 react-dom@19.3.1 rxjs@7.8.2

cat > "$folder/ask.cjs" <<'JS'
globalThis.navigator ??= { language: 'en-US', languages: ['en-US'] }; // value formats look at the browser's language
const { buildHistogram, toDataFrame } = require('@grafana/data');
const histogram = (values, options) =>
  buildHistogram([toDataFrame({ fields: [{ name: 'latency', type: 'number', values }] })], options);
const tenths = histogram(Array.from({ length: 20 }, (_, i) => (i + 1) / 10), { bucketSize: 0.1 });
const perBucket = Array(20).fill(0);
tenths.xMin.values.forEach((from, i) => (perBucket[Math.round(from * 10) - 1] = tenths.counts[0].values[i]));
console.log(`@grafana/data ${require('@grafana/data/package.json').version}`);
console.log(`tenths: ${perBucket.join(' ')}`);
const flat = histogram([5, 5, 5, 5]);
console.log(`5 throughout: from ${flat.xMin.values[0]} to ${flat.xMax.values[0]}: ${flat.counts[0].values[0]}`);
JS
seen=$(node "$folder/ask.cjs")
recorded='@grafana/data 13.2.2
tenths: 1 2 0 1 2 1 0 1 1 1 2 0 2 0 1 1 1 2 0 1
5 throughout: from NaN to NaN: 4'
echo 'guess: tenths: twenty times 1; from 5 to more: 4'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
