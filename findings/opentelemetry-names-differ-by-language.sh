#!/usr/bin/env bash
# Two instruments of OpenTelemetry's conventions, and one request, exported for Prometheus by JavaScript and by Python.
# The request has the attribute http.method and, from an older library, http_method.
# Guess: the same lines from both, with the unit in the name; two attributes that become one label are joined.
# Seen: JavaScript leaves the unit out, and writes the label twice in one line: Prometheus (tried: 2.42) then says "label
# name is not unique", and takes none of the metrics of that target. Python has the unit, and drops the first value.
# On call: a query for ..._seconds finds the Python half of the services; one attribute too many, and a target is down.
# Seen on 2026-11-30 with @opentelemetry/exporter-prometheus 0.223.0, @opentelemetry/sdk-metrics 2.12.1,
# opentelemetry-exporter-prometheus 0.66b2, opentelemetry-sdk 1.45.2, prometheus_client 0.26.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @opentelemetry/exporter-prometheus@0.223.0 \
  @opentelemetry/sdk-metrics@2.12.1 @opentelemetry/api@1.9.1
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  opentelemetry-exporter-prometheus==0.66b2 opentelemetry-sdk==1.45.2 prometheus_client==0.26.0

cat > "$folder/ask.mjs" <<'JS'
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
const exporter = new PrometheusExporter({ preventServerStart: true });
const meter = new MeterProvider({ readers: [exporter] }).getMeter('http');
const attributes = { 'http.method': 'GET', http_method: 'POST' };
meter.createHistogram('http.server.request.duration', { unit: 's' }).record(0.2, attributes);
meter.createCounter('bytes.sent', { unit: 'By' }).add(1, attributes);
const text = new PrometheusSerializer().serialize((await exporter.collect()).resourceMetrics);
console.log(text.split('\n').filter((line) => /^(http.*_count|bytes)/.test(line)).join('\n'));
JS
cat > "$folder/ask.py" <<'PY'
from opentelemetry.exporter.prometheus import PrometheusMetricReader
from opentelemetry.sdk.metrics import MeterProvider
from prometheus_client import REGISTRY, generate_latest
meter = MeterProvider(metric_readers=[PrometheusMetricReader()]).get_meter("http")
attributes = {"http.method": "GET", "http_method": "POST"}
meter.create_histogram("http.server.request.duration", unit="s").record(0.2, attributes)
meter.create_counter("bytes.sent", unit="By").add(1, attributes)
lines = generate_latest(REGISTRY).decode().split("\n")
print("\n".join(line for line in lines if line.startswith(("http", "bytes")) and ("_count" in line or "bytes" in line)))
PY
seen=$(
  { node "$folder/ask.mjs"; "$folder/venv/bin/python" "$folder/ask.py"; } | sed -E 's/,otel_scope[a-z_]*="[^"]*"//g'
)
recorded='http_server_request_duration_count{http_method="GET",http_method="POST"} 1
bytes_sent_total{http_method="GET",http_method="POST"} 1
http_server_request_duration_seconds_count{http_method="POST"} 1.0
bytes_sent_bytes_total{http_method="POST"} 1.0'
echo 'guess: the same lines from JavaScript and Python'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
