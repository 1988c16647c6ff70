const MINUTE = 60_000;

/** Grafana's units of intervals, the largest first. */
const UNITS: ReadonlyArray<readonly [unit: string, ms: number]> = [
  ['d', 24 * 60 * MINUTE],
  ['h', 60 * MINUTE],
  ['m', MINUTE],
  ['s', 1000],
];

/** From here on fractions of a second say nothing, milliseconds. */
const WHOLE_SECONDS = 10_000;

/**
 * How far apart samples are, as Grafana writes intervals in query options (`15s`, `1m`, `90m`, `1h`): in the largest unit
 * that needs no fraction.
 *
 * @param step - milliseconds, rounded to whole ones, from ten seconds on to whole seconds
 */
export function intervalText(step: number): string {
  const ms = step < WHOLE_SECONDS ? Math.round(step) : 1000 * Math.round(step / 1000);
  const [unit, size] = UNITS.find(([, size]) => ms >= size && ms % size === 0) ?? ['ms', 1];
  return `${ms / size}${unit}`;
}
