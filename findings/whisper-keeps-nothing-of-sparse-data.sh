#!/usr/bin/env bash
# Graphite's storage: ten-second samples for an hour, then minutes for a day. A collector writes once a minute.
# Guess: after the first hour the minutes hold those values.
# Seen: nothing is older than the hour. A minute with one sample of six is below the default xFilesFactor of 0.5 and is
# not written, though no write fails; and a question for two hours is answered from the minutes alone: it gets no value.
# Seen on 2026-11-30 with whisper 1.1.10.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check whisper==1.1.10

cat > "$folder/ask.py" <<'PY'
from importlib.metadata import version
import sys, whisper
path, now = sys.argv[1], 1_700_000_000 // 3600 * 3600
print(f"whisper {version('whisper')}: 120 minutes written, one value each")
for factor in (None, 0.0):
    file = f"{path}/{factor}.wsp"
    whisper.create(file, [(10, 360), (60, 1440)], xFilesFactor=factor)
    for age in range(7200, 0, -60):
        whisper.update(file, 5.0, now - age, now=now - age)
    for hours in (1, 2):
        _, values = whisper.fetch(file, now - hours * 3600, now, now=now)
        print(f"xFilesFactor {factor}: last {hours} h: {sum(value is not None for value in values)} values")
PY
seen=$("$folder/venv/bin/python" "$folder/ask.py" "$folder")
recorded='whisper 1.1.10: 120 minutes written, one value each
xFilesFactor None: last 1 h: 59 values
xFilesFactor None: last 2 h: 0 values
xFilesFactor 0.0: last 1 h: 59 values
xFilesFactor 0.0: last 2 h: 119 values'
echo 'guess: about 60 of the last hour, 120 of the last two'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
