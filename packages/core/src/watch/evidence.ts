import { mapSteps } from '../task/mapSteps';
import { quantileSteps, robustSpreadSteps } from '../statistics/quantile';
import { partOf, type Steps } from '../task/steps';

/** Samples around one whose mean shows what lasts. */
const SUSTAINED_REACH = 4;

/** Spreads that one sample may add to a sustained mean: a single spike is no level. */
const SUSTAINED_LIMIT = 12;

/** Own spreads of the sustained mean that start an incident. */
const SUSTAINED_THRESHOLD = 7;

/** Bounds of a sample's threshold, in spreads. */
const LEAST_THRESHOLD = 5;
const MOST_THRESHOLD = 14;

/** With it the threshold of a normal distribution comes to five spreads. */
const TAIL_FACTOR = 1.1;

/** The threshold while incidents are not yet masked: their own tail would raise it. */
export const FIRST_THRESHOLD = 10.2;

/** How far a signal's residuals go while all is well. */
export interface Tail {
  /** Spreads of a single sample that start an incident. */
  readonly limit: number;
  /** Spread of the means of nine samples, which contains how alike neighbouring samples are; NaN if unknown. */
  readonly sustained: number;
}

/** Says what is usual of residuals in spreads (`z`) and of their means over nine samples. */
export type TailOf = (z: Float64Array, means: Float64Array) => Steps<Tail>;

/**
 * The signal's own tail: about 5 spreads for a normal distribution, more the heavier the tail (q95 far above q80).
 *
 * @param isMasked - Samples of known incidents (1): they do not say what is usual.
 * @param threshold - Takes the place of the tail's own.
 */
export function ownTail(isMasked: Uint8Array, threshold?: number): TailOf {
  return function* (z, means) {
    const limit = threshold ?? (yield* partOf(ownThreshold(unmasked(z, isMasked)), 0, 0.7));
    yield 0.7;
    const usualMeans = unmasked(means, isMasked);
    yield 0.8;
    return { limit, sustained: yield* partOf(robustSpreadSteps(usualMeans), 0.8, 1) };
  };
}

/** A tail that is known. */
export function knownTail(tail: Tail): TailOf {
  return function* () {
    return tail;
  };
}

/** What is usual of residuals themselves, see `ownTail`. */
export function* tailOfResiduals(residuals: Float64Array, spread: Float64Array, isMasked: Uint8Array): Steps<Tail> {
  const z = yield* inSpreads(residuals, spread);
  return yield* ownTail(isMasked)(z, yield* sustainedMeans(residuals, spread));
}

/**
 * Signed evidence that a sample is not like the others, in units of what is enough to start an incident: the larger of
 * what the sample itself and what the nine samples around it say.
 *
 * @param residuals - Values minus typical; NaN where missing.
 */
export function* evidenceOf(residuals: Float64Array, spread: Float64Array, tailOf: TailOf): Steps<Float64Array> {
  const z = yield* inSpreads(residuals, spread);
  const means = yield* sustainedMeans(residuals, spread);
  const tail = yield* tailOf(z, means);
  return yield* mapSteps(z, (own, i) => {
    const e = own / tail.limit;
    const sustained = means[i] / Math.max(tail.sustained || 0, spread[i] / 3) / SUSTAINED_THRESHOLD;
    const isSustained = own * sustained > 0 && Math.abs(own) >= 1 && Math.abs(sustained) > Math.abs(e);
    return Number.isNaN(e) ? 0 : isSustained ? sustained : e;
  });
}

function inSpreads(residuals: Float64Array, spread: Float64Array): Steps<Float64Array> {
  return mapSteps(residuals, (residual, i) => residual / spread[i]);
}

function* ownThreshold(z: Float64Array): Steps<number> {
  const sizes = yield* partOf(mapSteps(z, Math.abs), 0, 0.4);
  yield 0.4;
  const q95 = yield* partOf(quantileSteps(sizes, 0.95), 0.4, 0.7);
  yield 0.7;
  const tail = q95 / (yield* partOf(quantileSteps(sizes, 0.8), 0.7, 1));
  const threshold = TAIL_FACTOR * q95 * tail * tail;
  return Number.isNaN(threshold) ? LEAST_THRESHOLD : Math.min(Math.max(threshold, LEAST_THRESHOLD), MOST_THRESHOLD);
}

function* sustainedMeans(residuals: Float64Array, spread: Float64Array): Steps<Float64Array> {
  const limited = yield* mapSteps(residuals, (residual, i) =>
    Math.max(-SUSTAINED_LIMIT * spread[i], Math.min(SUSTAINED_LIMIT * spread[i], residual))
  );
  return yield* mapSteps(limited, (_, i) => meanAround(limited, i));
}

function meanAround(values: Float64Array, centre: number): number {
  let sum = 0;
  let count = 0;
  const last = Math.min(values.length - 1, centre + SUSTAINED_REACH);
  for (let i = Math.max(0, centre - SUSTAINED_REACH); i <= last; i++) {
    if (!Number.isNaN(values[i])) {
      sum += values[i];
      count++;
    }
  }
  return sum / count;
}

/** A copy in which masked samples are NaN. */
export function unmasked(values: Float64Array, isMasked: Uint8Array): Float64Array {
  const kept = values.slice();
  for (let i = 0; i < kept.length; i++) {
    if (isMasked[i] === 1) {
      kept[i] = NaN;
    }
  }
  return kept;
}
