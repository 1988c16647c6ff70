#!/usr/bin/env bash
# The Hampel filter of PyPI's package hampel, which finds spikes by median and MAD of a window of 11, on 100 minutes of noise
# around 100 with one spike of 500: in the middle, then later and later.
# Guess: found wherever it is; at the end the window holds fewer samples, or is mirrored.
# Seen: the first and the last half window are not looked at: a spike or an outage in the newest five minutes is normal
# until five more have come. Nothing says so: no NaN, no flag.
# On call: the newest samples are the ones one looks at.
# Seen on 2026-11-30 with hampel 1.0.2, pandas 3.1.1, numpy 2.4.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check hampel==1.0.2 pandas==3.1.1 numpy==2.4.6

cat > "$folder/ask.py" <<'PY'
import numpy as np
from hampel import hampel
noise = 100 + np.random.default_rng(0).normal(0, 1, 100)
def found(*minutes):
    signal = noise.copy()
    signal[list(minutes)] = 500
    indices = set(hampel(signal, window_size=11, n_sigma=3.0).outlier_indices.tolist())
    return f"{len(indices & set(minutes))} of {len(minutes)} found"
for minute in (50, 94, 95, 99, 4):
    print(f"spike in minute {minute}: {found(minute)}")
print(f"last four minutes: {found(96, 97, 98, 99)}")
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded='spike in minute 50: 1 of 1 found
spike in minute 94: 1 of 1 found
spike in minute 95: 0 of 1 found
spike in minute 99: 0 of 1 found
spike in minute 4: 0 of 1 found
last four minutes: 0 of 4 found'
echo 'hampel 1.0.2; guess: all found'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
