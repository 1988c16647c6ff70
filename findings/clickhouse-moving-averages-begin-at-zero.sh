#!/usr/bin/env bash
# A signal of exactly 100 throughout, smoothed by ClickHouse's two moving averages.
# Guess: 100 throughout, as from any average of equal numbers; or nothing until the window is full.
# Seen: groupArrayMovingAvg divides by the whole window before it is full: 20, 40, 60, 80, 100. exponentialMovingAverage
# begins at 0, and with a half-life of ten minutes it is still at half after ten. The average over a window (avg over
# rows) and exponentialTimeDecayedAvg are right.
# On call: each range begins with a recovery from an outage that never was, and zooming moves it along.
# Seen on 2026-11-30 with ClickHouse 26.9.2.1 as chdb-core 26.9.0 (chdb 4.4.0).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check chdb==4.4.0 chdb-core==26.9.0

cat > "$folder/ask.py" <<'PY'
import chdb, json
def show(what, sql):
    print(f"{what}: {' '.join(f'{row[-1]:.1f}' for row in json.loads(str(chdb.query(sql, 'JSONCompact')))['data'])}")
flat = "(select number as minute, 100.0 as v from numbers({n}))"
show("groupArrayMovingAvg(5)", f"select arrayJoin(groupArrayMovingAvg(5)(v)) from {flat.format(n=7)}")
show("avg over 5 rows", f"select minute, avg(v) over (order by minute rows 4 preceding) from {flat.format(n=7)} order by minute")
show("exponentialMovingAverage(10), at minutes 0, 9 and 59",
     "select n, exponentialMovingAverage(10)(v, minute) from (select arrayJoin([1, 10, 60]) as n, arrayJoin(range(n)) as minute, 100.0 as v) group by n order by n")
show("exponentialTimeDecayedAvg(10), the same", f"select minute, v from (select minute, exponentialTimeDecayedAvg(10)(v, minute) over (order by minute) as v from {flat.format(n=60)}) where minute in (0, 9, 59) order by minute")
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded='groupArrayMovingAvg(5): 20.0 40.0 60.0 80.0 100.0 100.0 100.0
avg over 5 rows: 100.0 100.0 100.0 100.0 100.0 100.0 100.0
exponentialMovingAverage(10), at minutes 0, 9 and 59: 6.7 50.0 98.4
exponentialTimeDecayedAvg(10), the same: 100.0 100.0 100.0'
echo 'guess: 100 throughout'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
