#!/usr/bin/env bash
# Two weeks of hourly data with a daily rhythm and an outlier, decomposed; anomalies are residuals beyond three sigma.
# Guess: with one NaN in it, STL refuses the data, as seasonal_decompose does.
# Seen: STL and MSTL answer NaN for every sample, without an error or a warning, so no residual is beyond anything:
# 336 healthy hours.
# Seen on 2026-11-30 with statsmodels 0.15.0, pandas 3.1.1, numpy 2.4.6, scipy 1.17.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  statsmodels==0.15.0 pandas==3.1.1 numpy==2.4.6 scipy==1.17.1

cat > "$folder/ask.py" <<'PY'
import warnings
import numpy as np, pandas as pd, statsmodels
from statsmodels.tsa.seasonal import MSTL, STL, seasonal_decompose
hours = np.arange(24 * 14)
level = 10 + 3 * np.sin(hours * 2 * np.pi / 24) + np.random.default_rng(0).normal(0, 0.1, hours.size)
level[200] += 20
signal = pd.Series(level, index=pd.date_range("2024-01-01", periods=hours.size, freq="h"))
def ask(name, decompose):
    try:
        with warnings.catch_warnings(record=True) as raised:
            warnings.simplefilter("always")
            residual = decompose(signal).resid
        beyond = int((residual.abs() > 3 * residual.std()).sum())
        print(f"{name}: NaN {residual.isna().sum()} of {residual.size}, beyond three sigma {beyond}, warnings {len(raised)}")
    except ValueError as error:
        print(f"{name}: {error}")
print(f"statsmodels {statsmodels.__version__}")
ask("STL", lambda rows: STL(rows).fit())
signal.iloc[100] = np.nan
ask("STL, one NaN", lambda rows: STL(rows).fit())
ask("MSTL, one NaN", lambda rows: MSTL(rows, periods=[24]).fit())
ask("seasonal_decompose, one NaN", seasonal_decompose)
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded='statsmodels 0.15.0
STL: NaN 0 of 336, beyond three sigma 3, warnings 0
STL, one NaN: NaN 336 of 336, beyond three sigma 0, warnings 0
MSTL, one NaN: NaN 336 of 336, beyond three sigma 0, warnings 0
seasonal_decompose, one NaN: This function does not handle missing values'
echo 'guess: an error, or one NaN'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
