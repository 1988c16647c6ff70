#!/usr/bin/env bash
# A histogram of request durations with the unit s, as OpenTelemetry's conventions ask for, and no boundaries given.
# The quantile is taken from the buckets as PromQL's histogram_quantile does: linear within the bucket.
# Guess: the boundaries suit seconds, and a latency that rises twentyfold moves the 99th percentile.
# Seen: the boundaries are 0, 5, 10 ... 10000 whatever the unit. All durations lie in (0, 5]: 4.95 s before, during
# and after.
# Seen on 2026-11-30 with @opentelemetry/sdk-metrics 2.12.1, @opentelemetry/api 1.9.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @opentelemetry/sdk-metrics@2.12.1 @opentelemetry/api@1.9.1

cat > "$folder/ask.mjs" <<'JS'
import { AggregationTemporality, InMemoryMetricExporter, MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
async function p99(seconds) {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const provider = new MeterProvider({ readers: [new PeriodicExportingMetricReader({ exporter })] });
  const histogram = provider.getMeter('http').createHistogram('http.server.request.duration', { unit: 's' });
  for (let i = 0; i < 1000; i++) {
    histogram.record(seconds * (0.5 + i / 1000));
  }
  await provider.forceFlush();
  const { buckets } = exporter.getMetrics()[0].scopeMetrics[0].metrics[0].dataPoints[0].value;
  await provider.shutdown();
  let below = 0;
  for (let i = 0; i < buckets.counts.length; i++) {
    const count = buckets.counts[i];
    if (below + count >= 990) {
      const from = i === 0 ? 0 : buckets.boundaries[i - 1];
      return `${(from + ((buckets.boundaries[i] - from) * (990 - below)) / count).toFixed(2)} s`;
    }
    below += count;
  }
}
console.log(`about 20 ms: ${await p99(0.02)}`);
console.log(`about 400 ms: ${await p99(0.4)}`);
console.log(`about 3 s: ${await p99(3)}`);
JS
seen=$(node "$folder/ask.mjs")
recorded='about 20 ms: 4.95 s
about 400 ms: 4.95 s
about 3 s: 4.95 s'
echo '@opentelemetry/sdk-metrics 2.12.1, 99th percentile from the default buckets'
echo 'guess: about 0.03, 0.6 and 4.5 s'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
