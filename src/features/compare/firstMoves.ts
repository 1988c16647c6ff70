import type { Incident } from '@anomaly-forest/core/internal/detection';
import { Compared, deviations } from './deviations';

/** When a signal left its usual range. */
export interface FirstMove {
  /** Index into the signals. */
  readonly signal: number;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly isUp: boolean;
}

/** A signal has moved when it is so many spreads from typical ... */
const MOVED = 3;

/** ... for so many samples in a row, where the incident is that long ... */
const IN_A_ROW = 2;

/** ... and this many samples before the incident are looked at: what comes first may be too small to be anomalous. */
const BEFORE = 15;

/**
 * The signals that moved in an incident, the first to move first. Samples before the incident count only if they lead up
 * to it without a break.
 *
 * @param incident - of these samples or, for another group, of those at the same times
 */
export function firstMoves(compared: Compared, { start, end }: Pick<Incident, 'start' | 'end'>): FirstMove[] {
  const { time } = compared.prepared.samples;
  const least = Math.min(IN_A_ROW, end - start + 1);
  const moves = deviations(compared).flatMap((column, signal): FirstMove[] => {
    const inside = firstRun(column, start, end, least);
    if (inside === undefined) {
      return [];
    }
    const isUp = column[inside] > 0;
    const first = inside > start ? inside : backToOnset(column, start, isUp);
    return [{ signal, time: time[first], isUp }];
  });
  return moves.sort((a, b) => a.time - b.time || a.signal - b.signal);
}

/** The first sample from which on a column is far from typical, on one side, long enough. */
function firstRun(column: Float64Array, start: number, end: number, least: number): number | undefined {
  for (let i = start; i <= end; i++) {
    const run = column.subarray(i, Math.min(i + least, end + 1));
    if (run.length >= least && (run.every((d) => d >= MOVED) || run.every((d) => d <= -MOVED))) {
      return i;
    }
  }
  return undefined;
}

function backToOnset(column: Float64Array, start: number, isUp: boolean): number {
  let first = start;
  while (first > Math.max(0, start - BEFORE) && (isUp ? column[first - 1] >= MOVED : column[first - 1] <= -MOVED)) {
    first--;
  }
  return first;
}

/** The samples of another group at the time of an incident; none if it has none then. */
export function sameTime(time: Float64Array, from: number, to: number): Pick<Incident, 'start' | 'end'> | undefined {
  const start = time.findIndex((moment) => moment >= from);
  const after = time.findIndex((moment) => moment > to);
  const end = (after < 0 ? time.length : after) - 1;
  return start >= 0 && end >= start ? { start, end } : undefined;
}
