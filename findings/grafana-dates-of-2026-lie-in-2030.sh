#!/usr/bin/env bash
# Grafana's transformation "Convert field type" to time, without a format, of one moment as people write it in CSV files.
# Guess: what is not ISO 8601 becomes null, or the moment in one of the usual orders.
# Seen: 30.11.2026 and 30/11/2026 are the 20th of November 2030, and 11/12/2026 is the 20th of December 2011, without a word:
# the first two digits are the year. The same date without an hour is null.
# On call: rows years away are outside the time range, an empty panel. "Date format" in the transformation helps.
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
const texts = ['2026-11-30 14:02', '30.11.2026 14:02', '30.11.2026', '30/11/2026 14:02', '11/12/2026 14:02'];
const frame = toDataFrame({ fields: [{ name: 'time', type: 'string', values: texts }] });
const conversions = [{ targetField: 'time', destinationType: 'time' }];
console.log(`@grafana/data ${require('@grafana/data/package.json').version}`);
of([frame])
  .pipe(standardTransformers.convertFieldTypeTransformer.operator({ conversions }, { interpolate: (text) => text }))
  .subscribe(([{ fields }]) =>
    fields[0].values.forEach((time, i) => console.log(`${texts[i]}: ${time && new Date(time).toISOString().slice(0, 16)}`))
  );
JS
seen=$(TZ=UTC node "$folder/ask.cjs")
recorded='@grafana/data 13.2.2
2026-11-30 14:02: 2026-11-30T14:02
30.11.2026 14:02: 2030-11-20T14:02
30.11.2026: null
30/11/2026 14:02: 2030-11-20T14:02
11/12/2026 14:02: 2011-12-20T14:02'
echo 'guess: 2026-11-30T14:02 or null'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
