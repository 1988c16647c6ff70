#!/usr/bin/env bash
# A latency of 0.25 s a minute, written to VictoriaMetrics; one of ten samples is 2^64, as a counter that was subtracted
# in unsigned integers shows now and then. Beside it the same latency without that sample.
# Guess: what is stored as a float comes back as that float: one spike, nine times 0.25.
# Seen: one spike, nine times 0. A block of samples is stored as integers with one common power of ten, about 18 digits
# for all of them: the huge one takes the digits of its neighbours, before and after it. The median is 0.
# On call: "latency fell to nothing" hours around a single broken sample, and it stays so, for the digits are gone.
# Seen on 2026-11-30 with VictoriaMetrics v1.151.0 (built from its Go module: some minutes the first time).
set -euo pipefail
folder=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2> /dev/null || true
  rm -rf "$folder"
}
trap finish EXIT
cd "$folder"
module=github.com/VictoriaMetrics/VictoriaMetrics
go mod init find 2> go.log
go get $module/app/victoria-metrics@v1.151.0 2>> go.log || { cat go.log; exit 1; }
go build -o victoria-metrics $module/app/victoria-metrics 2>> go.log || { cat go.log; exit 1; }

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
address=127.0.0.1:$port
./victoria-metrics -storageDataPath=data -retentionPeriod=100y -httpListenAddr="$address" -loggerLevel=ERROR 2> server.log &
server=$!
for _ in $(seq 100); do
  curl -sf "http://$address/health" > answer.log && break
  sleep 0.1
done

begin=1764504000
for minute in $(seq 0 9); do
  at=$(((begin + minute * 60) * 1000))
  echo "calm 0.25 $at"
  if [ "$minute" = 5 ]; then echo "struck 18446744073709551616 $at"; else echo "struck 0.25 $at"; fi
done > samples.txt
curl -sf --data-binary @samples.txt "http://$address/api/v1/import/prometheus"
curl -sf "http://$address/internal/force_flush"

seen=$(
  for name in calm struck; do
    curl -sf "http://$address/api/v1/export?match[]=$name" | sed -E "s/.*\"values\":\[([^]]*)\].*/$name: \1/"
    curl -sf -G "http://$address/api/v1/query" --data-urlencode "query=quantile_over_time(0.5, $name[10m])" \
      --data-urlencode "time=$((begin + 540))" | sed -E "s/.*\"value\":\[[0-9]+,\"([^\"]*)\"\].*/$name, median: \1\n/"
  done
)
recorded='calm: 0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25
calm, median: 0.25
struck: 0,0,0,0,0,18446744073709548000,0,0,0,0
struck, median: 0'
echo 'VictoriaMetrics 1.151.0; guess: nine times 0.25 beside the spike'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
