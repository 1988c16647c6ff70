#!/usr/bin/env bash
# Five ordinary ways to meet a value that is not there, in ClickHouse: a left join without a match, minutes filled in,
# the smallest and largest of no rows, the row before the first.
# Guess: NULL in each, as in PostgreSQL and DuckDB, and so a gap in Grafana.
# Seen: 0 in each (a default of the type). A host without samples has a latency of 0, gaps are drops to 0, the smallest
# latency of a quiet minute is 0, and the first difference of a counter is the whole counter. Only mean and median are
# NaN. join_use_nulls = 1, min(toNullable(v)) and lagInFrame(toNullable(v)) give NULL.
# On call: a "Traffic down" for each gap, and a spike at the left edge.
# Seen on 2026-11-30 with ClickHouse 26.9.2.1 as chdb-core 26.9.0 (chdb 4.4.0), DuckDB 2.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check chdb==4.4.0 chdb-core==26.9.0 duckdb==2.0.1

cat > "$folder/ask.py" <<'PY'
import chdb, duckdb, json
def show(what, sql, other):
    rows = json.loads(str(chdb.query(sql, "JSONCompact")))["data"]
    print(f"{what}: {[row[-1] for row in rows]}, DuckDB {[row[-1] for row in duckdb.sql(other).fetchall()]}")
hosts = "(select 'a' as host union all select 'b') h"
join = f"select h.host, l.p95 from {hosts} left join (select 'a' as host, cast(0.25 as double) as p95) l on h.host = l.host order by 1"
show("left join", join, join)
show("left join, join_use_nulls = 1", join + " settings join_use_nulls = 1", join)
show("minutes filled in", "select number * 2 as minute, 250.0 as rpm from numbers(3) order by minute with fill step 1",
     "select minute, rpm from range(5) m(minute) left join (select i * 2 as minute, 250.0::double as rpm from range(3) s(i)) using (minute) order by 1")
for f in ("min", "max", "avg"):
    none = f"select {f}(v) from (select cast(0.25 as double) as v) t where v > 1"
    show(f"{f} of no rows", none, none)
show("difference to the row before", "select t, total - lagInFrame(total) over (order by t) from (select number as t, toInt64(1000000 + number * 10) as total from numbers(3)) order by t",
     "select t, total - lag(total) over (order by t) from (select t, 1000000 + t * 10 as total from range(3) r(t)) order by t")
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded='left join: [0.25, 0], DuckDB [0.25, None]
left join, join_use_nulls = 1: [0.25, None], DuckDB [0.25, None]
minutes filled in: [250, 0, 250, 0, 250], DuckDB [250.0, None, 250.0, None, 250.0]
min of no rows: [0], DuckDB [None]
max of no rows: [0], DuckDB [None]
avg of no rows: [None], DuckDB [None]
difference to the row before: [1000000, 10, 10], DuckDB [None, 10, 10]'
echo 'guess: None wherever DuckDB has it'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
