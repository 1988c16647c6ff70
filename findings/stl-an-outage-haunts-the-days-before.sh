#!/usr/bin/env bash
# Two weeks of hourly data, one hour of day 7 is 100 too high. STL at its defaults (robust is off), residuals by hour.
# Guess: the residual of that hour is near 100, those of the same hour on other days stay near 0.
# Seen: the seasonal part takes a third of the spike for a habit. The day before and the day after, healthy both, get
# residuals of -25, 250 times the noise: ghosts, one of them before anything happened.
# Seen on 2026-11-30 with statsmodels 0.15.0, pandas 3.1.1, numpy 2.4.6, scipy 1.17.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  statsmodels==0.15.0 pandas==3.1.1 numpy==2.4.6 scipy==1.17.1

cat > "$folder/ask.py" <<'PY'
import numpy as np, pandas as pd, statsmodels
from statsmodels.tsa.seasonal import STL
hours = np.arange(24 * 14)
level = 10 + 3 * np.sin(hours * 2 * np.pi / 24) + np.random.default_rng(0).normal(0, 0.1, hours.size)
level[24 * 7 + 10] += 100
signal = pd.Series(level, index=pd.date_range("2024-01-01", periods=hours.size, freq="h"))
print(f"statsmodels {statsmodels.__version__}: residual at 10:00 of days 5 to 9")
for robust in (False, True):
    residual = STL(signal, robust=robust).fit().resid
    print(f"robust {robust}:", *(round(residual.iloc[24 * day + 10]) for day in range(5, 10)))
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded='statsmodels 0.15.0: residual at 10:00 of days 5 to 9
robust False: -10 -25 69 -25 -10
robust True: 0 0 100 0 0'
echo 'guess: 0 0 100 0 0, robust or not'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
