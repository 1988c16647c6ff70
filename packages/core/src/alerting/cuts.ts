import { stretchesOf } from '../agreement/measures';
import { roundBetween } from './roundBetween';

/** Incidents whose own height is tried as a limit. */
const MAX_INCIDENTS = 6;

/** What each sample is to the search: 1 should fire, -1 should not, 0 does not matter. */
export type Wanted = Int8Array;

/**
 * Limits worth trying on one query: the one that tells the samples apart best, the lowest that no normal sample
 * crosses, and one just low enough for each of some incidents.
 *
 * @param values - larger is further beyond a limit (`towards`); NaN crosses none
 */
export function cutsOf(values: Float64Array, wanted: Wanted): number[] {
  const rows = Array.from(wanted.keys()).filter((i) => wanted[i] !== 0 && !Number.isNaN(values[i]));
  rows.sort((a, b) => values[b] - values[a]);
  const cuts = [bestCut(rows, values, wanted), quietCut(rows, values, wanted), ...incidentCuts(rows, values, wanted)];
  return [...new Set(cuts.filter((cut) => cut !== undefined))];
}

/** The cut after the row that gives the best F1 of samples; rows are in descending order of their values. */
function bestCut(rows: readonly number[], values: Float64Array, wanted: Wanted): number | undefined {
  const nWanted = rows.filter((row) => wanted[row] === 1).length;
  let nRight = 0;
  let best = 0;
  let found: number | undefined;
  rows.forEach((row, i) => {
    nRight += wanted[row] === 1 ? 1 : 0;
    const f1 = (2 * nRight) / (i + 1 + nWanted);
    if (f1 > best && isStep(rows, values, i)) {
      best = f1;
      found = i;
    }
  });
  return found === undefined ? undefined : cutAfter(rows, values, found);
}

/** The cut after the last wanted row above all unwanted ones. */
function quietCut(rows: readonly number[], values: Float64Array, wanted: Wanted): number | undefined {
  const last = rows.findIndex((row) => wanted[row] === -1) - 1;
  return last >= 0 && isStep(rows, values, last) ? cutAfter(rows, values, last) : undefined;
}

/** Cuts under the highest values of some incidents, from the highest incident to the lowest. */
function incidentCuts(rows: readonly number[], values: Float64Array, wanted: Wanted): number[] {
  const isWanted = Uint8Array.from(wanted, (want) => (want === 1 ? 1 : 0));
  const peaks = stretchesOf(isWanted).map(({ start, end }) => highestOf(values.subarray(start, end + 1)));
  const sorted = peaks.filter((peak) => peak > -Infinity).sort((a, b) => b - a);
  const step = Math.max(1, sorted.length / MAX_INCIDENTS);
  const some = Array.from({ length: Math.min(sorted.length, MAX_INCIDENTS) }, (_, k) => sorted[Math.floor(k * step)]);
  return some.flatMap((peak) => {
    const next = rows.findIndex((row) => values[row] < peak);
    return next < 1 ? [] : [cutAfter(rows, values, next - 1)];
  });
}

function highestOf(values: Float64Array): number {
  return values.reduce((most, value) => (value > most ? value : most), -Infinity);
}

/** There is a smaller value after this one: a limit that every sample crosses is none. */
function isStep(rows: readonly number[], values: Float64Array, i: number): boolean {
  return i + 1 < rows.length && values[rows[i + 1]] < values[rows[i]];
}

function cutAfter(rows: readonly number[], values: Float64Array, i: number): number {
  return roundBetween(values[rows[i + 1]], values[rows[i]]);
}
