import type { Driver, Samples } from '../detection';

/**
 * What each signal has to do with an incident, strongest first.
 *
 * @param rows - The incident's anomalous samples, ascending.
 * @param shares - Part of each signal, any unit, none negative; all zero or NaN counts as equal parts.
 */
export function driversOf(
  X: Samples['X'],
  rows: readonly number[],
  typical: readonly Float64Array[],
  shares: ArrayLike<number>
): Driver[] {
  const drivers = X.columns.map((column, signal) => ({ signal, share: 0, ...farthest(column, rows, typical[signal]) }));
  return withShares(drivers, shares);
}

/**
 * The drivers with other shares, strongest first.
 *
 * @param parts - As `shares` of `driversOf`, by the number of the signal.
 */
export function withShares(drivers: readonly Driver[], parts: ArrayLike<number>): Driver[] {
  const shares = normalise(parts);
  return drivers
    .map((driver) => ({ ...driver, share: shares[driver.signal] }))
    .sort((a, b) => b.share - a.share || a.signal - b.signal);
}

/** Each share is held so small that the sum stays finite: beside a signal that barely moves, evidence is infinite. */
function normalise(shares: ArrayLike<number>): number[] {
  const most = Number.MAX_VALUE / (2 * shares.length);
  const present = Array.from(shares, (share) => (share > 0 ? Math.min(share, most) : 0));
  const sum = present.reduce((total, share) => total + share, 0);
  return present.map((share) => (sum > 0 ? share / sum : 1 / present.length));
}

/** The value that is farthest from typical, and what was typical then. */
function farthest(
  column: Float64Array,
  rows: readonly number[],
  typical: Float64Array
): Pick<Driver, 'typical' | 'actual'> {
  let distance = -1;
  let found = rows[0];
  for (const row of rows) {
    if (Math.abs(column[row] - typical[row]) > distance) {
      distance = Math.abs(column[row] - typical[row]);
      found = row;
    }
  }
  return { typical: typical[found], actual: column[found] };
}
