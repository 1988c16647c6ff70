/** Milliseconds of each unit, largest first. */
const UNITS = [
  ['y', 31_536_000_000],
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

const MILLISECONDS: ReadonlyMap<string, number> = new Map([...UNITS, ['M', 2_592_000_000]]);

/** As in Grafana, a year (`y`) has 365 days and a month (`M`) 30. */
const part = /(\d+(?:\.\d+)?)(ms|[yMwdhms])/gy;

/**
 * Milliseconds of a duration as Prometheus and Grafana write it: `90s`, `1h30m`, `250ms`, `1.5h`. Every part counts, in
 * whatever order.
 *
 * @returns milliseconds above 0, or `undefined` if the text is no such duration.
 */
export function parseDuration(text: string): number | undefined {
  const compact = text.trim().replace(/\s+/g, '');
  let total = 0;
  let read = 0;
  for (const [whole, amount, unit] of compact.matchAll(part)) {
    total += Number(amount) * (MILLISECONDS.get(unit) ?? NaN);
    read += whole.length;
  }
  const milliseconds = Math.round(total * 1000) / 1000;
  return read === compact.length && milliseconds > 0 && milliseconds < Infinity ? milliseconds : undefined;
}

/**
 * A duration in the shortest text that `parseDuration` reads back to the same value: `90s` is `1m30s`, and 5400000 is
 * `1h30m`.
 *
 * @param milliseconds - 0 or more
 */
export function writeDuration(milliseconds: number): string {
  let rest = milliseconds;
  const parts = UNITS.map(([unit, size]) => {
    const count = unit === 'ms' ? Math.round(rest * 1000) / 1000 : Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? `${count}${unit}` : '';
  });
  return parts.join('') || '0ms';
}
