#!/usr/bin/env bash
# 990 requests of exactly 1 ms and ten of exactly 1000 ms, in a t-digest, which keeps percentiles where the samples are
# too many: the package of npm and the one of PyPI.
# Guess: t-digests are coarse in the middle and exact in the tails; here the median and the 90th percentile are 1.
# Seen: the median is 11 and the 90th percentile 810, from both; Python's 10th percentile is below 0. Equal values fall
# into one centroid, and values are taken to be spread evenly from one centroid to the next: half of the ones lie
# between 1 and 1000.
# On call: ten slow requests among a thousand look like a service that is slow for everybody. Rounded or cached
# durations (0, 1, a timeout of 30 s) are full of equal values.
# Seen on 2026-11-30 with tdigest 0.1.3 (npm), tdigest 0.5.2.2 (PyPI).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" tdigest@0.1.3
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check tdigest==0.5.2.2

cat > "$folder/ask.mjs" <<'JS'
import { TDigest } from 'tdigest';
const digest = new TDigest();
for (let i = 0; i < 1000; i++) {
  digest.push(i % 100 === 0 ? 1000 : 1);
}
digest.compress();
console.log(`npm: ${[0.1, 0.5, 0.9, 0.98].map((q) => digest.percentile(q).toFixed(0)).join(' ')}`);
JS
cat > "$folder/ask.py" <<'PY'
from tdigest import TDigest
digest = TDigest()
for i in range(1000):
    digest.update(1000 if i % 100 == 0 else 1)
print("PyPI:", *(f"{digest.percentile(q):.0f}" for q in (10, 50, 90, 98)))
PY
seen=$(node "$folder/ask.mjs"; "$folder/venv/bin/python" "$folder/ask.py")
recorded='npm: 1 11 810 970
PyPI: -788 11 810 970'
echo 'percentiles 10, 50, 90, 98; guess: 1 1 1 1'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
