#!/usr/bin/env bash
# Daily rows of January 2024 (the 1st is a Monday, the first row is of the 2nd) in buckets of seven days.
# Guess: all three begin their weeks on Monday the 1st, or all on the first row.
# Seen: DuckDB counts from a Monday, polars (and InfluxDB, whose GROUP BY time(7d) was tried as well) from
# Thursday 1 January 1970, pandas from the first row. Joined on time, no two of them have a bucket in common.
# Seen on 2026-11-30 with duckdb 2.0.1, polars 2.1.0, pandas 3.1.1, numpy 2.4.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  duckdb==2.0.1 polars==2.1.0 pandas==3.1.1 numpy==2.4.6

cat > "$folder/ask.py" <<'PY'
from datetime import datetime, timedelta
import duckdb, pandas as pd, polars as pl
days = [datetime(2024, 1, 2) + timedelta(days=day) for day in range(28)]
duck = duckdb.sql("""select distinct time_bucket(interval '7 days', day) as week
  from range(timestamp '2024-01-02', timestamp '2024-01-30', interval 1 day) as rows(day) order by week""").fetchall()
weeks = {
    f"DuckDB {duckdb.__version__} time_bucket": [row[0] for row in duck],
    f"polars {pl.__version__} group_by_dynamic": pl.DataFrame({"day": days}).group_by_dynamic("day", every="7d").agg(pl.len())["day"].to_list(),
    f"pandas {pd.__version__} resample": list(pd.Series(1, index=pd.DatetimeIndex(days)).resample("7D").sum().index),
}
for name, starts in weeks.items():
    print(f"{name}:", *(f"{start:%a %d}" for start in starts))
first, second, third = (set(starts) for starts in weeks.values())
print(f"in common: {len(first & second)}, {len(second & third)}, {len(first & third)}")
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded='DuckDB 2.0.1 time_bucket: Mon 01 Mon 08 Mon 15 Mon 22 Mon 29
polars 2.1.0 group_by_dynamic: Thu 28 Thu 04 Thu 11 Thu 18 Thu 25
pandas 3.1.1 resample: Tue 02 Tue 09 Tue 16 Tue 23
in common: 0, 0, 0'
echo 'guess: Mon 01, 08, 15, 22, 29 from all three'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
