/** A unit as people write it. */
interface Unit {
  /** Grafana's id of the unit, for the panel and for the guess of a signal's role. */
  readonly id: string;
  /** Units of one family are converted into each other. */
  readonly family?: string;
  /** What one of it is in the family's base unit. */
  readonly factor?: number;
}

const ids = (family: string, entries: ReadonlyArray<readonly [words: string, id: string, factor: number]>) =>
  entries.flatMap(([words, id, factor]) =>
    words.split('|').map((word): [string, Unit] => [word, { id, family, factor }])
  );
const alone = (words: string, id: string) => words.split('|').map((word): [string, Unit] => [word, { id }]);

/** By the way they are written; where upper and lower case differ (`MB`, `Mb`), both are listed. */
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...ids('time', [
    ['ns|nanoseconds', 'ns', 1e-6],
    ['µs|μs|us|microseconds', 'µs', 1e-3],
    ['ms|msec|millis|milliseconds', 'ms', 1],
    ['s|sec|secs|second|seconds', 's', 1000],
    ['min|mins|minute|minutes', 'm', 60_000],
    ['h|hr|hrs|hour|hours', 'h', 3_600_000],
    ['d|day|days', 'd', 86_400_000],
    ['week|weeks', 'w', 604_800_000],
  ]),
  ...ids('bytes', [
    ['B|byte|bytes|Bytes', 'bytes', 1],
    ['kB|KB|kb', 'deckbytes', 1e3],
    ['MB|mb', 'decmbytes', 1e6],
    ['GB|gb', 'decgbytes', 1e9],
    ['TB|tb', 'dectbytes', 1e12],
    ['PB', 'decpbytes', 1e15],
    ['KiB|kib', 'kbytes', 1024],
    ['MiB|mib', 'mbytes', 1024 ** 2],
    ['GiB|gib', 'gbytes', 1024 ** 3],
    ['TiB|tib', 'tbytes', 1024 ** 4],
    ['PiB', 'pbytes', 1024 ** 5],
  ]),
  ...ids('bytes per second', [
    ['B/s|Bps', 'Bps', 1],
    ['kB/s|KB/s', 'KBs', 1e3],
    ['MB/s', 'MBs', 1e6],
    ['GB/s', 'GBs', 1e9],
    ['KiB/s', 'KiBs', 1024],
    ['MiB/s', 'MiBs', 1024 ** 2],
    ['GiB/s', 'GiBs', 1024 ** 3],
  ]),
  ...ids('bits per second', [
    ['b/s|bit/s|bps', 'bps', 1],
    ['kb/s|Kb/s|kbit/s|kbps', 'Kbits', 1e3],
    ['Mb/s|Mbit/s|Mbps', 'Mbits', 1e6],
    ['Gb/s|Gbit/s|Gbps', 'Gbits', 1e9],
  ]),
  ...alone('%|percent|pct', 'percent'),
  ...alone('req/s|reqs/s|requests/s|rps', 'reqps'),
  ...alone('req/m|req/min|reqs/min|requests/min|rpm', 'reqpm'),
  ...alone('ops/s', 'ops'),
  ...alone('°C', 'celsius'),
  ...alone('°F', 'fahrenheit'),
  ...alone('W', 'watt'),
  ...alone('V', 'volt'),
]);

/** The unit that a text stands for; capitals count only where they tell units apart. */
export function findUnit(text: string): Unit | undefined {
  return UNITS.get(text) ?? UNITS.get(text.toLowerCase());
}

/** Words that are a unit where a name ends with them (`heap_bytes`); a bare `s` or `h` may mean anything there. */
const atTheEnd =
  /[^A-Za-z](ns|us|ms|millis|milliseconds|microseconds|nanoseconds|secs|seconds|bytes|kb|mb|gb|tb|kib|mib|gib|percent|pct|%)$/i;

/** Grafana's id of the unit that a column's name tells: `Heap_bytes`, `latency (ms)`, `disk [MiB]`, `cpu %`. */
export function unitOfName(name: string): string | undefined {
  const [, inBrackets] = /[([]\s*([^()[\]]+?)\s*[)\]]\s*$/.exec(name) ?? [];
  const [, word] = atTheEnd.exec(name) ?? [];
  const text = inBrackets ?? word;
  return text === undefined ? undefined : findUnit(text)?.id;
}

/** How a unit of Grafana is written behind a value; ids that are not listed here say what they are themselves. */
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ...['ns', 'µs', 'ms', 's'].map((id) => [id, ` ${id}`] as const),
  ['m', ' min'],
  ['h', ' h'],
  ['d', ' d'],
  ['w', ' weeks'],
  ['percent', ' %'],
  ['reqps', ' req/s'],
  ['reqpm', ' req/min'],
  ['ops', ' ops/s'],
  ['celsius', ' °C'],
  ['fahrenheit', ' °F'],
  ['watt', ' W'],
  ['volt', ' V'],
  ['none', ''],
  ['short', ''],
]);

const IEC = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
const SI = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Units whose values are written with the prefix that suits them. */
interface Scale {
  readonly names: readonly string[];
  /** From one name to the next. */
  readonly base: number;
  /** The name that the unit itself has. */
  readonly place: number;
  readonly per: string;
}

const scaled = (ids: readonly string[], names: readonly string[], base: number, per: string) =>
  ids.map((id, place): [string, Scale] => [id, { names, base, place, per }]);

const SCALES: ReadonlyMap<string, Scale> = new Map([
  ...scaled(['bytes', 'kbytes', 'mbytes', 'gbytes', 'tbytes', 'pbytes'], IEC, 1024, ''),
  ...scaled(['decbytes', 'deckbytes', 'decmbytes', 'decgbytes', 'dectbytes', 'decpbytes'], SI, 1000, ''),
  ...scaled(['Bps', 'KBs', 'MBs', 'GBs'], SI, 1000, '/s'),
  ...scaled(['binBps', 'KiBs', 'MiBs', 'GiBs'], IEC, 1024, '/s'),
  ...scaled(['bps', 'Kbits', 'Mbits', 'Gbits'], ['bit', 'kbit', 'Mbit', 'Gbit', 'Tbit'], 1000, '/s'),
]);

/**
 * A value with its unit in three digits, for people: `289 ms`, `1.5 GiB`, `5120`.
 *
 * @param unit - Grafana's id; `suffix:x` writes x behind the value
 */
export function formatValue(value: number, unit?: string): string {
  const scale = unit === undefined ? undefined : SCALES.get(unit);
  if (scale) {
    return scaledValue(value, scale);
  }
  if (unit === 'percentunit') {
    return `${shortNumber(100 * value)} %`;
  }
  return `${shortNumber(value)}${unit === undefined ? '' : suffixOf(unit)}`;
}

function scaledValue(value: number, { names, base, place, per }: Scale): string {
  let amount = value;
  let name = place;
  while (Math.abs(amount) >= base && name < names.length - 1) {
    amount /= base;
    name++;
  }
  return `${shortNumber(amount)} ${names[name]}${per}`;
}

function suffixOf(unit: string): string {
  return SUFFIXES.get(unit) ?? ` ${unit.replace(/^suffix:/, '')}`;
}

/** Three digits that count, whole numbers whole; far from 1 in powers of ten. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) {
    return String(value);
  }
  return size >= 1e9 || (size > 0 && size < 1e-4)
    ? value.toExponential(2)
    : String(size >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}
