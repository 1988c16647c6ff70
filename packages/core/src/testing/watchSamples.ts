import type { Samples, SignalRole, SignalSettings } from '../detection';
import { createMatrix } from '../series/matrix';
import { RandomState } from '../random/randomState';
import { runToEnd } from '../task/steps';
import { type SignalSeries, signalSeriesSteps } from '../watch/signalSeries';

/** In milliseconds, as all times are. */
export const MINUTE = 60_000;
/** In milliseconds. */
export const HOUR = 60 * MINUTE;
/** In milliseconds. */
export const DAY = 24 * HOUR;

/** A signal of which both directions count. */
export function signal(name: string, role: SignalRole = 'other', change: Partial<SignalSettings> = {}): SignalSettings {
  return { name, role, missing: 'leave-out', direction: 'both', ...change };
}

/** Samples `step` milliseconds apart, the first one at `start`; one column of numbers a signal. */
export function samplesOf(
  signals: readonly SignalSettings[],
  columns: ReadonlyArray<ArrayLike<number>>,
  { start = 0, step = MINUTE } = {}
): Samples {
  const X = createMatrix(columns.map((column) => Float64Array.from(column)));
  return { time: Float64Array.from({ length: X.nSamples }, (_, i) => start + i * step), signals, X };
}

/** A signal's series at once, of the first `nJudged` samples. */
export function signalSeries(time: Float64Array, column: Float64Array, nJudged = column.length): SignalSeries {
  return runToEnd(signalSeriesSteps(time, column, nJudged));
}

/** `n` numbers about `mean`, normally distributed. */
export function noise(n: number, { mean = 100, spread = 2, seed = 1 } = {}): Float64Array {
  const random = new RandomState(seed);
  return Float64Array.from({ length: n }, () => random.normal(mean, spread));
}

/** A wave of amplitude 1 that begins at 0, by turns: two parabolas in place of a sine, alike on every machine. */
export function wave(turns: number): number {
  const t = turns - Math.floor(turns);
  return t < 0.5 ? 16 * t * (0.5 - t) : -16 * (t - 0.5) * (1 - t);
}
