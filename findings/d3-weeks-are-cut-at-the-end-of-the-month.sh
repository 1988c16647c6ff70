#!/usr/bin/env bash
# Buckets of seven days, and of five hours, with d3's time intervals: utcDay.every(7), utcHour.every(5). Requests of a
# steady 1000 a day are counted in them.
# Guess: every bucket is seven days long, and holds 7000.
# Seen: the count begins anew on the first of each month, and of five hours on each day: after 22 to 29 comes a bucket of
# one, two or three days (in February of most years none). The sums fall by half and more at the end of each month.
# On call: a bar chart with a drop each month, or each night, that no service had. utcMonday, or plain multiples of
# milliseconds, are even.
# Seen on 2026-11-30 with d3-time 3.1.1, d3-array 3.2.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" d3-time@3.1.1 d3-array@3.2.5

cat > "$folder/ask.mjs" <<'JS'
import { utcDay, utcHour, utcMonday } from 'd3-time';
import { rollups } from 'd3-array';
const sums = (step, each, interval, from, to) =>
  rollups(step.range(new Date(from), new Date(to)), (days) => days.length * each, (day) => +interval.floor(day))
    .map(([, sum]) => sum)
    .join(' ');
console.log(`every(7), January to March 2026: ${sums(utcDay, 1000, utcDay.every(7), '2026-01-01', '2026-04-01')}`);
console.log(`utcMonday, twelve weeks from 5 January: ${sums(utcDay, 1000, utcMonday, '2026-01-05', '2026-03-30')}`);
console.log(`every(5) of hours, two days: ${sums(utcHour, 10, utcHour.every(5), '2026-01-01', '2026-01-03')}`);
JS
seen=$(node "$folder/ask.mjs")
recorded='every(7), January to March 2026: 7000 7000 7000 7000 3000 7000 7000 7000 7000 7000 7000 7000 7000 3000
utcMonday, twelve weeks from 5 January: 7000 7000 7000 7000 7000 7000 7000 7000 7000 7000 7000 7000
every(5) of hours, two days: 50 50 50 50 40 50 50 50 50 40'
echo 'd3-time 3.1.1; guess: 7000 and 50 throughout, but for the last'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
