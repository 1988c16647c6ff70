#!/usr/bin/env bash
# Times for a Grafana frame or a CSV in epoch milliseconds, made as notebooks make them: astype('int64') // 10**6.
# Guess: milliseconds, as always since the times are nanoseconds.
# Seen: since pandas 3 they are microseconds, so the result is seconds, which Grafana draws on 20 January 1970; but of
# texts with nanoseconds they are nanoseconds still, so the same line is right for one file and wrong for the next.
# Seen on 2026-11-30 with pandas 3.1.1, numpy 2.4.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 numpy==2.4.6

cat > "$folder/ask.py" <<'PY'
import pandas as pd
print(f"pandas {pd.__version__}: astype('int64') // 10**6 of 2024-01-01T00:00:00Z")
def show(name, times):
    print(f"{name}: {times.dtype} gives {times.astype('int64')[0] // 10**6}")
show("text", pd.to_datetime(["2024-01-01T00:00:00Z"]))
show("text with nanoseconds", pd.to_datetime(["2024-01-01T00:00:00.000000001Z"]))
show("date_range", pd.date_range("2024-01-01", periods=1, tz="UTC"))
show("epoch milliseconds", pd.to_datetime([1704067200000], unit="ms", utc=True))
print(f"Timestamp.value: {pd.Timestamp('2024-01-01').value // 10**6}")
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded="pandas 3.1.1: astype('int64') // 10**6 of 2024-01-01T00:00:00Z
text: datetime64[us, UTC] gives 1704067200
text with nanoseconds: datetime64[ns, UTC] gives 1704067200000
date_range: datetime64[us, UTC] gives 1704067200
epoch milliseconds: datetime64[us, UTC] gives 1704067200
Timestamp.value: 1704067200000"
echo 'guess: 1704067200000 five times'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
