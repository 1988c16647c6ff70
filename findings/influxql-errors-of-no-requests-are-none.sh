#!/usr/bin/env bash
# An error ratio, errors / requests, where the requests stop, by the evaluator that InfluxDB 1 answers queries with.
# Guess: null or NaN for 0 / 0, null or infinity for 5 / 0.
# Seen: 0 for both: with no request left the error ratio is perfect. Only the remainder is NaN. PromQL gives NaN and
# +Inf, PostgreSQL an error, for the same question.
# Seen on 2026-11-30 with influxql v1.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/influxdata/influxql"
)

func main() {
	for _, question := range []string{"errors / requests", "errors % requests"} {
		expr, err := influxql.ParseExpr(question)
		if err != nil {
			panic(err)
		}
		for _, errors := range []float64{0, 5} {
			row := influxql.MapValuer{"errors": errors, "requests": 0.0}
			// As the server does: integers divided as floats.
			eval := influxql.ValuerEval{Valuer: row, IntegerFloatDivision: true}
			fmt.Printf("%s, %v and 0: %v\n", question, errors, eval.Eval(expr))
		}
	}
}
GO
go mod init find 2> go.log
go get github.com/influxdata/influxql@v1.1.0 2>> go.log || { cat go.log; exit 1; }
go build -o ask . 2>> go.log || { cat go.log; exit 1; }
seen=$(./ask)
recorded='errors / requests, 0 and 0: 0
errors / requests, 5 and 0: 0
errors % requests, 0 and 0: NaN
errors % requests, 5 and 0: NaN'
echo 'influxql 1.1.0; guess: null, NaN or infinity'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
