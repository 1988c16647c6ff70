import { simulate } from './simulate';
import { type Cell, mapColumns, selectTableRows, type Table, wideTable } from './table';
import type { TrueIncident } from './telemetry';

/** What the watch verdict tells beside plain incidents, a small function of nothing each. */

/** Six hours. */
const nSamples = 360;

/** From 02:10 on there is more traffic, and it stays. */
export function newLevel(): Table {
  return changed('new level', 'RPM', (value, row) => (row >= 130 ? 1.6 * value : value));
}

/** Latency rises for six minutes in the middle of each of eight hours. */
export function hourlyJob(): Table {
  return wideTable(simulate({ seed: 'habit', nSamples: 8 * 60, incidents: runs(8, 60, 30, 6) }));
}

/** Latency rises every night from 02:00 on, in nine nights, but not in the seventh. A sample every quarter of an hour. */
export function missingNight(): Table {
  const perDay = 96;
  const nights = runs(9, perDay, 8, 5).filter((_, night) => night !== 6);
  return wideTable(simulate({ seed: 'nightly', nSamples: 9 * perDay, stepSeconds: 900, incidents: nights }));
}

/** From 04:50 on latency has the same value, to the last digit. */
export function deadProbe(): Table {
  const since = 290;
  return changed('probe', 'Latency', (value, row, all) => (row < since ? value : Number(all[since])));
}

/** The newest four minutes of traffic are still being counted. */
export function lateData(): Table {
  const arrived = [0.8, 0.55, 0.3, 0.1];
  return changed('late', 'RPM', (value, row) => value * (arrived[row - nSamples + arrived.length] ?? 1));
}

/** Rows are missing from 02:00 to 02:40, and the last one is that of 05:19. */
export function noData(): Table {
  const rows = Array.from({ length: nSamples }, (_, row) => row);
  const kept = rows.filter((row) => row < 120 || (row >= 160 && row < 320));
  return selectTableRows(wideTable(simulate({ seed: 'no data', nSamples })), kept);
}

/** Healthy telemetry with one signal made anew, rounded to two decimals. */
function changed(
  seed: string,
  signal: string,
  change: (value: number, row: number, all: ArrayLike<Cell>) => number
): Table {
  return mapColumns(wideTable(simulate({ seed, nSamples })), (column, name) =>
    name === signal
      ? Array.from(column, (value, row) => Math.round(100 * change(Number(value), row, column)) / 100)
      : column
  );
}

/** One database lock in each period, `length` samples long. */
function runs(nPeriods: number, period: number, offset: number, length: number): TrueIncident[] {
  return Array.from({ length: nPeriods }, (_, i) => {
    const start = i * period + offset;
    return { name: 'database lock', start, end: start + length - 1 };
  });
}
