import { log } from '../arithmetic/exactMath';
import {
  CONSTANT_SHARE,
  CONSTANT_SPREAD,
  DIFFERENCE_SPREAD,
  FIRST_LIMIT,
  FIRST_MEAN_OF_REQUESTS,
  MAX_TAIL_RATE,
  MEAN_SAMPLES,
  MEAN_EFFECT,
  MEAN_EFFECT_OF_REQUESTS,
  MIN_EFFECT_SPREADS_OF_REQUESTS,
  MIN_SPREADS_OF_REQUESTS,
  MIN_EFFECT_RANGE,
  MIN_EFFECT_SPREADS,
  MIN_SPREADS,
  MINUTE,
  NORMAL_MAD,
  SILENT_MEAN_SAMPLES,
  SILENT_SHARE,
  TAIL_FACTOR,
  TAIL_RATE,
  TAIL_SPREAD,
} from './parameters';
import { fewValuesLimit, silentLimit, steppedLimit } from './fewValues';
import { medianInPlace, quantilesInPlace, quantileInPlace } from './sampleQuantiles';

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
  /** The level at each sample. */
  readonly level: Float64Array;
  /** Means of nine residuals; none in the first pass. */
  readonly means?: Float64Array;
  /** Factor by which the limits are wider at a sample; none: 1. */
  readonly widening?: Float64Array;
  /** 1 for a sample that counts. */
  readonly isAccepted: Uint8Array;
  /** 1 for a sample that says nothing of what is normal, as a person said. */
  readonly isExcluded?: Uint8Array;
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

/** After the first pass. */
export type LearnableWithMeans = Learnable & Required<Pick<Learnable, 'means'>>;

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
  const range = rangeOf(values);
  const spread = positive(
    isConstant
      ? input.quantum * CONSTANT_SPREAD
      : Math.max(NORMAL_MAD * quantileInPlace(sizes, 0.5), input.differenceSpread, input.quantum / 2),
    range
  );
  const few = fewValuesLimit(input) ?? steppedLimit(input);
  const effect = minimumEffect(input, spread, range);
  const limit = few ?? Math.max(FIRST_LIMIT * spread, effect);
  const ofMean = input.isOfRequests
    ? Math.max(FIRST_MEAN_OF_REQUESTS * FIRST_LIMIT * spread, MEAN_EFFECT_OF_REQUESTS * effect)
    : limit;
  const mean = few ?? ofMean;
  return { spread, high: limit, low: limit, meanHigh: mean, meanLow: mean };
}

/**
 * The limits by the signal's own tail, each direction by itself: an exponential through the 95 % and the 99 % quantile of
 * what was accepted is followed to the rate that is one too many (peaks over threshold with shape 0: Pickands 1975).
 */
export function ownLimits(input: LearnableWithMeans): Limits {
  const { sizes, highs, lows, meanHighs, meanLows, values, nZero, count } = acceptedOf(input);
  const [half, most] = quantilesInPlace(sizes, [0.5, 0.95]);
  const q95 = TAIL_SPREAD * most;
  const isConstant = nZero > CONSTANT_SHARE * count;
  const range = rangeOf(values);
  const spread = positive(
    isConstant
      ? Math.max(input.quantum * CONSTANT_SPREAD, q95)
      : Math.max(NORMAL_MAD * half, input.differenceSpread, q95, input.quantum / 2),
    range
  );
  const effect = minimumEffect(input, spread, range);
  const rate = Math.min((TAIL_RATE * input.step) / MINUTE, MAX_TAIL_RATE);
  const beyond = log(0.01 / rate) / log(5);
  const tail = (deviations: Float64Array): number => {
    const [lower, upper] = quantilesInPlace(deviations, [0.95, 0.99]);
    return upper + (upper - lower) * beyond;
  };
  const minSpreads = input.isOfRequests ? MIN_SPREADS_OF_REQUESTS : MIN_SPREADS;
  const meanEffect = input.isOfRequests ? MEAN_EFFECT_OF_REQUESTS : MEAN_EFFECT;
  const isSilent = nZero > SILENT_SHARE * count;
  const few = fewValuesLimit(input) ?? steppedLimit(input);
  const [loud, loudBelow] = isSilent ? [silentLimit(input, 1), silentLimit(input, -1)] : [0, 0];
  const limitOf = (deviations: Float64Array, silent: number): number =>
    Math.max(few ?? Math.max(TAIL_FACTOR * Math.max(tail(deviations), minSpreads * spread), effect), silent);
  // A percentage of a median of 0 is no minimum effect: the spread keeps the limit above 0.
  const meanLimitOf = (deviations: Float64Array, silent: number): number =>
    Math.max(
      few ?? Math.max(TAIL_FACTOR * tail(deviations), meanEffect * effect, spread),
      (silent * SILENT_MEAN_SAMPLES) / MEAN_SAMPLES
    );
  return {
    spread,
    high: limitOf(highs, loud),
    low: limitOf(lows, loudBelow),
    meanHigh: meanLimitOf(meanHighs, loud),
    meanLow: meanLimitOf(meanLows, loudBelow),
  };
}

interface ValueRange {
  readonly q02: number;
  readonly median: number;
  readonly q98: number;
}

function rangeOf(values: Float64Array): ValueRange {
  const [q02, median, q98] = quantilesInPlace(values, [0.02, 0.5, 0.98]);
  return { q02, median, q98 };
}

function minimumEffect({ minimumChange, isOfRequests }: Learnable, spread: number, { q02, q98 }: ValueRange): number {
  const spreads = isOfRequests ? MIN_EFFECT_SPREADS_OF_REQUESTS : MIN_EFFECT_SPREADS;
  return minimumChange ?? Math.max(spreads * spread, MIN_EFFECT_RANGE * (q98 - q02));
}

/** A constant without any step: the last digits of a double are no deviation. */
function positive(spread: number, { median }: ValueRange): number {
  return spread > 0 ? spread : Math.max(Math.abs(median) * 1e-9, 1e-12);
}

/** Of the accepted representatives, in no order. */
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

function acceptedOf({ values, level, means, widening, isAccepted, representatives }: Learnable): Accepted {
  const most = representatives.length;
  const sizes = new Float64Array(most);
  const highs = new Float64Array(means ? most : 0);
  const lows = new Float64Array(means ? most : 0);
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
    const deviation = values[i] - level[i];
    const residual = widening ? deviation / widening[i] : deviation;
    sizes[count] = Math.abs(residual);
    if (means) {
      highs[count] = Math.max(0, residual);
      lows[count] = Math.max(0, -residual);
      meanHighs[count] = Math.max(0, means[i]);
      meanLows[count] = Math.max(0, -means[i]);
    }
    // Where limits are wider, the range of a signal counts for less, too.
    kept[count] = values[i] - deviation + residual;
    nZero += residual === 0 ? 1 : 0;
    count++;
  }
  const filled = (array: Float64Array): Float64Array => array.subarray(0, Math.min(count, array.length));
  return {
    sizes: filled(sizes),
    highs: filled(highs),
    lows: filled(lows),
    meanHighs: filled(meanHighs),
    meanLows: filled(meanLows),
    values: filled(kept),
    nZero,
    count,
  };
}
