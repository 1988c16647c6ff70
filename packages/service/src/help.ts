/** What `anomaly-forest --help` says. */
export const commandHelp = `anomaly-forest watch CONFIG      judge series of Prometheus around the clock
anomaly-forest check CONFIG      say whether a configuration can be used
anomaly-forest backtest CONFIG   how each sensitivity would have done
anomaly-forest detect FILE       judge a file

Each has --help. The configuration: docs/reference/service.md.
`;

/** What `watch --help` says. */
export const watchHelp = `anomaly-forest watch CONFIG

Reads series of Prometheus as they come, judges each group with the panel's own
verdict, and says so in metrics, annotations and alerts.

OPTIONS
    --shard K/N       judge one of N parts of all groups; in a StatefulSet the
                      pod's name and the number of pods: "$HOSTNAME/3"
    --log-level L     trace, debug, info, warn, error (info)
    -h, --help        this text
`;

/** What `check --help` says. */
export const checkHelp = `anomaly-forest check CONFIG

Says whether a configuration can be used, with lines, and what each watch would
read now.

OPTIONS
    --offline         do not ask Prometheus
    -h, --help        this text

EXIT STATUS
    0   valid, and every watch has data
    1   valid, but a watch has no data, or some that cannot be judged
    2   not valid
`;

/** What `backtest --help` says. */
export const backtestHelp = `anomaly-forest backtest CONFIG --from TIME [--to TIME] [--known FILE]

Reads a span of the past and says how each sensitivity would have done: the
figures of the panel's "Tune on known incidents".

OPTIONS
    --from TIME       2026-11-23T00:00:00Z
    --to TIME         now if absent
    --known FILE      CSV with the columns start and end, and labels of groups
    -h, --help        this text
`;
