#!/usr/bin/env bash
# The event loop lag that prom-client exports by default, of a process that does nothing for four seconds.
# Guess: about 0: lag is how late the loop is.
# Seen: mean and median are 10 ms. Node's monitor measures from tick to tick of a timer of 10 ms, and the timer's own
# 10 ms are part of every figure but nodejs_eventloop_lag_seconds, which is one single reading for each scrape.
# On call: a floor of 10 ms that is no lag, a limit of 10 ms that always fires, and a lag that doubles from 2 to 4 ms is
# drawn as 12 to 14.
# Seen on 2026-11-30 with prom-client 15.1.3, Node 20.20.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" prom-client@15.1.3

cat > "$folder/ask.mjs" <<'JS'
import client from 'prom-client';
client.collectDefaultMetrics();
setTimeout(async () => {
  const text = await client.register.metrics();
  for (const name of ['lag_mean_seconds', 'lag_p50_seconds', 'lag_seconds']) {
    const seconds = Number(new RegExp(`^nodejs_eventloop_${name} (.*)`, 'm').exec(text)[1]);
    // Not to the digit, which depends on what else the machine does.
    console.log(`nodejs_eventloop_${name}: ${seconds >= 0.009 ? 'at least 9 ms' : 'less than 9 ms'}`);
  }
  process.exit();
}, 4000);
JS
seen=$(node "$folder/ask.mjs")
recorded='nodejs_eventloop_lag_mean_seconds: at least 9 ms
nodejs_eventloop_lag_p50_seconds: at least 9 ms
nodejs_eventloop_lag_seconds: less than 9 ms'
echo 'prom-client 15.1.3, an idle process; guess: about 0 in all three'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
