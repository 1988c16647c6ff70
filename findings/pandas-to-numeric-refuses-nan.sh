#!/usr/bin/env bash
# Prometheus' API answers numbers as text: "1", "NaN" (a quantile of no requests), "+Inf". pandas makes numbers of them.
# Guess: to_numeric reads all three, and prometheus-api-client, which calls it, lists such a series.
# Seen: "+Inf" and even "" are numbers, "NaN" is an error ("Unable to parse string"), though astype(float) takes "NaN"
# and refuses "". One minute without requests, and the client gives no series at all.
# Seen on 2026-11-30 with prometheus-api-client 0.7.2, pandas 3.1.1, numpy 2.4.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  prometheus-api-client==0.7.2 pandas==3.1.1 numpy==2.4.6

cat > "$folder/ask.py" <<'PY'
from importlib.metadata import version
import pandas as pd
from prometheus_api_client import MetricsList
def ask(read):
    try:
        return read()
    except ValueError as error:
        return str(error)
print(f"pandas {pd.__version__}, prometheus-api-client {version('prometheus-api-client')}")
for text in ("NaN", "+Inf", ""):
    print(f'"{text}": to_numeric: {ask(lambda: pd.to_numeric(pd.Series(["1", text]))[1])};',
          f'astype(float): {ask(lambda: pd.Series(["1", text]).astype(float)[1])}')
series = [{"metric": {"__name__": "p95"}, "values": [[1700000000, "0.2"], [1700000060, "NaN"]]}]
print("MetricsList:", ask(lambda: len(MetricsList(series))))
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded=$(cat << 'TEXT'
pandas 3.1.1, prometheus-api-client 0.7.2
"NaN": to_numeric: Unable to parse string 'NaN' at position 1; astype(float): nan
"+Inf": to_numeric: inf; astype(float): inf
"": to_numeric: nan; astype(float): could not convert string to float: ''
MetricsList: Unable to parse string 'NaN' at position 1
TEXT
)
echo 'guess: nan, inf and an error from both; a list of one series'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
