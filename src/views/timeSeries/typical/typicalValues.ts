import type { Detection, Samples } from '@anomaly-forest/core/internal/detection';
import { type DrawnRows, valuesOnRows } from '../lines/drawnRows';

/** What is typical of one signal at each row of the plot, in its unit; NaN = unknown. */
export interface TypicalValues {
  /** Index into `Samples.signals`. */
  readonly signal: number;
  readonly values: Float64Array;
  /** The band that normal values hardly ever leave. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Half the width of the band in spreads: of values of a normal distribution it holds all but 3 in 1000. */
const SPREADS = 3;

/**
 * Without a known spread the band has no width.
 *
 * @param expected - Bounds from elsewhere, which are the band (`Samples.expected`); a side without one ends at typical.
 */
export function typicalValues(
  { typical, spread }: Detection,
  drawn: Pick<DrawnRows, 'samples'>,
  expected: Samples['expected'] = []
): TypicalValues[] {
  return typical.map((column, signal) => {
    const values = valuesOnRows(column, drawn);
    const bounds = expected[signal]?.bounds;
    if (bounds) {
      const bounded = (bound: Float64Array): Float64Array =>
        valuesOnRows(bound, drawn).map((value, row) => (Math.abs(value) === Infinity ? values[row] : value));
      return { signal, values, low: bounded(bounds.low), high: bounded(bounds.high) };
    }
    const half = spread ? valuesOnRows(spread[signal], drawn) : new Float64Array(values.length);
    return {
      signal,
      values,
      low: values.map((value, row) => value - SPREADS * half[row]),
      high: values.map((value, row) => value + SPREADS * half[row]),
    };
  });
}
