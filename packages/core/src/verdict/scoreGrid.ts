import type { DetectionOptions, Samples } from '../detection';
import { fitSteps, scoreSteps } from '../forest/isolationForest';
import { createMatrix } from '../series/matrix';
import { applyMissing } from '../series/missing';
import { median } from '../statistics/quantile';
import { fitStandardScalerSteps, transform, transformSteps } from '../series/standardScaler';
import { partOf, type Steps } from '../task/steps';

/** One axis of the grid. */
export interface GridAxis {
  /** Number of the signal that changes along it; none: nothing does (a time axis). */
  readonly signal?: number;
  /** In the signal's unit. */
  readonly values: Float64Array;
}

/**
 * What a forest that is grown from some samples would say of other values of two signals, the other signals being at
 * their medians: its decision surface. The forest is the one of the classic verdict on these samples, for equal samples
 * and options grow equal forests.
 *
 * @returns Scores (lower = stranger, -1..0), row by row: the value of `x[i]`, `y[j]` is at `j * x.length + i`.
 * @throws RangeError if there are no complete samples, or an option does not fit them.
 */
export function* scoreGridSteps(
  samples: Samples,
  { forest: params, scale }: Pick<DetectionOptions, 'forest' | 'scale'>,
  x: GridAxis,
  y: GridAxis
): Steps<Float64Array> {
  const { X } = applyMissing(samples).samples;
  yield 0;
  const scaler = scale ? yield* partOf(fitStandardScalerSteps(X), 0, 0.1) : undefined;
  const scaled = scaler ? yield* partOf(transformSteps(scaler, X), 0.1, 0.15) : X;
  const forest = yield* partOf(fitSteps(scaled, params), 0.15, 0.4);
  const grid = createMatrix(X.columns.map((column, signal) => gridColumn(column, signal, x, y)));
  return yield* partOf(scoreSteps(forest, scaler ? transform(scaler, grid) : grid), 0.4, 1);
}

function gridColumn(column: Float64Array, signal: number, x: GridAxis, y: GridAxis): Float64Array {
  const { length: width } = x.values;
  const { length: height } = y.values;
  if (signal === x.signal) {
    return new Float64Array(width * height).map((_, i) => x.values[i % width]);
  }
  return signal === y.signal
    ? new Float64Array(width * height).map((_, i) => y.values[Math.floor(i / width)])
    : new Float64Array(width * height).fill(median(column));
}
