#!/usr/bin/env bash
# The strangest window of a signal by its matrix profile: argmax of the first column, as the tutorials do it.
# Guess: one missing sample is skipped; the strangest window stays the odd one at 300.
# Seen: every window with the missing sample has the distance infinity, so it is the strangest, and with argsort
# the next 24 after it as well.
# Seen on 2026-11-30 with stumpy 1.14.1, numpy 2.4.6, scipy 1.17.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check stumpy==1.14.1 numpy==2.4.6 scipy==1.17.1

cat > "$folder/ask.py" <<'PY'
import numpy as np, stumpy
signal = np.sin(np.arange(600) * 2 * np.pi / 50) + np.random.default_rng(0).normal(0, 0.05, 600)
signal[300:310] += 2
print(f"stumpy {stumpy.__version__}, windows of 25")
for name in ("whole", "sample 100 missing"):
    profile = stumpy.stump(signal, 25)[:, 0].astype(float)
    first = int(np.argmax(profile))
    print(f"{name}: strangest window at {first}, infinite distances {np.isinf(profile).sum()}")
    signal[100] = np.nan
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py")
recorded='stumpy 1.14.1, windows of 25
whole: strangest window at 298, infinite distances 0
sample 100 missing: strangest window at 76, infinite distances 25'
echo 'guess: the same window both times'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
