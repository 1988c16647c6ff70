#!/usr/bin/env bash
# STL without a period takes it from the index: 24 for hours, 7 for days.
# Guess: of two-hourly data it takes 12, of six-hourly 4, and of five-minute data 288.
# Seen: the multiple is dropped: 24 every time, a season of two days, or of six; of 2D, two weeks. Minutes of any multiple are refused
# with "freq MIN not understood", though minutes are what a monitoring query returns.
# Seen on 2026-11-30 with statsmodels 0.15.0, pandas 3.1.1, numpy 2.4.6, scipy 1.17.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  statsmodels==0.15.0 pandas==3.1.1 numpy==2.4.6 scipy==1.17.1

cat > "$folder/ask.py" <<'PY'
import pandas as pd, statsmodels
from statsmodels.tsa.seasonal import STL
print(f"statsmodels {statsmodels.__version__}")
for step in ("h", "2h", "6h", "2D", "5min"):
    signal = pd.Series(range(400), index=pd.date_range("2024-01-01", periods=400, freq=step), dtype=float)
    try:
        print(f"{step}: {STL(signal).period}")
    except ValueError as error:
        print(f"{step}: {str(error).split('.')[0]}")
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded='statsmodels 0.15.0
h: 24
2h: 24
6h: 24
2D: 7
5min: freq MIN not understood'
echo 'guess: 24, 12, 4, an error or 7, 288'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
