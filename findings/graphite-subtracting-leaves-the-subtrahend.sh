#!/usr/bin/env bash
# Failed requests as all minus good ones (diffSeries), and latency weighted by requests (weightedAverage), in Graphite,
# where one series has no value for a minute.
# Guess: no value for that minute (or -95), and for the latency the 20 ms of the host there is.
# Seen: what is left stands for the difference, positive: 95 or 100 failures instead of 5. The missing latency counts as
# 0 with its full weight: 15 ms where every host takes 20.
# On call: a gap of a minute in one series is "failures up twentyfold", or a latency that improved.
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
show("failures, all is missing", functions.diffSeries({}, [series("all", 100, None, 100), series("good", 95, 95, 95)]))
show("failures, good is missing", functions.diffSeries({}, [series("all", 100, 100, 100), series("good", 95, None, 95)]))
show("latency by requests", functions.weightedAverage({},
     [series("host.a.ms", 20, None, 20), series("host.b.ms", 20, 20, 20)],
     [series("host.a.n", 10, 10, 10), series("host.b.n", 30, 30, 30)], 1))
PY
seen=$(cd "$folder" && PYTHONPATH=$(ls -d venv/webapp venv/lib/python3*/site-packages | paste -sd:) GRAPHITE_STORAGE_DIR=$folder/storage \
  DJANGO_SETTINGS_MODULE=graphite.settings venv/bin/python -W ignore ask.py 2> errors) || { cat "$folder/errors"; exit 1; }
recorded='failures, all is missing: [5, 95, 5]
failures, good is missing: [5, 100, 5]
latency by requests: [20.0, 15.0, 20.0]'
echo 'graphite-web 1.1.10; guess: None or -95; None; 20'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
