#!/usr/bin/env bash
# An observable gauge whose callback reports the hosts that are there. One of two hosts goes.
# Guess: the next scrape has the other one only, as a Prometheus collector would, so the series ends.
# Seen: OpenTelemetry's SDK for Python does so; the one for JavaScript exports the host's last value for ever: a dead
# host is a healthy flat line.
# Seen on 2026-11-30 with @opentelemetry/sdk-metrics 2.12.1, @opentelemetry/exporter-prometheus 0.223.0,
# @opentelemetry/api 1.9.1, opentelemetry-sdk 1.45.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" \
  @opentelemetry/sdk-metrics@2.12.1 @opentelemetry/exporter-prometheus@0.223.0 @opentelemetry/api@1.9.1
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opentelemetry-sdk==1.45.2

cat > "$folder/ask.mjs" <<'JS'
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
const reader = new PrometheusExporter({ preventServerStart: true });
const meter = new MeterProvider({ readers: [reader] }).getMeter('queues');
const lengths = new Map([['a', 1], ['b', 2]]);
meter.createObservableGauge('queue_length').addCallback((result) => {
  for (const [host, length] of lengths) {
    result.observe(length, { host });
  }
});
async function scrape(when) {
  const text = new PrometheusSerializer().serialize((await reader.collect()).resourceMetrics);
  const hosts = [...text.matchAll(/^queue_length\{.*host="(\w)".*\} (\d+)/gm)].map(([, host, value]) => `${host}=${value}`);
  console.log(`JavaScript, ${when}: ${hosts.join(' ')}`);
}
await scrape('both report');
lengths.delete('b');
lengths.set('a', 5);
await scrape('b is gone');
await scrape('the scrape after');
JS
cat > "$folder/ask.py" <<'PY'
from opentelemetry.metrics import Observation
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
reader = InMemoryMetricReader()
meter = MeterProvider(metric_readers=[reader]).get_meter("queues")
lengths = {"a": 1, "b": 2}
meter.create_observable_gauge(
    "queue_length", callbacks=[lambda options: [Observation(length, {"host": host}) for host, length in lengths.items()]])
def collect(when):
    points = reader.get_metrics_data().resource_metrics[0].scope_metrics[0].metrics[0].data.data_points
    print(f"{when}:", *(f"{point.attributes['host']}={point.value}" for point in points))
collect("Python, both report")
del lengths["b"]
collect("Python, b is gone")
PY
seen=$(node "$folder/ask.mjs"; "$folder/venv/bin/python" "$folder/ask.py")
recorded='JavaScript, both report: a=1 b=2
JavaScript, b is gone: a=5 b=2
JavaScript, the scrape after: a=5 b=2
Python, both report: a=1 b=2
Python, b is gone: a=1'
echo '@opentelemetry/sdk-metrics 2.12.1, exporter-prometheus 0.223.0; opentelemetry-sdk 1.45.2'
echo 'guess: host a alone, once b is gone'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
