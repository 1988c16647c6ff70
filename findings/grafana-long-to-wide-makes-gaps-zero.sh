#!/usr/bin/env bash
# Long rows (time, pod, requests) as a Go data source returns them, made wide with the SDK's LongToWide, no fill mode.
# pod-old ends after one minute, pod-new begins with the second.
# Guess: where a pod has no row, null.
# Seen: null only if the column is one of pointers. A column of plain float64 gets 0: a pod that is gone, or not yet
# born, serves zero requests, which alert rules and panels take as measured. A row repeated at the same time
# replaces the one before, without an error.
# Seen on 2026-11-30 with grafana-plugin-sdk-go v0.299.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"
)

func main() {
	minute := func(n int64) time.Time { return time.Unix(60*n, 0).UTC() }
	times := []time.Time{minute(0), minute(1), minute(1), minute(2)}
	pods := []string{"pod-old", "pod-new", "pod-new", "pod-new"}
	plain := []float64{7, 1, 8, 9}
	var pointers []*float64
	for i := range plain {
		pointers = append(pointers, &plain[i])
	}
	for _, requests := range []any{plain, pointers} {
		wide, err := data.LongToWide(data.NewFrame("",
			data.NewField("time", nil, times),
			data.NewField("pod", nil, pods),
			data.NewField("requests", nil, requests)), nil)
		if err != nil {
			panic(err)
		}
		for _, field := range wide.Fields[1:] {
			fmt.Printf("%T %s:", requests, field.Labels["pod"])
			for i := 0; i < field.Len(); i++ {
				if value, ok := field.ConcreteAt(i); ok {
					fmt.Printf(" %v", value)
				} else {
					fmt.Print(" null")
				}
			}
			fmt.Println()
		}
	}
}
GO
go mod init find 2> go.log
go get github.com/grafana/grafana-plugin-sdk-go@v0.299.0 2>> go.log || { cat go.log; exit 1; }
go build -mod=mod -o ask . 2>> go.log || { cat go.log; exit 1; }
seen=$(./ask)
recorded='[]float64 pod-new: 0 8 9
[]float64 pod-old: 7 0 0
[]*float64 pod-new: null 8 9
[]*float64 pod-old: 7 null null'
echo 'grafana-plugin-sdk-go 0.299.0; guess: pod-old: 7 null null, pod-new: null 8 9, both times'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
