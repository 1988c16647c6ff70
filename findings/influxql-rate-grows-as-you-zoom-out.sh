#!/usr/bin/env bash
# A counter that grows by exactly 1 a second. InfluxQL's derivative of it: of the points, then of the mean in buckets of 1,
# 10 and 60 minutes, as Grafana asks with GROUP BY time($__interval), where the bucket grows with the range.
# Guess: 1 each time, for derivative is per second, as it is of the points.
# Seen: of buckets it is per bucket: 60, 600, 3600. derivative(mean(total), 1s) is 1 throughout.
# On call: zoomed out, the same panel shows ten times the traffic, and a limit that fits an hour does not fit a day.
# Seen on 2026-11-30 with InfluxDB 1.6.7 (Debian 12's package influxdb 1.6.7~rc0-1+b13, taken apart, not installed).
set -euo pipefail
folder=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2> /dev/null || true
  rm -rf "$folder"
}
trap finish EXIT
cd "$folder"
apt-get download influxdb=1.6.7~rc0-1+b13 > apt.log 2>&1 || { cat apt.log; exit 1; }
dpkg-deb -x influxdb_*.deb .

read -r http rpc < <(python3 -c '
import socket
sockets = [socket.socket() for _ in range(2)]
for s in sockets: s.bind(("127.0.0.1", 0))
print(*(s.getsockname()[1] for s in sockets))')
cat > influx.conf <<CONF
reporting-disabled = true
bind-address = "127.0.0.1:$rpc"
[meta]
dir = "$folder/meta"
[data]
dir = "$folder/data"
wal-dir = "$folder/wal"
[monitor]
store-enabled = false
[http]
bind-address = "127.0.0.1:$http"
CONF
usr/bin/influxd -config influx.conf > server.log 2>&1 &
server=$!
for _ in $(seq 100); do
  curl -sf "http://127.0.0.1:$http/ping" && break
  sleep 0.1
done
curl -sf -o answer.log "http://127.0.0.1:$http/query" --data-urlencode "q=create database find"
for minute in $(seq 0 239); do
  echo "requests total=$((minute * 60)) $((1764504000 + minute * 60))"
done > points.txt
curl -sf --data-binary @points.txt "http://127.0.0.1:$http/write?db=find&precision=s"

# The rate at the end of the four hours.
last() {
  curl -sf -G "http://127.0.0.1:$http/query" --data-urlencode "db=find" --data-urlencode "epoch=s" --data-urlencode \
    "q=select $1 from requests where time >= 1764504000s and time < 1764518400s $2" | sed -E 's/.*,([0-9.]+)\]\].*/\1/'
}
seen=$(
  echo "points: $(last 'derivative(total)' '')"
  for bucket in 1m 10m 60m; do
    echo "$bucket: $(last 'derivative(mean(total))' "group by time($bucket)"), with the unit: $(
      last 'derivative(mean(total), 1s)' "group by time($bucket)")"
  done
)
recorded='points: 1
1m: 60, with the unit: 1
10m: 600, with the unit: 1
60m: 3600, with the unit: 1'
echo 'InfluxDB 1.6.7; guess: 1 throughout'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
