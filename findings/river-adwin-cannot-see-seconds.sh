#!/usr/bin/env bash
# ADWIN, the adaptive window that finds when a mean has changed, on a latency that doubles from 10 to 20 ms after 600
# samples (standard deviation 1 ms), in seconds, milliseconds and microseconds: the same numbers in three units.
# Guess: it compares the means of two windows by their own variance, so the unit does not matter: found soon after 600.
# Seen: in milliseconds after seven samples, in seconds never; a step from 100 to 200 ms, in seconds, after a hundred.
# Its bound has a part that does not shrink with the unit.
# On call: a detector on http_request_duration_seconds, the unit Prometheus asks for, sleeps through everything below
# about 100 ms. Multiply by 1000.
# Seen on 2026-11-30 with river 0.26.1, numpy 2.4.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check river==0.26.1 numpy==2.4.6

cat > "$folder/ask.py" <<'PY'
import numpy as np, river
from river import drift
print(f"river {river.__version__}")
noise = np.random.default_rng(1).normal(0, 1, 1200)
for before, after in ((10, 20), (100, 200)):
    ms = np.where(np.arange(1200) < 600, before, after) + noise * before / 10
    for unit, factor in (("s", 0.001), ("ms", 1.0), ("us", 1000.0)):
        adwin, found = drift.ADWIN(), None
        for i, value in enumerate(ms * factor):
            adwin.update(float(value))
            if adwin.drift_detected and found is None:
                found = i
        print(f"{before} to {after} ms, in {unit}: {'never' if found is None else f'at sample {found}'}")
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded='river 0.26.1
10 to 20 ms, in s: never
10 to 20 ms, in ms: at sample 607
10 to 20 ms, in us: at sample 607
100 to 200 ms, in s: at sample 703
100 to 200 ms, in ms: at sample 607
100 to 200 ms, in us: at sample 607'
echo 'the step is at 600; guess: the same in all units'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
