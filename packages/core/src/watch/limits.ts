import { log } from '../arithmetic/exactMath';
import {
  CONSTANT_SHARE,
  CONSTANT_SPREAD,
  DIFFERENCE_SPREAD,
  FIRST_LIMIT,
  MAX_TAIL_RATE,
  MEAN_EFFECT,
  MEAN_EFFECT_OF_REQUESTS,
  MIN_EFFECT_SPREADS_OF_REQUESTS,
  MIN_SPREADS_OF_REQUESTS,
  MIN_EFFECT_RANGE,
  MIN_EFFECT_SPREADS,
  MIN_SILENT_EXCURSIONS,
  MIN_SPREADS,
  MINUTE,
  NORMAL_MAD,
  SILENT_MEDIAN,
  SILENT_SHARE,
  SILENT_UPPER,
  TAIL_FACTOR,
  TAIL_RATE,
  TAIL_SPREAD,
} from './parameters';
import { medianInPlace, quantileOfSorted } from './sampleQuantiles';

/** How far a signal may be from its level, in its unit. Infinity: this direction does not count. */
export interface Limits {
  /** Robust standard deviation of the residuals. */
  readonly spread: number;
  /** Deviations of a sample above and below the level. */
  readonly high: number;
  readonly low: number;
  /** The same for the mean of nine samples. */
  readonly meanHigh: number;
  readonly meanLow: number;
}

/** What limits are learnt from: some representative samples, arrays parallel to each other. */
export interface Learnable {
  /** Values minus seasonality. */
  readonly values: Float64Array;
  /** Values minus level and seasonality. */
  readonly residuals: Float64Array;
  /** Means of nine residuals; none in the first pass. */
  readonly means?: Float64Array;
  /** Factor by which the limits are wider at a sample; none: 1. */
  readonly widening?: Float64Array;
  /** 1 for a sample that counts. */
  readonly isAccepted: Uint8Array;
  /** Indices that stand for all. */
  readonly representatives: Int32Array;
  /** Milliseconds between samples. */
  readonly step: number;
  /** Smallest step of the scale; 0: none. */
  readonly quantum: number;
  /** See `differenceSpread`. */
  readonly differenceSpread: number;
  /** Traffic or latency. */
  readonly isOfRequests?: boolean;
  /** A deviation below this is no evidence; replaces the own minimum effect. In the signal's unit. */
  readonly minimumChange?: number;
}

/** The robust spread of a signal by the differences of neighbours. */
export function differenceSpread(
  values: Float64Array,
  representatives: Int32Array,
  widening: Float64Array | undefined
): number {
  const sizes = new Float64Array(representatives.length);
  for (let k = 0; k < sizes.length; k++) {
    const i = Math.max(1, representatives[k]);
    sizes[k] = Math.abs(values[i] - values[i - 1]) / (widening ? widening[i] : 1);
  }
  return (NORMAL_MAD * medianInPlace(sizes)) / DIFFERENCE_SPREAD;
}

/** The limits of the first pass: so many spreads, as the tail still holds the incidents. */
export function firstLimits(input: Learnable): Limits {
  const { sizes, values, nZero, count } = acceptedOf(input);
  const isConstant = nZero > CONSTANT_SHARE * count;
  const spread = positive(
    isConstant
      ? input.quantum * CONSTANT_SPREAD
      : Math.max(NORMAL_MAD * quantileOfSorted(sizes, 0.5), input.differenceSpread, input.quantum / 2),
    values
  );
  const limit = Math.max(FIRST_LIMIT * spread, minimumEffect(input, spread, values));
  return { spread, high: limit, low: limit, meanHigh: limit, meanLow: limit };
}

/**
 * The limits by the signal's own tail, each direction by itself: an exponential through the 95 % and the 99 % quantile of
 * what was accepted is followed to the rate that is one too many (peaks over threshold with shape 0: Pickands 1975).
 */
export function ownLimits(input: Learnable): Limits {
  const { sizes, highs, lows, meanHighs, meanLows, values, nZero, count } = acceptedOf(input);
  const q95 = TAIL_SPREAD * quantileOfSorted(sizes, 0.95);
  const isConstant = nZero > CONSTANT_SHARE * count;
  const spread = positive(
    isConstant
      ? Math.max(input.quantum * CONSTANT_SPREAD, q95)
      : Math.max(NORMAL_MAD * quantileOfSorted(sizes, 0.5), input.differenceSpread, q95, input.quantum / 2),
    values
  );
  const effect = minimumEffect(input, spread, values);
  const rate = Math.min((TAIL_RATE * input.step) / MINUTE, MAX_TAIL_RATE);
  const beyond = log(0.01 / rate) / log(5);
  const tail = (sorted: Float64Array): number => {
    const q99 = quantileOfSorted(sorted, 0.99);
    return q99 + (q99 - quantileOfSorted(sorted, 0.95)) * beyond;
  };
  const minSpreads = input.isOfRequests ? MIN_SPREADS_OF_REQUESTS : MIN_SPREADS;
  const meanEffect = input.isOfRequests ? MEAN_EFFECT_OF_REQUESTS : MEAN_EFFECT;
  const isSilent = nZero > SILENT_SHARE * count;
  const limitOf = (sorted: Float64Array, sign: number): number =>
    Math.max(
      TAIL_FACTOR * Math.max(tail(sorted), minSpreads * spread),
      effect,
      isSilent ? silentLimit(input.residuals, input.isAccepted, sign) : 0
    );
  // A percentage of a median of 0 is no minimum effect: the spread keeps the limit above 0.
  const meanLimitOf = (sorted: Float64Array): number =>
    Math.max(TAIL_FACTOR * tail(sorted), meanEffect * effect, spread);
  return {
    spread,
    high: limitOf(highs, 1),
    low: limitOf(lows, -1),
    meanHigh: meanLimitOf(meanHighs),
    meanLow: meanLimitOf(meanLows),
  };
}

function minimumEffect({ minimumChange, isOfRequests }: Learnable, spread: number, values: Float64Array): number {
  const spreads = isOfRequests ? MIN_EFFECT_SPREADS_OF_REQUESTS : MIN_EFFECT_SPREADS;
  const range = quantileOfSorted(values, 0.98) - quantileOfSorted(values, 0.02);
  return minimumChange ?? Math.max(spreads * spread, MIN_EFFECT_RANGE * range);
}

/** A constant without any step: the last digits of a double are no deviation. */
function positive(spread: number, values: Float64Array): number {
  return spread > 0 ? spread : Math.max(Math.abs(quantileOfSorted(values, 0.5)) * 1e-9, 1e-12);
}

/** Of the accepted representatives, each array ascending. */
interface Accepted {
  readonly sizes: Float64Array;
  readonly highs: Float64Array;
  readonly lows: Float64Array;
  readonly meanHighs: Float64Array;
  readonly meanLows: Float64Array;
  readonly values: Float64Array;
  readonly nZero: number;
  readonly count: number;
}

function acceptedOf({ values, residuals, means, widening, isAccepted, representatives }: Learnable): Accepted {
  const most = representatives.length;
  const sizes = new Float64Array(most);
  const highs = new Float64Array(most);
  const lows = new Float64Array(most);
  const meanHighs = new Float64Array(means ? most : 0);
  const meanLows = new Float64Array(means ? most : 0);
  const kept = new Float64Array(most);
  let count = 0;
  let nZero = 0;
  for (let k = 0; k < most; k++) {
    const i = representatives[k];
    if (isAccepted[i] === 0) {
      continue;
    }
    const residual = widening ? residuals[i] / widening[i] : residuals[i];
    sizes[count] = Math.abs(residual);
    highs[count] = Math.max(0, residual);
    lows[count] = Math.max(0, -residual);
    if (means) {
      meanHighs[count] = Math.max(0, means[i]);
      meanLows[count] = Math.max(0, -means[i]);
    }
    // Where limits are wider, the range of a signal counts for less, too.
    kept[count] = values[i] - residuals[i] + residual;
    nZero += residual === 0 ? 1 : 0;
    count++;
  }
  const ascending = (array: Float64Array): Float64Array => array.subarray(0, Math.min(count, array.length)).sort();
  return {
    sizes: ascending(sizes),
    highs: ascending(highs),
    lows: ascending(lows),
    meanHighs: ascending(meanHighs),
    meanLows: ascending(meanLows),
    values: ascending(kept),
    nZero,
    count,
  };
}

/** A mostly silent signal (errors, crashes) is measured by how loud it is when it speaks. */
function silentLimit(residuals: Float64Array, isAccepted: Uint8Array, sign: number): number {
  const peaks: number[] = [];
  let peak = 0;
  for (let i = 0; i <= residuals.length; i++) {
    const size = i < residuals.length && isAccepted[i] === 1 ? sign * residuals[i] : 0;
    if (size > 0) {
      peak = Math.max(peak, size);
    } else if (peak > 0) {
      peaks.push(peak);
      peak = 0;
    }
  }
  if (peaks.length < MIN_SILENT_EXCURSIONS) {
    return 0;
  }
  const ascending = Float64Array.from(peaks).sort();
  return Math.max(SILENT_MEDIAN * quantileOfSorted(ascending, 0.5), SILENT_UPPER * quantileOfSorted(ascending, 0.8));
}
