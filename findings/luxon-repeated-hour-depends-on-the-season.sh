#!/usr/bin/env bash
# 02:30 on the night the clocks go back happens twice. A local time without an offset (a CSV, a log line) is one of two.
# Guess: luxon always takes the same one, the first, as Date and moment do.
# Seen: it begins with the zone's offset of the day it is asked, so a test written in July fails in January.
# Seen on 2026-11-30 with luxon 3.7.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" luxon@3.7.2

cat > "$folder/ask.mjs" <<'JS'
import { DateTime, Settings, VERSION } from 'luxon';
console.log(`luxon ${VERSION}: 2024-10-27 02:30 Europe/Berlin`);
for (const today of ['2024-01-15', '2024-07-15']) {
  Settings.now = () => Date.parse(today);
  const read = DateTime.fromSQL('2024-10-27 02:30', { zone: 'Europe/Berlin' });
  console.log(`asked on ${today}: ${read.toUTC().toFormat("HH:mm'Z'")}`);
}
JS
seen=$(node "$folder/ask.mjs")
recorded='luxon 3.7.2: 2024-10-27 02:30 Europe/Berlin
asked on 2024-01-15: 01:30Z
asked on 2024-07-15: 00:30Z'
echo 'guess: 00:30Z on both days'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
