#!/usr/bin/env bash
# A rollout that changes nothing but the bounds of a histogram: the old pods have 0.25, 0.5 and 1 s, the new ones 0.3, 0.6
# and 1.2 s. Every request takes 0.2 s, before and after. The quantiles are the usual ones, sum by (le) over all pods.
# Guess: within the lowest buckets throughout, at most 0.3 s: both kinds of pods agree on that.
# Seen: while both run, the 90th percentile is 1.2 s, the highest bound there is. Only +Inf has everybody's requests; at
# each other bound those of the other pods are missing, and nothing says so but, at times, a note on monotonicity.
# On call: a rollout of new bounds, or its rollback, is "latency up fivefold" for as long as it takes. Quantiles per
# version are right.
# Seen on 2026-11-30 with prometheus v0.316.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > buckets_test.go <<'GO'
package find

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/promqltest"
)

func TestBuckets(t *testing.T) {
	for _, share := range []int{0, 25, 50, 75, 100} {
		load := "load 1m\n"
		for _, pods := range []struct {
			version, bounds string
			requests        int
		}{{"old", "0.25 0.5 1 +Inf", 100 - share}, {"new", "0.3 0.6 1.2 +Inf", share}} {
			var bounds [4]string
			fmt.Sscan(pods.bounds, &bounds[0], &bounds[1], &bounds[2], &bounds[3])
			if pods.requests == 0 {
				continue
			}
			for _, le := range bounds {
				load += fmt.Sprintf("  d_bucket{version=%q,le=%q} 0+%dx10\n", pods.version, le, pods.requests)
			}
		}
		engine := promql.NewEngine(promql.EngineOpts{MaxSamples: 1e6, Timeout: time.Minute})
		fmt.Printf("%d %% new:", share)
		for _, quantile := range []string{"0.5", "0.9"} {
			text := "histogram_quantile(" + quantile + ", sum by (le) (rate(d_bucket[5m])))"
			query, err := engine.NewInstantQuery(context.Background(), promqltest.LoadedStorage(t, load), nil, text, time.Unix(600, 0))
			if err != nil {
				t.Fatal(err)
			}
			vector, err := query.Exec(context.Background()).Vector()
			if err != nil {
				t.Fatal(err)
			}
			fmt.Printf(" p%s %.2f s", quantile, vector[0].F)
		}
		fmt.Println()
	}
}
GO
go mod init find 2> go.log
go get -t github.com/prometheus/prometheus@v0.316.0 2>> go.log || { cat go.log; exit 1; }
seen=$(go test -mod=mod -vet=off -v . 2>> go.log | grep ' new: ') || { cat go.log; exit 1; }
recorded='0 % new: p0.5 0.12 s p0.9 0.22 s
25 % new: p0.5 0.17 s p0.9 1.20 s
50 % new: p0.5 0.25 s p0.9 1.20 s
75 % new: p0.5 0.28 s p0.9 1.20 s
100 % new: p0.5 0.15 s p0.9 0.27 s'
echo 'Prometheus 3.16.0; guess: 0.13 to 0.3 s throughout'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
