#!/usr/bin/env bash
# 300,000 values from 1 to 49, each tenth NaN, in a Parquet file written by pyarrow, and in one written by DuckDB. The same
# question is put to the file and to the same rows in a table.
# Guess: a file answers as a table does, whoever wrote it: DuckDB takes NaN for the highest value of all (known), and
# counts 30,000 above 100.
# Seen: from pyarrow's file 0 are above 100, 300,000 below, and not one isnan: its footer says 1 to 49 and leaves NaN
# out, as the format allows, and DuckDB decides by the footer alone. DuckDB's own file keeps no such bounds, and answers
# as the table. DataFusion does as DuckDB; polars finds its NaN in either.
# On call: "how many samples are broken?" is 0 in the archive and 30,000 in the table it was made from.
# Seen on 2026-11-30 with DuckDB 2.0.1, DataFusion 55.0.0, polars 2.1.0, pyarrow 26.0.1, numpy 2.4.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  duckdb==2.0.1 datafusion==55.0.0 polars==2.1.0 pyarrow==26.0.1 numpy==2.4.6

cat > "$folder/ask.py" <<'PY'
import datafusion, duckdb, numpy as np, polars as pl, pyarrow as pa, pyarrow.parquet as pq
v = 1.0 + np.arange(300_000) % 49
v[::10] = np.nan
table = pa.table({"v": v})
pq.write_table(table, "arrow.parquet")
con = duckdb.connect()
con.sql("create table rows as select v from 'arrow.parquet'")
con.sql("copy rows to 'duckdb.parquet'")
context = datafusion.SessionContext()
context.register_parquet("arrow", "arrow.parquet")
context.from_arrow(table, name="rows")
for condition in ("v > 100", "v < 100", "isnan(v)"):
    asked = [f"{name} {con.sql(f'select count(*) from {source} where {condition}').fetchall()[0][0]}" for name, source in
             (("table", "rows"), ("its own file", "'duckdb.parquet'"), ("file of pyarrow", "'arrow.parquet'"))]
    print(f"DuckDB, {condition}: {', '.join(asked)}")
asked = [f"{name} {context.sql(f'select count(*) as n from {source} where v > 100').to_pydict()['n'][0]}" for name, source in
         (("table", "rows"), ("file of pyarrow", "arrow"))]
print(f"DataFusion, v > 100: {', '.join(asked)}")
print(f"polars, v > 100: file of pyarrow {pl.scan_parquet('arrow.parquet').filter(pl.col('v') > 100).collect().height}")
PY
seen=$(cd "$folder" && venv/bin/python ask.py)
recorded='DuckDB, v > 100: table 30000, its own file 30000, file of pyarrow 0
DuckDB, v < 100: table 270000, its own file 270000, file of pyarrow 300000
DuckDB, isnan(v): table 30000, its own file 30000, file of pyarrow 0
DataFusion, v > 100: table 30000, file of pyarrow 0
polars, v > 100: file of pyarrow 30000'
echo 'guess: 30000, 270000, 30000, from tables and files'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
