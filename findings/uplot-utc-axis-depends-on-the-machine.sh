#!/usr/bin/env bash
# uPlot.tzDate, which places the ticks of Grafana's time axis for a chosen time zone, asked for the hour in UTC of four
# moments, on a machine in New York and on one in UTC. Two of the moments are near New York's own clock changes.
# Guess: the hour in UTC is the same on every machine.
# Seen: in New York 02:30 is 03:30 on the day the clocks go forward, and 05:30 is 04:30 on the day they go back: the hour
# is written down in UTC and read back in the machine's own zone, where it does not exist or is counted from elsewhere.
# On call: for an hour or more of those days a tick is an hour off, and no two people in different places see the same axis.
# Seen on 2026-12-01 with uplot 1.6.32, Node 20.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" uplot@1.6.32

cat > "$folder/ask.cjs" <<'JS'
const uPlot = require('uplot');
const moments = ['2026-03-08T02:30Z', '2026-03-08T07:30Z', '2026-11-01T05:30Z', '2026-11-01T07:30Z'];
const hours = moments.map((moment) => {
  const there = uPlot.tzDate(new Date(moment), 'Etc/UTC');
  return `${String(there.getHours()).padStart(2, '0')}:${there.getMinutes()}`;
});
console.log(`${process.env.TZ}: ${hours.join(' ')}`);
JS
seen=$(for zone in UTC America/New_York; do TZ=$zone node "$folder/ask.cjs"; done)
recorded='UTC: 02:30 07:30 05:30 07:30
America/New_York: 03:30 07:30 04:30 07:30'
echo 'uplot 1.6.32, hours in UTC; guess: 02:30 07:30 05:30 07:30 on both machines'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
