#!/usr/bin/env bash
# A ratio that was divided by 0 once, and is infinite there, among values of 1 to 4: what is its highest value so far, and
# the highest within three minutes?
# Guess: infinite, in every window that holds it: max() and cummax() say so, and a sum with it is infinite.
# Seen: windows (rolling, expanding, ewm) take infinity for a missing value: the highest so far is 4, the mean of three
# minutes leaves it out, and a window by count is NaN until it has passed.
# On call: expanding().max() and cummax() of one column differ, and a rolling limit over a ratio never sees the worst
# minute. Say what infinity means first: replace(inf, ...).
# Seen on 2026-11-30 with pandas 3.1.1, numpy 2.4.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 numpy==2.4.6

cat > "$folder/ask.py" <<'PY'
import numpy as np, pandas as pd
ratio = pd.Series([1, np.inf, 2, 3, 4.0], pd.date_range("2026-01-01", periods=5, freq="min"))
print(f"pandas {pd.__version__}")
for name, values in {
    "cummax()": ratio.cummax(), "expanding().max()": ratio.expanding().max(),
    "rolling('3min').max()": ratio.rolling("3min").max(), "rolling(3).max()": ratio.rolling(3).max(),
    "rolling('3min').mean()": ratio.rolling("3min").mean(), "ewm(alpha=0.5).mean()": ratio.ewm(alpha=0.5).mean(),
}.items():
    print(f"{name}: {' '.join(f'{v:.1f}' for v in values)}")
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded="pandas 3.1.1
cummax(): 1.0 inf inf inf inf
expanding().max(): 1.0 1.0 2.0 3.0 4.0
rolling('3min').max(): 1.0 1.0 2.0 3.0 4.0
rolling(3).max(): nan nan nan nan 4.0
rolling('3min').mean(): 1.0 1.0 1.5 2.5 3.0
ewm(alpha=0.5).mean(): 1.0 1.0 1.8 2.5 3.3"
echo 'guess: inf while the window holds it'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
