#!/usr/bin/env bash
# A retention or a silence of "1M", as Grafana writes a month, beside "1m" for a minute, read by two npm packages for
# durations.
# Guess: a month, or nothing, as for a unit that is not known.
# Seen: a minute from both: ms compares without regard to case, parse-duration has M for minutes, too. And
# parse-duration takes the comma away: "1,5h" is fifteen hours.
# On call: a month of silence ends after a minute; Grafana's own parser, asked beside it, says 30 days.
# Seen on 2026-11-30 with ms 2.1.3, parse-duration 2.1.9, @grafana/data 13.2.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" ms@2.1.3 parse-duration@2.1.9 @grafana/data@13.2.2 \
  react@19 react-dom@19 rxjs@7

cat > "$folder/ask.cjs" <<'JS'
const ms = require('ms');
(async () => {
  const parse = (await import('parse-duration')).default;
  globalThis.navigator ??= { language: 'en-US', languages: ['en-US'] };
  const { rangeUtil } = require('@grafana/data');
  for (const text of ['1m', '1M']) {
    console.log(`${text}: ms ${ms(text)}, parse-duration ${parse(text)}, Grafana ${rangeUtil.intervalToMs(text)}`);
  }
  console.log(`1,5h: ms ${ms('1,5h')}, parse-duration ${parse('1,5h')}`);
})();
JS
seen=$(node "$folder/ask.cjs")
recorded='1m: ms 60000, parse-duration 60000, Grafana 60000
1M: ms 60000, parse-duration 60000, Grafana 2592000000
1,5h: ms undefined, parse-duration 54000000'
echo 'milliseconds; guess: a month or nothing for 1M, 5400000 or nothing for 1,5h'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
