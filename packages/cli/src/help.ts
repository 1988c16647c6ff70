import { settingEntries } from '@anomaly-forest/core/internal/options/detectionSettings';

/** Columns of a manual page, and those in front of what a flag means. */
const WIDTH = 80;
const INDENT = 28;

/** What `anomaly-forest --help` prints. */
export const commandHelp = `NAME
    anomaly-forest - incidents in time series, found with an isolation forest

SYNOPSIS
    anomaly-forest VERB [argument ...]
    anomaly-forest VERB --help
    anomaly-forest --version

VERBS
    detect    judge a file of time series and print its incidents

EXAMPLES
    anomaly-forest detect telemetry.csv
    anomaly-forest detect --help
`;

/** What `anomaly-forest detect --help` prints, as a manual page would have it. */
export const detectHelp = `NAME
    anomaly-forest detect - find incidents in time series

SYNOPSIS
    anomaly-forest detect FILE [option ...]
    anomaly-forest detect - [option ...] < FILE
    npm run --silent detect -- FILE [option ...]      (in a clone)

DESCRIPTION
    Judges the samples of FILE as the panel does and prints the incidents: a
    table on a terminal, one JSON object with scores and labels elsewhere.
    FILE may be compressed with gzip; - stands for standard input.

INPUT
    CSV       a header, one column of times, numbers in the others; commas,
              semicolons, tabs; long format (time, labels, value) as well
    NDJSON    one JSON object a line, or one list of objects
    JSON      answers of Prometheus' query_range and Grafana's /api/ds/query
    Parquet   if the package hyparquet is installed beside this one

    Times are ISO 8601 or epoch seconds, ms, us or ns, told apart by size.

WHAT IS READ
    --signals A,B           use these signals only, in this order
    --group-by LABEL,...    one model for each combination of these labels
    --missing POLICY        leave-out, keep, previous or zero (leave-out)
    --time-zone ZONE        zone of times that name none, and of the times that
                            are printed for people: Europe/Berlin (UTC)
    --date-order ORDER      day-first or month-first, for dates like 01/02/2026
    --new FILE              score these samples, too, with the model fitted on
                            FILE (JSON only)
    --baseline FILE         samples that show what is normal (classic: earlier
                            ones)

SIGNALS
    May be given several times; without NAME= they hold for every signal.
    --role NAME=ROLE        traffic, latency, errors, success or other (guessed
                            from name, unit)
    --unit NAME=UNIT        ms, bytes, req/s, % or a unit id of Grafana
    --direction [NAME=]D    deviations that count: both, high or low (both)
    --minimum-change [NAME=]X
                            smaller deviations are none: 5, or 10% of typical
    --expectation COLUMN="PART [of NAME]"
                            a column that says what is typical of a signal:
                            typical, lower or upper; no: a signal itself (yhat,
                            yhat_lower and yhat_upper are known)

HOW IT IS JUDGED
${settingFlags()}

OUTPUT
    --format FORMAT         table, json, csv, ndjson or markdown (table on a
                            terminal, else json)
    --json                  the same as --format json
    --incidents-only        json, csv, ndjson: incidents without the samples
    --fail-on WHAT          exit with 1 if there is such an incident: ongoing,
                            any, or a severity (warning, minor, major) or higher
    -h, --help              this text

EXIT STATUS
    0   judged; without --fail-on also if there are incidents
    1   --fail-on, and there is such an incident
    2   the input or an option cannot be used; the reason is on standard error

EXAMPLES
    anomaly-forest detect telemetry.csv
    anomaly-forest detect telemetry.csv --incidents-only --format csv
    anomaly-forest detect services.csv --group-by service --fail-on ongoing
    curl -s "$PROMETHEUS/api/v1/query_range?query=...&step=60" |
        anomaly-forest detect - --unit latency=s
`;

/** The settings of the detection: from their table in the core, in its order. */
function settingFlags(): string {
  return settingEntries
    .flatMap(([, { flag, verdict, default: fallback }]) => {
      if (!flag) {
        return [];
      }
      const isShown = flag.value !== undefined && fallback !== '';
      const meaning = `${verdict ? `${verdict}: ` : ''}${flag.help}${isShown ? ` (${String(fallback)})` : ''}`;
      const [first, ...further] = wrapped(meaning, WIDTH - INDENT);
      const head = `    --${flag.name}${flag.value === undefined ? '' : ` ${flag.value}`}`;
      return [head.padEnd(INDENT) + first, ...further.map((line) => ' '.repeat(INDENT) + line)];
    })
    .join('\n');
}

function wrapped(text: string, width: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= width
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
}
