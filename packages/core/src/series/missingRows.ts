import type { Samples } from '../detection';
import { typicalStep } from '../incidents/incidents';
import { createMatrix } from './matrix';

/** Rows are missing where two are this many steps apart: a late scrape or two is none. */
export const GAP_STEPS = 5;

/** Where more than this share of the rows have a gap before them (calls now and then), gaps are the rule. */
const MAX_GAPS = 0.05;

/** Data that are less late than this many milliseconds have not stopped: scrapes and queues take their time. */
const MIN_LATE = 60_000;

/** So many rows at most stand for one gap; in a longer one they are farther apart. */
const MAX_ROWS = 2000;

/** Samples with rows for the moments at which there are none. */
export interface WithMissingRows {
  readonly samples: Samples;
  /** For each row the row of the given samples that it is; -1: it stands for a missing one and has no values. */
  readonly givenRow: Int32Array;
}

/**
 * Puts rows without values where samples are missing, a step apart: inside of gaps of more than `GAP_STEPS` steps, and
 * between the newest sample and `until`. The verdict on the other rows stays as it is.
 *
 * @param until - Epoch milliseconds up to which there could be samples, an interval that is not over left out; none: the
 *   newest sample is the end.
 * @returns the given samples themselves where nothing is missing, or where gaps are the rule.
 */
export function withMissingRows(samples: Samples, until = -Infinity): WithMissingRows {
  const { time } = samples;
  const n = time.length;
  const step = typicalStep(time);
  const moments: number[] = [];
  const givenRow: number[] = [];
  let nGaps = 0;
  const fill = (from: number, to: number): void => {
    const count = Math.round((to - from) / step) - 1;
    const every = Math.ceil(count / MAX_ROWS);
    for (let k = 1; k <= count; k += every) {
      moments.push(from + k * step);
      givenRow.push(-1);
    }
    nGaps++;
  };
  for (let row = 0; row < n; row++) {
    if (row > 0 && time[row] - time[row - 1] > GAP_STEPS * step) {
      fill(time[row - 1], time[row]);
    }
    moments.push(time[row]);
    givenRow.push(row);
  }
  if (nGaps > MAX_GAPS * n) {
    return { samples, givenRow: Int32Array.from(time.keys()) };
  }
  if (step > 0 && until - time[n - 1] > Math.max(MIN_LATE, GAP_STEPS * step)) {
    fill(time[n - 1], time[n - 1] + step * Math.ceil((until - time[n - 1]) / step));
  }
  return moments.length === n
    ? { samples, givenRow: Int32Array.from(givenRow) }
    : { samples: onRows(samples, Float64Array.from(moments), givenRow), givenRow: Int32Array.from(givenRow) };
}

function onRows(samples: Samples, time: Float64Array, givenRow: readonly number[]): Samples {
  const placed = (values: Float64Array): Float64Array =>
    Float64Array.from(givenRow, (row) => (row < 0 ? NaN : values[row]));
  return {
    ...samples,
    time,
    X: createMatrix(samples.X.columns.map(placed)),
    ...(samples.expected && {
      expected: samples.expected.map(
        (one) =>
          one && {
            typical: placed(one.typical),
            ...(one.bounds && { bounds: { low: placed(one.bounds.low), high: placed(one.bounds.high) } }),
          }
      ),
    }),
  };
}
