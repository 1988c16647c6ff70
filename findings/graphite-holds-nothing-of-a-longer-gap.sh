#!/usr/bin/env bash
# Graphite's keepLastValue(rpm, 3), which holds the last value over at most three missing minutes, as alerts on Graphite
# bridge late samples with it. The gap grows to four minutes.
# Guess: three minutes are held, the fourth is empty.
# Seen: none is held. A gap above the limit is not filled from its beginning either: of an outage that goes on, minutes
# one to three are drawn at the last value, and in the fourth they all vanish. interpolate has the same limit.
# On call: the graph of the incident, looked at later, does not show what the alert had judged.
# Seen on 2026-11-30 with graphite-web 1.1.10 (Django 3.0.14).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check graphite-web==1.1.10 Django==3.0.14 pyparsing==3.3.3 \
  pytz==2026.6 six==1.17.0 urllib3==2.8.0 2> "$folder/pip.log" || { cat "$folder/pip.log"; exit 1; }
mkdir -p "$folder/storage/log/webapp"

cat > "$folder/ask.py" <<'PY'
import django
django.setup()
from graphite.render import functions
from graphite.render.datalib import TimeSeries
def series(name, *values):
    made = TimeSeries(name, 1764504000, 1764504000 + 60 * len(values), 60, values)
    made.pathExpression = name
    return made
def show(what, result):
    print(f"{what}: {[value if value is None else round(value, 1) for value in result[0]]}")
for length in (3, 4):
    gap = [None] * length
    show(f"gap of {length}", functions.keepLastValue({}, [series("rpm", 50, *gap, 60)], 3))
    show(f"the last {length} missing", functions.keepLastValue({}, [series("rpm", 50, *gap)], 3))
show("interpolate, gap of 4", functions.interpolate({}, [series("rpm", 50, None, None, None, None, 60)], 3))
PY
seen=$(cd "$folder" && PYTHONPATH=$(ls -d venv/webapp venv/lib/python3*/site-packages | paste -sd:) GRAPHITE_STORAGE_DIR=$folder/storage \
  DJANGO_SETTINGS_MODULE=graphite.settings venv/bin/python -W ignore ask.py 2> errors) || { cat "$folder/errors"; exit 1; }
recorded='gap of 3: [50, 50, 50, 50, 60]
the last 3 missing: [50, 50, 50, 50]
gap of 4: [50, None, None, None, None, 60]
the last 4 missing: [50, None, None, None, None]
interpolate, gap of 4: [50, None, None, None, None, 60]'
echo 'graphite-web 1.1.10; guess: three of four are held'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
