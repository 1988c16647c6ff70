#!/usr/bin/env bash
# A counter that grows by 10 each 15 seconds, without any change, scraped each 15 seconds; four minutes of scrapes fail
# (the network, not the service). rate over five minutes, as on most dashboards.
# Guess: 0.667 throughout, from the scrapes there are, or no value.
# Seen: it sinks to 0.15 as the gap grows, because the increase between the scrapes that are left is divided by all
# five minutes; it is right for half a minute when scrapes come back, drops again to 0.117 as the last scrape before
# the gap leaves the window, and climbs for four more minutes. Two outages that never were.
# Seen on 2026-11-30 with prometheus v0.316.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > rate_test.go <<'GO'
package find

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/promqltest"
)

func TestRate(t *testing.T) {
	// Scrapes of the first ten minutes, a stale marker and 15 more that fail, then six minutes again.
	storage := promqltest.LoadedStorage(t, `
load 15s
  requests_total 0+10x40 stale _x15 570+10x24`)
	engine := promql.NewEngine(promql.EngineOpts{MaxSamples: 1e6, Timeout: time.Minute})
	for _, second := range []int64{600, 660, 720, 780, 840, 855, 870, 900, 960, 1080, 1200} {
		query, err := engine.NewInstantQuery(context.Background(), storage, nil, "rate(requests_total[5m])", time.Unix(second, 0))
		if err != nil {
			t.Fatal(err)
		}
		vector, err := query.Exec(context.Background()).Vector()
		if err != nil {
			t.Fatal(err)
		}
		fmt.Printf("%4d s: %.3f\n", second, vector[0].F)
	}
}
GO
go mod init find 2> go.log
go get -t github.com/prometheus/prometheus@v0.316.0 2>> go.log || { cat go.log; exit 1; }
seen=$(go test -mod=mod -vet=off -v . 2>> go.log | grep ' s: ') || { cat go.log; exit 1; }
recorded=' 600 s: 0.667
 660 s: 0.550
 720 s: 0.417
 780 s: 0.283
 840 s: 0.150
 855 s: 0.667
 870 s: 0.667
 900 s: 0.117
 960 s: 0.250
1080 s: 0.517
1200 s: 0.667'
echo 'Prometheus 3.16.0; guess: 0.667 throughout, or no value'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
