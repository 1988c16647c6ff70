#!/usr/bin/env bash
# A float column with one NaN (a division in the collector), asked for what lies above a limit and for its figures.
# Guess: as in PromQL, JavaScript and pandas, NaN > 90 is false, NaN = NaN is false, and the median leaves it out.
# Seen: in PostgreSQL, DuckDB and polars NaN is equal to itself and above everything: an alert `where value > 90` fires
# on it, and the median of 1 2 3 and NaN is 2.5. The maximum is NaN for the databases, 3 for polars.
# Seen on 2026-11-30 with @electric-sql/pglite 0.5.17, duckdb 2.0.1, polars 2.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @electric-sql/pglite@0.5.17
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1 polars==2.1.0

cat > "$folder/ask.mjs" <<'JS'
import { PGlite } from '@electric-sql/pglite';
const { rows } = await new PGlite().query(
  `select split_part(version(), ' ', 2) as version, count(*) filter (where value > 90)::int as above,
     max(value)::text as highest, percentile_cont(0.5) within group (order by value) as median,
     bool_or(value = 'NaN'::float8) as equal
   from unnest(array[1, 2, 3, 'NaN']::float8[]) as value`
);
const { version, above, highest, median, equal } = rows[0];
console.log(`PostgreSQL ${version}: above 90: ${above}, max: ${highest}, median: ${median}, NaN = NaN: ${equal}`);
JS
cat > "$folder/ask.py" <<'PY'
import duckdb, polars as pl
above, highest, median, equal = duckdb.sql("""
  select count(*) filter (where value > 90), max(value), median(value), bool_or(value = 'NaN'::double)
  from unnest([1, 2, 3, 'NaN'::double]) as rows(value)""").fetchall()[0]
print(f"DuckDB {duckdb.__version__}: above 90: {above}, max: {highest}, median: {median}, NaN = NaN: {equal}")
values = pl.Series([1.0, 2.0, 3.0, float("nan")])
print(f"polars {pl.__version__}: above 90: {(values > 90).sum()}, max: {values.max():.0f}, median: {values.median()},",
      f"NaN = NaN: {(values == float('nan')).any()}")
PY
seen=$(node "$folder/ask.mjs"; "$folder/venv/bin/python" "$folder/ask.py")
recorded='PostgreSQL 18.7: above 90: 1, max: NaN, median: 2.5, NaN = NaN: true
DuckDB 2.0.1: above 90: 1, max: nan, median: 2.5, NaN = NaN: True
polars 2.1.0: above 90: 1, max: 3, median: 2.5, NaN = NaN: True'
echo 'guess: above 90: 0, max: 3, median: 2, NaN = NaN: false'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
