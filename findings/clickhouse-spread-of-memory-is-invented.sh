#!/usr/bin/env bash
# Figures of signals that are large beside their spread: memory of 16 GiB plus 0, 200 or 400 bytes; a flat memory, the mean
# of ten pods; a line of 20 minutes over epoch milliseconds, whose correlation is 1.
# Guess: the stable formula of other stores: a spread of 163 bytes, of 0, and a correlation of 1.
# Seen: stddevPop subtracts one huge sum of squares from another: 0 for the moving signal, about a thousand bytes for
# the flat one, and a correlation above 1. The functions called ...Stable are right, and so is DuckDB, asked the same.
# On call: "three sigma above the mean" over bytes or epoch times compares with what rounding left, in either direction.
# Seen on 2026-11-30 with ClickHouse 26.9.2.1 as chdb-core 26.9.0 (chdb 4.4.0), DuckDB 2.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check chdb==4.4.0 chdb-core==26.9.0 duckdb==2.0.1

cat > "$folder/ask.py" <<'PY'
import chdb, duckdb
def clickhouse(sql):
    return float(str(chdb.query(sql, "TSV")))
print(f"ClickHouse {str(chdb.query('select version()', 'TSV')).strip()}")
signals = {
    "moving": "select toFloat64(17179869184 + number % 3 * 200) as v from numbers(300)",
    "flat": "select toFloat64(17179869183.7) as v from numbers(777)",
}
for name, signal in signals.items():
    spread = clickhouse(f"select stddevPop(v) from ({signal})")
    stable = clickhouse(f"select stddevPopStable(v) from ({signal})")
    # The remainder of rounding is not printed to the digit: it may depend on the processor.
    print(f"{name}: {'0' if spread == 0 else 'hundreds' if spread > 100 else spread}, Stable {stable:.0f}")
line = "select 1764500000000 + number * 60000 as x, 100 + number * 0.06 as y from numbers(20)"
for name in ("corr", "corrStable"):
    value = clickhouse(f"select {name}(x, y) from ({line})")
    print(f"{name}: {'above 1' if value > 1.0001 else f'{value:.4f}'}")
for name, value in {"moving": "17179869184 + i % 3 * 200", "flat": "17179869183.7"}.items():
    sql = f"select stddev_pop(({value})::double) from range(777) t(i)"
    print(f"DuckDB, {name}: {duckdb.sql(sql).fetchall()[0][0]:.0f}")
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded='ClickHouse 26.9.2.1
moving: 0, Stable 163
flat: hundreds, Stable 0
corr: above 1
corrStable: 1.0000
DuckDB, moving: 163
DuckDB, flat: 0'
echo 'guess: 163, 0, 1 without Stable, too'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
