#!/usr/bin/env bash
# Counts as a metric source sends them, put into an Arrow column of integers with JavaScript and with Python: one that was
# NaN because nothing was measured, and one above two thousand million.
# Guess: an error in both, as the values do not fit the type, or null for NaN.
# Seen: Python refuses each. JavaScript makes NaN a measured 0 (null stays null), and 3,000,000,000 a negative number.
# On call: a service whose probe failed has zero requests, and a large counter falls below zero, in a column without nulls.
# Seen on 2026-12-01 with apache-arrow 21.2.0 (npm), pyarrow 26.0.1, Node 20.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" apache-arrow@21.2.0
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyarrow==26.0.1

cat > "$folder/ask.cjs" <<'JS'
const { Int32, vectorFromArray } = require('apache-arrow');
const counts = vectorFromArray([120, NaN, 3e9, null], new Int32());
console.log(`apache-arrow: ${JSON.stringify(counts.toJSON())}, nulls: ${counts.nullCount}`);
JS
cat > "$folder/ask.py" <<'PY'
import pyarrow as pa

for count in (float("nan"), 3e9):
    try:
        print(f"pyarrow: {count} becomes {pa.array([120, count], pa.int32()).to_pylist()[1]}")
    except pa.ArrowInvalid:
        print(f"pyarrow: {count} is refused")
PY
seen=$(
  node "$folder/ask.cjs"
  "$folder/venv/bin/python" "$folder/ask.py"
)
recorded='apache-arrow: [120,0,-1294967296,null], nulls: 1
pyarrow: nan is refused
pyarrow: 3000000000.0 is refused'
echo 'guess: an error, or [120,null,...,null]'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
