#!/usr/bin/env bash
# dayjs with its time zone plugin: noon in Berlin the day before the clocks go forward, and one day later; and when the day
# of the change begins, asked on machines in Berlin, UTC and New York.
# Guess: a day later it is noon in Berlin (10:00 UTC), as calendars mean it; the day begins at 23:00 UTC on every machine.
# Seen: on a machine in another zone a day later it is 11:00 UTC, 13:00 in Berlin; everywhere it is printed as
# "12:00+01:00", an offset that Berlin no longer has by then. Where the machine stands in New York, Berlin's day begins at
# 22:00 UTC.
# On call: "tomorrow at noon", "today" and "the same time yesterday" are an hour off around the change; a maintenance
# window ends an hour late.
# Seen on 2026-12-01 with dayjs 1.11.23, Node 20.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" dayjs@1.11.23

cat > "$folder/ask.cjs" <<'JS'
const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/utc'));
dayjs.extend(require('dayjs/plugin/timezone'));
const next = dayjs.tz('2026-03-28 12:00', 'Europe/Berlin').add(1, 'day');
const begins = dayjs.utc('2026-03-29T12:00:00Z').tz('Europe/Berlin').startOf('day');
console.log(`${process.env.TZ}: ${next.format()} is ${next.toISOString()}; begins ${begins.toISOString()}`);
JS
seen=$(for zone in Europe/Berlin UTC America/New_York; do TZ=$zone node "$folder/ask.cjs"; done)
recorded='Europe/Berlin: 2026-03-29T12:00:00+01:00 is 2026-03-29T10:00:00.000Z; begins 2026-03-28T23:00:00.000Z
UTC: 2026-03-29T12:00:00+01:00 is 2026-03-29T11:00:00.000Z; begins 2026-03-28T23:00:00.000Z
America/New_York: 2026-03-29T12:00:00+01:00 is 2026-03-29T11:00:00.000Z; begins 2026-03-28T22:00:00.000Z'
echo 'dayjs 1.11.23; guess: 2026-03-29T12:00:00+02:00 is 2026-03-29T10:00:00.000Z; begins 2026-03-28T23:00:00.000Z'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
