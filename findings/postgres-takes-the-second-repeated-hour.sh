#!/usr/bin/env bash
# The hour that comes twice when the clocks go back, written without an offset, read by four readers.
# Guess: all take the first (summer time), as JavaScript's Date, or refuse it.
# Seen: PostgreSQL and DuckDB take the second, without a word. Rows from a `timestamp` column lie an hour later than the
# same rows read by moment (Grafana's date parser) or Python.
# Seen on 2026-11-30 with @electric-sql/pglite 0.5.17, moment-timezone 0.6.6, duckdb 2.0.1, tzdata 2026.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @electric-sql/pglite@0.5.17 moment-timezone@0.6.6
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1 tzdata==2026.3

cat > "$folder/ask.mjs" <<'JS'
import { PGlite } from '@electric-sql/pglite';
import moment from 'moment-timezone';
const utc = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 16) + 'Z';
const database = new PGlite();
const { rows } = await database.query(
  `select split_part(version(), ' ', 2) as version,
     extract(epoch from timestamp '2024-10-27 02:30' at time zone 'Europe/Berlin')::int as seconds`
);
console.log(`PostgreSQL ${rows[0].version}: ${utc(rows[0].seconds)}`);
console.log(`moment-timezone ${moment.tz.version}: ${utc(moment.tz('2024-10-27 02:30', 'Europe/Berlin').unix())}`);
JS
cat > "$folder/ask.py" <<'PY'
from datetime import datetime, timezone
from zoneinfo import ZoneInfo
import duckdb
def utc(seconds):
    return f"{datetime.fromtimestamp(seconds, timezone.utc):%H:%M}Z"
seconds = duckdb.sql("select epoch(timezone('Europe/Berlin', timestamp '2024-10-27 02:30'))").fetchall()[0][0]
print(f"DuckDB {duckdb.__version__}: {utc(seconds)}")
print(f"Python zoneinfo: {utc(datetime(2024, 10, 27, 2, 30, tzinfo=ZoneInfo('Europe/Berlin')).timestamp())}")
PY
seen=$(node "$folder/ask.mjs"; "$folder/venv/bin/python" "$folder/ask.py")
recorded='PostgreSQL 18.7: 01:30Z
moment-timezone 0.6.6: 00:30Z
DuckDB 2.0.1: 01:30Z
Python zoneinfo: 00:30Z'
echo 'guess: 00:30Z from all, or an error'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
