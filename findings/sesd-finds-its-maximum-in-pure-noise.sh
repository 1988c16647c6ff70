#!/usr/bin/env bash
# Seasonal ESD, the test that Twitter's anomaly detection made known, on twenty days of hours: a daily sine and Gaussian
# noise, nothing else. alpha is 0.05, at most 5 or 20 anomalies are asked for. Twenty such signals.
# Guess: none in nearly all of them: the test says how many of the candidates are anomalies, and 5 % is its error.
# Seen: in the hybrid form (median and MAD) never none: 5 of 5, and 12 to 20 of 20. MADs are compared with the critical
# values of standard deviations, and are a third shorter. With mean and deviation none in 7 of 20.
# On call: anomalies each day, about as many as max_anomalies allows: it is what is found, not a limit.
# Seen on 2026-11-30 with sesd 0.2, statsmodels 0.15.0, scipy 1.17.1, pandas 3.1.1, numpy 2.4.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  sesd==0.2 statsmodels==0.15.0 scipy==1.17.1 pandas==3.1.1 numpy==2.4.6 2> "$folder/pip.log" || { cat "$folder/pip.log"; exit 1; }

cat > "$folder/ask.py" <<'PY'
import numpy as np, sesd
hours = np.arange(480)
for hybrid in (True, False):
    for most in (5, 20):
        counts = []
        for seed in range(20):
            noise = np.random.default_rng(seed).normal(0, 0.5, 480)
            signal = 100 + 10 * np.sin(hours * 2 * np.pi / 24) + noise
            counts.append(len(sesd.seasonal_esd(signal, periodicity=24, hybrid=hybrid, max_anomalies=most, alpha=0.05)))
        print(f"hybrid {hybrid}, at most {most}: {min(counts)} to {max(counts)}, none in {counts.count(0)} of 20")
PY
seen=$("$folder/venv/bin/python" -W ignore "$folder/ask.py")
recorded='hybrid True, at most 5: 5 to 5, none in 0 of 20
hybrid True, at most 20: 12 to 20, none in 0 of 20
hybrid False, at most 5: 0 to 5, none in 7 of 20
hybrid False, at most 20: 0 to 6, none in 7 of 20'
echo 'sesd 0.2, noise alone; guess: none in about 19 of 20'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
