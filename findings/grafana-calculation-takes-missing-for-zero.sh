#!/usr/bin/env bash
# Errors and requests of four minutes, each with a minute that was not measured (null), and Grafana's transformation "Add
# field from calculation": errors / requests, requests - errors, and the cumulative mean of the requests.
# Guess: null where one of the two is missing, as in SQL and PromQL; the mean of what was measured, 100.
# Seen: missing is taken for 0: the ratio is Infinity in one minute and 0 in the other, the difference -5, and the mean
# halves and climbs back. A moving mean ("trailing window") leaves the missing minute out.
# On call: an error ratio without end for a minute without requests data, none for one without errors data.
# Seen on 2026-12-01 with @grafana/data 13.2.2, react 19.3.1, react-dom 19.3.1, rxjs 7.8.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" \
  @grafana/data@13.2.2 react@19.3.1 react-dom@19.3.1 rxjs@7.8.2

cat > "$folder/ask.cjs" <<'JS'
globalThis.navigator ??= { language: 'en-US', languages: ['en-US'] }; // value formats look at the browser's language
const { standardTransformers, toDataFrame } = require('@grafana/data');
const { of } = require('rxjs');
const frame = toDataFrame({
  fields: [
    { name: 'time', type: 'time', values: [0, 60_000, 120_000, 180_000] },
    { name: 'requests', type: 'number', values: [100, null, 100, 100] },
    { name: 'errors', type: 'number', values: [5, 5, null, 5] },
  ],
});
const calculated = (options) => {
  const { operator } = standardTransformers.calculateFieldTransformer;
  let values;
  of([frame])
    .pipe(operator(options, { interpolate: (text) => text }))
    .subscribe(([{ fields }]) => (values = fields.at(-1).values));
  return values.map((value) => (value === null ? 'null' : Number(value.toFixed(2)))).join(' ');
};
const binary = (left, operator, right) => calculated({ mode: 'binary', binary: { left, operator, right } });
const window = { reducer: 'mean', windowAlignment: 'trailing', windowSizeMode: 'fixed', windowSize: 2, field: 'requests' };
const cumulative = { field: 'requests', reducer: 'mean' };
console.log(`@grafana/data ${require('@grafana/data/package.json').version}`);
console.log(`errors / requests: ${binary('errors', '/', 'requests')}`);
console.log(`requests - errors: ${binary('requests', '-', 'errors')}`);
console.log(`cumulative mean: ${calculated({ mode: 'cumulativeFunctions', cumulative })}`);
console.log(`moving mean: ${calculated({ mode: 'windowFunctions', window })}`);
JS
seen=$(node "$folder/ask.cjs")
recorded='@grafana/data 13.2.2
errors / requests: 0.05 Infinity 0 0.05
requests - errors: 95 -5 100 95
cumulative mean: 100 50 66.67 75
moving mean: 100 100 100 100'
echo 'guess: 0.05 null null 0.05; 95 null null 95; 100 throughout'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
